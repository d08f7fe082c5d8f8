import type { Clock } from "../core/clock.js";

/** Times of the early polls of a new task, in milliseconds: an instant service has already executed it. */
export const NEW_TASK_POLLS_MS: readonly number[] = [10, 40];
/** Times of the early polls of a resource whose task took milliseconds. */
export const QUICK_RESOURCE_POLLS_MS: readonly number[] = [0, 20, 50, 100, 200, 400];
/** Times of the early polls of a subject that may have reached its end before the wait. */
export const IMMEDIATE_POLLS_MS: readonly number[] = [0];

/** Maximum number of early polls that end no wait. */
const MAX_FRUITLESS_POLLS = 3;
/** Time after which another early poll is allowed, in milliseconds. */
const RECOVERY_MS = 60_000;

/**
 * Budget of a source's early polls.
 *
 * Early polls that end a wait are free. The others show that the service needs seconds: many waits then share a few.
 */
export class EarlyPollBudget {
  readonly #clock: Clock;
  #left = MAX_FRUITLESS_POLLS;
  #spentAt = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get isSpent(): boolean {
    if (this.#left === 0 && Math.abs(this.#clock.now() - this.#spentAt) >= RECOVERY_MS) this.#left = 1;
    return this.#left === 0;
  }

  spend(): void {
    this.#left = Math.max(this.#left - 1, 0);
    this.#spentAt = this.#clock.now();
  }

  refund(count: number): void {
    this.#left = Math.min(this.#left + count, MAX_FRUITLESS_POLLS);
  }
}
