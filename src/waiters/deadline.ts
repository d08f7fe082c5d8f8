import { onAbort } from "../core/abort.js";
import { type Clock, setTimer } from "../core/clock.js";
import { getErrorMessage, truncate } from "../core/error-text.js";
import { assertObject, assertPositive } from "../core/path-params.js";
import { isFinal } from "../core/rejection.js";
import { WaitAbortedError, WaitTimeoutError } from "../core/wait-errors.js";
import type { Progress, WaitOptions } from "./operation.js";

/** Maximum length of a status that is shown; those of the service have up to 40 characters. */
const MAX_STATUS_LENGTH = 200;

/** Context of a running wait. */
export interface WaitRun {
  /** Aborted by the caller or at the deadline. */
  signal: AbortSignal;
  /** Reports a new status to the caller. */
  emit(phase: Progress["phase"], status: string): void;
  /** Records the error of the last poll, if it failed, as the cause of a timeout. */
  onPoll(error?: unknown): void;
}

/** Delay of the deadline's timer that shows that the process was frozen, in milliseconds. */
const FROZEN_MS = 1_000;
/** Maximum time for one more poll after the process was frozen, in milliseconds. */
const LAST_POLL_MS = 30_000;

interface DeadlineOptions {
  options: WaitOptions | undefined;
  /** The client's timeout, used if the options have none. */
  timeoutMs: number;
  clock: Clock;
  taskId: string;
  token: string;
  /** Removes secrets and control characters from a status. */
  clean(status: string): string;
}

/** Runs a wait with the caller's signal and a deadline, and rejects with the error of the one that aborted it. */
export async function withDeadline<T>(
  deadlineOptions: DeadlineOptions,
  body: (run: WaitRun) => Promise<T>,
): Promise<T> {
  const { options, clock, taskId, token, clean } = deadlineOptions;
  const { signal, onProgress, timeoutMs: ownMs } = assertObject(options);
  const timeoutMs = assertPositive("timeoutMs", ownMs ?? deadlineOptions.timeoutMs);
  const aborted = () => new WaitAbortedError(taskId, token, signal?.reason);
  if (signal?.aborted) throw aborted();
  const startedAt = clock.now();
  const stop = new AbortController();
  let last = "nothing yet";
  let lastStatus: string | undefined;
  let lastError: unknown;
  const stopListening = onAbort(signal, () => stop.abort());
  let isLastPoll = false;
  let cancelDeadline = setTimer(clock, timeoutMs, () => {
    isLastPoll = clock.now() - startedAt - timeoutMs >= FROZEN_MS;
    if (isLastPoll) cancelDeadline = setTimer(clock, LAST_POLL_MS, () => stop.abort());
    else stop.abort();
  });
  try {
    return await body({
      signal: stop.signal,
      emit(phase, status) {
        if (lastStatus === `${phase} ${status}`) return;
        lastStatus = `${phase} ${status}`;
        const shown = truncate(clean(String(status)), MAX_STATUS_LENGTH);
        last = `${phase} ${shown}`;
        onProgress?.({ phase, taskId, status: shown, elapsedMs: Math.max(clock.now() - startedAt, 0) });
      },
      onPoll(error) {
        lastError = error;
        if (isLastPoll) stop.abort();
      },
    });
  } catch (error) {
    // Other errors of polls do not end a wait.
    if (isFinal(error)) throw new WaitAbortedError(taskId, token, error, getErrorMessage(error));
    if (!stop.signal.aborted || error !== stop.signal.reason) throw error;
    throw signal?.aborted ? aborted() : new WaitTimeoutError(taskId, token, last, timeoutMs, lastError);
  } finally {
    cancelDeadline();
    stopListening();
  }
}
