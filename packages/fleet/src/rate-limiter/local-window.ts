import type { Clock } from "redis-cloud-sdk";

/** Requests that were granted to this process within the last span. */
export class LocalWindow {
  readonly #clock: Clock;
  readonly #spanMs: number;
  /** Oldest first. */
  #times: number[] = [];

  constructor(clock: Clock, spanMs: number) {
    this.#clock = clock;
    this.#spanMs = spanMs;
  }

  add(count: number): void {
    const now = this.#clock.now();
    for (let added = 0; added < count; added += 1) this.#times.push(now);
  }

  get used(): number {
    const start = this.#clock.now() - this.#spanMs;
    const firstIndex = this.#times.findIndex((time) => time > start);
    this.#times.splice(0, firstIndex < 0 ? this.#times.length : firstIndex);
    return this.#times.length;
  }

  /** Milliseconds until fewer than `limit` requests are in the window. */
  delayMs(limit: number): number {
    const { used } = this;
    if (used < limit) return 0;
    const time = this.#times[used - limit];
    // If no requests are allowed, or a clock was set back, check again after one span.
    if (limit === 0 || time === undefined) return this.#spanMs;
    return Math.min(time + this.#spanMs - this.#clock.now(), this.#spanMs);
  }
}
