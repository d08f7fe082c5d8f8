import { openAccessKeys, openGrantAccess } from "./azure-access-forms.js";
import { confirmArmDelete } from "./confirm-delete.js";
import { formatEndpoint } from "./database-row.js";
import { el, renderList, setAttribute, setText, show } from "./dom.js";
import { createFacts } from "./facts.js";
import { databaseHash } from "./routes.js";
import { statusChip } from "./status.js";

/** @typedef {import("./parse-azure.js").ArmDatabase} ArmDatabase */
/** @typedef {import("./parse-azure.js").Assignment} Assignment */

/**
 * Creates the part of a cluster's card that shows its database and the access policies.
 *
 * @param {import("./main.js").App} app
 * @param {import("./azure-cluster-card.js").AzureParts} parts
 */
export function createDatabasePart(app, parts) {
  /** @type {ArmDatabase | undefined} */
  let database;
  const link = el("a", {}, "default");
  const chip = statusChip();
  const endpoint = el("span", { class: "mono" });
  const facts = createFacts();
  const keys = el(
    "button",
    {
      type: "button",
      class: "button button-plain",
      onclick: () => database && openAccessKeys(app, database, parts.load),
    },
    "Access keys",
  );
  const remove = el(
    "button",
    {
      type: "button",
      class: "button button-quiet",
      onclick: () =>
        database &&
        confirmArmDelete(app, {
          what: `database ${database.name}`,
          note: "Its data is deleted with it.",
          id: database.id,
          done: parts.load,
        }),
    },
    "Delete",
  );
  const grant = el(
    "button",
    {
      type: "button",
      class: "button button-plain",
      onclick: () => {
        const azure = parts.getAzure();
        if (database !== undefined && azure !== undefined) openGrantAccess(app, database, azure, parts.load);
      },
    },
    "Grant access",
  );
  const assignments = el("ul", { class: "arm-items" });
  const none = el("p", { class: "quiet" }, "No user of Microsoft Entra ID has access.");
  const element = el(
    "div",
    {},
    el(
      "div",
      { class: "card-section" },
      el(
        "div",
        { class: "section-head" },
        el("div", { class: "card-title" }, el("h3", {}, "Database ", link), chip.element, endpoint),
        el("div", { class: "card-actions" }, keys, remove),
      ),
      facts.element,
    ),
    el(
      "div",
      { class: "card-section" },
      el("div", { class: "section-head" }, el("h3", {}, "Access policy assignments"), grant),
      assignments,
      none,
    ),
  );
  return {
    element,
    /** @param {ArmDatabase | null} now */
    update(now) {
      show(element, now !== null);
      if (now === null) return;
      database = now;
      setText(link, now.name.split("/").at(-1) ?? "");
      link.href = databaseHash(now.number);
      chip.update(now.resourceState);
      setText(endpoint, now.endpoint === null ? "" : formatEndpoint(now.endpoint));
      show(keys, now.accessKeysAuthentication === "Enabled");
      show(remove, now.resourceState !== "Deleting");
      setAttribute(keys, "aria-label", `Access keys of ${now.name}`);
      setAttribute(remove, "aria-label", `Delete database ${now.name}`);
      setAttribute(grant, "aria-label", `Grant access to ${now.name}`);
      facts.update([
        ["Resource state", now.resourceState],
        ["Provisioning state", now.provisioningState],
        ["Access keys", now.accessKeysAuthentication],
        ["Client protocol", now.clientProtocol],
        ["Clustering policy", now.clusteringPolicy],
        ["Eviction policy", now.evictionPolicy],
        ["Redis version", now.redisVersion],
        ["Modules", now.modules.join(", ")],
        ["Geo-replicated with", now.linkedDatabases.map((id) => id.split("/").at(-3)).join(", ")],
      ]);
      // The service fails one of two assignments that are changed at the same time.
      const isIdle =
        now.provisioningState === "Succeeded" && now.assignments.every(({ canChange }) => canChange);
      show(grant, isIdle);
      show(none, now.assignments.length === 0);
      renderList(assignments, now.assignments, {
        key: ({ id }) => id,
        create: () => createAssignmentItem(app, parts),
        update: (item, assignment) => item.update(assignment, isIdle),
      });
    },
  };
}

/**
 * @param {import("./main.js").App} app
 * @param {import("./azure-cluster-card.js").AzureParts} parts
 */
function createAssignmentItem(app, { load }) {
  let id = "";
  const name = el("b");
  const chip = statusChip();
  const user = el("p", { class: "quiet" });
  const access = el("p", { class: "mono" });
  const error = el("p", { class: "row-error" });
  const remove = el(
    "button",
    {
      type: "button",
      class: "button button-quiet",
      onclick: () =>
        confirmArmDelete(app, {
          what: `assignment ${name.textContent}`,
          note: "Its user can no longer log in.",
          id,
          done: load,
        }),
    },
    "Delete",
  );
  return {
    element: el(
      "li",
      { class: "arm-item" },
      el("div", {}, el("p", { class: "arm-title" }, name, chip.element), user, access, error),
      el("div", { class: "card-actions" }, remove),
    ),
    /**
     * @param {Assignment} now
     * @param {boolean} isIdle
     */
    update(now, isIdle) {
      id = now.id;
      setText(name, now.name);
      chip.update(now.provisioningState);
      setText(user, now.keyName === "" ? now.objectId : `${now.keyName}, ${now.objectId}`);
      setText(access, now.accessString);
      setText(error, now.error);
      show(remove, isIdle);
      setAttribute(remove, "aria-label", `Delete assignment ${now.name}`);
    },
  };
}
