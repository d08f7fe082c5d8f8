import {
  ConfigError,
  type Priority,
  type RateLimiter,
  type RateLimiterState,
  type RateLimitUpdate,
} from "redis-cloud-sdk";
import { assertOptionalSignal } from "../assert-option.js";
import { Corrections } from "./corrections.js";
import { Fallback, RECONNECT_INTERVAL_MS } from "./fallback.js";
import { LocalLimit } from "./local-limit.js";
import { LocalWindow } from "./local-window.js";
import {
  type RedisRateLimiterOptions,
  type ResolvedRateLimiterOptions,
  resolveRateLimiterOptions,
} from "./options.js";
import { PendingUpdates } from "./pending-updates.js";
import { PriorityQueue } from "./priority-queue.js";
import { ReservedSlot } from "./reserved-slot.js";
import { SharedWindow, type TimedReply } from "./shared-window.js";

/** Maximum number of slots per script call: few round trips for a burst, and still fair between processes. */
const MAX_BATCH_SIZE = 10;

/** State of a {@link RedisRateLimiter}. */
export interface RedisRateLimiterState extends RateLimiterState {
  /** `"shared"` with all processes, or `"degraded"` to this process's own share while Redis is unreachable. */
  mode: "shared" | "degraded";
  /**
   * Milliseconds until queued requests are tried again, at the latest. `undefined` while no request is queued, or while
   * slots are being requested.
   */
  nextAttemptInMs?: number | undefined;
}

interface Sleep {
  readonly abort: AbortController;
  readonly until: number;
}

/**
 * Rate limiter shared by all processes that use one API key, through Redis.
 *
 * Any window contains at most `limit` requests. Within a process, writes take precedence over reads over polls; between
 * processes, slots are granted first come, first served, and each process reserves at most one slot in advance.
 *
 * While Redis is unreachable for any reason, each process continues with its own share, after one warning. It returns
 * to the shared window once Redis is back.
 *
 * @example
 * ```ts
 * await using rateLimiter = new RedisRateLimiter({ redis: "redis://localhost:6379", apiKey });
 * const cloud = new RedisCloud({ apiKey, secretKey, rateLimiter });
 * ```
 */
export class RedisRateLimiter implements RateLimiter, AsyncDisposable {
  readonly #settings: ResolvedRateLimiterOptions;
  readonly #shared: SharedWindow;
  readonly #local: LocalWindow;
  readonly #localLimit: LocalLimit;
  readonly #corrections: Corrections;
  readonly #fallback: Fallback;
  readonly #updates: PendingUpdates;
  readonly #queue = new PriorityQueue(() => this.#wake());
  readonly #closing = new AbortController();
  #isServing = false;
  #isSending = false;
  #sleep: Sleep | undefined;
  #reserved: ReservedSlot | undefined;

