import { openCreateSubscription } from "./create-subscription.js";
import { el, renderList, setText, show } from "./dom.js";
import { input } from "./form.js";
import { formatBytes, formatCount, formatMany } from "./format.js";
import { emptyState, errorState, loadingState } from "./states.js";
import { createSubscriptionCard } from "./subscription-card.js";
import { createTaskItem } from "./task-item.js";
import { tile } from "./tile.js";

/** @typedef {import("./parse.js").Database} Database */
/** @typedef {import("./parse.js").Info} Info */

const MAX_RECENT_TASKS = 8;

/**
 * Creates the view of all subscriptions with their databases, and of the latest tasks.
 *
 * @param {import("./main.js").App} app
 */
export function createDatabasesView(app) {
  const { store, live } = app;
  const summary = el("p", { class: "view-summary" });
  const search = input({
    type: "search",
    class: "search",
    placeholder: "Filter by name, ID or status",
    "aria-label": "Filter databases",
    oninput: () => update(),
  });
  const add = el(
    "button",
    { type: "button", class: "button button-primary", onclick: () => openCreateSubscription(app) },
    "New subscription",
  );
  const tiles = {
    databases: tile("Databases"),
    memory: tile("Memory used", { kind: "memory", format: formatBytes }),
    ops: tile("Operations per second", { kind: "ops", format: formatCount }),
    clients: tile("Clients", { kind: "clients", format: formatCount }),
  };
  const tileRow = el(
    "div",
    { class: "tiles" },
    Object.values(tiles).map(({ element }) => element),
  );
  const cards = el("div", { class: "cards" });
  const nothing = emptyState(
    "No subscriptions yet",
    "",
    el(
      "button",
      { type: "button", class: "button button-primary", onclick: () => openCreateSubscription(app) },
      "New subscription",
    ),
  );
  const description = /** @type {HTMLElement} */ (nothing.children[1]);
  const noMatch = emptyState("No matches", "Change or clear the filter.");
  const loading = loadingState();
  const failed = errorState(live.retry);
  const recent = el("ol", { class: "task-list compact" });
  const noTasks = el("p", { class: "quiet" }, "Every change becomes a task and appears here.");
  const side = el(
    "aside",
    { class: "side panel", "aria-labelledby": "recent-title" },
    el(
      "div",
      { class: "panel-head" },
      el("h2", { id: "recent-title" }, "Recent tasks"),
      el("a", { href: "#/tasks" }, "All tasks"),
    ),
    recent,
    noTasks,
  );
  const body = el("div", { class: "with-side" }, el("div", {}, nothing, noMatch, cards), side);
  const element = el(
    "div",
    { class: "view" },
    el(
      "div",
      { class: "view-head" },
      el("div", {}, el("h1", { tabindex: "-1" }, "Databases"), summary),
      el("div", { class: "view-actions" }, search, add),
    ),
    loading,
    failed.element,
    tileRow,
    body,
  );

  const update = () => {
    const { ready, error } = store;
    show(loading, !ready && error === undefined);
    show(failed.element, !ready && error !== undefined);
    setText(failed.text, error ?? "");
    for (const part of [body, summary]) show(part, ready);
    show(tileRow, ready && store.subscriptions.length > 0);
    show(search, ready && store.databases.size > 0);
    show(add, ready && store.subscriptions.length > 0);
    if (!ready) return;
    const databases = [...store.databases.values()];
    setText(
      summary,
      `${formatMany(store.subscriptions.length, "subscription")}, ${formatMany(databases.length, "database")}`,
    );
    drawTiles(databases);
    const groups = groupDatabases(databases, search.value.trim().toLowerCase());
    const top = store.history.getLargest();
    const filtering = search.value.trim() !== "";
    show(nothing, store.subscriptions.length === 0);
    setText(
      description,
      store.health?.engine === "none"
        ? "A subscription contains databases. This emulator runs without an engine: clients cannot connect to them."
        : "A subscription contains databases. Each database is a real Redis server that any client can connect to.",
    );
    show(noMatch, store.subscriptions.length > 0 && groups.length === 0);
    renderList(cards, groups, {
      key: ({ subscription }) => String(subscription.id),
      create: ({ subscription }) => createSubscriptionCard(app, subscription.id),
      update: (card, { subscription, members, total }) =>
        card.update(subscription, members, total, filtering, top),
    });
    renderList(recent, store.tasks.slice(0, MAX_RECENT_TASKS), {
      key: ({ id }) => id,
      create: () => createTaskItem(store),
      update: (item, task) => item.update(task),
    });
    show(noTasks, store.tasks.length === 0);
  };

  /**
   * Groups the databases that match the filter by subscription.
   *
   * @param {Database[]} databases
   * @param {string} filter
   */
  const groupDatabases = (databases, filter) => {
    /** @type {Map<number, Database[]>} */
    const members = new Map(store.subscriptions.map(({ id }) => [id, []]));
    for (const database of databases) members.get(database.subscriptionId)?.push(database);
    return store.subscriptions.flatMap((subscription) => {
      const all = members.get(subscription.id) ?? [];
      const isMatch = matchesFilter(filter, subscription.name, subscription.id, subscription.status);
      const some = isMatch
        ? all
        : all.filter(({ name, id, status }) => matchesFilter(filter, name, id, status));
      return isMatch || some.length > 0 ? [{ subscription, members: some, total: all.length }] : [];
    });
  };

  /** @param {Database[]} databases */
  const drawTiles = (databases) => {
    const infos = databases.flatMap(({ info }) => info ?? []);
    const { quotas } = store;
    const limit = quotas.databases === null ? "no limit" : `limit ${formatCount(quotas.databases)}`;
    const active = databases.filter(({ status }) => status === "active").length;
    tiles.databases.update(formatCount(databases.length), `${formatCount(active)} active, ${limit}`);
    const maxMemory = sum(infos, "maxMemoryBytes");
    const of = maxMemory > 0 ? `of ${formatBytes(maxMemory)}` : "";
    const ids = databases.map(({ id }) => id);
    /** @param {import("./history.js").Metric} metric */
    const series = (metric) => store.history.getSeries(ids, metric);
    tiles.memory.update(formatBytes(sum(infos, "usedMemoryBytes")), of, series("usedMemoryBytes"));
    const minutes = formatMany(store.history.windowMs / 60_000, "minute");
    tiles.ops.update(formatCount(sum(infos, "opsPerSecond")), `last ${minutes}`, series("opsPerSecond"));
    const keys = formatMany(sum(infos, "keys"), "key");
    tiles.clients.update(formatCount(sum(infos, "connectedClients")), keys, series("connectedClients"));
  };

  return { element, title: "Databases", update };
}

/**
 * @param {Info[]} infos
 * @param {keyof Info} what
 */
function sum(infos, what) {
  return infos.reduce((total, info) => total + info[what], 0);
}

/**
 * @param {string} filter
 * @param {...(string | number)} texts
 */
function matchesFilter(filter, ...texts) {
  return filter === "" || texts.some((text) => String(text).toLowerCase().includes(filter));
}
