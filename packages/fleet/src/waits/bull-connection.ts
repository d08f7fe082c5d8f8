import { Redis, type RedisOptions } from "ioredis";
import { connect, isClient, type RedisLike, reason } from "../connection.js";
import type { OnFleetEvent } from "../events.js";

/** BullMQ's blocking reads outlive any number of reconnections, which is what `null` says. */
const OURS: RedisOptions = {
  maxRetriesPerRequest: null,
  retryStrategy: (times) => Math.min(times * 100, 2_000),
};

/** A connection of our own for one part of BullMQ, with what becomes of its errors. */
export class BullConnection {
  readonly client: ReturnType<typeof open>;
  readonly #onEvent: OnFleetEvent;
  #told = false;

  constructor(redis: RedisLike, onEvent: OnFleetEvent) {
    this.#onEvent = onEvent;
    this.client = open(redis);
    this.client.on("ready", () => {
      this.#told = false;
    });
    this.client.on("error", this.error);
  }

  /** Tells of the first error of a row: a Redis that is away would fill a log with the same line. */
  readonly error = (error: Error): void => {
    if (this.#told) return;
    this.#told = true;
    this.#onEvent({
      type: "waits-trouble",
      message: `The durable waits have trouble with their Redis (${reason(error)}); they go on by themselves.`,
    });
  };

  close(): void {
    this.client.disconnect();
  }
}

function open(redis: RedisLike) {
  if (!isClient(redis)) return connect("redis", redis, OURS).client;
  return redis instanceof Redis || !("nodes" in redis)
    ? redis.duplicate(OURS)
    : redis.duplicate([], { redisOptions: { ...redis.options.redisOptions, ...OURS } });
}
