import { subscribe, unsubscribe } from "node:diagnostics_channel";

/** A source of time. The SDK's `Clock` has this shape, so one clock can drive the SDK and the emulator. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /**
   * Resolves after `ms` milliseconds.
   *
   * Rejects with `signal.reason` as soon as the signal is aborted, and leaves neither a timer nor a listener.
   */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Longer delays overflow the timer of every JavaScript engine and fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** The clock on the wall. */
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
  at: number;
  order: number;
  wake(): void;
}

/** How {@link ManualClock.runUntil} decides that nothing but the clock is being waited for. */
export interface RunOptions {
  /** Real milliseconds without a request under way and without a look at the clock. Default: 4. */
  quietMs?: number;
  /** Real milliseconds after which a promise that waits for nothing on this clock is given up. Default: 5000. */
  timeoutMs?: number;
}

/** Undici, and with it Node's own fetch, announces requests here. */
const REQUEST_STARTS = "undici:request:create";
const REQUEST_ENDS = ["undici:request:trailers", "undici:request:error"];

/** Time that stands still until it is moved. */
export class ManualClock implements Clock {
  #now: number;
  #order = 0;
  #touches = 0;
  #sleepers: Sleeper[] = [];

  /** @param start Milliseconds since the epoch. Default: the present. */
  constructor(start: number = Date.now()) {
    this.#now = start;
  }

  now(): number {
    this.#touches += 1;
    return this.#now;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    this.#touches += 1;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const sleeper: Sleeper = {
        at: this.#now + Math.max(ms, 0),
        order: this.#order++,
        wake: () => {
          signal?.removeEventListener("abort", onAbort);
          resolve();
        },
      };
      const onAbort = () => {
        this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
        reject(signal?.reason);
      };
      signal?.addEventListener("abort", onAbort, { once: true });
      this.#sleepers.push(sleeper);
    });
  }

  /** Number of sleeps that have not ended. */
  get sleeping(): number {
    return this.#sleepers.length;
  }

  /** Moves time forward and wakes, in order, whoever sleeps no longer than that. */
  advance(ms: number): void {
    if (!(ms >= 0)) throw new RangeError(`Time moves forward only: advance(${ms})`);
    const end = this.#now + ms;
    for (let next = this.#next(); next !== undefined && next.at <= end; next = this.#next()) {
      this.#sleepers = this.#sleepers.filter((other) => other !== next);
      this.#now = next.at;
      next.wake();
    }
    this.#now = end;
  }

  /**
   * Moves time from one sleeper to the next until `promise` has settled, and returns what it settled to.
   *
   * Between two moves real input and output takes place: time stands still while a request made with Node's own
   * `fetch` is under way, so a request cannot time out on this clock just because the machine is slow.
   *
   * @throws Error when the promise waits for something that this clock does not move.
   */
  async runUntil<T>(promise: Promise<T>, options: RunOptions = {}): Promise<T> {
    const { quietMs = 4, timeoutMs = 5000 } = options;
    const settled = { yet: false };
    const mark = () => {
      settled.yet = true;
    };
    promise.then(mark, mark);
    const requests = new OpenRequests();
    try {
      let idleSince = performance.now();
      while (!settled.yet) {
        await this.#quiet(quietMs, settled, requests);
        const next = this.#next();
        if (settled.yet) break;
        if (next !== undefined) {
          this.advance(next.at - this.#now);
          idleSince = performance.now();
        } else if (performance.now() - idleSince > timeoutMs) {
          throw new Error("The promise waits for nothing that sleeps on this clock.");
        }
      }
    } finally {
      requests.stop();
    }
    return promise;
  }

  async #quiet(quietMs: number, settled: { yet: boolean }, requests: OpenRequests): Promise<void> {
    let touches = -1;
    let since = performance.now();
    while (
      !settled.yet &&
      (requests.open > 0 || touches !== this.#touches || performance.now() - since < quietMs)
    ) {
      if (requests.open > 0 || touches !== this.#touches) since = performance.now();
      touches = this.#touches;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  #next(): Sleeper | undefined {
    return this.#sleepers.reduce<Sleeper | undefined>(
      (first, other) =>
        first === undefined || other.at < first.at || (other.at === first.at && other.order < first.order)
          ? other
          : first,
      undefined,
    );
  }
}

/** The requests of Node's own fetch that are under way. */
class OpenRequests {
  readonly #open = new Set<unknown>();
  readonly #onStart = (message: unknown) => this.#open.add((message as { request: unknown }).request);
  readonly #onEnd = (message: unknown) => this.#open.delete((message as { request: unknown }).request);

  constructor() {
    subscribe(REQUEST_STARTS, this.#onStart);
    for (const channel of REQUEST_ENDS) subscribe(channel, this.#onEnd);
  }

  get open(): number {
    return this.#open.size;
  }

  stop(): void {
    unsubscribe(REQUEST_STARTS, this.#onStart);
    for (const channel of REQUEST_ENDS) unsubscribe(channel, this.#onEnd);
  }
}
