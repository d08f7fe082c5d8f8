import type { AzureManagedRedis } from "azure-managed-redis-sdk";
import type { Cluster, ClusterUpdate, DatabaseUpdateProperties } from "azure-managed-redis-sdk/models";
import { describeOwner, OWNER_TAG } from "../document/document.js";
import { type AzureDocument, toClusterNames } from "./names.js";
import type { StepWaitOptions } from "./wait-options.js";

/** Fields that are properties of the cluster. */
const CLUSTER_FIELDS = ["sku", "publicNetworkAccess", "minimumTlsVersion", "tags"];

/** Fields that are properties of the database. */
const DATABASE_FIELDS = [
  "clientProtocol",
  "port",
  "clusteringPolicy",
  "evictionPolicy",
  "modules",
  "persistence",
  "accessKeysAuthentication",
];

/** Creates the cluster of a document, with its mark of ownership. */
export async function createCluster(
  azure: AzureManagedRedis,
  document: AzureDocument,
  options: StepWaitOptions,
): Promise<void> {
  const { location, sku, highAvailability, publicNetworkAccess, minimumTlsVersion, tags } = document.spec;
  await azure.clusters
    .create(toClusterNames(document), {
      location,
      sku: { name: sku },
      tags: { ...tags, [OWNER_TAG]: describeOwner(document) },
      properties: {
        publicNetworkAccess,
        ...(minimumTlsVersion === undefined ? {} : { minimumTlsVersion }),
        // The service rejects an explicit default for some sizes.
        ...(highAvailability === "Disabled" ? { highAvailability } : {}),
      },
    })
    .wait(options);
}

/** Creates the database of a document. */
export async function createDatabase(
  azure: AzureManagedRedis,
  document: AzureDocument,
  options: StepWaitOptions,
): Promise<void> {
  const properties = Object.fromEntries(describeProperties(document));
  await azure.databases.create(toClusterNames(document), { properties }).wait(options);
}

/** Sends the named fields of the cluster, and the mark of ownership with the first change. */
export async function updateCluster(
  azure: AzureManagedRedis,
  document: AzureDocument,
  cluster: Cluster,
  fields: readonly string[],
  options: StepWaitOptions,
): Promise<void> {
  const { spec } = document;
  const has = (name: string) => fields.includes(name);
  if (!CLUSTER_FIELDS.some(has) && cluster.tags?.[OWNER_TAG] !== undefined) return;
  const properties = {
    ...(has("publicNetworkAccess") ? { publicNetworkAccess: spec.publicNetworkAccess } : {}),
    ...(has("minimumTlsVersion") && spec.minimumTlsVersion
      ? { minimumTlsVersion: spec.minimumTlsVersion }
      : {}),
  };
  const change: ClusterUpdate = {
    tags: { ...cluster.tags, ...spec.tags, [OWNER_TAG]: describeOwner(document) },
    ...(has("sku") ? { sku: { name: spec.sku } } : {}),
    ...(Object.keys(properties).length > 0 ? { properties } : {}),
  };
  await azure.clusters.update(toClusterNames(document), change).wait(options);
}

/** Sends the named fields of the database. */
export async function updateDatabase(
  azure: AzureManagedRedis,
  document: AzureDocument,
  fields: readonly string[],
  options: StepWaitOptions,
): Promise<void> {
  const changed = describeProperties(document).filter(([name]) => fields.includes(name));
  if (changed.length === 0) return;
  const properties = Object.fromEntries(changed) as DatabaseUpdateProperties;
  await azure.databases.update(toClusterNames(document), { properties }).wait(options);
}

/** Properties of the database that the document names. */
function describeProperties({ spec }: AzureDocument): [string, unknown][] {
  return Object.entries(spec).filter(
    ([name, value]) => DATABASE_FIELDS.includes(name) && value !== undefined,
  );
}
