import type { AzureManagedRedis } from "azure-managed-redis-sdk";
import type { ArmService } from "../support/arm-service.js";
import { CLUSTER, cluster, clusterSpec, DATABASE, GROUP, group } from "../support/setup.js";

/** One call of one route. */
export interface RouteCall {
  call(azure: AzureManagedRedis): Promise<unknown>;
  /** Creates the resources that exist before. Default: a cluster and its database. */
  prepare?(service: ArmService): void;
  /** Whether the call starts a long-running operation. */
  isLong?: boolean;
  /** Whether the route is an action whose effect cannot be read, so that a lost request is reported. */
  isAction?: boolean;
}

const ASSIGNMENT = `${DATABASE}/accessPolicyAssignments/reader`;
const CONNECTION = `${CLUSTER}/privateEndpointConnections/connection-1`;
const MIGRATION = `${CLUSTER}/migrations/default`;
const NETWORK = `${GROUP}/providers/Microsoft.Network`;
const ENDPOINT = `${NETWORK}/privateEndpoints/endpoint-1`;
const ZONE = `${NETWORK}/privateDnsZones/privatelink.redis.azure.net`;

const assignment = { ...cluster, accessPolicyAssignmentName: "reader" };
const connection = { ...cluster, privateEndpointConnectionName: "connection-1" };
const endpoint = { ...group, privateEndpointName: "endpoint-1" };
const zoneGroup = { ...endpoint, privateDnsZoneGroupName: "default" };
const zone = { ...group, privateZoneName: "privatelink.redis.azure.net" };
const link = { ...zone, virtualNetworkLinkName: "link-1" };
const sasUri = "https://account.blob.core.windows.net/box/file?sig=abcdefghijkl";
const migration = {
  properties: {
    sourceType: "AzureCacheForRedis",
    sourceResourceId: "/source",
    switchDns: true,
    skipDataMigration: false,
  },
};

const S = "/subscriptions/{subscriptionId}";
const G = `${S}/resourceGroups/{resourceGroupName}`;
const CLUSTERS = `${G}/providers/Microsoft.Cache/redisEnterprise`;
const C = `${CLUSTERS}/{clusterName}`;
const D = `${C}/databases/{databaseName}`;
const A = `${D}/accessPolicyAssignments`;
const E = `${C}/privateEndpointConnections`;
const M = `${C}/migrations`;
const PE = `${G}/providers/Microsoft.Network/privateEndpoints/{privateEndpointName}`;
const ZG = `${PE}/privateDnsZoneGroups/{privateDnsZoneGroupName}`;
const Z = `${G}/providers/Microsoft.Network/privateDnsZones/{privateZoneName}`;
const L = `${Z}/virtualNetworkLinks/{virtualNetworkLinkName}`;

/** Removes what `prepare` puts there by default. */
const nothing = () => undefined;
const has =
  (...ids: string[]) =>
  (service: ArmService) => {
    for (const id of [CLUSTER, DATABASE, ...ids])
      service.resources.add(id, id === CLUSTER ? clusterSpec : {});
  };
const long = { isLong: true };
const action = { isLong: true, isAction: true };

