import type { ManualClock } from "redis-cloud-emulator";

const PERIOD_MS = 60_000;
const LIMIT = 400;

/**
 * The limiter of the Go client as we read it: a window that begins with the first request and is filled at once. Who finds
 * it full sleeps until it ends, and then goes without asking again.
 */
export class FixedWindow {
  #count = 0;
  #startedAt: number | undefined;

  constructor(readonly clock: ManualClock) {}

  async enter(): Promise<void> {
    const now = this.clock.now();
    this.#startedAt ??= now;
    if (now - this.#startedAt >= PERIOD_MS) {
      this.#startedAt += PERIOD_MS;
      this.#count = 0;
    }
    if (this.#count >= LIMIT) {
      await this.clock.sleep(this.#startedAt + PERIOD_MS - now);
      if (this.clock.now() - this.#startedAt >= PERIOD_MS) {
        this.#startedAt += PERIOD_MS;
        this.#count = 0;
      }
    }
    this.#count += 1;
  }
}
