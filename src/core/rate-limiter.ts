import { onAbort } from "./abort.js";
import type { Clock } from "./clock.js";
import { ConfigError } from "./errors.js";
import { formatValue } from "./path-params.js";
import { SlidingWindow } from "./sliding-window.js";

/**
 * Who goes first when requests have to queue: changes, then what a caller reads, then polls. One place in ten goes
 * to whoever has waited longest, so that nobody waits for ever.
 */
export type Priority = "write" | "read" | "poll";

/** What an answer says of the quota. */
export interface RateLimitUpdate {
  /** Requests left in the service's window (`X-Rate-Limit-Remaining`). */
  remaining?: number | undefined;
  /** The quota is exhausted; send nothing for this long, in milliseconds. */
  exhaustedForMs?: number | undefined;
}

/** How full a budget is, for people and dashboards. */
export interface RateLimiterState {
  /** Requests allowed in a window. */
  limit: number;
  /** Requests counted in the window that ends now, those of others included as far as known. */
  used: number;
  /** Requests waiting for their turn. */
  queued: number;
}

/**
 * Rations the requests of one account key. The service allows 400 a minute.
 *
 * Give the same budget to every client that uses the same account key; give your own implementation to share
 * one between processes.
 */
export interface RateLimiter {
  /** Resolves when one request may be sent. Rejects with `signal.reason` when aborted first. */
  take(priority: Priority, signal?: AbortSignal): Promise<void>;
  /** Learns from an answer. */
  observe(update: RateLimitUpdate): void;
  /** How full it is. */
  state(): RateLimiterState;
}

/** Length of the service's window, in milliseconds. */
const WINDOW_MS = 60_000;
/**
 * A request counts for somewhat longer than the window: one that is quicker on its way than the one whose place it
 * takes would otherwise arrive before that one has left the service's window. Costs less than one place in a hundred.
 */
const WINDOW_MARGIN_MS = 500;
/** After a closing one request goes ahead of all others; they wait for its answer, but no longer than this. */
const PROBE_TIMEOUT_MS = 2_000;
/** Every tenth place goes to whoever has waited longest: whatever its priority, no request waits for ever. */
const FAIRNESS_INTERVAL = 10;
const PRIORITIES: readonly Priority[] = ["write", "read", "poll"];

interface QueuedRequest {
  arrival: number;
  isRemoved: boolean;
  grant(): void;
}

/** A sliding window in this process's memory. */
export class InMemoryRateLimiter implements RateLimiter {
  readonly #clock: Clock;
  readonly #limit: number;
  /** The requests that count now: ours, and those of others as far as the service told. */
  readonly #window = new SlidingWindow(WINDOW_MS + WINDOW_MARGIN_MS);
  #closedUntil = Number.NEGATIVE_INFINITY;
  /** Whether the request that goes ahead after a closing is still to be sent, or is on its way. */
  #probe: "due" | "sent" | undefined;
  readonly #queues: Record<Priority, Queue> = { write: new Queue(), read: new Queue(), poll: new Queue() };
  #arrivals = 0;
  #grants = 0;
  #draining: AbortController | undefined;
  #lastNow = Number.NEGATIVE_INFINITY;
  #clockOffsetMs = 0;

  /** @throws {@link ConfigError} when the limit is not a positive integer: it would be no limit at all. */
  constructor(clock: Clock, limit: number) {
    if (!Number.isSafeInteger(limit) || limit <= 0) {
      throw new ConfigError(`The limit of a budget must be a positive integer, not ${formatValue(limit)}.`);
    }
    this.#clock = clock;
    this.#limit = limit;
  }

