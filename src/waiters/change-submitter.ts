import type { TaskStateUpdate } from "../../generated/models.js";
import { ApiError, TaskError } from "../core/errors.js";
import type { HttpClient } from "../core/http-client.js";
import type { CallOptions, ResolvedOptions } from "../core/options.js";
import type { RouteInput } from "../core/path-params.js";
import { ChangeLimiter, MAX_CHANGING_SUBSCRIPTIONS, type Permit, type Slot } from "./change-limiter.js";
import type { Operation, WaitOptions } from "./operation.js";
import { POLL_CALL_OPTIONS, pace } from "./poll-interval.js";
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
  options: CallOptions & { gated: boolean },
) => Promise<TaskStateUpdate>;

/**
 * Refusals of a change because of other changes: as a task that failed, or over HTTP. Nothing was carried out, so
 * sending it again makes nothing twice.
 */
const REFUSALS = ["TOO_MANY_PENDING_SUBSCRIPTIONS", "SUBSCRIPTION_NOT_ACTIVE"] as const;
type Refusal = (typeof REFUSALS)[number];

/** A change that was let pass may be refused again, as often as other clients are quicker: so often at most. */
const MAX_ATTEMPTS = 20;

/** Sends changes through the gate, and once more those that were refused because of others. */
export class ChangeSubmitter {
  readonly #changeLimiter: ChangeLimiter;
  readonly #on: boolean;
  readonly #shared: OperationDeps;
  readonly #send: SendChange;
  readonly #subscriptions: PollSource;

  constructor(
    http: HttpClient,
    { changeConcurrency: changeGate }: ResolvedOptions,
    shared: OperationDeps,
    send: SendChange,
  ) {
    this.#changeLimiter = new ChangeLimiter(changeGate);
    this.#on = changeGate !== "off";
    this.#shared = shared;
    this.#send = send;
    this.#subscriptions = changingSource(http);
  }

  /** Resolves when the service has accepted. */
  async start<T>(change: Change, signal?: AbortSignal, refusal?: Refusal): Promise<Operation<T>> {
    const place = placeOf(change);
    for (let tries = 1, before = refusal; ; tries += 1) {
      const pass = await this.#changeLimiter.enter(place, signal);
      try {
        if (before !== undefined) await this.#waitForCapacity(change, place, before, signal);
        const { taskId } = await this.#send(change, { ...change.options, signal, gated: this.#on });
        return this.#accepted(change, taskId, pass);
      } catch (error) {
        pass.over();
        before = this.#refusal(error);
        if (before === undefined || tries >= MAX_ATTEMPTS) throw error;
        this.#changeLimiter.refused(place);
      }
    }
  }

  /**
   * Waits to the end. A task that was refused because of other changes is sent again when they have ended.
   *
   * Only here, where nobody holds the first task's token: of a token that was saved, another process would learn
   * that its task has failed, and might send the change a second time.
   */
  async finish<T>(change: Change, first: Promise<Operation<T>>, options: WaitOptions = {}): Promise<T> {
    const { clock, waitTimeoutMs } = this.#shared;
    const started = clock.now();
    let operation = await first;
    for (let tries = 1, left = options.timeoutMs; ; tries += 1) {
      try {
        return await operation.wait({ ...options, timeoutMs: left });
      } catch (error) {
        const refusal = this.#refusal(error);
        left = started + (options.timeoutMs ?? waitTimeoutMs) - clock.now();
        if (refusal === undefined || tries >= MAX_ATTEMPTS || left <= 0) throw error;
        this.#changeLimiter.refused(placeOf(change));
        operation = await this.#resubmit<T>(change, refusal, { ...options, timeoutMs: left }, error);
      }
    }
  }

  /** Starts anew within the time that is left. When that runs out, what is told is why it had to wait. */
  async #resubmit<T>(change: Change, refusal: Refusal, { signal, timeoutMs = 0 }: WaitOptions, why: unknown) {
    const over = new AbortController();
    const stop = AbortSignal.any([signal, change.options?.signal, over.signal].flatMap((one) => one ?? []));
    const late = this.#shared.clock.sleep(timeoutMs, over.signal).then(
      () => over.abort(why),
      () => undefined,
    );
    try {
      return await this.start<T>(change, stop, refusal);
    } finally {
      over.abort();
      await late;
    }
  }

  #accepted<T>(change: Change, taskId: string, pass: Permit): Operation<T> {
    const content = { ...change.content, taskId };
    const accepted = this.#shared.clock.now();
    const operation = new TaskOperation<T>(content, this.#shared, { accepted, over: () => pass.over() });
    pass.accepted((signal) => this.#ended(change, operation, signal));
    return operation;
  }

  /** Resolves when a change is over: its task, what it was for, and the subscription that it took place in. */
  async #ended(change: Change, operation: Operation<unknown>, signal: AbortSignal): Promise<void> {
    await operation.wait({ signal });
    if (!placeOf(change).affectsSubscription) await this.#waitUntilActive(change, signal);
  }

  /** Resolves when the service has room for a change that it refused. */
  async #waitForCapacity(
    change: Change,
    { key: lane }: Slot,
    refusal: Refusal,
    signal?: AbortSignal,
  ): Promise<void> {
    if (refusal === "SUBSCRIPTION_NOT_ACTIVE" && lane !== undefined) {
      // Whatever has become of the subscription, the service will say so itself.
      await this.#waitUntilActive(change, signal).catch(() => signal?.throwIfAborted());
      return;
    }
    await this.#shared.watcher.watch({
      source: this.#subscriptions,
      subject: "changing",
      goal: {
        evaluate: (changing) =>
          Number(changing) < MAX_CHANGING_SUBSCRIPTIONS ? { value: undefined } : undefined,
        nextDelayMs: pace,
      },
      signal,
    });
  }

  async #waitUntilActive({ route, input }: Change, signal?: AbortSignal): Promise<void> {
    const outcome = route.includes(" /fixed/") ? "essentialsSubscription" : "subscription";
    const ids = { subscriptionId: Number(input.path?.["subscriptionId"]) };
    await new TaskOperation({ taskId: "", outcome, ids, readyPolls: 1 }, this.#shared).wait({ signal });
  }

  #refusal(error: unknown): Refusal | undefined {
    if (!this.#on || !(error instanceof TaskError || error instanceof ApiError)) return undefined;
    return REFUSALS.find((code) => code === error.code);
  }
}

/** Essentials subscriptions take one change at a time as well, but are not counted. */
function placeOf({ route, input: { path } }: Change): Slot {
  const [, tail = ""] = / (?:\/fixed)?\/subscriptions(.*)$/.exec(route) ?? [];
  const counted = / \/subscriptions/.test(route);
  const id = path?.["subscriptionId"];
  return {
    key: id === undefined ? undefined : `${counted ? "" : "fixed "}${String(id)}`,
    affectsSubscription: counted && ["", "/{subscriptionId}", "/{subscriptionId}/regions"].includes(tail),
    countsTowardLimit: counted,
  };
}

/** How many subscriptions of the account are other than active. */
function changingSource(http: HttpClient): PollSource {
  return {
    key: "GET /subscriptions, those changing",
    async read(_subject, signal) {
      const response = await http.call("GET /subscriptions", {}, { ...POLL_CALL_OPTIONS, signal });
      return (response?.subscriptions ?? []).filter(({ status }) => status !== "active").length;
    },
  };
}
