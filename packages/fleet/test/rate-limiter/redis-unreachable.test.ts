import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { describe, expect, test } from "vitest";
import { RedisServer } from "../../../../test/support/redis-server.js";
import { budgetOn, granted, until } from "./limiters.js";

/** Five of ten requests. */
const SHARE = { limit: 10, expectedProcesses: 2 };

describe("at the start", () => {
  test("a Redis that is not there: a share, one warning, and back when it is", async () => {
    await using redis = await RedisServer.create();
    const { budget: rateLimiter, events, types } = budgetOn(redis.url, SHARE);
    expect(await granted(rateLimiter, 8)).toBe(5);
    expect(await granted(rateLimiter, 8)).toBe(0);
    expect(events).toEqual([
      { type: "rate-limiter-degraded", share: 5, message: expect.stringContaining("ECONNREFUSED") },
    ]);
    expect(rateLimiter.state()).toEqual({ mode: "alone", limit: 5, used: 5, queued: 0 });
    await redis.start();
    await until(() => rateLimiter.state().mode === "shared");
    expect(types()).toEqual(["rate-limiter-degraded", "rate-limiter-recovered"]);
    // The others learn what was taken.
    const other = budgetOn(redis.url, SHARE);
    expect(await granted(other.budget, 10)).toBe(5);
    await Promise.all([rateLimiter.close(), other.budget.close()]);
  });

  test("a wrong password", async () => {
    await using redis = await RedisServer.start("requirepass right-password");
    const { budget: rateLimiter, events } = budgetOn(
      `redis://:wrong-password@127.0.0.1:${redis.port}`,
      SHARE,
    );
    expect(await granted(rateLimiter, 8)).toBe(5);
    expect(events).toHaveLength(1);
    expect(events[0]?.message).toMatch(/WRONGPASS|NOAUTH/);
    expect(JSON.stringify(events)).not.toContain("wrong-password");
    await rateLimiter.close();
  });

  test("a host that accepts and never answers", async () => {
    const silent = createServer(() => undefined).listen(0, "127.0.0.1");
    await once(silent, "listening");
    const { port } = silent.address() as AddressInfo;
    const { budget: rateLimiter, types } = budgetOn({ host: "127.0.0.1", port }, SHARE);
    await rateLimiter.take("write");
    expect(await granted(rateLimiter, 8)).toBe(4);
    expect(types()).toEqual(["rate-limiter-degraded"]);
    await rateLimiter.close();
    silent.close();
  });

  test("a replica, until it is promoted", async () => {
    await using redis = await RedisServer.start("replicaof 127.0.0.1 1");
    const { budget: rateLimiter, events, types } = budgetOn(redis.url, SHARE);
    expect(await granted(rateLimiter, 8)).toBe(5);
    expect(events[0]?.message).toContain("READONLY");
    const control = redis.client();
    await control.replicaof("NO", "ONE");
    await until(() => rateLimiter.state().mode === "shared");
    expect(types()).toEqual(["rate-limiter-degraded", "rate-limiter-recovered"]);
    control.disconnect();
    await rateLimiter.close();
  });

  test("without a listener the process is warned", async () => {
    const warnings: Error[] = [];
    const listen = (warning: Error) => warnings.push(warning);
    process.on("warning", listen);
    await using redis = await RedisServer.create();
    const { budget: rateLimiter } = budgetOn(redis.url, { ...SHARE, onEvent: undefined });
    await rateLimiter.take("read");
    await until(() => warnings.length > 0);
    process.off("warning", listen);
    expect(warnings.map(({ name }) => name)).toEqual(["RedisCloudFleetWarning"]);
    await rateLimiter.close();
  });
});

describe("in the middle", () => {
  test("a Redis that hangs: within a window nobody takes more than it had", async () => {
    await using redis = await RedisServer.start();
    const busy = budgetOn(redis.url, SHARE);
    const idle = budgetOn(redis.url, SHARE);
    expect(await granted(busy.budget, 3)).toBe(3);
    expect(await granted(idle.budget, 1)).toBe(1);
    redis.freeze();
    expect(await granted(busy.budget, 8)).toBe(0);
    expect(await granted(idle.budget, 8)).toBe(0);
    expect([busy.types(), idle.types()]).toEqual([["rate-limiter-degraded"], ["rate-limiter-degraded"]]);
    redis.thaw();
    await until(() => busy.budget.state().mode === "shared" && idle.budget.state().mode === "shared");
    // The share is the most for one more window: the other may not have told yet what it took.
    expect(await granted(busy.budget, 8)).toBe(2);
    expect(busy.types()).toEqual(["rate-limiter-degraded", "rate-limiter-recovered"]);
    await Promise.all([busy.budget.close(), idle.budget.close()]);
  });

  test("after that window everybody has its share", async () => {
    await using redis = await RedisServer.start();
    const { budget: rateLimiter, types } = budgetOn(redis.url, {
      ...SHARE,
      windowMs: 1_000,
      marginMs: 1_000,
    });
    expect(await granted(rateLimiter, 1)).toBe(1);
    redis.freeze();
    await Promise.all(Array.from({ length: 6 }, () => rateLimiter.take("read")));
    expect(rateLimiter.state()).toMatchObject({ mode: "alone", limit: 5 });
    expect(rateLimiter.state().used).toBeLessThanOrEqual(5);
    expect(types()).toEqual(["rate-limiter-degraded"]);
    await rateLimiter.close();
  });

  test("a Redis that dies and comes back empty: one warning each time", async () => {
    await using redis = await RedisServer.start();
    const { budget: rateLimiter, types } = budgetOn(redis.url, { ...SHARE, windowMs: 500 });
    for (let time = 1; time <= 2; time += 1) {
      await rateLimiter.take("read");
      await redis.stop();
      await until(async () => {
        await rateLimiter.take("poll");
        return rateLimiter.state().mode === "alone";
      });
      await redis.start();
      await until(() => rateLimiter.state().mode === "shared");
      expect(types()).toHaveLength(2 * time);
    }
    await rateLimiter.close();
  });

  test("what the service says counts for one that is alone, too", async () => {
    await using redis = await RedisServer.create();
    const { budget: rateLimiter } = budgetOn(redis.url, SHARE);
    await rateLimiter.take("read");
    rateLimiter.observe({ remaining: 1 });
    expect(await granted(rateLimiter, 8)).toBe(1);
    rateLimiter.observe({ exhaustedForMs: 60_000 });
    expect(await granted(rateLimiter, 1)).toBe(0);
    await rateLimiter.close();
  });
});
