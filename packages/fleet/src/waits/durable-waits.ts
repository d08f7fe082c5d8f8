import { Job, Queue } from "bullmq";
import { ConfigError, type OutcomeValue, systemClock, type WaitTarget } from "redis-cloud-sdk";
import { milliseconds, nonEmptyString, optionalFunction, show } from "../check.js";
import { type OnFleetEvent, safeEvents } from "../events.js";
import { BullConnection } from "./bull-connection.js";
import { CompletionEvents } from "./completion-events.js";
import { DurableWaitError, type Failure, failureOf, type WaitData, type WaitJob, waitId } from "./job.js";
import type { AddOptions, DurableWaitsOptions, WaitState, WorkOptions } from "./options.js";
import { WaitWorker } from "./worker.js";

const DAY_MS = 86_400_000;
/** Time for one command, connecting included, in milliseconds. */
const COMMAND_MS = 10_000;
const ATTEMPTS = 10;
const FIRST_RETRY_MS = 1_000;

/**
 * Waits that outlive the process that began them: any worker can finish any wait, and a killed one loses none.
 *
 * A wait is a job of BullMQ, kept in a Redis. Workers hold many and watch them together, with the polls that the
 * client's waits share anyway.
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
  readonly #link: BullConnection;
  readonly #queue: Queue<WaitData<Metadata>, unknown, string>;
  readonly #workers: WaitWorker<Metadata>[] = [];
  #ends: CompletionEvents | undefined;

  /** @throws `ConfigError` naming the option and the value. */
  constructor(options: DurableWaitsOptions) {
    if (typeof options.cloud?.operations?.resume !== "function") {
      throw new ConfigError(`cloud must be a client of redis-cloud-sdk, not ${show(options.cloud)}.`);
    }
    this.#options = options;
    this.#name = nonEmptyString("queue", options.queue ?? "redis-cloud-waits");
    this.#prefix = `{${nonEmptyString("prefix", options.prefix ?? "redis-cloud-fleet")}}`;
    this.#keepMs = milliseconds("keepMs", options.keepMs ?? 7 * DAY_MS);
    this.#onEvent = safeEvents(optionalFunction("onEvent", options.onEvent));
    this.#link = new BullConnection(options.redis, this.#onEvent);
    this.#queue = new Queue(this.#name, { connection: this.#link.client, prefix: this.#prefix });
    this.#queue.on("error", this.#link.error);
  }

  /**
   * Stores a wait; resolves with its id when it is stored. The same token again is the same wait, and changes nothing.
   *
   * @param token - `operation.token`, or the `token` of an error that ended a wait.
   * @throws `ConfigError` when the token is damaged or waits for something else; Error when the Redis does not answer.
   */
  async add<O extends WaitTarget>(token: string, options: AddOptions<O, Metadata>): Promise<string> {
    const { outcome, metadata, timeoutMs = DAY_MS } = options;
    const jobId = waitId(token);
    milliseconds("timeoutMs", timeoutMs);
    // Reads the token, and sends nothing.
    this.#options.cloud.operations.resume(token, outcome);
    const data: WaitData<Metadata> = { token: token.trim(), outcome, deadline: Date.now() + timeoutMs };
    if (metadata !== undefined) data.metadata = checkMetadata(metadata);
    const age = Math.ceil(this.#keepMs / 1_000);
    const stored = this.#queue.add(outcome, data, {
      jobId,
      attempts: ATTEMPTS,
      backoff: { type: "exponential", delay: FIRST_RETRY_MS },
      removeOnComplete: { age },
      removeOnFail: { age },
      stackTraceLimit: 0,
    });
    await answered(stored, "Whether the wait is stored is not known: add it again, it stays one.");
    return jobId;
  }

  /** Starts a worker of this process. One is enough: it watches hundreds of waits. */
  work(options: WorkOptions<Metadata>): WaitWorker<Metadata> {
    const link = new BullConnection(this.#options.redis, this.#onEvent);
    try {
      const { cloud } = this.#options;
      const station = { cloud, queue: this.#name, prefix: this.#prefix, link, onEvent: this.#onEvent };
      const worker = new WaitWorker(station, options);
      this.#workers.push(worker);
      return worker;
    } catch (error) {
      link.close();
      throw error;
    }
  }

  /**
   * What a wait ended in, as soon as it has, whichever worker finished it: the resource without its secrets, or
   * `undefined` when there is none (any more).
   *
   * @throws {@link DurableWaitError} when the wait failed; `ConfigError` when there is none with this token; the
   * signal's reason when that is aborted first.
   */
  async result<O extends WaitTarget>(
    token: string,
    outcome: O,
    { signal }: { signal?: AbortSignal | undefined } = {},
  ): Promise<OutcomeValue<O> | undefined> {
    const id = waitId(token);
    this.#ends ??= new CompletionEvents(
      this.#name,
      this.#prefix,
      new BullConnection(this.#options.redis, this.#onEvent),
    );
    for (;;) {
      signal?.throwIfAborted();
      const end = this.#ends.listen(id, signal);
      try {
        // The state first: a wait that ends between the two reads would have ended with what it was before.
        const state = await answered(this.#queue.getJobState(id));
        const job = await this.#find(id);
        if (job === undefined) throw new ConfigError(`There is no wait with this token: ${show(token)}.`);
        if (job.data.outcome !== outcome) {
          throw new ConfigError(`The token waits for "${job.data.outcome}", not for ${show(outcome)}.`);
        }
        if (state === "completed") return (job.returnvalue ?? undefined) as OutcomeValue<O> | undefined;
        if (state === "failed") throw new DurableWaitError(token, whyFailed(job));
        await end.heard;
      } finally {
        end.stop();
      }
    }
  }

  /** How far a wait is. */
  async state(token: string): Promise<WaitState> {
    const job = await this.#find(waitId(token));
    if (job === undefined) return "unknown";
    const state = await answered(job.getState());
    if (state === "completed") return "ready";
    if (state === "active" || state === "failed") return state === "active" ? "active" : "failed";
    return state === "unknown" ? "unknown" : "queued";
  }

  /** Forgets a wait that nobody watches, finished or not, so that its token can be added anew. */
  async forget(token: string): Promise<void> {
    await answered(this.#queue.remove(waitId(token)));
  }

  /** Ends the workers of this object, which give their waits back, and every connection. No wait is lost. */
  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.close()));
    this.#ends?.close();
    void this.#queue.close().catch(() => undefined);
    this.#link.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #find(id: string): Promise<WaitJob<Metadata> | undefined> {
    return await answered(Job.fromId(this.#queue, id));
  }
}

/** A failed handler leaves its message; a failed wait leaves all that is known. */
function whyFailed({ data, failedReason }: WaitJob<unknown>): Failure {
  return data.failure ?? failureOf(new Error(failedReason));
}

/** BullMQ waits for its Redis for as long as it takes; callers do not. */
async function answered<T>(work: Promise<T>, hint = ""): Promise<T> {
  const over = new AbortController();
  const late = systemClock.sleep(COMMAND_MS, over.signal).then(() => {
    throw new Error(`The Redis of the durable waits did not answer within ${COMMAND_MS} ms. ${hint}`.trim());
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    over.abort();
  }
}

function checkMetadata<Metadata>(metadata: Metadata): Metadata {
  let text: string | undefined;
  try {
    text = JSON.stringify(metadata);
  } catch {
    // A circle or a bigint.
  }
  if (text === undefined)
    throw new ConfigError(`metadata must be something that JSON can hold, not ${show(metadata)}.`);
  return metadata;
}
