import {
  ConfigError,
  type Priority,
  type RateLimiter,
  type RateLimiterState,
  type RateLimitUpdate,
} from "redis-cloud-sdk";
import { toMessage } from "../connection.js";
import { LocalWindow } from "./local-window.js";
import {
  type RedisRateLimiterOptions,
  type ResolvedRateLimiterOptions,
  resolveRateLimiterOptions,
} from "./options.js";
import { PendingUpdates } from "./pending-updates.js";
import { PriorityQueue } from "./priority-queue.js";
import { SharedWindow, type TimedReply } from "./shared-window.js";

/** Interval between attempts to reach a lost Redis. */
const RECONNECT_INTERVAL_MS = 1_000;
/** Maximum number of slots per script call: few round trips for a burst, and still fair between processes. */
const MAX_BATCH_SIZE = 10;

/** State of a {@link RedisRateLimiter}. */
export interface RedisRateLimiterState extends RateLimiterState {
  /** `"shared"` with all processes, or `"degraded"` to this process's own share while Redis is unreachable. */
  mode: "shared" | "degraded";
}

/** A reserved slot, and the time in which it can be used. */
interface ReservedSlot {
  from: number;
  until: number;
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
  readonly #updates: PendingUpdates;
  readonly #queue = new PriorityQueue(() => this.#sleep?.abort());
  readonly #closing = new AbortController();
  #isServing = false;
  #isSending = false;
  #isDegraded = false;
  #sleep: AbortController | undefined;
  #reserved: ReservedSlot | undefined;
  /** Temporary limit of this process after Redis was lost or found. */
  #localLimit: { limit: number; until: number } | undefined;

  /** @throws `ConfigError` naming the option and the value. Connects with the first request. */
  constructor(options: RedisRateLimiterOptions) {
    const settings = resolveRateLimiterOptions(options);
    const spanMs = settings.windowMs + settings.marginMs;
    this.#settings = settings;
    this.#shared = new SharedWindow(options.redis, settings);
    this.#local = new LocalWindow(settings.clock, spanMs);
    this.#updates = new PendingUpdates(settings.clock, spanMs);
  }

  async take(priority: Priority, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (this.#closing.signal.aborted) throw createClosedError();
    const admission = this.#queue.join(priority, signal);
    void this.#serve();
    return admission;
  }

  observe({ remaining, exhaustedForMs }: RateLimitUpdate): void {
    if (exhaustedForMs !== undefined && exhaustedForMs > 0 && Number.isFinite(exhaustedForMs)) {
      this.#updates.addClosure(exhaustedForMs);
    }
    if (remaining !== undefined && Number.isFinite(remaining)) this.#correct(Math.floor(remaining));
    if (this.#updates.isUrgent) void this.#sendUpdates();
  }

  state(): RedisRateLimiterState {
    const { limit, share } = this.#settings;
    const queued = this.#queue.length;
    if (this.#isDegraded) return { mode: "degraded", limit: share, used: this.#local.used, queued };
    return { mode: "shared", limit, used: this.#shared.used, queued };
  }

  /** Closes the rate limiter and rejects queued requests. A connection passed as `redis` stays open. */
  async close(): Promise<void> {
    this.#closing.abort();
    this.#sleep?.abort();
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
    const limit = this.#getLimit();
    const localDelayMs = this.#local.delayMs(limit);
    if (localDelayMs > 0) return Math.min(localDelayMs, RECONNECT_INTERVAL_MS);
    if (this.#isDegraded) {
      this.#updates.addSpent();
      this.#admit(1);
      return 0;
    }
    return this.#reserved === undefined
      ? this.#request(limit - this.#local.used)
      : this.#useReserved(this.#reserved);
  }

  #useReserved({ from, until }: ReservedSlot): number {
    const now = this.#now();
    if (now < from) return from - now;
    this.#reserved = undefined;
    // A late request could fall into the same window as the slot one span later.
    if (now <= until) this.#admit(1);
    return 0;
  }

  async #request(maxSlots: number): Promise<number> {
    let reply: TimedReply;
    try {
      reply = await this.#exchange(Math.min(this.#queue.length, MAX_BATCH_SIZE, maxSlots));
    } catch (error) {
      this.#degrade(error);
      return 0;
    }
    const { sentAt, receivedAt, granted, waitUs, reserved } = reply;
    const { toleranceMs, horizonMs } = this.#shared;
    if (granted > 0) {
      if (receivedAt - sentAt <= toleranceMs) this.#admit(granted);
      return 0;
    }
    const waitMs = waitUs / 1_000;
    if (!reserved) return waitMs - horizonMs;
    // Redis replied between `sentAt` and `receivedAt`: not before the slot by the latest of them, not late by the earliest.
    this.#reserved = { from: receivedAt + waitMs, until: sentAt + waitMs + toleranceMs };
    return waitMs;
  }

  #admit(count: number): void {
    this.#local.add(count);
    this.#queue.release(count);
  }

  #exchange(requested: number): Promise<TimedReply> {
    return this.#updates.send((update) => this.#shared.exchange(requested, update));
  }

