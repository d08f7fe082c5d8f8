import { isRejection, toMessage } from "./errors.js";

/** Delay before settings that the server has not confirmed are sent again. */
const RETRY_DELAY_MS = 200;

/** The settings of a database, and its replication. */
const PARTS = ["settings", "links"] as const;
type Part = (typeof PARTS)[number];

/** The database whose jobs are run. */
export interface JobOwner {
  /** Applies the desired state of a part. Rejects if the server has not confirmed it. */
  readonly apply: Readonly<Record<Part, () => Promise<void>>>;
  /** Whether the server runs, so that unconfirmed parts are sent again. */
  isUp(): boolean;
  /** Called with the error of a server that is down, or of settings that it rejects. */
  onError(reason: string): void;
}

/**
 * Jobs of one database, which run one at a time, in order. Parts that a running server has not confirmed are applied
 * again.
 */
export class JobQueue {
  readonly #owner: JobOwner;
  #last: Promise<unknown> = Promise.resolve();
  /** Parts that the server has not confirmed yet, and why. */
  readonly #pending = new Map<Part, string>();
  #retryTimer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(owner: JobOwner) {
    this.#owner = owner;
  }

  /** Reasons for which parts are not confirmed yet. */
  get pendingReasons(): string[] {
    return [...this.#pending.values()];
  }

  /** Runs a job after the queued ones. */
  run<T>(job: () => Promise<T>): Promise<T> {
    const result = this.#last.then(job);
    this.#last = result.catch(() => {});
    return result;
  }

  /** Applies a part after the queued jobs. Records its error instead of rejecting. */
  apply(part: Part): Promise<void> {
    return this.run(async () => {
      if (this.#closed) return;
      await this.#owner.apply[part]();
      this.#pending.delete(part);
    }).catch((error: unknown) => {
      if (isRejection(error) || !this.#owner.isUp()) this.#owner.onError(toMessage(error));
      else this.#retry(part, toMessage(error));
    });
  }

  /** Resolves once the queued jobs are done. They no longer start processes. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retryTimer);
    await this.#last;
  }

  #retry(part: Part, reason: string): void {
    if (this.#closed) return;
    this.#pending.set(part, reason);
    clearTimeout(this.#retryTimer);
    this.#retryTimer = setTimeout(async () => {
      for (const one of PARTS) if (this.#pending.has(one)) await this.apply(one);
    }, RETRY_DELAY_MS).unref();
  }
}
