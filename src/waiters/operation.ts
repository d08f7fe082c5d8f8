import type { TaskStateUpdate } from "../../generated/models.js";
import type { Clock } from "../core/clock.js";
import { ProvisioningError, TaskError, WaitAbortedError, WaitTimeoutError } from "../core/errors.js";
import { positive } from "../core/options.js";
import { type Ids, judge, readOutcome, type ResourceRow, resources } from "./resources.js";
import { subjectOf } from "./sources.js";
import { judgeTask, TASK_GRACE_MS } from "./task.js";
import { encodeToken, type TokenContent } from "./token.js";
import type { Source, Watcher } from "./watcher.js";

/** One step of a wait: a new status of the task, or of the resource after it. */
export interface Progress {
  /** `"task"`: the service works on the request. `"resource"`: the resource is being made ready. */
  phase: "task" | "resource";
  taskId: string;
  /** The service's word, for example `"processing-in-progress"` or `"pending"`. */
  status: string;
  /** Since this wait began, in milliseconds. */
  elapsedMs: number;
}

/** Options of a wait. */
export interface WaitOptions {
  /** Ends the wait, not the task: rejects with a `WaitAbortedError` that carries the token. */
  signal?: AbortSignal | undefined;
  /** Time for the wait, both phases together, in milliseconds. Default: the client's `waitTimeoutMs`. */
  timeoutMs?: number | undefined;
  /** Called whenever a status changes. */
  onProgress?: ((progress: Progress) => void) | undefined;
}

/** Long work that the service has accepted. Nothing is polled until it is waited for. */
export interface Operation<T> {
  readonly taskId: string;
  /** Goes on with the wait in another process: `cloud.operations.resume(token, …)`. Holds ids, no secret. */
  readonly token: string;
  /**
   * Waits for phase one: the service has carried out the request. The resource may not be ready yet.
   *
   * @throws {@link TaskError} when the task fails.
   */
  processed(options?: WaitOptions): Promise<TaskStateUpdate>;
  /**
   * Waits for both phases: resolves when the resource is ready, or gone after a delete.
   *
   * @throws {@link TaskError} when the task fails, {@link ProvisioningError} when the resource does,
   * {@link WaitTimeoutError} and {@link WaitAbortedError} when the wait ends first; these carry the token.
   */
  wait(options?: WaitOptions): Promise<T>;
  /** The same as {@link wait}, as a sequence of steps; it returns the result. Leaving the loop ends the wait. */
  progress(options?: Omit<WaitOptions, "onProgress">): AsyncGenerator<Progress, T, undefined>;
}

/**
 * Long work on its way: resolves with the {@link Operation} as soon as the service has accepted.
 *
 * @example
 * ```ts
 * const database = await cloud.databases.create(subscriptionId, spec).wait();
 * ```
 */
export interface Submission<T> extends Promise<Operation<T>> {
  /** Waits until it is accepted, and then for both phases. */
  wait(options?: WaitOptions): Promise<T>;
}

/** What operations of one client share. */
export interface Waiting {
  watcher: Watcher;
  clock: Clock;
  waitTimeoutMs: number;
  tasks: Source;
  source(row: ResourceRow, ids: Ids): Source;
}

/** A resource may not be visible for a while after the task that made it. After this time it counts as lost. */
const RESOURCE_GRACE_MS = 180_000;

type Emit = (phase: Progress["phase"], status: string) => void;

/** An accepted task and what it will end in. */
export class TaskOperation<T> implements Operation<T> {
  readonly taskId: string;
  readonly token: string;
  readonly #content: TokenContent;
  readonly #shared: Waiting;
  #completed: TaskStateUpdate | undefined;

  constructor(content: TokenContent, shared: Waiting) {
    this.taskId = content.taskId;
    this.token = encodeToken(content);
    this.#content = content;
    this.#shared = shared;
  }

  processed(options: WaitOptions = {}): Promise<TaskStateUpdate> {
    return this.#limited(options, (signal, emit) => this.#task(signal, emit));
  }

