import type { Clock } from "redis-cloud-sdk";

/** How much faster time passes than on the wall: what takes minutes is seen in seconds. */
const SPEED = 30;

/** A clock that several processes share: fast, and counted from the same moment. */
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
  };
}
