import { startEmulator } from "redis-cloud-emulator";
import { RedisRateLimiter } from "redis-cloud-fleet";
import { type Clock, RedisCloud, systemClock } from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";
import { RedisServer } from "../../../../test/support/redis-server.js";
import { waitUntil } from "../../../../test/support/wait-until.js";
import { API_KEY, countGranted, createLimiter, startSharedRedis } from "./limiters.js";

const { redis, control } = await startSharedRedis();

/** A clock of a process that is an hour ahead. */
const fast: Clock = { ...systemClock, now: () => Date.now() + 3_600_000 };

describe("the shared window", () => {
  test("slots used by one process are not available to others, even if their clocks differ", async () => {
    await using one = createLimiter(redis.url, { limit: 10 }).rateLimiter;
    await using two = createLimiter(redis.url, { limit: 10, clock: fast }).rateLimiter;
    expect(await countGranted(one, 7)).toBe(7);
    expect(await countGranted(two, 7)).toBe(3);
    expect(await countGranted(one, 1)).toBe(0);
    expect(one.state()).toEqual({ mode: "shared", limit: 10, used: 10, queued: 0 });
  });

  test("another API key has its own window", async () => {
    await using one = createLimiter(redis.url, { limit: 2 }).rateLimiter;
    await using two = createLimiter(redis.url, { limit: 2, apiKey: "another" }).rateLimiter;
    expect(await countGranted(one, 2)).toBe(2);
    expect(await countGranted(two, 2)).toBe(2);
  });

  test("slots become available again as the window slides", async () => {
    await using rateLimiter = createLimiter(redis.url, { limit: 3, windowMs: 300 }).rateLimiter;
    const requests = Array.from({ length: 12 }, () => rateLimiter.take("read"));
    await Promise.all(requests);
    expect(rateLimiter.state().queued).toBe(0);
  });

  test("writes are admitted before reads, and reads before polls", async () => {
    await using rateLimiter = createLimiter(redis.url, { limit: 1, windowMs: 150 }).rateLimiter;
    await rateLimiter.take("read");
    const order: string[] = [];
    const went = (["poll", "read", "write", "poll", "write"] as const).map(async (priority) => {
      await rateLimiter.take(priority);
      order.push(priority);
    });
    await Promise.all(went);
    expect(order).toEqual(["write", "write", "read", "poll", "poll"]);
  });

  test("a 429 closes the window for all processes", async () => {
    await using one = createLimiter(redis.url).rateLimiter;
    await using two = createLimiter(redis.url).rateLimiter;
    expect(await countGranted(two, 1)).toBe(1);
    one.observe({ exhaustedForMs: 40_000 });
    await waitUntil(async () => (await control.keys("*:window")).length === 1);
    const [key = ""] = await control.keys("*:window");
    await waitUntil(async () => (await control.hget(key, "closed")) !== null);
    expect(await countGranted(two, 1)).toBe(0);
    expect(await countGranted(one, 1)).toBe(0);
  });

  test("after a closure all processes send again, and not before", async () => {
    await using one = createLimiter(redis.url).rateLimiter;
    await using two = createLimiter(redis.url).rateLimiter;
    const closedAt = performance.now();
    one.observe({ exhaustedForMs: 300 });
    await one.take("read");
    // Timers may fire a millisecond early.
    expect(performance.now() - closedAt).toBeGreaterThanOrEqual(299);
    await two.take("read");
    expect(two.state()).toEqual({ mode: "shared", limit: 400, used: 2, queued: 0 });
  });

  test("requests of other clients count if the service reports fewer remaining", async () => {
    await using one = createLimiter(redis.url, { limit: 10 }).rateLimiter;
    await using two = createLimiter(redis.url, { limit: 10 }).rateLimiter;
    expect(await countGranted(one, 1)).toBe(1);
    one.observe({ remaining: 2 });
    expect(await countGranted(two, 10)).toBe(2);
  });

  test("ignores rate-limit headers that are not numbers", async () => {
    await using rateLimiter = createLimiter(redis.url, { limit: 3 }).rateLimiter;
    rateLimiter.observe({ remaining: Number.NaN, exhaustedForMs: Number.NaN });
    rateLimiter.observe({ remaining: undefined, exhaustedForMs: -5 });
    rateLimiter.observe({ remaining: Number.POSITIVE_INFINITY, exhaustedForMs: Number.POSITIVE_INFINITY });
    expect(await countGranted(rateLimiter, 3)).toBe(3);
  });
});

