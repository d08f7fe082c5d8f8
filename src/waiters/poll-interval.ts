/** Options of a poll: it stands behind what callers ask for, and the next poll is its retry. */
export const POLL_CALL_OPTIONS = { priority: "poll", retries: 0 } as const;

/** Shortest time between two looks at the same thing, and until the first, in milliseconds. */
export const MIN_POLL_INTERVAL_MS = 1_000;
/** Longest time between two looks, whatever is waited for, in milliseconds. */
const MAX_POLL_INTERVAL_MS = 15_000;

/** When the end of a wait is expected, in milliseconds after what is waited for has begun. */
export interface ExpectedDuration {
  fromMs: number;
  toMs: number;
}

/**
 * Time until the next look, in milliseconds, at something that has gone on for `ageMs`.
 *
 * How late an end is seen is at most this time:
 * - without an expectation a fifth of the age up to 15 s, then 3 s, and from 30 s a tenth of the age up to 10 s;
 * - before the expected time half the age up to 3 s, then a quarter of it, at most a 26th of the expected time;
 * - within it about a hundredth of the age; what was expected vaguely gets no more than sixty looks for it;
 * - after it a fiftieth of the age;
 * - never less than 1 s, never more than 15 s.
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
  // The looks become dense when the expected time begins, not some time into it.
  return clamp(MIN_POLL_INTERVAL_MS, fromMs - ageMs, far);
}

/** The same for what says itself that it is nearly there. */
export function nearReadyIntervalMs(ageMs: number): number {
  return clamp(MIN_POLL_INTERVAL_MS, ageMs / 120, MAX_POLL_INTERVAL_MS);
}

/**
 * The same for a task that is but the first step of something long: how soon its end is seen matters little, and
 * a failure comes at the beginning.
 */
export function taskStartIntervalMs(ageMs: number): number {
  return clamp(MIN_POLL_INTERVAL_MS, ageMs / 2, Math.max(5_000, computePollIntervalMs(ageMs)));
}

/** The same for a task with others before it: each of those takes half a second at the very least. */
export function queuedIntervalMs(ahead: number): number {
  return ahead === 0 ? MIN_POLL_INTERVAL_MS : clamp(2_000, ahead * 500, MAX_POLL_INTERVAL_MS);
}

function clamp(min: number, value: number, max: number): number {
  return Math.min(Math.max(value, min), Math.max(max, min));
}
