import { MIN_POLL_INTERVAL_MS } from "./poll-interval.js";
import type { Snapshot, WaitCondition } from "./poll-source.js";

/** How a watch ends. */
interface Ending<T> {
  resolve(value: T): void;
  reject(error: unknown): void;
  /** Told of a look that failed. */
  onPollError(error: unknown): void;
}

/** One thing that is waited for: when it was looked at, and when it is to be looked at again. */
export class PollSubscription<T = unknown> {
  readonly subject: string;
  /** It is being looked at now. */
  busy = false;
  /** The list cannot tell more of it: it is read alone next. */
  readsIndividually = false;
  readonly #goal: WaitCondition<T>;
  readonly #ending: Ending<T>;
  #startedAt: number;
  #lookedAt: number;
  #everyMs = MIN_POLL_INTERVAL_MS;

  constructor(subject: string, goal: WaitCondition<T>, now: number, ending: Ending<T>) {
    this.subject = subject;
    this.#goal = goal;
    this.#ending = ending;
    this.#startedAt = now;
    this.#lookedAt = now;
  }

  get startedAt(): number {
    return this.#startedAt;
  }

  /** Time until it is due, in milliseconds. With `early`, it may come that part of its time sooner. */
  delayMs(now: number, early = 0): number {
    this.#follow(now);
    return this.#lookedAt + this.#everyMs * (1 - early) - now;
  }

  /** Judges what was seen. */
  observe(snapshot: Snapshot, listed: boolean, now: number): void {
    this.#looked(now);
    try {
      const verdict = this.#goal.evaluate(snapshot, now - this.#startedAt, listed);
      this.readsIndividually = verdict === "alone";
      if (verdict !== undefined && verdict !== "alone") {
        this.#ending.resolve(verdict.value);
        return;
      }
    } catch (error) {
      this.#ending.reject(error);
      return;
    }
    this.#everyMs = this.readsIndividually ? 0 : this.#pace(now);
  }

  /** The list says nothing of it. */
  onMissingFromList(now: number): void {
    this.#looked(now);
    this.readsIndividually = true;
    this.#everyMs = 0;
  }

  /** A look failed; there will be another one. */
  failed(error: unknown, now: number): void {
    this.#looked(now);
    this.#everyMs = this.#pace(now);
    this.#ending.onPollError(error);
  }

  /** Nothing that time can mend. */
  end(error: unknown): void {
    this.#ending.reject(error);
  }

  /** To a tenth of a second: a trace of looks is read by people. */
  #pace(now: number): number {
    return Math.round(this.#goal.nextDelayMs(now - this.#startedAt) / 100) * 100;
  }

  #looked(now: number): void {
    this.#follow(now);
    this.#lookedAt = now;
    this.busy = false;
  }

  /** A clock that was set back takes the watch with it: what was waited counts, what it says is not waited for. */
  #follow(now: number): void {
    if (now >= this.#lookedAt) return;
    this.#startedAt -= this.#lookedAt - now;
    this.#lookedAt = now;
  }
}
