import { toMessage } from "./api.js";
import { createClusterCard } from "./azure-cluster-card.js";
import { openCreateCluster } from "./azure-forms.js";
import { el, renderList, setAttribute, setText, show } from "./dom.js";
import { formatDate, formatDuration, formatMany, formatTime } from "./format.js";
import { notify } from "./notices.js";
import { readAzure } from "./parse-azure.js";
import { emptyState, errorState, loadingState } from "./states.js";
import { getTone, statusChip } from "./status.js";

/** @typedef {import("./parse-azure.js").Azure} Azure */
/** Performs an action and shows its error, or what was accepted. @typedef {(what: string, action: () => Promise<unknown>) => Promise<void>} Act */

/** Operations take their steps without an event. */
const REFRESH_MS = 2_000;

/**
 * Creates the view of Azure Managed Redis: clusters with their databases, and operations. Its actions go to Azure Resource
 * Manager, with a token.
 *
 * @param {import("./main.js").App} app
 */
export function createAzureView(app) {
  const { api, live } = app;
  /** @type {Azure | undefined} */
  let azure;
  /** @type {string | undefined} */
  let error;
  /** @type {number | undefined} */
  let timer;
  const summary = el("p", { class: "view-summary" });
  const openForm = () => azure && openCreateCluster(app, azure, load);
  const createAddButton = () =>
    el("button", { type: "button", class: "button button-primary", onclick: openForm }, "New cluster");
  const add = createAddButton();
  const loading = loadingState();
  const failed = errorState(() => load());
  const none = emptyState(
    "No clusters yet",
    "A cluster of Azure Managed Redis contains one database, which is a real Redis server. Clusters that any client creates under /azure appear here.",
    createAddButton(),
  );
  const cards = el("div", { class: "cards" });
  const operations = el("ol", { class: "task-list compact" });
  const noOperations = el("p", { class: "quiet" }, "Every change starts an operation, which appears here.");
  const side = el(
    "aside",
    { class: "side panel", "aria-labelledby": "operations-title" },
    el("div", { class: "panel-head" }, el("h2", { id: "operations-title" }, "Operations")),
    operations,
    noOperations,
  );
  const body = el("div", { class: "with-side" }, el("div", {}, none, cards), side);
  const element = el(
    "div",
    { class: "view" },
    el(
      "div",
      { class: "view-head" },
      el("div", {}, el("h1", { tabindex: "-1" }, "Azure Managed Redis"), summary),
      el("div", { class: "view-actions" }, add),
    ),
    loading,
    failed.element,
    body,
  );
  const load = async () => {
    try {
      azure = readAzure(await api.get("/emulator/azure"));
      error = undefined;
    } catch (cause) {
      error = toMessage(cause);
    }
    draw();
  };
  /** @type {Act} */
  const act = async (what, action) => {
    try {
      await action();
      notify("busy", `${what}: Azure accepted the request.`);
      live.refresh();
    } catch (cause) {
      notify("bad", `${what} failed. ${toMessage(cause)}`);
    }
    await load();
  };
  const draw = () => {
    show(loading, azure === undefined && error === undefined);
    show(failed.element, error !== undefined);
    setText(failed.text, error ?? "");
    show(body, azure !== undefined);
    const { clusters = [], privateEndpoints = [], operations: started = [] } = azure ?? {};
    show(add, clusters.length > 0);
    show(none, clusters.length === 0);
    show(noOperations, started.length === 0);
    setText(
      summary,
      azure === undefined
        ? ""
        : [
            formatMany(clusters.length, "cluster"),
            formatMany(privateEndpoints.length, "private endpoint"),
          ].join(", "),
    );
    renderList(cards, clusters, {
      key: ({ id }) => id,
      create: () => createClusterCard(app, { act, load, getAzure: () => azure }),
      update: (card, cluster) => card.update(cluster),
    });
    renderList(operations, started, {
      key: ({ name }) => name,
      create: createOperationItem,
      update: (item, operation) => item.update(operation),
    });
  };
  const refresh = () => {
    if (document.visibilityState === "visible") load();
  };
  return {
    element,
    title: "Azure",
    update() {
      if (timer !== undefined) return;
      timer = setInterval(refresh, REFRESH_MS);
      load();
    },
    leave() {
      clearInterval(timer);
      timer = undefined;
    },
  };
}

function createOperationItem() {
  const name = el("span", { class: "task-name" });
  const chip = statusChip();
  const time = el("time");
  const took = el("span");
  const id = el("span", { class: "mono task-id" });
  const error = el("p", { class: "task-error" });
  const element = el(
    "li",
    { class: "task" },
    el("span", { class: "task-dot", "aria-hidden": "true" }),
    el(
      "div",
      { class: "task-body" },
      el("div", { class: "task-head" }, name, chip.element),
      el("p", { class: "task-facts quiet" }, time, took, id),
      error,
    ),
  );
  return {
    element,
    /** @param {import("./parse-azure.js").Operation} operation */
    update({ name: operationName, resourceName, status, startedAt, endedAt, error: reason }) {
      setText(name, resourceName);
      chip.update(status);
      setAttribute(element, "data-tone", getTone(status));
      setText(time, formatTime(startedAt));
      setAttribute(time, "datetime", startedAt);
      setAttribute(time, "title", formatDate(startedAt));
      const ms = Date.parse(endedAt) - Date.parse(startedAt);
      setText(took, endedAt === "" ? "in progress" : `took ${formatDuration(ms)}`);
      setText(id, operationName.slice(0, 8));
      setAttribute(id, "title", operationName);
      setText(error, reason);
      show(error, reason !== "");
    },
  };
}
