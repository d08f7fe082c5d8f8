import type { Clock } from "./clock.js";
import type { RateLimitUpdate } from "./rate-limiter.js";
import type { HttpResponse } from "./response.js";

/** Maximum delay that the SDK waits for; if the service requests more, the call is rejected. */
export const MAX_RETRY_AFTER_MS = 300_000;

/** Delay after a 429 that requests none: the service's support recommends starting at half a minute. */
export const DEFAULT_RETRY_AFTER_MS = 30_000;

/** The service counts in whole seconds: 0 means "within the second", not "immediately". */
const MIN_RETRY_AFTER_MS = 1_000;

/** Returns the number of requests left in the service's window, if the response has that header. */
export function readRemaining(headers: Headers): number | undefined {
  const number = Number(headers.get("x-rate-limit-remaining")?.trim() || Number.NaN);
  return Number.isFinite(number) ? number : undefined;
}

/**
 * Returns the delay that the service requests.
 *
 * The gateway sends seconds in its own header; the standard header may contain seconds or a date.
 */
export function readRetryAfterMs(headers: Headers, now: number): number | undefined {
  const own = headers.get("x-rate-limit-retry-after-seconds");
  const text = own?.trim() || headers.get("retry-after")?.trim();
  if (!text) return undefined;
  // Two headers are joined by commas: "5, 5" is also a date of 2001 to `Date.parse()`.
  const seconds = Number(text.split(",")[0]);
  if (Number.isFinite(seconds)) return Math.max(seconds * 1000, MIN_RETRY_AFTER_MS);
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(date - now, MIN_RETRY_AFTER_MS);
}

/**
 * Classifies a 429: either the quota of requests per minute is exhausted, or too many resources of the account are
 * changing.
 *
 * Uses `X-Rate-Limit-Remaining` if present; otherwise `Retry-After`, which is only sent for an exhausted quota. With
 * neither, a read can only have exhausted the quota, and for a change the second meaning is the safe guess, because it
 * waits longer.
 */
export function classify429(method: string, headers: Headers): "quota" | "changes" {
  const remaining = readRemaining(headers);
  if (remaining !== undefined) return remaining > 0 ? "changes" : "quota";
  return method === "GET" || readRetryAfterMs(headers, 0) !== undefined ? "quota" : "changes";
}

/** Reads the state of the quota from a response. A 429 for too many changes only reports the remaining requests. */
export function readRateLimitHeaders(
  method: string,
  { status, headers }: HttpResponse,
  clock: Pick<Clock, "now">,
): RateLimitUpdate {
  const remaining = readRemaining(headers);
  if (status !== 429 || classify429(method, headers) === "changes") return { remaining };
  const wait = readRetryAfterMs(headers, clock.now()) ?? DEFAULT_RETRY_AFTER_MS;
  // If the requested delay exceeds the maximum, reject the call instead of queueing the others.
  return wait > MAX_RETRY_AFTER_MS ? {} : { remaining, exhaustedForMs: wait };
}
