import type {
  ProcessorResponse,
  TaskError as TaskErrorBody,
  TaskStateUpdate,
} from "../../generated/models.js";
import type { Clock } from "../core/clock.js";
import { ApiError, TaskError } from "../core/errors.js";
import { hintForCode } from "../core/hints.js";
import type { HttpClient } from "../core/http-client.js";
import { isObject } from "../core/json.js";
import { ignoreNotFound } from "../core/not-found.js";
import type { RouteInput } from "../core/path-params.js";
import { type PlainRoute, WORKSPACE } from "../core/routes.js";
import { classifyCode } from "../core/unavailable.js";
import { EarlyPollBudget } from "./early-polls.js";
import {
  computePollIntervalMs,
  MIN_GRACE_POLLS,
  POLL_CALL_OPTIONS,
  queuedIntervalMs,
  taskStartIntervalMs,
} from "./poll-interval.js";
import type { PollSource, WaitCondition } from "./poll-source.js";
import type { ResourceIds } from "./resource-ids.js";

const TASK = "GET /tasks/{taskId}";

/** Grace period in which a task that was just accepted may return 404, in milliseconds. */
const GRACE_MS = 30_000;
/** Grace period for a resumed task, which was accepted some time ago, in milliseconds. */
const RESUMED_GRACE_MS = 5_000;

/** Minimum number of tasks for which the list is cheaper than single reads. */
const LIST_FROM = 3;

/** Maximum poll interval of a queued task whose position in the queue is not known, in milliseconds. */
const MAX_QUEUED_INTERVAL_MS = 3_000;

/** A task, and the number of tasks before it in the queue, if a list was read. */
interface TaskSnapshot {
  task: TaskStateUpdate;
  ahead?: number;
}

/** Creates the source of the account's tasks: single reads for few tasks, the list for many. */
export function createTaskSource(http: HttpClient, clock: Clock): PollSource {
  return {
    key: "GET /tasks",
    listFrom: LIST_FROM,
    earlyPolls: new EarlyPollBudget(clock),
    read: (taskId, signal) => readTask(http, TASK, { taskId }, signal),
    async list(taskIds, report, signal) {
      const response = await http.call("GET /tasks", {}, { ...POLL_CALL_OPTIONS, signal });
      const tasks = selectTasks(response?.tasks);
      const byId = new Map(tasks.map((task) => [task.taskId, task]));
      const countAhead = createQueueCounter(tasks);
      for (const taskId of taskIds) {
        const task = byId.get(taskId);
        // Tasks appear in the list late and leave it after some days: those not listed are read individually.
        if (task !== undefined) report(taskId, { task, ahead: countAhead(task) } satisfies TaskSnapshot);
      }
    },
  };
}

/** Creates the source of the tasks of a data integration workspace. */
export function createWorkspaceTaskSource(http: HttpClient, { subscriptionId }: ResourceIds): PollSource {
  const route = `GET ${WORKSPACE}/tasks/{taskId}` as const;
  return {
    key: `${route} ${subscriptionId}`,
    read: (taskId, signal) => readTask(http, route, { subscriptionId, taskId }, signal),
  };
}

async function readTask(
  http: HttpClient,
  route: PlainRoute,
  path: NonNullable<RouteInput["path"]> & { taskId: string },
  signal: AbortSignal,
): Promise<TaskSnapshot | undefined> {
  const task = await http.json(route, { path }, { ...POLL_CALL_OPTIONS, signal }).catch(ignoreNotFound);
  if (task === undefined) return undefined;
  const { taskId } = path;
  // A proxy may return the response to another request.
  if (isTask(task) && (task.taskId ?? taskId) === taskId) return { task };
  throw new ApiError({ route, status: 200, text: "the body contains no task" });
}

/** Returns the items of a list that are tasks: what a gateway has modified must not end the waits for the others. */
function selectTasks(tasks: unknown): TaskStateUpdate[] {
  return Array.isArray(tasks) ? tasks.filter(isTask) : [];
}

function isTask(task: unknown): task is TaskStateUpdate {
  return isObject(task) && typeof task["status"] === "string";
}

