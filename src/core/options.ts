import { checkBaseUrl, DEFAULT_BASE_URL } from "./base-url.js";
import { type Clock, systemClock } from "./clock.js";
import type { Credentials } from "./credentials.js";
import { ConfigError } from "./errors.js";
import { IntentLog, type IntentStore } from "./intents.js";
import { type Logger, safeLog } from "./log.js";
import { formatValue } from "./path-params.js";
import type { Middleware } from "./pipeline.js";
import { InMemoryRateLimiter, type RateLimiter } from "./rate-limiter.js";
import type { Fetch } from "./transport.js";
import { VERSION } from "./version.js";

/**
 * Options of a client. Everything has a default but the two keys, and these may come from the environment.
 *
 * Environment variables, the first that is set wins. A pair is never mixed from two lines:
 * - `REDIS_CLOUD_API_KEY` with `REDIS_CLOUD_SECRET_KEY` or `REDIS_CLOUD_API_SECRET`
 * - `REDIS_CLOUD_API_ACCOUNT_KEY` with `REDIS_CLOUD_API_USER_KEY`
 * - `REDISCLOUD_ACCESS_KEY` with `REDISCLOUD_SECRET_KEY`
 * - base URL: `REDIS_CLOUD_BASE_URL`, `REDIS_CLOUD_API_URL`, `REDISCLOUD_URL`
 */
export interface RedisCloudOptions {
  /** The account key, sent as `x-api-key`. Default: from the environment. */
  apiKey?: string | undefined;
  /** The user key, sent as `x-api-secret-key`. Default: from the environment. */
  secretKey?: string | undefined;
  /**
   * Where the API is. `/v1` is added when the URL has no path. Plain `http` only for loopback hosts.
   * Default: from the environment, else `https://api.redislabs.com/v1`.
   */
  baseUrl?: string | undefined;
  /** Time for one attempt, body included, in milliseconds. Default: 30,000. */
  timeoutMs?: number | undefined;
  /** Attempts after the first, at most. Default: 4. */
  retries?: number | undefined;
  /** Time for one wait, both phases together, in milliseconds. Default: 2 hours. */
  waitTimeoutMs?: number | undefined;
  /** Rations the requests. Default: 400 in any 60 s for this client; share one between clients of one key. */
  rateLimiter?: RateLimiter | undefined;
  /**
   * What the client does so that changes are not refused because of others that are under way: at most three
   * subscriptions of an account may be changing, and each takes one change at a time.
   *
   * - `"adaptive"` (default): changes of whole subscriptions queue for a place. Those within one, such as new
   *   databases, are sent at once; when the service refuses one because of another, those of that subscription go one
   *   at a time, and `submission.wait()` sends the refused one again.
   * - `"strict"`: all of them queue from the start. None is refused because of this client's own.
   * - `"off"`: nothing queues, and nothing that was refused is sent again.
   */
  changeConcurrency?: ChangeConcurrency | undefined;
  /** Your own layers around every call, its retries and their delays included; the first outermost. Default: none. */
  middleware?: readonly Middleware[] | undefined;
  /** Your own layers around every attempt, after its turn in the budget has come; the first outermost. Default: none. */
  attemptMiddleware?: readonly Middleware[] | undefined;
  /** Receives structured events of every attempt. Default: nobody. */
  log?: Logger | undefined;
  /** The implementation of `fetch` to use. Default: the platform's. */
  fetch?: Fetch | undefined;
  /** Put before the SDK's own name in the User-Agent, for example `"my-portal/2.1"`. Default: nothing. */
  userAgent?: string | undefined;
  /** Where creates are written down before they leave, for `operations.recover()`. Default: nowhere. */
  intents?: IntentStore | undefined;
  /** The source of time. Default: the system's. */
  clock?: Clock | undefined;
}

/** How a client keeps its changes from being refused because of each other. */
export type ChangeConcurrency = "adaptive" | "strict" | "off";

/** Options of one call. */
export interface CallOptions {
  /** Aborts the call; it then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Time for one attempt, in milliseconds. Default: the client's. */
  timeoutMs?: number | undefined;
  /** Attempts after the first, at most. Default: the client's. */
  retries?: number | undefined;
}

/** Options with every default filled in and every value checked. */
export interface ResolvedOptions {
  credentials: Credentials;
  baseUrl: string;
  timeoutMs: number;
  retries: number;
  waitTimeoutMs: number;
  rateLimiter: RateLimiter;
  changeConcurrency: ChangeConcurrency;
  middleware: readonly Middleware[];
  attemptMiddleware: readonly Middleware[];
  log: Logger;
  fetch: Fetch;
  userAgent: string;
  intentLog: IntentLog | undefined;
  clock: Clock;
}

