import { onAbort, throwIfAborted } from "./abort.js";
import type { Clock } from "./clock.js";
import { invalidValue } from "./path-params.js";
import { SlidingWindow } from "./sliding-window.js";

/**
 * Order of queued requests: changes first, then reads of the caller, then polls. Every tenth slot goes to the oldest
 * request, so that none waits indefinitely.
 */
export type Priority = "write" | "read" | "poll";

/** State of the quota, reported by a response. */
export interface RateLimitUpdate {
  /** Requests left in the service's window (`X-Rate-Limit-Remaining`). */
  remaining?: number | undefined;
  /** The quota is exhausted: send nothing for this long, in milliseconds. */
  exhaustedForMs?: number | undefined;
}

/** Utilization of a rate limiter, for logs and dashboards. */
export interface RateLimiterState {
  /** Maximum number of requests per window. */
  limit: number;
  /** Requests in the window that ends now, including those of other clients as far as known. */
  used: number;
  /** Requests waiting for a slot. */
  queued: number;
}

/**
 * Limits the request rate of one API key. The service allows 400 requests per minute.
 *
 * Pass the same rate limiter to every client of an API key. To share the limit between processes, use an
 * implementation with shared state.
 */
export interface RateLimiter {
  /** Resolves when one request may be sent. Rejects with `signal.reason` if aborted before. */
  take(priority: Priority, signal?: AbortSignal): Promise<void>;
  /** Updates the limiter from a response. */
  observe(update: RateLimitUpdate): void;
  /** Returns the current utilization. */
  state(): RateLimiterState;
}

/** Length of the service's window, in milliseconds. */
const WINDOW_MS = 60_000;
/**
 * A request counts for slightly longer than the window. Otherwise a request with a lower latency than the one whose
 * slot it takes could arrive before that one has left the service's window. Costs less than 1 % of the throughput.
 */
const WINDOW_MARGIN_MS = 500;
/** After a 429, one probe request is sent first; the others wait for its response, up to this long. */
const PROBE_TIMEOUT_MS = 2_000;
/** Every tenth slot goes to the oldest request, so that no request waits indefinitely. */
const FAIRNESS_INTERVAL = 10;
const PRIORITIES: readonly Priority[] = ["write", "read", "poll"];

interface QueuedRequest {
  arrival: number;
  isRemoved: boolean;
  grant(): void;
}

/** A rate limiter with a sliding window in the memory of this process. */
export class InMemoryRateLimiter implements RateLimiter {
  readonly #clock: Clock;
  readonly #limit: number;
  /** Requests of this client, and those of other clients as far as the service reports them. */
  readonly #window: SlidingWindow;
  #closedUntil = Number.NEGATIVE_INFINITY;
  /** Whether the probe request after a 429 is still to be sent or is in flight. */
  #probe: "due" | "sent" | undefined;
  readonly #queues: Record<Priority, Queue> = { write: new Queue(), read: new Queue(), poll: new Queue() };
  #arrivals = 0;
  #grants = 0;
  #draining: AbortController | undefined;
  #lastNow = Number.NEGATIVE_INFINITY;
  #clockOffsetMs = 0;

  /**
   * @param windowMs - Length of the service's window, in milliseconds.
   * @throws `ConfigError` if the limit is not a positive integer.
   */
  constructor(clock: Clock, limit: number, windowMs = WINDOW_MS) {
    if (!Number.isSafeInteger(limit) || limit <= 0) {
      throw invalidValue("limit", "be a positive integer", limit);
    }
    this.#clock = clock;
    this.#limit = limit;
    this.#window = new SlidingWindow(windowMs + WINDOW_MARGIN_MS);
  }

  async take(priority: Priority, signal?: AbortSignal): Promise<void> {
    throwIfAborted(signal);
    const now = this.#now();
    if (this.#countQueued() > 0 || this.#delayMs(now) > 0) await this.#enqueue(priority, signal);
    else this.#consume(now);
  }

  observe({ remaining, exhaustedForMs }: RateLimitUpdate): void {
    const now = this.#now();
    const isProbeResponse = this.#probe === "sent";
    if (isProbeResponse) this.#closedUntil = now;
    if (exhaustedForMs !== undefined) {
      // Count nothing: after the delay, the first response reports what remains.
      this.#closedUntil = Math.max(this.#closedUntil, now + exhaustedForMs);
      this.#probe = "due";
      return;
    }
    if (remaining !== undefined && Number.isFinite(remaining)) {
      // If fewer remain than this client alone explains, other clients use the same key. Count their requests, too.
      const others = this.#limit - this.#window.total(now) - Math.max(remaining, 0);
      if (others > 0) this.#window.add(now, others);
    }
    if (!isProbeResponse) return;
    this.#probe = undefined;
    this.#draining?.abort();
  }

  /** Returns the current utilization. */
  state(): RateLimiterState {
    return { limit: this.#limit, used: this.#window.total(this.#now()), queued: this.#countQueued() };
  }

  /**
   * Returns a monotonic time: if the clock is set back, the difference is added from then on.
   *
   * A clock that is set forward frees slots early. That is right after the machine slept, and the two cases cannot be
   * distinguished; the first response corrects it.
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

  #delayMs(now = this.#now()): number {
    const full = this.#window.total(now) < this.#limit ? 0 : this.#window.msUntilNextExpiry(now);
    return Math.max(full, this.#closedUntil - now);
  }

  #consume(now = this.#now()): void {
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

  /** Serves the whole queue in one loop: a free slot goes to exactly one request. */
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
    // A request may have been queued while the previous sleep was being canceled.
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

/** FIFO queue. Removal is lazy: removed requests are skipped later. */
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
