import { expect, test } from "vitest";
import { RedisServer } from "../../../../test/support/redis-server.js";
import { maxInAnyWindow, saturate } from "../saturation/fleet.js";

/**
 * The margin is larger than by default, because latencies do not shrink with the window. `measure/saturation.ts`
 * measures a window of a minute with the default margin.
 */
const WINDOW_MS = 8_000;
const MARGIN_MS = 2_000;

test("six processes with one API key use at least 95 % of the limit and never exceed it in any window", async () => {
  await using redis = await RedisServer.start();
  const options = {
    redis: redis.url,
    apiKey: "A-account-key",
    windowMs: WINDOW_MS,
    marginMs: MARGIN_MS,
    expectedProcesses: 6,
  };
  const { arrivals, shares, events } = await saturate(options, 6, 3);
  // On a machine that is too slow for the margin, processes leave the shared window.
  expect(events).toEqual([]);
  expect(maxInAnyWindow(arrivals, WINDOW_MS)).toBeLessThanOrEqual(400);
  expect(arrivals.length).toBeGreaterThanOrEqual(0.95 * 3 * 400);
  // No process starves.
  expect(Math.min(...shares)).toBeGreaterThan(40);
});

test("maxInAnyWindow returns the maximum number of arrivals in a sliding window", () => {
  expect(maxInAnyWindow([0, 1, 2, 10, 11], 10)).toBe(3);
  expect(maxInAnyWindow([0, 5, 9, 10, 11], 10)).toBe(4);
});
