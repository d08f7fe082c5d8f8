import { Job, Queue } from "bullmq";
import { ConfigError, type OutcomeValue, systemClock, type WaitTarget } from "redis-cloud-sdk";
import {
  assertMilliseconds,
  assertName,
  assertOptionalFunction,
  assertOptionalSignal,
  formatValue,
} from "../assert-option.js";
import { type OnFleetEvent, safeEvents } from "../events.js";
import { BullConnection } from "./bull-connection.js";
import { CompletionEvents } from "./completion-events.js";
import {
  DurableWaitError,
  type StoredError,
  toStoredError,
  toWaitId,
  type WaitData,
  type WaitJob,
} from "./job.js";
import type { AddOptions, DurableWaitsOptions, WaitState, WorkOptions } from "./options.js";
import type { Redacted } from "./redacted.js";
import { WaitWorker } from "./worker.js";

const DAY_MS = 86_400_000;
/** Timeout of one command, including connecting. */
const COMMAND_TIMEOUT_MS = 10_000;
const MAX_ATTEMPTS = 10;
const RETRY_DELAY_MS = 1_000;

/**
 * Waits that outlive the process that started them: any worker can finish any wait, and killing a worker loses none.
 *
 * A wait is a BullMQ job in Redis. A worker holds many waits, which share their polls.
 *
 * @example
 * ```ts
 * await using waits = new DurableWaits<{ ticket: string }>({ redis: "redis://localhost:6379", cloud });
 * const operation = await cloud.databases.create(subscriptionId, spec);
 * await waits.add(operation.token, { outcome: "database", metadata: { ticket: "T-1" } });
 * // in any process
 * waits.work({ onReady: (database, { id, metadata }) => closeTicket(metadata?.ticket, id) });
 * ```
 */
export class DurableWaits<Metadata = unknown> implements AsyncDisposable {
  readonly #options: DurableWaitsOptions;
  readonly #name: string;
  readonly #prefix: string;
  readonly #keepMs: number;
  readonly #onEvent: OnFleetEvent;
  readonly #connection: BullConnection;
  readonly #queue: Queue<WaitData<Metadata>, unknown, string>;
  readonly #workers: WaitWorker<Metadata>[] = [];
  #completionEvents: CompletionEvents | undefined;

  /** @throws `ConfigError` naming the option and the value. */
  constructor(options: DurableWaitsOptions) {
    if (typeof options.cloud?.operations?.resume !== "function") {
      throw new ConfigError(`cloud must be a client of redis-cloud-sdk (got ${formatValue(options.cloud)}).`);
    }
    this.#options = options;
    this.#name = assertName("queue", options.queue ?? "redis-cloud-waits");
    this.#prefix = `{${assertName("prefix", options.prefix ?? "redis-cloud-fleet")}}`;
    this.#keepMs = assertMilliseconds("keepMs", options.keepMs ?? 7 * DAY_MS);
    this.#onEvent = safeEvents(assertOptionalFunction("onEvent", options.onEvent));
    this.#connection = new BullConnection(options.redis, this.#onEvent);
    this.#queue = new Queue(this.#name, { connection: this.#connection.client, prefix: this.#prefix });
    this.#queue.on("error", this.#connection.onError);
  }

