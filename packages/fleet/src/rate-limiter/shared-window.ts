import type { RedisOptions } from "ioredis";
import type { Clock } from "redis-cloud-sdk";
import { type Connection, connect, type RedisLike } from "../connection.js";
import type { ResolvedRateLimiterOptions } from "./options.js";
import { defineRateLimitScript, type ScriptInput, type ScriptResult } from "./script.js";

/** Timeout of the first connection, including TLS. */
const CONNECT_TIMEOUT_MS = 2_000;
/** Number of commands without a reply after which an open connection is considered dead. */
const MAX_UNANSWERED = 3;

/** Fails fast and reconnects automatically. */
const CONNECTION_DEFAULTS: RedisOptions = {
  lazyConnect: true,
  maxRetriesPerRequest: 1,
  autoResendUnfulfilledCommands: false,
  connectTimeout: 5_000,
  retryStrategy: (times) => Math.min(times * 100, 2_000),
  // After a failover the old primary replies with READONLY, and its name may resolve to the new one.
  reconnectOnError: (error) => error.message.startsWith("READONLY"),
};

/** Updates of a process for the shared window. */
export interface PendingUpdate {
  closedForMs: number;
  /** -1: unknown. */
  remaining: number;
  spent: number;
}

/** A reply, and the times on this process's clock between which Redis sent it. */
export interface TimedReply extends ScriptResult {
  sentAt: number;
  receivedAt: number;
}

/** Client of the shared window in Redis. Each call returns a reply or fails within a short timeout. */
export class SharedWindow {
  readonly #connection: Connection;
  readonly #runScript: (promise: ScriptInput) => Promise<ScriptResult>;
  readonly #clock: Clock;
  readonly #settings: ResolvedRateLimiterOptions;
  #unanswered = 0;
  #last: TimedReply | undefined;

  constructor(redis: RedisLike, settings: ResolvedRateLimiterOptions) {
    this.#connection = connect("redis", redis, CONNECTION_DEFAULTS);
    this.#runScript = defineRateLimitScript(this.#connection.client, settings.keys);
    this.#clock = settings.clock;
    this.#settings = settings;
  }

  /** Length of the window, including the margin. */
  get spanMs(): number {
    return this.#settings.windowMs + this.#settings.marginMs;
  }

  /** Time after which a slot must not be used any more. The rest of the margin covers the latency to the service. */
  get toleranceMs(): number {
    return this.#settings.marginMs / 2;
  }

  /** Maximum time that a slot is reserved in advance. */
  get horizonMs(): number {
    return Math.min(1_000, this.#settings.windowMs / 10);
  }

  /** Last known number of requests of all processes in the window. */
  get used(): number {
    return this.#recent?.used ?? 0;
  }

  /** Whether Redis has replied at least once. */
  get hasAnswered(): boolean {
    return this.#last !== undefined;
  }

  /** Sends updates and requests slots. @throws Error if Redis is unreachable, slow or returns an error. */
  async exchange(requested: number, { closedForMs, remaining, spent }: PendingUpdate): Promise<TimedReply> {
    await this.#ensureConnected();
    const { limit, marginMs } = this.#settings;
    const sentAt = this.#clock.now();
    const promise = this.#runScript({
      limit,
      spanUs: Math.ceil(this.spanMs * 1_000),
      slackUs: Math.ceil(marginMs * 1_000),
      horizonUs: Math.floor(this.horizonMs * 1_000),
      requested,
      closedForUs: Math.ceil(closedForMs * 1_000),
      remaining,
      spent,
      generation: this.#last?.generation ?? "",
      used: this.used,
    });
    const reply = await this.#withTimeout(this.toleranceMs, promise);
    this.#last = { ...reply, sentAt, receivedAt: this.#clock.now() };
    return this.#last;
  }

  async close(): Promise<void> {
    if (this.#connection.isOwned) this.#connection.client.disconnect();
  }

  /** Last reply, unless it is older than a span. */
  get #recent(): TimedReply | undefined {
    const last = this.#last;
    return last !== undefined && this.#clock.now() - last.receivedAt < this.spanMs ? last : undefined;
  }

  /** Waits for the first connection. Fails immediately if the connection was lost. */
  async #ensureConnected(): Promise<void> {
    const { client } = this.#connection;
    if (client.status === "ready") return;
    if (this.hasAnswered || !/^(wait|connecting|connect)$/.test(client.status)) {
      throw this.#connection.getError() ?? new Error(`The connection is not ready: ${client.status}`);
    }
    if (client.status === "wait") {
      await this.#withTimeout(CONNECT_TIMEOUT_MS, client.connect());
      return;
    }
    const { promise, stop } = waitUntilReady(client);
    await this.#withTimeout(CONNECT_TIMEOUT_MS, promise).finally(stop);
  }

  async #withTimeout<T>(ms: number, promise: Promise<T>): Promise<T> {
    const timer = new AbortController();
    const rejectLate = async () => {
      await this.#clock.sleep(ms, timer.signal);
      // If this process was busy, the reply has already arrived and only needs to be read.
      await new Promise((resolve) => setImmediate(resolve));
      throw new Error(`Redis did not reply within ${ms} ms`);
    };
    const timeout = rejectLate();
    try {
      const value = await Promise.race([promise, timeout]);
      this.#unanswered = 0;
      return value;
    } catch (error) {
      this.#countUnanswered();
      throw this.#connection.getError() ?? error;
    } finally {
      timer.abort();
    }
  }

  /** Reconnects a dead connection, which ioredis would otherwise use for minutes. */
  #countUnanswered(): void {
    this.#unanswered += 1;
    const { client, isOwned: owned } = this.#connection;
    if (!owned || this.#unanswered < MAX_UNANSWERED || client.status !== "ready") return;
    this.#unanswered = 0;
    client.disconnect(true);
  }
}

function waitUntilReady(client: Connection["client"]): { promise: Promise<void>; stop: () => void } {
  let stop: () => void = () => undefined;
  const promise = new Promise<void>((resolve, reject) => {
    const onError = (error?: Error) => reject(error ?? new Error("The connection was closed"));
    stop = () => {
      client.off("ready", resolve);
      client.off("error", onError);
      client.off("close", onError);
    };
    client.on("ready", resolve);
    client.on("error", onError);
    client.on("close", onError);
  });
  return { promise, stop };
}
