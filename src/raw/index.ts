import { createSend, resolveConnection } from "../core/connection.js";
import type { RedisCloudOptions } from "../core/options.js";
import { openapiFetchClient, type RawClient } from "../core/raw.js";
import { SentSecrets } from "../core/secrets.js";

export { ApiError, ConfigError, isRedisCloudError, NetworkError, RedisCloudError } from "../core/errors.js";
export type { RawClient } from "../core/raw.js";

/** Options of a client without waits. */
export type RawClientOptions = Omit<RedisCloudOptions, "waitTimeoutMs" | "changeConcurrency" | "intents">;

/**
 * Creates an openapi-fetch client with authentication, rate limiter, retries and timeouts, and nothing else: a quarter of
 * the size of `RedisCloud`, whose `raw` property it is like.
 *
 * It resolves to `{ data, error, response }` and does not throw for an error status. A lost create is not searched for.
 *
 * @throws `ConfigError` naming the invalid option or environment variable.
 *
 * @example
 * ```ts
 * const api = createRawClient(); // keys from REDIS_CLOUD_API_KEY and REDIS_CLOUD_SECRET_KEY
 * const { data, error } = await api.GET("/subscriptions/{subscriptionId}", { params: { path: { subscriptionId } } });
 * ```
 */
export function createRawClient(options: RawClientOptions = {}): RawClient {
  const connection = resolveConnection(options);
  const send = createSend(connection, new SentSecrets(connection.credentials), new Headers());
  return openapiFetchClient(connection.baseUrl, send);
}
