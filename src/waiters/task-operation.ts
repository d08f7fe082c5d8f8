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
import { toSubject } from "./resource-source.js";
import { addCreatedId, untilGone, untilReady } from "./resource-wait.js";
import { taskCompleted } from "./task.js";
import { encodeToken, type TokenContent } from "./token.js";

/** What the operations of one client share. */
export interface OperationDeps {
  poller: Poller;
  clock: Clock;
  waitTimeoutMs: number;
  durations: DurationEstimator;
  /** Told when the caller gets to know how a task and its resource ended. Never rejects. */
  onFinished(taskId: string): Promise<void>;
  taskSource: PollSource;
  createSource(spec: ResourceKindSpec, ids: ResourceIds): PollSource;
}

/** What is known of an operation that this process has begun. */
export interface OperationSeed {
  /** When the service accepted the task. */
  acceptedAt?: number;
  /** Called when a wait has seen the end, good or bad. */
  onFinished?: () => void;
}

/** A task and what it will end in; or, without a task, just a resource that is waited for. */
export class TaskOperation<T> implements Operation<T> {
  readonly taskId: string;
  readonly token: string;
  readonly #content: TokenContent;
  readonly #deps: OperationDeps;
  /** When the service accepted the task; `undefined` for one that is resumed. */
  readonly #acceptedAt: number | undefined;
  readonly #onFinished: () => void;
  #completed: TaskStateUpdate | undefined;

  /** `over` is called when a wait has seen the end, good or bad. */
  constructor(
    content: TokenContent,
    deps: OperationDeps,
    { acceptedAt, onFinished = () => undefined }: OperationSeed = {},
  ) {
    this.taskId = content.taskId;
    this.token = encodeToken(content);
    this.#content = content;
    this.#deps = deps;
    this.#acceptedAt = acceptedAt;
    this.#onFinished = onFinished;
  }

  waitForTask(options: WaitOptions = {}): Promise<TaskStateUpdate> {
    return this.#runWithDeadline(options, async (run) => {
      const task = await this.#pollTask(run);
      if (task === undefined) throw new ConfigError("This wait has no task: it is for a resource only.");
      return task;
    });
  }

  async wait(options: WaitOptions = {}): Promise<T> {
    const isBrief = options.details === false;
    try {
      const end = await this.#runWithDeadline(options, async (run) =>
        this.#pollResource(await this.#pollTask(run), run, isBrief),
      );
      this.#finish();
      return end as T;
    } catch (error) {
      // A wait that was ended before its time leaves the operation to be found again.
      if (error instanceof TaskError || error instanceof ProvisioningError) this.#finish();
      throw error;
    }
  }

  /** Nobody waits for the note: should the process end in between, the operation is rather found once too often. */
  #finish(): void {
    this.#onFinished();
    void this.#deps.onFinished(this.taskId);
  }

  progress(options: Omit<WaitOptions, "onProgress"> = {}): AsyncGenerator<Progress, T, undefined> {
    return iterateProgress(
      (onProgress, signal) => this.wait({ ...options, signal, onProgress }),
      options.signal,
    );
  }

  #runWithDeadline<V>(options: WaitOptions, body: (run: WaitRun) => Promise<V>): Promise<V> {
    const { taskId, token } = this;
    const { clock, waitTimeoutMs: timeoutMs } = this.#deps;
    return withDeadline({ options, timeoutMs, clock, taskId, token }, body);
  }

  async #pollTask({ signal, emit, onPollError }: WaitRun): Promise<TaskStateUpdate | undefined> {
    if (this.taskId === "") return undefined;
    const { taskSource: source, poller } = this.#deps;
    const goal = taskCompleted({
      taskId: this.taskId,
      isResumed: this.#acceptedAt === undefined,
      isFirstStep: this.#getUsualDuration(this.#content.ids) !== undefined,
      onStatus: (status) => emit("task", status),
    });
    this.#completed ??= await poller.poll({
      source,
      subject: this.taskId,
      condition: goal,
      signal,
      onPollError,
    });
    return this.#completed;
  }

  async #pollResource(task: TaskStateUpdate | undefined, run: WaitRun, isBrief: boolean): Promise<unknown> {
    const { outcome, ids, readyPolls } = this.#content;
    const goal = parseOutcome(outcome);
    if (goal === undefined) return undefined;
    const { kind, gone } = goal;
    const spec = resources[kind];
    if (spec.route === undefined && spec.taskRoute === undefined)
      return task?.response?.resource ?? undefined;
    const resourceIds = task === undefined ? ids : addCreatedId(task, ids, spec.id);
    const { signal, emit, onPollError } = run;
    const { poller, createSource: source, durations } = this.#deps;
    const command = `${task?.commandType} ${outcome}`;
    return poller.poll({
      source: source(spec, resourceIds),
      subject: toSubject(resourceIds),
      condition: (gone ? untilGone : untilReady)({
        spec,
        readyPolls,
        isBrief,
        ageMs: task === undefined ? 0 : this.#getAgeMs(task),
        getLearned: () => durations.estimate(command),
        usual: this.#getUsualDuration(ids),
        record: (durationMs) => task && durations.record(command, durationMs),
        onStatus: (status) => emit("resource", status),
        createError: (status) => new ProvisioningError(kind, resourceIds, status, this.taskId, this.token),
      }),
      signal,
      onPollError,
    });
  }

  /** When a resource is expected that is being created, where that takes minutes. Its own id is not known before. */
  #getUsualDuration(ids: ResourceIds): ExpectedDuration | undefined {
    const { kind, gone } = parseOutcome(this.#content.outcome) ?? {};
    if (kind === undefined || gone) return undefined;
    const { id, usualMs } = resources[kind];
    return usualMs === undefined || id === undefined || id in ids ? undefined : rangeAround(usualMs);
  }

  /** Time since the task completed, by its own time stamp unless that cannot be: clocks differ. */
  #getAgeMs({ timestamp }: TaskStateUpdate): number {
    const ageMs = this.#deps.clock.now() - Date.parse(timestamp);
    const maxMs = this.#acceptedAt === undefined ? Infinity : this.#deps.clock.now() - this.#acceptedAt;
    return ageMs >= 0 && ageMs <= maxMs ? ageMs : 0;
  }
}
