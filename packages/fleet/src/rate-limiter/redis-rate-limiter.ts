import {
  ConfigError,
  type Priority,
  type RateLimiter,
  type RateLimiterState,
  type RateLimitUpdate,
} from "redis-cloud-sdk";
import { reason } from "../connection.js";
import { LocalWindow } from "./local-window.js";
import {
  type RedisRateLimiterOptions,
  type ResolvedRateLimiterOptions,
  resolveRateLimiterOptions,
} from "./options.js";
import { PriorityQueue } from "./priority-queue.js";
import { SharedWindow, type TimedReply } from "./shared-window.js";

/** Between two attempts to find a Redis that was lost, in milliseconds. */
const TRY_AGAIN_MS = 1_000;
/** Places that one question may bring: few round trips for a burst, and still a fair turn for everybody. */
const BATCH = 10;

/** How full a shared budget is. */
export interface RedisRateLimiterState extends RateLimiterState {
  /** `"shared"` with all processes, or `"alone"` with this process' own share while the Redis cannot be reached. */
  mode: "shared" | "alone";
}

/** A place that is ours, and when it can be used. */
interface Place {
  from: number;
  until: number;
}

/**
 * Rations the requests of one account key between all processes that use it, through a Redis.
 *
 * Any window holds at most `limit` requests. Within a process writes go before reads before polls; between
 * processes, who asks first is served first, and nobody holds more than one place ahead of its time.
 *
 * While the Redis cannot be reached, whatever the reason, each process goes on with its own share, after one warning;
 * it takes part in the shared window again as soon as that is back.
 *
 * @example
 * ```ts
 * await using budget = new RedisBudget({ redis: "redis://localhost:6379", apiKey });
 * const cloud = new RedisCloud({ apiKey, secretKey, budget });
 * ```
 */
export class RedisRateLimiter implements RateLimiter, AsyncDisposable {
  readonly #settings: ResolvedRateLimiterOptions;
  readonly #shared: SharedWindow;
  readonly #own: LocalWindow;
  readonly #line = new PriorityQueue(() => this.#sleepUntilNextSlot?.abort());
  readonly #closing = new AbortController();
  #serving = false;
  #sleepUntilNextSlot: AbortController | undefined;
  #held: Place | undefined;
  #alone = false;
  /** What this process may take by itself; after a while it is the share again. */
  #localLimit: { most: number; until: number } | undefined;
  #closedUntil = 0;
  #closureToTell = false;
  #remainingToTell = -1;
  /** When this process took something that the others do not know of yet. */
  #unreported: number[] = [];
  #telling = false;

  /** @throws `ConfigError` naming the option and the value. Nothing is sent before the first request. */
  constructor(options: RedisRateLimiterOptions) {
    const settings = resolveRateLimiterOptions(options);
    this.#settings = settings;
    this.#shared = new SharedWindow(options.redis, settings);
    this.#own = new LocalWindow(settings.clock, settings.windowMs + settings.marginMs);
  }

