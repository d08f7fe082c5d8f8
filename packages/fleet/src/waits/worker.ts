import { UnrecoverableError, WaitingError, Worker } from "bullmq";
import {
  ConfigError,
  type OutcomeValue,
  type RedisCloud,
  systemClock,
  type WaitTarget,
} from "redis-cloud-sdk";
import { milliseconds, optionalFunction, show, wholeNumber } from "../check.js";
import { reason } from "../connection.js";
import type { OnFleetEvent } from "../events.js";
import type { BullConnection } from "./bull-connection.js";
import { type Failure, failureOf, isFinal, storable, type WaitData, type WaitJob, waitOf } from "./job.js";
import type { Wait, WorkOptions } from "./options.js";

/** A worker that closes gives its handlers so long to end, in milliseconds. */
const CLOSE_MS = 10_000;
/** A wait may lose any number of workers: each SIGKILL of a deployment is one. BullMQ's own limit is 1. */
const MAX_STALLED_COUNT = 1_000_000;

/** Why a wait is let go: the worker ends, or another one has it by now. */
const CLOSING = "closing";
const LOST = "lost";

/** What a worker needs to know of the queue. */
export interface WorkerDeps {
  cloud: Pick<RedisCloud, "operations">;
  queue: string;
  prefix: string;
  link: BullConnection;
  onEvent: OnFleetEvent;
}

/** Watches waits of the queue until it is closed. */
export class WaitWorker<Metadata = unknown> implements AsyncDisposable {
  readonly #station: WorkerDeps;
  readonly #options: WorkOptions<Metadata>;
  readonly #lockMs: number;
  readonly #worker: Worker<WaitData<Metadata>, unknown, string>;
  #closing = false;

  /** @throws `ConfigError` naming the option and the value. */
  constructor(station: WorkerDeps, options: WorkOptions<Metadata>) {
    this.#station = station;
    this.#options = options;
    const { concurrency = 500, lockMs = 30_000, onFailed } = options;
    if (typeof options.onReady !== "function") {
      throw new ConfigError(`onReady must be a function, not ${show(options.onReady)}.`);
    }
    optionalFunction("onFailed", onFailed);
    this.#lockMs = milliseconds("lockMs", lockMs);
    const { queue, prefix, link } = station;
    this.#worker = new Worker(queue, (job, lock, signal) => this.#process(job, lock ?? "", signal), {
      connection: link.client,
      prefix,
      concurrency: wholeNumber("concurrency", concurrency),
      lockDuration: lockMs,
      stalledInterval: lockMs / 2,
      maxStalledCount: MAX_STALLED_COUNT,
    });
    this.#worker.on("error", link.error);
    this.#worker.on("lockRenewalFailed", (ids) => {
      for (const id of ids) this.#worker.cancelJob(id, LOST);
    });
  }

  /** Ends the worker: its waits go back to the queue at once, handlers that run may end. */
  async close(): Promise<void> {
    // In this order: a closing worker does not fetch again what it gives back.
    const closed = this.#worker.close();
    this.#closing = true;
    this.#worker.cancelAllJobs(CLOSING);
    const enough = new AbortController();
    const late = systemClock.sleep(CLOSE_MS, enough.signal).catch(() => undefined);
    await Promise.race([closed, late]);
    enough.abort();
    // Without a Redis nothing can be given back. Its locks run out, and others take over.
    this.#station.link.close();
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
      const operation = this.#station.cloud.operations.resume(token, outcome);
      // A wait that nobody had time for is still looked at once.
      value = await operation.wait({ signal, timeoutMs: Math.max(deadline - Date.now(), this.#lockMs) });
    } catch (error) {
      if (signal?.aborted) return this.#release(job, lock, signal.reason);
      if (!isFinal(error)) throw error;
      return this.#failed(job, lock, error);
    }
    await this.#call(job, lock, (wait) => this.#options.onReady(value, wait));
    return storable(value);
  }

  async #failed(job: WaitJob<Metadata>, lock: string, error: Error): Promise<never> {
    const failure = failureOf(error);
    await this.#call(job, lock, (wait) => this.#options.onFailed?.(error, wait), failure);
    throw new UnrecoverableError(failure.message);
  }

  /**
   * Calls a handler once, as far as that can be known.
   *
   * That it was begun and that it has ended are written down at once, as completing many jobs takes a while: only a
   * worker that dies between the handler's last act and the note of it makes another call it again.
   */
  async #call(
    job: WaitJob<Metadata>,
    lock: string,
    handler: (wait: Wait<Metadata>) => unknown,
    failure?: Failure,
  ): Promise<void> {
    if (job.data.handler === "ended") return;
    // Only who still holds the wait may call.
    if ((await job.extendLock(lock, this.#lockMs)) !== 1) throw new WaitingError();
    const wait = waitOf(job);
    await job.updateData({ ...job.data, handler: "begun" });
    try {
      await handler(wait);
    } catch (error) {
      const message = `The handler of ${wait.id} failed at attempt ${wait.attempt} of ${job.opts.attempts}: ${reason(error)}`;
      this.#station.onEvent({ type: "waits-trouble", message });
      throw new Error(reason(error));
    }
    await job.updateData({ ...job.data, handler: "ended", ...(failure === undefined ? {} : { failure }) });
  }

  /** The wait goes on with somebody else, from where it is: nothing is lost but the time until then. */
  async #release(job: WaitJob<Metadata>, lock: string, why: unknown = CLOSING): Promise<never> {
    if (why !== LOST) await job.moveToWait(lock);
    throw new WaitingError();
  }
}
