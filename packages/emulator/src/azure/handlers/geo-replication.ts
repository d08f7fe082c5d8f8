import type { ArmResource, ArmStep, Data } from "../../state/azure-records.js";
import { badRequest } from "../arm-error.js";
import { type ArmCall, type ArmHandler, getBody, requireResource, toData } from "../handler.js";
import { ARM_TEMPLATES, findArmResource, toArmKey } from "../kinds.js";
import { startOperation } from "../operations.js";
import { findArmSku, isFlash, isSmallest } from "../skus.js";
import { assertChangeable, createSteps } from "./resource-changes.js";

const MAX_LINKED = 5;
const MODULES = ["RediSearch", "RedisJSON"];

/** @throws ArmError if a database cannot be in a replication group. */
export function checkGeoReplication(properties: Data, cluster: ArmResource, call: ArmCall): void {
  const { geoReplication, modules = [] } = properties;
  if (geoReplication === undefined) return;
  const target = "properties.geoReplication";
  const sku = findArmSku(toData(cluster.body["sku"])["name"]);
  if (sku !== undefined && (isSmallest(sku.name) || isFlash(sku)))
    throw badRequest(`Geo-replication is not supported for SKU '${sku.name}'.`, target);
  for (const { name } of modules as Data[])
    if (!MODULES.includes(String(name)))
      throw badRequest(`Geo-replication is not supported with the module '${name}'.`, target);
  const ids = listLinkedIds(geoReplication);
  if (ids.length > MAX_LINKED)
    throw badRequest(
      `A replication group must have at most ${MAX_LINKED} databases (got ${ids.length}).`,
      target,
    );
  for (const id of ids)
    if (!isSelf(id, call) && findArmResource(call.azure, id)?.kind !== "database")
      throw badRequest(`The linked database '${id}' was not found.`, target);
}

function isSelf(id: string, { path }: ArmCall): boolean {
  return toArmKey(id).endsWith(`/redisenterprise/${path["clusterName"]?.toLowerCase()}/databases/default`);
}

function listLinkedIds(geoReplication: unknown): string[] {
  const { linkedDatabases = [] } = toData(geoReplication);
  return (linkedDatabases as Data[]).map(({ id }) => String(id));
}

/** Ids of the databases of a group, without this one. */
export function listPeerKeys({ id, properties }: ArmResource): string[] {
  return listLinkedIds(properties["geoReplication"])
    .map(toArmKey)
    .filter((key) => key !== toArmKey(id));
}

function toGroup(groupNickname: unknown, ids: readonly string[], state: string): Data {
  return {
    ...(groupNickname === undefined ? {} : { groupNickname }),
    linkedDatabases: ids.map((id) => ({ id, state })),
  };
}

/** Links a new database with those in its list, each of which lists it from now on. */
export function joinGroup(resource: ArmResource, { azure }: ArmCall): void {
  const { geoReplication } = resource.properties;
  if (geoReplication === undefined) return;
  const members = listMembers(resource, listLinkedIds(geoReplication), azure.resources);
  const { groupNickname } = toData(geoReplication);
  for (const member of members)
    member.properties = {
      ...member.properties,
      geoReplication: toGroup(
        groupNickname,
        members.map(({ id }) => id),
        "Linked",
      ),
    };
}

/** Returns a database, those in its list, and the groups of these. */
function listMembers(
  resource: ArmResource,
  ids: readonly string[],
  resources: Readonly<Record<string, ArmResource>>,
): ArmResource[] {
  const keys = new Set([toArmKey(resource.id)]);
  for (const id of ids) {
    keys.add(toArmKey(id));
    for (const peer of listLinkedIds(resources[toArmKey(id)]?.properties["geoReplication"]))
      keys.add(toArmKey(peer));
  }
  return [...keys].flatMap((key) => resources[key] ?? []);
}

/** Links an existing database, whose data is replaced with that of the group. */
const forceLink: ArmHandler = (call) => {
  const resource = requireResource("database", call);
  const cluster = requireResource("cluster", call);
  assertChangeable(resource, call);
  const geoReplication = toData(getBody(call)["geoReplication"]);
  checkGeoReplication({ ...resource.properties, geoReplication }, cluster, call);
  const members = listMembers(resource, listLinkedIds(geoReplication), call.azure.resources);
  const source = members.find((member) => member !== resource);
  if (source === undefined)
    throw badRequest("'linkedDatabases' must contain another database.", "geoReplication.linkedDatabases");
  const { groupNickname = toData(source.properties["geoReplication"])["groupNickname"] } = geoReplication;
  const group = toGroup(
    groupNickname,
    members.map(({ id }) => id),
    "Linked",
  );
  const linked = Object.fromEntries(members.map(({ id }) => [toArmKey(id), group]));
  const [linkStep, ...rest] = createSteps(call.world.durations.azureGeoReplication, { linked }, "Updating");
  const steps: [ArmStep, ...ArmStep[]] = [
    { afterMs: linkStep.afterMs, job: { type: "copy", fromDatabaseId: source.number } },
    { ...linkStep, afterMs: 0 },
    ...rest,
  ];
  return { status: 202, operation: start(resource, steps, call), announcedBy: "both" };
};

/** Removes databases from the group. They keep their data, and no longer receive changes. */
const forceUnlink: ArmHandler = (call) => {
  const resource = requireResource("database", call);
  assertChangeable(resource, call);
  const { ids } = getBody(call) as { ids: string[] };
  const members = listLinkedIds(resource.properties["geoReplication"]);
  const removed = new Set(ids.map(toArmKey));
  const missing = ids.find((id) => !members.some((member) => toArmKey(member) === toArmKey(id)));
  if (missing !== undefined)
    throw badRequest(`The database '${missing}' is not linked with '${resource.id}'.`, "ids");
  const { groupNickname } = toData(resource.properties["geoReplication"]);
  const kept = members.filter((id) => !removed.has(toArmKey(id)));
  const linked = Object.fromEntries([
    ...kept.map((id) => [toArmKey(id), toGroup(groupNickname, kept, "Linked")] as const),
    ...ids.map((id) => [toArmKey(id), toGroup(groupNickname, [id], "Linked")] as const),
  ]);
  const steps = createSteps(call.world.durations.azureGeoReplication, { linked }, "Updating");
  return { status: 202, operation: start(resource, steps, call), announcedBy: "both" };
};

function start(resource: ArmResource, steps: [ArmStep, ...ArmStep[]], call: ArmCall): string {
  const states = { provisioningState: "Updating", resourceState: "Updating" };
  return startOperation(resource, { ...states, steps, failWith: call.failWith }, call.account, call.world);
}

const D = ARM_TEMPLATES.database;

export const geoReplicationHandlers: Readonly<Record<string, ArmHandler>> = {
  [`POST ${D}/forceLinkToReplicationGroup`]: forceLink,
  [`POST ${D}/forceUnlink`]: forceUnlink,
};
