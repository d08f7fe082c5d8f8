import { computePollIntervalMs, MIN_POLL_INTERVAL_MS, readRetryAfterMs } from "redis-cloud-sdk/core";

/** Delay after the first poll of an operation that may be polled immediately, in milliseconds. */
const FIRST_DELAY_MS = 20;

/**
 * Returns the delay before the next poll that the service requests, in milliseconds.
 *
 * Unlike that of a refused request, a `Retry-After` of 0 is taken literally: the operation may have finished already.
 */
export function readPollDelayMs(headers: Headers, now: number): number | undefined {
  return headers.get("retry-after")?.trim() === "0" ? 0 : readRetryAfterMs(headers, now);
}

/**
 * Computes the delay before the next poll of an operation that has been waited for, in milliseconds.
 *
 * After a requested delay of 0 the delays double up to a second. From then on, a running operation is polled as without
 * a requested delay, so that a service that always requests 0 is not flooded.
 */
export function computePollDelayMs(requestedMs: number | undefined, waitedMs: number): number {
  if (requestedMs === undefined || (requestedMs === 0 && waitedMs >= MIN_POLL_INTERVAL_MS))
    return computePollIntervalMs(waitedMs);
  return requestedMs === 0 ? Math.max(FIRST_DELAY_MS, waitedMs) : requestedMs;
}
