import type { ProcessorResponse, TaskError as TaskFailure, TaskStateUpdate } from "../../generated/models.js";
import { ApiError, TaskError } from "../core/errors.js";
import { hintForCode } from "../core/hints.js";
import type { HttpClient } from "../core/http-client.js";
import {
  computePollIntervalMs,
  POLL_CALL_OPTIONS,
  queuedIntervalMs,
  taskStartIntervalMs,
} from "./poll-interval.js";
import type { PollSource, WaitCondition } from "./poll-source.js";

/** A task that was just accepted may answer 404 for a short while. After this time it is taken as missing. */
const GRACE_MS = 30_000;
/** The same for a task that was accepted some time ago: its token has travelled. */
const RESUMED_GRACE_MS = 5_000;
/** So often at least it must have been looked for: a clock may jump. */
const GRACE_POLLS = 4;

/** From this many tasks on, the list of all is cheaper than one read each. */
const LIST_FROM = 3;

/** Longest time between two looks at a task that waits in the queue, when its place there is not known. */
const QUEUED_MS = 3_000;

/** A task as it was seen, and how many are carried out before it, where a list showed that. */
interface TaskSnapshot {
  task: TaskStateUpdate;
  ahead?: number;
}

/** The tasks of the account, read singly when few are waited for and as a list when many are. */
export function createTaskSource(http: HttpClient): PollSource {
  return {
    key: "GET /tasks",
    listFrom: LIST_FROM,
    async read(taskId, signal): Promise<TaskSnapshot | undefined> {
      try {
        return {
          task: await http.call(
            "GET /tasks/{taskId}",
            { path: { taskId } },
            { ...POLL_CALL_OPTIONS, signal },
          ),
        };
      } catch (error) {
        if (error instanceof ApiError && error.status === 404) return undefined;
        throw error;
      }
    },
    async list(taskIds, report, signal) {
      const { tasks = [] } = (await http.call("GET /tasks", {}, { ...POLL_CALL_OPTIONS, signal })) ?? {};
      const byId = new Map(tasks.map((task) => [task.taskId, task]));
      const countAhead = createQueueCounter(tasks);
      for (const taskId of taskIds) {
        const task = byId.get(taskId);
        // Tasks leave the list after some days, and appear in it late: those not listed are read alone.
        if (task !== undefined) report(taskId, { task, ahead: countAhead(task) } satisfies TaskSnapshot);
      }
    },
  };
}

/** How many tasks the service carries out before one that waits: it takes one at a time, in their order. */
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

function isRunning(status: string): boolean {
  return status === "initialized" || status === "processing-in-progress";
}

interface TaskWaitOptions {
  taskId: string;
  /** It was accepted some time ago, perhaps by another process. */
  isResumed: boolean;
  /** What it begins takes long after it. */
  isFirstStep: boolean;
  onStatus(status: string): void;
}

/**
 * Waits until a task has completed; throws a `TaskError` when it has failed.
 *
 * A status word that is not known means that it runs. The error may be there before the status says so.
 */
export function taskCompleted({
  taskId,
  isResumed,
  isFirstStep,
  onStatus,
}: TaskWaitOptions): WaitCondition<TaskStateUpdate> {
  let polls = 0;
  let queued = false;
  /** How many are before it in the queue, as far as a list told. */
  let ahead = 0;
  let queuedMs = 0;
  return {
    evaluate(snapshot, waitedMs) {
      polls += 1;
      const graceMs = isResumed ? RESUMED_GRACE_MS : GRACE_MS;
      if (snapshot === undefined && (waitedMs < graceMs || polls < GRACE_POLLS)) return undefined;
      if (snapshot === undefined) throw missingTaskError(taskId);
      const { task, ahead: before = ahead } = snapshot as TaskSnapshot;
      onStatus(task.status);
      const error = task.response?.error ?? undefined;
      if (error !== undefined || task.status === "processing-error") throw toTaskError(task);
      queued = task.status === "received";
      ahead = queued ? before : 0;
      if (queued) queuedMs = waitedMs;
      return task.status === "processing-completed" ? { value: task } : undefined;
    },
    nextDelayMs(waitedMs) {
      if (isFirstStep) return Math.max(taskStartIntervalMs(waitedMs), queuedIntervalMs(ahead));
      if (queued)
        return ahead > 0 ? queuedIntervalMs(ahead) : Math.min(computePollIntervalMs(waitedMs), QUEUED_MS);
      // The time that counts begins when the service takes it from its queue.
      return computePollIntervalMs(waitedMs - queuedMs);
    },
  };
}

function missingTaskError(taskId: string): TaskError {
  return new TaskError({
    taskId,
    description: "the service does not know it",
    hint: "Tasks are kept for some ten days, and belong to the account that started them: check the keys and the token.",
  });
}

function toTaskError(task: TaskStateUpdate): TaskError {
  const { error, additionalInfo } = (task.response ?? {}) as ProcessorResponse;
  // On the wire it is an object; the contract says a bare code, so that is understood as well.
  const failure: Partial<TaskFailure> = typeof error === "string" ? { type: error } : (error ?? {});
  return new TaskError({
    taskId: task.taskId,
    commandType: task.commandType,
    code: failure.type,
    status: failure.status,
    description: failure.description ?? task.description,
    additionalInfo,
    hint: failure.type === undefined ? undefined : hintForCode(failure.type),
  });
}
