import type { Subscription, TaskStateUpdate } from "../../generated/models.js";
import type { Clock } from "../core/clock.js";
import { ConfigError, TaskError } from "../core/errors.js";
import { assertObject } from "../core/path-params.js";
import type { SecretRedactor } from "../core/secrets.js";
import { ProvisioningError } from "../core/wait-errors.js";
import { type WaitRun, withDeadline } from "./deadline.js";
import { type DurationEstimator, rangeAround } from "./duration-estimator.js";
import { IMMEDIATE_POLLS_MS, NEW_TASK_POLLS_MS, QUICK_RESOURCE_POLLS_MS } from "./early-polls.js";
import type { Operation, Progress, WaitOptions } from "./operation.js";
import { untilOrderedActive } from "./ordered-databases.js";
import { MIN_POLL_INTERVAL_MS } from "./poll-interval.js";
import type { PollSource } from "./poll-source.js";
import type { Poller } from "./poller.js";
import { iterateProgress } from "./progress-iterator.js";
import type { ResourceIds } from "./resource-ids.js";
import { parseOutcome, type ResourceKindSpec, resources } from "./resource-kinds.js";
import { toSubject } from "./resource-source.js";
import { addCreatedId, untilGone, untilReady } from "./resource-wait.js";
import { taskCompleted } from "./task.js";
import { encodeToken, type TokenContent } from "./token.js";
import { getUsualMs } from "./usual-duration.js";

/** Dependencies shared by the operations of one client. */
export interface OperationDeps {
  poller: Poller;
  clock: Clock;
  waitTimeoutMs: number;
  durations: DurationEstimator;
  /** Called when the caller learns the outcome of a task and its resource. Never rejects. */
  onFinished(taskId: string): Promise<void>;
  /** Called when a task has failed. */
  onTaskError(error: TaskError): void;
  taskSource: PollSource;
  /** Reads the databases of a subscription. */
  orderedSource: PollSource;
  createWorkspaceTaskSource(ids: ResourceIds): PollSource;
  /** Creates the redactor for texts that may quote a request with this body. */
  createRedactor(body?: unknown): SecretRedactor;
  createSource(spec: ResourceKindSpec, ids: ResourceIds): PollSource;
}

/** State of an operation started by this process. */
export interface OperationSeed {
  /** When the service accepted the task. */
  acceptedAt?: number;
  /** Body of the request, whose secrets the service may quote in a status or an error. */
  requestBody?: unknown;
  /** Called when a wait has observed the end, success or failure. */
  onFinished?: () => void;
}

/** An operation: a task and its resource, or, without a task, only a resource. */
export class TaskOperation<T> implements Operation<T> {
  readonly taskId: string;
  readonly token: string;
  readonly #content: TokenContent;
  readonly #deps: OperationDeps;
  /** When the service accepted the task; `undefined` for a resumed operation. */
  readonly #acceptedAt: number | undefined;
  readonly #onFinished: () => void;
  readonly #redactor: SecretRedactor;
  #completed: TaskStateUpdate | undefined;
  /** Time from acceptance until the task was seen completed, in milliseconds. */
  #taskMs = Infinity;

  constructor(
    content: TokenContent,
    deps: OperationDeps,
    { acceptedAt, requestBody, onFinished = () => undefined }: OperationSeed = {},
  ) {
    this.taskId = content.taskId;
    this.token = encodeToken(content);
    this.#content = content;
    this.#deps = deps;
    this.#acceptedAt = acceptedAt;
    this.#onFinished = onFinished;
    this.#redactor = deps.createRedactor(requestBody);
  }

