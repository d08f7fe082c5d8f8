import type { Clock } from "../clock.js";
import type { Middleware } from "../pipeline.js";
import { readRateLimitHeaders } from "../rate-limit-headers.js";
import type { RateLimiter } from "../rate-limiter.js";

/** Acquires a slot of the rate limiter for every attempt, and updates the limiter from every response. */
export function rateLimitMiddleware(rateLimiter: RateLimiter, clock: Clock): Middleware {
  return (next) => async (request) => {
    const defaultPriority = request.method === "GET" ? "read" : "write";
    await rateLimiter.take(request.context.priority ?? defaultPriority, request.signal);
    const response = await next(request);
    rateLimiter.observe(readRateLimitHeaders(request.method, response, clock));
    return response;
  };
}
