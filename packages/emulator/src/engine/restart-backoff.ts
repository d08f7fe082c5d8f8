/** Restart delays: immediate, then exponential with a low cap. */
const BASE_DELAY_MS = 50;
const MAX_DELAY_MS = 5_000;
/** A process that ran at least this long is considered successfully started. */
const MIN_HEALTHY_UPTIME_MS = 10_000;

/** Exponential back-off between the restarts of a process. */
export class RestartBackoff {
  #failureCount = 0;
  #startedAt = 0;

  recordStart(): void {
    this.#startedAt = performance.now();
  }

  /** Counts a failure and returns the delay before the next start. */
  nextDelayMs(): number {
    if (performance.now() - this.#startedAt > MIN_HEALTHY_UPTIME_MS) this.#failureCount = 0;
    const delayMs =
      this.#failureCount === 0 ? 0 : Math.min(BASE_DELAY_MS * 2 ** this.#failureCount, MAX_DELAY_MS);
    this.#failureCount += 1;
    return delayMs;
  }
}
