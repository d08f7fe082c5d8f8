import type { Clock } from "../core/clock.js";
import { ConfigError } from "../core/errors.js";
import type { Logger } from "../core/log.js";
import type { PollSource, ReportSnapshot } from "./poll-source.js";
import type { PollSubscription } from "./poll-subscription.js";

/** What all groups of a watcher work with. */
export interface PollerDeps {
  clock: Clock;
  log: Logger;
  /** Reads of one that may still be begun. */
  places: number;
  /** Has the loop look at its list again. */
  wake(): void;
}

/** A watch that is due within this part of its time comes along with a list that is read anyway. */
const EARLY_FRACTION = 0.25;

/** All that is waited for at one source. */
export class PollGroup {
  readonly watches = new Set<PollSubscription>();
  readonly #source: PollSource;
  readonly #shared: PollerDeps;
  /** Ends the looks under way, once nobody waits any more. */
  readonly #stop = new AbortController();
  #listing = false;

  constructor(source: PollSource, shared: PollerDeps) {
    this.#source = source;
    this.#shared = shared;
  }

  /** Begins the looks that are due; returns the time until the next one, `Infinity` when the end of a look comes first. */
  tick(now: number): number {
    if (this.#listIsDue(now)) void this.#list();
    let nextMs = Infinity;
    // The youngest first: what has just begun may be over soon, and what has taken long can take a moment more.
    for (const watch of this.#idle().sort((one, other) => other.startedAt - one.startedAt)) {
      const delayMs = watch.delayMs(now);
      if (delayMs > 0) nextMs = Math.min(nextMs, delayMs);
      else if (!watch.busy && this.#mayRead(watch)) void this.#read(watch.subject);
    }
    return nextMs;
  }

  /** Nobody waits here any more. */
  close(): void {
    this.#stop.abort();
  }

  #idle(): PollSubscription[] {
    return [...this.watches].filter(({ busy }) => !busy);
  }

  #mayRead(watch: PollSubscription): boolean {
    if (this.#source.read === undefined || this.#shared.places <= 0) return false;
    return watch.readsIndividually || !this.#listing;
  }

  #listIsDue(now: number): boolean {
    const { list, read, listFrom = 2, listCost = () => 1 } = this.#source;
    if (list === undefined || this.#listing) return false;
    const shared = this.#idle().filter(({ readsIndividually: alone }) => !alone);
    if (!shared.some((watch) => watch.delayMs(now) <= 0)) return false;
    if (read === undefined) return true;
    const due = subjectsOf(shared.filter((watch) => watch.delayMs(now, EARLY_FRACTION) <= 0));
    return subjectsOf(shared).length >= listFrom && due.length >= listCost();
  }

  /** Reads the list for all watches, those not yet due included: their answer costs nothing more. */
  async #list(): Promise<void> {
    const watches = this.#idle().filter(({ readsIndividually: alone }) => !alone);
    const bySubject = new Map<string, PollSubscription[]>();
    for (const watch of watches) {
      watch.busy = true;
      bySubject.set(watch.subject, [...(bySubject.get(watch.subject) ?? []), watch]);
    }
    const report: ReportSnapshot = (subject, snapshot) => {
      for (const watch of bySubject.get(subject) ?? []) {
        if (this.watches.has(watch)) watch.observe(snapshot, true, this.#shared.clock.now());
      }
    };
    this.#listing = true;
    try {
      await this.#source.list?.([...bySubject.keys()], report, this.#stop.signal);
      for (const watch of watches) if (watch.busy) watch.onMissingFromList(this.#shared.clock.now());
    } catch (error) {
      this.#failed(watches, error);
    } finally {
      this.#listing = false;
      this.#shared.wake();
    }
  }

  /** Reads one subject, for everybody who waits for it. */
  async #read(subject: string): Promise<void> {
    const watches = this.#idle().filter((watch) => watch.subject === subject);
    for (const watch of watches) watch.busy = true;
    this.#shared.places -= 1;
    try {
      const snapshot = await this.#source.read?.(subject, this.#stop.signal);
      for (const watch of watches)
        if (this.watches.has(watch)) watch.observe(snapshot, false, this.#shared.clock.now());
    } catch (error) {
      this.#failed(watches, error);
    } finally {
      this.#shared.places += 1;
      this.#shared.wake();
    }
  }

  #failed(watches: readonly PollSubscription[], error: unknown): void {
    if (this.#stop.signal.aborted) return;
    const waiting = watches.filter((watch) => watch.busy && this.watches.has(watch));
    // What cannot be asked for will not be answered next time either.
    if (error instanceof ConfigError) for (const watch of waiting) watch.end(error);
    else for (const watch of waiting) watch.failed(error, this.#shared.clock.now());
    const message = error instanceof Error ? error.message : String(error);
    this.#shared.log({ type: "poll-failed", route: this.#source.key, message });
  }
}

function subjectsOf(watches: readonly PollSubscription[]): string[] {
  return [...new Set(watches.map(({ subject }) => subject))];
}
