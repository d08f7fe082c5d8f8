import type { AzureManagedRedis, ClusterNames } from "azure-managed-redis-sdk";
import type { Cluster } from "azure-managed-redis-sdk/models";
import { API_VERSION, type EnsureDocument, OWNER_TAG, toDocumentName } from "../document/document.js";
import { validateDocument } from "../document/validate.js";
import { EnsureError } from "../errors.js";
import type { SpecOf } from "../kinds/kinds.js";
import { describe } from "./description.js";
import { importPrivateEndpoint } from "./private-access-import.js";
import { unlessMissing } from "./unless-missing.js";
import { listUsers } from "./users.js";

const CLUSTER_ID =
  /^\/subscriptions\/[^/]+\/resourceGroups\/([^/]+)\/providers\/Microsoft\.Cache\/redisEnterprise\/([^/]+)$/i;

/**
 * Describes an existing cluster as a document that adopts it and retains it when it is removed.
 *
 * @param id - `RESOURCE-GROUP/CLUSTER`, or the id at Azure Resource Manager.
 * @throws EnsureError if the id has another form, or no resource has it.
 */
export async function importCluster(azure: AzureManagedRedis, id: string): Promise<EnsureDocument> {
  const names = parseId(id);
  const cluster = await unlessMissing(azure.clusters.get(names));
  if (cluster === undefined) throw new EnsureError(`AzureManagedRedis ${id} does not exist`);
  const database = await unlessMissing(azure.databases.get(names));
  const users = database === undefined ? [] : await listUsers(azure, names);
  const { [OWNER_TAG]: _, ...tags } = cluster.tags ?? {};
  const described = describe(cluster, database, { users, tags } as SpecOf<"AzureManagedRedis">, users);
  const privateEndpoint = await importPrivateEndpoint(azure, names, cluster);
  const { clusterName, resourceGroupName } = names;
  const name = toDocumentName(clusterName);
  return validateDocument({
    apiVersion: API_VERSION,
    kind: "AzureManagedRedis",
    metadata: { name },
    spec: {
      resourceGroup: resourceGroupName,
      ...(name === clusterName ? {} : { name: clusterName }),
      ...described,
      ...describeOpen(cluster),
      users,
      tags,
      ...(privateEndpoint === undefined ? {} : { privateEndpoint }),
      adopt: true,
      deletionPolicy: "Retain",
    },
  });
}

/** A cluster of an older API version has no value for access from the internet, which it permits. */
function describeOpen({ properties }: Cluster): { publicNetworkAccess: string } {
  return { publicNetworkAccess: properties?.publicNetworkAccess ?? "Enabled" };
}

function parseId(id: string): ClusterNames {
  const [, group, cluster] = CLUSTER_ID.exec(id) ?? [];
  const [resourceGroupName, clusterName, ...rest] = group === undefined ? id.split("/") : [group, cluster];
  if (!resourceGroupName || !clusterName || rest.length > 0) {
    throw new EnsureError(
      `the id of an AzureManagedRedis must have the form RESOURCE-GROUP/CLUSTER (got ${JSON.stringify(id)})`,
    );
  }
  return { resourceGroupName, clusterName };
}
