import { createHash } from "node:crypto";
import { type Clock, ConfigError, systemClock } from "redis-cloud-sdk";
import {
  assertMilliseconds,
  assertName,
  assertOptionalFunction,
  assertPositiveInteger,
  formatValue,
} from "../assert-option.js";
import type { RedisLike } from "../connection.js";
import { type OnFleetEvent, safeEvents } from "../events.js";

/** Options of a `RedisRateLimiter`. */
export interface RedisRateLimiterOptions {
  /** Redis for the shared window: a URL, ioredis options, or a connection. Redis 5 or newer, or Valkey. */
  redis: RedisLike;
  /** API key that the processes share. Only its hash is written to Redis. */
  apiKey: string;
  /** Maximum number of requests in any window. Default: 400, as documented by the service. */
  limit?: number | undefined;
  /** Length of the window in milliseconds. Default: 60,000. */
  windowMs?: number | undefined;
  /**
   * Time in milliseconds that is added to the window: latencies differ, so two requests sent one minute apart may arrive
   * less than a minute apart. A request that would be sent more than half of this time late gives up its slot.
   * Default: 1/40 of the window, 1,500.
   */
  marginMs?: number | undefined;
  /**
   * Maximum number of processes that use the API key at the same time. While Redis is unreachable, and for one window
   * in a Redis without data, each of them is limited to `limit / expectedProcesses`. Default: 10, which allows 40 requests per minute each.
   */
  expectedProcesses?: number | undefined;
  /** Prefix of the Redis keys. Default: `redis-cloud-fleet`. */
  prefix?: string | undefined;
  /**
   * Called once when Redis is lost, once when it is back, and when the shared window was corrected. Default: a process
   * warning, except when Redis is back.
   */
  onEvent?: OnFleetEvent | undefined;
  /**
   * Clock of this process, used for differences only; the window runs on the clock of Redis. Default: a monotonic clock.
   */
  clock?: Clock | undefined;
}

const steadyClock: Clock = { ...systemClock, now: () => performance.now() };

/** Validated options with defaults. */
export interface ResolvedRateLimiterOptions {
  limit: number;
  windowMs: number;
  marginMs: number;
  /** Maximum number of requests per window while Redis is unreachable. */
  share: number;
  keys: readonly [grants: string, rest: string];
  onEvent: OnFleetEvent;
  clock: Clock;
}

/**
 * Validates the options and applies the defaults.
 *
 * @throws `ConfigError` naming the option and the value, but never the API key.
 */
export function resolveRateLimiterOptions(options: RedisRateLimiterOptions): ResolvedRateLimiterOptions {
  const { limit = 400, windowMs = 60_000, prefix = "redis-cloud-fleet" } = options;
  assertPositiveInteger("limit", limit);
  assertMilliseconds("windowMs", windowMs);
  const expectedProcesses = assertPositiveInteger(
    "expectedProcesses",
    options.expectedProcesses ?? Math.min(10, limit),
  );
  if (expectedProcesses > limit) {
    throw new ConfigError(
      `expectedProcesses must be at most the limit of ${limit} (got ${expectedProcesses}).`,
    );
  }
  const marginMs = assertMilliseconds("marginMs", options.marginMs ?? windowMs / 40);
  if (marginMs > windowMs) {
    throw new ConfigError(`marginMs must be at most the window of ${windowMs} ms (got ${marginMs}).`);
  }
  return {
    limit,
    windowMs,
    marginMs,
    share: Math.floor(limit / expectedProcesses),
    keys: getKeys(assertName("prefix", prefix), options.apiKey),
    onEvent: safeEvents(assertOptionalFunction("onEvent", options.onEvent)),
    clock: options.clock ?? steadyClock,
  };
}

/** Returns the keys, with the same hash tag so that a cluster stores them together. */
function getKeys(prefix: string, apiKey: unknown): readonly [string, string] {
  if (typeof apiKey !== "string" || apiKey === "") {
    const description = typeof apiKey === "string" ? "an empty string" : formatValue(apiKey);
    throw new ConfigError(`apiKey must be a non-empty string (got ${description}).`);
  }
  const hash = createHash("sha256").update(`redis-cloud-fleet budget ${apiKey}`).digest("hex").slice(0, 32);
  return [`${prefix}:{${hash}}:grants`, `${prefix}:{${hash}}:window`];
}
