import type { Clock } from "../clock.js";

/** A clock that shows the time of the entry that is being carried out again. */
export class ReplayClock implements Clock {
  #now: number;

  constructor(now: number) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  /** Journals are in the order of their times, but a clock on a wall may have been put back between two lines. */
  set(now: number): void {
    this.#now = now;
  }

  sleep(): Promise<void> {
    return Promise.reject(new Error("Nothing sleeps while a journal is carried out again."));
  }
}
