import { onAbort } from "../core/abort.js";
import type { Clock } from "../core/clock.js";
import type { Logger } from "../core/log.js";
import { type PollerDeps, PollGroup } from "./poll-group.js";
import { MIN_POLL_INTERVAL_MS } from "./poll-interval.js";
import type { PollSource, WaitCondition } from "./poll-source.js";
import { PollSubscription } from "./poll-subscription.js";

/** One thing that is waited for. */
export interface PollRequest<T> {
  source: PollSource;
  /** Its name within the source. */
  subject: string;
  condition: WaitCondition<T>;
  signal?: AbortSignal | undefined;
  /** Told of a look that failed. The watch goes on. */
  onPollError?(error: unknown): void;
}

/** So many reads of one are under way at most. */
const MAX_CONCURRENT_READS = 16;

/**
 * The one waiting loop of a client: knows everything that is waited for and shares the reads.
 *
 * It runs only while something is waited for. A look that fails never fails a watch: it is logged, and the
 * subject is looked at again when it is next due.
 */
export class Poller {
  readonly #deps: PollerDeps;
  readonly #groups = new Map<string, PollGroup>();
  /** Ends the loop's sleep; `undefined` while it does not run. */
  #wake: AbortController | undefined;
  #wakesAt = 0;

  constructor(clock: Clock, log: Logger) {
    this.#deps = { clock, log, freeReads: MAX_CONCURRENT_READS, wake: () => this.#wake?.abort() };
  }

  /** Resolves with what the goal makes of the subject; rejects with its error, or with the signal's reason. */
  poll<T>({ source, subject, condition, signal, onPollError = () => undefined }: PollRequest<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const { key } = source;
      const group = this.#groups.get(key) ?? new PollGroup(source, this.#deps);
      const remove = () => {
        stopListening();
        group.subscriptions.delete(watch as PollSubscription);
        if (group.subscriptions.size > 0 || this.#groups.get(key) !== group) return;
        this.#groups.delete(key);
        group.close();
        if (this.#groups.size === 0) this.#wake?.abort();
      };
      const watch = new PollSubscription<T>(subject, condition, this.#deps.clock.now(), {
        resolve: (value) => {
          remove();
          resolve(value);
        },
        reject: (error) => {
          remove();
          reject(error);
        },
        onPollError,
      });
      const stopListening = onAbort(signal, () => watch.fail(signal?.reason));
      group.subscriptions.add(watch as PollSubscription);
      this.#groups.set(key, group);
      if (this.#wake === undefined) void this.#run();
      else if (this.#deps.clock.now() + MIN_POLL_INTERVAL_MS < this.#wakesAt) this.#wake.abort();
    });
  }

  async #run(): Promise<void> {
    while (this.#groups.size > 0) {
      const wake = new AbortController();
      this.#wake = wake;
      const now = this.#deps.clock.now();
      const delayMs = Math.min(...[...this.#groups.values()].map((group) => group.tick(now)));
      this.#wakesAt = now + delayMs;
      // With nothing due there is nothing to wait for but the end of a look, which wakes the loop.
      if (delayMs === Infinity) await new Promise<void>((resolve) => onAbort(wake.signal, resolve));
      else await this.#deps.clock.sleep(delayMs, wake.signal).catch(() => undefined);
    }
    this.#wake = undefined;
  }
}
