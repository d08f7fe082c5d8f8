import type { TaskStateUpdate } from "../../generated/models.js";
import { ApiError, TaskError } from "../core/errors.js";
import type { HttpClient } from "../core/http-client.js";
import type { CallOptions, ResolvedOptions } from "../core/options.js";
import type { RouteInput } from "../core/path-params.js";
import { ChangeLimiter, MAX_CHANGING_SUBSCRIPTIONS, type Permit, type Slot } from "./change-limiter.js";
import type { Operation, WaitOptions } from "./operation.js";
import { computePollIntervalMs, POLL_CALL_OPTIONS } from "./poll-interval.js";
import type { PollSource } from "./poll-source.js";
import { type OperationDeps, TaskOperation } from "./task-operation.js";
import type { TokenContent } from "./token.js";

/** A change, as far as sending it is concerned. */
export interface Change {
  route: string;
  input: RouteInput;
  options: CallOptions | undefined;
  /** What is waited for, once there is a task. */
  content: Omit<TokenContent, "taskId">;
}

/** Sends a change once. */
export type SendChange = (
  change: Change,
  options: CallOptions & { isChangeLimited: boolean },
) => Promise<TaskStateUpdate>;

/**
 * Refusals of a change because of other changes: as a task that failed, or over HTTP. Nothing was carried out, so
 * sending it again makes nothing twice.
 */
const CONFLICT_CODES = ["TOO_MANY_PENDING_SUBSCRIPTIONS", "SUBSCRIPTION_NOT_ACTIVE"] as const;
type ConflictCode = (typeof CONFLICT_CODES)[number];

/** A change that was let pass may be refused again, as often as other clients are quicker: so often at most. */
const MAX_ATTEMPTS = 20;

/** Sends changes through the gate, and once more those that were refused because of others. */
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

  /** Resolves when the service has accepted. */
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
   * Waits to the end. A task that was refused because of other changes is sent again when they have ended.
   *
   * Only here, where nobody holds the first task's token: of a token that was saved, another process would learn
   * that its task has failed, and might send the change a second time.
   */
  async wait<T>(change: Change, first: Promise<Operation<T>>, options: WaitOptions = {}): Promise<T> {
    const { clock, waitTimeoutMs } = this.#deps;
    const startedAt = clock.now();
    let operation = await first;
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

  /** Starts anew within the time that is left. When that runs out, what is told is why it had to wait. */
  async #resubmit<T>(
    change: Change,
    conflict: ConflictCode,
    { signal, timeoutMs = 0 }: WaitOptions,
    why: unknown,
  ) {
    const over = new AbortController();
    const stop = AbortSignal.any([signal, change.options?.signal, over.signal].flatMap((one) => one ?? []));
    const late = this.#deps.clock.sleep(timeoutMs, over.signal).then(
      () => over.abort(why),
      () => undefined,
    );
    try {
      return await this.submit<T>(change, stop, conflict);
    } finally {
      over.abort();
      await late;
    }
  }

  #createOperation<T>(change: Change, taskId: string, permit: Permit): Operation<T> {
    const content = { ...change.content, taskId };
    const acceptedAt = this.#deps.clock.now();
    const operation = new TaskOperation<T>(content, this.#deps, {
      acceptedAt,
      onFinished: () => permit.release(),
    });
    permit.confirm((signal) => this.#waitForEnd(change, operation, signal));
    return operation;
  }

  /** Resolves when a change is over: its task, what it was for, and the subscription that it took place in. */
  async #waitForEnd(change: Change, operation: Operation<unknown>, signal: AbortSignal): Promise<void> {
    await operation.wait({ signal });
    if (!getSlot(change).affectsSubscription) await this.#waitUntilActive(change, signal);
  }

  /** Resolves when the service has room for a change that it refused. */
  async #waitForCapacity(
    change: Change,
    { key }: Slot,
    conflict: ConflictCode,
    signal?: AbortSignal,
  ): Promise<void> {
    if (conflict === "SUBSCRIPTION_NOT_ACTIVE" && key !== undefined) {
      // Whatever has become of the subscription, the service will say so itself.
      await this.#waitUntilActive(change, signal).catch(() => signal?.throwIfAborted());
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

/** Essentials subscriptions take one change at a time as well, but are not counted. */
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

/** How many subscriptions of the account are other than active. */
function createChangingSource(http: HttpClient): PollSource {
  return {
    key: "GET /subscriptions, those changing",
    async read(_subject, signal) {
      const response = await http.call("GET /subscriptions", {}, { ...POLL_CALL_OPTIONS, signal });
      return (response?.subscriptions ?? []).filter(({ status }) => status !== "active").length;
    },
  };
}
