import { listIn, number, object, text, userText } from "./parse-value.js";

/** @typedef {{ kind: string, id: number | null, name: string, status: string, subscriptionId: number | null }} TaskResource */
/** @typedef {{ id: string, commandType: string, status: string, createdAt: string, changedAt: string, description: string, resource: TaskResource, error: string }} Task */

/**
 * @param {any} value
 * @returns {Task}
 */
export function readTask(value) {
  const { taskId, id, commandType, status, createdAt, changedAt, description, resource, error } =
    object(value);
  const { type, description: why, message } = object(error);
  return {
    id: text(taskId ?? id),
    commandType: text(commandType),
    status: text(status) || "unknown",
    createdAt: text(createdAt),
    changedAt: text(changedAt ?? createdAt),
    description: text(description),
    resource: readTaskResource(resource),
    error: text(error) || [text(type), text(why ?? message)].filter(Boolean).join(": "),
  };
}

/**
 * @param {any} value
 * @returns {TaskResource}
 */
function readTaskResource(value) {
  const { kind, id, name, status, subscriptionId } = object(value);
  return {
    kind: text(kind),
    id: typeof id === "number" ? id : null,
    name: userText(name),
    status: text(status),
    subscriptionId: typeof subscriptionId === "number" ? subscriptionId : null,
  };
}

/**
 * @param {any} value
 * @returns {{ total: number, tasks: Task[] }}
 */
export function readTaskPage(value) {
  const { total, tasks } = object(value);
  return { total: number(total), tasks: listIn(tasks).map(readTask) };
}
