import { onAbort } from "../core/abort.js";
import type { Clock } from "../core/clock.js";
import type { Log } from "../core/log.js";
import { pace } from "./pace.js";

/** What one look at a source showed of one subject; `undefined` when it was not there. */
export type Sight = unknown;

/** Tells what was seen of a subject. */
export type Report = (subject: string, sight: Sight) => void;

/**
 * Where something can be looked at. Watches with equal `key` share their looks.
 *
 * Given the names of all subjects that are waited for, a source chooses the cheapest reads and reports what it
 * saw of each, once.
 */
export interface Source {
  key: string;
  /** The signal is aborted when nobody waits for anything of this source any more. */
  look(subjects: readonly string[], report: Report, signal: AbortSignal): Promise<void>;
}

/** One thing that is waited for. */
export interface WatchRequest<T> {
  source: Source;
  /** Its name within the source. */
  subject: string;
  /** Judges a sight: the result when the wait is over, `undefined` to go on; throws when it has failed. */
  judge(sight: Sight, waitedMs: number): { value: T } | undefined;
  signal?: AbortSignal | undefined;
  /** Told of a look that failed. The watch goes on. */
  trouble?(error: unknown): void;
}

interface Watch {
  source: Source;
  subject: string;
  startedAt: number;
  dueAt: number;
  see(sight: Sight): void;
  trouble(error: unknown): void;
}

/**
 * The one waiting loop of a client: knows everything that is waited for and shares the reads.
 *
 * It runs only while something is waited for. A look that fails never fails a watch: it is logged, and the
 * subject is looked at again when it is next due.
 */
export class Watcher {
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #watches = new Set<Watch>();
  /** Sources that are being looked at now, and what ends the look. */
  readonly #busy = new Map<string, AbortController>();
  #wake: AbortController | undefined;

  constructor(clock: Clock, log: Log) {
    this.#clock = clock;
    this.#log = log;
  }

  /** Resolves with what `judge` makes of the subject; rejects with its error, or with the signal's reason. */
  watch<T>({ source, subject, judge, signal, trouble = () => undefined }: WatchRequest<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const startedAt = this.#clock.now();
      const end = (settle: () => void) => {
        this.#watches.delete(watch);
        stopListening();
        settle();
        if (this.#of(source).length === 0) this.#busy.get(source.key)?.abort();
        if (this.#watches.size === 0) this.#wake?.abort();
      };
      const see = (sight: Sight) => {
        try {
          const verdict = judge(sight, this.#clock.now() - startedAt);
          if (verdict !== undefined) end(() => resolve(verdict.value));
        } catch (error) {
          end(() => reject(error));
        }
      };
      const watch: Watch = { source, subject, startedAt, dueAt: startedAt + pace(0), see, trouble };
      const stopListening = onAbort(signal, () => end(() => reject(signal?.reason)));
      this.#watches.add(watch);
      this.#poke();
    });
  }

  /** Starts the loop, or makes it look at its list again. */
  #poke(): void {
    if (this.#wake === undefined) void this.#run();
    else this.#wake.abort();
  }

  async #run(): Promise<void> {
    while (this.#watches.size > 0) {
      this.#wake = new AbortController();
      const idle = [...this.#watches].filter(({ source }) => !this.#busy.has(source.key));
      const now = this.#clock.now();
      for (const { source } of idle.filter(({ dueAt }) => dueAt <= now)) {
        if (!this.#busy.has(source.key)) void this.#look(source);
      }
      const next = Math.min(
        ...idle.map(({ source, dueAt }) => (this.#busy.has(source.key) ? Infinity : dueAt)),
      );
      // With every source busy there is nothing to wait for but the end of a look, which wakes the loop.
      await this.#clock.sleep(Math.max(next - now, 0), this.#wake.signal).catch(() => undefined);
    }
    this.#wake = undefined;
  }

  #of(source: Source): Watch[] {
    return [...this.#watches].filter((watch) => watch.source.key === source.key);
  }

  /** Looks once for all watches of a source, those not yet due included: their answer costs nothing more. */
  async #look(source: Source): Promise<void> {
    const stop = new AbortController();
    this.#busy.set(source.key, stop);
    const watches = this.#of(source);
    const subjects = [...new Set(watches.map(({ subject }) => subject))];
    const report: Report = (subject, sight) => {
      for (const watch of watches)
        if (watch.subject === subject && this.#watches.has(watch)) watch.see(sight);
    };
    try {
      await source.look(subjects, report, stop.signal);
    } catch (error) {
      if (!stop.signal.aborted) this.#failed(source, watches, error);
    } finally {
      const now = this.#clock.now();
      for (const watch of watches) watch.dueAt = now + pace(now - watch.startedAt);
      this.#busy.delete(source.key);
      this.#wake?.abort();
    }
  }

  #failed(source: Source, watches: readonly Watch[], error: unknown): void {
    for (const watch of watches) watch.trouble(error);
    const message = error instanceof Error ? error.message : String(error);
    this.#log({ type: "poll-failed", route: source.key, message });
  }
}