const DEFAULT_REQUESTS_PER_MINUTE = 400;

/** Secrets by the variable of the account key: the names that belong together. */
const KEY_VARIABLES: readonly [apiKey: string, ...secretKeys: string[]][] = [
  ["REDIS_CLOUD_API_KEY", "REDIS_CLOUD_SECRET_KEY", "REDIS_CLOUD_API_SECRET"],
  ["REDIS_CLOUD_API_ACCOUNT_KEY", "REDIS_CLOUD_API_USER_KEY"],
  ["REDISCLOUD_ACCESS_KEY", "REDISCLOUD_SECRET_KEY"],
];
const URL_VARIABLES = ["REDIS_CLOUD_BASE_URL", "REDIS_CLOUD_API_URL", "REDISCLOUD_URL"];

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Checks options and fills in what is missing.
 *
 * @throws {@link ConfigError} naming the option or variable, and its value unless that is a secret.
 */
export function resolveOptions(options: RedisCloudOptions, environment?: Environment): ResolvedOptions {
  const clock = options.clock ?? systemClock;
  const credentials = resolveCredentials(options, environment);
  const log = safeLog(assertOptionalFunction("log", options.log));
  return {
    credentials,
    baseUrl: resolveBaseUrl(options, environment),
    timeoutMs: assertPositive("timeoutMs", options.timeoutMs ?? 30_000),
    retries: assertCount("retries", options.retries ?? 4),
    waitTimeoutMs: assertPositive("waitTimeoutMs", options.waitTimeoutMs ?? 7_200_000),
    rateLimiter:
      checkRateLimiter(options.rateLimiter) ?? new InMemoryRateLimiter(clock, DEFAULT_REQUESTS_PER_MINUTE),
    changeConcurrency: checkChangeConcurrency(options.changeConcurrency ?? "adaptive"),
    middleware: checkMiddleware("layers", options.middleware ?? []),
    attemptMiddleware: checkMiddleware("attemptLayers", options.attemptMiddleware ?? []),
    log,
    intentLog: IntentLog.open(options.intents, credentials.apiKey, log),
    fetch: assertOptionalFunction("fetch", options.fetch) ?? ((url, init) => globalThis.fetch(url, init)),
    userAgent: userAgent(options.userAgent),
    clock,
  };
}

/**
 * Checks the options of one call.
 *
 * @throws {@link ConfigError} naming the option and the value.
 */
export function checkCallOptions(options: CallOptions): void {
  if (options.timeoutMs !== undefined) assertPositive("timeoutMs", options.timeoutMs);
  if (options.retries !== undefined) assertCount("retries", options.retries);
}

/** A time in milliseconds that makes sense. */
export function assertPositive(name: string, value: unknown): number {
  if (typeof value === "number" && Number.isFinite(value) && value > 0) return value;
  throw new ConfigError(`${name} must be a positive number of milliseconds, not ${formatValue(value)}.`);
}

function assertOptionalFunction<F>(name: string, value: F): F {
  if (value === undefined || typeof value === "function") return value;
  throw new ConfigError(`${name} must be a function, not ${formatValue(value)}.`);
}

function checkRateLimiter(rateLimiter: RateLimiter | undefined): RateLimiter | undefined {
  for (const name of rateLimiter === undefined ? [] : (["take", "observe", "state"] as const)) {
    if (typeof rateLimiter?.[name] !== "function") {
      throw new ConfigError(
        `rateLimiter must be a RateLimiter, such as an InMemoryRateLimiter, not ${formatValue(rateLimiter)}: it has no ${name}().`,
      );
    }
  }
  return rateLimiter;
}

function checkChangeConcurrency(mode: ChangeConcurrency): ChangeConcurrency {
  if (mode === "adaptive" || mode === "strict" || mode === "off") return mode;
  throw new ConfigError(`changeGate must be "adaptive", "strict" or "off", not ${formatValue(mode)}.`);
}

function checkMiddleware(name: string, middleware: readonly Middleware[]): readonly Middleware[] {
  if (!Array.isArray(middleware))
    throw new ConfigError(`${name} must be a list of functions, not ${formatValue(middleware)}.`);
  for (const [index, entry] of middleware.entries())
    assertOptionalFunction(`${name}[${index}]`, entry ?? null);
  return middleware;
}

