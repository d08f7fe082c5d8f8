import { QueueEvents } from "bullmq";
import { systemClock } from "redis-cloud-sdk";
import type { BullConnection } from "./bull-connection.js";

/** Events can be missed while a connection is made anew: after this time the wait is looked at anyway. */
const LOOK_AGAIN_MS = 5_000;

/** Tells of waits that end, whichever worker finished them: one stream of events for all who ask. */
export class CompletionEvents {
  readonly #link: BullConnection;
  readonly #events: QueueEvents;
  readonly #asking = new Map<string, Set<AbortController>>();
  readonly #closed = new AbortController();

  constructor(queue: string, prefix: string, link: BullConnection) {
    this.#link = link;
    this.#events = new QueueEvents(queue, { connection: link.client, prefix });
    this.#events.on("error", link.error);
    const ended = ({ jobId }: { jobId: string }) => {
      for (const listener of this.#asking.get(jobId) ?? []) listener.abort();
    };
    this.#events.on("completed", ended);
    this.#events.on("failed", ended);
  }

  /** Listens from now on; `heard` resolves when it is time to look at the wait. */
  listen(id: string, signal: AbortSignal | undefined): { heard: Promise<void>; stop: () => void } {
    const listener = new AbortController();
    const ears = this.#asking.get(id) ?? new Set();
    this.#asking.set(id, ears.add(listener));
    const ends = [listener.signal, this.#closed.signal, ...(signal === undefined ? [] : [signal])];
    const heard = systemClock.sleep(LOOK_AGAIN_MS, AbortSignal.any(ends)).catch(() => {
      signal?.throwIfAborted();
      if (this.#closed.signal.aborted) throw new Error("The durable waits were closed; the wait goes on.");
    });
    // Whoever finds the wait at its end already never listens.
    heard.catch(() => undefined);
    const stop = () => {
      ears.delete(listener);
      if (ears.size === 0) this.#asking.delete(id);
      listener.abort();
    };
    return { heard, stop };
  }

  close(): void {
    this.#closed.abort();
    this.#link.close();
    void this.#events.close().catch(() => undefined);
  }
}
