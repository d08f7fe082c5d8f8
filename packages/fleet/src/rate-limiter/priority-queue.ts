import type { Priority } from "redis-cloud-sdk";

const ORDER: readonly Priority[] = ["write", "read", "poll"];

interface Waiter {
  go(): void;
  fail(error: unknown): void;
}

interface AbortListener {
  heard: () => void;
  waiters: Set<Waiter>;
}

/** Requests of this process that wait for their turn: writes first, then reads, then polls, each in their order. */
export class PriorityQueue {
  readonly #waiting: Record<Priority, Set<Waiter>> = { write: new Set(), read: new Set(), poll: new Set() };
  /** One listener a signal: a program may use one for hundreds of calls, and Node takes more than ten for a leak. */
  readonly #ears = new Map<AbortSignal, AbortListener>();
  readonly #emptied: () => void;

  /** `emptied` is called when the last one leaves without having been let go. */
  constructor(emptied: () => void) {
    this.#emptied = emptied;
  }

  get length(): number {
    return ORDER.reduce((sum, priority) => sum + this.#waiting[priority].size, 0);
  }

  /** Resolves when it is let go; rejects with the signal's reason when that comes first. */
  join(priority: Priority, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiting[priority].delete(waiter);
        if (signal !== undefined) this.#stopListening(signal, waiter);
      };
      const waiter: Waiter = {
        go() {
          leave();
          resolve();
        },
        fail(error) {
          leave();
          reject(error);
        },
      };
      this.#waiting[priority].add(waiter);
      if (signal !== undefined) this.#listen(signal, waiter);
    });
  }

  /** Lets the first `count` go. */
  release(count: number): void {
    for (let released = 0; released < count; released += 1) this.#first()?.go();
  }

  /** Sends everybody home. */
  rejectAll(error: Error): void {
    for (let waiter = this.#first(); waiter !== undefined; waiter = this.#first()) waiter.fail(error);
  }

  #first(): Waiter | undefined {
    const [waiter] = ORDER.map((priority) => this.#waiting[priority]).find(({ size }) => size > 0) ?? [];
    return waiter;
  }

  #listen(signal: AbortSignal, waiter: Waiter): void {
    const known = this.#ears.get(signal);
    if (known !== undefined) {
      known.waiters.add(waiter);
      return;
    }
    const waiters = new Set([waiter]);
    const heard = () => {
      for (const one of [...waiters]) one.fail(signal.reason);
      if (this.length === 0) this.#emptied();
    };
    this.#ears.set(signal, { heard, waiters });
    signal.addEventListener("abort", heard);
  }

  #stopListening(signal: AbortSignal, waiter: Waiter): void {
    const listener = this.#ears.get(signal);
    listener?.waiters.delete(waiter);
    if (listener === undefined || listener.waiters.size > 0) return;
    signal.removeEventListener("abort", listener.heard);
    this.#ears.delete(signal);
  }
}
