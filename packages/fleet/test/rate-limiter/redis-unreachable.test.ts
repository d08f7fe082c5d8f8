import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { describe, test } from "vitest";
import { RedisServer } from "../../../../test/support/redis-server.js";
import { waitUntil } from "../../../../test/support/wait-until.js";
import { countGranted, createLimiter } from "./limiters.js";

/**
 * Options with a share of five of ten requests. A Redis that hangs is noticed after the margin, in which one that works
 * replies even on a busy machine.
 */
const SHARE = { limit: 10, expectedProcesses: 2, marginMs: 5_000 };

// Concurrent, since each test waits for timeouts of a separate Redis.
describe.concurrent("Redis is unreachable at the start", () => {
  test("without a Redis the process uses its share after one event, and recovers once Redis is up", async ({
    expect,
  }) => {
    await using redis = await RedisServer.create();
    const { rateLimiter, events, types } = createLimiter(redis.url, SHARE);
    expect(await countGranted(rateLimiter, 8)).toBe(5);
    expect(await countGranted(rateLimiter, 8)).toBe(0);
    expect(events).toEqual([
      { type: "rate-limiter-degraded", share: 5, message: expect.stringContaining("ECONNREFUSED") },
    ]);
    expect(rateLimiter.state()).toEqual({ mode: "degraded", limit: 5, used: 5, queued: 0 });
    await redis.start();
    await waitUntil(() => rateLimiter.state().mode === "shared");
    expect(types()).toEqual(["rate-limiter-degraded", "rate-limiter-recovered"]);
    // Usage of the degraded process is reported to the others.
    const other = createLimiter(redis.url, SHARE);
    expect(await countGranted(other.rateLimiter, 10)).toBe(5);
    await Promise.all([rateLimiter.close(), other.rateLimiter.close()]);
  });

  test("with a wrong password the process uses its share, and events do not contain the password", async ({
    expect,
  }) => {
    await using redis = await RedisServer.start("requirepass right-password");
    const { rateLimiter, events } = createLimiter(`redis://:wrong-password@127.0.0.1:${redis.port}`, SHARE);
    expect(await countGranted(rateLimiter, 8)).toBe(5);
    expect(events).toHaveLength(1);
    expect(events[0]?.message).toMatch(/WRONGPASS|NOAUTH/);
    expect(JSON.stringify(events)).not.toContain("wrong-password");
    await rateLimiter.close();
  });

  test("with a host that accepts connections and never replies, the process uses its share", async ({
    expect,
  }) => {
    const silent = createServer(() => undefined).listen(0, "127.0.0.1");
    await once(silent, "listening");
    const { port } = silent.address() as AddressInfo;
    const { rateLimiter, types } = createLimiter({ host: "127.0.0.1", port }, SHARE);
    await rateLimiter.take("write");
    expect(await countGranted(rateLimiter, 8)).toBe(4);
    expect(types()).toEqual(["rate-limiter-degraded"]);
    await rateLimiter.close();
    silent.close();
  });

  test("with a replica the process uses its share until the replica is promoted", async ({ expect }) => {
    await using redis = await RedisServer.start("replicaof 127.0.0.1 1");
    const { rateLimiter, events, types } = createLimiter(redis.url, SHARE);
    expect(await countGranted(rateLimiter, 8)).toBe(5);
    expect(events[0]?.message).toContain("READONLY");
    const control = redis.client();
    await control.replicaof("NO", "ONE");
    await waitUntil(() => rateLimiter.state().mode === "shared");
    expect(types()).toEqual(["rate-limiter-degraded", "rate-limiter-recovered"]);
    control.disconnect();
    await rateLimiter.close();
  });

  test("without onEvent a process warning is emitted", async ({ expect }) => {
    const warnings: Error[] = [];
    const listen = (warning: Error) => warnings.push(warning);
    process.on("warning", listen);
    await using redis = await RedisServer.create();
    const { rateLimiter } = createLimiter(redis.url, { ...SHARE, onEvent: undefined });
    await rateLimiter.take("read");
    await waitUntil(() => warnings.length > 0);
    process.off("warning", listen);
    expect(warnings.map(({ name }) => name)).toEqual(["RedisCloudFleetWarning"]);
    await rateLimiter.close();
  });
});

describe.concurrent("Redis becomes unreachable later", () => {
  test("while Redis hangs, each process uses at most what it had used, for one window", async ({
    expect,
  }) => {
    await using redis = await RedisServer.start();
    const busy = createLimiter(redis.url, SHARE);
    const idle = createLimiter(redis.url, SHARE);
    expect(await countGranted(busy.rateLimiter, 3)).toBe(3);
    expect(await countGranted(idle.rateLimiter, 1)).toBe(1);
    redis.freeze();
    expect(await countGranted(busy.rateLimiter, 8)).toBe(0);
    expect(await countGranted(idle.rateLimiter, 8)).toBe(0);
    expect([busy.types(), idle.types()]).toEqual([["rate-limiter-degraded"], ["rate-limiter-degraded"]]);
    redis.thaw();
    await waitUntil(
      () => busy.rateLimiter.state().mode === "shared" && idle.rateLimiter.state().mode === "shared",
    );
    // After recovery the share applies for one more window, because others may not have reported their usage yet.
    expect(await countGranted(busy.rateLimiter, 8)).toBe(2);
    expect(busy.types()).toEqual(["rate-limiter-degraded", "rate-limiter-recovered"]);
    await Promise.all([busy.rateLimiter.close(), idle.rateLimiter.close()]);
  });

  test("after that window the process uses its share", async ({ expect }) => {
    await using redis = await RedisServer.start();
    const { rateLimiter, types } = createLimiter(redis.url, {
      ...SHARE,
      windowMs: 5_000,
    });
    expect(await countGranted(rateLimiter, 1)).toBe(1);
    redis.freeze();
    await Promise.all(Array.from({ length: 6 }, () => rateLimiter.take("read")));
    expect(rateLimiter.state()).toMatchObject({ mode: "degraded", limit: 5 });
    expect(rateLimiter.state().used).toBeLessThanOrEqual(5);
    expect(types()).toEqual(["rate-limiter-degraded"]);
    await rateLimiter.close();
  });

  test("each time Redis exits and restarts without data, there is one event for the loss and one for the recovery", async ({
    expect,
  }) => {
    await using redis = await RedisServer.start();
    const { rateLimiter, types } = createLimiter(redis.url, { ...SHARE, windowMs: 5_000 });
    for (let time = 1; time <= 2; time += 1) {
      await rateLimiter.take("read");
      await redis.stop();
      await waitUntil(async () => {
        await rateLimiter.take("poll");
        return rateLimiter.state().mode === "degraded";
      });
      await redis.start();
      await waitUntil(() => rateLimiter.state().mode === "shared");
      expect(types()).toHaveLength(2 * time);
    }
    await rateLimiter.close();
  });

  test("a degraded process observes remaining counts and 429 closures of the service", async ({ expect }) => {
    await using redis = await RedisServer.create();
    const { rateLimiter } = createLimiter(redis.url, SHARE);
    await rateLimiter.take("read");
    rateLimiter.observe({ remaining: 1 });
    expect(await countGranted(rateLimiter, 8)).toBe(1);
    rateLimiter.observe({ exhaustedForMs: 60_000 });
    expect(await countGranted(rateLimiter, 1)).toBe(0);
    await rateLimiter.close();
  });
});
