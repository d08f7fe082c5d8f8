import { HttpError } from "../errors.js";
import type { AccountState } from "../state/state.js";
import type { World } from "../state/world.js";

/** Without this header, the vendor's Go client counts for itself and pauses for a minute after 400 requests. */
const UNLIMITED = "400";

/**
 * Counts a request and returns the rate-limit headers.
 *
 * The limit applies per API key, so all secret keys of an account share it. It is unknown when a window of the real
 * service starts; here it starts with the first request after the previous window ended.
 *
 * @throws {@link HttpError} 429 with the gateway's header for the time to wait.
 */
export function countRequest({ usage }: AccountState, world: World): Record<string, string> {
  const limit = world.behavior.rateLimit;
  if (limit === false) return { "x-rate-limit-remaining": UNLIMITED };
  if (world.now - usage.windowStart >= limit.windowMs) {
    usage.windowStart = world.now;
    usage.requests = 0;
  }
  if (usage.requests >= limit.requests) {
    const seconds = Math.max(1, Math.ceil((usage.windowStart + limit.windowMs - world.now) / 1000));
    throw new HttpError(
      429,
      `Rate limit exceeded: more than ${limit.requests} requests within ${limit.windowMs / 1000} seconds.`,
      {
        headers: { "x-rate-limit-remaining": "0", "x-rate-limit-retry-after-seconds": String(seconds) },
      },
    );
  }
  usage.requests += 1;
  return { "x-rate-limit-remaining": String(limit.requests - usage.requests) };
}
