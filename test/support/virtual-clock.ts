import { setImmediate as nextTurn } from "node:timers/promises";
import type { Clock } from "redis-cloud-sdk";

interface Sleeper {
  dueAt: number;
  wake(): void;
}

interface VirtualClockOptions {
  /** Where time begins. */
  start?: number;
  /** Sleeps that end automatically: time jumps to their end. All others wait for `advance`. Default: none. */
  auto?: (ms: number) => boolean;
  /** Called for every sleep. */
  onSleep?: (ms: number) => void;
}

/** Clock that advances only on request. */
export class VirtualClock implements Clock {
  /** Durations of the sleeps, in order. */
  readonly sleeps: number[] = [];
  /** Value of `random`. Default: no jitter. */
  jitter = 0;
  readonly #sleepers = new Set<Sleeper>();
  readonly #options: VirtualClockOptions;
  #now: number;

  constructor(options: VirtualClockOptions = {}) {
    this.#options = options;
    this.#now = options.start ?? Date.UTC(2026, 0, 1);
  }

  now(): number {
    return this.#now;
  }

  random(): number {
    return this.jitter;
  }

  /** Sleeps that have neither ended nor been aborted. */
  get sleeping(): number {
    return this.#sleepers.size;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      this.sleeps.push(ms);
      this.#options.onSleep?.(ms);
      const onAbort = () => {
        this.#sleepers.delete(sleeper);
        reject(signal?.reason);
      };
      const sleeper: Sleeper = {
        dueAt: this.#now + Math.max(ms, 0),
        wake: () => {
          this.#sleepers.delete(sleeper);
          signal?.removeEventListener("abort", onAbort);
          resolve();
        },
      };
      signal?.addEventListener("abort", onAbort, { once: true });
      this.#sleepers.add(sleeper);
      if (this.#options.auto?.(ms)) setImmediate(() => this.#wake(sleeper));
    });
  }

  /** Lets time pass, from one sleeper's end to the next, and whatever follows from each run to its end. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await nextTurn();
    for (let next = this.#next(); next !== undefined && next.dueAt <= end; next = this.#next()) {
      this.#wake(next);
      await nextTurn();
    }
    this.#now = Math.max(this.#now, end);
  }

  /** Advances the clock until there are no sleeps. */
  async exhaust(): Promise<void> {
    await nextTurn();
    for (let next = this.#next(); next !== undefined; next = this.#next()) {
      this.#wake(next);
      await nextTurn();
    }
  }

  #next(): Sleeper | undefined {
    let first: Sleeper | undefined;
    for (const sleeper of this.#sleepers)
      if (first === undefined || sleeper.dueAt < first.dueAt) first = sleeper;
    return first;
  }

  #wake(sleeper: Sleeper): void {
    if (!this.#sleepers.has(sleeper)) return;
    this.#now = Math.max(this.#now, sleeper.dueAt);
    sleeper.wake();
  }
}
