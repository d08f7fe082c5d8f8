/** Counts events within the last `lengthMs` milliseconds. Adding and expiring take amortized constant time. */
export class SlidingWindow {
  readonly #lengthMs: number;
  /** Timestamps, oldest first, and the count of events at each. Entries before `#head` have expired. */
  #times: number[] = [];
  #counts: number[] = [];
  #head = 0;
  #total = 0;

  constructor(lengthMs: number) {
    this.#lengthMs = lengthMs;
  }

  /** Adds events. The caller must pass non-decreasing times. */
  add(now: number, count: number): void {
    const last = this.#times.length - 1;
    if (last >= this.#head && this.#times[last] === now)
      this.#counts[last] = (this.#counts[last] ?? 0) + count;
    else {
      this.#times.push(now);
      this.#counts.push(count);
    }
    this.#total += count;
  }

  total(now: number): number {
    for (let oldest = this.#times[this.#head]; oldest !== undefined; oldest = this.#times[this.#head]) {
      if (now - oldest < this.#lengthMs) break;
      this.#total -= this.#counts[this.#head] ?? 0;
      this.#head += 1;
    }
    if (this.#head > 1_000 && this.#head * 2 > this.#times.length) {
      this.#times = this.#times.slice(this.#head);
      this.#counts = this.#counts.slice(this.#head);
      this.#head = 0;
    }
    return this.#total;
  }

  /** Returns the time until the oldest entry expires, in milliseconds; 0 for an empty window. */
  msUntilNextExpiry(now: number): number {
    const oldest = this.#times[this.#head];
    return oldest === undefined ? 0 : oldest + this.#lengthMs - now;
  }
}
