import type { HttpResponse, Middleware } from "redis-cloud-sdk";
import { type Clock, readRetryAfterMs } from "redis-cloud-sdk/core";

/** Delay after a conflict that requests none, in milliseconds. */
const CONFLICT_DELAY_MS = 10_000;
/** Delay after the service reports maintenance, which it does for a while after a creation. */
const MAINTENANCE_DELAY_MS = 60_000;

/** Resends changes that the service refused because the resource is busy: it has not executed them. */
export function busyMiddleware(clock: Clock, defaultRetries: number): Middleware {
  return (next) => async (request) => {
    const retries = request.method === "GET" ? 0 : (request.context.retries ?? defaultRetries);
    for (let attempt = 1; ; attempt += 1) {
      const response = await next(request);
      const delayMs = attempt > retries ? undefined : await busyDelayMs(response, clock.now());
      if (delayMs === undefined) return response;
      await clock.sleep(delayMs, request.signal);
    }
  };
}

async function busyDelayMs(response: HttpResponse, now: number): Promise<number | undefined> {
  const { status, headers } = response;
  if (status !== 409 && status !== 400) return undefined;
  const text = await response.text();
  // A failed cluster keeps its name until it is deleted.
  if (status === 409)
    return /conflicting state/.test(text) ? undefined : (readRetryAfterMs(headers, now) ?? CONFLICT_DELAY_MS);
  return /busy (processing|undergoing)|undergoing system maintenance/.test(text)
    ? (readRetryAfterMs(headers, now) ?? MAINTENANCE_DELAY_MS)
    : undefined;
}
