import { databasePath } from "./api-paths.js";
import { chart } from "./chart.js";
import { confirmArmDelete, confirmDelete } from "./confirm-delete.js";
import { createConnectPanel } from "./connect-panel.js";
import { createConsolePanel } from "./console-panel.js";
import { formatEndpoint } from "./database-row.js";
import { el, setText, show } from "./dom.js";
import { select } from "./form.js";
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
        const what = `database ${database.name}`;
        const note = "Its data is deleted with it.";
        if (database.armId !== "") {
          const id = database.armId;
          const done = () => {
            location.hash = "#/azure";
          };
          confirmArmDelete(app, { what, note, id, done });
          return;
        }
        confirmDelete(app, {
          what,
          note,
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
  const region = select([], { onchange: () => view.update() });
  const regionField = el("label", { class: "region-choice" }, "Region ", region);
  const regionNote = el("p", { class: "quiet" });
  const content = el(
    "div",
    { class: "database-content" },
    error,
    regionNote,
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
      el("div", { class: "view-actions" }, regionField, remove),
    ),
    loading,
    failed.element,
    gone,
    content,
  );
  /** @param {import("./parse.js").Region[]} regions */
  const drawRegions = (regions) => {
    const names = regions.map((one) => one.region);
    if (region.dataset["names"] === names.join()) return;
    region.dataset["names"] = names.join();
    region.replaceChildren(...names.map((name) => el("option", { value: name }, name)));
    setText(
      regionNote,
      names.length === 0
        ? ""
        : `Active-Active: each region is a separate server that replicates to the others. Charts show ${names[0]}; connection strings and console are those of the chosen region.`,
    );
  };
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
      show(
        remove,
        subscription?.kind === "azure"
          ? database?.status !== "deleting"
          : isDeletable(database?.status, subscription?.status),
      );
      const regions = database?.regions ?? [];
      show(regionField, regions.length > 0);
      show(regionNote, regions.length > 0);
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
          ...formatEndpoints(database),
          endpoint?.tls === true ? "TLS" : "",
          info === null ? "" : `${formatCount(info.keys)} ${info.keys === 1 ? "key" : "keys"}`,
        ]
          .filter(Boolean)
          .join(" · "),
      );
      show(error, database.error !== undefined);
      setText(error, database.error ?? "");
      const limit =
        info === null || info.maxMemoryBytes === 0 ? "" : `, limit ${formatBytes(info.maxMemoryBytes)}`;
      /** @param {import("./history.js").Metric} metric */
      const read = (metric) => /** @type {const} */ ([store.history.getSeries([id], metric), info?.[metric]]);
      charts.memory.update(...read("usedMemoryBytes"), limit);
      charts.ops.update(...read("opsPerSecond"));
      charts.clients.update(...read("connectedClients"));
      drawRegions(regions);
      connect.update(database, region.value);
      terminal.update(endpoint !== null, region.value);
    },
    leave: () => connect.leave(),
  };
  return view;
}

/** @param {import("./parse.js").Database} database */
function formatEndpoints({ regions, endpoint }) {
  if (regions.length === 0) return [endpoint === null ? "not connectable" : formatEndpoint(endpoint)];
  return regions.map(
    (one) => `${one.region} ${one.endpoint === null ? "not connectable" : formatEndpoint(one.endpoint)}`,
  );
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
