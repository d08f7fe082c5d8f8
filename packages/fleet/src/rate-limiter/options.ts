import { createHash } from "node:crypto";
import { type Clock, ConfigError, systemClock } from "redis-cloud-sdk";
import { milliseconds, nonEmptyString, optionalFunction, show, wholeNumber } from "../check.js";
import type { RedisLike } from "../connection.js";
import { type OnFleetEvent, safeEvents } from "../events.js";

/** Options of a {@link RedisBudget}. */
export interface RedisRateLimiterOptions {
  /** Where the window is kept: a URL, options of ioredis, or a connection of yours. Redis 5 or newer, or Valkey. */
  redis: RedisLike;
  /** The account key that the processes share. Only a hash of it is written to the Redis. */
  apiKey: string;
  /** Requests in any window. Default: 400, as the service documents. */
  limit?: number | undefined;
  /** Length of the window, in milliseconds. Default: 60,000. */
  windowMs?: number | undefined;
  /**
   * A place becomes free so much later than the window would have it, in milliseconds: requests take different
   * times to arrive, so what is a minute apart here may be less than a minute apart at the service. A request that
   * would go out more than half of this late gives its place up. Default: a fortieth of the window, 1,500.
   */
  marginMs?: number | undefined;
  /**
   * How many processes may use the account key at the same time, at most. While the Redis cannot be reached each
   * of them allows itself `limit / expectedProcesses`. Default: 10, so 40 requests a minute each.
   */
  expectedProcesses?: number | undefined;
  /** Begins the names of the keys. Default: `redis-cloud-fleet`. */
  prefix?: string | undefined;
  /** Told once when the Redis is lost, and once when it is back. Default: a warning of the process when it is lost. */
  onEvent?: OnFleetEvent | undefined;
  /**
   * The source of time of this process, of which only differences count; the window itself runs on the Redis' clock.
   * Default: one that does not jump when the system's is set.
   */
  clock?: Clock | undefined;
}

const steadyClock: Clock = { ...systemClock, now: () => performance.now() };

/** Options with every default filled in and every value checked. */
export interface ResolvedRateLimiterOptions {
  limit: number;
  windowMs: number;
  marginMs: number;
  /** Requests in a window for one process that is alone. */
  share: number;
  keys: readonly [grants: string, rest: string];
  onEvent: OnFleetEvent;
  clock: Clock;
}

/**
 * Fills in the defaults and checks every value.
 *
 * @throws `ConfigError` naming the option and the value; never the account key.
 */
export function resolveRateLimiterOptions(options: RedisRateLimiterOptions): ResolvedRateLimiterOptions {
  const { limit = 400, windowMs = 60_000, prefix = "redis-cloud-fleet" } = options;
  wholeNumber("limit", limit);
  milliseconds("windowMs", windowMs);
  const expectedProcesses = wholeNumber(
    "expectedProcesses",
    options.expectedProcesses ?? Math.min(10, limit),
  );
  if (expectedProcesses > limit) {
    throw new ConfigError(
      `expectedProcesses must not be more than the limit of ${limit}, not ${expectedProcesses}.`,
    );
  }
  const marginMs = milliseconds("marginMs", options.marginMs ?? windowMs / 40);
  if (marginMs > windowMs) {
    throw new ConfigError(`marginMs must not be more than the window of ${windowMs} ms, not ${marginMs}.`);
  }
  return {
    limit,
    windowMs,
    marginMs,
    share: Math.floor(limit / expectedProcesses),
    keys: keysOf(nonEmptyString("prefix", prefix), options.apiKey),
    onEvent: safeEvents(optionalFunction("onEvent", options.onEvent)),
    clock: options.clock ?? steadyClock,
  };
}

/** Both keys have one hash tag, so that a cluster keeps them together. */
function keysOf(prefix: string, apiKey: unknown): readonly [string, string] {
  if (typeof apiKey !== "string" || apiKey === "") {
    const what = typeof apiKey === "string" ? "an empty text" : show(apiKey);
    throw new ConfigError(`apiKey must be the account key, not ${what}.`);
  }
  const hash = createHash("sha256").update(`redis-cloud-fleet budget ${apiKey}`).digest("hex").slice(0, 32);
  return [`${prefix}:{${hash}}:grants`, `${prefix}:{${hash}}:window`];
}
