import { startEmulator } from "redis-cloud-emulator";
import { DurableWaits } from "redis-cloud-fleet";
import { RedisCloud } from "redis-cloud-sdk";
import { expect, onTestFinished, test, vi } from "vitest";
import { RedisServer } from "../../../../test/support/redis-server.js";

const HOUR_MS = 3_600_000;

test.each([-25, 25])(
  "a worker whose clock differs by %i hours waits until the deadline by the clock of Redis",
  async (hours) => {
    await using redis = await RedisServer.start();
    await using emulator = await startEmulator();
    const { url: baseUrl, apiKey, secretKey } = emulator;
    const cloud = new RedisCloud({ baseUrl, apiKey, secretKey });
    const timeouts: (number | undefined)[] = [];
    const resume: typeof cloud.operations.resume = (...args) => {
      const operation = cloud.operations.resume(...args);
      const wait = operation.wait.bind(operation);
      operation.wait = (options) => {
        timeouts.push(options?.timeoutMs);
        return wait(options);
      };
      return operation;
    };
    await using waits = new DurableWaits({ redis: redis.url, cloud: { operations: { resume } as never } });
    const { token } = await cloud.acl.redisRules.create({ name: "a-rule", redisRule: "+@read ~*" });
    await waits.add(token, { outcome: "redisRule", timeoutMs: HOUR_MS });
    const realNow = Date.now;
    const clock = vi.spyOn(Date, "now").mockImplementation(() => realNow() + hours * HOUR_MS);
    onTestFinished(() => clock.mockRestore());
    waits.work({ onReady: () => undefined });
    expect(await waits.result(token, "redisRule")).toMatchObject({ name: "a-rule" });
    expect(timeouts).toHaveLength(1);
    expect(timeouts[0]).toBeGreaterThan(HOUR_MS / 2);
    expect(timeouts[0]).toBeLessThanOrEqual(HOUR_MS);
  },
);
