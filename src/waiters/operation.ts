import type { TaskStateUpdate } from "../../generated/models.js";
import type { Call } from "../core/with-response.js";

/** Progress of a wait: a new status of the task, or of the resource after it. */
export interface Progress {
  /** `"task"`: the service executes the request. `"resource"`: the resource is becoming ready. */
  phase: "task" | "resource";
  /** The id of the task; empty for a wait without a task. */
  taskId: string;
  /** The service's status, for example `"processing-in-progress"` or `"pending"`. */
  status: string;
  /** Time since the wait started, in milliseconds. */
  elapsedMs: number;
}

/** Options of a wait. */
export interface WaitOptions {
  /** Aborts the wait, not the task: rejects with a `WaitAbortedError` that contains the token. */
  signal?: AbortSignal | undefined;
  /** Timeout of the wait, both phases together, in milliseconds. Default: the client's `waitTimeoutMs`. */
  timeoutMs?: number | undefined;
  /**
   * Whether the result must be complete. Waits for several databases of a subscription share one list, which omits
   * passwords. By default, each database is therefore read individually once it is ready; `false` saves that request
   * and returns the list's item. Default: `true`.
   */
  details?: boolean | undefined;
  /**
   * Whether the wait for a new Pro subscription also waits until the databases ordered with it are listed and active,
   * some seconds after the subscription. Default: `true`.
   */
  databases?: boolean | undefined;
  /** Called whenever a status changes. An error that it throws rejects the wait. */
  onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * An operation that the service has accepted. Polling starts with the wait.
 *
 * @typeParam T - The resource that `wait` resolves with.
 * @typeParam _Hint - Shown by compilers where the operation is taken for the resource. Carries no data.
 */
export interface Operation<T, _Hint extends string = "call .wait() first"> {
  /** The id of the task; empty for a wait without a task. */
  readonly taskId: string;
  /** Resumes the wait in another process: `cloud.operations.resume(token, …)`. Contains ids, no secrets. */
  readonly token: string;
  /**
   * Waits for the task: the service has executed the request. The resource may not be ready yet.
   *
   * @throws `TaskError` if the task fails.
   */
  waitForTask(options?: WaitOptions): Promise<TaskStateUpdate>;
  /**
   * Waits for both phases: resolves when the resource is ready, or gone after a delete.
   *
   * @throws `TaskError` if the task fails, `ProvisioningError` if the resource does, `WaitTimeoutError` or
   * `WaitAbortedError` if the wait is cut short. The last three contain the token.
   */
  wait(options?: WaitOptions): Promise<T>;
  /** Waits like `wait` and yields the progress; returns the result. Leaving the loop aborts the wait. */
  progress(options?: Omit<WaitOptions, "onProgress">): AsyncGenerator<Progress, T, undefined>;
}

/**
 * An operation that is being submitted: resolves with the {@link Operation} once the service has accepted it.
 *
 * @example
 * ```ts
 * const database = await cloud.databases.create(subscriptionId, spec).wait();
 * ```
 */
export interface PendingOperation<T> extends Call<Operation<T>> {
  /** Waits until the operation is accepted, and then for both phases. */
  wait(options?: WaitOptions): Promise<T>;
}
