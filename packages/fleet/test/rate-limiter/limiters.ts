import { setTimeout as sleep } from "node:timers/promises";
import { type FleetEvent, RedisRateLimiter, type RedisRateLimiterOptions } from "redis-cloud-fleet";
import type { Priority } from "redis-cloud-sdk";

/** Longer than any grant takes, and far shorter than the windows of the tests. */
const A_WHILE_MS = 250;

export const API_KEY = "A-account-key-that-nobody-may-see";

/** A budget that remembers its events. */
export function budgetOn(
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
  return { budget: rateLimiter, events, types: () => events.map(({ type }) => type) };
}

/** Asks for `count` places and tells how many came within a while. The others stop waiting. */
export async function granted(
  rateLimiter: RedisRateLimiter,
  count: number,
  priority: Priority = "read",
): Promise<number> {
  const stop = new AbortController();
  let come = 0;
  const asked = Array.from({ length: count }, async () => {
    await rateLimiter.take(priority, stop.signal);
    come += 1;
  });
  const all = Promise.allSettled(asked);
  await Promise.race([all, quiet(() => come)]);
  stop.abort();
  await all;
  return come;
}

/** Resolves when something is true. */
export async function until(true_: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await true_())) await sleep(5);
}

/** Resolves when a count has stood still for a while; the first one is given more time. */
async function quiet(count: () => number): Promise<void> {
  for (let last = -1, still = 0; still < 4; still = count() === last ? still + 1 : 0) {
    last = count();
    await sleep(A_WHILE_MS);
  }
}
