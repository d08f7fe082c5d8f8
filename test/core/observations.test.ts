import { expect, test } from "vitest";
import { CapabilityCache } from "../../src/core/observations.js";
import { VirtualClock } from "../support/virtual-clock.js";

test("an observation is replaced by the next one of its operation, and the latest is last", () => {
  const clock = new VirtualClock({ start: 5 });
  const seen = new CapabilityCache().open("account", clock);
  seen.record("GET /a", 200);
  seen.record("GET /b", 202, undefined, true);
  const unavailable = { reason: "plan", detail: "no" } as never;
  seen.record("GET /a", 403, unavailable);
  expect(seen.list()).toEqual([
    ["GET /b", { at: 5, status: 202, unavailable: undefined, isTask: true }],
    ["GET /a", { at: 5, status: 403, unavailable, isTask: false }],
  ]);
});

test("clients of one account share a cache, others do not, and clear() forgets everything", () => {
  const clock = new VirtualClock();
  const cache = new CapabilityCache();
  const seen = cache.open("account", clock);
  seen.record("GET /a", 200);
  seen.snapshot = { readAt: clock.now() };
  expect(cache.open("account", clock).list()).toHaveLength(1);
  expect(cache.open("account", clock).snapshot).toEqual({ readAt: clock.now() });
  expect(cache.open("another", clock).list()).toEqual([]);
  expect(cache.open("another", clock).snapshot).toBeUndefined();
  seen.clear();
  expect([seen.list(), seen.snapshot]).toEqual([[], undefined]);
});

test.for<[number | undefined, number]>([
  [undefined, 600_000],
  [1_000, 1_000],
])("with `maxAgeMs` %s, what was observed is forgotten after %i ms", async ([maxAgeMs, ageMs]) => {
  const clock = new VirtualClock();
  const seen = new CapabilityCache(maxAgeMs === undefined ? {} : { maxAgeMs }).open("account", clock);
  seen.record("GET /a", 200);
  seen.snapshot = { readAt: clock.now() };
  await clock.advance(ageMs - 1);
  expect([seen.list().length, seen.snapshot]).toMatchObject([1, {}]);
  await clock.advance(1);
  expect([seen.list().length, seen.snapshot]).toEqual([0, undefined]);
});

test.for([0, -1, Number.NaN, "60000"])("`maxAgeMs` %j is rejected", (maxAgeMs) => {
  expect(() => new CapabilityCache({ maxAgeMs: maxAgeMs as number })).toThrow(/maxAgeMs.*positive/);
});
