import type { Clock } from "../time/clock.js";

/** A clock that shows the time of the entry that is being replayed. */
export class ReplayClock implements Clock {
  #now: number;

  constructor(now: number) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  /** Sets the time. It may go backward if the system clock was set back between two lines. */
  set(now: number): void {
    this.#now = now;
  }

  sleep(): Promise<void> {
    return Promise.reject(new Error("ReplayClock does not support sleep()."));
  }
}
