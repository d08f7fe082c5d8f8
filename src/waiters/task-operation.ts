import type { TaskStateUpdate } from "../../generated/models.js";
import type { Clock } from "../core/clock.js";
import { ConfigError, ProvisioningError, TaskError } from "../core/errors.js";
import { limited, type Run } from "./limit.js";
import type { Operation, Progress, WaitOptions } from "./operation.js";
import { idsAfter, untilGone, untilReady } from "./resource.js";
import { type ResourceIds, type ResourceRow, readOutcome, resources } from "./resources.js";
import { subjectOf } from "./sources.js";
import { untilProcessed } from "./task.js";
import { encodeToken, type TokenContent } from "./token.js";
import type { Source, Watcher } from "./watcher.js";

/** What the operations of one client share. */
export interface Waiting {
  watcher: Watcher;
  clock: Clock;
  waitTimeoutMs: number;
  /** Told when the caller gets to know how a task and its resource ended. Never rejects. */
  ended(taskId: string): Promise<void>;
  tasks: Source;
  source(row: ResourceRow, ids: ResourceIds): Source;
}

/** A task and what it will end in; or, without a task, just a resource that is waited for. */
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
    return this.#limited(options, async (run) => {
      const task = await this.#task(run);
      if (task === undefined) throw new ConfigError("This wait has no task: it is for a resource only.");
      return task;
    });
  }

  wait(options: WaitOptions = {}): Promise<T> {
    const wait = this.#limited(
      options,
      async (run) => (await this.#resource(await this.#task(run), run)) as T,
    );
    return this.#told(wait);
  }

  /**
   * A wait that was ended before its time leaves the operation to be found again; its end does not.
   *
   * Nobody waits for that: should the process end in between, the operation is rather found once too often.
   */
  async #told(wait: Promise<T>): Promise<T> {
    try {
      const value = await wait;
      void this.#shared.ended(this.taskId);
      return value;
    } catch (error) {
      const ended = error instanceof TaskError || error instanceof ProvisioningError;
      if (ended) void this.#shared.ended(this.taskId);
      throw error;
    }
  }

  async *progress(options: Omit<WaitOptions, "onProgress"> = {}): AsyncGenerator<Progress, T, undefined> {
    const left = new AbortController();
    const signal =
      options.signal === undefined ? left.signal : AbortSignal.any([options.signal, left.signal]);
    const steps: Progress[] = [];
    let over = false;
    let wake: () => void = () => undefined;
    const result = this.wait({
      ...options,
      signal,
      onProgress: (step) => {
        steps.push(step);
        wake();
      },
    }).finally(() => {
      over = true;
      wake();
    });
    // Whoever leaves the loop early never asks for the result.
    result.catch(() => undefined);
    try {
      while (!over || steps.length > 0) {
        const step = steps.shift();
        if (step !== undefined) yield step;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
      return await result;
    } finally {
      left.abort();
    }
  }

  #limited<V>(options: WaitOptions, body: (run: Run) => Promise<V>): Promise<V> {
    const { taskId, token } = this;
    const { clock, waitTimeoutMs: timeoutMs } = this.#shared;
    return limited({ options, timeoutMs, clock, taskId, token }, body);
  }

  async #task({ signal, emit, trouble }: Run): Promise<TaskStateUpdate | undefined> {
    if (this.taskId === "") return undefined;
    const { tasks: source, watcher } = this.#shared;
    const judge = untilProcessed(this.taskId, (status) => emit("task", status));
    this.#completed ??= await watcher.watch({ source, subject: this.taskId, judge, signal, trouble });
    return this.#completed;
  }

  async #resource(task: TaskStateUpdate | undefined, { signal, emit, trouble }: Run): Promise<unknown> {
    const { outcome, ids, settle } = this.#content;
    const goal = readOutcome(outcome);
    if (goal === undefined) return undefined;
    const { kind, gone } = goal;
    const row = resources[kind];
    if (row.route === undefined && row.taskRoute === undefined) return task?.response?.resource ?? undefined;
    const known = task === undefined ? ids : idsAfter(task, ids, row.id);
    return this.#shared.watcher.watch({
      source: this.#shared.source(row, known),
      subject: subjectOf(known),
      judge: (gone ? untilGone : untilReady)({
        row,
        settle: Math.max(settle, row.settle ?? 1),
        onStatus: (status) => emit("resource", status),
        failed: (status) => new ProvisioningError(kind, known, status, this.taskId, this.token),
      }),
      signal,
      trouble,
    });
  }
}
