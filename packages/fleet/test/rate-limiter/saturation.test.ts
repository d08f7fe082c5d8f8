import { expect, test } from "vitest";
import { RedisServer } from "../../../../test/support/redis-server.js";
import { mostInAnyWindow, saturate } from "../saturation/fleet.js";

/**
 * The margin is larger here than by default, as the times to arrive do not shrink with the window. A minute's window
 * with the default margin is measured by `measure/saturation.ts`.
 */
const WINDOW_MS = 4_000;
const MARGIN_MS = 1_000;

test("six processes on one key use the window and never exceed it, wherever it begins", async () => {
  await using redis = await RedisServer.start();
  const options = { redis: redis.url, apiKey: "A-account-key", windowMs: WINDOW_MS, marginMs: MARGIN_MS };
  const { arrivals, shares, events } = await saturate(options, 6, 3);
  expect(mostInAnyWindow(arrivals, WINDOW_MS)).toBeLessThanOrEqual(400);
  expect(arrivals.length).toBeGreaterThanOrEqual(0.95 * 3 * 400);
  // Nobody is left out: each gets a part of what is there.
  expect(Math.min(...shares)).toBeGreaterThan(40);
  expect(events).toEqual([]);
}, 60_000);

test("the count of a window can fail", () => {
  expect(mostInAnyWindow([0, 1, 2, 10, 11], 10)).toBe(3);
  expect(mostInAnyWindow([0, 5, 9, 10, 11], 10)).toBe(4);
});
