import { ApiError, type AzureManagedRedis, type ClusterNames } from "azure-managed-redis-sdk";
import type { Cluster } from "azure-managed-redis-sdk/models";
import { DNS_ZONE } from "../kinds/azure-managed-redis.js";
import type { PrivateEndpointSpec } from "../kinds/documents.js";
import { isSameId } from "./names.js";
import { findVirtualNetwork, ZONE_GROUP } from "./private-access.js";
import { unlessMissing } from "./unless-missing.js";

const ENDPOINT_ID =
  /^(\/subscriptions\/[^/]+)\/resourceGroups\/([^/]+)\/providers\/Microsoft\.Network\/privateEndpoints\/([^/]+)$/i;
const ZONE_ID =
  /^(\/subscriptions\/[^/]+)\/resourceGroups\/([^/]+)\/providers\/Microsoft\.Network\/privateDnsZones\/([^/]+)$/i;

/**
 * Describes the private endpoint of a cluster. A document has one. A cluster with none, with several, or with one that
 * is in another Azure subscription or must not be read, is described without it.
 */
export async function importPrivateEndpoint(
  azure: AzureManagedRedis,
  names: ClusterNames,
  { id: clusterId = "", properties, location }: Cluster,
): Promise<PrivateEndpointSpec | undefined> {
  const { privateEndpointConnections: [connection, ...others] = [] } = properties ?? {};
  const found = ENDPOINT_ID.exec(connection?.properties?.privateEndpoint?.id ?? "");
  const [, subscription, resourceGroupName = "", privateEndpointName = ""] = found ?? [];
  if (others.length > 0 || !isSameId(subscription, clusterId.split("/").slice(0, 3).join("/"))) {
    return undefined;
  }
  const endpointNames = { resourceGroupName, privateEndpointName };
  const endpoint = await unlessUnreadable(azure.privateEndpoints.get(endpointNames));
  const subnet = endpoint?.properties?.subnet?.id;
  if (endpoint === undefined || subnet === undefined) return undefined;
  return {
    subnet,
    ...(privateEndpointName === names.clusterName ? {} : { name: privateEndpointName }),
    ...(isSameId(resourceGroupName, names.resourceGroupName) ? {} : { resourceGroup: resourceGroupName }),
    ...(endpoint.location === location ? {} : { location: endpoint.location }),
    ...(await importDns(azure, names, { endpointNames, subnet, subscription })),
  };
}

/** Describes zone and link if their names are known; DNS is left to others otherwise. */
async function importDns(
  azure: AzureManagedRedis,
  { resourceGroupName }: ClusterNames,
  {
    endpointNames,
    subnet,
    subscription,
  }: {
    endpointNames: { resourceGroupName: string; privateEndpointName: string };
    subnet: string;
    subscription: string | undefined;
  },
): Promise<Partial<PrivateEndpointSpec>> {
  const unmanaged = { dns: "Unmanaged" as const };
  const group = await unlessUnreadable(
    azure.privateDns.getZoneGroup({ ...endpointNames, privateDnsZoneGroupName: ZONE_GROUP }),
  );
  const [config] = group?.properties?.privateDnsZoneConfigs ?? [];
  const [, zoneSubscription, dnsResourceGroup = "", dnsZone = ""] =
    ZONE_ID.exec(config?.properties.privateDnsZoneId ?? "") ?? [];
  if (!isSameId(zoneSubscription, subscription)) return unmanaged;
  const virtualNetwork = findVirtualNetwork(subnet);
  const link = await unlessUnreadable(
    azure.privateDns.getNetworkLink({
      resourceGroupName: dnsResourceGroup,
      privateZoneName: dnsZone,
      virtualNetworkLinkName: virtualNetwork.name,
    }),
  );
  if (!isSameId(link?.properties?.virtualNetwork?.id, virtualNetwork.id)) return unmanaged;
  return {
    ...(isSameId(dnsZone, DNS_ZONE) ? {} : { dnsZone }),
    ...(isSameId(dnsResourceGroup, resourceGroupName) ? {} : { dnsResourceGroup }),
  };
}

/** Resolves with `undefined` also if the caller must not read it. */
async function unlessUnreadable<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await unlessMissing(reading);
  } catch (error) {
    if (error instanceof ApiError && error.status === 403) return undefined;
    throw error;
  }
}
