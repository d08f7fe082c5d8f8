import type { ManualClock } from "redis-cloud-emulator";

const PERIOD_MS = 60_000;
const LIMIT = 400;

/**
 * Limiter of the Go client, after its source: a window that starts with the first request and has no spacing. A request that finds
 * it full sleeps until its end and is then sent without another check.
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
