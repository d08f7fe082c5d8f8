import { type Cluster, Redis, type RedisOptions } from "ioredis";
import { ConfigError, redact } from "redis-cloud-sdk";
import { show } from "./check.js";

/** A `redis://` or `rediss://` URL, options of ioredis, or a connection of yours, a cluster's included. */
export type RedisLike = string | RedisOptions | Redis | Cluster;

/** A connection and who ends it. */
export interface Connection {
  client: Redis | Cluster;
  /** We opened it, so we may reset it and have to close it. */
  owned: boolean;
  /** Why a connection of ours was last refused or lost; its commands say only that it is closed. */
  trouble(): Error | undefined;
}

/**
 * Opens what was given as options; takes a connection as it is.
 *
 * @throws `ConfigError` when it is neither. A password is never part of the message.
 */
export function connect(name: string, redis: RedisLike, defaults: RedisOptions): Connection {
  if (isClient(redis)) return { client: redis, owned: false, trouble: () => undefined };
  const client =
    typeof redis === "string" ? new Redis(checkUrl(name, redis), defaults) : open(name, redis, defaults);
  let trouble: Error | undefined;
  client.on("error", (error) => {
    trouble = error;
  });
  client.on("ready", () => {
    trouble = undefined;
  });
  return { client, owned: true, trouble: () => trouble };
}

/** Whether a value is a connection rather than a description of one. */
export function isClient(redis: unknown): redis is Redis | Cluster {
  return typeof redis === "object" && redis !== null && "defineCommand" in redis && "status" in redis;
}

/** What went wrong, as people may read it: the message only, as errors of Redis carry their command's arguments. */
export function reason(error: unknown): string {
  return redact(error instanceof Error && error.message !== "" ? error.message : String(error)) as string;
}

function open(name: string, options: RedisOptions, defaults: RedisOptions): Redis {
  if (typeof options === "object" && options !== null) return new Redis({ ...options, ...defaults });
  throw new ConfigError(
    `${name} must be a redis:// URL, options of ioredis or a connection, not ${show(options)}.`,
  );
}

function checkUrl(name: string, url: string): string {
  if (/^rediss?:\/\/[^/]/.test(url) && URL.canParse(url)) return url;
  const shown = url.replace(/^([a-z][a-z0-9+.-]*:\/\/)?.*@/is, "$1[redacted]@").replace(/[?#].*/s, "…");
  throw new ConfigError(
    `${name} must begin with redis:// or rediss://, as in redis://localhost:6379, not ${show(shown)}.`,
  );
}
