import { toMessage } from "./api.js";
import { el, renderList, setText, show } from "./dom.js";
import { formatMany } from "./format.js";
import { emptyState, errorState, loadingState } from "./states.js";
import { isFinished } from "./store.js";
import { createTaskItem } from "./task-item.js";
import { createTimePanel } from "./time-panel.js";

/**
 * Creates the view of the account's tasks, newest first, and of the clock.
 *
 * @param {import("./main.js").App} app
 */
export function createTasksView(app) {
  const { store, live } = app;
  const summary = el("p", { class: "view-summary" });
  const list = el("ol", { class: "task-list" });
  const loading = loadingState();
  const failed = errorState(live.retry);
  const none = emptyState(
    "No tasks yet",
    "Every request that creates, changes or deletes a resource becomes a task.",
  );
  const time = createTimePanel(app);
  const element = el(
    "div",
    { class: "view" },
    el("div", { class: "view-head" }, el("div", {}, el("h1", { tabindex: "-1" }, "Tasks"), summary)),
    loading,
    failed.element,
    el(
      "div",
      { class: "with-side" },
      el("section", { class: "panel", "aria-label": "Task timeline" }, none, list),
      time.element,
    ),
  );
  const update = () => {
    const { ready, error, tasks } = store;
    show(loading, !ready && error === undefined);
    show(failed.element, !ready && error !== undefined);
    setText(failed.text, error ?? "");
    const panel = list.parentElement;
    if (panel !== null) show(panel, ready);
    show(none, ready && tasks.length === 0);
    const open = tasks.filter((task) => !isFinished(task)).length;
    setText(summary, ready ? `The latest ${formatMany(tasks.length, "task")}, ${open} in progress` : "");
    renderList(list, tasks, {
      key: ({ id }) => id,
      create: ({ id }) => createTaskItem(createResponseDetails(app, id)),
      update: (item, task) => item.update(task),
    });
    time.update();
  };
  return { element, title: "Tasks", update };
}

/**
 * Creates the details with the API's response for a task. It is loaded when the details are opened.
 *
 * @param {import("./main.js").App} app
 * @param {string} id
 */
function createResponseDetails({ api }, id) {
  const text = el("pre", {
    class: "code task-response",
    role: "group",
    tabindex: "0",
    "aria-label": "API response",
  });
  const path = `/v1/tasks/${encodeURIComponent(id)}`;
  /** @param {Event} event */
  const ontoggle = async ({ currentTarget }) => {
    if (!(currentTarget instanceof HTMLDetailsElement) || !currentTarget.open) return;
    setText(text, "Loading…");
    try {
      setText(text, JSON.stringify(await api.get(path), null, 2));
    } catch (error) {
      setText(text, toMessage(error));
    }
  };
  return el("details", { ontoggle }, el("summary", {}, "API response"), text);
}