/** One call of each route of the contract. */
export const routeCalls: Readonly<Record<string, RouteCall>> = {
  [`GET ${S}/providers/Microsoft.Cache/locations/{location}/operationsStatus/{operationName}`]: {
    call: (azure) => azure.clusters.delete(cluster).wait(),
  },
  [`GET ${S}/providers/Microsoft.Cache/redisEnterprise`]: { call: (azure) => azure.clusters.list().all() },
  [`GET ${CLUSTERS}`]: { call: (azure) => azure.clusters.listByResourceGroup(group).all() },
  [`GET ${C}`]: { call: (azure) => azure.clusters.get(cluster) },
  [`PUT ${C}`]: {
    call: (azure) => azure.clusters.create(cluster, clusterSpec).wait(),
    prepare: nothing,
    ...long,
  },
  [`PATCH ${C}`]: {
    call: (azure) => azure.clusters.update(cluster, { sku: { name: "Balanced_B10" } }).wait(),
    ...long,
  },
  [`DELETE ${C}`]: { call: (azure) => azure.clusters.delete(cluster).wait(), ...long },
  [`GET ${C}/databases`]: { call: (azure) => azure.databases.list(cluster).all() },
  [`GET ${D}`]: { call: (azure) => azure.databases.get(cluster) },
  [`PUT ${D}`]: {
    call: (azure) => azure.databases.create(cluster, { properties: { port: 10_000 } }).wait(),
    prepare: (service) => service.resources.add(CLUSTER),
    ...long,
  },
  [`PATCH ${D}`]: {
    call: (azure) => azure.databases.update(cluster, { properties: { evictionPolicy: "NoEviction" } }).wait(),
    ...long,
  },
  [`DELETE ${D}`]: { call: (azure) => azure.databases.delete(cluster).wait(), ...long },
  [`GET ${A}`]: { call: (azure) => azure.accessPolicyAssignments.list(cluster).all() },
  [`GET ${A}/{accessPolicyAssignmentName}`]: {
    call: (azure) => azure.accessPolicyAssignments.get(assignment),
    prepare: has(ASSIGNMENT),
  },
  [`PUT ${A}/{accessPolicyAssignmentName}`]: {
    call: (azure) =>
      azure.accessPolicyAssignments
        .set(assignment, { properties: { user: { objectId: "object-1" } } })
        .wait(),
    ...long,
  },
  [`DELETE ${A}/{accessPolicyAssignmentName}`]: {
    call: (azure) => azure.accessPolicyAssignments.delete(assignment).wait(),
    prepare: has(ASSIGNMENT),
    ...long,
  },
  [`POST ${D}/listKeys`]: { call: (azure) => azure.databases.listKeys(cluster) },
  [`POST ${D}/regenerateKey`]: {
    call: (azure) => azure.databases.regenerateKey(cluster, { keyType: "Primary" }).wait(),
    ...action,
  },
  [`POST ${D}/import`]: {
    call: (azure) => azure.databases.import(cluster, { sasUris: [sasUri] }).wait(),
    ...action,
  },
  [`POST ${D}/export`]: { call: (azure) => azure.databases.export(cluster, { sasUri }).wait(), ...action },
  [`POST ${D}/forceUnlink`]: {
    call: (azure) => azure.databases.forceUnlink(cluster, { ids: [DATABASE] }).wait(),
    ...action,
  },
  [`POST ${D}/forceLinkToReplicationGroup`]: {
    call: (azure) =>
      azure.databases.forceLink(cluster, { geoReplication: { linkedDatabases: [{ id: DATABASE }] } }).wait(),
    ...action,
  },
  [`POST ${D}/flush`]: { call: (azure) => azure.databases.flush(cluster).wait(), ...action },
  [`POST ${D}/upgradeDBRedisVersion`]: {
    call: (azure) => azure.databases.upgradeRedisVersion(cluster).wait(),
    ...action,
  },
  [`POST ${C}/listSkusForScaling`]: { call: (azure) => azure.skus.scalingTargets(cluster) },
  [`GET ${M}`]: { call: (azure) => azure.migrations.list(cluster).all() },
  [`GET ${M}/default`]: { call: (azure) => azure.migrations.get(cluster), prepare: has(MIGRATION) },
  [`PUT ${M}/default`]: { call: (azure) => azure.migrations.start(cluster, migration).wait(), ...long },
  [`POST ${M}/default/cancel`]: {
    call: (azure) => azure.migrations.cancel(cluster).wait(),
    prepare: (service) => {
      has()(service);
      service.resources.add(MIGRATION, { properties: { provisioningState: "InProgress" } });
    },
    ...long,
  },
  [`POST ${M}/default/validate`]: {
    call: (azure) => azure.migrations.validate(cluster, { sourceResourceId: "/source" }),
  },
  [`POST ${C}/unlinkMigratedEndpoint`]: {
    call: (azure) => azure.migrations.unlinkEndpoint(cluster).wait(),
    ...action,
  },
  [`GET ${E}`]: { call: (azure) => azure.privateEndpoints.listConnections(cluster).all() },
  [`GET ${E}/{privateEndpointConnectionName}`]: {
    call: (azure) => azure.privateEndpoints.getConnection(connection),
    prepare: has(CONNECTION),
  },
  [`PUT ${E}/{privateEndpointConnectionName}`]: {
    call: (azure) =>
      azure.privateEndpoints
        .updateConnection(connection, {
          properties: { privateLinkServiceConnectionState: { status: "Approved" } },
        })
        .wait(),
    prepare: has(CONNECTION),
    ...long,
  },
  [`DELETE ${E}/{privateEndpointConnectionName}`]: {
    call: (azure) => azure.privateEndpoints.deleteConnection(connection).wait(),
    prepare: has(CONNECTION),
    ...long,
  },
  [`GET ${C}/privateLinkResources`]: { call: (azure) => azure.clusters.privateLinkResources(cluster).all() },
  [`GET ${PE}`]: { call: (azure) => azure.privateEndpoints.get(endpoint), prepare: has(ENDPOINT) },
  [`PUT ${PE}`]: {
    call: (azure) =>
      azure.privateEndpoints
        .set(endpoint, {
          location: "westeurope",
          properties: {
            subnet: { id: "/subnet" },
            privateLinkServiceConnections: [
              {
                name: "connection",
                properties: { privateLinkServiceId: CLUSTER, groupIds: ["redisEnterprise"] },
              },
            ],
          },
        })
        .wait(),
    ...long,
  },
  [`DELETE ${PE}`]: {
    call: (azure) => azure.privateEndpoints.delete(endpoint).wait(),
    prepare: has(ENDPOINT),
    ...long,
  },
  [`GET ${ZG}`]: {
    call: (azure) => azure.privateDns.getZoneGroup(zoneGroup),
    prepare: has(`${ENDPOINT}/privateDnsZoneGroups/default`),
  },
  [`PUT ${ZG}`]: {
    call: (azure) =>
      azure.privateDns
        .setZoneGroup(zoneGroup, {
          properties: {
            privateDnsZoneConfigs: [{ name: "default", properties: { privateDnsZoneId: ZONE } }],
          },
        })
        .wait(),
    ...long,
  },
  [`DELETE ${ZG}`]: {
    call: (azure) => azure.privateDns.deleteZoneGroup(zoneGroup).wait(),
    prepare: has(`${ENDPOINT}/privateDnsZoneGroups/default`),
    ...long,
  },
  [`GET ${Z}`]: { call: (azure) => azure.privateDns.getZone(zone), prepare: has(ZONE) },
  [`PUT ${Z}`]: { call: (azure) => azure.privateDns.setZone(zone, { location: "global" }).wait(), ...long },
  [`DELETE ${Z}`]: {
    call: (azure) => azure.privateDns.deleteZone(zone).wait(),
    prepare: has(ZONE),
    ...long,
  },
  [`GET ${L}`]: {
    call: (azure) => azure.privateDns.getNetworkLink(link),
    prepare: has(`${ZONE}/virtualNetworkLinks/link-1`),
  },
  [`PUT ${L}`]: {
    call: (azure) =>
      azure.privateDns
        .setNetworkLink(link, {
          location: "global",
          properties: { virtualNetwork: { id: "/network" }, registrationEnabled: false },
        })
        .wait(),
    ...long,
  },
  [`DELETE ${L}`]: {
    call: (azure) => azure.privateDns.deleteNetworkLink(link).wait(),
    prepare: has(`${ZONE}/virtualNetworkLinks/link-1`),
    ...long,
  },
};

/** Puts a cluster and its database there. */
export const prepareDefault = has();

/** Matches the paths of a route, as the service receives them. */
export function pathPattern(route: string): RegExp {
  const template = route.slice(route.indexOf(" ") + 1).replace(/[.]/g, "\\.");
  return new RegExp(`^${template.replace(/\{\w+\}/g, "[^/]+")}$`, "i");
}
