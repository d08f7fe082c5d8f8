import { el, setAttribute, setText, show } from "./dom.js";
import { formatCommand, formatDate, formatDuration, formatTime } from "./format.js";
import { getTone, statusChip } from "./status.js";
import { isFinished } from "./store.js";

const STEPS = ["received", "initialized", "processing-in-progress", "processing-completed"];

/**
 * Creates the list item of a task with its progress and error.
 *
 * @param {HTMLElement} [details] Additional content.
 */
export function createTaskItem(details) {
  const name = el("span", { class: "task-name" });
  const chip = statusChip();
  const time = el("time");
  const took = el("span");
  const id = el("span", { class: "mono task-id" });
  const error = el("p", { class: "task-error" });
  const steps = STEPS.map(() => el("span", { class: "step" }));
  const element = el(
    "li",
    { class: "task" },
    el("span", { class: "task-dot", "aria-hidden": "true" }),
    el(
      "div",
      { class: "task-body" },
      el("div", { class: "task-head" }, name, chip.element),
      // The status label carries the same information.
      el("div", { class: "steps", "aria-hidden": "true" }, steps),
      el("p", { class: "task-facts quiet" }, time, took, id),
      error,
      details,
    ),
  );
  return {
    element,
    /** @param {import("./parse.js").Task} task */
    update(task) {
      const { status, createdAt, changedAt } = task;
      setText(name, formatCommand(task.commandType));
      setAttribute(name, "title", task.commandType);
      chip.update(status);
      setAttribute(element, "data-tone", getTone(status));
      setText(time, formatTime(createdAt));
      setAttribute(time, "datetime", createdAt);
      setAttribute(time, "title", formatDate(createdAt));
      const ms = Date.parse(changedAt) - Date.parse(createdAt);
      setText(took, isFinished(task) ? `took ${formatDuration(ms)}` : "in progress");
      setText(id, task.id.slice(0, 8));
      setAttribute(id, "title", task.id);
      const reached = status === "processing-error" ? STEPS.length - 1 : STEPS.indexOf(status);
      for (const [index, step] of steps.entries()) {
        setAttribute(step, "data-reached", index <= reached ? "yes" : "no");
      }
      setText(error, task.error);
      show(error, task.error !== "");
    },
  };
}
