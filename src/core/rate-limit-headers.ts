import type { RateLimitUpdate } from "./rate-limiter.js";
import type { HttpResponse } from "./response.js";

/** When the service asks for more than this, the caller is told instead of left waiting. */
export const MAX_RETRY_AFTER_MS = 300_000;

/** A 429 without a time to wait: the service's support advises to start at half a minute. */
export const DEFAULT_RETRY_AFTER_MS = 30_000;

/** The service counts in whole seconds: 0 means "within the second", not "at once". */
const MIN_RETRY_AFTER_MS = 1_000;

/** Requests left in the service's window. May be absent. */
export function readRemaining(headers: Headers): number | undefined {
  const text = headers.get("x-rate-limit-remaining");
  const number = text === null || text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/**
 * How long the service asks to wait.
 *
 * The gateway names seconds in a header of its own; the standard header may hold seconds or a date.
 */
export function readRetryAfterMs(headers: Headers, now: number): number | undefined {
  const own = headers.get("x-rate-limit-retry-after-seconds");
  const text = own?.trim() || headers.get("retry-after")?.trim();
  if (text === undefined || text === "") return undefined;
  const seconds = Number(text);
  if (Number.isFinite(seconds)) return Math.max(seconds * 1000, MIN_RETRY_AFTER_MS);
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(date - now, MIN_RETRY_AFTER_MS);
}

/**
 * Which of its two meanings a 429 has: the minute's requests are used up, or too many resources of the account are
 * changing.
 *
 * What is left tells, where the answer names it; else a time to wait, which only the first meaning has. With neither,
 * a read can only have used up the quota, and of a change the second is the safe guess: it waits longer.
 */
export function classify429(method: string, headers: Headers): "quota" | "changes" {
  const remaining = readRemaining(headers);
  if (remaining !== undefined) return remaining > 0 ? "changes" : "quota";
  return method === "GET" || readRetryAfterMs(headers, 0) !== undefined ? "quota" : "changes";
}

/** What an answer says of the quota. A 429 for too many changes says nothing of it but what is left. */
export function readRateLimitHeaders(
  method: string,
  { status, headers }: HttpResponse,
  now: number,
): RateLimitUpdate {
  const remaining = readRemaining(headers);
  if (status !== 429 || classify429(method, headers) === "changes") return { remaining };
  const wait = readRetryAfterMs(headers, now) ?? DEFAULT_RETRY_AFTER_MS;
  // Each caller is told of a time that is too long; none of them is to be left waiting in the budget instead.
  return wait > MAX_RETRY_AFTER_MS ? {} : { remaining, exhaustedForMs: wait };
}
