import type { TaskStateUpdate } from "../../generated/models.js";

/** One step of a wait: a new status of the task, or of the resource after it. */
export interface Progress {
  /** `"task"`: the service works on the request. `"resource"`: the resource is being made ready. */
  phase: "task" | "resource";
  /** The id of the task; empty for a wait that no task began. */
  taskId: string;
  /** The service's word, for example `"processing-in-progress"` or `"pending"`. */
  status: string;
  /** Since this wait began, in milliseconds. */
  elapsedMs: number;
}

/** Options of a wait. */
export interface WaitOptions {
  /** Ends the wait, not the task: rejects with a `WaitAbortedError` that carries the token. */
  signal?: AbortSignal | undefined;
  /** Time for the wait, both phases together, in milliseconds. Default: the client's `waitTimeoutMs`. */
  timeoutMs?: number | undefined;
  /**
   * Whether the result must be complete. Waits for many databases of a subscription share one list, which shows
   * all but their passwords. By default each is then read once more when it is ready; `false` spares that request
   * and takes what the list shows. Default: `true`.
   */
  details?: boolean | undefined;
  /** Called whenever a status changes. What it throws ends the wait. */
  onProgress?: ((progress: Progress) => void) | undefined;
}

/** Long work that the service has accepted. Nothing is polled until it is waited for. */
export interface Operation<T> {
  /** Empty for a wait that no task began. */
  readonly taskId: string;
  /** Goes on with the wait in another process: `cloud.operations.resume(token, …)`. Holds ids, no secret. */
  readonly token: string;
  /**
   * Waits for phase one: the service has carried out the request. The resource may not be ready yet.
   *
   * @throws `TaskError` when the task fails.
   */
  waitForTask(options?: WaitOptions): Promise<TaskStateUpdate>;
  /**
   * Waits for both phases: resolves when the resource is ready, or gone after a delete.
   *
   * @throws `TaskError` when the task fails, `ProvisioningError` when the resource does, `WaitTimeoutError` and
   * `WaitAbortedError` when the wait ends first. The last three carry the token.
   */
  wait(options?: WaitOptions): Promise<T>;
  /** The same as `wait`, as a sequence of steps; it returns the result. Leaving the loop ends the wait. */
  progress(options?: Omit<WaitOptions, "onProgress">): AsyncGenerator<Progress, T, undefined>;
}

/**
 * Long work on its way: resolves with the {@link Operation} as soon as the service has accepted.
 *
 * @example
 * ```ts
 * const database = await cloud.databases.create(subscriptionId, spec).wait();
 * ```
 */
export interface PendingOperation<T> extends Promise<Operation<T>> {
  /** Waits until it is accepted, and then for both phases. */
  wait(options?: WaitOptions): Promise<T>;
}
