import { throwIfAborted } from "./abort.js";
import { type Clock, systemClock } from "./clock.js";
import type { IntentStore } from "./intents.js";
import { type Logger, safeLog } from "./log.js";
import type { CapabilityCache } from "./observations.js";
import {
  assertMethods,
  assertObject,
  assertOptionalFunction,
  assertPositive,
  invalidValue,
} from "./path-params.js";
import type { Middleware } from "./pipeline.js";
import { detectPlatform } from "./platform.js";
import type { RateLimiter } from "./rate-limiter.js";
import type { Fetch } from "./transport.js";

/**
 * Options of a client. Only the two keys have no default, and they may come from the environment.
 *
 * Environment variables; the first that is set wins. The keys of a pair are never taken from two lines:
 * - `REDIS_CLOUD_API_KEY` with `REDIS_CLOUD_SECRET_KEY` or `REDIS_CLOUD_API_SECRET`
 * - `REDIS_CLOUD_API_ACCOUNT_KEY` with `REDIS_CLOUD_API_USER_KEY`
 * - `REDISCLOUD_ACCESS_KEY` with `REDISCLOUD_SECRET_KEY`
 * - base URL: `REDIS_CLOUD_BASE_URL`, `REDIS_CLOUD_API_URL`, `REDISCLOUD_URL`
 */
export interface RedisCloudOptions {
  /** The API key (the console calls it account key), sent as `x-api-key`. Default: from the environment. */
  apiKey?: string | undefined;
  /** The secret key (the console calls it user key), sent as `x-api-secret-key`. Default: from the environment. */
  secretKey?: string | undefined;
  /**
   * URL of the API. `/v1` is appended if the URL has no path. Plain `http` is allowed for loopback hosts only,
   * see `allowInsecureHttp`.
   * Default: from the environment, otherwise `https://api.redislabs.com/v1`.
   */
  baseUrl?: string | undefined;
  /**
   * Allows plain `http` to any host, such as an emulator in another container: the keys are sent unencrypted. Never use
   * it with the service. Default: whether `REDIS_CLOUD_ALLOW_INSECURE_HTTP` is `1`, otherwise `false`.
   */
  allowInsecureHttp?: boolean | undefined;
  /** Timeout of one attempt, including the body, in milliseconds. Default: 30,000. */
  timeoutMs?: number | undefined;
  /** Maximum number of retries. Default: 4. */
  retries?: number | undefined;
  /** Timeout of one wait, both phases together, in milliseconds. Default: 2 hours. */
  waitTimeoutMs?: number | undefined;
  /** Minimum time between two polls of one wait, in milliseconds. Default: none; polls start after 10 ms. */
  pollIntervalMs?: number | undefined;
  /** Limits the request rate. Default: 400 requests per 60 s. Share one between all clients of an API key. */
  rateLimiter?: RateLimiter | undefined;
  /**
   * Schedule of changes that the service would otherwise reject because of other changes: at most three subscriptions
   * of an account may be changing at the same time, and each accepts one change at a time.
   *
   * - `"adaptive"` (default): changes of whole subscriptions wait for a slot. Changes within a subscription, such as
   *   new databases, are sent immediately. If the service rejects one because of another change, further changes of
   *   that subscription are sent one at a time, and `.wait()` resubmits the rejected one.
   * - `"strict"`: all changes wait for a slot. The client never causes a rejection itself.
   * - `"off"`: changes are not queued, and rejected ones are not resubmitted.
   */
  changeConcurrency?: ChangeConcurrency | undefined;
  /** Custom middleware around every call, including its retries and their delays; the first is the outermost. Default: none. */
  middleware?: readonly Middleware[] | undefined;
  /** Custom middleware around every attempt, inside the rate limiter; the first is the outermost. Default: none. */
  attemptMiddleware?: readonly Middleware[] | undefined;
  /** Receives structured events of every attempt. Default: events are discarded. */
  log?: Logger | undefined;
  /** The `fetch` implementation. Default: the platform's. */
  fetch?: Fetch | undefined;
  /** Prefix of the User-Agent header, for example `"my-portal/2.1"`. Default: none. */
  userAgent?: string | undefined;
  /**
   * The contract that the client keeps to.
   *
   * - `"auto"` (default): whatever the connected service has. What its responses show steers `cloud.capabilities` and
   *   the composed methods of `redis-cloud-sdk/fallbacks`, which may try reads that no contract has yet.
   * - `"current"`, or a month such as `"2026-08"`: the operations of the newest contract, or of those until that month.
   *   Other operations are never sent: they reject with an `UnsupportedOperationError`.
   */
  contract?: "auto" | "current" | (string & {}) | undefined;
  /**
   * Cache of the service's offer, which several clients can share. Default: a cache of this client, for ten minutes.
   */
  capabilityCache?: CapabilityCache | undefined;
  /** Records creates before they are sent, for `operations.recover()`. Default: none. */
  intents?: IntentStore | undefined;
  /** The source of time. Default: the system's clock. */
  clock?: Clock | undefined;
}

