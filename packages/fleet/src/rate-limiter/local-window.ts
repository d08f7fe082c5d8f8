import type { Clock } from "redis-cloud-sdk";

/** What this process itself was granted in the span that ends now. */
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
    const firstInside = this.#times.findIndex((time) => time > start);
    this.#times.splice(0, firstInside < 0 ? this.#times.length : firstInside);
    return this.#times.length;
  }

  /** Until there are fewer than `most`, in milliseconds. */
  delayMs(most: number): number {
    const { used } = this;
    if (used < most) return 0;
    const time = this.#times[used - most];
    // None at all are allowed, or a clock was set back: come again after a span at the latest.
    if (most === 0 || time === undefined) return this.#spanMs;
    return Math.min(time + this.#spanMs - this.#clock.now(), this.#spanMs);
  }
}