  /** @throws `ConfigError` naming the option and the value. Connects with the first request. */
  constructor(options: RedisRateLimiterOptions) {
    const settings = resolveRateLimiterOptions(options);
    this.#settings = settings;
    this.#shared = new SharedWindow(options.redis, settings);
    const { spanMs } = this.#shared;
    this.#local = new LocalWindow(settings.clock, spanMs);
    this.#localLimit = new LocalLimit(this.#local, settings);
    this.#corrections = new Corrections(settings, this.#localLimit, spanMs);
    this.#updates = new PendingUpdates(settings.clock, spanMs);
    this.#fallback = new Fallback({
      settings,
      shared: this.#shared,
      limit: this.#localLimit,
      reconnect: () => this.#exchange(0),
      onRecovered: () => this.#wake(),
      signal: this.#closing.signal,
    });
  }

  async take(priority: Priority, signal?: AbortSignal): Promise<void> {
    assertOptionalSignal(signal);
    signal?.throwIfAborted();
    if (this.#closing.signal.aborted) throw createClosedError();
    const admission = this.#queue.join(priority, signal);
    void this.#serve();
    return admission;
  }

  observe({ remaining, exhaustedForMs }: RateLimitUpdate): void {
    if (exhaustedForMs !== undefined && exhaustedForMs > 0 && Number.isFinite(exhaustedForMs)) {
      this.#updates.addClosure(this.#corrections.capClosure(exhaustedForMs));
    }
    if (remaining !== undefined && Number.isFinite(remaining)) this.#correct(Math.floor(remaining));
    if (this.#updates.isUrgent) void this.#sendUpdates();
  }

  state(): RedisRateLimiterState {
    const { limit, share } = this.#settings;
    const queued = this.#queue.length;
    const sleep = this.#sleep;
    const isWaiting = queued > 0 && sleep !== undefined && !sleep.abort.signal.aborted;
    const nextAttemptInMs = isWaiting ? Math.max(sleep.until - this.#now(), 0) : undefined;
    return this.#fallback.isActive
      ? { mode: "degraded", limit: share, used: this.#local.used, queued, nextAttemptInMs }
      : { mode: "shared", limit, used: this.#shared.used, queued, nextAttemptInMs };
  }

  /** Closes the rate limiter and rejects queued requests. A connection passed as `redis` stays open. */
  async close(): Promise<void> {
    this.#closing.abort();
    this.#wake();
    this.#queue.rejectAll(createClosedError());
    await this.#shared.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** Serves the whole queue in one loop, which sleeps until the next slot is free, to avoid a stampede. */
  async #serve(): Promise<void> {
    if (this.#isServing) return;
    this.#isServing = true;
    while (this.#queue.length > 0) {
      const delayMs = await this.#serveNext();
      if (delayMs > 0 && this.#queue.length > 0) await this.#sleepFor(delayMs);
    }
    this.#isServing = false;
  }

  /** Admits the next requests if possible. @returns Delay before the next attempt. */
  async #serveNext(): Promise<number> {
    const { closedForMs } = this.#updates;
    if (closedForMs > 0) return closedForMs;
    const localDelayMs = this.#localLimit.delayMs;
    if (localDelayMs > 0) return Math.min(localDelayMs, RECONNECT_INTERVAL_MS);
    if (this.#fallback.isActive) {
      this.#updates.addSpent();
      this.#admit(1);
      return 0;
    }
    return this.#reserved === undefined ? this.#request() : this.#useReserved(this.#reserved);
  }

  #useReserved(slot: ReservedSlot): number {
    const now = this.#now();
    const delayMs = slot.delayMs(now);
    if (delayMs > 0) return delayMs;
    this.#reserved = undefined;
    if (!slot.isExpired(now)) this.#admit(1);
    return 0;
  }

  async #request(): Promise<number> {
    const { remaining } = this.#localLimit;
    // The first reply shows whether Redis has the requests of the last window. Until then, they may have been lost.
    const maxSlots = this.#shared.hasAnswered
      ? remaining
      : Math.min(remaining, this.#settings.share - this.#local.used);
    let reply: TimedReply;
    try {
      reply = await this.#exchange(Math.min(this.#queue.length, MAX_BATCH_SIZE, maxSlots));
    } catch (error) {
      this.#degrade(error);
      return 0;
    }
    const { sentAt, receivedAt, granted, waitUs, reserved, isLost } = reply;
    const { toleranceMs, horizonMs } = this.#shared;
    if (isLost) return 0;
    if (granted > 0) {
      // A concurrent update may have found that data was lost.
      if (receivedAt - sentAt <= toleranceMs) this.#admit(Math.min(granted, this.#localLimit.remaining));
      return 0;
    }
    const waitMs = waitUs / 1_000;
    if (!reserved) return waitMs - horizonMs;
    this.#reserved = new ReservedSlot(reply, toleranceMs);
    return waitMs;
  }

  #admit(count: number): void {
    this.#local.add(count);
    this.#queue.release(count);
  }

  async #exchange(requested: number): Promise<TimedReply> {
    const caller = { isFirst: !this.#shared.hasAnswered, isDegraded: this.#fallback.isActive };
    const reply = await this.#updates.send((update) => this.#shared.exchange(requested, update));
    this.#corrections.apply(reply, caller);
    return reply;
  }

  /** Corrects the window if the service reports fewer remaining requests than expected. */
  #correct(reported: number): void {
    const remaining = Math.max(reported, 0);
    if (this.#fallback.isActive) {
      const others = this.#localLimit.current - this.#local.used - remaining;
      if (others > 0) this.#local.add(others);
    } else if (remaining < this.#settings.limit - this.#shared.used) this.#updates.addRemaining(remaining);
  }

  async #sendUpdates(): Promise<void> {
    if (this.#isSending || this.#fallback.isActive || this.#closing.signal.aborted) return;
    this.#isSending = true;
    try {
      while (this.#updates.isUrgent) await this.#exchange(0);
    } catch (error) {
      this.#degrade(error);
    }
    this.#isSending = false;
  }

  #degrade(error: unknown): void {
    this.#reserved = undefined;
    this.#fallback.start(error);
  }

  #wake(): void {
    this.#sleep?.abort.abort();
  }

  async #sleepFor(ms: number): Promise<void> {
    const abort = new AbortController();
    this.#sleep = { abort, until: this.#now() + ms };
    await this.#settings.clock.sleep(ms, abort.signal).catch(() => undefined);
    this.#sleep = undefined;
  }

  #now(): number {
    return this.#settings.clock.now();
  }
}

function createClosedError(): ConfigError {
  return new ConfigError("The rate limiter is closed: no requests can be sent through it.");
}
