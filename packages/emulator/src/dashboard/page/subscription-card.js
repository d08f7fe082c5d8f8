import { subscriptionPath } from "./api-paths.js";
import { confirmDelete } from "./confirm-delete.js";
import { openCreateDatabase } from "./create-database.js";
import { createDatabaseRow, HEADINGS } from "./database-row.js";
import { el, renderList, setAttribute, setText, show } from "./dom.js";
import { formatMany } from "./format.js";
import { statusChip } from "./status.js";

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
    el(
      "thead",
      { role: "rowgroup" },
      el(
        "tr",
        { role: "row" },
        HEADINGS.map(([name, kind]) => el("th", { role: "columnheader", scope: "col", class: kind }, name)),
      ),
    ),
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
        confirmDelete(app, {
          what: `subscription ${name}`,
          note:
            total === 0
              ? "Deleting it may take a while."
              : `It still has ${formatMany(total, "database")}. The service rejects the request until they are deleted.`,
          path: subscriptionPath(subscription),
          label: `Deleting subscription ${name}`,
        });
      },
    },
    "Delete",
  );
  const element = el(
    "section",
    { class: "panel card", "aria-labelledby": `subscription-${id}` },
    el(
      "div",
      { class: "card-head" },
      el("div", { class: "card-title" }, title, chip.element, facts),
      el("div", { class: "card-actions" }, addButton, deleteButton),
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
     */
    update(now, members, all, filtering) {
      subscription = now;
      total = all;
      setText(title, now.name);
      chip.update(now.status);
      setText(facts, [`#${id}`, now.kind].filter(Boolean).join(" · "));
      setAttribute(addButton, "aria-label", `New database in ${now.name}`);
      setAttribute(deleteButton, "aria-label", `Delete subscription ${now.name}`);
      const visible = members.slice(0, rowLimit);
      renderList(rows, visible, {
        key: (database) => String(database.id),
        create: (database) => createDatabaseRow(database.id),
        update: (row, database) => row.update(database, app.store.getSamples(database.id)),
      });
      show(table, members.length > 0);
      show(none, members.length === 0 && !filtering);
      const left = members.length - visible.length;
      show(more, left > 0);
      setText(more, `Show ${Math.min(left, ROWS_PER_STEP)} more of ${members.length}`);
    },
  };
}