/** Schedule of changes that the service would otherwise reject because of each other. */
export type ChangeConcurrency = "adaptive" | "strict" | "off";

/** Options of one call. */
export interface CallOptions {
  /** Aborts the call, which then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Timeout of one attempt, in milliseconds. Default: the client's. */
  timeoutMs?: number | undefined;
  /** Maximum number of retries. Default: the client's. */
  retries?: number | undefined;
}

/** Validated options, with all defaults applied, that the clients of all services have. */
export interface ResolvedCommonOptions {
  timeoutMs: number;
  retries: number;
  waitTimeoutMs: number;
  pollIntervalMs: number;
  middleware: readonly Middleware[];
  attemptMiddleware: readonly Middleware[];
  log: Logger;
  fetch: Fetch;
  userAgent: string;
  clock: Clock;
}

/** Options that the clients of all services have. */
export type CommonOptions = Pick<RedisCloudOptions, keyof ResolvedCommonOptions>;

/**
 * Validates the options that the clients of all services have, and applies defaults.
 *
 * @param product - Name and version of the package, for the User-Agent header.
 */
export function resolveCommonOptions(options: CommonOptions, product: string): ResolvedCommonOptions {
  assertObject(options);
  return {
    timeoutMs: assertPositive("timeoutMs", options.timeoutMs ?? 30_000),
    retries: assertCount("retries", options.retries ?? 4),
    waitTimeoutMs: assertPositive("waitTimeoutMs", options.waitTimeoutMs ?? 7_200_000),
    pollIntervalMs:
      options.pollIntervalMs === undefined ? 0 : assertPositive("pollIntervalMs", options.pollIntervalMs),
    middleware: checkMiddleware("middleware", options.middleware ?? []),
    attemptMiddleware: checkMiddleware("attemptMiddleware", options.attemptMiddleware ?? []),
    log: safeLog(assertOptionalFunction("log", options.log)),
    fetch: assertOptionalFunction("fetch", options.fetch) ?? ((url, init) => globalThis.fetch(url, init)),
    userAgent: buildUserAgent(options.userAgent, product),
    clock: assertMethods("clock", "be a Clock", options.clock ?? systemClock, ["now", "sleep"]),
  };
}

/**
 * Validates the options of one call.
 *
 * @throws {@link ConfigError} naming the option and the value.
 */
export function checkCallOptions(options: CallOptions): void {
  throwIfAborted(options.signal);
  if (options.timeoutMs !== undefined) assertPositive("timeoutMs", options.timeoutMs);
  if (options.retries !== undefined) assertCount("retries", options.retries);
}

function checkMiddleware(name: string, middleware: readonly Middleware[]): readonly Middleware[] {
  if (!Array.isArray(middleware)) throw invalidValue(name, "be a list of functions", middleware);
  for (const [index, entry] of middleware.entries())
    assertOptionalFunction(`${name}[${index}]`, entry ?? null);
  return middleware;
}

function assertCount(name: string, value: unknown): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= 0) return value;
  throw invalidValue(name, "be a non-negative integer", value);
}

function buildUserAgent(own: string | undefined, product: string): string {
  if (own !== undefined && /[^\x20-\x7e]/.test(own)) {
    throw invalidValue("userAgent", "contain only printable ASCII characters", own);
  }
  const sdk = `${product} (${detectPlatform()})`;
  return own === undefined ? sdk : `${own} ${sdk}`;
}
