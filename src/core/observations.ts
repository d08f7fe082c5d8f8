import type { Clock } from "./clock.js";
import { assertPositive } from "./path-params.js";
import type { Unavailable } from "./unavailable.js";

/** Result of the latest conclusive response of an operation. */
export interface Observation {
  /** Time of the response, in milliseconds since the epoch. */
  readonly at: number;
  /** HTTP status; `undefined` for a task that failed. */
  readonly status: number | undefined;
  /** Reason for which the operation is not available; `undefined` after a success. */
  readonly unavailable: Unavailable | undefined;
  /** Whether the response only accepted a task, which may still fail. */
  readonly isTask: boolean;
}

/** Observations of one account, by operation, and what was read about it. */
interface AccountRecord {
  readonly byRoute: Map<string, Observation>;
  snapshot?: { readonly readAt: number };
}

const DEFAULT_MAX_AGE_MS = 600_000;

/**
 * Memory of what services offer, by base URL and keys, with a time limit. Every client has its own, unless several share
 * one.
 *
 * @example
 * ```ts
 * const capabilityCache = new CapabilityCache({ maxAgeMs: 60_000 });
 * const cloud = new RedisCloud({ capabilityCache });
 * ```
 */
export class CapabilityCache {
  readonly #maxAgeMs: number;
  readonly #accounts = new Map<string, AccountRecord>();

  /**
   * @param options - `maxAgeMs`: time after which an observation is forgotten, in milliseconds. Default: 10 minutes.
   * @throws `ConfigError` if it is not a positive number.
   */
  constructor({ maxAgeMs = DEFAULT_MAX_AGE_MS }: { maxAgeMs?: number } = {}) {
    this.#maxAgeMs = assertPositive("maxAgeMs", maxAgeMs);
  }

  /** Opens the observations of one account. @internal */
  open(account: string, clock: Clock): Observations {
    const record = this.#accounts.get(account) ?? { byRoute: new Map() };
    this.#accounts.set(account, record);
    return new Observations(record, clock, this.#maxAgeMs);
  }
}

/** Observations of one account that are not outdated. */
export class Observations {
  readonly #record: AccountRecord;
  readonly #clock: Clock;
  readonly #maxAgeMs: number;

  constructor(record: AccountRecord, clock: Clock, maxAgeMs: number) {
    this.#record = record;
    this.#clock = clock;
    this.#maxAgeMs = maxAgeMs;
  }

  /** Replaces the observation of an operation. */
  record(route: string, status: number | undefined, unavailable?: Unavailable, isTask = false): void {
    const { byRoute } = this.#record;
    // The order of the map is that of the responses.
    byRoute.delete(route);
    byRoute.set(route, { at: this.#clock.now(), status, unavailable, isTask });
  }

  /** Lists the observations, the latest last. */
  list(): (readonly [route: string, seen: Observation])[] {
    return [...this.#record.byRoute].filter(([, { at }]) => this.#isFresh(at));
  }

  /** Returns the facts that were read about the account; `undefined` before the first read, or if they are outdated. */
  get snapshot(): { readonly readAt: number } | undefined {
    const { snapshot } = this.#record;
    return snapshot && this.#isFresh(snapshot.readAt) ? snapshot : undefined;
  }

  set snapshot(snapshot: { readonly readAt: number }) {
    this.#record.snapshot = snapshot;
  }

  /** Removes all observations. */
  clear(): void {
    this.#record.byRoute.clear();
    delete this.#record.snapshot;
  }

  #isFresh(at: number): boolean {
    return this.#clock.now() - at < this.#maxAgeMs;
  }
}
