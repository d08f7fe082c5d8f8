import type { RedisRateLimiter } from "redis-cloud-fleet";
import { describe, expect, test } from "vitest";
import { RedisServer } from "../../../../test/support/redis-server.js";
import { waitUntil } from "../../../../test/support/wait-until.js";
import { maxInAnyWindow } from "../saturation/fleet.js";
import { countGranted, createLimiter, startSharedRedis } from "./limiters.js";

const { redis, control } = await startSharedRedis();

/** Options with a share of five of ten requests. */
const SHARE = { limit: 10, expectedProcesses: 2 };

describe("Redis loses its data", () => {
  test("processes that used nothing in the last window send nothing for a window", async () => {
    const busy = createLimiter(redis.url, { limit: 10 });
    const idle = createLimiter(redis.url, { limit: 10 });
    expect(await countGranted(idle.rateLimiter, 1)).toBe(1);
    expect(await countGranted(busy.rateLimiter, 9)).toBe(9);
    await control.flushall();
    expect(await countGranted(idle.rateLimiter, 10)).toBe(0);
    expect(await countGranted(busy.rateLimiter, 10)).toBe(0);
    expect([idle.events, busy.events]).toEqual(
      [1, 9].map((limit) => [
        {
          type: "rate-limiter-corrected",
          cause: "data-lost",
          message: expect.stringMatching(
            `^Redis has lost the shared window. For (7\\d|80) s, this process is limited to ${limit} requests.$`,
          ),
        },
      ]),
    );
    await Promise.all([idle.rateLimiter.close(), busy.rateLimiter.close()]);
  });

  test("a process that starts afterwards uses its share", async () => {
    await using rateLimiter = createLimiter(redis.url, SHARE).rateLimiter;
    expect(await countGranted(rateLimiter, 8)).toBe(5);
    await control.flushall();
    await using next = createLimiter(redis.url, SHARE).rateLimiter;
    expect(await countGranted(next, 8)).toBe(5);
    expect(await countGranted(rateLimiter, 8)).toBe(0);
  });

  test("a process that starts after the window has settled uses the whole limit", async () => {
    await using first = createLimiter(redis.url, SHARE).rateLimiter;
    await first.take("read");
    const [key = ""] = await control.keys("*:window");
    await control.hset(key, "settled", "1");
    await using next = createLimiter(redis.url, SHARE).rateLimiter;
    expect(await countGranted(next, 10)).toBe(9);
  });

  // Concurrent, since each waits for windows of a separate Redis.
  test.concurrent.for<[string, (server: RedisServer) => Promise<void>]>([
    ["FLUSHALL", flush],
    ["a restart without persistence", restart],
  ])(
    "processes at saturation stay within the limit in every window after %s",
    async ([, lose], { expect }) => {
      const windowMs = 1_500;
      await using server = await RedisServer.start();
      const limiters = Array.from({ length: 4 }, () =>
        createLimiter(server.url, { limit: 40, windowMs, marginMs: 750, expectedProcesses: 4 }),
      );
      const times: number[] = [];
      const sending = limiters.map(({ rateLimiter }) => send(rateLimiter, times));
      // At different phases of the window: after a burst, and while slots become free one by one.
      for (const total of [50, 130, 170]) {
        await waitUntil(() => times.length >= total);
        await lose(server);
      }
      await waitUntil(() => times.length >= 210);
      await Promise.all(limiters.map(({ rateLimiter }) => rateLimiter.close()));
      await Promise.all(sending);
      expect(maxInAnyWindow(times, windowMs)).toBeLessThanOrEqual(40);
    },
  );
});

describe("the window is repaired", () => {
  test("when the clock of Redis is set back, requests wait for at most one window, after one event", async () => {
    await using first = createLimiter(redis.url, { limit: 3, windowMs: 1_500 }).rateLimiter;
    expect(await countGranted(first, 3)).toBe(3);
    await setClockBack(86_400);
    const { rateLimiter, events } = createLimiter(redis.url, { limit: 3, windowMs: 1_500 });
    await rateLimiter.take("read");
    expect(events).toEqual([
      {
        type: "rate-limiter-corrected",
        cause: "clock-set-back",
        message: "The clock of Redis was set back. Requests may be delayed by at most one window.",
      },
    ]);
    await rateLimiter.close();
  });

  test("when the clock of Redis is set back, requests of the last window still count", async () => {
    await using rateLimiter = createLimiter(redis.url, { limit: 5 }).rateLimiter;
    expect(await countGranted(rateLimiter, 3)).toBe(3);
    await setClockBack(86_400);
    expect(await countGranted(rateLimiter, 5)).toBe(2);
  });

  test("a stored closure that ends later than one window is shortened to one window, after one event", async () => {
    const { rateLimiter, events } = createLimiter(redis.url, { windowMs: 1_500 });
    await rateLimiter.take("read");
    const [key = ""] = await control.keys("*:window");
    await control.hset(key, "closed", String((Date.now() + 86_400_000) * 1_000));
    await rateLimiter.take("read");
    expect(events).toEqual([
      expect.objectContaining({ type: "rate-limiter-corrected", cause: "closure-too-long" }),
    ]);
    await rateLimiter.close();
  });

  test("a 429 with a delay of a day closes the window for one window, after one event", async () => {
    const { rateLimiter, events } = createLimiter(redis.url, { windowMs: 1_500 });
    rateLimiter.observe({ exhaustedForMs: 86_400_000 });
    await rateLimiter.take("read");
    expect(events).toEqual([
      expect.objectContaining({ type: "rate-limiter-corrected", cause: "closure-too-long" }),
    ]);
    await rateLimiter.close();
  });
});

/** Sends requests one after another until the rate limiter is closed. */
async function send(rateLimiter: RedisRateLimiter, times: number[]): Promise<void> {
  const callers = Array.from({ length: 15 }, async () => {
    for (;;) {
      await rateLimiter.take("read");
      times.push(performance.now());
    }
  });
  await Promise.allSettled(callers);
}

async function flush(server: RedisServer): Promise<void> {
  const client = server.client();
  await client.flushall();
  client.disconnect();
}

async function restart(server: RedisServer): Promise<void> {
  await server.stop();
  await server.start();
}

/** Moves all stored times forward, which has the same effect as setting the clock back. */
async function setClockBack(seconds: number): Promise<void> {
  const [grants = ""] = await control.keys("*:grants");
  for (const grant of await control.zrange(grants, 0, -1)) {
    await control.zincrby(grants, seconds * 1_000_000, grant);
  }
}
