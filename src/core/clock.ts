import { onAbort } from "./abort.js";

/** The only source of time in the SDK. Inject one to run waits and retries on a clock of your own. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /**
   * Resolves after `ms` milliseconds.
   *
   * Rejects with `signal.reason` as soon as the signal is aborted, and never leaves a timer or a listener.
   */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /**
   * Calls `ring` after `ms` milliseconds; returns how to prevent it. What `sleep` does at a fraction of the cost, for
   * what hardly ever comes to pass. Default: made of `sleep`.
   */
  setTimer?(ms: number, callback: () => void): () => void;
  /** A number from 0 up to 1, for jitter. Default: `Math.random`. */
  random?(): number;
}

/** Longer delays overflow the timer of every JavaScript engine and fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

function timerMs(ms: number): number {
  return Math.min(Math.max(ms, 0), MAX_TIMER_MS);
}

/** Calls `ring` after `ms` milliseconds, on any clock; returns how to prevent it. */
export function setTimer(clock: Clock, ms: number, callback: () => void): () => void {
  if (clock.setTimer !== undefined) return clock.setTimer(ms, callback);
  const canceled = new AbortController();
  clock.sleep(ms, canceled.signal).then(callback, () => undefined);
  return () => canceled.abort();
}

/** The clock on the wall. */
export const systemClock: Clock = {
  now: () => Date.now(),
  setTimer: (ms, callback) => {
    const timer = setTimeout(callback, timerMs(ms));
    return () => clearTimeout(timer);
  },
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
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
