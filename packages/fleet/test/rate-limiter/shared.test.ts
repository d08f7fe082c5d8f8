import { startEmulator } from "redis-cloud-emulator";
import { RedisRateLimiter } from "redis-cloud-fleet";
import { type Clock, RedisCloud, systemClock } from "redis-cloud-sdk";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { RedisServer } from "../../../../test/support/redis-server.js";
import { API_KEY, budgetOn, granted, until } from "./limiters.js";

const redis = await RedisServer.start();
const control = redis.client();
afterAll(async () => {
  control.disconnect();
  await redis.stop();
});
beforeEach(async () => {
  await control.flushall();
});

/** A process' clock that is an hour fast. */
const fast: Clock = { ...systemClock, now: () => Date.now() + 3_600_000 };

describe("one window for all", () => {
  test("what one takes the others cannot, whatever their clocks say", async () => {
    await using one = budgetOn(redis.url, { limit: 10 }).budget;
    await using two = budgetOn(redis.url, { limit: 10, clock: fast }).budget;
    expect(await granted(one, 7)).toBe(7);
    expect(await granted(two, 7)).toBe(3);
    expect(await granted(one, 1)).toBe(0);
    expect(one.state()).toEqual({ mode: "shared", limit: 10, used: 10, queued: 0 });
  });

  test("another account has its own", async () => {
    await using one = budgetOn(redis.url, { limit: 2 }).budget;
    await using two = budgetOn(redis.url, { limit: 2, apiKey: "another" }).budget;
    expect(await granted(one, 2)).toBe(2);
    expect(await granted(two, 2)).toBe(2);
  });

  test("the window slides: places come back in the order in which they were taken", async () => {
    await using rateLimiter = budgetOn(redis.url, { limit: 3, windowMs: 300 }).budget;
    expect(await granted(rateLimiter, 12)).toBe(12);
  });

  test("writes go before reads, reads before polls", async () => {
    await using rateLimiter = budgetOn(redis.url, { limit: 1, windowMs: 150 }).budget;
    await rateLimiter.take("read");
    const order: string[] = [];
    const went = (["poll", "read", "write", "poll", "write"] as const).map(async (priority) => {
      await rateLimiter.take(priority);
      order.push(priority);
    });
    await Promise.all(went);
    expect(order).toEqual(["write", "write", "read", "poll", "poll"]);
  });

  test("a 429 closes the window for everyone", async () => {
    await using one = budgetOn(redis.url).budget;
    await using two = budgetOn(redis.url).budget;
    expect(await granted(two, 1)).toBe(1);
    one.observe({ exhaustedForMs: 40_000 });
    await until(async () => (await control.keys("*:window")).length === 1);
    const [key = ""] = await control.keys("*:window");
    await until(async () => (await control.hget(key, "closed")) !== null);
    expect(await granted(two, 1)).toBe(0);
    expect(await granted(one, 1)).toBe(0);
  });

  test("after it everybody goes on", async () => {
    await using one = budgetOn(redis.url).budget;
    await using two = budgetOn(redis.url).budget;
    one.observe({ exhaustedForMs: 300 });
    await Promise.all([one.take("read"), two.take("read")]);
  });

  test("requests of others on the key, which the service tells of, count", async () => {
    await using one = budgetOn(redis.url, { limit: 10 }).budget;
    await using two = budgetOn(redis.url, { limit: 10 }).budget;
    expect(await granted(one, 1)).toBe(1);
    one.observe({ remaining: 2 });
    expect(await granted(two, 10)).toBe(2);
  });

  test("news that are no numbers are no news", async () => {
    await using rateLimiter = budgetOn(redis.url, { limit: 3 }).budget;
    rateLimiter.observe({ remaining: Number.NaN, exhaustedForMs: Number.NaN });
    rateLimiter.observe({ remaining: undefined, exhaustedForMs: -5 });
    rateLimiter.observe({ remaining: Number.POSITIVE_INFINITY, exhaustedForMs: Number.POSITIVE_INFINITY });
    expect(await granted(rateLimiter, 3)).toBe(3);
  });
});

