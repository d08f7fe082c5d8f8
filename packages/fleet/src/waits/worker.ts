import { UnrecoverableError, WaitingError, Worker } from "bullmq";
import {
  ConfigError,
  type OutcomeValue,
  type RedisCloud,
  systemClock,
  type WaitTarget,
} from "redis-cloud-sdk";
import {
  assertMilliseconds,
  assertOptionalFunction,
  assertPositiveInteger,
  formatValue,
} from "../assert-option.js";
import { toMessage } from "../connection.js";
import type { OnFleetEvent } from "../events.js";
import type { BullConnection } from "./bull-connection.js";
import {
  isFinal,
  type StoredError,
  toStorable,
  toStoredError,
  toWait,
  type WaitData,
  type WaitJob,
} from "./job.js";
import type { Wait, WorkOptions } from "./options.js";

/** Time for running handlers to finish when a worker closes. */
const CLOSE_TIMEOUT_MS = 10_000;
/** Practically unlimited: each killed worker counts as one stall, and BullMQ's default limit is 1. */
const MAX_STALLED_COUNT = 1_000_000;

/** Reasons for releasing a wait: the worker is closing, or has lost its lock. */
const CLOSING = "closing";
const LOCK_LOST = "lost";

/** Dependencies of a worker. */
export interface WorkerDeps {
  cloud: Pick<RedisCloud, "operations">;
  queue: string;
  prefix: string;
  connection: BullConnection;
  onEvent: OnFleetEvent;
}

/** Processes waits of the queue until it is closed. */
export class WaitWorker<Metadata = unknown> implements AsyncDisposable {
  readonly #deps: WorkerDeps;
  readonly #options: WorkOptions<Metadata>;
  readonly #lockMs: number;
  readonly #worker: Worker<WaitData<Metadata>, unknown, string>;
  #closing = false;

  /** @throws `ConfigError` naming the option and the value. */
  constructor(deps: WorkerDeps, options: WorkOptions<Metadata>) {
    this.#deps = deps;
    this.#options = options;
    const { concurrency = 500, lockMs = 30_000, onFailed } = options;
    if (typeof options.onReady !== "function") {
      throw new ConfigError(`onReady must be a function (got ${formatValue(options.onReady)}).`);
    }
    assertOptionalFunction("onFailed", onFailed);
    this.#lockMs = assertMilliseconds("lockMs", lockMs);
    const { queue, prefix, connection } = deps;
    this.#worker = new Worker(queue, (job, lock, signal) => this.#process(job, lock ?? "", signal), {
      connection: connection.client,
      prefix,
      concurrency: assertPositiveInteger("concurrency", concurrency),
      lockDuration: lockMs,
      stalledInterval: lockMs / 2,
      maxStalledCount: MAX_STALLED_COUNT,
    });
    this.#worker.on("error", connection.onError);
    this.#worker.on("lockRenewalFailed", (ids) => {
      for (const id of ids) this.#worker.cancelJob(id, LOCK_LOST);
    });
  }

  /** Closes the worker. Its waits return to the queue immediately; running handlers may finish. */
  async close(): Promise<void> {
    // Close first, so that the worker does not fetch the waits that it releases.
    const closed = this.#worker.close();
    this.#closing = true;
    this.#worker.cancelAllJobs(CLOSING);
    const timer = new AbortController();
    const timeout = systemClock.sleep(CLOSE_TIMEOUT_MS, timer.signal).catch(() => undefined);
    await Promise.race([closed, timeout]);
    timer.abort();
    // If Redis is unreachable, the locks expire and other workers take over.
    this.#deps.connection.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #process(job: WaitJob<Metadata>, lock: string, signal?: AbortSignal): Promise<unknown> {
    if (this.#closing) return this.#release(job, lock);
    const { token, outcome, deadline, failure } = job.data;
    if (failure !== undefined) throw new UnrecoverableError(failure.message);
    let value: OutcomeValue<WaitTarget>;
    try {
      const operation = this.#deps.cloud.operations.resume(token, outcome);
      const remainingMs = deadline - (await this.#deps.connection.readTimeMs());
      // A wait past its deadline is still checked once.
      value = await operation.wait({ signal, timeoutMs: Math.max(remainingMs, this.#lockMs) });
    } catch (error) {
      if (signal?.aborted) return this.#release(job, lock, signal.reason);
      if (!isFinal(error)) throw error;
      return this.#handleFailure(job, lock, error);
    }
    await this.#callHandler(job, lock, (wait) => this.#options.onReady(value, wait));
    return toStorable(value);
  }

  async #handleFailure(job: WaitJob<Metadata>, lock: string, error: Error): Promise<never> {
    const failure = toStoredError(error);
    await this.#callHandler(job, lock, (wait) => this.#options.onFailed?.(error, wait), failure);
    throw new UnrecoverableError(failure.message);
  }

  /**
   * Calls a handler at most once, unless its worker dies.
   *
   * Start and end are recorded immediately, because completing many jobs takes a while: the handler is only called again
   * if its worker dies before the end is recorded.
   */
  async #callHandler(
    job: WaitJob<Metadata>,
    lock: string,
    handler: (wait: Wait<Metadata>) => unknown,
    failure?: StoredError,
  ): Promise<void> {
    if (job.data.handler === "finished") return;
    // Only the current lock holder may call the handler.
    if ((await job.extendLock(lock, this.#lockMs)) !== 1) throw new WaitingError();
    const wait = toWait(job);
    await job.updateData({ ...job.data, handler: "started" });
    try {
      await handler(wait);
    } catch (error) {
      const message = `The handler of ${wait.id} failed at attempt ${wait.attempt} of ${job.opts.attempts}: ${toMessage(error)}`;
      this.#deps.onEvent({ type: "waits-error", message });
      throw new Error(toMessage(error));
    }
    await job.updateData({ ...job.data, handler: "finished", ...(failure === undefined ? {} : { failure }) });
  }

  /** Returns the wait to the queue, from which another worker continues it. */
  async #release(job: WaitJob<Metadata>, lock: string, reason: unknown = CLOSING): Promise<never> {
    if (reason !== LOCK_LOST) await job.moveToWait(lock);
    throw new WaitingError();
  }
}
