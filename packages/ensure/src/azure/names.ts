import type { ClusterNames } from "azure-managed-redis-sdk";
import type { DocumentOf } from "../document/document.js";

/** A document of Azure Managed Redis. */
export type AzureDocument = DocumentOf<"AzureManagedRedis">;

/** Returns the names in the path of a document's cluster. */
export function toClusterNames({ metadata, spec }: AzureDocument): ClusterNames {
  return { resourceGroupName: spec.resourceGroup, clusterName: spec.name ?? metadata.name };
}

/** Whether two ids of Azure Resource Manager name the same resource. Ids are compared without regard to case. */
export function isSameId(one: string | undefined, other: string | undefined): boolean {
  return one?.toLowerCase() === other?.toLowerCase();
}
