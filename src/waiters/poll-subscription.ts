import { MIN_POLL_INTERVAL_MS } from "./poll-interval.js";
import type { Snapshot, WaitCondition } from "./poll-source.js";

/** Callbacks of a subscription. */
interface PollCallbacks<T> {
  resolve(value: T): void;
  reject(error: unknown): void;
  /** Called when a poll fails. */
  onPollError(error: unknown): void;
}

/** A wait for one subject: when it was polled last, and when it is due again. */
export class PollSubscription<T = unknown> {
  readonly subject: string;
  /** Whether a poll is in flight. */
  isBusy = false;
  /** Whether the list does not suffice, so that the subject is read individually. */
  readsIndividually = false;
  readonly #condition: WaitCondition<T>;
  readonly #callbacks: PollCallbacks<T>;
  #startedAt: number;
  #polledAt: number;
  #intervalMs = MIN_POLL_INTERVAL_MS;

  constructor(subject: string, condition: WaitCondition<T>, now: number, callbacks: PollCallbacks<T>) {
    this.subject = subject;
    this.#condition = condition;
    this.#callbacks = callbacks;
    this.#startedAt = now;
    this.#polledAt = now;
  }

  get startedAt(): number {
    return this.#startedAt;
  }

  /** Returns the time until the next poll is due, in milliseconds, reduced by a fraction of the interval. */
  delayMs(now: number, earlyFraction = 0): number {
    this.#adjustToClock(now);
    return this.#polledAt + this.#intervalMs * (1 - earlyFraction) - now;
  }

  /** Evaluates a snapshot. */
  observe(snapshot: Snapshot, listed: boolean, now: number): void {
    this.#recordPoll(now);
    try {
      const verdict = this.#condition.evaluate(snapshot, now - this.#startedAt, listed);
      this.readsIndividually = verdict === "read-individually";
      if (verdict !== undefined && verdict !== "read-individually") {
        this.#callbacks.resolve(verdict.value);
        return;
      }
    } catch (error) {
      this.#callbacks.reject(error);
      return;
    }
    this.#intervalMs = this.readsIndividually ? 0 : this.#computeIntervalMs(now);
  }

  /** Handles a list without the subject: it is read individually next. */
  onMissingFromList(now: number): void {
    this.#recordPoll(now);
    this.readsIndividually = true;
    this.#intervalMs = 0;
  }

  /** Handles a failed poll: the next one is scheduled. */
  recordFailure(error: unknown, now: number): void {
    this.#recordPoll(now);
    this.#intervalMs = this.#computeIntervalMs(now);
    this.#callbacks.onPollError(error);
  }

  /** Fails the wait: retrying cannot fix this error. */
  fail(error: unknown): void {
    this.#callbacks.reject(error);
  }

  /** Computes the interval, rounded to a tenth of a second so that traces of polls are readable. */
  #computeIntervalMs(now: number): number {
    return Math.round(this.#condition.nextDelayMs(now - this.#startedAt) / 100) * 100;
  }

  #recordPoll(now: number): void {
    this.#adjustToClock(now);
    this.#polledAt = now;
    this.isBusy = false;
  }

  /** If the clock jumps backwards, shifts the recorded times so that elapsed time is preserved. */
  #adjustToClock(now: number): void {
    if (now >= this.#polledAt) return;
    this.#startedAt -= this.#polledAt - now;
    this.#polledAt = now;
  }
}