/** Returns a function that counts the tasks before a queued one. The service executes one at a time, in order. */
function createQueueCounter(tasks: readonly TaskStateUpdate[]): (task: TaskStateUpdate) => number {
  const running = tasks.filter(({ status }) => isRunning(status)).length;
  const since = tasks
    .filter(({ status }) => status === "received")
    .map(({ timestamp }) => Date.parse(timestamp))
    .sort((one, other) => one - other);
  return ({ timestamp, status }) => {
    if (status !== "received") return 0;
    const before = since.findIndex((time) => time >= Date.parse(timestamp));
    return running + Math.max(before, 0);
  };
}

/** Whether the task has failed. It may contain its error before its status changes. */
export function hasFailed({ status, response }: TaskStateUpdate): boolean {
  // An empty error is ignored.
  return status === "processing-error" || Object.keys(Object(response?.error)).length > 0;
}

function isRunning(status: string): boolean {
  return status === "initialized" || status === "processing-in-progress";
}

interface TaskWaitOptions {
  taskId: string;
  /** Whether the task was accepted some time ago, perhaps by another process. */
  isResumed: boolean;
  /** Whether the work that the task starts continues long after the task completes. */
  isFirstStep: boolean;
  /** Removes secrets and control characters from a text of the service. */
  clean(text: string): string;
  onStatus(status: string): void;
  onError(error: TaskError): void;
}

/**
 * Creates the condition that a task has completed; throws a `TaskError` if the task has failed.
 *
 * Unknown statuses mean that the task is running. A task that cannot be found must be missing from several polls in a
 * row and for a grace period, whether it was found before or not.
 */
export function taskCompleted({
  taskId,
  isResumed,
  isFirstStep,
  clean,
  onStatus,
  onError,
}: TaskWaitOptions): WaitCondition<TaskStateUpdate> {
  /** Number of consecutive polls that did not find it, and the time of the last one that did. */
  let misses = 0;
  let foundMs = 0;
  let queued = false;
  /** Number of tasks before it in the queue, as of the last list. */
  let ahead = 0;
  let queuedMs = 0;
  return {
    evaluate(snapshot, waitedMs) {
      const graceMs = isResumed ? RESUMED_GRACE_MS : GRACE_MS;
      misses = snapshot === undefined ? misses + 1 : 0;
      if (misses > 0 && (waitedMs < foundMs + graceMs || misses < MIN_GRACE_POLLS)) return undefined;
      if (misses > 0) throw missingTaskError(taskId);
      foundMs = waitedMs;
      const { task, ahead: before = ahead } = snapshot as TaskSnapshot;
      onStatus(task.status);
      if (hasFailed(task)) {
        const failure = toTaskError(task, taskId, clean);
        onError(failure);
        throw failure;
      }
      queued = task.status === "received";
      ahead = queued ? before : 0;
      if (queued) queuedMs = waitedMs;
      return task.status === "processing-completed" ? { value: task } : undefined;
    },
    nextDelayMs(waitedMs) {
      if (isFirstStep) return Math.max(taskStartIntervalMs(waitedMs), queuedIntervalMs(ahead));
      if (queued)
        return ahead > 0
          ? queuedIntervalMs(ahead)
          : Math.min(computePollIntervalMs(waitedMs), MAX_QUEUED_INTERVAL_MS);
      // The duration starts when the service takes the task from the queue.
      return computePollIntervalMs(waitedMs - queuedMs);
    },
  };
}

function missingTaskError(taskId: string): TaskError {
  return new TaskError({
    taskId,
    description: "the task does not exist",
    hint: "Tasks are kept for ten days, for the account that started them: check the keys and the token.",
  });
}

function toTaskError(task: TaskStateUpdate, taskId: string, clean: (text: string) => string): TaskError {
  const { error, additionalInfo } = (task.response ?? {}) as ProcessorResponse;
  // The service returns an object; the contract declares a bare code, so accept both.
  const failure: Partial<TaskErrorBody> = typeof error === "string" ? { type: error } : (error ?? {});
  const cleanOptional = (text: unknown) =>
    text === undefined || text === null ? undefined : clean(String(text));
  return new TaskError({
    taskId,
    commandType: cleanOptional(task.commandType),
    code: cleanOptional(failure.type),
    status: cleanOptional(failure.status),
    description: cleanOptional(failure.description ?? task.description),
    additionalInfo: cleanOptional(additionalInfo),
    ...(typeof failure.type === "string" && {
      hint: hintForCode(failure.type),
      unavailable: classifyCode(failure.type),
    }),
  });
}
