import { Redis, type RedisOptions } from "ioredis";
import { connect, isClient, type RedisLike, toMessage } from "../connection.js";
import type { OnFleetEvent } from "../events.js";

/** BullMQ requires `null`, because its blocking reads survive any number of reconnects. */
const CONNECTION_DEFAULTS: RedisOptions = {
  maxRetriesPerRequest: null,
  retryStrategy: (times) => Math.min(times * 100, 2_000),
};

/** Own connection for one component of BullMQ, which reports errors as events. */
export class BullConnection {
  readonly client: ReturnType<typeof createClient>;
  readonly #onEvent: OnFleetEvent;
  #isReported = false;

  constructor(redis: RedisLike, onEvent: OnFleetEvent) {
    this.#onEvent = onEvent;
    this.client = createClient(redis);
    this.client.on("ready", () => {
      this.#isReported = false;
    });
    this.client.on("error", this.onError);
  }

  /** Reports the first of consecutive errors, because an unreachable Redis would fill the log. */
  readonly onError = (error: Error): void => {
    if (this.#isReported) return;
    this.#isReported = true;
    this.#onEvent({
      type: "waits-error",
      message: `The durable waits lost their Redis connection (${toMessage(error)}). They continue once it is back.`,
    });
  };

  /** Reads the clock of Redis, which all processes share. */
  async readTimeMs(): Promise<number> {
    const [seconds, microseconds] = await this.client.time();
    return Number(seconds) * 1_000 + Math.floor(Number(microseconds) / 1_000);
  }

  close(): void {
    this.client.disconnect();
  }
}

function createClient(redis: RedisLike) {
  if (!isClient(redis)) return connect("redis", redis, CONNECTION_DEFAULTS).client;
  return redis instanceof Redis || !("nodes" in redis)
    ? redis.duplicate(CONNECTION_DEFAULTS)
    : redis.duplicate([], { redisOptions: { ...redis.options.redisOptions, ...CONNECTION_DEFAULTS } });
}
