import { onAbort } from "../core/abort.js";
import type { Clock } from "../core/clock.js";
import { WaitAbortedError, WaitTimeoutError } from "../core/errors.js";
import { assertPositive } from "../core/options.js";
import type { Progress, WaitOptions } from "./operation.js";

/** What a wait runs under. */
export interface WaitRun {
  /** Aborted by the caller or by the deadline. */
  signal: AbortSignal;
  /** Tells the caller of a new status. */
  emit(phase: Progress["phase"], status: string): void;
  /** Remembers why the last look failed, for the day the deadline passes. */
  onPollError(error: unknown): void;
}

interface DeadlineOptions {
  options: WaitOptions;
  /** The client's, for when the options name none. */
  timeoutMs: number;
  clock: Clock;
  taskId: string;
  token: string;
}

/** Runs a wait under the caller's signal and a deadline, and tells the two apart when one of them ends it. */
export async function withDeadline<T>(
  deadlineOptions: DeadlineOptions,
  body: (run: WaitRun) => Promise<T>,
): Promise<T> {
  const { options, clock, taskId, token } = deadlineOptions;
  const { signal, onProgress } = options;
  const timeoutMs = assertPositive("timeoutMs", options.timeoutMs ?? deadlineOptions.timeoutMs);
  const aborted = () => new WaitAbortedError(taskId, token, signal?.reason);
  if (signal?.aborted) throw aborted();
  const startedAt = clock.now();
  const stop = new AbortController();
  const deadline = new AbortController();
  let last = "nothing yet";
  let lastError: unknown;
  const stopListening = onAbort(signal, () => stop.abort());
  clock.sleep(timeoutMs, deadline.signal).then(
    () => stop.abort(),
    () => undefined,
  );
  try {
    return await body({
      signal: stop.signal,
      emit(phase, status) {
        lastError = undefined;
        if (last === `${phase} ${status}`) return;
        last = `${phase} ${status}`;
        onProgress?.({ phase, taskId, status, elapsedMs: Math.max(clock.now() - startedAt, 0) });
      },
      onPollError(error) {
        lastError = error;
      },
    });
  } catch (error) {
    if (!stop.signal.aborted || error !== stop.signal.reason) throw error;
    throw signal?.aborted ? aborted() : new WaitTimeoutError(taskId, token, last, timeoutMs, lastError);
  } finally {
    deadline.abort();
    stopListening();
  }
}
