import { SHORTEST_MS } from "./pace.js";
import type { Goal, Sight } from "./source.js";

/** How a watch ends. */
interface Ending<T> {
  resolve(value: T): void;
  reject(error: unknown): void;
  /** Told of a look that failed. */
  trouble(error: unknown): void;
}

/** One thing that is waited for: when it was looked at, and when it is to be looked at again. */
export class Watch<T = unknown> {
  readonly subject: string;
  /** It is being looked at now. */
  busy = false;
  /** The list cannot tell more of it: it is read alone next. */
  alone = false;
  readonly #goal: Goal<T>;
  readonly #ending: Ending<T>;
  #startedAt: number;
  #lookedAt: number;
  #everyMs = SHORTEST_MS;

  constructor(subject: string, goal: Goal<T>, now: number, ending: Ending<T>) {
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
  saw(sight: Sight, listed: boolean, now: number): void {
    this.#looked(now);
    try {
      const verdict = this.#goal.judge(sight, now - this.#startedAt, listed);
      this.alone = verdict === "alone";
      if (verdict !== undefined && verdict !== "alone") {
        this.#ending.resolve(verdict.value);
        return;
      }
    } catch (error) {
      this.#ending.reject(error);
      return;
    }
    this.#everyMs = this.alone ? 0 : this.#pace(now);
  }

  /** The list says nothing of it. */
  unlisted(now: number): void {
    this.#looked(now);
    this.alone = true;
    this.#everyMs = 0;
  }

  /** A look failed; there will be another one. */
  failed(error: unknown, now: number): void {
    this.#looked(now);
    this.#everyMs = this.#pace(now);
    this.#ending.trouble(error);
  }

  /** Nothing that time can mend. */
  end(error: unknown): void {
    this.#ending.reject(error);
  }

  /** To a tenth of a second: a trace of looks is read by people. */
  #pace(now: number): number {
    return Math.round(this.#goal.pace(now - this.#startedAt) / 100) * 100;
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
