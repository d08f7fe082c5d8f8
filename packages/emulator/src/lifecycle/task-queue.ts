import type { ProcessorResponse } from "redis-cloud-sdk/models";
import { TaskError } from "../errors.js";
import { createUuid, nextId } from "../state/ids.js";
import type { AccountState, Event, TaskRecord } from "../state/state.js";
import type { World } from "../state/world.js";
import { findResourceName } from "./task-resource.js";

/** Result of a successful task. */
export interface TaskCompletion {
  response: ProcessorResponse;
  /** Path that the completed task links to as its resource. */
  resourcePath?: string;
}

/** Executes the command of a task. */
export type ExecuteTask = (task: TaskRecord, account: AccountState, world: World) => TaskCompletion;

export type TaskInput = Pick<TaskRecord, "route" | "path" | "query" | "body" | "commandType" | "keyName">;

/** The service deletes tasks after ten days. */
const RETENTION_MS = 10 * 24 * 60 * 60 * 1000;

/** Maximum number of finished tasks kept, so that memory stays bounded in a long-running emulator. */
const MAX_RETAINED_TASKS = 5_000;

/** Shares of a task's duration before each status change. */
const PHASE_SHARES = { initialized: 0.1, started: 0.1, processing: 0.8 };

/** Queues a task until the account's worker is free. */
export function submitTask(input: TaskInput, account: AccountState, world: World): TaskRecord {
  deleteOldTasks(account, world.now);
  const resourceName = findResourceName(input, account);
  const task: TaskRecord = {
    ...input,
    ...(resourceName === undefined ? {} : { resourceName }),
    id: createUuid(world.state),
    order: nextId(world.state, "task"),
    status: "received",
    createdAt: world.now,
    changedAt: world.now,
    earlyPolls: 0,
  };
  account.tasks[task.id] = task;
  account.taskIds.push(task.id);
  account.queue.push(task.id);
  startNextTasks(account, world);
  return task;
}

/** Moves a task to its next status. */
export function runNext(
  { taskId, to }: Extract<Event, { type: "task" }>,
  account: AccountState,
  world: World,
  executeTask: ExecuteTask,
): void {
  const task = account.tasks[taskId];
  if (task === undefined) return;
  task.changedAt = world.now;
  if (to === "initialized") {
    task.status = to;
    scheduleStep(task, "processing-in-progress", PHASE_SHARES.started, account, world);
  } else if (to === "processing-in-progress") {
    task.status = to;
    scheduleStep(task, "ended", PHASE_SHARES.processing, account, world);
  } else {
    finishTask(task, account, world, executeTask);
    account.working = account.working.filter((id) => id !== taskId);
    startNextTasks(account, world);
  }
}

function finishTask(task: TaskRecord, account: AccountState, world: World, executeTask: ExecuteTask): void {
  try {
    const { response, resourcePath } = executeTask(task, account, world);
    task.response = response;
    task.status = "processing-completed";
    if (resourcePath !== undefined) task.resourcePath = resourcePath;
  } catch (reason) {
    if (!(reason instanceof TaskError)) world.onDefect(reason);
    const { error, additionalInfo } = reason instanceof TaskError ? reason : toInternalError(task);
    task.response = { error, ...(additionalInfo === undefined ? {} : { additionalInfo }) };
    task.status = "processing-error";
  }
  // The body is no longer needed and may contain passwords.
  task.body = undefined;
}

/** Like the service, an internal error asks the user to report the task ID. */
function toInternalError({ id }: TaskRecord): TaskError {
  return new TaskError(
    "GENERAL_ERROR",
    `The emulator failed to execute this task. Report it with task ID ${id}.`,
  );
}

function startNextTasks(account: AccountState, world: World): void {
  while (account.working.length === 0 || !world.behavior.oneTaskAtATime) {
    const task = account.tasks[account.queue.shift() ?? ""];
    if (task === undefined) return;
    account.working.push(task.id);
    scheduleStep(task, "initialized", PHASE_SHARES.initialized, account, world);
  }
}

function scheduleStep(
  { id }: TaskRecord,
  to: Extract<Event, { type: "task" }>["to"],
  share: number,
  account: AccountState,
  world: World,
): void {
  world.after(world.durations.task * share, account, { type: "task", taskId: id, to });
}

function deleteOldTasks(account: AccountState, now: number): void {
  for (let id = account.taskIds[0]; id !== undefined; id = account.taskIds[0]) {
    const task = account.tasks[id];
    const expired =
      now - (task?.createdAt ?? 0) > RETENTION_MS || account.taskIds.length >= MAX_RETAINED_TASKS;
    if (task !== undefined && !(expired && isFinished(task))) return;
    account.taskIds.shift();
    delete account.tasks[id];
  }
}

function isFinished({ status }: TaskRecord): boolean {
  return status === "processing-completed" || status === "processing-error";
}

/** Whether a task is visible yet. With `polled`, an invisible task counts the poll. */
export function isVisible(task: TaskRecord, world: World, polled: boolean): boolean {
  const delay = world.behavior.earlyTaskNotFound;
  if (delay === false) return true;
  if (world.now - task.createdAt >= world.scaledMs(delay.ms) && task.earlyPolls >= delay.polls) return true;
  if (polled) task.earlyPolls += 1;
  return false;
}
