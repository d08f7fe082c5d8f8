import { isFinal } from "../core/rejection.js";
import { MIN_GRACE_POLLS, MIN_POLL_INTERVAL_MS } from "./poll-interval.js";
import type { Snapshot, WaitCondition } from "./poll-source.js";

/** Minimum time for which polls must be refused before the wait ends, in milliseconds. */
const REFUSED_GRACE_MS = 30_000;

/** Callbacks of a subscription. */
interface PollCallbacks<T> {
  resolve(value: T): void;
  reject(error: unknown): void;
  /** Called after a poll that does not end the wait, with its error if it failed. */
  onPoll(error?: unknown): void;
}

/** Polls that do not depend on what was polled. */
interface PollSchedule {
  /** Start of the wait. */
  now: number;
  /** Times of the early polls, in milliseconds after the start. */
  earlyPollsMs: readonly number[];
  /** Minimum time between two polls, in milliseconds. */
  minIntervalMs: number;
}

/** A wait for one subject: when it was polled last, and when it is due again. */
export class PollSubscription<T = unknown> {
  readonly subject: string;
  /** Whether a poll is in flight. */
  isBusy = false;
  /** Whether the list does not suffice, so that the subject is read individually. */
  readsIndividually = false;
  /** Number of early polls so far. */
  earlyPolls = 0;
  readonly #condition: WaitCondition<T>;
  readonly #callbacks: PollCallbacks<T>;
  readonly #schedule: PollSchedule;
  #startedAt: number;
  #polledAt: number;
  #intervalMs: number;
  /** Times of the last polls, as far as they were refused. */
  #refusedAt: number[] = [];

  constructor(
    subject: string,
    condition: WaitCondition<T>,
    schedule: PollSchedule,
    callbacks: PollCallbacks<T>,
  ) {
    this.subject = subject;
    this.#condition = condition;
    this.#callbacks = callbacks;
    this.#schedule = schedule;
    this.#startedAt = schedule.now;
    this.#polledAt = schedule.now;
    this.#intervalMs = Math.max(schedule.earlyPollsMs[0] ?? MIN_POLL_INTERVAL_MS, schedule.minIntervalMs);
  }

  get startedAt(): number {
    return this.#startedAt;
  }

  /** Whether the next poll is one that most services answer too early. */
  get isEarly(): boolean {
    return (
      !this.readsIndividually && this.#polledAt + this.#intervalMs < this.#startedAt + MIN_POLL_INTERVAL_MS
    );
  }

  /** Postpones the next poll so that it is not early. */
  skipEarlyPolls(): void {
    this.#intervalMs = MIN_POLL_INTERVAL_MS;
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
    this.#callbacks.onPoll();
  }

  /** Handles a list without the subject: it is read individually next, unless it may not be listed yet. */
  onMissingFromList(now: number): void {
    this.readsIndividually = !this.isEarly;
    this.#recordPoll(now);
    this.#intervalMs = this.readsIndividually ? 0 : this.#computeIntervalMs(now);
  }

  /**
   * Handles a failed poll: the next one is scheduled. Several in a row that are refused, such as with a revoked key, end
   * the wait: one alone may be due to a gateway, or to a server that does not know a new key yet.
   */
  recordFailure(error: unknown, now: number): void {
    this.#recordPoll(now, error);
    const [since = now] = this.#refusedAt;
    if (this.#refusedAt.length >= MIN_GRACE_POLLS && now - since >= REFUSED_GRACE_MS) {
      this.fail(error);
      return;
    }
    this.#intervalMs = this.#computeIntervalMs(now);
    this.#callbacks.onPoll(error);
  }

  /** Fails the wait: retrying cannot fix this error. */
  fail(error: unknown): void {
    this.#callbacks.reject(error);
  }

  #computeIntervalMs(now: number): number {
    const { earlyPollsMs, minIntervalMs } = this.#schedule;
    const waitedMs = now - this.#startedAt;
    const delayMs = this.#condition.nextDelayMs(waitedMs);
    const earlyMs = earlyPollsMs.find((ms) => ms > waitedMs) ?? Infinity;
    // Regular polls are at tenths of a second so that their traces are readable.
    const regularMs =
      delayMs < MIN_POLL_INTERVAL_MS ? delayMs : Math.round((waitedMs + delayMs) / 100) * 100 - waitedMs;
    return Math.max(Math.min(earlyMs - waitedMs, regularMs), minIntervalMs);
  }

  #recordPoll(now: number, error?: unknown): void {
    this.#adjustToClock(now);
    this.#refusedAt = isFinal(error) ? [...this.#refusedAt, now] : [];
    this.#polledAt = now;
    this.isBusy = false;
  }

  /** If the clock jumps backward, shifts the recorded times so that elapsed time is preserved. */
  #adjustToClock(now: number): void {
    if (now >= this.#polledAt) return;
    this.#startedAt -= this.#polledAt - now;
    this.#polledAt = now;
  }
}
