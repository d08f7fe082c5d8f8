import type { TaskStateUpdate } from "redis-cloud-sdk/models";
import type { TaskRecord } from "../state/state.js";
import { link } from "./links.js";
import { isoWithNanoseconds } from "./time.js";

/** One sentence for each status that has one. The real ones are fixed sentences too; these are ours. */
const DESCRIPTIONS: Readonly<Record<TaskRecord["status"], string | undefined>> = {
  received: "The request was accepted and waits to be carried out.",
  initialized: undefined,
  "processing-in-progress": undefined,
  "processing-completed": "The request was carried out. What it changed may need more time to become ready.",
  "processing-error": "The request could not be carried out. See the error for the reason.",
};

/** The answer to the request that created the task: a link to the task, and no `response` member at all. */
export function viewAcceptedTask(task: TaskRecord, base: string): TaskStateUpdate {
  return { ...viewTaskSummary(task), links: [link("task", base, `/tasks/${task.id}`)] };
}

/**
 * A task that is asked for.
 *
 * `response` is absent while the task waits, `{}` while it runs. A completed create or update names its resource
 * in a link that comes before the link to itself.
 */
export function viewTask(task: TaskRecord, base: string): TaskStateUpdate {
  const self = link("self", base, `/tasks/${task.id}`);
  const done = task.status === "processing-completed" && task.resourcePath !== undefined;
  return {
    ...viewTaskSummary(task),
    ...(task.status === "received" ? {} : { response: task.response ?? {} }),
    links: done ? [link("resource", base, task.resourcePath ?? ""), self] : [self],
  };
}

function viewTaskSummary({
  id,
  commandType,
  status,
  changedAt,
  order,
}: TaskRecord): Omit<TaskStateUpdate, "links"> {
  const description = DESCRIPTIONS[status];
  return {
    taskId: id,
    commandType,
    status,
    ...(description === undefined ? {} : { description }),
    timestamp: isoWithNanoseconds(changedAt, order),
  };
}
