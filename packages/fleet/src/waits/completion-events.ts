import { QueueEvents } from "bullmq";
import { systemClock } from "redis-cloud-sdk";
import type { BullConnection } from "./bull-connection.js";

/** Interval of checks without an event, because events may be missed during a reconnect. */
const CHECK_INTERVAL_MS = 5_000;

/** Notifies callers when a worker of any process finishes a wait. Uses one event stream for all callers. */
export class CompletionEvents {
  readonly #connection: BullConnection;
  readonly #events: QueueEvents;
  readonly #listeners = new Map<string, Set<AbortController>>();
  readonly #closed = new AbortController();

  constructor(queue: string, prefix: string, connection: BullConnection) {
    this.#connection = connection;
    this.#events = new QueueEvents(queue, { connection: connection.client, prefix });
    this.#events.on("error", connection.onError);
    const onFinished = ({ jobId }: { jobId: string }) => {
      for (const listener of this.#listeners.get(jobId) ?? []) listener.abort();
    };
    this.#events.on("completed", onFinished);
    this.#events.on("failed", onFinished);
  }

  /** Starts listening. `promise` resolves when the wait should be checked again. */
  listen(id: string, signal: AbortSignal | undefined): { promise: Promise<void>; stop: () => void } {
    const listener = new AbortController();
    const controllers = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, controllers.add(listener));
    const signals = [listener.signal, this.#closed.signal, ...(signal === undefined ? [] : [signal])];
    const promise = systemClock.sleep(CHECK_INTERVAL_MS, AbortSignal.any(signals)).catch(() => {
      signal?.throwIfAborted();
      if (this.#closed.signal.aborted) throw new Error("The durable waits were closed. The wait continues.");
    });
    // The caller does not await the promise if the wait has already finished.
    promise.catch(() => undefined);
    const stop = () => {
      controllers.delete(listener);
      if (controllers.size === 0) this.#listeners.delete(id);
      listener.abort();
    };
    return { promise, stop };
  }

  close(): void {
    this.#closed.abort();
    this.#connection.close();
    void this.#events.close().catch(() => undefined);
  }
}
