import { getParentKey, getResourceName, listArmResources, toArmKey } from "../azure/kinds.js";
import type { ArmResource } from "../state/azure-records.js";
import type { AccountState } from "../state/state.js";

/** Clusters in Azure, shown as subscriptions: both contain databases. */
export function listArmClusters(account: AccountState) {
  const { azure } = account;
  if (azure === undefined) return [];
  return listArmResources(azure, "cluster").map((cluster) => viewArmCluster(cluster, account));
}

export function viewArmCluster(cluster: ArmResource, { azure }: AccountState) {
  const databases = azure === undefined ? [] : listArmResources(azure, "database", toArmKey(cluster.id));
  return {
    id: cluster.number,
    name: getResourceName(cluster),
    status: toStatus(cluster),
    kind: "azure" as const,
    numberOfDatabases: databases.length,
    provider: "Azure",
    regions: [String(cluster.body["location"] ?? "")].filter(Boolean),
    isActiveActive: false,
    plan: null,
  };
}

/** Databases in Azure, by number, name and status. */
export function listArmDatabases(account: AccountState) {
  const { azure } = account;
  return azure === undefined
    ? []
    : listArmResources(azure, "database").map((database) => toArmDatabase(database, account));
}

export function toArmDatabase(database: ArmResource, { azure }: AccountState) {
  const cluster = azure?.resources[getParentKey(toArmKey(database.id))];
  return {
    id: database.number,
    subscriptionId: cluster?.number ?? 0,
    name: getResourceName(database),
    status: toStatus(database),
    armId: database.id,
    hasAccessKeys: database.properties["accessKeysAuthentication"] === "Enabled",
  };
}

/** Converts Azure's state to a status of Redis Cloud, which the dashboard shows. */
function toStatus({ provisioningState, resourceState = provisioningState }: ArmResource): string {
  return resourceState === "Running" ? "active" : resourceState.toLowerCase();
}
