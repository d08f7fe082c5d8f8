import { subscribe, unsubscribe } from "node:diagnostics_channel";

/** A source of time. The SDK's `Clock` has this shape, so one clock can drive the SDK and the emulator. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /**
   * Resolves after `ms` milliseconds.
   *
   * Rejects with `signal.reason` when the signal is aborted, and leaves neither a timer nor a listener behind.
   */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Longer delays overflow JavaScript timers, which then fire immediately. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** The system clock. */
export class SystemClock implements Clock {
  now(): number {
    return Date.now();
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const onAbort = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const onTime = () => {
        signal?.removeEventListener("abort", onAbort);
        resolve();
      };
      const timer = setTimeout(onTime, Math.min(Math.max(ms, 0), MAX_TIMER_MS));
      signal?.addEventListener("abort", onAbort, { once: true });
    });
  }
}

interface Sleeper {
  dueAt: number;
  wake(): void;
}

/** Options of {@link ManualClock.runUntil}. */
export interface RunOptions {
  /**
   * Real milliseconds without pending requests and clock accesses before time is advanced. Default: 4.
   *
   * Node does not report other work, such as files, `crypto.subtle` and the loading of modules: with 0, time may pass in
   * the meantime.
   */
  quietMs?: number;
  /** Real milliseconds after which it throws if nothing sleeps on this clock. Default: 5000. */
  timeoutMs?: number;
}

/** Diagnostics channels of Undici, which implements Node's `fetch`. */
const REQUEST_STARTS = "undici:request:create";
const REQUEST_ENDS = ["undici:request:trailers", "undici:request:error"];

/** A clock that stands still until it is advanced. */
export class ManualClock implements Clock {
  #now: number;
  #accessCount = 0;
  /** In the order of insertion. */
  readonly #sleepers = new Set<Sleeper>();

  /** @param start Milliseconds since the epoch. Default: now. */
  constructor(start: number = Date.now()) {
    this.#now = start;
  }

  now(): number {
    this.#accessCount += 1;
    return this.#now;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    this.#accessCount += 1;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const sleeper = this.#add(ms, () => {
        signal?.removeEventListener("abort", onAbort);
        resolve();
      });
      const onAbort = () => {
        this.#sleepers.delete(sleeper);
        reject(signal?.reason);
      };
      signal?.addEventListener("abort", onAbort, { once: true });
    });
  }

  /**
   * Calls `callback` after `ms` milliseconds; returns a function that cancels it. Nearly all timeouts are canceled, which
   * costs less than aborting a sleep.
   */
  setTimer(ms: number, callback: () => void): () => void {
    this.#accessCount += 1;
    // In a microtask, like the continuation of a sleep: both run in the order in which they are due.
    const sleeper = this.#add(ms, () => queueMicrotask(callback));
    return () => {
      this.#sleepers.delete(sleeper);
    };
  }

  #add(ms: number, wake: () => void): Sleeper {
    const sleeper = { dueAt: this.#now + Math.max(ms, 0), wake };
    this.#sleepers.add(sleeper);
    return sleeper;
  }

  /** Number of pending sleeps and timers. */
  get sleeping(): number {
    return this.#sleepers.size;
  }

  /** Advances the time and resolves, in order, the sleeps that are due. */
  advance(ms: number): void {
    if (!(ms >= 0)) throw new RangeError(`ms must be a non-negative number (got ${ms})`);
    const end = this.#now + ms;
    for (
      let next = this.#nextSleeper();
      next !== undefined && next.dueAt <= end;
      next = this.#nextSleeper()
    ) {
      this.#sleepers.delete(next);
      this.#now = next.dueAt;
      next.wake();
    }
    this.#now = end;
  }

  /**
   * Advances the time from one sleep to the next until `promise` settles, and returns its result.
   *
   * Real I/O takes place in between: time stands still while a request of Node's `fetch` is pending, so that requests
   * do not time out on this clock when the machine is slow.
   *
   * @throws Error if the promise waits for something other than this clock.
   */
  async runUntil<T>(promise: Promise<T>, options: RunOptions = {}): Promise<T> {
    const { quietMs = 4, timeoutMs = 5000 } = options;
    const settled = { isSettled: false };
    const onSettled = () => {
      settled.isSettled = true;
    };
    promise.then(onSettled, onSettled);
    const requests = new OpenRequests();
    try {
      let idleSince = performance.now();
      while (!settled.isSettled) {
        await this.#waitUntilQuiet(quietMs, settled, requests);
        const next = this.#nextSleeper();
        if (settled.isSettled) break;
        if (next !== undefined) {
          this.advance(next.dueAt - this.#now);
          idleSince = performance.now();
        } else if (performance.now() - idleSince > timeoutMs) {
          throw new Error("The promise is pending, but nothing sleeps on this clock.");
        }
      }
    } finally {
      requests.stop();
    }
    return promise;
  }

  async #waitUntilQuiet(
    quietMs: number,
    settled: { isSettled: boolean },
    requests: OpenRequests,
  ): Promise<void> {
    let accessCount = -1;
    let quietSince = performance.now();
    for (;;) {
      const isActive = requests.count > 0 || accessCount !== this.#accessCount;
      if (settled.isSettled || (!isActive && performance.now() - quietSince >= quietMs)) return;
      if (isActive) quietSince = performance.now();
      accessCount = this.#accessCount;
      // While no request is pending, other processes get the processor.
      await new Promise((resolve) => (isActive ? setImmediate(resolve) : setTimeout(resolve, 1)));
    }
  }

  #nextSleeper(): Sleeper | undefined {
    let first: Sleeper | undefined;
    // Of those that are due at the same time, the first one.
    for (const sleeper of this.#sleepers)
      if (first === undefined || sleeper.dueAt < first.dueAt) first = sleeper;
    return first;
  }
}

/** Pending requests of Node's `fetch`. */
class OpenRequests {
  readonly #requests = new Set<unknown>();
  readonly #onStart = (message: unknown) => this.#requests.add((message as { request: unknown }).request);
  readonly #onEnd = (message: unknown) => this.#requests.delete((message as { request: unknown }).request);

  constructor() {
    subscribe(REQUEST_STARTS, this.#onStart);
    for (const channel of REQUEST_ENDS) subscribe(channel, this.#onEnd);
  }

  get count(): number {
    return this.#requests.size;
  }

  stop(): void {
    unsubscribe(REQUEST_STARTS, this.#onStart);
    for (const channel of REQUEST_ENDS) unsubscribe(channel, this.#onEnd);
  }
}
