import type { ProcessorResponse } from "redis-cloud-sdk/models";
import { TaskError } from "../errors.js";
import { nextId, uuid } from "../state/ids.js";
import type { AccountState, Event, TaskRecord } from "../state/state.js";
import type { World } from "../state/world.js";

/** What a task that went well leaves behind. */
export interface TaskCompletion {
  response: ProcessorResponse;
  /** Path that the completed task links to as its resource. */
  resourcePath?: string;
}

/** Carries out what a task asks for. */
export type Perform = (task: TaskRecord, account: AccountState, world: World) => TaskCompletion;

export type Submission = Pick<TaskRecord, "route" | "path" | "query" | "body" | "commandType" | "keyName">;

/** The service keeps tasks for ten days. */
const KEPT_MS = 10 * 24 * 60 * 60 * 1000;

/** Of those that have ended, so many are kept at most: what is left running for long must not grow for long. */
const MAX_KEPT = 5_000;

/** The parts of a task's time in which it is `initialized` only, and `processing-in-progress`. */
const SHARES = { initialized: 0.1, started: 0.1, processing: 0.8 };

/** Accepts a task. It waits until the worker of the account is free. */
export function submit(submission: Submission, account: AccountState, world: World): TaskRecord {
  forgetOldTasks(account, world.now);
  const task: TaskRecord = {
    ...submission,
    id: uuid(world.state),
    order: nextId(world.state, "task"),
    status: "received",
    createdAt: world.now,
    changedAt: world.now,
    earlyPolls: 0,
  };
  account.tasks[task.id] = task;
  account.taskIds.push(task.id);
  account.queue.push(task.id);
  takeNext(account, world);
  return task;
}

/** Brings a task to its next state. */
export function runNext(
  { taskId, to }: Extract<Event, { type: "task" }>,
  account: AccountState,
  world: World,
  perform: Perform,
): void {
  const task = account.tasks[taskId];
  if (task === undefined) return;
  task.changedAt = world.now;
  if (to === "initialized") {
    task.status = to;
    plan(task, "processing-in-progress", SHARES.started, account, world);
  } else if (to === "processing-in-progress") {
    task.status = to;
    plan(task, "ended", SHARES.processing, account, world);
  } else {
    end(task, account, world, perform);
    account.working = account.working.filter((id) => id !== taskId);
    takeNext(account, world);
  }
}

function end(task: TaskRecord, account: AccountState, world: World, perform: Perform): void {
  try {
    const { response, resourcePath } = perform(task, account, world);
    task.response = response;
    task.status = "processing-completed";
    if (resourcePath !== undefined) task.resourcePath = resourcePath;
  } catch (problem) {
    if (!(problem instanceof TaskError)) world.onDefect(problem);
    const { error, additionalInfo } = problem instanceof TaskError ? problem : internalFailure(task);
    task.response = { error, ...(additionalInfo === undefined ? {} : { additionalInfo }) };
    task.status = "processing-error";
  }
  // What was asked for is done, and may have held passwords.
  task.body = undefined;
}

/** What the service says when it fails inside: it asks to contact support and to name the task. */
function internalFailure({ id }: TaskRecord): TaskError {
  return new TaskError(
    "GENERAL_ERROR",
    `The emulator failed to carry out this task. Report it and name task ${id}.`,
  );
}

function takeNext(account: AccountState, world: World): void {
  while (account.working.length === 0 || !world.behavior.oneTaskAtATime) {
    const task = account.tasks[account.queue.shift() ?? ""];
    if (task === undefined) return;
    account.working.push(task.id);
    plan(task, "initialized", SHARES.initialized, account, world);
  }
}

function plan(
  { id }: TaskRecord,
  to: Extract<Event, { type: "task" }>["to"],
  share: number,
  account: AccountState,
  world: World,
): void {
  world.after(world.durations.task * share, account, { type: "task", taskId: id, to });
}

function forgetOldTasks(account: AccountState, now: number): void {
  for (let id = account.taskIds[0]; id !== undefined; id = account.taskIds[0]) {
    const task = account.tasks[id];
    const old = now - (task?.createdAt ?? 0) > KEPT_MS || account.taskIds.length >= MAX_KEPT;
    if (task !== undefined && !(old && hasEnded(task))) return;
    account.taskIds.shift();
    delete account.tasks[id];
  }
}

function hasEnded({ status }: TaskRecord): boolean {
  return status === "processing-completed" || status === "processing-error";
}

/** Whether a task can be seen yet. A look at one that cannot counts as a poll. */
export function isVisible(task: TaskRecord, world: World, asked: boolean): boolean {
  const habit = world.behavior.earlyTaskNotFound;
  if (habit === false) return true;
  if (world.now - task.createdAt >= world.scaledMs(habit.ms) && task.earlyPolls >= habit.polls) return true;
  if (asked) task.earlyPolls += 1;
  return false;
}
