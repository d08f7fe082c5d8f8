import { type HttpResponse, InMemoryRateLimiter, type Middleware, type RateLimiter } from "redis-cloud-sdk";
import {
  type Clock,
  checkRateLimiter,
  DEFAULT_RETRY_AFTER_MS,
  MAX_RETRY_AFTER_MS,
  readRetryAfterMs,
} from "redis-cloud-sdk/core";

/** Rate limiters of one principal and subscription: Azure Resource Manager counts three kinds of requests apart. */
export interface ArmRateLimiters {
  /** GET. Default: 250 requests per 10 s. */
  reads: RateLimiter;
  /** PUT, PATCH and POST. Default: 200 requests per 20 s. */
  writes: RateLimiter;
  /** DELETE. Default: 200 requests per 20 s. */
  deletes: RateLimiter;
}

/**
 * Size of each bucket, and the time in which it refills, in milliseconds. A window of that length never exceeds the
 * bucket.
 */
const BUCKETS = { reads: [250, 10_000], writes: [200, 20_000], deletes: [200, 20_000] } as const;

const SCOPES = ["subscription", "subscription-global", "tenant"] as const;

/** Creates the default rate limiters, except those that are given. */
export function createRateLimiters(own: Partial<ArmRateLimiters>, clock: Clock): ArmRateLimiters {
  const create = (kind: keyof ArmRateLimiters) =>
    checkRateLimiter(own[kind]) ?? new InMemoryRateLimiter(clock, BUCKETS[kind][0], BUCKETS[kind][1]);
  return { reads: create("reads"), writes: create("writes"), deletes: create("deletes") };
}

/** Acquires a slot of the request's kind for every attempt, and updates that rate limiter from the response. */
export function armRateLimitMiddleware(limiters: ArmRateLimiters, clock: Clock): Middleware {
  return (next) => async (request) => {
    const kind = getKind(request.method);
    const priority = request.context.priority ?? (kind === "reads" ? "read" : "write");
    await limiters[kind].take(priority, request.signal);
    const response = await next(request);
    limiters[kind].observe(readQuota(kind, response, clock.now()));
    return response;
  };
}

function getKind(method: string): keyof ArmRateLimiters {
  if (method === "GET") return "reads";
  return method === "DELETE" ? "deletes" : "writes";
}

/** Reads what is left of the smallest bucket. Values of the former hourly limits exceed every bucket here. */
function readQuota(kind: keyof ArmRateLimiters, { status, headers }: HttpResponse, now: number) {
  const left = SCOPES.flatMap((scope) => {
    const text = headers.get(`x-ms-ratelimit-remaining-${scope}-${kind}`);
    return text !== null && /^\d+$/.test(text.trim()) ? [Number(text)] : [];
  });
  const remaining = left.length === 0 ? undefined : Math.min(...left);
  if (status !== 429) return { remaining };
  const exhaustedForMs = readRetryAfterMs(headers, now) ?? DEFAULT_RETRY_AFTER_MS;
  // If the requested delay exceeds the maximum, the call is rejected instead of queueing the others.
  return exhaustedForMs > MAX_RETRY_AFTER_MS ? {} : { remaining, exhaustedForMs };
}
