import type {
  AzureManagedRedis,
  DnsZoneNames,
  NetworkLinkNames,
  PrivateEndpointNames,
  ZoneGroupNames,
} from "azure-managed-redis-sdk";
import type {
  PrivateDnsZone,
  PrivateDnsZoneGroup,
  PrivateEndpoint,
  VirtualNetworkLink,
} from "azure-managed-redis-sdk/models";
import { DNS_ZONE } from "../kinds/azure-managed-redis.js";
import type { PrivateEndpointSpec } from "../kinds/documents.js";
import { type AzureDocument, toClusterNames } from "./names.js";
import { unlessMissing } from "./unless-missing.js";
import type { StepWaitOptions } from "./wait-options.js";

/** Name of the zone group of a private endpoint; the service permits one. */
export const ZONE_GROUP = "default";

/** Connection of a virtual network to a cluster. A part is `undefined` while it does not exist. */
export interface PrivateAccess {
  endpoint: PrivateEndpoint | undefined;
  /** `undefined` if the document leaves DNS to others. */
  dns:
    | {
        zone: PrivateDnsZone | undefined;
        link: VirtualNetworkLink | undefined;
        group: PrivateDnsZoneGroup | undefined;
      }
    | undefined;
}

/** The names in the paths of the parts, and the id of the virtual network. */
export interface PrivateAccessNames {
  endpoint: PrivateEndpointNames;
  group: ZoneGroupNames;
  zone: DnsZoneNames;
  link: NetworkLinkNames;
  virtualNetworkId: string;
}

/** Names of the parts that a document asks for. */
export function toPrivateAccessNames(
  document: AzureDocument,
  { subnet, name, resourceGroup, dnsZone, dnsResourceGroup, networkLink }: PrivateEndpointSpec,
): PrivateAccessNames {
  const { resourceGroupName: ofCluster, clusterName } = toClusterNames(document);
  const endpoint = {
    resourceGroupName: resourceGroup ?? ofCluster,
    privateEndpointName: name ?? clusterName,
  };
  const virtualNetwork = findVirtualNetwork(subnet);
  const zone = {
    resourceGroupName: dnsResourceGroup ?? ofCluster,
    privateZoneName: dnsZone ?? DNS_ZONE,
  };
  return {
    endpoint,
    group: { ...endpoint, privateDnsZoneGroupName: ZONE_GROUP },
    zone,
    link: { ...zone, virtualNetworkLinkName: networkLink ?? virtualNetwork.name },
    virtualNetworkId: virtualNetwork.id,
  };
}

/** Finds the virtual network of a subnet, by the subnet's id. */
export function findVirtualNetwork(subnet: string): { id: string; name: string } {
  const id = subnet.slice(0, subnet.toLowerCase().lastIndexOf("/subnets/"));
  return { id, name: id.slice(id.lastIndexOf("/") + 1) };
}

/** Reads the parts that a document asks for. */
export async function observePrivateAccess(
  azure: AzureManagedRedis,
  document: AzureDocument,
): Promise<PrivateAccess | undefined> {
  const { privateEndpoint: spec } = document.spec;
  if (spec === undefined) return undefined;
  const names = toPrivateAccessNames(document, spec);
  const readEndpoint = () => unlessMissing(azure.privateEndpoints.get(names.endpoint));
  if (spec.dns === "Unmanaged") return { endpoint: await readEndpoint(), dns: undefined };
  const [endpoint, zone, link, group] = await Promise.all([
    readEndpoint(),
    unlessMissing(azure.privateDns.getZone(names.zone)),
    unlessMissing(azure.privateDns.getNetworkLink(names.link)),
    unlessMissing(azure.privateDns.getZoneGroup(names.group)),
  ]);
  return { endpoint, dns: { zone, link, group } };
}

/** Finds the first part that the service is still changing. */
export function findChangingPart({ endpoint, dns }: PrivateAccess) {
  const parts = [
    { kind: "privateEndpoint", part: endpoint },
    { kind: "privateDnsZone", part: dns?.zone },
    { kind: "virtualNetworkLink", part: dns?.link },
    { kind: "privateDnsZoneGroup", part: dns?.group },
  ] as const;
  for (const { kind, part } of parts) {
    const status = part?.properties?.provisioningState;
    if (status !== undefined && status !== "Succeeded") return { kind, status };
  }
  return undefined;
}

/** Waits for the first part that the service is still changing. */
export async function waitForChangingPart(
  azure: AzureManagedRedis,
  document: AzureDocument,
  access: PrivateAccess,
  options: StepWaitOptions,
): Promise<void> {
  const { privateEndpoint: spec } = document.spec;
  const changing = findChangingPart(access);
  if (spec === undefined || changing === undefined) return;
  const { endpoint, zone, link, group } = toPrivateAccessNames(document, spec);
  const names = {
    privateEndpoint: endpoint,
    privateDnsZone: zone,
    virtualNetworkLink: link,
    privateDnsZoneGroup: group,
  };
  await azure.operations.waitUntilReady(changing.kind, names[changing.kind], options);
}
