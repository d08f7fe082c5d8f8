import type { Cluster, Database } from "azure-managed-redis-sdk/models";
import { AZURE_DEFAULTS } from "../kinds/azure-managed-redis.js";
import type { SpecOf } from "../kinds/kinds.js";

interface States {
  provisioningState?: string;
  resourceState?: string;
}

/** Only both states together mean that it can be used. */
export function isRunning(states: States | undefined): boolean {
  return states?.provisioningState === "Succeeded" && states.resourceState === "Running";
}

/** Whether it needs manual intervention. Any state that is neither this nor running means that it is changing. */
export function isFailed(states: States | undefined): boolean {
  return (
    /^(Failed|Canceled)$/.test(states?.provisioningState ?? "") || /Failed$/.test(states?.resourceState ?? "")
  );
}

/**
 * Translates a cluster and its database to the fields of a document. Values that the service omits are the defaults.
 */
export function describe(
  cluster: Cluster,
  database: Database | undefined,
  { tags, users }: SpecOf<"AzureManagedRedis">,
  assigned: readonly string[],
): Record<string, unknown> {
  const {
    highAvailability = AZURE_DEFAULTS.highAvailability,
    publicNetworkAccess,
    minimumTlsVersion,
  } = cluster.properties ?? {};
  const ofCluster = {
    location: cluster.location?.toLowerCase().replaceAll(" ", ""),
    sku: cluster.sku?.name,
    highAvailability,
    publicNetworkAccess,
    ...(minimumTlsVersion === undefined ? {} : { minimumTlsVersion }),
    ...(tags === undefined ? {} : { tags: cluster.tags ?? {} }),
  };
  if (database === undefined) return ofCluster;
  const {
    clientProtocol = AZURE_DEFAULTS.clientProtocol,
    port,
    clusteringPolicy = AZURE_DEFAULTS.clusteringPolicy,
    evictionPolicy = AZURE_DEFAULTS.evictionPolicy,
    modules = [],
    persistence = {},
    accessKeysAuthentication = AZURE_DEFAULTS.accessKeysAuthentication,
  } = database.properties ?? {};
  return {
    ...ofCluster,
    clientProtocol,
    ...(port === undefined ? {} : { port }),
    clusteringPolicy,
    evictionPolicy,
    modules: modules.map(({ name }) => ({ name })),
    persistence: { aofEnabled: false, rdbEnabled: false, ...persistence },
    accessKeysAuthentication,
    // Assignments that the document does not list are kept.
    ...(users === undefined ? {} : { users: assigned.filter((user) => users.includes(user)) }),
  };
}