  /** Corrects the window if the service reports fewer remaining requests than expected. */
  #correct(reported: number): void {
    const remaining = Math.max(reported, 0);
    if (this.#isDegraded) {
      const others = this.#getLimit() - this.#local.used - remaining;
      if (others > 0) this.#local.add(others);
    } else if (remaining < this.#settings.limit - this.#shared.used) this.#updates.addRemaining(remaining);
  }

  async #sendUpdates(): Promise<void> {
    if (this.#isSending || this.#isDegraded || this.#closing.signal.aborted) return;
    this.#isSending = true;
    try {
      while (this.#updates.isUrgent) await this.#exchange(0);
    } catch (error) {
      this.#degrade(error);
    }
    this.#isSending = false;
  }

  /** Maximum number of requests of this process in a window, regardless of the others. */
  #getLimit(): number {
    if (this.#localLimit !== undefined && this.#now() < this.#localLimit.until) return this.#localLimit.limit;
    return this.#isDegraded ? this.#settings.share : this.#settings.limit;
  }

  /**
   * Falls back to the process's own share.
   *
   * It is unknown how much the others have just used, only that all together stayed within the limit. Therefore each
   * process uses at most what it has used, and at most its share, for one window.
   */
  #degrade(error: unknown): void {
    if (this.#isDegraded || this.#closing.signal.aborted) return;
    const { share, onEvent } = this.#settings;
    this.#isDegraded = true;
    this.#reserved = undefined;
    this.#localLimit = this.#shared.hasAnswered
      ? this.#limitForOneWindow(Math.min(share, this.#local.used))
      : undefined;
    const message = `The shared rate limiter is unreachable (${toMessage(error)}). Until it is back, this process is limited to ${share} requests per window.`;
    onEvent({ type: "rate-limiter-degraded", message, share });
    void this.#recover();
  }

  async #recover(): Promise<void> {
    const { clock, share, onEvent } = this.#settings;
    for (;;) {
      try {
        await clock.sleep(RECONNECT_INTERVAL_MS, this.#closing.signal);
        await this.#exchange(0);
        break;
      } catch {
        if (this.#closing.signal.aborted) return;
      }
    }
    // Other processes may not have reported their usage yet: stay within the share for one more window.
    this.#localLimit = this.#limitForOneWindow(share);
    this.#isDegraded = false;
    this.#sleep?.abort();
    onEvent({ type: "rate-limiter-recovered", message: "The shared rate limiter is back." });
  }

  #limitForOneWindow(limit: number): { limit: number; until: number } {
    const { windowMs, marginMs } = this.#settings;
    return { limit, until: this.#now() + windowMs + marginMs };
  }

  async #sleepFor(ms: number): Promise<void> {
    this.#sleep = new AbortController();
    await this.#settings.clock.sleep(ms, this.#sleep.signal).catch(() => undefined);
    this.#sleep = undefined;
  }

  #now(): number {
    return this.#settings.clock.now();
  }
}

function createClosedError(): ConfigError {
  return new ConfigError("The rate limiter is closed: no requests can be sent through it.");
}