describe("Redis", () => {
  test("does not receive the API key, and its keys expire", async () => {
    await using rateLimiter = createLimiter(redis.url).rateLimiter;
    const sent: string[] = [];
    const monitor = await redis.client().monitor();
    monitor.on("monitor", (_time: string, words: string[]) => sent.push(words.join(" ")));
    await rateLimiter.take("write");
    await waitUntil(() => sent.some((line) => line.startsWith("eval")));
    monitor.disconnect();
    const keys = await control.keys("*");
    expect(keys.map((key) => key.replace(/[0-9a-f]{32}/, "hash")).sort()).toEqual([
      "redis-cloud-fleet:{hash}:grants",
      "redis-cloud-fleet:{hash}:window",
    ]);
    expect(sent.join("\n")).not.toContain(API_KEY);
    const dayMs = 86_400_000;
    for (const [pattern, minMs, maxMs] of [
      ["*:grants", 60_000, 240_000],
      // The generation, which shows whether data was lost, outlives idle periods.
      ["*:window", 29 * dayMs, 30 * dayMs],
    ] as const) {
      const [key = ""] = await control.keys(pattern);
      const left = await control.pttl(key);
      expect(left).toBeGreaterThan(minMs);
      expect(left).toBeLessThanOrEqual(maxMs);
    }
  });

  test("Redis can lose its scripts without an effect", async () => {
    await using rateLimiter = createLimiter(redis.url, { limit: 3 }).rateLimiter;
    await rateLimiter.take("read");
    await control.script("FLUSH");
    expect(await countGranted(rateLimiter, 5)).toBe(2);
  });

  test("Redis can be out of memory without an effect", async () => {
    await using full = await RedisServer.start("maxmemory 1kb", "maxmemory-policy noeviction");
    const { rateLimiter, events } = createLimiter(full.url, { limit: 5 });
    const other = full.client();
    await expect(other.set("a", "b")).rejects.toThrow("OOM");
    expect(await countGranted(rateLimiter, 8)).toBe(5);
    expect(events).toEqual([]);
    other.disconnect();
    await rateLimiter.close();
  });

  test("an existing connection is used and stays open", async () => {
    const { rateLimiter } = createLimiter(control);
    expect(await countGranted(rateLimiter, 2)).toBe(2);
    await rateLimiter.close();
    expect(await control.ping()).toBe("PONG");
  });
});

describe("queued requests", () => {
  test("an abort rejects with its reason and uses no slot", async () => {
    await using rateLimiter = createLimiter(redis.url, { limit: 1, windowMs: 400 }).rateLimiter;
    await rateLimiter.take("read");
    const stop = new AbortController();
    const many = Array.from({ length: 50 }, () => rateLimiter.take("write", stop.signal));
    const results = Promise.allSettled(many);
    expect(rateLimiter.state().queued).toBe(50);
    stop.abort("enough");
    expect((await results).every((one) => one.status === "rejected" && one.reason === "enough")).toBe(true);
    expect(rateLimiter.state().queued).toBe(0);
    await expect(rateLimiter.take("read", stop.signal)).rejects.toBe("enough");
    await rateLimiter.take("read");
  });

  test("close rejects queued and later requests", async () => {
    const { rateLimiter } = createLimiter(redis.url, { limit: 1 });
    await rateLimiter.take("read");
    const waiting = rateLimiter.take("read");
    const rejected = expect(waiting).rejects.toThrow("The rate limiter is closed");
    await rateLimiter.close();
    await rejected;
    await expect(rateLimiter.take("read")).rejects.toThrow("The rate limiter is closed");
  });
});

test("a client with a shared rate limiter reports its usage", async () => {
  await using emulator = await startEmulator({
    behavior: { rateLimit: { requests: 400, windowMs: 60_000 } },
  });
  await using rateLimiter = createLimiter(redis.url).rateLimiter;
  const { url: baseUrl, apiKey, secretKey } = emulator;
  const cloud = new RedisCloud({ baseUrl, apiKey, secretKey, rateLimiter });
  await cloud.account.get();
  await cloud.account.get();
  expect(cloud.rateLimit).toMatchObject({ limit: 400, used: 2, queued: 0 });
});

test.each([
  [{ limit: 0 }, "limit must be a positive integer (got 0)."],
  [{ limit: Number.NaN }, "limit must be a positive integer (got NaN)."],
  [{ limit: 1.5 }, "limit must be a positive integer (got 1.5)."],
  [{ windowMs: -1 }, "windowMs must be a positive number of milliseconds (got -1)."],
  [{ marginMs: 0 }, "marginMs must be a positive number of milliseconds (got 0)."],
  [{ marginMs: 70_000 }, "marginMs must be at most the window of 60000 ms (got 70000)."],
  [{ expectedProcesses: 0 }, "expectedProcesses must be a positive integer (got 0)."],
  [{ expectedProcesses: 500 }, "expectedProcesses must be at most the limit of 400 (got 500)."],
  [{ prefix: "a{b}" }, 'prefix must be letters, digits, dots, dashes and underscores (got "a{b}").'],
  [{ apiKey: "" }, "apiKey must be a non-empty string (got an empty string)."],
  [{ apiKey: undefined }, "apiKey must be a non-empty string (got undefined)."],
  [{ onEvent: "log" }, 'onEvent must be a function (got "log").'],
  [
    { redis: "http://u:secret@h/" },
    'redis must start with redis:// or rediss://, as in redis://localhost:6379 (got "http://[redacted]@h/").',
  ],
  [{ redis: undefined }, "redis must be a redis:// URL, ioredis options or a connection (got undefined)."],
])("invalid options are rejected: %o", (options, message) => {
  const all = { redis: "redis://localhost:6379", apiKey: API_KEY, ...options };
  expect(() => new RedisRateLimiter(all as never)).toThrow(message);
});
