import { onAbort, throwIfAborted } from "./abort.js";

/** The only source of time in the SDK. Inject one to run waits and retries on a virtual clock. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /**
   * Resolves after `ms` milliseconds.
   *
   * Rejects with `signal.reason` as soon as the signal is aborted. Leaves no timer and no listener behind.
   */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /**
   * Calls `callback` after `ms` milliseconds; returns a function that cancels it. Cheaper than `sleep` for timeouts,
   * which are nearly always canceled. Default: implemented with `sleep`.
   */
  setTimer?(ms: number, callback: () => void): () => void;
  /** A random number in [0, 1), for jitter. Default: `Math.random`. */
  random?(): number;
}

/** Longer delays overflow the timers of JavaScript engines, which then fire immediately. */
const MAX_TIMER_MS = 2 ** 31 - 1;

function timerMs(ms: number): number {
  return Math.min(Math.max(ms, 0), MAX_TIMER_MS);
}

/** Calls `callback` after `ms` milliseconds on any clock; returns a function that cancels it. */
export function setTimer(clock: Clock, ms: number, callback: () => void): () => void {
  if (clock.setTimer !== undefined) return clock.setTimer(ms, callback);
  const canceled = new AbortController();
  clock.sleep(ms, canceled.signal).then(callback, () => undefined);
  return () => canceled.abort();
}

/** The system's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  setTimer: (ms, callback) => {
    const timer = setTimeout(callback, timerMs(ms));
    return () => clearTimeout(timer);
  },
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      throwIfAborted(signal);
      const wakeUp = () => {
        stopListening();
        resolve();
      };
      const timer = setTimeout(wakeUp, timerMs(ms));
      const stopListening = onAbort(signal, () => {
        clearTimeout(timer);
        reject(signal?.reason);
      });
    }),
};
