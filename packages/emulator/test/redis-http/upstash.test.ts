import { Redis as Upstash } from "@upstash/redis";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { waitUntil } from "../../../../test/support/wait-until.js";
import { startService, type TestService } from "./service.js";

let service: TestService;
let redis: Upstash;

beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());
beforeEach(async () => {
  await service.redis.control.flushall();
  redis = service.upstash();
});

describe("@upstash/redis, unmodified", () => {
  test("strings, JSON, numbers, non-ASCII, null and OK are returned as they were stored", async () => {
    expect(await redis.set("cart", { items: ["🍎", "naïve", "日本"], total: 12.5 })).toBe("OK");
    expect(await redis.get("cart")).toEqual({ items: ["🍎", "naïve", "日本"], total: 12.5 });
    await redis.set("ключ", "значение");
    expect(await redis.get("ключ")).toBe("значение");
    expect(await redis.get("missing")).toBeNull();
    await redis.set("ok", "OK");
    await redis.rpush("list", "OK", "ok", "");
    expect(await redis.get("ok")).toBe("OK");
    expect(await redis.lrange("list", 0, -1)).toEqual(["OK", "ok", ""]);
    expect(await redis.incrby("count", 41)).toBe(41);
    expect(await redis.incrbyfloat("count", 0.5)).toBe(41.5);
    expect(await redis.mget("count", "missing", "ключ")).toEqual([41.5, null, "значение"]);
  });

  test("a value of 5 MB is stored and returned", async () => {
    const value = "ü".repeat(2_500_000);
    await redis.set("big", value);
    expect(await redis.get("big")).toBe(value);
  });

  test("hashes, sorted sets with scores, and scans return typed results", async () => {
    await redis.hset("user", { name: "Zoë", age: 30, tags: ["a", "b"] });
    expect(await redis.hgetall("user")).toEqual({ name: "Zoë", age: 30, tags: ["a", "b"] });
    expect(await redis.hget("user", "name")).toBe("Zoë");
    await redis.zadd("board", { score: 1.5, member: "a" }, { score: 2, member: "b" });
    expect(await redis.zrange("board", 0, -1, { withScores: true })).toEqual(["a", 1.5, "b", 2]);
    expect(await redis.zscore("board", "a")).toBe(1.5);
    await redis.mset({ "k:1": 1, "k:2": 2, other: 3 });
    const found: string[] = [];
    let cursor = "0";
    do {
      const [next, keys] = await redis.scan(cursor, { match: "k:*" });
      cursor = next;
      found.push(...keys);
    } while (cursor !== "0");
    expect(found.sort()).toEqual(["k:1", "k:2"]);
  });

  test("a pipeline has a result or an error for each command", async () => {
    const results = await redis.pipeline().set("a", 1).incr("a").lpush("a", "x").get("a").exec({
      keepErrors: true,
    });
    expect(results.map(({ result }) => result)).toEqual(["OK", 2, undefined, 2]);
    expect(results[2]?.error).toMatch(/^WRONGTYPE /);
  });

  test("a transaction executes all commands or none", async () => {
    expect(await redis.multi().set("a", 1).incr("a").get("a").exec()).toEqual(["OK", 2, 2]);
    const wrong = redis.multi().set("b", 1);
    await expect(wrong.eval("return", [], []).hset("b", {}).exec()).rejects.toThrow(
      /EXECABORT Transaction discarded because of: ERR wrong number of arguments/,
    );
    expect(await redis.exists("b")).toBe(0);
  });

  test("concurrent transactions do not interleave", async () => {
    const totals = await Promise.all(
      Array.from({ length: 40 }, () => redis.multi().incr("n").incr("n").exec<[number, number]>()),
    );
    for (const [first, second] of totals) expect(second).toBe(first + 1);
    expect(await redis.get("n")).toBe(80);
  });

  test("stream entries are read by range and by ID", async () => {
    const id = await redis.xadd("events", "*", { kind: "ордер", amount: 7 });
    await redis.xadd("events", "*", { kind: "refund" });
    expect(await redis.xrange("events", "-", "+")).toMatchObject({ [id]: { kind: "ордер", amount: 7 } });
    expect(await redis.xread("events", "0-0")).toEqual([
      [
        "events",
        [
          [id, ["kind", "ордер", "amount", 7]],
          [expect.any(String), ["kind", "refund"]],
        ],
      ],
    ]);
    expect(await redis.xlen("events")).toBe(2);
  });

  test("geo commands, scripts and expiry work", async () => {
    await redis.geoadd("sights", { longitude: 13.4, latitude: 52.5, member: "Berlin" });
    expect(await redis.geodist("sights", "Berlin", "Berlin")).toBe("0.0000");
    expect(await redis.geopos("sights", "Berlin", "nowhere")).toEqual([
      { lng: expect.closeTo(13.4, 3), lat: expect.closeTo(52.5, 3) },
    ]);
    expect(await redis.eval("return {KEYS[1], ARGV[1], 3, {ok='yes'}}", ["k"], ["ä"])).toEqual([
      "k",
      "ä",
      3,
      "yes",
    ]);
    await redis.set("short", 1, { ex: 100 });
    expect(await redis.ttl("short")).toBeGreaterThan(90);
    await redis.set("gone", 1, { px: 20 });
    await waitUntil(async () => (await redis.get("gone")) === null);
  });

  test("errors contain the message of Redis", async () => {
    await redis.set("text", "x");
    await expect(redis.lpush("text", 1)).rejects.toThrow(
      /WRONGTYPE Operation against a key holding the wrong/,
    );
    const plain = new Upstash({
      url: service.url,
      token: service.tokens.full,
      enableAutoPipelining: false,
      responseEncoding: false,
    });
    await expect(plain.lpush("text", 1)).rejects.toThrow(/WRONGTYPE/);
    await plain.hset("h", { name: "Zoë" });
    expect(await plain.hgetall("h")).toEqual({ name: "Zoë" });
  });

  test("a wrong token is rejected with WRONGPASS", async () => {
    const unauthorized = new Upstash({ url: service.url, token: "nonsense" });
    await expect(unauthorized.get("a")).rejects.toThrow(/WRONGPASS invalid or missing auth token/);
  });

  test("a read-only token can read, and its writes are rejected by the server", async () => {
    await redis.set("a", 1);
    const reader = service.upstash("read-only");
    expect(await reader.get("a")).toBe(1);
    await expect(reader.set("a", 2)).rejects.toThrow(/NOPERM/);
    await expect(reader.multi().set("a", 2).exec()).rejects.toThrow(/EXECABORT.*NOPERM/);
    await expect(reader.publish("news", "x")).rejects.toThrow(/NOPERM/);
    expect(await redis.get("a")).toBe(1);
  });

  test("administrative commands are rejected by the server", async () => {
    await expect(redis.flushall()).rejects.toThrow(/NOPERM/);
  });

  test("subscriptions by name and by pattern receive messages until unsubscribed", async () => {
    const news = redis.subscribe<{ n: number }>("news");
    const all = redis.psubscribe<string>("chat:*");
    const seen: unknown[] = [];
    const ready = new Set<string>();
    news.on("subscribe", () => ready.add("news"));
    all.on("psubscribe", () => ready.add("all"));
    news.on("message", ({ channel, message }) => seen.push([channel, message]));
    all.on("pmessage", ({ pattern, channel, message }) => seen.push([pattern, channel, message]));
    await waitUntil(() => ready.size === 2);
    expect(await redis.publish("news", { n: 1 })).toBe(1);
    expect(await redis.publish("chat:ünï", JSON.stringify("hallo, wörld"))).toBe(1);
    await waitUntil(() => seen.length === 2);
    expect(seen).toEqual([
      ["news", { n: 1 }],
      ["chat:*", "chat:ünï", "hallo, wörld"],
    ]);
    await news.unsubscribe();
    await all.unsubscribe();
    await waitUntil(async () => (await redis.publish("news", "unheard")) === 0);
    await waitUntil(
      async () => !/sub=[1-9]|psub=[1-9]/.test(String(await service.redis.control.client("LIST"))),
    );
  });
});
