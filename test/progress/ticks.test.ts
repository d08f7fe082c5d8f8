import { ManualClock, startEmulator } from "redis-cloud-emulator";
import { RedisCloud, WaitAbortedError } from "redis-cloud-sdk";
import { formatTick, type ProgressTick, waitWithTicks } from "redis-cloud-sdk/progress";
import { afterAll, describe, expect, test } from "vitest";
import { singleRegion } from "../support/scopes.js";

const clock = new ManualClock();
const emulator = await startEmulator({ engine: "none", clock });
afterAll(() => emulator.stop());
const { url: baseUrl, apiKey, secretKey } = emulator;
const cloud = new RedisCloud({ baseUrl, apiKey, secretKey, clock });

describe("a wait with ticks", () => {
  test("reports its duration and the usual one, at every tick and every status", async () => {
    const ticks: ProgressTick[] = [];
    const subscription = await clock.runUntil(
      waitWithTicks(cloud.subscriptions.create(singleRegion()), {
        clock,
        intervalMs: 10_000,
        onTick: (tick) => ticks.push(tick),
      }),
    );
    expect(subscription.status).toBe("active");
    expect(new Set(ticks.map(({ expectedMs }) => expectedMs))).toEqual(new Set([300_000]));
    const elapsed = ticks.map(({ elapsedMs }) => elapsedMs);
    expect(elapsed).toEqual([...elapsed].sort((a, b) => a - b));
    // The service reports a handful of statuses in these minutes.
    const silent = ticks.filter(({ elapsedMs }) => elapsedMs % 10_000 === 0).length;
    expect(silent).toBeGreaterThan(10);
    expect(ticks.some(({ status }) => status === "pending")).toBe(true);
  });

  test("a wait with ticks has no estimate for a change that takes seconds", async () => {
    const ticks: ProgressTick[] = [];
    const rule = cloud.acl.redisRules.create({ name: "reader", redisRule: "+@read ~*" });
    await clock.runUntil(waitWithTicks(rule, { clock, onTick: (tick) => ticks.push(tick) }));
    expect(ticks.length).toBeGreaterThan(0);
    expect(ticks.filter((tick) => "expectedMs" in tick)).toEqual([]);
  });

  test("ends with the error of its callback, and when its signal is aborted", async () => {
    const operation = await clock.runUntil(Promise.resolve(cloud.subscriptions.create(singleRegion())));
    const failure = new Error("The terminal is gone.");
    let calls = 0;
    const failing = waitWithTicks(operation, {
      clock,
      intervalMs: 1_000,
      onTick: () => {
        calls += 1;
        if (calls === 4) throw failure;
      },
    });
    await expect(clock.runUntil(failing)).rejects.toBe(failure);
    const controller = new AbortController();
    const aborted = waitWithTicks(operation, {
      clock,
      signal: controller.signal,
      onTick: () => controller.abort("enough"),
    });
    await expect(clock.runUntil(aborted)).rejects.toThrow(WaitAbortedError);
  });

  test.each([0, -1, Number.NaN])("rejects an interval of %d before it waits", async (intervalMs) => {
    const operation = await clock.runUntil(Promise.resolve(cloud.subscriptions.create(singleRegion())));
    await expect(waitWithTicks(operation, { intervalMs, onTick: () => undefined })).rejects.toThrow(
      "intervalMs",
    );
  });
});

test.each([
  [{ elapsedMs: 400 }, "pending, 0 s"],
  [{ elapsedMs: 80_000, expectedMs: 300_000 }, "pending, 1 min 20 s of about 5 min"],
])("a tick of %o is shown as %s", (times, shown) => {
  expect(formatTick({ phase: "resource", taskId: "t", status: "pending", ...times })).toBe(shown);
});
