/** Progress of a wait: a new status of the operation, or of the resource after it. */
export interface Progress {
  /** `"task"`: the service executes the request. `"resource"`: the resource is becoming ready. */
  phase: "task" | "resource";
  /** Name of the operation, or of the resource if the service named no operation. */
  taskId: string;
  /** The service's status, for example `"Updating"` or `"Succeeded, Scaling"`. */
  status: string;
  /** Time since the wait started, in milliseconds. */
  elapsedMs: number;
}

/** Options of a wait. */
export interface WaitOptions {
  /** Aborts the wait, not the operation: rejects with a `WaitAbortedError` that contains the token. */
  signal?: AbortSignal | undefined;
  /** Timeout of the wait, in milliseconds. Default: the client's `waitTimeoutMs`. */
  timeoutMs?: number | undefined;
  /** Called whenever a status changes. An error that it throws rejects the wait. */
  onProgress?: ((progress: Progress) => void) | undefined;
}

/** An operation that the service has accepted. Polling starts with the wait. */
export interface Operation<T> {
  /** Name of the operation, or of the resource if the service named no operation. */
  readonly taskId: string;
  /** Resumes the wait in another process: `azure.operations.resume(token, …)`. Contains no secrets. */
  readonly token: string;
  /**
   * Waits until the resource is ready and has the requested values, or until it is gone.
   *
   * @throws `TaskError` if the operation fails, `ProvisioningError` if the resource does, `WaitTimeoutError` or
   * `WaitAbortedError` if the wait is cut short. The last three contain the token.
   */
  wait(options?: WaitOptions): Promise<T>;
  /** Waits like `wait` and yields the progress; returns the result. Leaving the loop aborts the wait. */
  progress(options?: Omit<WaitOptions, "onProgress">): AsyncGenerator<Progress, T, undefined>;
}

/** An operation that is being submitted: resolves with the {@link Operation} once the service has accepted it. */
export interface PendingOperation<T> extends Promise<Operation<T>> {
  /** Waits until the operation is accepted, and then until it has finished. */
  wait(options?: WaitOptions): Promise<T>;
}
