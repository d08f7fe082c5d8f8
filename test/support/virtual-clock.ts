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

/** Real time after which {@link VirtualClock.run} reports a promise that waits for something else. */
const HANGS_AFTER_MS = 30_000;

/** Clock that advances only on request. Timers, which limit something, never end automatically. */
export class VirtualClock implements Clock {
  /** Durations of the sleeps, in order. */
  readonly sleeps: number[] = [];
  /** Value of `random`. Default: no jitter. */
  jitter = 0;
  /** Called when a sleep starts, timers excepted. The function that it returns is called when the sleep completes. */
  onSleep: ((ms: number) => (() => void) | undefined) | undefined;
  readonly #sleepers = new Set<Sleeper>();
  readonly #options: VirtualClockOptions;
  #now: number;
  /** Number of accesses, which shows whether a program has come to rest. */
  #accesses = 0;

  constructor(options: VirtualClockOptions = {}) {
    this.#options = options;
    this.#now = options.start ?? Date.UTC(2026, 0, 1);
  }

  /** Sets the time, perhaps back, and forgets the sleeps of the time before. */
  restart(at: number): void {
    this.#sleepers.clear();
    this.sleeps.length = 0;
    this.onSleep = undefined;
    this.#now = at;
  }

  now(): number {
    this.#accesses += 1;
    return this.#now;
  }

  random(): number {
    return this.jitter;
  }

  /** Sleeps that have neither ended nor been aborted. */
  get sleeping(): number {
    return this.#sleepers.size;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    const onWake = this.onSleep?.(ms);
    await this.sleepQuietly(ms, signal);
    onWake?.();
  }

  /** Sleeps without a report to `onSleep`: for the service's side of a case. */
  sleepQuietly(ms: number, signal?: AbortSignal | null): Promise<void> {
    this.#accesses += 1;
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

  /** Calls `ring` after `ms` milliseconds; returns a function that cancels it. */
  setTimer(ms: number, ring: () => void): () => void {
    this.#accesses += 1;
    this.sleeps.push(ms);
    this.#options.onSleep?.(ms);
    const sleeper: Sleeper = {
      dueAt: this.#now + Math.max(ms, 0),
      wake: () => {
        this.#sleepers.delete(sleeper);
        // In a microtask, as what follows a sleep: both run in the order in which they are due.
        queueMicrotask(ring);
      },
    };
    this.#sleepers.add(sleeper);
    return () => {
      this.#sleepers.delete(sleeper);
    };
  }

  /**
   * Lets time pass, from one sleeper's end to the next, until a promise has settled.
   *
   * @throws Error if the promise waits for something other than this clock.
   */
  async run<T>(promise: Promise<T>): Promise<T> {
    let isSettled = false;
    const onSettled = () => {
      isSettled = true;
    };
    promise.then(onSettled, onSettled);
    let idleSince = performance.now();
    for (let accesses = -1; !isSettled; await nextTurn()) {
      const isQuiet = accesses === this.#accesses;
      accesses = this.#accesses;
      const next = isQuiet ? this.#next() : undefined;
      if (next !== undefined) {
        this.#wakeDue(next.dueAt);
        accesses = -1;
      } else if (isQuiet && performance.now() - idleSince > HANGS_AFTER_MS)
        throw new Error("The promise is pending, but nothing sleeps on this clock.");
      if (next !== undefined || !isQuiet) idleSince = performance.now();
    }
    return promise;
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

  /** Wakes all that are due at a time, in order. */
  #wakeDue(at: number): void {
    for (const sleeper of [...this.#sleepers]) if (sleeper.dueAt <= at) this.#wake(sleeper);
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
