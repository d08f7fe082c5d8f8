import type { Clock } from "../clock.js";
import type { Middleware } from "../pipeline.js";
import { readRateLimitHeaders } from "../rate-limit-headers.js";
import type { RateLimiter } from "../rate-limiter.js";

/** Every attempt pays before it goes out, and every answer corrects the account. */
export function rateLimitMiddleware(rateLimiter: RateLimiter, clock: Clock): Middleware {
  return (next) => async (request) => {
    const defaultPriority = request.method === "GET" ? "read" : "write";
    await rateLimiter.take(request.context.priority ?? defaultPriority, request.signal);
    const response = await next(request);
    rateLimiter.observe(readRateLimitHeaders(request.method, response, clock.now()));
    return response;
  };
}
