import { expect, test } from "vitest";
import {
  computePollIntervalMs,
  nearReadyIntervalMs,
  queuedIntervalMs,
  taskStartIntervalMs,
} from "../../src/waiters/poll-interval.js";

test.for([
  [0, 1_000],
  [5_000, 1_000],
  [10_000, 2_000],
  [15_000, 3_000],
  [30_000, 3_000],
  [50_000, 5_000],
  [100_000, 10_000],
  [3_600_000, 10_000],
] as const)("without an expectation, an operation of %i ms is polled after %i ms", ([ageMs, intervalMs]) => {
  expect(computePollIntervalMs(ageMs)).toBe(intervalMs);
});

const MINUTES = 60_000;

test.for([
  [0, 1_000],
  [4_000, 2_000],
  [8_000, 3_000],
  [20_000, 5_000],
  [100_000, 260_000 / 26],
  [259_500, 1_000],
  [258_000, 2_000],
  [260_000, 260_000 / 120],
  [300_000, 2_500],
  [319_999, 319_999 / 120],
  [320_000, 6_400],
  [20 * MINUTES, 15_000],
] as const)(
  "an operation of %i ms that usually takes 260 to 320 s is polled after %i ms",
  ([ageMs, intervalMs]) => {
    expect(computePollIntervalMs(ageMs, { fromMs: 260_000, toMs: 320_000 })).toBeCloseTo(intervalMs);
  },
);

test("a wide range has at most sixty polls, and a short operation is polled every second", () => {
  expect(computePollIntervalMs(10 * MINUTES, { fromMs: 0, toMs: 12 * MINUTES })).toBe(12_000);
  expect(computePollIntervalMs(10 * MINUTES, { fromMs: 0, toMs: 60 * MINUTES })).toBe(15_000);
  expect(computePollIntervalMs(500, { fromMs: 2_000, toMs: 3_000 })).toBe(1_000);
});

test.for([
  [0, 1_000],
  [240_000, 2_000],
  [3_600_000, 15_000],
] as const)("a resource of %i ms that is almost ready is polled after %i ms", ([ageMs, intervalMs]) => {
  expect(nearReadyIntervalMs(ageMs)).toBe(intervalMs);
});

test.for([
  [0, 1_500],
  [4_000, 2_000],
  [20_000, 5_000],
  [80_000, 8_000],
  [3_600_000, 10_000],
] as const)("a task of %i ms that starts a long operation is polled after %i ms", ([ageMs, intervalMs]) => {
  expect(taskStartIntervalMs(ageMs)).toBe(intervalMs);
});

test.for([
  [0, 1_000],
  [1, 2_000],
  [5, 2_500],
  [100, 15_000],
] as const)("a task behind %i others is polled after %i ms", ([ahead, intervalMs]) => {
  expect(queuedIntervalMs(ahead)).toBe(intervalMs);
});
