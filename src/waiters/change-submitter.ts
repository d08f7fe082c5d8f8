import type { TaskStateUpdate } from "../../generated/models.js";
import { throwIfAborted } from "../core/abort.js";
import { setTimer } from "../core/clock.js";
import { ApiError, TaskError } from "../core/errors.js";
import type { HttpClient, InternalCallOptions } from "../core/http-client.js";
import type { CallOptions } from "../core/options.js";
import { assertObject, type RouteInput } from "../core/path-params.js";
import type { ResolvedOptions } from "../core/resolve-options.js";
import { ChangeLimiter, MAX_CHANGING_SUBSCRIPTIONS, type Permit, type Slot } from "./change-limiter.js";
import type { Operation, WaitOptions } from "./operation.js";
import { computePollIntervalMs, POLL_CALL_OPTIONS } from "./poll-interval.js";
import type { PollSource } from "./poll-source.js";
import { type OperationDeps, TaskOperation } from "./task-operation.js";
import type { TokenContent } from "./token.js";

/** A change to submit. */
export interface Change {
  route: string;
  input: RouteInput;
  options: InternalCallOptions | undefined;
  /** Content of the operation's token, apart from the task. */
  content: Omit<TokenContent, "taskId">;
}

/** Sends a change once. */
export type SendChange = (
  change: Change,
  options: CallOptions & { isChangeLimited: boolean },
) => Promise<TaskStateUpdate>;

/**
 * Codes with which the service rejects a change because of another one, in a failed task or over HTTP. The change was
 * not executed, so resubmitting it creates no duplicate.
 */
const CONFLICT_CODES = ["TOO_MANY_PENDING_SUBSCRIPTIONS", "SUBSCRIPTION_NOT_ACTIVE"] as const;
type ConflictCode = (typeof CONFLICT_CODES)[number];

/** Maximum number of attempts when other clients keep winning the race for capacity. */
const MAX_ATTEMPTS = 20;

/** Sends changes through the change limiter, and resubmits those rejected because of other changes. */
export class ChangeSubmitter {
  readonly #changeLimiter: ChangeLimiter;
  readonly #isEnabled: boolean;
  readonly #deps: OperationDeps;
  readonly #send: SendChange;
  readonly #subscriptions: PollSource;

  constructor(
    http: HttpClient,
    { changeConcurrency }: ResolvedOptions,
    deps: OperationDeps,
    send: SendChange,
  ) {
    this.#changeLimiter = new ChangeLimiter(changeConcurrency);
    this.#isEnabled = changeConcurrency !== "off";
    this.#deps = deps;
    this.#send = send;
    this.#subscriptions = createChangingSource(http);
  }

