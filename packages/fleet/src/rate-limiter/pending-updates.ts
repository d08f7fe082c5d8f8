import type { Clock } from "redis-cloud-sdk";
import type { PendingUpdate } from "./shared-window.js";

/** Updates of this process that have not been sent to the shared window yet. */
export class PendingUpdates {
  readonly #clock: Clock;
  readonly #spanMs: number;
  #closedUntil = 0;
  #hasClosure = false;
  /** -1: unknown. */
  #remaining = -1;
  /** Times of requests that were sent without the shared window. */
  #spentTimes: number[] = [];

  constructor(clock: Clock, spanMs: number) {
    this.#clock = clock;
    this.#spanMs = spanMs;
  }

  /** Whether the service reported a state that the other processes need immediately. */
  get isUrgent(): boolean {
    return this.#hasClosure || this.#remaining >= 0;
  }

  /** Remaining time of a 429 closure. */
  get closedForMs(): number {
    return Math.max(this.#closedUntil - this.#clock.now(), 0);
  }

  addClosure(durationMs: number): void {
    this.#closedUntil = Math.max(this.#closedUntil, this.#clock.now() + durationMs);
    this.#hasClosure = true;
  }

  addRemaining(remaining: number): void {
    this.#remaining = this.#remaining < 0 ? remaining : Math.min(remaining, this.#remaining);
  }

  addSpent(): void {
    this.#spentTimes.push(this.#clock.now());
  }

  /** Sends the updates, and keeps them for the next call if that fails. */
  async send<T>(send: (update: PendingUpdate) => Promise<T>): Promise<T> {
    const start = this.#clock.now() - this.#spanMs;
    const spentTimes = this.#spentTimes.filter((time) => time > start);
    const [hasClosure, remaining] = [this.#hasClosure, this.#remaining];
    this.#hasClosure = false;
    this.#remaining = -1;
    this.#spentTimes = [];
    try {
      const closedForMs = hasClosure ? this.closedForMs : 0;
      return await send({ closedForMs, remaining, spent: spentTimes.length });
    } catch (error) {
      this.#hasClosure ||= hasClosure;
      // An old remaining count is useless, but spent requests still count.
      this.#spentTimes.unshift(...spentTimes);
      throw error;
    }
  }
}
