import type { TaskStateUpdate } from "redis-cloud-sdk/models";
import type { TaskRecord } from "../state/state.js";
import { formatIsoWithNanoseconds } from "../time/format.js";
import { link } from "./links.js";

/** Description per status. The service has one fixed sentence per status, too; the wording here is the emulator's. */
const DESCRIPTIONS: Readonly<Record<TaskRecord["status"], string | undefined>> = {
  received: "The request was accepted and is waiting to be executed.",
  initialized: undefined,
  "processing-in-progress": undefined,
  "processing-completed":
    "The request was executed. The changed resources may need more time to become ready.",
  "processing-error": "The request failed. See the error for details.",
};

/** Shows a task in the response to the request that created it: with a link to the task, without `response`. */
export function viewAcceptedTask(task: TaskRecord, base: string): TaskStateUpdate {
  return { ...viewTaskSummary(task), links: [link("task", base, `/tasks/${task.id}`)] };
}

/**
 * Shows a task.
 *
 * `response` is absent while the task is queued and `{}` while it is running. A completed create or update has a link to
 * its resource before the self link.
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
    timestamp: formatIsoWithNanoseconds(changedAt, order),
  };
}
