import type { AzureManagedRedis } from "azure-managed-redis-sdk";
import { describeOwner, OWNER_TAG } from "../document/document.js";
import type { Change } from "../engine/plan.js";
import { type AzureDocument, isSameId } from "./names.js";
import { type PrivateAccess, toPrivateAccessNames } from "./private-access.js";
import { PART_PATHS } from "./private-access-plan.js";
import type { StepWaitOptions } from "./wait-options.js";

/** The part of a cluster that private endpoints connect to. */
const CONNECTION_GROUP = "redisEnterprise";

/** Name of the zone in a zone group. */
const CONFIG_NAME = "default";

/** Creates the parts that a plan names: endpoint, zone, link, and the zone group last. */
export async function updatePrivateAccess(
  azure: AzureManagedRedis,
  document: AzureDocument,
  clusterId: string,
  { dns }: PrivateAccess,
  changes: readonly Change[],
  options: StepWaitOptions,
): Promise<void> {
  const { privateEndpoint: spec } = document.spec;
  if (spec === undefined) return;
  const names = toPrivateAccessNames(document, spec);
  const has = (path: string) => changes.some((change) => change.path === path);
  if (has(PART_PATHS.endpoint)) {
    const connection = { privateLinkServiceId: clusterId, groupIds: [CONNECTION_GROUP] };
    await azure.privateEndpoints
      .set(names.endpoint, {
        location: spec.location ?? document.spec.location,
        tags: { ...document.spec.tags, [OWNER_TAG]: describeOwner(document) },
        properties: {
          subnet: { id: spec.subnet },
          privateLinkServiceConnections: [
            { name: names.endpoint.privateEndpointName, properties: connection },
          ],
        },
      })
      .wait(options);
  }
  // Zone and link are shared with other clusters, and have no owner.
  if (has(PART_PATHS.zone)) await azure.privateDns.setZone(names.zone, { location: "global" }).wait(options);
  if (has(PART_PATHS.link)) {
    const properties = { virtualNetwork: { id: names.virtualNetworkId }, registrationEnabled: false };
    await azure.privateDns.setNetworkLink(names.link, { location: "global", properties }).wait(options);
  }
  if (has(PART_PATHS.group)) {
    const { id: privateDnsZoneId = "" } = await azure.privateDns.getZone(names.zone);
    const others = (dns?.group?.properties?.privateDnsZoneConfigs ?? []).filter(
      ({ name }) => name !== CONFIG_NAME,
    );
    await azure.privateDns
      .setZoneGroup(names.group, {
        properties: {
          privateDnsZoneConfigs: [...others, { name: CONFIG_NAME, properties: { privateDnsZoneId } }],
        },
      })
      .wait(options);
  }
}

/**
 * Deletes the zone group and the private endpoint of a document, and leaves zone and link to other clusters. Leaves an
 * endpoint of another owner, or one without an owner unless the document adopts it.
 */
export async function removePrivateAccess(
  azure: AzureManagedRedis,
  document: AzureDocument,
  clusterId: string,
  { endpoint, dns }: PrivateAccess,
  options: StepWaitOptions,
): Promise<void> {
  const { privateEndpoint: spec, adopt } = document.spec;
  const owner = endpoint?.tags?.[OWNER_TAG];
  const isOurs = owner === describeOwner(document) || (owner === undefined && adopt === true);
  if (spec === undefined || endpoint === undefined || !isOurs || !connectsTo(endpoint, clusterId)) return;
  const names = toPrivateAccessNames(document, spec);
  if (dns?.group !== undefined) await azure.privateDns.deleteZoneGroup(names.group).wait(options);
  await azure.privateEndpoints.delete(names.endpoint).wait(options);
}

/** Removes the mark of ownership from the private endpoint. */
export async function detachPrivateAccess(
  azure: AzureManagedRedis,
  document: AzureDocument,
  { endpoint }: PrivateAccess,
  options: StepWaitOptions,
): Promise<void> {
  const { privateEndpoint: spec } = document.spec;
  const { [OWNER_TAG]: owner, ...tags } = endpoint?.tags ?? {};
  const { subnet, privateLinkServiceConnections = [] } = endpoint?.properties ?? {};
  if (spec === undefined || owner !== describeOwner(document) || subnet === undefined) return;
  await azure.privateEndpoints
    .set(toPrivateAccessNames(document, spec).endpoint, {
      location: endpoint?.location ?? document.spec.location,
      tags,
      properties: {
        subnet,
        privateLinkServiceConnections: privateLinkServiceConnections.map(({ name, properties }) => ({
          name,
          properties: {
            privateLinkServiceId: properties.privateLinkServiceId,
            groupIds: properties.groupIds,
          },
        })),
      },
    })
    .wait(options);
}

function connectsTo({ properties }: NonNullable<PrivateAccess["endpoint"]>, clusterId: string): boolean {
  const connections = properties?.privateLinkServiceConnections ?? [];
  return connections.every((one) => isSameId(one.properties.privateLinkServiceId, clusterId));
}