  async take(priority: Priority, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (this.#countQueued() > 0 || this.#delayMs() > 0) await this.#enqueue(priority, signal);
    else this.#consume();
  }

  observe({ remaining, exhaustedForMs }: RateLimitUpdate): void {
    const now = this.#now();
    const isProbeResponse = this.#probe === "sent";
    if (isProbeResponse) this.#closedUntil = now;
    if (exhaustedForMs !== undefined) {
      // Nothing is booked: when that time is over the first answer tells what there is.
      this.#closedUntil = Math.max(this.#closedUntil, now + exhaustedForMs);
      this.#probe = "due";
      return;
    }
    if (remaining !== undefined && Number.isFinite(remaining)) {
      // Fewer are left than this client alone would leave: others spend from the same key. Book theirs as well.
      const others = this.#limit - this.#window.total(now) - Math.max(remaining, 0);
      if (others > 0) this.#window.add(now, others);
    }
    if (!isProbeResponse) return;
    this.#probe = undefined;
    this.#draining?.abort();
  }

  /** How full it is now. */
  state(): RateLimiterState {
    return { limit: this.#limit, used: this.#window.total(this.#now()), queued: this.#countQueued() };
  }

  /**
   * Time that never runs backwards: for a clock that was set back it stands still for that moment.
   *
   * A clock that is set forward opens the budget early, as an hour asleep rightly does; the two cannot be told
   * apart, and the first answer corrects it.
   */
  #now(): number {
    const now = this.#clock.now();
    if (now < this.#lastNow) this.#clockOffsetMs += this.#lastNow - now;
    this.#lastNow = now;
    return now + this.#clockOffsetMs;
  }

  #countQueued(): number {
    return this.#queues.write.size + this.#queues.read.size + this.#queues.poll.size;
  }

  #delayMs(): number {
    const now = this.#now();
    const full = this.#window.total(now) < this.#limit ? 0 : this.#window.msUntilNextExpiry(now);
    return Math.max(full, this.#closedUntil - now);
  }

  #consume(): void {
    const now = this.#now();
    this.#window.add(now, 1);
    if (this.#probe === "sent") this.#probe = undefined;
    if (this.#probe !== "due") return;
    this.#probe = "sent";
    this.#closedUntil = now + PROBE_TIMEOUT_MS;
  }

  #enqueue(priority: Priority, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const queue = this.#queues[priority];
      const request: QueuedRequest = {
        arrival: this.#arrivals++,
        isRemoved: false,
        grant: () => {
          stopListening();
          queue.remove(request);
          resolve();
        },
      };
      queue.add(request);
      const stopListening = onAbort(signal, () => {
        queue.remove(request);
        reject(signal?.reason);
        if (this.#countQueued() === 0) this.#draining?.abort();
      });
      void this.#drain();
    });
  }

  /** One loop serves the whole queue: when a place is free, exactly one waiter gets it. No stampede. */
  async #drain(): Promise<void> {
    if (this.#draining !== undefined) return;
    const stop = new AbortController();
    this.#draining = stop;
    while (this.#countQueued() > 0) {
      const delayMs = this.#delayMs();
      if (delayMs > 0) await this.#clock.sleep(delayMs, stop.signal).catch(() => undefined);
      if (stop.signal.aborted) break;
      if (this.#delayMs() <= 0) this.#grantNext();
    }
    this.#draining = undefined;
    // Somebody may have queued while the last sleep was being cancelled.
    if (this.#countQueued() > 0) void this.#drain();
  }

  #grantNext(): void {
    const first = PRIORITIES.flatMap((priority) => this.#queues[priority].first() ?? []);
    this.#grants += 1;
    const request =
      this.#grants % FAIRNESS_INTERVAL === 0
        ? first.reduce((oldest, other) => (other.arrival < oldest.arrival ? other : oldest))
        : first[0];
    this.#consume();
    request?.grant();
  }
}

/** First come, first served. Leaving from the middle costs nothing; whoever has left is passed over later. */
class Queue {
  size = 0;
  #requests: QueuedRequest[] = [];
  #head = 0;

  add(request: QueuedRequest): void {
    this.size += 1;
    this.#requests.push(request);
  }

  remove(request: QueuedRequest): void {
    request.isRemoved = true;
    this.size -= 1;
    if (this.size > 0) return;
    this.#requests = [];
    this.#head = 0;
  }

  first(): QueuedRequest | undefined {
    while (this.#requests[this.#head]?.isRemoved) this.#head += 1;
    if (this.#head > 1_000 && this.#head * 2 > this.#requests.length) {
      this.#requests = this.#requests.slice(this.#head);
      this.#head = 0;
    }
    return this.#requests[this.#head];
  }
}
