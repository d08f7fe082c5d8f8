import { subscriptionPath } from "./api-paths.js";
import { confirmDelete } from "./confirm-delete.js";
import { openCreateDatabase } from "./create-database.js";
import { createDatabaseRow, HEADINGS } from "./database-row.js";
import { cancelButton, openDialog } from "./dialog.js";
import { el, renderList, setAttribute, setText, show } from "./dom.js";
import { formatMany } from "./format.js";
import { statusChip } from "./status.js";
import { headingCells } from "./table-heading.js";

/** @typedef {import("./parse.js").Database} Database */
/** @typedef {import("./parse.js").Subscription} Subscription */

/** Number of rows rendered at first and added by each click on "more". Rows are expensive: each has live charts. */
const INITIAL_ROWS = 25;
const ROWS_PER_STEP = 100;

/**
 * Creates the card of a subscription with its databases.
 *
 * @param {import("./main.js").App} app
 * @param {number} id
 */
export function createSubscriptionCard(app, id) {
  const title = el("h2", { id: `subscription-${id}`, tabindex: "-1" });
  const facts = el("span", { class: "quiet" });
  const chip = statusChip();
  /** @type {Subscription | undefined} */
  let subscription;
  let total = 0;
  let rowLimit = INITIAL_ROWS;
  const rows = el("tbody", { role: "rowgroup" });
  const table = el(
    "table",
    { class: "stack databases", role: "table", "aria-labelledby": `subscription-${id}` },
    el("thead", { role: "rowgroup" }, el("tr", { role: "row" }, headingCells(HEADINGS))),
    rows,
  );
  const none = el("p", { class: "quiet card-empty" }, "No databases in this subscription.");
  const more = el("button", {
    type: "button",
    class: "button button-plain card-more",
    onclick: () => {
      rowLimit += ROWS_PER_STEP;
      app.store.notifyChange();
    },
  });
  const addButton = el(
    "button",
    {
      type: "button",
      class: "button button-plain",
      onclick: () => subscription && openCreateDatabase(app, subscription),
    },
    "New database",
  );
  const deleteButton = el(
    "button",
    {
      type: "button",
      class: "button button-quiet",
      onclick: () => {
        if (subscription === undefined) return;
        const { name } = subscription;
        if (total > 0) {
          openDialog(`Subscription ${name} still has databases`, (close) => [
            el("p", {}, `Delete its ${formatMany(total, "database")} first.`),
            el("div", { class: "form-actions" }, cancelButton(close, "OK")),
          ]);
          return;
        }
        confirmDelete(app, {
          what: `subscription ${name}`,
          note: "Deleting it may take a while.",
          path: subscriptionPath(subscription),
          label: `Deleting subscription ${name}`,
        });
      },
    },
    "Delete",
  );
  const limitation = el("span", { class: "quiet" });
  const azureLink = el("a", { href: "#/azure" }, "Open in Azure");
  const element = el(
    "section",
    { class: "panel card", "aria-labelledby": `subscription-${id}` },
    el(
      "div",
      { class: "card-head" },
      el("div", { class: "card-title" }, title, chip.element, facts),
      el("div", { class: "card-actions" }, limitation, azureLink, addButton, deleteButton),
    ),
    table,
    none,
    more,
  );
  return {
    element,
    /**
     * @param {Subscription} now
     * @param {Database[]} members
     * @param {number} all
     * @param {boolean} filtering
     * @param {import("./history.js").Sample} top Scale of the sparklines, common to all cards.
     */
    update(now, members, all, filtering, top) {
      subscription = now;
      total = all;
      setText(title, now.name);
      chip.update(now.status);
      setText(facts, [`#${id}`, formatDeployment(now)].filter(Boolean).join(" · "));
      const reason = findLimitation(now, all, app.store);
      const isAzure = now.kind === "azure";
      show(azureLink, isAzure);
      show(addButton, !isAzure && reason === undefined);
      show(limitation, !isAzure && reason !== undefined);
      setText(limitation, reason ?? "");
      show(deleteButton, now.kind !== "azure" && now.status === "active");
      setAttribute(addButton, "aria-label", `New database in ${now.name}`);
      setAttribute(deleteButton, "aria-label", `Delete subscription ${now.name}`);
      const visible = members.slice(0, rowLimit);
      renderList(rows, visible, {
        key: (database) => String(database.id),
        create: (database) => createDatabaseRow(database.id),
        update: (row, database) => row.update(database, app.store.history, top),
      });
      show(table, members.length > 0);
      show(none, members.length === 0 && !filtering);
      const left = members.length - visible.length;
      show(more, left > 0);
      setText(more, `Show ${Math.min(left, ROWS_PER_STEP)} more of ${members.length}`);
    },
  };
}

/**
 * Formats kind, provider and regions of a subscription.
 *
 * @param {Subscription} subscription
 */
export function formatDeployment({ kind, isActiveActive, plan, provider, regions }) {
  const label = kind === "azure" ? "Azure cluster" : isActiveActive ? "Active-Active" : kind;
  const place = [kind === "azure" ? "" : provider, regions.join(", ")].filter(Boolean).join(" ");
  return [label, plan?.name ?? "", place].filter(Boolean).join(" · ");
}

/**
 * Returns why the service would reject a new database, if it would.
 *
 * @param {Subscription} subscription
 * @param {number} count
 * @param {import("./store.js").Store} store
 */
function findLimitation({ status, plan }, count, { quotas, usage }) {
  if (status !== "active") return "Databases can be created once it is active";
  if (plan !== null && count >= plan.maximumDatabases) {
    return `The plan allows ${formatMany(plan.maximumDatabases, "database")}`;
  }
  if (quotas.databases !== null && (usage.databases ?? 0) >= quotas.databases) {
    return `The account's quota of ${formatMany(quotas.databases, "database")} is used up`;
  }
  return undefined;
}
