import type { EventHub } from "./events.js";

/** A request as the log shows it. */
export interface RequestEntry {
  id: number;
  at: string;
  method: string;
  path: string;
  /** The route of the contract; `null` for what is none. */
  route: string | null;
  /** `null` when no answer was sent. */
  status: number | null;
  durationMs: number;
  /** `null` when the keys were not good. */
  keyName: string | null;
  /** Names of the faults that it met. */
  fault?: string;
}

/** What is known of a request when it has been answered. */
export type FinishedRequest = Omit<RequestEntry, "id" | "at"> & {
  /** Milliseconds since the epoch. */
  at: number;
  /** `undefined` when the keys were not good; then the first account sees it, which is the operator's. */
  accountId: number | undefined;
};

const MAX_ENTRIES = 1_000;

/** The latest requests to the API. */
export class RequestLog {
  readonly #hub: EventHub;
  #entries: { accountId: number | undefined; entry: RequestEntry }[] = [];
  #lastId = 0;

  constructor(hub: EventHub) {
    this.#hub = hub;
  }

  /** Notes a request that was answered, and tells the dashboard. */
  add({ accountId, at, ...finished }: FinishedRequest, operatorId: number): void {
    this.#lastId += 1;
    const entry: RequestEntry = { id: this.#lastId, at: new Date(at).toISOString(), ...finished };
    const owner = accountId ?? operatorId;
    this.#entries.push({ accountId: owner, entry });
    if (this.#entries.length >= 2 * MAX_ENTRIES) this.#entries = this.#entries.slice(-MAX_ENTRIES);
    this.#hub.publish("request", entry, owner);
    if (entry.fault !== undefined) {
      this.#hub.publish("fault", { fault: entry.fault, requestId: entry.id, route: entry.route }, owner);
    }
  }

  /** The latest requests of an account, newest first. */
  latest(accountId: number, limit: number): RequestEntry[] {
    return this.#entries
      .slice(-MAX_ENTRIES)
      .filter((one) => one.accountId === accountId)
      .slice(-limit)
      .map(({ entry }) => entry)
      .reverse();
  }

  clear(): void {
    this.#entries = [];
  }
}
