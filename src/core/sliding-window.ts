/** Counts what happened within the last so many milliseconds. Adding and forgetting cost the same however much it is. */
export class SlidingWindow {
  readonly #lengthMs: number;
  /** Moments, oldest first, and how much happened at each. Those before `#head` are forgotten. */
  #times: number[] = [];
  #counts: number[] = [];
  #head = 0;
  #total = 0;

  constructor(lengthMs: number) {
    this.#lengthMs = lengthMs;
  }

  /** Time never runs backwards here: that is the caller's care. */
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
    if (this.#head > 1_000 && this.#head * 2 > this.#times.length) this.#compact();
    return this.#total;
  }

  /** Milliseconds until the oldest moment leaves the window; 0 when there is none. */
  msUntilNextExpiry(now: number): number {
    const oldest = this.#times[this.#head];
    return oldest === undefined ? 0 : oldest + this.#lengthMs - now;
  }

  #compact(): void {
    this.#times = this.#times.slice(this.#head);
    this.#counts = this.#counts.slice(this.#head);
    this.#head = 0;
  }
}
