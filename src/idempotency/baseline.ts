import type { TaskStateUpdate } from "../../generated/models.js";
import { onAbort, throwIfAborted } from "../core/abort.js";
import type { Clock } from "../core/clock.js";
import type { HttpClient } from "../core/http-client.js";
import type { IntentBaseline, IntentDraft } from "../core/intents.js";
import { fetchTasks, hasEnded } from "./account-tasks.js";
import type { CreateRoute } from "./create-routes.js";

/** Maximum duration of one of the two attempts of the read, by which it delays a create, in milliseconds. */
const MAX_READ_MS = 5_000;

/** Maximum difference between the clocks of the service that write timestamps and `Date` headers, in milliseconds. */
export const SERVICE_SKEW_MS = 2_000;

/** Duration of a read in which another process cannot create a resource and finish its wait, in milliseconds. */
const QUICK_READ_MS = 500;

/** `Date` headers are rounded down to a second. */
const ROUNDING_MS = 1_000;

/** The account's tasks at one time. */
interface TaskReading extends Omit<IntentBaseline, "taskIds"> {
  tasks: readonly TaskStateUpdate[];
}

/** A read, and the number of creates that wait for it. */
interface SharedRead {
  result: Promise<TaskReading | undefined>;
  waiting: number;
  stop: AbortController;
}

/** Reads the account's tasks before creates are sent. Creates that start before a read is sent share it. */
export class BaselineReader {
  readonly #http: HttpClient;
  readonly #clock: Clock;
  readonly #timeoutMs: number;
  /** The read that has not been sent yet. */
  #unsent: SharedRead | undefined;

  constructor(http: HttpClient, clock: Clock, timeoutMs: number) {
    this.#http = http;
    this.#clock = clock;
    this.#timeoutMs = Math.min(timeoutMs, MAX_READ_MS);
  }

  /**
   * Returns the tasks that existed before the create is sent; `undefined` if the read fails, because the create does
   * not need it.
   *
   * @throws the signal's reason.
   */
  async read(
    { commandTypes, list }: CreateRoute,
    signal: AbortSignal | undefined,
  ): Promise<IntentBaseline | undefined> {
    // Without tasks and a list, a search is not possible.
    if (commandTypes.length === 0 && list === undefined) return undefined;
    throwIfAborted(signal);
    this.#unsent ??= this.#start();
    const shared = this.#unsent;
    shared.waiting += 1;
    let stopListening = () => {};
    try {
      const aborted = new Promise<never>((_, reject) => {
        stopListening = onAbort(signal, () => reject(signal?.reason));
      });
      const reading = await Promise.race([shared.result, aborted]);
      if (reading === undefined) return undefined;
      const { tasks, ...times } = reading;
      // Older tasks are excluded by their timestamp.
      const recent = tasks.filter(
        (task) =>
          commandTypes.includes(task.commandType) &&
          !(hasEnded(task) && Date.parse(task.timestamp) < times.serviceTime - SERVICE_SKEW_MS),
      );
      return { ...times, taskIds: recent.map(({ taskId }) => taskId) };
    } finally {
      stopListening();
      shared.waiting -= 1;
      if (shared.waiting === 0) {
        if (this.#unsent === shared) this.#unsent = undefined;
        shared.stop.abort();
      }
    }
  }

  #start(): SharedRead {
    const stop = new AbortController();
    return { result: this.#read(stop.signal), waiting: 0, stop };
  }

  async #read(signal: AbortSignal): Promise<TaskReading | undefined> {
    let serviceTime = Number.NaN;
    let startedAt = 0;
    try {
      const tasks = await fetchTasks(this.#http, {
        priority: "write",
        retries: 1,
        timeoutMs: this.#timeoutMs,
        signal,
        perAttemptMiddleware: (next) => async (request) => {
          this.#unsent = undefined;
          startedAt = this.#clock.now();
          const response = await next(request);
          serviceTime = Date.parse(response.headers.get("date") ?? "");
          return response;
        },
      });
      // Without the service's time, a task that is not listed yet cannot be excluded.
      if (Number.isNaN(serviceTime)) return undefined;
      return { startedAt, readAt: this.#clock.now(), serviceTime, tasks };
    } catch {
      return undefined;
    }
  }
}

/** Computes the service's time at which the request was sent; at most early by a second and the read's duration. */
export function getServiceSentAt({ baseline, sentAt }: IntentDraft): number | undefined {
  return baseline && baseline.serviceTime + Math.max(0, sentAt - baseline.readAt);
}

/**
 * Computes the service's time from which a changed task may be adopted; never without a read.
 *
 * While the response of a slow read travels, another process with the same store may create the same resource and
 * remove its intent. Tasks that finished meanwhile are neither in the read nor in the store: only a task that changed
 * after the whole duration of the read cannot be one of them.
 */
export function getAdoptableFrom(draft: IntentDraft): number {
  const { readAt = 0, startedAt = readAt } = draft.baseline ?? {};
  const readMs = readAt - startedAt;
  return (getServiceSentAt(draft) ?? Infinity) + (readMs > QUICK_READ_MS ? readMs + ROUNDING_MS : 0);
}
