import { modules, toDatabaseModules } from "../catalog/modules.js";
import { bundlesModules, toVersionFields } from "../catalog/versions.js";
import type { DatabaseRecord } from "../state/database-record.js";
import type { AccountState, Event } from "../state/state.js";
import type { EssentialsRecord, SubscriptionRecord } from "../state/subscription-records.js";
import type { World } from "../state/world.js";
import { formatIso } from "../time/format.js";
import { closeCharges } from "./charges.js";
import { assignEndpoints } from "./endpoints.js";
import { onMemoryDatabaseDeleted } from "./memory-stores.js";
import { deleteChildren, deleteConnections, onPrincipalAssociated } from "./private-connections.js";
import { onRedirectionProgress } from "./redirections.js";
import { advanceTransition, GONE } from "./transitions.js";
import { deleteWorkspace } from "./workspaces.js";

/** Moves a resource to its next status, unless a newer transition has started. */
export function onTransition(
  event: Extract<Event, { type: "status" }>,
  account: AccountState,
  world: World,
): void {
  const { kind, id, change, transition } = event;
  const record = account[kind][id];
  const status = transition[0]?.status;
  if (record === undefined || record.change !== change || status === undefined) return;
  if (status === GONE) {
    closeCharges(account, event.kind, id, world.now);
    removeRecord(account, event);
    if (kind === "databases") onMemoryDatabaseDeleted(id, account, world);
    return;
  }
  record.status = status;
  if (status === "active" && kind === "subscriptions") onSubscriptionActive(id, account, world.now);
  if (status === "active" && kind === "databases") onDatabaseActive(id, account, world);
  if (kind === "redirections") onRedirectionProgress(id, account, world);
  if (status === "associated" && kind === "privateLinkPrincipals") onPrincipalAssociated(id, account, world);
  advanceTransition(world, account, kind, record, transition);
}

function removeRecord(account: AccountState, { kind, id }: Extract<Event, { type: "status" }>): void {
  if (kind === "databases") {
    const parent = findParent(account.databases[id]?.subscriptionId ?? 0, account);
    if (parent !== undefined) parent.databaseIds = parent.databaseIds.filter((other) => other !== id);
    // Remove the deleted database from all roles.
    for (const role of Object.values(account.aclRoles)) {
      for (const rule of role.rules)
        rule.databases = rule.databases.filter(({ databaseId }) => databaseId !== id);
    }
  }
  if (kind === "subscriptions") {
    deleteConnections(account, id);
    deleteWorkspace(account, id);
  }
  if (kind === "workspaces") deleteWorkspace(account, id);
  deleteChildren(account, kind, id);
  delete account[kind][id];
}

function findParent(id: number, account: AccountState): SubscriptionRecord | EssentialsRecord | undefined {
  return account.subscriptions[id] ?? account.essentials[id];
}

function onSubscriptionActive(id: number, account: AccountState, now: number): void {
  const subscription = account.subscriptions[id];
  if (subscription === undefined) return;
  subscription.provisioned = true;
  subscription.activatedAt ??= now;
}

function onDatabaseActive(id: number, account: AccountState, world: World): void {
  const database = account.databases[id];
  const subscription = findParent(database?.subscriptionId ?? 0, account);
  if (database === undefined || subscription === undefined) return;
  const { view } = database;
  const now = formatIso(world.now);
  view.activatedOn ??= now;
  view.lastModified = now;
  assignEndpoints(database, subscription);
  if (database.upgrade !== undefined && view.redisVersion !== database.upgrade.target) {
    finishUpgrade(database, database.upgrade.target);
  }
  releaseSubscription(subscription.id, account);
}

/** Sets the version of a database, and the modules that a new database of that version would have. */
function finishUpgrade({ view, crdb }: DatabaseRecord, version: string): void {
  Object.assign(view, toVersionFields(version));
  if (!bundlesModules(version)) return;
  view.modules = crdb === undefined ? toDatabaseModules(modules.map(({ name }) => name)) : [];
  view.queryPerformanceFactor ??= "standard";
}

/** Sets a pending subscription to active once none of its databases is being created or upgraded. */
function releaseSubscription(id: number, account: AccountState): void {
  const subscription = account.subscriptions[id];
  if (subscription?.status !== "pending" || !subscription.provisioned) return;
  const building = subscription.databaseIds.some((databaseId) => {
    const { status, view } = account.databases[databaseId] ?? {};
    return status === "active-upgrade-pending" || (status !== "active" && view?.activatedOn === undefined);
  });
  if (!building) subscription.status = "active";
}
