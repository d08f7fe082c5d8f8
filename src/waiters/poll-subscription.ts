import { MIN_POLL_INTERVAL_MS } from "./poll-interval.js";
import type { Snapshot, WaitCondition } from "./poll-source.js";

/** How a watch ends. */
interface PollCallbacks<T> {
  resolve(value: T): void;
  reject(error: unknown): void;
  /** Told of a look that failed. */
  onPollError(error: unknown): void;
}

/** One thing that is waited for: when it was looked at, and when it is to be looked at again. */
export class PollSubscription<T = unknown> {
  readonly subject: string;
  /** It is being looked at now. */
  isBusy = false;
  /** The list cannot tell more of it: it is read alone next. */
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

  /** Time until it is due, in milliseconds. With `early`, it may come that part of its time sooner. */
  delayMs(now: number, earlyFraction = 0): number {
    this.#adjustToClock(now);
    return this.#polledAt + this.#intervalMs * (1 - earlyFraction) - now;
  }

  /** Judges what was seen. */
  observe(snapshot: Snapshot, listed: boolean, now: number): void {
    this.#recordPoll(now);
    try {
      const verdict = this.#condition.evaluate(snapshot, now - this.#startedAt, listed);
      this.readsIndividually = verdict === "alone";
      if (verdict !== undefined && verdict !== "alone") {
        this.#callbacks.resolve(verdict.value);
        return;
      }
    } catch (error) {
      this.#callbacks.reject(error);
      return;
    }
    this.#intervalMs = this.readsIndividually ? 0 : this.#computeIntervalMs(now);
  }

  /** The list says nothing of it. */
  onMissingFromList(now: number): void {
    this.#recordPoll(now);
    this.readsIndividually = true;
    this.#intervalMs = 0;
  }

  /** A look failed; there will be another one. */
  recordFailure(error: unknown, now: number): void {
    this.#recordPoll(now);
    this.#intervalMs = this.#computeIntervalMs(now);
    this.#callbacks.onPollError(error);
  }

  /** Nothing that time can mend. */
  fail(error: unknown): void {
    this.#callbacks.reject(error);
  }

  /** To a tenth of a second: a trace of looks is read by people. */
  #computeIntervalMs(now: number): number {
    return Math.round(this.#condition.nextDelayMs(now - this.#startedAt) / 100) * 100;
  }

  #recordPoll(now: number): void {
    this.#adjustToClock(now);
    this.#polledAt = now;
    this.isBusy = false;
  }

  /** A clock that was set back takes the watch with it: what was waited counts, what it says is not waited for. */
  #adjustToClock(now: number): void {
    if (now >= this.#polledAt) return;
    this.#startedAt -= this.#polledAt - now;
    this.#polledAt = now;
  }
}
