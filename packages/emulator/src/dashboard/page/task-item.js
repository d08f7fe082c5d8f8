import { el, setAttribute, setText, show } from "./dom.js";
import { formatCommand, formatDate, formatDuration, formatTime } from "./format.js";
import { TASK_STEPS } from "./labels.js";
import { databaseHash, subscriptionHash } from "./routes.js";
import { formatStatus, getTone, statusChip } from "./status.js";
import { isFinished, isResourcePending } from "./store.js";

/** @typedef {import("./parse-task.js").TaskResource} TaskResource */

/**
 * Creates the list item of a task with its resource, progress and error.
 *
 * @param {import("./store.js").Store} store
 * @param {HTMLElement} [details] Additional content.
 */
export function createTaskItem(store, details) {
  const name = el("span", { class: "task-name" });
  const chip = statusChip();
  const link = el("a");
  const plain = el("span");
  const resourceId = el("span", { class: "mono quiet" });
  const resourceLine = el("p", { class: "task-resource" }, plain, resourceId);
  const time = el("time");
  const took = el("span");
  const id = el("span", { class: "mono task-id" });
  const error = el("p", { class: "task-error" });
  const steps = TASK_STEPS.map(() => el("span", { class: "step" }));
  const element = el(
    "li",
    { class: "task" },
    el("span", { class: "task-dot", "aria-hidden": "true" }),
    el(
      "div",
      { class: "task-body" },
      el("div", { class: "task-head" }, name, chip.element),
      resourceLine,
      // The status label carries the same information.
      el("div", { class: "steps", "aria-hidden": "true" }, steps),
      el("p", { class: "task-facts quiet" }, time, took, id),
      error,
      details,
    ),
  );
  /** @param {TaskResource} resource */
  const drawResource = (resource) => {
    const hash = findHash(resource, store);
    const parent = store.subscriptions.find(({ id: one }) => one === resource.subscriptionId);
    const where = resource.kind === "network" && parent !== undefined ? `In ${parent.name}` : "";
    const label = resource.name || where || (resource.id === null ? "" : formatKind(resource.kind));
    show(resourceLine, label !== "");
    const shown = hash === undefined ? plain : link;
    if (resourceLine.firstChild !== shown) resourceLine.replaceChildren(shown, resourceId);
    setText(shown, label);
    setAttribute(link, "href", hash);
    setText(resourceId, resource.id === null ? "" : `#${resource.id}`);
  };
  return {
    element,
    /** @param {import("./parse-task.js").Task} task */
    update(task) {
      const { status, createdAt, changedAt, resource } = task;
      const isPending = isResourcePending(task);
      setText(name, formatCommand(task.commandType));
      setAttribute(name, "title", task.commandType);
      if (isPending)
        chip.update(status, `completed, ${resource.kind} ${formatStatus(resource.status)}`, "busy");
      else chip.update(status);
      setAttribute(element, "data-tone", isPending ? "busy" : getTone(status));
      drawResource(resource);
      setText(time, formatTime(createdAt));
      setAttribute(time, "datetime", createdAt);
      setAttribute(time, "title", formatDate(createdAt));
      const ms = Date.parse(changedAt) - Date.parse(createdAt);
      setText(took, isFinished(task) ? `took ${formatDuration(ms)}` : "in progress");
      setText(id, task.id.slice(0, 8));
      setAttribute(id, "title", task.id);
      const reached = status === "processing-error" ? TASK_STEPS.length - 1 : TASK_STEPS.indexOf(status);
      for (const [index, step] of steps.entries()) {
        setAttribute(step, "data-reached", index <= reached ? "yes" : "no");
      }
      setText(error, task.error);
      show(error, task.error !== "");
    },
  };
}

/**
 * Returns the fragment that leads to a resource, or to the subscription that contains it, if that exists.
 *
 * @param {TaskResource} resource
 * @param {import("./store.js").Store} store
 */
function findHash({ kind, id, subscriptionId }, store) {
  if (kind === "database" && id !== null && store.databases.has(id)) return databaseHash(id);
  const exists = store.subscriptions.some((one) => one.id === subscriptionId);
  return exists && subscriptionId !== null && kind !== "database"
    ? subscriptionHash(subscriptionId)
    : undefined;
}

/** @param {string} kind */
function formatKind(kind) {
  return kind === "database" || kind === "subscription"
    ? `${kind[0]?.toUpperCase()}${kind.slice(1)}`
    : "Resource";
}