  /**
   * Stores a wait and resolves with its ID. Adding the same token again has no effect.
   *
   * @param token - `operation.token`, or the `token` of an error with which a wait was rejected.
   * @throws `ConfigError` if the token is invalid or has a different outcome; Error if Redis does not reply.
   */
  async add<O extends WaitTarget>(token: string, options: AddOptions<O, Metadata>): Promise<string> {
    const { outcome, metadata, timeoutMs = DAY_MS } = options;
    const jobId = toWaitId(token);
    assertMilliseconds("timeoutMs", timeoutMs);
    // Validates the token without sending a request.
    this.#options.cloud.operations.resume(token, outcome);
    const checked = metadata === undefined ? {} : { metadata: assertMetadata(metadata) };
    const deadline = (await withTimeout(this.#connection.readTimeMs())) + timeoutMs;
    const data: WaitData<Metadata> = { token: token.trim(), outcome, deadline, ...checked };
    const age = Math.ceil(this.#keepMs / 1_000);
    const stored = this.#queue.add(outcome, data, {
      jobId,
      attempts: MAX_ATTEMPTS,
      backoff: { type: "exponential", delay: RETRY_DELAY_MS },
      removeOnComplete: { age },
      removeOnFail: { age },
      stackTraceLimit: 0,
    });
    await withTimeout(stored, "The wait may have been stored: add it again, which has no effect if it was.");
    return jobId;
  }

  /** Starts a worker in this process. One is enough for hundreds of waits. */
  work(options: WorkOptions<Metadata>): WaitWorker<Metadata> {
    const connection = new BullConnection(this.#options.redis, this.#onEvent);
    try {
      const { cloud } = this.#options;
      const deps = {
        cloud,
        queue: this.#name,
        prefix: this.#prefix,
        connection: connection,
        onEvent: this.#onEvent,
      };
      const worker = new WaitWorker(deps, options);
      this.#workers.push(worker);
      return worker;
    } catch (error) {
      connection.close();
      throw error;
    }
  }

  /**
   * Resolves with the result of a wait once a worker of any process has finished it: the resource without its secrets,
   * or `undefined` if it has been deleted or does not exist.
   *
   * @throws {@link DurableWaitError} if the wait failed; `ConfigError` if no wait has this token; the signal's
   * reason if it is aborted first.
   */
  async result<O extends WaitTarget>(
    token: string,
    outcome: O,
    { signal }: { signal?: AbortSignal | undefined } = {},
  ): Promise<Redacted<OutcomeValue<O>> | undefined> {
    const id = toWaitId(token);
    assertOptionalSignal(signal);
    this.#completionEvents ??= new CompletionEvents(
      this.#name,
      this.#prefix,
      new BullConnection(this.#options.redis, this.#onEvent),
    );
    for (;;) {
      signal?.throwIfAborted();
      const listener = this.#completionEvents.listen(id, signal);
      try {
        // Read the state before the job: otherwise a wait that finishes in between would have no result yet.
        const state = await withTimeout(this.#queue.getJobState(id));
        const job = await this.#find(id);
        if (job === undefined) throw new ConfigError(`No wait found for the token ${formatValue(token)}.`);
        if (job.data.outcome !== outcome) {
          throw new ConfigError(
            `The token waits for "${job.data.outcome}", not for ${formatValue(outcome)}.`,
          );
        }
        if (state === "completed")
          return (job.returnvalue ?? undefined) as Redacted<OutcomeValue<O>> | undefined;
        if (state === "failed") throw new DurableWaitError(token, getFailure(job));
        await listener.promise;
      } finally {
        listener.stop();
      }
    }
  }

  /** Returns the state of a wait. */
  async state(token: string): Promise<WaitState> {
    const job = await this.#find(toWaitId(token));
    if (job === undefined) return "unknown";
    const state = await withTimeout(job.getState());
    if (state === "completed") return "ready";
    if (state === "active" || state === "failed") return state === "active" ? "active" : "failed";
    return state === "unknown" ? "unknown" : "queued";
  }

  /** Deletes a wait that no worker holds, finished or not, so that its token can be added again. */
  async forget(token: string): Promise<void> {
    await withTimeout(this.#queue.remove(toWaitId(token)));
  }

  /** Closes the workers of this object, which release their waits, and all connections. No wait is lost. */
  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.close()));
    this.#completionEvents?.close();
    void this.#queue.close().catch(() => undefined);
    this.#connection.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #find(id: string): Promise<WaitJob<Metadata> | undefined> {
    return await withTimeout(Job.fromId(this.#queue, id));
  }
}

/** Returns the stored failure of a wait, or the message of a failed handler. */
function getFailure({ data, failedReason }: WaitJob<unknown>): StoredError {
  return data.failure ?? toStoredError(new Error(failedReason));
}

/** Adds a timeout, because BullMQ waits for Redis indefinitely. */
async function withTimeout<T>(promise: Promise<T>, hint = ""): Promise<T> {
  const timer = new AbortController();
  const timeout = systemClock.sleep(COMMAND_TIMEOUT_MS, timer.signal).then(() => {
    throw new Error(
      `The Redis of the durable waits did not reply within ${COMMAND_TIMEOUT_MS} ms. ${hint}`.trim(),
    );
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    timer.abort();
  }
}

function assertMetadata<Metadata>(metadata: Metadata): Metadata {
  let text: string | undefined;
  try {
    text = JSON.stringify(metadata);
  } catch {
    // Circular references or a bigint.
  }
  if (text === undefined)
    throw new ConfigError(`metadata must be serializable as JSON (got ${formatValue(metadata)}).`);
  return metadata;
}
