/** Result of one run: when to run again without a change, in milliseconds; `retry` backs off. */
export type RunResult = "done" | "retry" | { afterMs: number };

/** Options of {@link WorkQueue}. */
export interface WorkQueueOptions {
  /** Reconciles one key. Aborted if the key changes in a way that makes the run useless. */
  run: (key: string, signal: AbortSignal) => Promise<RunResult>;
  /** Maximum number of keys that run at the same time. */
  concurrency: number;
  /** Called when a run throws, which it should not. The key is retried. */
  onError: (key: string, error: Error) => void;
  /** First and longest delay between two attempts, in milliseconds. */
  backOffMs: { min: number; max: number };
}

/**
 * Keys that need a run. Level-triggered: a key that is added ten times runs once; one that is added during its run,
 * once more. Two runs of one key never overlap.
 */
export class WorkQueue {
  readonly #options: WorkQueueOptions;
  readonly #waiting = new Set<string>();
  readonly #running = new Map<string, { abort: AbortController; isDirty: boolean; done: Promise<void> }>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #failures = new Map<string, number>();
  #isStopped = false;

  constructor(options: WorkQueueOptions) {
    this.#options = options;
  }

  /** Number of queued keys. */
  get depth(): number {
    return this.#waiting.size;
  }

  /** Number of keys that are running. */
  get runningCount(): number {
    return this.#running.size;
  }

  /** Runs a key as soon as possible. @param abort - Whether a run in progress has become useless. */
  add(key: string, { abort = false }: { abort?: boolean } = {}): void {
    if (this.#isStopped) return;
    const running = this.#running.get(key);
    if (running !== undefined) {
      running.isDirty = true;
      if (abort) running.abort.abort();
      return;
    }
    this.#clearTimer(key);
    this.#waiting.add(key);
    this.#start();
  }

  /** Forgets the failures of a key, because what it depends on has changed. */
  forget(key: string): void {
    this.#failures.delete(key);
  }

  /** Aborts all runs, and waits until they have finished. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#waiting.clear();
    for (const key of [...this.#timers.keys()]) this.#clearTimer(key);
    const runs = [...this.#running.values()];
    for (const { abort } of runs) abort.abort();
    await Promise.all(runs.map(({ done }) => done));
  }

  #start(): void {
    for (const key of this.#waiting) {
      if (this.#running.size >= this.#options.concurrency) return;
      this.#waiting.delete(key);
      const abort = new AbortController();
      const entry = { abort, isDirty: false, done: Promise.resolve() };
      this.#running.set(key, entry);
      entry.done = this.#run(key, abort.signal).then((result) => {
        this.#running.delete(key);
        this.#schedule(key, result, entry.isDirty);
        if (!this.#isStopped) this.#start();
      });
    }
  }

  async #run(key: string, signal: AbortSignal): Promise<RunResult> {
    try {
      return await this.#options.run(key, signal);
    } catch (error) {
      if (!signal.aborted) this.#options.onError(key, error as Error);
      return "retry";
    }
  }

  #schedule(key: string, result: RunResult, isDirty: boolean): void {
    if (this.#isStopped) return;
    if (result !== "retry") this.#failures.delete(key);
    if (isDirty) {
      this.#waiting.add(key);
    } else if (result === "retry") {
      const failures = this.#failures.get(key) ?? 0;
      this.#failures.set(key, failures + 1);
      const { min, max } = this.#options.backOffMs;
      this.#addAfter(key, Math.min(max, min * 2 ** Math.min(failures, 20)) * (0.75 + Math.random() / 2));
    } else if (result !== "done") {
      this.#addAfter(key, result.afterMs);
    }
  }

  #addAfter(key: string, delayMs: number): void {
    this.#clearTimer(key);
    const timer = setTimeout(() => {
      this.#timers.delete(key);
      this.add(key);
    }, delayMs);
    timer.unref();
    this.#timers.set(key, timer);
  }

  #clearTimer(key: string): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
  }
}
