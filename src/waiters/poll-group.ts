import type { Clock } from "../core/clock.js";
import { getErrorMessage } from "../core/error-text.js";
import { ConfigError } from "../core/errors.js";
import type { Logger } from "../core/log.js";
import type { PollSource, ReportSnapshot } from "./poll-source.js";
import type { PollSubscription } from "./poll-subscription.js";

/** State shared by all groups of a poller. */
export interface PollerDeps {
  clock: Clock;
  log: Logger;
  /** Number of single-resource reads that may still be started. */
  freeReads: number;
  /** Wakes the polling loop. */
  wake(): void;
}

/** A subscription that is due within this fraction of its interval counts as due for a list read. */
const EARLY_FRACTION = 0.25;

/** The subscriptions of one source. */
export class PollGroup {
  readonly subscriptions = new Set<PollSubscription>();
  readonly #source: PollSource;
  readonly #deps: PollerDeps;
  /** Aborts the polls in flight, once there are no subscriptions left. */
  readonly #stop = new AbortController();
  #listing = false;

  constructor(source: PollSource, shared: PollerDeps) {
    this.#source = source;
    this.#deps = shared;
  }

  /** Starts the polls that are due; returns the time until the next one, or `Infinity` if none is scheduled. */
  tick(now: number): number {
    if (this.#source.earlyPolls?.isSpent)
      for (const subscription of this.#idle()) if (subscription.isEarly) subscription.skipEarlyPolls();
    if (this.#listIsDue(now)) void this.#list();
    let nextMs = Infinity;
    // The newest first: a recent operation may finish soon, and an older one tolerates a short delay.
    for (const subscription of this.#idle().sort((one, other) => other.startedAt - one.startedAt)) {
      const delayMs = subscription.delayMs(now);
      if (delayMs > 0) nextMs = Math.min(nextMs, delayMs);
      else if (!subscription.isBusy && this.#mayRead(subscription)) void this.#read(subscription.subject);
    }
    return nextMs;
  }

  /** Aborts the polls in flight. */
  close(): void {
    this.#stop.abort();
  }

  #idle(): PollSubscription[] {
    return [...this.subscriptions].filter(({ isBusy: busy }) => !busy);
  }

  #mayRead(subscription: PollSubscription): boolean {
    if (this.#source.read === undefined || this.#deps.freeReads <= 0) return false;
    return subscription.readsIndividually || !this.#listing;
  }

  #listIsDue(now: number): boolean {
    const { list, read, listFrom = 2, listCost = () => 1 } = this.#source;
    if (list === undefined || this.#listing) return false;
    const shared = this.#idle().filter(({ readsIndividually }) => !readsIndividually);
    if (!shared.some((subscription) => subscription.delayMs(now) <= 0)) return false;
    if (read === undefined) return true;
    const due = uniqueSubjects(
      shared.filter((subscription) => subscription.delayMs(now, EARLY_FRACTION) <= 0),
    );
    return uniqueSubjects(shared).length >= listFrom && due.length >= listCost();
  }

  /** Reads the list for all subscriptions, including those that are not due yet, because that costs nothing extra. */
  async #list(): Promise<void> {
    const subscriptions = this.#idle().filter(({ readsIndividually }) => !readsIndividually);
    const bySubject = new Map<string, PollSubscription[]>();
    this.#begin(subscriptions);
    for (const subscription of subscriptions) {
      bySubject.set(subscription.subject, [...(bySubject.get(subscription.subject) ?? []), subscription]);
    }
    const report: ReportSnapshot = (subject, snapshot) => {
      for (const subscription of bySubject.get(subject) ?? []) {
        if (this.subscriptions.has(subscription))
          subscription.observe(snapshot, true, this.#deps.clock.now());
      }
    };
    this.#listing = true;
    try {
      await this.#source.list?.([...bySubject.keys()], report, this.#stop.signal);
      for (const subscription of subscriptions)
        if (subscription.isBusy) subscription.onMissingFromList(this.#deps.clock.now());
    } catch (error) {
      this.#recordFailure(subscriptions, error);
    } finally {
      this.#listing = false;
      this.#deps.wake();
    }
  }

  /** Reads one subject for all of its subscriptions. */
  async #read(subject: string): Promise<void> {
    const subscriptions = this.#idle().filter((subscription) => subscription.subject === subject);
    this.#begin(subscriptions);
    this.#deps.freeReads -= 1;
    try {
      const snapshot = await this.#source.read?.(subject, this.#stop.signal);
      for (const subscription of subscriptions)
        if (this.subscriptions.has(subscription))
          subscription.observe(snapshot, false, this.#deps.clock.now());
    } catch (error) {
      this.#recordFailure(subscriptions, error);
    } finally {
      this.#deps.freeReads += 1;
      this.#deps.wake();
    }
  }

  #begin(subscriptions: readonly PollSubscription[]): void {
    if (subscriptions.every(({ isEarly }) => isEarly)) this.#source.earlyPolls?.spend();
    for (const subscription of subscriptions) {
      if (subscription.isEarly) subscription.earlyPolls += 1;
      subscription.isBusy = true;
    }
  }

  #recordFailure(subscriptions: readonly PollSubscription[], error: unknown): void {
    if (this.#stop.signal.aborted) return;
    const waiting = subscriptions.filter(
      (subscription) => subscription.isBusy && this.subscriptions.has(subscription),
    );
    // An invalid request will not become valid with the next poll.
    if (error instanceof ConfigError) for (const subscription of waiting) subscription.fail(error);
    else for (const subscription of waiting) subscription.recordFailure(error, this.#deps.clock.now());
    const message = getErrorMessage(error);
    this.#deps.log({ type: "poll-failed", route: this.#source.key, message });
  }
}

function uniqueSubjects(subscriptions: readonly PollSubscription[]): string[] {
  return [...new Set(subscriptions.map(({ subject }) => subject))];
}
