import { onAbort } from "./abort.js";
import type { Clock } from "./clock.js";
import { ConfigError } from "./errors.js";
import { show } from "./ids.js";

/** Who goes first when requests have to queue: changes, then what a caller reads, then polls. */
export type Priority = "write" | "read" | "poll";

/** What an answer says of the quota. */
export interface QuotaNews {
  /** Requests left in the service's window (`X-Rate-Limit-Remaining`). */
  remaining?: number | undefined;
  /** The quota is exhausted; send nothing for this long, in milliseconds. */
  exhaustedForMs?: number | undefined;
}

/** How full a budget is, for people and dashboards. */
export interface BudgetState {
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
export interface Budget {
  /** Resolves when one request may be sent. Rejects with `signal.reason` when aborted first. */
  take(priority: Priority, signal?: AbortSignal): Promise<void>;
  /** Learns from an answer. */
  learn(news: QuotaNews): void;
  /** How full it is. */
  state(): BudgetState;
}

/** Length of the service's window, in milliseconds. */
const WINDOW_MS = 60_000;
const ORDER: readonly Priority[] = ["write", "read", "poll"];

interface Waiter {
  grant(): void;
}

/** A sliding window in this process's memory. */
export class MemoryBudget implements Budget {
  readonly #clock: Clock;
  readonly #limit: number;
  /** When the requests of the current window were sent, oldest first. */
  #sent: number[] = [];
  #closedUntil = 0;
  readonly #queues: Record<Priority, Set<Waiter>> = { write: new Set(), read: new Set(), poll: new Set() };
  #pumping: AbortController | undefined;

  /** @throws {@link ConfigError} when the limit is not a positive integer: it would be no limit at all. */
  constructor(clock: Clock, limit: number) {
    if (!Number.isSafeInteger(limit) || limit <= 0) {
      throw new ConfigError(`The limit of a budget must be a positive integer, not ${show(limit)}.`);
    }
    this.#clock = clock;
    this.#limit = limit;
  }

  async take(priority: Priority, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (this.#queued() === 0 && this.#delayMs() <= 0) {
      this.#sent.push(this.#clock.now());
      return;
    }
    await this.#queue(priority, signal);
  }

  learn({ remaining, exhaustedForMs }: QuotaNews): void {
    const now = this.#clock.now();
    if (exhaustedForMs !== undefined) this.#closedUntil = Math.max(this.#closedUntil, now + exhaustedForMs);
    if (remaining === undefined || !Number.isFinite(remaining)) return;
    // Fewer are left than this client alone would leave: others spend from the same key. Book theirs as well.
    const others = this.#limit - this.#used() - Math.max(remaining, 0);
    for (let count = 0; count < others; count += 1) this.#sent.push(now);
  }

  /** How full it is now. */
  state(): BudgetState {
    return { limit: this.#limit, used: this.#used(), queued: this.#queued() };
  }

  #used(): number {
    const windowStart = this.#clock.now() - WINDOW_MS;
    const firstInside = this.#sent.findIndex((time) => time > windowStart);
    this.#sent.splice(0, firstInside < 0 ? this.#sent.length : firstInside);
    return this.#sent.length;
  }

  #queued(): number {
    return ORDER.reduce((sum, priority) => sum + this.#queues[priority].size, 0);
  }

  #delayMs(): number {
    const now = this.#clock.now();
    const used = this.#used();
    const oldest = this.#sent[used - this.#limit];
    const full = oldest === undefined ? 0 : oldest + WINDOW_MS - now;
    // A clock that was set back must not close the budget for longer than a window.
    return Math.max(Math.min(full, WINDOW_MS), this.#closedUntil - now);
  }

  #queue(priority: Priority, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const queue = this.#queues[priority];
      const leave = () => {
        queue.delete(waiter);
        reject(signal?.reason);
        if (this.#queued() === 0) this.#pumping?.abort();
      };
      const waiter: Waiter = {
        grant: () => {
          stopListening();
          queue.delete(waiter);
          resolve();
        },
      };
      queue.add(waiter);
      const stopListening = onAbort(signal, leave);
      void this.#pump();
    });
  }

  /** One loop serves the whole queue: when a place is free, exactly one waiter gets it. No stampede. */
  async #pump(): Promise<void> {
    if (this.#pumping !== undefined) return;
    const stop = new AbortController();
    this.#pumping = stop;
    while (this.#queued() > 0) {
      const delayMs = this.#delayMs();
      if (delayMs > 0) await this.#clock.sleep(delayMs, stop.signal).catch(() => undefined);
      if (stop.signal.aborted) break;
      if (this.#delayMs() <= 0) this.#grantNext();
    }
    this.#pumping = undefined;
    // Somebody may have queued while the last sleep was being cancelled.
    if (this.#queued() > 0) void this.#pump();
  }

  #grantNext(): void {
    const queue = ORDER.map((priority) => this.#queues[priority]).find(({ size }) => size > 0);
    const [waiter] = queue ?? [];
    if (waiter === undefined) return;
    this.#sent.push(this.#clock.now());
    waiter.grant();
  }
}
