/** Options of a poll: it stands behind what callers ask for, and the next poll is its retry. */
export const POLL = { priority: "poll", retries: 0 } as const;

/** Shortest and longest time between two polls of the same thing, in milliseconds. */
const SHORTEST_MS = 1_000;
const LONGEST_MS = 10_000;

/**
 * Time until the next poll, in milliseconds: quick at first, then a tenth of the time already waited, capped.
 *
 * What has taken ten seconds is looked at again after one; what has taken minutes, after ten.
 */
export function pace(waitedMs: number): number {
  return Math.min(Math.max(waitedMs / 10, SHORTEST_MS), LONGEST_MS);
}
