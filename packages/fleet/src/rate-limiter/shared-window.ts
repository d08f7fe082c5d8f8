import type { RedisOptions } from "ioredis";
import type { Clock } from "redis-cloud-sdk";
import { type Connection, connect, type RedisLike } from "../connection.js";
import type { ResolvedRateLimiterOptions } from "./options.js";
import { rateLimitScript, type ScriptInput, type ScriptResult } from "./script.js";

/** Time for the first connection, TLS and all, in milliseconds. */
const FIRST_CONNECT_MS = 2_000;
/** After so many commands without an answer the connection is taken for dead, though nobody closed it. */
const DEAD_AFTER = 3;

/** A connection that fails soon, and comes back by itself. */
const OURS: RedisOptions = {
  lazyConnect: true,
  maxRetriesPerRequest: 1,
  autoResendUnfulfilledCommands: false,
  connectTimeout: 5_000,
  retryStrategy: (times) => Math.min(times * 100, 2_000),
  // After a failover this is how an old primary says that it is one no longer: the name may lead elsewhere now.
  reconnectOnError: (error) => error.message.startsWith("READONLY"),
};

/** What a process has to tell the others. */
export interface PendingUpdate {
  closedForMs: number;
  /** -1: nothing is known. */
  remaining: number;
  spent: number;
}

/** A reply, and between which moments of this process' clock the Redis gave it. */
export interface TimedReply extends ScriptResult {
  askedAt: number;
  answeredAt: number;
}

/** The window in the Redis, as this process sees it. Every question ends in an answer or an error, soon. */
export class SharedWindow {
  readonly #connection: Connection;
  readonly #ask: (question: ScriptInput) => Promise<ScriptResult>;
  readonly #clock: Clock;
  readonly #settings: ResolvedRateLimiterOptions;
  #unanswered = 0;
  #last: TimedReply | undefined;

  constructor(redis: RedisLike, settings: ResolvedRateLimiterOptions) {
    this.#connection = connect("redis", redis, OURS);
    this.#ask = rateLimitScript(this.#connection.client, settings.keys);
    this.#clock = settings.clock;
    this.#settings = settings;
  }

  /** Later than this after its time, a place is not to be used any more: the margin covers the way to the service. */
  get toleranceMs(): number {
    return this.#settings.marginMs / 2;
  }

  /** How far ahead of its time a place may be held. */
  get horizonMs(): number {
    return Math.min(1_000, this.#settings.windowMs / 10);
  }

  /** Requests of all processes in the window, as far as known. */
  get used(): number {
    return this.#remembered?.used ?? 0;
  }

  /** A first contact may still be under way. */
  get everAnswered(): boolean {
    return this.#last !== undefined;
  }

  /** Tells the news, asks for `wanted` places. @throws when the Redis cannot be reached, is slow or refuses. */
  async exchange(wanted: number, { closedForMs, remaining, spent }: PendingUpdate): Promise<TimedReply> {
    await this.#connected();
    const { limit, windowMs, marginMs } = this.#settings;
    const askedAt = this.#clock.now();
    const question = this.#ask({
      limit,
      spanUs: Math.ceil((windowMs + marginMs) * 1_000),
      slackUs: Math.ceil(marginMs * 1_000),
      horizonUs: Math.floor(this.horizonMs * 1_000),
      wanted,
      closedForUs: Math.ceil(closedForMs * 1_000),
      remaining,
      spent,
      generation: this.#remembered?.generation ?? "",
      used: this.used,
    });
    const reply = await this.#within(this.toleranceMs, question);
    this.#last = { ...reply, askedAt, answeredAt: this.#clock.now() };
    return this.#last;
  }

  async close(): Promise<void> {
    if (this.#connection.owned) this.#connection.client.disconnect();
  }

  /** What was heard last, unless it has become history. */
  get #remembered(): TimedReply | undefined {
    const { windowMs, marginMs } = this.#settings;
    const last = this.#last;
    return last !== undefined && this.#clock.now() - last.answeredAt < windowMs + marginMs ? last : undefined;
  }

  /** A connection that was never there is given some time; one that was lost is not. */
  async #connected(): Promise<void> {
    const { client } = this.#connection;
    if (client.status === "ready") return;
    if (this.everAnswered || !/^(wait|connecting|connect)$/.test(client.status)) {
      throw this.#connection.trouble() ?? new Error(`The connection is not ready: ${client.status}`);
    }
    if (client.status === "wait") {
      await this.#within(FIRST_CONNECT_MS, client.connect());
      return;
    }
    const { promise, stop } = ready(client);
    await this.#within(FIRST_CONNECT_MS, promise).finally(stop);
  }

  async #within<T>(ms: number, work: Promise<T>): Promise<T> {
    const over = new AbortController();
    const late = async () => {
      await this.#clock.sleep(ms, over.signal);
      // When it was this process that was busy, the answer is here already and only has to be read.
      await new Promise((resolve) => setImmediate(resolve));
      throw new Error(`There was no answer within ${ms} ms`);
    };
    const timeout = late();
    try {
      const value = await Promise.race([work, timeout]);
      this.#unanswered = 0;
      return value;
    } catch (error) {
      this.#countUnanswered();
      throw this.#connection.trouble() ?? error;
    } finally {
      over.abort();
    }
  }

  /** A connection can be dead without being closed. ioredis would go on writing into it for minutes. */
  #countUnanswered(): void {
    this.#unanswered += 1;
    const { client, owned } = this.#connection;
    if (!owned || this.#unanswered < DEAD_AFTER || client.status !== "ready") return;
    this.#unanswered = 0;
    client.disconnect(true);
  }
}

function ready(client: Connection["client"]): { promise: Promise<void>; stop: () => void } {
  let stop: () => void = () => undefined;
  const promise = new Promise<void>((resolve, reject) => {
    const failed = (error?: Error) => reject(error ?? new Error("The connection was closed"));
    stop = () => {
      client.off("ready", resolve);
      client.off("error", failed);
      client.off("close", failed);
    };
    client.on("ready", resolve);
    client.on("error", failed);
    client.on("close", failed);
  });
  return { promise, stop };
}
