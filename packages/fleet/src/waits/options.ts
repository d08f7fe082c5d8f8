import type { OutcomeValue, RedisCloud, WaitTarget } from "redis-cloud-sdk";
import type { RedisLike } from "../connection.js";
import type { OnFleetEvent } from "../events.js";

/** Options of {@link DurableWaits}. */
export interface DurableWaitsOptions {
  /**
   * Redis for the waits: a URL, ioredis options, or a connection whose options are copied. Redis 5 or newer, or Valkey,
   * with `maxmemory-policy noeviction`, because evicted waits are lost.
   */
  redis: RedisLike;
  /** Client of the account that the waits belong to. Its `waitTimeoutMs` is ignored. */
  cloud: Pick<RedisCloud, "operations">;
  /** Name of the queue. Use one queue per account. Default: `redis-cloud-waits`. */
  queue?: string | undefined;
  /** Prefix of all keys, used as the hash tag so that a cluster stores them together. Default: `redis-cloud-fleet`. */
  prefix?: string | undefined;
  /** Retention of a finished wait and its result, in milliseconds. Default: one week. */
  keepMs?: number | undefined;
  /** Called with errors of connections and handlers. Default: a process warning. */
  onEvent?: OnFleetEvent | undefined;
}

/** Options of {@link DurableWaits.add}. */
export interface AddOptions<O extends WaitTarget, Metadata> {
  /** Expected outcome, as for `cloud.operations.resume`: `"database"`, `"database gone"`, `"done"`. */
  outcome: O;
  /** JSON data that is passed to the handlers. Stored in plain text: do not include secrets. */
  metadata?: Metadata | undefined;
  /** Timeout in milliseconds, from when the wait is added. Default: 24 hours. */
  timeoutMs?: number | undefined;
}

/** A wait that is passed to a handler. */
export interface Wait<Metadata = unknown> {
  /** Derived from the token and the same in every worker and attempt: use it as an idempotency key. */
  readonly id: string;
  readonly token: string;
  readonly outcome: WaitTarget;
  /** Metadata passed to `add`. */
  readonly metadata: Metadata | undefined;
  /** Number of this attempt, starting at 1. Increases when a handler throws. */
  readonly attempt: number;
  /** Whether a handler was called before and threw, or its worker died before the handler was recorded as finished. */
  readonly repeated: boolean;
}

/** Options of {@link DurableWaits.work}. */
export interface WorkOptions<Metadata> {
  /**
   * Called when a wait succeeds, with the resource, or `undefined` if it has been deleted or does not exist.
   *
   * If it throws, it is retried after 1, 2, 4 … seconds, up to ten attempts in total. If its worker dies while it runs,
   * another worker calls it again, with the same {@link Wait.id} and `repeated` set.
   */
  onReady(value: OutcomeValue<WaitTarget>, wait: Wait<Metadata>): unknown;
  /** Called when a wait fails: the task or the resource failed, or the wait timed out. */
  onFailed?(error: Error, wait: Wait<Metadata>): unknown;
  /** Maximum number of concurrent waits of this worker. They share their polls. Default: 500. */
  concurrency?: number | undefined;
  /**
   * Lock duration in milliseconds. Another worker continues the waits of a dead one after at most twice this. Default:
   * 30,000.
   */
  lockMs?: number | undefined;
}

/** State of a wait. */
export type WaitState = "unknown" | "queued" | "active" | "ready" | "failed";
