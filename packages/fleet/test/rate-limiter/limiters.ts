import { setTimeout as sleep } from "node:timers/promises";
import { type FleetEvent, RedisRateLimiter, type RedisRateLimiterOptions } from "redis-cloud-fleet";
import type { Priority } from "redis-cloud-sdk";

/** Longer than a grant takes, and much shorter than the windows of the tests. */
const STABLE_INTERVAL_MS = 250;

export const API_KEY = "A-account-key-that-must-stay-hidden";

/** Creates a rate limiter that records its events. */
export function createLimiter(
  redis: RedisRateLimiterOptions["redis"],
  options: Partial<RedisRateLimiterOptions> = {},
) {
  const events: FleetEvent[] = [];
  const rateLimiter = new RedisRateLimiter({
    redis,
    apiKey: API_KEY,
    windowMs: 60_000,
    onEvent: (event) => events.push(event),
    ...options,
  });
  return { rateLimiter: rateLimiter, events, types: () => events.map(({ type }) => type) };
}

/** Requests `count` slots and returns how many are granted before the number is stable. Aborts the others. */
export async function countGranted(
  rateLimiter: RedisRateLimiter,
  count: number,
  priority: Priority = "read",
): Promise<number> {
  const stop = new AbortController();
  let granted = 0;
  const requests = Array.from({ length: count }, async () => {
    await rateLimiter.take(priority, stop.signal);
    granted += 1;
  });
  const all = Promise.allSettled(requests);
  await Promise.race([all, waitUntilStable(() => granted)]);
  stop.abort();
  await all;
  return granted;
}

/** Polls until a condition is true. */
export async function waitUntil(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(5);
}

/** Resolves once a count has been stable for several intervals. */
async function waitUntilStable(count: () => number): Promise<void> {
  for (let last = -1, still = 0; still < 4; still = count() === last ? still + 1 : 0) {
    last = count();
    await sleep(STABLE_INTERVAL_MS);
  }
}
