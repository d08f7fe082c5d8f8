import type { EventHub } from "./events.js";
import { RequestCounts } from "./request-counts.js";

/** Entry of the request log. */
export interface RequestEntry {
  id: number;
  at: string;
  method: string;
  path: string;
  /** Route of the contract; `null` for an unknown path. */
  route: string | null;
  /** `null` if no response was sent. */
  status: number | null;
  durationMs: number;
  /** `null` if the keys were invalid. */
  keyName: string | null;
  /** Names of the faults that were applied. */
  fault?: string;
}

/** Finished request to be logged. */
export type FinishedRequest = Omit<RequestEntry, "id" | "at"> & {
  /** Milliseconds since the epoch. */
  at: number;
  /** `undefined` if the keys were invalid; the entry is then visible to the operator's account. */
  accountId: number | undefined;
};

const MAX_ENTRIES = 1_000;

/** Log of the latest requests to the API. */
export class RequestLog {
  /** Counts since the start, which a reset keeps. */
  readonly counts: RequestCounts = new RequestCounts();
  readonly #hub: EventHub;
  #entries: { accountId: number | undefined; entry: RequestEntry }[] = [];
  #lastId = 0;

  constructor(hub: EventHub) {
    this.#hub = hub;
  }

  /** Logs a finished request and publishes it. */
  add(request: FinishedRequest, operatorId: number): void {
    const { accountId, at, ...finished } = request;
    this.counts.add(request);
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

  /** Returns the latest requests of an account, newest first. */
  listLatest(accountId: number, limit: number): RequestEntry[] {
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
