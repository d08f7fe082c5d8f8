import { onAbort } from "../core/abort.js";
import { type Clock, setTimer, systemClock } from "../core/clock.js";
import { assertPositive } from "../core/path-params.js";
import type { Operation, Progress, WaitOptions } from "../waiters/operation.js";
import { decodeToken } from "../waiters/token.js";
import { getUsualMs } from "../waiters/usual-duration.js";

/** Progress of a wait at one moment. */
export interface ProgressTick extends Progress {
  /** Usual duration of the operation, in milliseconds; absent if it is not minutes, or not known. */
  expectedMs?: number;
}

/** Options of `waitWithTicks`. */
export interface TickOptions extends Omit<WaitOptions, "onProgress"> {
  /** Called at every tick, and whenever a status changes. An error that it throws rejects the wait. */
  onTick: (tick: ProgressTick) => void;
  /** Time between two ticks, in milliseconds. Default: 1 s. */
  intervalMs?: number | undefined;
  /** The clock that the client was given. Default: the system's. */
  clock?: Clock | undefined;
}

const DEFAULT_INTERVAL_MS = 1_000;

/**
 * Waits for an operation like its `wait`, and reports how long that has taken and usually takes, even while the service
 * reports no new status.
 *
 * @throws What `wait` throws, and any error that `onTick` throws.
 */
export async function waitWithTicks<T>(
  started: Operation<T> | PromiseLike<Operation<T>>,
  { onTick, intervalMs = DEFAULT_INTERVAL_MS, clock = systemClock, signal, ...options }: TickOptions,
): Promise<T> {
  assertPositive("intervalMs", intervalMs);
  const operation = await started;
  const expectedMs = getUsualMs(decodeToken(operation.token));
  const startedAt = clock.now();
  const stop = new AbortController();
  const stopListening = onAbort(signal, () => stop.abort(signal?.reason));
  let last: Progress | undefined;
  let failure: { error: unknown } | undefined;
  let cancelTimer = () => {};
  const tick = () => {
    if (last === undefined) return;
    const elapsedMs = Math.max(clock.now() - startedAt, 0);
    onTick({ ...last, elapsedMs, ...(expectedMs === undefined ? {} : { expectedMs }) });
  };
  const schedule = () => {
    cancelTimer = setTimer(clock, intervalMs, () => {
      try {
        tick();
        schedule();
      } catch (error) {
        failure = { error };
        stop.abort();
      }
    });
  };
  schedule();
  try {
    return await operation.wait({
      ...options,
      signal: stop.signal,
      onProgress: (progress) => {
        last = progress;
        tick();
      },
    });
  } catch (error) {
    throw failure === undefined ? error : failure.error;
  } finally {
    cancelTimer();
    stopListening();
  }
}

/** Formats a tick for users: `pending, 1 min 20 s of about 5 min`. */
export function formatTick({ status, elapsedMs, expectedMs }: ProgressTick): string {
  const elapsed = `${status}, ${formatDuration(elapsedMs)}`;
  return expectedMs === undefined ? elapsed : `${elapsed} of about ${formatDuration(expectedMs)}`;
}

function formatDuration(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  return [
    ...(minutes > 0 ? [`${minutes} min`] : []),
    ...(rest > 0 || minutes === 0 ? [`${rest} s`] : []),
  ].join(" ");
}
