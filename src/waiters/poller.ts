import { onAbort, throwIfAborted } from "../core/abort.js";
import type { Clock } from "../core/clock.js";
import type { Logger } from "../core/log.js";
import { type PollerDeps, PollGroup } from "./poll-group.js";
import type { PollSource, WaitCondition } from "./poll-source.js";
import { PollSubscription } from "./poll-subscription.js";

/** A subject to poll, and the condition to poll for. */
export interface PollRequest<T> {
  source: PollSource;
  /** The subject's name within the source. */
  subject: string;
  condition: WaitCondition<T>;
  /** Times of the early polls, in milliseconds after the start. Default: none. */
  earlyPollsMs?: readonly number[];
  signal?: AbortSignal | undefined;
  /** Called after a poll that does not end the wait, with its error if it failed. */
  onPoll?(error?: unknown): void;
}

/** Maximum number of concurrent single-resource reads. */
const MAX_CONCURRENT_READS = 16;

/**
 * The polling loop of a client, which shares polls between waits.
 *
 * It runs only while there are waits. A failed poll does not fail a wait: it is logged, and the subject is polled again
 * when it is due.
 */
export class Poller {
  readonly #deps: PollerDeps;
  readonly #minIntervalMs: number;
  readonly #groups = new Map<string, PollGroup>();
  /** Interrupts the loop's sleep; `undefined` while the loop is not running. */
  #wake: AbortController | undefined;
  #wakesAt = 0;

  constructor(clock: Clock, log: Logger, minIntervalMs = 0) {
    this.#minIntervalMs = minIntervalMs;
    this.#deps = {
      clock,
      log,
      freeReads: MAX_CONCURRENT_READS,
      wake: () => this.#wake?.abort(),
    };
  }

  /** Polls until the condition returns a value; rejects with its error or the signal's reason. */
  poll<T>(request: PollRequest<T>): Promise<T> {
    const { source, subject, condition, signal, onPoll = () => undefined } = request;
    const { earlyPollsMs = [] } = request;
    return new Promise<T>((resolve, reject) => {
      throwIfAborted(signal);
      const { key } = source;
      const group = this.#groups.get(key) ?? new PollGroup(source, this.#deps);
      const remove = () => {
        stopListening();
        source.earlyPolls?.refund(subscription.isEarly ? subscription.earlyPolls : 0);
        group.subscriptions.delete(subscription as PollSubscription);
        if (group.subscriptions.size > 0 || this.#groups.get(key) !== group) return;
        this.#groups.delete(key);
        group.close();
        if (this.#groups.size === 0) this.#wake?.abort();
      };
      const now = this.#deps.clock.now();
      const schedule = { now, earlyPollsMs, minIntervalMs: this.#minIntervalMs };
      const subscription = new PollSubscription<T>(subject, condition, schedule, {
        resolve: (value) => {
          remove();
          resolve(value);
        },
        reject: (error) => {
          remove();
          reject(error);
        },
        onPoll,
      });
      const stopListening = onAbort(signal, () => subscription.fail(signal?.reason));
      group.subscriptions.add(subscription as PollSubscription);
      this.#groups.set(key, group);
      if (this.#wake === undefined) void this.#run();
      else if (now + subscription.delayMs(now) < this.#wakesAt) this.#wake.abort();
    });
  }

  async #run(): Promise<void> {
    while (this.#groups.size > 0) {
      const wake = new AbortController();
      this.#wake = wake;
      const now = this.#deps.clock.now();
      const delayMs = Math.min(...[...this.#groups.values()].map((group) => group.tick(now)));
      this.#wakesAt = now + delayMs;
      // Without a scheduled poll, the end of a poll in flight wakes the loop.
      if (delayMs === Infinity) await new Promise<void>((resolve) => onAbort(wake.signal, resolve));
      else await this.#deps.clock.sleep(delayMs, wake.signal).catch(() => undefined);
    }
    this.#wake = undefined;
  }
}
