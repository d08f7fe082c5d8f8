import { type FleetEvent, RedisRateLimiter, type RedisRateLimiterOptions } from "redis-cloud-fleet";
import type { Priority } from "redis-cloud-sdk";
import { afterAll, beforeEach } from "vitest";
import { RedisServer } from "../../../../test/support/redis-server.js";
import { waitUntil } from "../../../../test/support/wait-until.js";

/** Starts a Redis for the tests of a file, which begin with no data in it. */
export async function startSharedRedis() {
  const redis = await RedisServer.start();
  const control = redis.client();
  afterAll(async () => {
    control.disconnect();
    await redis.stop();
  });
  beforeEach(async () => {
    await control.flushall();
  });
  return { redis, control };
}

export const API_KEY = "A-account-key-that-must-stay-hidden";

/**
 * Creates a rate limiter that records its events. Its share is the whole limit, also in a new Redis. Its margin lets
 * Redis reply late, since other tests keep the machine busy.
 */
export function createLimiter(
  redis: RedisRateLimiterOptions["redis"],
  options: Partial<RedisRateLimiterOptions> = {},
) {
  const events: FleetEvent[] = [];
  const { windowMs = 60_000 } = options;
  const rateLimiter = new RedisRateLimiter({
    redis,
    apiKey: API_KEY,
    windowMs,
    marginMs: Math.min(windowMs, 20_000),
    expectedProcesses: 1,
    onEvent: (event) => events.push(event),
    ...options,
  });
  return { rateLimiter: rateLimiter, events, types: () => events.map(({ type }) => type) };
}

/** Requests `count` slots and returns how many are granted before the others have to wait. Aborts the others. */
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
  await Promise.race([all, waitUntilQueued(rateLimiter)]);
  stop.abort();
  await all;
  return granted;
}

/** Resolves once no queued request can be granted yet. */
function waitUntilQueued(rateLimiter: RedisRateLimiter): Promise<void> {
  return waitUntil(() => rateLimiter.state().nextAttemptInMs !== undefined);
}
