import { describeDocument, describeOwner, OWNER_TAG } from "../document/document.js";
import type { Change } from "../engine/plan.js";
import { NotOwnedError } from "../errors.js";
import type { PrivateEndpointSpec } from "../kinds/documents.js";
import { type AzureDocument, isSameId } from "./names.js";
import { type PrivateAccess, toPrivateAccessNames } from "./private-access.js";

const PATH = "spec.privateEndpoint";

/** Path of each part in plans. */
export const PART_PATHS = {
  endpoint: PATH,
  zone: `${PATH}.dnsZone`,
  link: `${PATH}.networkLink`,
  group: `${PATH}.dns`,
} as const;

/**
 * Compares the parts in the order in which they are created. A part that connects another resource is never
 * overwritten: the change is blocked.
 *
 * @throws NotOwnedError if the private endpoint belongs to another document.
 */
export function planPrivateAccess(
  document: AzureDocument,
  clusterId: string,
  { endpoint, dns }: PrivateAccess,
): Change[] {
  const { privateEndpoint: spec } = document.spec;
  if (spec === undefined) return [];
  const names = toPrivateAccessNames(document, spec);
  const changes = planEndpoint(document, clusterId, endpoint, spec);
  if (dns === undefined) return changes;
  const { zone, link, group } = dns;
  if (isAbsent(zone)) changes.push(toCreation("zone", zone, names.zone.privateZoneName));
  const linked = link?.properties?.virtualNetwork?.id;
  if (isAbsent(link)) changes.push(toCreation("link", link, names.link.virtualNetworkLinkName));
  else if (!isSameId(linked, names.virtualNetworkId)) {
    changes.push({
      path: PART_PATHS.link,
      action: "blocked",
      from: linked,
      to: names.virtualNetworkId,
      reason: `the link ${JSON.stringify(names.link.virtualNetworkLinkName)} belongs to another virtual network (${linked}); name another link`,
    });
  }
  const zoneIds = group?.properties?.privateDnsZoneConfigs?.map((one) => one.properties.privateDnsZoneId);
  if (isAbsent(group)) changes.push(toCreation("group", group, names.group.privateDnsZoneGroupName));
  else if (zone !== undefined && !zoneIds?.some((id) => isSameId(id, zone.id))) {
    changes.push({ path: PART_PATHS.group, action: "in-place", from: zoneIds, to: [zone.id] });
  }
  return changes;
}

function planEndpoint(
  document: AzureDocument,
  clusterId: string,
  endpoint: PrivateAccess["endpoint"],
  { subnet, name }: PrivateEndpointSpec,
): Change[] {
  if (isAbsent(endpoint)) return [toCreation("endpoint", endpoint, name ?? "its private endpoint")];
  const owner = endpoint?.tags?.[OWNER_TAG];
  if (owner !== undefined && owner !== describeOwner(document)) {
    throw new NotOwnedError(
      `${describeDocument(document)}: a private endpoint of that name exists (${endpoint?.id}) and belongs to ${owner}`,
    );
  }
  const { subnet: observed, privateLinkServiceConnections = [] } = endpoint?.properties ?? {};
  const connection = privateLinkServiceConnections.find(({ properties }) =>
    isSameId(properties.privateLinkServiceId, clusterId),
  );
  const { status } = connection?.properties.privateLinkServiceConnectionState ?? {};
  const blocked = { path: PATH, action: "blocked" as const };
  if (connection === undefined) {
    return [{ ...blocked, reason: `the private endpoint ${endpoint?.id} connects another resource` }];
  }
  if (status === "Rejected" || status === "Disconnected") {
    return [
      {
        ...blocked,
        from: status,
        to: "Approved",
        reason: `its connection is ${status}: approve it, or delete the private endpoint ${endpoint?.id}`,
      },
    ];
  }
  if (isSameId(observed?.id, subnet)) return [];
  return [
    {
      path: `${PATH}.subnet`,
      action: "blocked",
      from: observed?.id,
      to: subnet,
      reason: `cannot be changed from ${JSON.stringify(observed?.id)} to ${JSON.stringify(subnet)} in place; delete the private endpoint first`,
    },
  ];
}

/** A part whose creation failed is created again by repeating its PUT. */
function isAbsent(part: { properties?: { provisioningState?: string } } | undefined): boolean {
  return part === undefined || /^(Failed|Canceled)$/.test(part.properties?.provisioningState ?? "");
}

function toCreation(
  part: keyof typeof PART_PATHS,
  observed: { properties?: { provisioningState?: string } } | undefined,
  to: string,
): Change {
  const from = observed?.properties?.provisioningState ?? "missing";
  return { path: PART_PATHS[part], action: "in-place", from, to };
}
