import type { TaskStateUpdate } from "../../generated/models.js";
import type { Clock } from "../core/clock.js";
import { ConfigError, ProvisioningError, TaskError } from "../core/errors.js";
import { type WaitRun, withDeadline } from "./deadline.js";
import { type DurationEstimator, rangeAround } from "./duration-estimator.js";
import type { Operation, Progress, WaitOptions } from "./operation.js";
import type { ExpectedDuration } from "./poll-interval.js";
import type { PollSource } from "./poll-source.js";
import type { Poller } from "./poller.js";
import { iterateProgress } from "./progress-iterator.js";
import { parseOutcome, type ResourceIds, type ResourceKindSpec, resources } from "./resource-kinds.js";
import { subjectOf } from "./resource-source.js";
import { idsAfter, untilGone, untilReady } from "./resource-wait.js";
import { taskCompleted } from "./task.js";
import { encodeToken, type TokenContent } from "./token.js";

/** What the operations of one client share. */
export interface OperationDeps {
  watcher: Poller;
  clock: Clock;
  waitTimeoutMs: number;
  experience: DurationEstimator;
  /** Told when the caller gets to know how a task and its resource ended. Never rejects. */
  ended(taskId: string): Promise<void>;
  tasks: PollSource;
  source(row: ResourceKindSpec, ids: ResourceIds): PollSource;
}

/** What is known of an operation that this process has begun. */
export interface OperationSeed {
  /** When the service accepted the task. */
  accepted?: number;
  /** Called when a wait has seen the end, good or bad. */
  over?: () => void;
}

/** A task and what it will end in; or, without a task, just a resource that is waited for. */
export class TaskOperation<T> implements Operation<T> {
  readonly taskId: string;
  readonly token: string;
  readonly #content: TokenContent;
  readonly #shared: OperationDeps;
  /** When the service accepted the task; `undefined` for one that is resumed. */
  readonly #accepted: number | undefined;
  readonly #over: () => void;
  #completed: TaskStateUpdate | undefined;

  /** `over` is called when a wait has seen the end, good or bad. */
  constructor(
    content: TokenContent,
    shared: OperationDeps,
    { accepted, over = () => undefined }: OperationSeed = {},
  ) {
    this.taskId = content.taskId;
    this.token = encodeToken(content);
    this.#content = content;
    this.#shared = shared;
    this.#accepted = accepted;
    this.#over = over;
  }

  waitForTask(options: WaitOptions = {}): Promise<TaskStateUpdate> {
    return this.#limited(options, async (run) => {
      const task = await this.#task(run);
      if (task === undefined) throw new ConfigError("This wait has no task: it is for a resource only.");
      return task;
    });
  }

  async wait(options: WaitOptions = {}): Promise<T> {
    const brief = options.details === false;
    try {
      const end = await this.#limited(options, async (run) =>
        this.#resource(await this.#task(run), run, brief),
      );
      this.#ended();
      return end as T;
    } catch (error) {
      // A wait that was ended before its time leaves the operation to be found again.
      if (error instanceof TaskError || error instanceof ProvisioningError) this.#ended();
      throw error;
    }
  }

  /** Nobody waits for the note: should the process end in between, the operation is rather found once too often. */
  #ended(): void {
    this.#over();
    void this.#shared.ended(this.taskId);
  }

  progress(options: Omit<WaitOptions, "onProgress"> = {}): AsyncGenerator<Progress, T, undefined> {
    return iterateProgress(
      (onProgress, signal) => this.wait({ ...options, signal, onProgress }),
      options.signal,
    );
  }

  #limited<V>(options: WaitOptions, body: (run: WaitRun) => Promise<V>): Promise<V> {
    const { taskId, token } = this;
    const { clock, waitTimeoutMs: timeoutMs } = this.#shared;
    return withDeadline({ options, timeoutMs, clock, taskId, token }, body);
  }

  async #task({ signal, emit, trouble: error }: WaitRun): Promise<TaskStateUpdate | undefined> {
    if (this.taskId === "") return undefined;
    const { tasks: source, watcher } = this.#shared;
    const goal = taskCompleted({
      taskId: this.taskId,
      resumed: this.#accepted === undefined,
      firstStep: this.#usual(this.#content.ids) !== undefined,
      onStatus: (status) => emit("task", status),
    });
    this.#completed ??= await watcher.watch({ source, subject: this.taskId, goal, signal, trouble: error });
    return this.#completed;
  }

  async #resource(task: TaskStateUpdate | undefined, run: WaitRun, brief: boolean): Promise<unknown> {
    const { outcome, ids, readyPolls } = this.#content;
    const goal = parseOutcome(outcome);
    if (goal === undefined) return undefined;
    const { kind, gone } = goal;
    const row = resources[kind];
    if (row.route === undefined && row.taskRoute === undefined) return task?.response?.resource ?? undefined;
    const known = task === undefined ? ids : idsAfter(task, ids, row.id);
    const { signal, emit, trouble: error } = run;
    const { watcher, source, experience } = this.#shared;
    const command = `${task?.commandType} ${outcome}`;
    return watcher.watch({
      source: source(row, known),
      subject: subjectOf(known),
      goal: (gone ? untilGone : untilReady)({
        row,
        readyPolls,
        brief,
        ageMs: task === undefined ? 0 : this.#since(task),
        learnt: () => experience.of(command),
        usual: this.#usual(ids),
        learn: (durationMs) => task && experience.record(command, durationMs),
        onStatus: (status) => emit("resource", status),
        failed: (status) => new ProvisioningError(kind, known, status, this.taskId, this.token),
      }),
      signal,
      trouble: error,
    });
  }

  /** When a resource is expected that is being created, where that takes minutes. Its own id is not known before. */
  #usual(ids: ResourceIds): ExpectedDuration | undefined {
    const { kind, gone } = parseOutcome(this.#content.outcome) ?? {};
    if (kind === undefined || gone) return undefined;
    const { id, usualMs } = resources[kind];
    return usualMs === undefined || id === undefined || id in ids ? undefined : rangeAround(usualMs);
  }

  /** Time since the task completed, by its own time stamp unless that cannot be: clocks differ. */
  #since({ timestamp }: TaskStateUpdate): number {
    const ageMs = this.#shared.clock.now() - Date.parse(timestamp);
    const mostMs = this.#accepted === undefined ? Infinity : this.#shared.clock.now() - this.#accepted;
    return ageMs >= 0 && ageMs <= mostMs ? ageMs : 0;
  }
}
