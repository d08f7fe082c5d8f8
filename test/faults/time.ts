import { ManualClock } from "redis-cloud-emulator";
import type { Clock } from "redis-cloud-sdk";

/**
 * Time that can begin again: every cell of the matrix begins at the same moment, whereas a {@link ManualClock} only
 * goes forward. It also counts the moments at which a call awaits it, alarms of attempts not among them.
 */
export class StageTime implements Clock {
  #clock = new ManualClock(0);
  /** Told when somebody begins to sleep. What it returns is told when the sleep is over, if it comes to that. */
  onSleep: (() => () => void) | undefined;

  startAt(at: number): void {
    this.#clock = new ManualClock(at);
    this.onSleep = undefined;
  }

  now(): number {
    return this.#clock.now();
  }

  /** No jitter: the same cell takes the same time every time. */
  random(): number {
    return 0;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    const over = this.onSleep?.();
    await this.#clock.sleep(ms, signal);
    over?.();
  }

  /** A sleep that is not the client's. */
  quietly(ms: number, signal?: AbortSignal | null): Promise<void> {
    return this.#clock.sleep(ms, signal ?? undefined);
  }

  setTimer(ms: number, ring: () => void): () => void {
    const prevented = new AbortController();
    this.#clock.sleep(ms, prevented.signal).then(ring, () => undefined);
    return () => prevented.abort();
  }

  /** Sleeps and alarms that are still to end. */
  get sleeping(): number {
    return this.#clock.sleeping;
  }

  advance(ms: number): void {
    this.#clock.advance(ms);
  }

  /** Lets time pass until a promise has settled. */
  run<T>(promise: Promise<T>): Promise<T> {
    return this.#clock.runUntil(promise, { quietMs: 0, timeoutMs: 2_000 });
  }
}
