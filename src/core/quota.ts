import type { QuotaNews } from "./budget.js";

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
  const text = own ?? headers.get("retry-after");
  if (text === null || text.trim() === "") return undefined;
  const seconds = Number(text);
  if (Number.isFinite(seconds)) return Math.max(seconds, 0) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(date - now, 0);
}

/**
 * What an answer says of the quota.
 *
 * A 429 has two meanings: the minute's requests are used up, or too many resources of the account are changing.
 * Only the first concerns the budget; it comes with a time to wait or with nothing remaining.
 */
export function quotaNews(response: Response, now: number): QuotaNews {
  const remaining = quotaRemaining(response.headers);
  const wait = retryAfterMs(response.headers, now);
  const exhausted = response.status === 429 && (wait !== undefined || remaining === 0);
  return { remaining, exhaustedForMs: exhausted ? wait : undefined };
}