  async take(priority: Priority, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (this.#closing.signal.aborted) throw closed();
    const turn = this.#line.join(priority, signal);
    void this.#serve();
    return turn;
  }

  observe({ remaining, exhaustedForMs }: RateLimitUpdate): void {
    if (exhaustedForMs !== undefined && exhaustedForMs > 0 && Number.isFinite(exhaustedForMs)) {
      this.#closedUntil = Math.max(this.#closedUntil, this.#now() + exhaustedForMs);
      this.#closureToTell = true;
    }
    if (remaining !== undefined && Number.isFinite(remaining)) this.#correct(Math.floor(remaining));
    if (this.#closureToTell || this.#remainingToTell >= 0) void this.#tell();
  }

  state(): RedisRateLimiterState {
    const queued = this.#line.length;
    if (this.#alone) return { mode: "alone", limit: this.#settings.share, used: this.#own.used, queued };
    return { mode: "shared", limit: this.#settings.limit, used: this.#shared.used, queued };
  }

  /** Ends it: who still waits is rejected. A connection of yours stays open. */
  async close(): Promise<void> {
    this.#closing.abort();
    this.#sleepUntilNextSlot?.abort();
    this.#line.rejectAll(closed());
    await this.#shared.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** One loop serves the whole line, and sleeps until the next place is free. No stampede. */
  async #serve(): Promise<void> {
    if (this.#serving) return;
    this.#serving = true;
    while (this.#line.length > 0) {
      const delayMs = await this.#serveNext();
      if (delayMs > 0 && this.#line.length > 0) await this.#sleep(delayMs);
    }
    this.#serving = false;
  }

  /** Lets go who may go now; returns for how long nobody else may. */
  async #serveNext(): Promise<number> {
    const closedMs = this.#closedUntil - this.#now();
    if (closedMs > 0) return closedMs;
    const most = this.#most();
    const cappedMs = this.#own.delayMs(most);
    if (cappedMs > 0) return Math.min(cappedMs, TRY_AGAIN_MS);
    if (this.#alone) {
      this.#unreported.push(this.#now());
      this.#release(1);
      return 0;
    }
    return this.#held === undefined ? this.#ask(most - this.#own.used) : this.#useHeld(this.#held);
  }

  #useHeld({ from, until }: Place): number {
    const now = this.#now();
    if (now < from) return from - now;
    this.#held = undefined;
    // Too late: at the service it could fall into the window of the place that comes a span later.
    if (now <= until) this.#release(1);
    return 0;
  }

  async #ask(room: number): Promise<number> {
    let reply: TimedReply;
    try {
      reply = await this.#exchange(Math.min(this.#line.length, BATCH, room));
    } catch (error) {
      this.#lost(error);
      return 0;
    }
    const { askedAt, answeredAt, granted, waitUs, reserved } = reply;
    const { toleranceMs, horizonMs } = this.#shared;
    if (granted > 0) {
      if (answeredAt - askedAt <= toleranceMs) this.#release(granted);
      return 0;
    }
    const waitMs = waitUs / 1_000;
    // Not before its time by the latest moment at which the Redis may have answered, not late by the earliest.
    if (!reserved) return waitMs - horizonMs;
    this.#held = { from: answeredAt + waitMs, until: askedAt + waitMs + toleranceMs };
    return waitMs;
  }

  #release(count: number): void {
    this.#own.add(count);
    this.#line.release(count);
  }

  /** Tells what there is to tell. What could not be told is told the next time. */
  async #exchange(wanted: number): Promise<TimedReply> {
    const [closure, remaining, spent] = [this.#closureToTell, this.#remainingToTell, this.#spent()];
    this.#closureToTell = false;
    this.#remainingToTell = -1;
    this.#unreported = [];
    try {
      const closedForMs = closure ? Math.max(this.#closedUntil - this.#now(), 0) : 0;
      return await this.#shared.exchange(wanted, { closedForMs, remaining, spent: spent.length });
    } catch (error) {
      this.#closureToTell ||= closure;
      // An old count of what remains is worth nothing; what was spent stays spent.
      this.#unreported.unshift(...spent);
      throw error;
    }
  }

  #spent(): number[] {
    const start = this.#now() - this.#settings.windowMs - this.#settings.marginMs;
    return this.#unreported.filter((time) => time > start);
  }

  /** The service says that fewer are left than this process knows of. */
  #correct(remaining: number): void {
    const left = Math.max(remaining, 0);
    if (this.#alone) {
      const others = this.#most() - this.#own.used - left;
      if (others > 0) this.#own.add(others);
    } else if (left < this.#settings.limit - this.#shared.used) {
      this.#remainingToTell = this.#remainingToTell < 0 ? left : Math.min(left, this.#remainingToTell);
    }
  }

  async #tell(): Promise<void> {
    if (this.#telling || this.#alone || this.#closing.signal.aborted) return;
    this.#telling = true;
    try {
      while (this.#closureToTell || this.#remainingToTell >= 0) await this.#exchange(0);
    } catch (error) {
      this.#lost(error);
    }
    this.#telling = false;
  }

  /** How many this process may have in a window by itself, whatever the others do. */
  #most(): number {
    if (this.#localLimit !== undefined && this.#now() < this.#localLimit.until) return this.#localLimit.most;
    return this.#alone ? this.#settings.share : this.#settings.limit;
  }

  /**
   * From here on this process counts alone.
   *
   * What the others took from the window just before is not known, only that all took no more than the limit. So for
   * one window each takes no more than it had, and no more than its share; after that its share.
   */
  #lost(error: unknown): void {
    if (this.#alone || this.#closing.signal.aborted) return;
    const { share, onEvent } = this.#settings;
    this.#alone = true;
    this.#held = undefined;
    this.#localLimit = this.#shared.everAnswered ? this.#capFor(Math.min(share, this.#own.used)) : undefined;
    const message = `The shared request budget cannot be reached (${reason(error)}); this process allows itself ${share} requests in a window until it is back.`;
    onEvent({ type: "rate-limiter-degraded", message, share });
    void this.#findAgain();
  }

  async #findAgain(): Promise<void> {
    const { clock, share, onEvent } = this.#settings;
    for (;;) {
      try {
        await clock.sleep(TRY_AGAIN_MS, this.#closing.signal);
        await this.#exchange(0);
        break;
      } catch {
        if (this.#closing.signal.aborted) return;
      }
    }
    // The others may not have told yet what they took: for one window the share is the most.
    this.#localLimit = this.#capFor(share);
    this.#alone = false;
    this.#sleepUntilNextSlot?.abort();
    onEvent({ type: "rate-limiter-recovered", message: "The shared request budget is back." });
  }

  #capFor(most: number): { most: number; until: number } {
    const { windowMs, marginMs } = this.#settings;
    return { most, until: this.#now() + windowMs + marginMs };
  }

  async #sleep(ms: number): Promise<void> {
    this.#sleepUntilNextSlot = new AbortController();
    await this.#settings.clock.sleep(ms, this.#sleepUntilNextSlot.signal).catch(() => undefined);
    this.#sleepUntilNextSlot = undefined;
  }

  #now(): number {
    return this.#settings.clock.now();
  }
}

function closed(): ConfigError {
  return new ConfigError("The budget is closed: nothing can be sent through it any more.");
}
