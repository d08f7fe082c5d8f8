import type { Answer } from "./answer.js";
import type { QuotaNews } from "./budget.js";

/** When the service asks for more than this, the caller is told instead of left waiting. */
export const LONGEST_ASKED_MS = 300_000;

/** The service counts in whole seconds: 0 means "within the second", not "at once". */
const SOONEST_MS = 1_000;

/** Requests left in the service's window. May be absent. */
export function quotaRemaining(headers: Headers): number | undefined {
  const text = headers.get("x-rate-limit-remaining");
  const number = text === null || text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/**
 * How long the service asks to wait.
 *
 * The gateway names seconds in a header of its own; the standard header may hold seconds or a date.
 */
export function retryAfterMs(headers: Headers, now: number): number | undefined {
  const own = headers.get("x-rate-limit-retry-after-seconds");
  const text = own?.trim() || headers.get("retry-after")?.trim();
  if (text === undefined || text === "") return undefined;
  const seconds = Number(text);
  if (Number.isFinite(seconds)) return Math.max(seconds * 1000, SOONEST_MS);
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(date - now, SOONEST_MS);
}

/**
 * What an answer says of the quota.
 *
 * A 429 has two meanings: the minute's requests are used up, or too many resources of the account are changing.
 * Only the first concerns the budget; it comes with a time to wait or with nothing remaining.
 */
export function quotaNews(response: Answer, now: number): QuotaNews {
  const remaining = quotaRemaining(response.headers);
  const wait = retryAfterMs(response.headers, now);
  // Each caller is told of a time that is too long; none of them is to be left waiting in the budget instead.
  const exhausted = response.status === 429 && wait !== undefined && wait <= LONGEST_ASKED_MS;
  return { remaining, exhaustedForMs: exhausted ? wait : undefined };
}