  wait(options: WaitOptions = {}): Promise<T> {
    return this.#limited(options, async (signal, emit) => {
      const task = await this.#task(signal, emit);
      return (await this.#resource(task, signal, emit)) as T;
    });
  }

  async *progress(options: Omit<WaitOptions, "onProgress"> = {}): AsyncGenerator<Progress, T, undefined> {
    const left = new AbortController();
    const signal = options.signal === undefined ? left.signal : AbortSignal.any([options.signal, left.signal]);
    const steps: Progress[] = [];
    let wake: () => void = () => undefined;
    const onProgress = (step: Progress) => {
      steps.push(step);
      wake();
    };
    let over = false;
    const result = this.wait({ ...options, signal, onProgress }).finally(() => {
      over = true;
      wake();
    });
    result.catch(() => undefined);
    try {
      while (!over || steps.length > 0) {
        const step = steps.shift();
        if (step !== undefined) yield step;
        else await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return await result;
    } finally {
      left.abort(new Error("The progress was left."));
    }
  }

  /** Runs a wait under the caller's signal and the deadline, and tells the two apart when it ends early. */
  async #limited<V>(options: WaitOptions, run: (signal: AbortSignal, emit: Emit) => Promise<V>): Promise<V> {
    const { clock } = this.#shared;
    const timeoutMs = positive("timeoutMs", options.timeoutMs ?? this.#shared.waitTimeoutMs);
    const startedAt = clock.now();
    const deadline = new AbortController();
    const stop = new AbortController();
    const onAbort = () => stop.abort();
    let last = "nothing yet";
    const emit: Emit = (phase, status) => {
      if (last === `${phase} ${status}`) return;
      last = `${phase} ${status}`;
      options.onProgress?.({ phase, taskId: this.taskId, status, elapsedMs: clock.now() - startedAt });
    };
    if (options.signal?.aborted) throw new WaitAbortedError(this.taskId, this.token, options.signal.reason);
    options.signal?.addEventListener("abort", onAbort, { once: true });
    clock.sleep(timeoutMs, deadline.signal).then(onAbort, () => undefined);
    try {
      return await run(stop.signal, emit);
    } catch (error) {
      if (!stop.signal.aborted || error !== stop.signal.reason) throw error;
      if (options.signal?.aborted) throw new WaitAbortedError(this.taskId, this.token, options.signal.reason);
      throw new WaitTimeoutError(this.taskId, this.token, last, timeoutMs);
    } finally {
      deadline.abort();
      options.signal?.removeEventListener("abort", onAbort);
    }
  }

  async #task(signal: AbortSignal, emit: Emit): Promise<TaskStateUpdate> {
    this.#completed ??= await this.#shared.watcher.watch({
      source: this.#shared.tasks,
      subject: this.taskId,
      signal,
      judge: (sight, waitedMs) => {
        if (sight === undefined && waitedMs < TASK_GRACE_MS) return undefined;
        if (sight === undefined) throw missingTask(this.taskId);
        const task = sight as TaskStateUpdate;
        emit("task", task.status);
        const done = judgeTask(task);
        return done && { value: done };
      },
    });
    return this.#completed;
  }

  async #resource(task: TaskStateUpdate, signal: AbortSignal, emit: Emit): Promise<unknown> {
    const outcome = readOutcome(this.#content.outcome);
    if (outcome === undefined) return undefined;
    const { kind, gone } = outcome;
    const row = resources[kind];
    if (row.route === undefined && row.taskRoute === undefined) return task.response?.resource ?? undefined;
    const ids = idsAfter(task, this.#content.ids, row.id);
    let times = 0;
    let seen = false;
    return this.#shared.watcher.watch({
      source: this.#shared.source(row, ids),
      subject: subjectOf(ids),
      signal,
      judge: (sight, waitedMs) => {
        const { standing, status } = judge(row, sight);
        emit("resource", status);
        if (gone) return standing === "gone" ? { value: undefined } : this.#stillThere(standing, status, kind, ids);
        // Not there yet is no failure for a while; not there any more is one.
        if (standing === "gone" && !seen && waitedMs < RESOURCE_GRACE_MS) return undefined;
        if (standing === "gone" || standing === "failed") throw this.#failed(kind, ids, status);
        seen = true;
        times = standing === "ready" ? times + 1 : 0;
        return times >= Math.max(this.#content.settle, row.settle ?? 1) ? { value: sight } : undefined;
      },
    });
  }

  #stillThere(standing: string, status: string, kind: string, ids: Ids): undefined {
    if (standing === "failed") throw this.#failed(kind, ids, status);
  }

  #failed(kind: string, ids: Ids, status: string): ProvisioningError {
    return new ProvisioningError(kind, ids, status, this.taskId, this.token);
  }
}

/** The ids of the resource: those of the request, and the one that the task names. */
function idsAfter(task: TaskStateUpdate, ids: Ids, name: string | undefined): Ids {
  if (name === undefined || ids[name] !== undefined) return ids;
  const resourceId = task.response?.resourceId;
  if (typeof resourceId === "number") return { ...ids, [name]: resourceId };
  throw new TaskError({
    taskId: task.taskId,
    commandType: task.commandType,
    description: "it completed without naming the resource that it made",
    hint: "Look for the resource by its name before you create it again.",
  });
}

function missingTask(taskId: string): TaskError {
  return new TaskError({
    taskId,
    description: "the service does not know it",
    hint: "Tasks are kept for some ten days, and belong to the account that started them: check the keys and the token.",
  });
}
