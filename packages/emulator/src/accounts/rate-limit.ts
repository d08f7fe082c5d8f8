import { HttpError } from "../errors.js";
import type { AccountState } from "../state/state.js";
import type { World } from "../state/world.js";

/**
 * Counts a request and returns the headers that tell what is left.
 *
 * The limit is one per account key, so all user keys of an account share it. When a window of the real service
 * starts is not known; here one starts with the first request after the last one ended.
 *
 * @throws {@link HttpFailure} 429, with the time to wait in the gateway's own header.
 */
export function countRequest({ usage }: AccountState, world: World): Record<string, string> {
  const limit = world.behavior.rateLimit;
  if (limit === false) return {};
  if (world.now - usage.windowStart >= limit.windowMs) {
    usage.windowStart = world.now;
    usage.requests = 0;
  }
  if (usage.requests >= limit.requests) {
    const seconds = Math.max(1, Math.ceil((usage.windowStart + limit.windowMs - world.now) / 1000));
    throw new HttpError(
      429,
      `More than ${limit.requests} requests within ${limit.windowMs / 1000} seconds.`,
      {
        headers: { "x-rate-limit-remaining": "0", "x-rate-limit-retry-after-seconds": String(seconds) },
      },
    );
  }
  usage.requests += 1;
  return { "x-rate-limit-remaining": String(limit.requests - usage.requests) };
}
