import { type Cluster, Redis, type RedisOptions } from "ioredis";
import { ConfigError, redact } from "redis-cloud-sdk";
import { formatValue } from "./assert-option.js";

/** A `redis://` or `rediss://` URL, ioredis options, or an existing connection to a server or cluster. */
export type RedisLike = string | RedisOptions | Redis | Cluster;

/** A connection, and whether this package closes it. */
export interface Connection {
  client: Redis | Cluster;
  /** Whether this package opened the connection, and therefore may reset it and must close it. */
  isOwned: boolean;
  /** Last error of an own connection. Its commands only report that it is closed. */
  getError(): Error | undefined;
}

/**
 * Opens a connection from a URL or options, or uses an existing connection.
 *
 * @throws `ConfigError` for any other value. The message never contains a password.
 */
export function connect(name: string, redis: RedisLike, defaults: RedisOptions): Connection {
  if (isClient(redis)) return { client: redis, isOwned: false, getError: () => undefined };
  const client =
    typeof redis === "string"
      ? new Redis(assertUrl(name, redis), defaults)
      : createClient(name, redis, defaults);
  let lastError: Error | undefined;
  client.on("error", (error) => {
    lastError = error;
  });
  client.on("ready", () => {
    lastError = undefined;
  });
  return { client, isOwned: true, getError: () => lastError };
}

/** Whether a value is a connection rather than its options. */
export function isClient(redis: unknown): redis is Redis | Cluster {
  return typeof redis === "object" && redis !== null && "defineCommand" in redis && "status" in redis;
}

/** Returns only the message of an error: errors of ioredis contain the arguments of their command. */
export function toMessage(error: unknown): string {
  return redact(error instanceof Error && error.message !== "" ? error.message : String(error)) as string;
}

function createClient(name: string, options: RedisOptions, defaults: RedisOptions): Redis {
  if (typeof options === "object" && options !== null) return new Redis({ ...options, ...defaults });
  throw new ConfigError(
    `${name} must be a redis:// URL, ioredis options or a connection (got ${formatValue(options)}).`,
  );
}

function assertUrl(name: string, url: string): string {
  if (/^rediss?:\/\/[^/]/.test(url) && URL.canParse(url)) return url;
  const shown = url.replace(/^([a-z][a-z0-9+.-]*:\/\/)?.*@/is, "$1[redacted]@").replace(/[?#].*/s, "…");
  throw new ConfigError(
    `${name} must start with redis:// or rediss://, as in redis://localhost:6379 (got ${formatValue(shown)}).`,
  );
}
