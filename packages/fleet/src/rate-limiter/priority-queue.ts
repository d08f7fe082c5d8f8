import type { Priority } from "redis-cloud-sdk";

const PRIORITIES: readonly Priority[] = ["write", "read", "poll"];

interface QueuedRequest {
  admit(): void;
  reject(error: unknown): void;
}

interface AbortListener {
  onAbort: () => void;
  requests: Set<QueuedRequest>;
}

/** Queued requests of this process: writes first, then reads, then polls, each in order of arrival. */
export class PriorityQueue {
  readonly #requests: Record<Priority, Set<QueuedRequest>> = {
    write: new Set(),
    read: new Set(),
    poll: new Set(),
  };
  /** One listener per signal: a signal may be used for many calls, and Node warns about more than ten listeners. */
  readonly #listeners = new Map<AbortSignal, AbortListener>();
  readonly #onEmpty: () => void;

  /** @param onEmpty Called when the last request is aborted. */
  constructor(onEmpty: () => void) {
    this.#onEmpty = onEmpty;
  }

  get length(): number {
    return PRIORITIES.reduce((sum, priority) => sum + this.#requests[priority].size, 0);
  }

  /** Resolves when the request is admitted; rejects with the signal's reason if it is aborted first. */
  join(priority: Priority, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const remove = () => {
        this.#requests[priority].delete(request);
        if (signal !== undefined) this.#stopListening(signal, request);
      };
      const request: QueuedRequest = {
        admit() {
          remove();
          resolve();
        },
        reject(error) {
          remove();
          reject(error);
        },
      };
      this.#requests[priority].add(request);
      if (signal !== undefined) this.#listen(signal, request);
    });
  }

  /** Admits the first `count` requests. */
  release(count: number): void {
    for (let released = 0; released < count; released += 1) this.#getFirst()?.admit();
  }

  /** Rejects all queued requests. */
  rejectAll(error: Error): void {
    for (let request = this.#getFirst(); request !== undefined; request = this.#getFirst())
      request.reject(error);
  }

  #getFirst(): QueuedRequest | undefined {
    const [request] =
      PRIORITIES.map((priority) => this.#requests[priority]).find(({ size }) => size > 0) ?? [];
    return request;
  }

  #listen(signal: AbortSignal, request: QueuedRequest): void {
    const existing = this.#listeners.get(signal);
    if (existing !== undefined) {
      existing.requests.add(request);
      return;
    }
    const requests = new Set([request]);
    const onAbort = () => {
      for (const one of [...requests]) one.reject(signal.reason);
      if (this.length === 0) this.#onEmpty();
    };
    this.#listeners.set(signal, { onAbort, requests });
    signal.addEventListener("abort", onAbort);
  }

  #stopListening(signal: AbortSignal, request: QueuedRequest): void {
    const listener = this.#listeners.get(signal);
    listener?.requests.delete(request);
    if (listener === undefined || listener.requests.size > 0) return;
    signal.removeEventListener("abort", listener.onAbort);
    this.#listeners.delete(signal);
  }
}
