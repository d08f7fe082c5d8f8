import { createEmulator, type ManualClock } from "redis-cloud-emulator";

/** The service's own: so many requests in so many milliseconds. */
export const LIMIT = 400;
export const WINDOW_MS = 60_000;

/** An account that keeps to the limit. */
export function limited(clock: ManualClock) {
  return createEmulator({
    clock,
    seed: 1,
    behavior: { rateLimit: { requests: LIMIT, windowMs: WINDOW_MS } },
  });
}

/** The most of these moments that lie in any window. */
export function fullest(times: readonly number[]): number {
  let from = 0;
  return times.reduce((most, time, index) => {
    while (time - (times[from] ?? 0) >= WINDOW_MS) from += 1;
    return Math.max(most, index - from + 1);
  }, 0);
}