  waitForTask(options?: WaitOptions): Promise<TaskStateUpdate> {
    return this.#runWithDeadline(options, async (run) => {
      const task = await this.#pollTask(run);
      if (task === undefined)
        throw new ConfigError(
          "waitForTask() requires an operation with a task; this one only waits for a resource.",
        );
      return task;
    });
  }

  async wait(options?: WaitOptions): Promise<T> {
    const { details, databases } = assertObject(options);
    try {
      const end = await this.#runWithDeadline(options, async (run) => {
        const resource = await this.#pollResource(await this.#pollTask(run), run, details === false);
        if (databases !== false) await this.#pollOrderedDatabases(resource, run);
        return resource;
      });
      this.#finish();
      return end as T;
    } catch (error) {
      // After a timeout or abort the outcome is unknown, so that the operation stays recoverable.
      if (error instanceof TaskError || error instanceof ProvisioningError) this.#finish();
      throw error;
    }
  }

  /** Reports the end. Does not await the intent store: after a crash in between, the operation is merely recovered again. */
  #finish(): void {
    this.#onFinished();
    void this.#deps.onFinished(this.taskId);
  }

  progress(options?: Omit<WaitOptions, "onProgress">): AsyncGenerator<Progress, T, undefined> {
    return iterateProgress(options, (own) => this.wait(own));
  }

  #runWithDeadline<V>(options: WaitOptions | undefined, body: (run: WaitRun) => Promise<V>): Promise<V> {
    const { taskId, token } = this;
    const { clock, waitTimeoutMs: timeoutMs } = this.#deps;
    const { clean } = this.#redactor;
    return withDeadline({ options, timeoutMs, clock, taskId, token, clean }, body);
  }

  async #pollTask({ signal, emit, onPoll }: WaitRun): Promise<TaskStateUpdate | undefined> {
    if (this.taskId === "") return undefined;
    const { taskSource, createWorkspaceTaskSource, poller } = this.#deps;
    const { outcome, ids } = this.#content;
    const { kind } = parseOutcome(outcome) ?? {};
    const source =
      kind !== undefined && resources[kind].hasWorkspaceTasks ? createWorkspaceTaskSource(ids) : taskSource;
    const goal = taskCompleted({
      taskId: this.taskId,
      clean: this.#redactor.clean,
      isResumed: this.#acceptedAt === undefined,
      isFirstStep: getUsualMs(this.#content) !== undefined,
      onStatus: (status) => emit("task", status),
      onError: (error) => this.#deps.onTaskError(error),
    });
    if (this.#completed === undefined) {
      this.#completed = await poller.poll({
        source,
        subject: this.taskId,
        condition: goal,
        earlyPollsMs: this.#acceptedAt === undefined ? IMMEDIATE_POLLS_MS : NEW_TASK_POLLS_MS,
        signal,
        onPoll,
      });
      this.#taskMs = this.#deps.clock.now() - (this.#acceptedAt ?? -Infinity);
    }
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
    const { signal, emit, onPoll } = run;
    const { poller, createSource: source, durations } = this.#deps;
    const command = `${task?.commandType} ${outcome}`;
    return poller.poll({
      source: source(spec, resourceIds),
      subject: toSubject(resourceIds),
      condition: (gone ? untilGone : untilReady)({
        spec,
        readyPolls,
        isBrief,
        taskMs: this.#taskMs,
        ageMs: task === undefined ? 0 : this.#getAgeMs(task),
        getLearned: () => durations.estimate(command),
        usual: rangeAround(getUsualMs(this.#content)),
        record: (durationMs) => task && durations.record(command, durationMs),
        onStatus: (status) => emit("resource", status),
        createError: (status, reason) => {
          const { clean } = this.#redactor;
          const why = reason === undefined ? undefined : clean(reason);
          return new ProvisioningError(kind, resourceIds, clean(status), this.taskId, this.token, why);
        },
      }),
      earlyPollsMs: this.#getEarlyPolls(task),
      signal,
      onPoll,
    });
  }

  /** Waits for the databases that were ordered with a subscription, unless it needs a key first. */
  async #pollOrderedDatabases(resource: unknown, { signal, emit, onPoll }: WaitRun): Promise<void> {
    const { outcome, ids, orderedDatabases } = this.#content;
    if (outcome !== "subscription" || "subscriptionId" in ids) return;
    const { id: subscriptionId, status, numberOfDatabases } = resource as Subscription;
    const count = orderedDatabases ?? numberOfDatabases;
    if (status !== "active" || !(count > 0)) return;
    // The subscription itself has finished changing.
    this.#onFinished();
    const { taskId, token } = this;
    const onStatus = (text: string) => emit("resource", text);
    const goal = { subscriptionId, count, taskId, token, onStatus };
    await this.#deps.poller.poll({
      source: this.#deps.orderedSource,
      subject: String(subscriptionId),
      condition: untilOrderedActive(goal),
      earlyPollsMs: this.#taskMs < MIN_POLL_INTERVAL_MS ? QUICK_RESOURCE_POLLS_MS : IMMEDIATE_POLLS_MS,
      signal,
      onPoll,
    });
  }

  /** Returns the early polls of the resource. None after a task of seconds: the resource needs more time. */
  #getEarlyPolls(task: TaskStateUpdate | undefined): readonly number[] {
    if (this.#taskMs < MIN_POLL_INTERVAL_MS) return QUICK_RESOURCE_POLLS_MS;
    return task === undefined || this.#acceptedAt === undefined ? IMMEDIATE_POLLS_MS : [];
  }

  /** Returns the time since the task completed by its timestamp, or 0 if clock skew makes that implausible. */
  #getAgeMs({ timestamp }: TaskStateUpdate): number {
    const ageMs = this.#deps.clock.now() - Date.parse(timestamp);
    const maxMs = this.#acceptedAt === undefined ? Infinity : this.#deps.clock.now() - this.#acceptedAt;
    return ageMs >= 0 && ageMs <= maxMs ? ageMs : 0;
  }
}
