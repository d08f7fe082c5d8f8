import { toMessage } from "./api.js";
import { el, renderList, setAttribute, setText, show } from "./dom.js";
import { select } from "./form.js";
import { formatMany } from "./format.js";
import { TASK_KIND_LABELS, TASK_STATE_LABELS } from "./labels.js";
import { readTaskPage } from "./parse-task.js";
import { emptyState, errorState, loadingState } from "./states.js";
import { isFinished } from "./store.js";
import { createTaskItem } from "./task-item.js";
import { createTimePanel } from "./time-panel.js";

const TASKS_PER_PAGE = 25;

/**
 * Creates the view of the account's tasks, newest first, and of the clock.
 *
 * @param {import("./main.js").App} app
 */
export function createTasksView(app) {
  const { store, api } = app;
  const summary = el("p", { class: "view-summary" });
  const state = select([["", "All states"], ...Object.entries(TASK_STATE_LABELS)], {
    "aria-label": "Filter by state",
    onchange: () => applyFilter(),
  });
  const kind = select([["", "All kinds"], ...Object.entries(TASK_KIND_LABELS)], {
    "aria-label": "Filter by kind",
    onchange: () => applyFilter(),
  });
  const list = el("ol", { class: "task-list" });
  const loading = loadingState();
  const failed = errorState(() => load());
  const none = emptyState(
    "No tasks yet",
    "Every request that creates, changes or deletes a resource becomes a task.",
  );
  const noMatch = emptyState("No matches", "Change the filters.");
  const newer = el(
    "button",
    { type: "button", class: "button button-plain", onclick: () => turn(-1) },
    "Newer",
  );
  const older = el(
    "button",
    { type: "button", class: "button button-plain", onclick: () => turn(1) },
    "Older",
  );
  const range = el("span", { class: "quiet", role: "status" });
  const pager = el("nav", { class: "pager", "aria-label": "Pages of tasks" }, newer, range, older);
  const panel = el("section", { class: "panel", "aria-label": "Task timeline" }, none, noMatch, list, pager);
  const time = createTimePanel(app);
  const element = el(
    "div",
    { class: "view" },
    el(
      "div",
      { class: "view-head" },
      el("div", {}, el("h1", { tabindex: "-1" }, "Tasks"), summary),
      el("div", { class: "view-actions filters" }, state, kind),
    ),
    loading,
    failed.element,
    el("div", { class: "with-side" }, panel, time.element),
  );

  let offset = 0;
  /** @type {{ total: number, tasks: import("./parse-task.js").Task[] } | undefined} */
  let loaded;
  /** @type {string | undefined} */
  let error;
  let isLoading = false;
  /** Request and state of the tasks that the list shows, or is loading. */
  let shown = "";

  const isFiltered = () => state.value !== "" || kind.value !== "";
  const getPath = () => {
    const query = new URLSearchParams({ limit: String(TASKS_PER_PAGE), offset: String(offset) });
    if (state.value !== "") query.set("state", state.value);
    if (kind.value !== "") query.set("kind", kind.value);
    return `/emulator/tasks?${query}`;
  };
  /** A text that changes whenever the list has to be loaded again. */
  const getSignature = () =>
    [
      getPath(),
      store.error,
      ...store.tasks.map(({ id, status, resource }) => `${id} ${status} ${resource.status}`),
    ].join();
  const load = async () => {
    if (isLoading) return;
    isLoading = true;
    try {
      do {
        shown = getSignature();
        loaded = readTaskPage(await api.get(getPath()));
        // Old tasks are removed, and tasks leave the filter.
        if (offset > 0 && offset >= loaded.total) {
          offset = Math.max(0, Math.ceil(loaded.total / TASKS_PER_PAGE) - 1) * TASKS_PER_PAGE;
        }
        error = undefined;
      } while (shown !== getSignature());
    } catch (cause) {
      error = toMessage(cause);
    } finally {
      isLoading = false;
    }
    draw();
  };
  const applyFilter = () => {
    offset = 0;
    load();
  };
  /** @param {number} pages */
  const turn = async (pages) => {
    const next = offset + pages * TASKS_PER_PAGE;
    if (next < 0 || next >= (loaded?.total ?? 0)) return;
    offset = next;
    await load();
    scrollTo(0, 0);
  };
  const draw = () => {
    const { total, tasks } = loaded ?? { total: 0, tasks: [] };
    const isReady = loaded !== undefined;
    show(loading, !isReady && error === undefined);
    show(failed.element, error !== undefined);
    setText(failed.text, error ?? "");
    show(panel, isReady);
    show(none, total === 0 && !isFiltered());
    show(noMatch, total === 0 && isFiltered());
    const open = store.tasks.filter((task) => !isFinished(task)).length;
    setText(
      summary,
      isReady ? `${formatMany(total, isFiltered() ? "matching task" : "task")}, ${open} in progress` : "",
    );
    renderList(list, tasks, {
      key: ({ id }) => id,
      create: ({ id }) => createTaskItem(store, createResponseDetails(app, id)),
      update: (item, task) => item.update(task),
    });
    show(pager, total > TASKS_PER_PAGE);
    setText(range, `${offset + 1}–${offset + tasks.length} of ${total}`);
    // Not `disabled`: the button would lose the focus.
    setAttribute(newer, "aria-disabled", offset === 0 ? "true" : null);
    setAttribute(older, "aria-disabled", offset + tasks.length >= total ? "true" : null);
  };
  const update = () => {
    draw();
    time.update();
    if (!isLoading && shown !== getSignature()) load();
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
