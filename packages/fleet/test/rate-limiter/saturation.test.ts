import { expect, test } from "vitest";
import { RedisServer } from "../../../../test/support/redis-server.js";
import { maxInAnyWindow, saturate } from "../saturation/fleet.js";

/**
 * Windows that are tried in turn until the processes use the limit, since latencies do not shrink with the window: a busy
 * machine needs a larger one. `measure/saturation.ts` measures a window of a minute with the default margin.
 */
const WINDOWS_MS = [4_000, 8_000, 16_000, 32_000];
const LIMIT = 400;

test("six processes with one API key use at least 95 % of the limit and never exceed it in any window", async () => {
  await using redis = await RedisServer.start();
  const tried: { windowMs: number; sent: number; least: number; events: unknown[] }[] = [];
  for (const windowMs of WINDOWS_MS) {
    const { arrivals, shares, events } = await saturate(
      // Each window in a Redis without an earlier one.
      {
        redis: redis.url,
        apiKey: `A-key-${windowMs}`,
        windowMs,
        marginMs: windowMs / 4,
        expectedProcesses: 6,
      },
      6,
      3,
    );
    // However busy the machine is.
    expect(maxInAnyWindow(arrivals, windowMs)).toBeLessThanOrEqual(LIMIT);
    tried.push({ windowMs, sent: arrivals.length, least: Math.min(...shares), events });
    // No process leaves the shared window, and none starves.
    if (events.length === 0 && arrivals.length >= 0.95 * 3 * LIMIT && Math.min(...shares) > 40) return;
  }
  expect.fail(`The limit was not used in any window: ${JSON.stringify(tried)}`);
});

test("maxInAnyWindow returns the maximum number of arrivals in a sliding window", () => {
  expect(maxInAnyWindow([0, 1, 2, 10, 11], 10)).toBe(3);
  expect(maxInAnyWindow([0, 5, 9, 10, 11], 10)).toBe(4);
});
