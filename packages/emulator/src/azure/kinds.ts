import type { ArmKind, ArmResource, AzureState } from "../state/azure-records.js";

const GROUP = "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}";
const CLUSTER = `${GROUP}/providers/Microsoft.Cache/redisEnterprise/{clusterName}`;
const DATABASE = `${CLUSTER}/databases/{databaseName}`;
const NETWORK = `${GROUP}/providers/Microsoft.Network`;
const ENDPOINT = `${NETWORK}/privateEndpoints/{privateEndpointName}`;
const ZONE = `${NETWORK}/privateDnsZones/{privateZoneName}`;

/** Path template of each kind of resource. */
export const ARM_TEMPLATES: Readonly<Record<ArmKind, string>> = {
  cluster: CLUSTER,
  database: DATABASE,
  assignment: `${DATABASE}/accessPolicyAssignments/{accessPolicyAssignmentName}`,
  connection: `${CLUSTER}/privateEndpointConnections/{privateEndpointConnectionName}`,
  migration: `${CLUSTER}/migrations/default`,
  privateEndpoint: ENDPOINT,
  zoneGroup: `${ENDPOINT}/privateDnsZoneGroups/{privateDnsZoneGroupName}`,
  zone: ZONE,
  link: `${ZONE}/virtualNetworkLinks/{virtualNetworkLinkName}`,
};

/** Kinds that have a resource state besides their provisioning state. */
export function hasResourceState(kind: ArmKind): boolean {
  return kind === "cluster" || kind === "database";
}

/** Fills a path template, as the id of a resource. */
export function toArmId(template: string, path: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => path[name] ?? "");
}

/** Ids are compared without case. */
export function toArmKey(id: string): string {
  return id.toLowerCase();
}

export function getParentKey(key: string): string {
  return key.replace(/\/[^/]+\/[^/]+$/, "");
}

/** Returns the resource type: `Microsoft.Cache/redisEnterprise/databases`. */
export function getResourceType({ kind }: Pick<ArmResource, "kind">): string {
  const template = ARM_TEMPLATES[kind];
  const names = template.slice(template.indexOf("/providers/") + "/providers/".length).split("/");
  return [names[0], ...names.slice(1).filter((_, index) => index % 2 === 0)].join("/");
}

/** Returns the name as the service shows it: that of a database contains its cluster. */
export function getResourceName({ id, kind }: Pick<ArmResource, "id" | "kind">): string {
  const names = id.split("/");
  return kind === "database" ? `${names.at(-3)}/${names.at(-1)}` : (names.at(-1) ?? "");
}

export function findArmResource(azure: AzureState, id: string): ArmResource | undefined {
  return azure.resources[toArmKey(id)];
}

/** Resources of a kind, optionally only those directly inside another one. */
export function listArmResources(azure: AzureState, kind: ArmKind, parentKey?: string): ArmResource[] {
  return Object.entries(azure.resources).flatMap(([key, resource]) =>
    resource.kind === kind && (parentKey === undefined || getParentKey(key) === parentKey) ? [resource] : [],
  );
}
