/** Call options of a poll: low priority, and no retries because the next poll is the retry. */
export const POLL_CALL_OPTIONS = { priority: "poll", retries: 0 } as const;

/** Minimum number of polls before a 404 is final: the clock may jump over the grace period. */
export const MIN_GRACE_POLLS = 4;

/** Minimum time between two polls of one subject, and before the first, in milliseconds. */
export const MIN_POLL_INTERVAL_MS = 1_000;
/** Maximum time between two polls, in milliseconds. */
const MAX_POLL_INTERVAL_MS = 15_000;

/** Range in which an operation is expected to finish, in milliseconds after its start. */
export interface ExpectedDuration {
  fromMs: number;
  toMs: number;
}

/**
 * Computes the time until the next poll of an operation that has run for `ageMs`, in milliseconds.
 *
 * This is also the maximum delay with which its end is noticed:
 * - without an expectation: a fifth of the age up to 15 s, then 3 s, and from 30 s a tenth of the age up to 10 s;
 * - before the expected range: half the age up to 3 s, then a quarter of it, at most a 26th of the expected time;
 * - within the range: about a hundredth of the age, and at most sixty polls for a wide range;
 * - after the range: a fiftieth of the age;
 * - always between 1 s and 15 s.
 */
export function computePollIntervalMs(ageMs: number, expected?: ExpectedDuration): number {
  if (expected === undefined) return clamp(MIN_POLL_INTERVAL_MS, ageMs / 5, clamp(3_000, ageMs / 10, 10_000));
  const { fromMs, toMs } = expected;
  const close = clamp(
    MIN_POLL_INTERVAL_MS,
    Math.max(ageMs / 120, (toMs - fromMs) / 60),
    MAX_POLL_INTERVAL_MS,
  );
  if (ageMs >= toMs) return clamp(close, ageMs / 50, MAX_POLL_INTERVAL_MS);
  if (ageMs >= fromMs) return close;
  const early = clamp(MIN_POLL_INTERVAL_MS, ageMs / 2, Math.min(fromMs / 60, 3_000));
  const far = clamp(early, ageMs / 4, clamp(3_000, fromMs / 26, MAX_POLL_INTERVAL_MS));
  // Poll exactly at the start of the expected range, where the interval becomes short.
  return clamp(MIN_POLL_INTERVAL_MS, fromMs - ageMs, far);
}

/** Computes the interval for a resource whose status is close to ready. */
export function nearReadyIntervalMs(ageMs: number): number {
  return clamp(MIN_POLL_INTERVAL_MS, ageMs / 120, MAX_POLL_INTERVAL_MS);
}

/**
 * Computes the interval for a task that only starts a long operation: a late poll of its end costs little, and failures
 * occur early.
 */
export function taskStartIntervalMs(ageMs: number): number {
  return clamp(1_500, ageMs / 2, Math.max(5_000, computePollIntervalMs(ageMs)));
}

/** Computes the interval for a queued task: each task before it takes at least half a second. */
export function queuedIntervalMs(ahead: number): number {
  return ahead === 0 ? MIN_POLL_INTERVAL_MS : clamp(2_000, ahead * 500, MAX_POLL_INTERVAL_MS);
}

function clamp(min: number, value: number, max: number): number {
  return Math.min(Math.max(value, min), Math.max(max, min));
}
