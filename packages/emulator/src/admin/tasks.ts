import { findTaskResource, getTaskKind, TASK_KINDS, type TaskResource } from "../lifecycle/task-resource.js";
import type { AccountState, TaskRecord } from "../state/state.js";
import type { AdminCall } from "./context.js";
import { AdminError, adminJson } from "./error.js";
import type { Schema } from "./schema.js";

/** Task in the overview, in lists and in events. */
export interface TaskOverview {
  id: string;
  commandType: string;
  status: string;
  createdAt: string;
  changedAt: string;
  keyName: string;
  resourceId: number | null;
  resource: TaskResource;
  /** Error code and description of a failed task. */
  error: { type: string; description: string } | null;
}

/** Maximum number of tasks in the overview. */
const MAX_LATEST = 100;

const MAX_LIMIT = 1_000;

const STATES = ["in-progress", "completed", "failed"] as const;

/** Query parameters of the task list. */
export const TASK_QUERY: Readonly<Record<string, Schema & { description: string }>> = {
  state: { type: "string", enum: STATES, description: "Lists only tasks in this state." },
  kind: {
    type: "string",
    enum: TASK_KINDS,
    description: "Lists only tasks that change this kind of resource.",
  },
  offset: { type: "integer", minimum: 0, default: 0, description: "Number of tasks to skip." },
  limit: { type: "integer", minimum: 1, maximum: MAX_LIMIT, default: 100, description: "Maximum number." },
};

/** Shows a task. */
export function viewTask(task: TaskRecord, account: AccountState): TaskOverview {
  const error = task.response?.error;
  return {
    id: task.id,
    commandType: task.commandType,
    status: task.status,
    createdAt: new Date(task.createdAt).toISOString(),
    changedAt: new Date(task.changedAt).toISOString(),
    keyName: task.keyName,
    resourceId: task.response?.resourceId ?? null,
    resource: findTaskResource(task, account),
    error:
      typeof error === "object" ? { type: String(error.type), description: error.description ?? "" } : null,
  };
}

/** Lists the latest tasks, newest first. */
export function listLatestTasks(account: AccountState): TaskOverview[] {
  return account.taskIds
    .slice(-MAX_LATEST)
    .reverse()
    .flatMap((id) => account.tasks[id] ?? [])
    .map((task) => viewTask(task, account));
}

/** Lists a page of the tasks that match the filters, newest first. */
export function listTasks({ account, query }: AdminCall): Response {
  const state = readChoice("state", STATES, query);
  const kind = readChoice("kind", TASK_KINDS, query);
  const offset = readInteger("offset", 0, 0, Number.MAX_SAFE_INTEGER, query);
  const limit = readInteger("limit", 100, 1, MAX_LIMIT, query);
  const matching = account.taskIds
    .flatMap((id) => account.tasks[id] ?? [])
    .filter(
      (task) =>
        (state === undefined || getTaskState(task) === state) &&
        (kind === undefined || getTaskKind(task.route) === kind),
    )
    .reverse();
  return adminJson(200, {
    total: matching.length,
    tasks: matching.slice(offset, offset + limit).map((task) => viewTask(task, account)),
  });
}

function getTaskState({ status }: TaskRecord): (typeof STATES)[number] {
  if (status === "processing-error") return "failed";
  return status === "processing-completed" ? "completed" : "in-progress";
}

function readChoice<T extends string>(
  name: string,
  choices: readonly T[],
  query: URLSearchParams,
): T | undefined {
  const given = query.get(name);
  if (given === null) return undefined;
  const found = choices.find((choice) => choice === given);
  if (found !== undefined) return found;
  throw new AdminError(
    400,
    `${name} must be one of ${choices.join(", ")} (got ${JSON.stringify(given.slice(0, 40))}).`,
    "Omit it to list all tasks.",
  );
}

function readInteger(
  name: string,
  standard: number,
  min: number,
  max: number,
  query: URLSearchParams,
): number {
  const given = query.get(name) ?? String(standard);
  const value = /^\d{1,15}$/.test(given) ? Number(given) : -1;
  if (value >= min && value <= max) return value;
  const rule =
    max === Number.MAX_SAFE_INTEGER ? "a non-negative integer" : `an integer from ${min} to ${max}`;
  throw new AdminError(
    400,
    `${name} must be ${rule} (got ${JSON.stringify(given.slice(0, 40))}).`,
    `Omit it for the default, ${standard}.`,
  );
}
