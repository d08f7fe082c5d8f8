import type { OutcomeValue, RedisCloud, WaitTarget } from "redis-cloud-sdk";
import type { RedisLike } from "../connection.js";
import type { OnFleetEvent } from "../events.js";

/** Options of {@link DurableWaits}. */
export interface DurableWaitsOptions {
  /**
   * Where the waits are kept: a URL, options of ioredis, or a connection of yours to take the options from. Redis 5 or
   * newer, or Valkey, with `maxmemory-policy noeviction`: a wait that was evicted is lost.
   */
  redis: RedisLike;
  /** A client of the account that the waits belong to. Its `waitTimeoutMs` means nothing here. */
  cloud: Pick<RedisCloud, "operations">;
  /** Name of the queue. Use one for each account. Default: `redis-cloud-waits`. */
  queue?: string | undefined;
  /** Begins the names of all keys, in braces, so that a cluster keeps them together. Default: `redis-cloud-fleet`. */
  prefix?: string | undefined;
  /** A wait and its result are kept for so long after its end, in milliseconds. Default: a week. */
  keepMs?: number | undefined;
  /** Told of trouble with the connections and the handlers. Default: a warning of the process. */
  onEvent?: OnFleetEvent | undefined;
}

/** What is waited for. */
export interface AddOptions<O extends WaitTarget, Metadata> {
  /** What the operation ends in, as for `cloud.operations.resume`: `"database"`, `"database gone"`, `"done"`. */
  outcome: O;
  /** Anything that JSON can hold; it comes back with the result. Stored in clear: no secrets. */
  metadata?: Metadata | undefined;
  /** The wait fails this long after it was added, in milliseconds. Default: 24 hours. */
  timeoutMs?: number | undefined;
}

/** A wait, as its handlers see it. */
export interface Wait<Metadata = unknown> {
  /** Made from the token. The same in every worker and at every attempt: use it as the idempotency key. */
  readonly id: string;
  readonly token: string;
  readonly outcome: WaitTarget;
  /** What was given to `add`. */
  readonly metadata: Metadata | undefined;
  /** 1 for the first call of a handler, more after a handler threw. */
  readonly attempt: number;
  /** A handler was called for this wait before, and threw, or its worker died before it was known to have ended. */
  readonly repeated: boolean;
}

/** What a worker does with the waits that end. */
export interface WorkOptions<Metadata> {
  /**
   * Called when a wait has ended well, with the resource, or `undefined` when there is none (any more).
   *
   * When it throws, the wait is looked at and the handler called again after 1, 2, 4 … seconds, ten times in all. It is called once, except when a worker dies while it runs: whoever takes over cannot
   * know how far it came and calls it again, with the same {@link Wait.id} and `repeated` set.
   */
  onReady(value: OutcomeValue<WaitTarget>, wait: Wait<Metadata>): unknown;
  /** The same for a wait that has failed for good: the task or the resource failed, or the time ran out. */
  onFailed?(error: Error, wait: Wait<Metadata>): unknown;
  /** Waits that this worker watches at the same time. They share their polls. Default: 500. */
  concurrency?: number | undefined;
  /** The waits of a worker that died are free for others after at most twice this, in milliseconds. Default: 30,000. */
  lockMs?: number | undefined;
}

/** How far a wait is. */
export type WaitState = "unknown" | "queued" | "active" | "ready" | "failed";
