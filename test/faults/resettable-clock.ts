import { ManualClock } from "redis-cloud-emulator";
import type { Clock } from "redis-cloud-sdk";

/**
 * A {@link ManualClock} that can be set back, so that every case of the matrix starts at the same time. It reports when
 * a call starts to sleep; timeouts of attempts are not reported.
 */
export class ResettableClock implements Clock {
  #clock = new ManualClock(0);
  /** Called when a sleep starts. The returned function is called when the sleep completes without being aborted. */
  onSleep: (() => () => void) | undefined;

  startAt(at: number): void {
    this.#clock = new ManualClock(at);
    this.onSleep = undefined;
  }

  now(): number {
    return this.#clock.now();
  }

  /** No jitter, so that a case always takes the same time. */
  random(): number {
    return 0;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    const over = this.onSleep?.();
    await this.#clock.sleep(ms, signal);
    over?.();
  }

  /** Sleeps without a report: for the service's side of a case. */
  quietly(ms: number, signal?: AbortSignal | null): Promise<void> {
    return this.#clock.sleep(ms, signal ?? undefined);
  }

  setTimer(ms: number, ring: () => void): () => void {
    return this.#clock.setTimer(ms, ring);
  }

  /** Number of pending sleeps and timers. */
  get sleeping(): number {
    return this.#clock.sleeping;
  }

  advance(ms: number): void {
    this.#clock.advance(ms);
  }

  /** Advances time until a promise has settled. */
  run<T>(promise: Promise<T>): Promise<T> {
    return this.#clock.runUntil(promise, { quietMs: 0, timeoutMs: 2_000 });
  }
}
