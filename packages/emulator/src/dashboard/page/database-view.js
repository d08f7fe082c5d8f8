import { databasePath } from "./api-paths.js";
import { chart } from "./chart.js";
import { confirmDelete } from "./confirm-delete.js";
import { createConnectPanel } from "./connect-panel.js";
import { createConsolePanel } from "./console-panel.js";
import { formatEndpoint } from "./database-row.js";
import { el, setText, show } from "./dom.js";
import { formatBytes, formatCount } from "./format.js";
import { emptyState, errorState, loadingState } from "./states.js";
import { statusChip } from "./status.js";
import { formatDeployment } from "./subscription-card.js";

/**
 * Creates the view of one database: charts, connection strings and a console.
 *
 * @param {import("./main.js").App} app
 * @param {number} id
 */
export function createDatabaseView(app, id) {
  const { store, live } = app;
  const title = el("h1", { tabindex: "-1" }, `Database ${id}`);
  const chip = statusChip();
  const facts = el("p", { class: "view-summary" });
  const error = el("p", { class: "panel warning", role: "status" });
  const charts = {
    memory: chart("memory", "Memory", formatBytes),
    ops: chart("ops", "Operations per second", formatCount),
    clients: chart("clients", "Clients", formatCount),
  };
  const connect = createConnectPanel(app);
  const terminal = createConsolePanel(app, id);
  const loading = loadingState();
  const failed = errorState(live.retry);
  const gone = emptyState(
    "Database not found",
    "It may have been deleted.",
    el("a", { href: "#/databases", class: "button button-primary" }, "All databases"),
  );
  const remove = el(
    "button",
    {
      type: "button",
      class: "button button-danger-quiet",
      onclick: () => {
        const database = store.databases.get(id);
        if (database === undefined) return;
        confirmDelete(app, {
          what: `database ${database.name}`,
          note: "Its data is deleted with it.",
          path: databasePath(database, store.subscriptions),
          label: `Deleting database ${database.name}`,
          done: () => {
            location.hash = "#/databases";
          },
        });
      },
    },
    "Delete database",
  );
  const content = el(
    "div",
    { class: "database-content" },
    error,
    el(
      "section",
      { class: "charts", "aria-label": "Charts" },
      Object.values(charts).map(({ element }) => element),
    ),
    el("div", { class: "halves" }, connect.element, terminal.element),
  );
  const element = el(
    "div",
    { class: "view" },
    el(
      "a",
      { class: "back", href: "#/databases" },
      el("span", { "aria-hidden": "true" }, "← "),
      "All databases",
    ),
    el(
      "div",
      { class: "view-head" },
      el("div", {}, el("div", { class: "title-row" }, title, chip.element), facts),
      el("div", { class: "view-actions" }, remove),
    ),
    loading,
    failed.element,
    gone,
    content,
  );
  const view = {
    element,
    title: `Database ${id}`,
    update() {
      const database = store.databases.get(id);
      show(loading, !store.ready && store.error === undefined);
      show(failed.element, !store.ready && store.error !== undefined);
      setText(failed.text, store.error ?? "");
      show(gone, store.ready && database === undefined);
      for (const part of [content, chip.element, facts]) show(part, database !== undefined);
      const subscription = store.subscriptions.find((one) => one.id === database?.subscriptionId);
      show(remove, subscription?.kind !== "azure" && isDeletable(database?.status, subscription?.status));
      if (database === undefined) return;
      view.title = database.name;
      setText(title, database.name);
      chip.update(database.status);
      const { endpoint, info } = database;
      setText(
        facts,
        [
          `#${id}`,
          subscription === undefined ? "" : `in ${subscription.name}`,
          subscription === undefined ? "" : formatDeployment(subscription),
          endpoint === null ? "not connectable" : formatEndpoint(endpoint),
          endpoint?.tls === true ? "TLS" : "",
          info === null ? "" : `${formatCount(info.keys)} ${info.keys === 1 ? "key" : "keys"}`,
        ]
          .filter(Boolean)
          .join(" · "),
      );
      show(error, database.error !== undefined);
      setText(error, database.error ?? "");
      const samples = store.getSamples(id);
      const limit =
        info === null || info.maxMemoryBytes === 0 ? "" : `, limit ${formatBytes(info.maxMemoryBytes)}`;
      charts.memory.update(
        samples.map(({ usedMemoryBytes }) => usedMemoryBytes),
        limit,
      );
      charts.ops.update(samples.map(({ opsPerSecond }) => opsPerSecond));
      charts.clients.update(samples.map(({ connectedClients }) => connectedClients));
      connect.update(database);
      terminal.update(endpoint !== null);
    },
    leave: () => connect.leave(),
  };
  return view;
}

/**
 * Whether the service accepts the deletion of a database.
 *
 * @param {string} [status] Status of the database.
 * @param {string} [parent] Status of its subscription.
 */
function isDeletable(status, parent) {
  return parent === "active" && ["active", "error", "creation-failed"].includes(status ?? "");
}