  /** Sends a change; resolves once the service has accepted it. */
  async submit<T>(change: Change, signal?: AbortSignal, conflict?: ConflictCode): Promise<Operation<T>> {
    const slot = getSlot(change);
    for (let attempt = 1, lastConflict = conflict; ; attempt += 1) {
      const permit = await this.#changeLimiter.acquire(slot, signal);
      try {
        if (lastConflict !== undefined) await this.#waitForCapacity(change, slot, lastConflict, signal);
        const { taskId } = await this.#send(change, {
          ...change.options,
          signal,
          isChangeLimited: this.#isEnabled,
        });
        return this.#createOperation(change, taskId, permit);
      } catch (error) {
        permit.release();
        lastConflict = this.#getConflict(error);
        if (lastConflict === undefined || attempt >= MAX_ATTEMPTS) throw error;
        this.#changeLimiter.reportConflict(slot);
      }
    }
  }

  /**
   * Waits for the end of a change. If its task fails because of other changes, resubmits it after they have finished.
   *
   * Only safe here, where the caller has no token of the first task: with a saved token, another process would see the
   * failed task and might send the change a second time.
   */
  async wait<T>(change: Change, first: Promise<Operation<T>>, given?: WaitOptions): Promise<T> {
    const { clock, waitTimeoutMs } = this.#deps;
    const startedAt = clock.now();
    let operation = await first;
    const options = assertObject(given);
    for (let attempt = 1, remainingMs = options.timeoutMs; ; attempt += 1) {
      try {
        return await operation.wait({ ...options, timeoutMs: remainingMs });
      } catch (error) {
        const conflict = this.#getConflict(error);
        remainingMs = startedAt + (options.timeoutMs ?? waitTimeoutMs) - clock.now();
        if (conflict === undefined || attempt >= MAX_ATTEMPTS || remainingMs <= 0) throw error;
        this.#changeLimiter.reportConflict(getSlot(change));
        operation = await this.#resubmit<T>(change, conflict, { ...options, timeoutMs: remainingMs }, error);
      }
    }
  }

  /** Resubmits within the remaining time. On timeout, rejects with the error that caused the wait. */
  async #resubmit<T>(
    change: Change,
    conflict: ConflictCode,
    { signal, timeoutMs = 0 }: WaitOptions,
    cause: unknown,
  ) {
    const deadline = new AbortController();
    const signals = [signal, change.options?.signal, deadline.signal].flatMap((one) => one ?? []);
    const cancelDeadline = setTimer(this.#deps.clock, timeoutMs, () => deadline.abort(cause));
    try {
      return await this.submit<T>(change, AbortSignal.any(signals), conflict);
    } finally {
      cancelDeadline();
    }
  }

  #createOperation<T>(change: Change, taskId: string, permit: Permit): Operation<T> {
    const content = { ...change.content, taskId };
    const acceptedAt = this.#deps.clock.now();
    const operation = new TaskOperation<T>(content, this.#deps, {
      acceptedAt,
      requestBody: change.input.body,
      onFinished: () => permit.release(),
    });
    permit.confirm((signal) => this.#waitForEnd(change, operation, signal));
    return operation;
  }

  /** Resolves when a change has finished: its task, its resource and the subscription that contains it. */
  async #waitForEnd(change: Change, operation: Operation<unknown>, signal: AbortSignal): Promise<void> {
    await operation.wait({ signal, databases: false });
    if (!getSlot(change).affectsSubscription) await this.#waitUntilActive(change, signal);
  }

  /** Resolves when the service has capacity for a change that it rejected. */
  async #waitForCapacity(
    change: Change,
    { key }: Slot,
    conflict: ConflictCode,
    signal?: AbortSignal,
  ): Promise<void> {
    if (conflict === "SUBSCRIPTION_NOT_ACTIVE" && key !== undefined) {
      // Ignore read errors here: the resubmitted request will surface them.
      await this.#waitUntilActive(change, signal).catch(() => throwIfAborted(signal));
      return;
    }
    await this.#deps.poller.poll({
      source: this.#subscriptions,
      subject: "changing",
      condition: {
        evaluate: (changing) =>
          Number(changing) < MAX_CHANGING_SUBSCRIPTIONS ? { value: undefined } : undefined,
        nextDelayMs: computePollIntervalMs,
      },
      signal,
    });
  }

  async #waitUntilActive({ route, input }: Change, signal?: AbortSignal): Promise<void> {
    const outcome = route.includes(" /fixed/") ? "essentialsSubscription" : "subscription";
    const ids = { subscriptionId: Number(input.path?.["subscriptionId"]) };
    await new TaskOperation({ taskId: "", outcome, ids, readyPolls: 1 }, this.#deps).wait({ signal });
  }

  #getConflict(error: unknown): ConflictCode | undefined {
    if (!this.#isEnabled || !(error instanceof TaskError || error instanceof ApiError)) return undefined;
    return CONFLICT_CODES.find((code) => code === error.code);
  }
}

/** Returns the scope of a change. Essentials subscriptions also accept one change at a time, but are not counted. */
function getSlot({ route, input: { path } }: Change): Slot {
  const [, tail = ""] = / (?:\/fixed)?\/subscriptions(.*)$/.exec(route) ?? [];
  const countsTowardLimit = / \/subscriptions/.test(route);
  const id = path?.["subscriptionId"];
  return {
    key: id === undefined ? undefined : `${countsTowardLimit ? "" : "fixed "}${String(id)}`,
    affectsSubscription:
      countsTowardLimit && ["", "/{subscriptionId}", "/{subscriptionId}/regions"].includes(tail),
    countsTowardLimit,
  };
}

/** Creates a source that counts the subscriptions that are not active. */
function createChangingSource(http: HttpClient): PollSource {
  return {
    key: "GET /subscriptions, those changing",
    async read(_subject, signal) {
      const response = await http.call("GET /subscriptions", {}, { ...POLL_CALL_OPTIONS, signal });
      return (response?.subscriptions ?? []).filter(({ status }) => status !== "active").length;
    },
  };
}
