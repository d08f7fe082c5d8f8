import { checkBaseUrl, DEFAULT_BASE_URL } from "./base-url.js";
import { createTransport } from "./bodies.js";
import { type Credentials, checkKeyPair, toOptionValue } from "./credentials.js";
import { ConfigError } from "./errors.js";
import { noopLog } from "./log.js";
import { authMiddleware } from "./middleware/auth.js";
import { AUTO, checkContract, pinContract } from "./middleware/contract.js";
import { logMiddleware } from "./middleware/log.js";
import { rateLimitMiddleware } from "./middleware/rate-limit.js";
import { retryMiddleware } from "./middleware/retry.js";
import { timeoutMiddleware } from "./middleware/timeout.js";
import { type RedisCloudOptions, type ResolvedCommonOptions, resolveCommonOptions } from "./options.js";
import { assertMethods } from "./path-params.js";
import { composeMiddleware, type Middleware, type Next } from "./pipeline.js";
import { type Environment, readVariable } from "./platform.js";
import { InMemoryRateLimiter, type RateLimiter } from "./rate-limiter.js";
import type { SentSecrets } from "./secrets.js";
import { VERSION } from "./version.js";

/** Validated options, with all defaults applied, that a client without waits needs. */
export interface ResolvedConnection extends ResolvedCommonOptions {
  credentials: Credentials;
  baseUrl: string;
  rateLimiter: RateLimiter;
  /** `"auto"`, or the month of the contract that the client keeps to. */
  contract: string;
}

const DEFAULT_REQUESTS_PER_MINUTE = 400;

/** Names of variables that form a pair: the API key, and alternatives for the secret key. */
const KEY_VARIABLES: readonly [apiKey: string, ...secretKeys: string[]][] = [
  ["REDIS_CLOUD_API_KEY", "REDIS_CLOUD_SECRET_KEY", "REDIS_CLOUD_API_SECRET"],
  ["REDIS_CLOUD_API_ACCOUNT_KEY", "REDIS_CLOUD_API_USER_KEY"],
  ["REDISCLOUD_ACCESS_KEY", "REDISCLOUD_SECRET_KEY"],
];
const URL_VARIABLES = ["REDIS_CLOUD_BASE_URL", "REDIS_CLOUD_API_URL", "REDISCLOUD_URL"];

/** Validates the keys, the base URL and the rate limiter, besides the common options. */
export function resolveConnection(options: RedisCloudOptions, environment?: Environment): ResolvedConnection {
  const common = resolveCommonOptions(options, `redis-cloud-sdk/${VERSION}`);
  return {
    ...common,
    credentials: resolveCredentials(options, environment),
    baseUrl: resolveBaseUrl(options, environment),
    rateLimiter:
      checkRateLimiter(options.rateLimiter) ??
      new InMemoryRateLimiter(common.clock, DEFAULT_REQUESTS_PER_MINUTE),
    contract: checkContract(options.contract),
  };
}

/**
 * Composes the middleware around the transport.
 *
 * @param emptyHeaders - Headers known to be empty; requests that carry them need no copy.
 * @param perAttemptMiddleware - Middleware around every attempt, immediately before the request is sent.
 */
export function createSend(
  options: ResolvedConnection,
  sentSecrets: SentSecrets,
  emptyHeaders: Headers,
  perAttemptMiddleware: readonly Middleware[] = [],
): Next {
  const { clock, contract, log, rateLimiter, timeoutMs, retries, credentials, userAgent, fetch } = options;
  return composeMiddleware(
    [
      ...(contract === AUTO ? [] : [pinContract(contract)]),
      ...options.middleware,
      retryMiddleware({ retries, clock, log }),
      rateLimitMiddleware(rateLimiter, clock),
      ...options.attemptMiddleware,
      ...(log === noopLog ? [] : [logMiddleware(log, clock)]),
      timeoutMiddleware(clock, timeoutMs),
      ...perAttemptMiddleware,
    ],
    authMiddleware(credentials, userAgent, emptyHeaders)(createTransport(fetch, sentSecrets)),
  );
}

/** Validates a rate limiter. */
export function checkRateLimiter(rateLimiter: RateLimiter | undefined): RateLimiter | undefined {
  const rule = "be a RateLimiter, such as an InMemoryRateLimiter";
  return rateLimiter === undefined
    ? rateLimiter
    : assertMethods("rateLimiter", rule, rateLimiter, ["take", "observe", "state"]);
}

function resolveCredentials(options: RedisCloudOptions, environment?: Environment): Credentials {
  if (options.apiKey !== undefined || options.secretKey !== undefined) {
    return checkKeyPair(
      toOptionValue("apiKey", options.apiKey),
      toOptionValue("secretKey", options.secretKey),
    );
  }
  for (const [apiName, ...secretNames] of KEY_VARIABLES) {
    const apiKey = toOptionValue(apiName, readVariable(environment, apiName));
    const secretName =
      secretNames.find((name) => readVariable(environment, name)) ?? (secretNames[0] as string);
    const secretKey = toOptionValue(secretName, readVariable(environment, secretName));
    if (apiKey.value !== undefined || secretKey.value !== undefined) return checkKeyPair(apiKey, secretKey);
  }
  throw new ConfigError("apiKey and secretKey are required.", {
    hint: "Pass them as options, or set REDIS_CLOUD_API_KEY (account key) and REDIS_CLOUD_SECRET_KEY (user key). The console creates both: Access Management, API Keys.",
  });
}

function resolveBaseUrl(options: RedisCloudOptions, environment?: Environment): string {
  const read = (name: string) => readVariable(environment, name);
  const { baseUrl, allowInsecureHttp = read("REDIS_CLOUD_ALLOW_INSECURE_HTTP") === "1" } = options;
  const name = baseUrl === undefined ? URL_VARIABLES.find(read) : "baseUrl";
  if (name === undefined) return DEFAULT_BASE_URL;
  return checkBaseUrl(name, baseUrl ?? (read(name) as string), allowInsecureHttp === true);
}
