import type { Clock } from "redis-cloud-sdk";

/** Factor by which time passes faster than on the wall: what takes minutes is seen in seconds. */
const SPEED = 10;

/**
 * A clock that several processes share: fast, and counted from the same moment. Timeouts take as long as they say, since
 * a busy machine may need seconds for what they limit.
 */
export function fastClock(origin: number): Clock {
  return {
    now: () => origin + (Date.now() - origin) * SPEED,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const onAbort = () => {
          clearTimeout(timer);
          reject(signal?.reason);
        };
        const timer = setTimeout(
          () => {
            signal?.removeEventListener("abort", onAbort);
            resolve();
          },
          Math.min(ms / SPEED, 2 ** 31 - 1),
        );
        signal?.addEventListener("abort", onAbort, { once: true });
      }),
    setTimer: (ms, ring) => {
      const timer = setTimeout(ring, Math.min(ms, 2 ** 31 - 1));
      return () => clearTimeout(timer);
    },
  };
}
