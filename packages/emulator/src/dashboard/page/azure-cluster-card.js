import { createDatabasePart } from "./azure-database-part.js";
import { openCreateArmDatabase } from "./azure-forms.js";
import { confirmArmDelete } from "./confirm-delete.js";
import { el, renderList, setAttribute, setText, show } from "./dom.js";
import { createFacts } from "./facts.js";
import { statusChip } from "./status.js";

/** @typedef {import("./parse-azure.js").Cluster} Cluster */
/** @typedef {import("./parse-azure.js").Connection} Connection */
/** Functions of the view that its parts use. @typedef {{ act: import("./azure-view.js").Act, load: () => Promise<void>, getAzure: () => import("./parse-azure.js").Azure | undefined }} AzureParts */

/**
 * Creates the card of a cluster with its database and the connections of private endpoints. Actions that the service
 * would refuse now are not offered.
 *
 * @param {import("./main.js").App} app
 * @param {AzureParts} parts
 */
export function createClusterCard(app, parts) {
  /** @type {Cluster | undefined} */
  let cluster;
  const title = el("h2");
  const chip = statusChip();
  const facts = createFacts();
  const add = el(
    "button",
    {
      type: "button",
      class: "button button-plain",
      onclick: () => cluster && openCreateArmDatabase(app, cluster, parts.load),
    },
    "New database",
  );
  const remove = el(
    "button",
    {
      type: "button",
      class: "button button-quiet",
      onclick: () =>
        cluster &&
        confirmArmDelete(app, {
          what: `cluster ${cluster.name}`,
          note: "Its database is deleted with it.",
          id: cluster.id,
          done: parts.load,
        }),
    },
    "Delete",
  );
  const hint = el("span", { class: "quiet" });
  const database = createDatabasePart(app, parts);
  const noDatabase = el("p", { class: "quiet card-section" }, "No database in this cluster.");
  const connections = el("ul", { class: "arm-items" });
  const connectionPart = el(
    "div",
    { class: "card-section" },
    el("h3", {}, "Private endpoint connections"),
    connections,
  );
  const element = el(
    "section",
    { class: "panel card" },
    el(
      "div",
      { class: "card-head" },
      el("div", { class: "card-title" }, title, chip.element),
      el("div", { class: "card-actions" }, hint, add, remove),
    ),
    el("div", { class: "card-section" }, facts.element),
    noDatabase,
    database.element,
    connectionPart,
  );
  return {
    element,
    /** @param {Cluster} now */
    update(now) {
      cluster = now;
      const id = `azure-cluster-${now.number}`;
      title.id = id;
      setAttribute(element, "aria-labelledby", id);
      setText(title, now.name);
      chip.update(now.resourceState);
      const isReady = now.provisioningState === "Succeeded";
      show(add, now.database === null && isReady);
      show(hint, now.database === null && !isReady);
      setText(hint, "A database can be created once the cluster has succeeded");
      show(remove, now.resourceState !== "Deleting");
      setAttribute(add, "aria-label", `New database in ${now.name}`);
      setAttribute(remove, "aria-label", `Delete cluster ${now.name}`);
      facts.update([
        ["SKU", `${now.sku}${now.sizeInGB === null ? "" : ` (${now.sizeInGB} GB)`}`],
        ["Location", now.location],
        ["Resource state", now.resourceState],
        ["Provisioning state", now.provisioningState],
        ["High availability", now.highAvailability],
        ["Public network access", now.publicNetworkAccess],
        ["Resource group", now.resourceGroup],
        ["Subscription", now.subscriptionId],
      ]);
      show(noDatabase, now.database === null);
      database.update(now.database);
      show(connectionPart, now.connections.length > 0);
      renderList(connections, now.connections, {
        key: ({ id: one }) => one,
        create: () => createConnectionItem(app, parts),
        update: (item, connection) => item.update(connection),
      });
    },
  };
}

/**
 * @param {import("./main.js").App} app
 * @param {AzureParts} parts
 */
function createConnectionItem({ arm }, { act }) {
  /** @type {Connection | undefined} */
  let connection;
  const name = el("b");
  const chip = statusChip();
  const endpoint = el("p", { class: "quiet mono" });
  const buttons = /** @type {const} */ (["Approved", "Rejected"]).map((status) => {
    const label = status === "Approved" ? "Approve" : "Reject";
    const set = () => {
      if (connection === undefined) return;
      const { id } = connection;
      const state = { status, description: "Set on the emulator's dashboard" };
      act(`${label} connection`, () =>
        arm.request("PUT", id, { properties: { privateLinkServiceConnectionState: state } }),
      );
    };
    return {
      status,
      button: el("button", { type: "button", class: "button button-plain", onclick: set }, label),
    };
  });
  return {
    element: el(
      "li",
      { class: "arm-item" },
      el("div", {}, el("p", { class: "arm-title" }, name, chip.element), endpoint),
      el(
        "div",
        { class: "card-actions" },
        buttons.map(({ button }) => button),
      ),
    ),
    /** @param {Connection} now */
    update(now) {
      connection = now;
      setText(name, now.name);
      chip.update(now.provisioningState === "Succeeded" ? now.status : now.provisioningState);
      setText(endpoint, now.privateEndpoint);
      for (const { status, button } of buttons) {
        show(button, now.canChange && now.status !== status);
        setAttribute(button, "aria-label", `${button.textContent} ${now.name}`);
      }
    },
  };
}
