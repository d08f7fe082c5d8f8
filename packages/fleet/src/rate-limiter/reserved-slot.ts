import type { TimedReply } from "./shared-window.js";

/** A slot that is reserved for this process, and the time in which it can be used. */
export class ReservedSlot {
  readonly #from: number;
  readonly #until: number;

  /** Redis replied between `sentAt` and `receivedAt`: not before the slot by the latest of them, not late by the earliest. */
  constructor({ sentAt, receivedAt, waitUs }: TimedReply, toleranceMs: number) {
    const waitMs = waitUs / 1_000;
    this.#from = receivedAt + waitMs;
    this.#until = sentAt + waitMs + toleranceMs;
  }

  /** Milliseconds until the slot can be used. */
  delayMs(now: number): number {
    return Math.max(this.#from - now, 0);
  }

  /** Whether it is too late: a late request could fall into the same window as the slot one span later. */
  isExpired(now: number): boolean {
    return now > this.#until;
  }
}