function assertCount(name: string, value: unknown): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= 0) return value;
  throw new ConfigError(`${name} must be a whole number from 0, not ${formatValue(value)}.`);
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
  throw new ConfigError("There is no key pair: give apiKey and secretKey.", {
    hint: "Or set REDIS_CLOUD_API_KEY (the account key) and REDIS_CLOUD_SECRET_KEY (a user key). Both are made in the Redis Cloud console under Access Management, API Keys.",
  });
}

type OptionValue = { name: string; value: string | undefined };

/** An empty variable is an unset one, as shells and CI systems have it. */
function toOptionValue(name: string, value: string | undefined): OptionValue {
  return { name, value: value === "" ? undefined : value };
}

function checkKeyPair(apiKey: OptionValue, secretKey: OptionValue): Credentials {
  const pair = { apiKey: checkKey(apiKey, secretKey), secretKey: checkKey(secretKey, apiKey) };
  if (pair.apiKey === pair.secretKey) {
    throw new ConfigError(
      `${apiKey.name} and ${secretKey.name} hold the same value; they are two different keys.`,
    );
  }
  // Account keys begin with A and user keys with S. Only when both look like the other are they swapped.
  if (/^S[0-9a-z]{40,}$/.test(pair.apiKey) && /^A[0-9a-z]{40,}$/.test(pair.secretKey)) {
    throw new ConfigError(`${apiKey.name} and ${secretKey.name} look swapped.`, {
      hint: "The account key begins with A, the user key with S.",
    });
  }
  return pair;
}

/** Checks a key without ever putting it into a message. */
function checkKey({ name, value }: OptionValue, other: OptionValue): string {
  if (value === undefined && other.value === undefined) {
    throw new ConfigError(`${name} and ${other.name} are empty: both keys of a pair are needed.`);
  }
  if (value === undefined) {
    throw new ConfigError(`${other.name} is set but ${name} is not: both keys of a pair are needed.`);
  }
  if (typeof value !== "string")
    throw new ConfigError(`${name} must be a text, not ${value === null ? "null" : typeof value}.`);
  const invalid = /[^\x21-\x7e]/.exec(value);
  if (invalid !== null) {
    throw new ConfigError(
      `${name} holds ${describeCharacter(invalid[0])} at position ${invalid.index + 1}.`,
      {
        hint: "Copy the key anew, without quotes, spaces or line ends around it.",
      },
    );
  }
  return value;
}

function describeCharacter(character: string): string {
  if (character === "\n" || character === "\r") return "a line end";
  if (character === " " || character === "\t") return "a space";
  return "a character that cannot stand in a key";
}

function resolveBaseUrl(options: RedisCloudOptions, environment?: Environment): string {
  if (options.baseUrl !== undefined) return checkBaseUrl("baseUrl", options.baseUrl);
  const variable = URL_VARIABLES.find((name) => readVariable(environment, name));
  if (variable !== undefined) return checkBaseUrl(variable, readVariable(environment, variable) as string);
  return DEFAULT_BASE_URL;
}

function userAgent(own: string | undefined): string {
  if (own !== undefined && /[^\x20-\x7e]/.test(own)) {
    throw new ConfigError(
      `userAgent holds a character that cannot stand in a header: ${JSON.stringify(own)}.`,
    );
  }
  const sdk = `redis-cloud-sdk/${VERSION} (${detectPlatform()})`;
  return own === undefined ? sdk : `${own} ${sdk}`;
}

/** The only place that looks at the platform; everything else runs wherever `fetch` does. */
interface Platform {
  process?: { env?: Environment; versions?: { node?: string; bun?: string } };
  Deno?: { version: { deno: string } };
  navigator?: { userAgent?: string };
}

/** Deno asks for a permission, variable by variable, and throws when it is not given. */
function readVariable(environment: Environment | undefined, name: string): string | undefined {
  try {
    return (environment ?? (globalThis as Platform).process?.env)?.[name];
  } catch {
    return undefined;
  }
}

function detectPlatform(): string {
  const { process, Deno, navigator } = globalThis as Platform;
  if (Deno !== undefined) return `deno/${Deno.version.deno}`;
  if (process?.versions?.bun !== undefined) return `bun/${process.versions.bun}`;
  if (process?.versions?.node !== undefined) return `node/${process.versions.node}`;
  return navigator?.userAgent === "Cloudflare-Workers" ? "workerd" : "web";
}