describe("the Redis", () => {
  test("never sees the account key, and forgets by itself", async () => {
    await using rateLimiter = budgetOn(redis.url).budget;
    const sent: string[] = [];
    const monitor = await redis.client().monitor();
    monitor.on("monitor", (_time: string, words: string[]) => sent.push(words.join(" ")));
    await rateLimiter.take("write");
    await until(() => sent.some((line) => line.startsWith("eval")));
    monitor.disconnect();
    const keys = await control.keys("*");
    expect(keys.map((key) => key.replace(/[0-9a-f]{32}/, "hash")).sort()).toEqual([
      "redis-cloud-fleet:{hash}:grants",
      "redis-cloud-fleet:{hash}:window",
    ]);
    expect(sent.join("\n")).not.toContain(API_KEY);
    for (const key of keys) {
      const left = await control.pttl(key);
      expect(left).toBeGreaterThan(60_000);
      expect(left).toBeLessThan(180_000);
    }
  });

  test("may lose its scripts", async () => {
    await using rateLimiter = budgetOn(redis.url, { limit: 3 }).budget;
    await rateLimiter.take("read");
    await control.script("FLUSH");
    expect(await granted(rateLimiter, 5)).toBe(2);
  });

  test("may lose its data: who remembers says what was used", async () => {
    await using one = budgetOn(redis.url, { limit: 5 }).budget;
    await using two = budgetOn(redis.url, { limit: 5 }).budget;
    expect(await granted(one, 4)).toBe(4);
    expect(await granted(two, 0)).toBe(0);
    await control.flushall();
    expect(await granted(one, 5)).toBe(1);
    expect(await granted(two, 5)).toBe(0);
  });

  test("may be full: the window is small, and goes on", async () => {
    await using full = await RedisServer.start("maxmemory 1kb", "maxmemory-policy noeviction");
    const { budget: rateLimiter, events } = budgetOn(full.url, { limit: 5 });
    const other = full.client();
    await expect(other.set("a", "b")).rejects.toThrow("OOM");
    expect(await granted(rateLimiter, 8)).toBe(5);
    expect(events).toEqual([]);
    other.disconnect();
    await rateLimiter.close();
  });

  test("a connection of yours is used and left open", async () => {
    const { budget: rateLimiter } = budgetOn(control);
    expect(await granted(rateLimiter, 2)).toBe(2);
    await rateLimiter.close();
    expect(await control.ping()).toBe("PONG");
  });
});

describe("leaving the line", () => {
  test("an abort rejects with its reason and takes no place", async () => {
    await using rateLimiter = budgetOn(redis.url, { limit: 1, windowMs: 400 }).budget;
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

  test("closing rejects who waits and who comes later", async () => {
    const { budget: rateLimiter } = budgetOn(redis.url, { limit: 1 });
    await rateLimiter.take("read");
    const waiting = rateLimiter.take("read");
    const rejected = expect(waiting).rejects.toThrow("The budget is closed");
    await rateLimiter.close();
    await rejected;
    await expect(rateLimiter.take("read")).rejects.toThrow("The budget is closed");
  });
});

test("a client pays with it", async () => {
  await using emulator = await startEmulator({
    behavior: { rateLimit: { requests: 400, windowMs: 60_000 } },
  });
  await using rateLimiter = budgetOn(redis.url).budget;
  const { url: baseUrl, apiKey, secretKey } = emulator;
  const cloud = new RedisCloud({ baseUrl, apiKey, secretKey, rateLimiter });
  await cloud.account.get();
  await cloud.account.get();
  expect(cloud.rateLimit).toMatchObject({ limit: 400, used: 2, queued: 0 });
});

test.each([
  [{ limit: 0 }, "limit must be a whole number from 1, not 0."],
  [{ limit: Number.NaN }, "limit must be a whole number from 1, not NaN."],
  [{ limit: 1.5 }, "limit must be a whole number from 1, not 1.5."],
  [{ windowMs: -1 }, "windowMs must be a positive number of milliseconds, not -1."],
  [{ marginMs: 0 }, "marginMs must be a positive number of milliseconds, not 0."],
  [{ marginMs: 70_000 }, "marginMs must not be more than the window of 60000 ms, not 70000."],
  [{ expectedProcesses: 0 }, "expectedProcesses must be a whole number from 1, not 0."],
  [{ expectedProcesses: 500 }, "expectedProcesses must not be more than the limit of 400, not 500."],
  [{ prefix: "a{b}" }, 'prefix must be made of letters, digits, dots, dashes and underscores, not "a{b}".'],
  [{ apiKey: "" }, "apiKey must be the account key, not an empty text."],
  [{ apiKey: undefined }, "apiKey must be the account key, not undefined."],
  [{ onEvent: "log" }, 'onEvent must be a function, not "log".'],
  [
    { redis: "http://u:secret@h/" },
    'redis must begin with redis:// or rediss://, as in redis://localhost:6379, not "http://[redacted]@h/".',
  ],
  [{ redis: undefined }, "redis must be a redis:// URL, options of ioredis or a connection, not undefined."],
])("bad options are refused: %o", (options, message) => {
  const all = { redis: "redis://localhost:6379", apiKey: API_KEY, ...options };
  expect(() => new RedisRateLimiter(all as never)).toThrow(message);
});
