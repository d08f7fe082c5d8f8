import type { ArmResource, Data } from "../../state/azure-records.js";
import { newPassword, newPort } from "../../state/ids.js";
import { badRequest, conflict } from "../arm-error.js";
import {
  type ArmCall,
  type ArmHandler,
  getBody,
  requireResource,
  toData,
  touchResource,
} from "../handler.js";
import { ARM_TEMPLATES, listArmResources, toArmKey } from "../kinds.js";
import { newArmNumber, startOperation } from "../operations.js";
import { isLegacy } from "../versions.js";
import { DEFAULT_PORT, viewResource } from "../views.js";
import {
  checkClusteringPolicy,
  checkDatabaseProperties,
  checkModules,
  withVersions,
} from "./database-properties.js";
import { checkGeoReplication, joinGroup } from "./geo-replication.js";
import { assertChangeable, createSteps } from "./resource-changes.js";

const FIXED = ["port", "modules", "geoReplication"];

const put: ArmHandler = (call) => {
  const cluster = requireResource("cluster", call);
  if (call.path["databaseName"] !== "default")
    throw badRequest(
      `You can currently only create or update a single RedisEnterprise database which must be named 'default'. CorrelationID=${call.objectId}`,
    );
  if (cluster.provisioningState !== "Succeeded")
    throw conflict(
      `The cluster '${cluster.id}' is ${cluster.provisioningState}: wait until its operation has finished.`,
    );
  const requested = toData(getBody(call)["properties"]);
  const modules = withVersions(requested["modules"]);
  const properties: Data = {
    clientProtocol: "Encrypted",
    clusteringPolicy: "OSSCluster",
    evictionPolicy: "VolatileLRU",
    deferUpgrade: "NotDeferred",
    notifyKeyspaceEvents: "",
    accessKeysAuthentication: isLegacy(call.apiVersion) ? "Enabled" : "Disabled",
    ...requested,
    ...(modules === undefined ? {} : { modules }),
    redisVersion: "7.4",
  };
  checkDatabaseProperties(properties, cluster, call);
  const [existing] = listArmResources(call.azure, "database", toArmKey(cluster.id));
  if (existing !== undefined) return replace(existing, requested, properties, call);
  checkModules(modules, cluster, call);
  checkGeoReplication(requested, cluster, call);
  const { resource } = touchResource("database", call, () => ({
    number: newArmNumber("database", call.world),
    body: {},
    properties,
    keys: { primary: newKey(call), secondary: newKey(call) },
    port: choosePort(requested["port"], call),
  }));
  joinGroup(resource, call);
  const operation = startOperation(
    resource,
    {
      provisioningState: "Creating",
      resourceState: "Creating",
      steps: createSteps(call.world.durations.azureDatabase, {}, "Creating"),
      failWith: call.failWith,
    },
    call.account,
    call.world,
  );
  return { status: 201, content: viewResource(resource, call), operation, announcedBy: "operation" };
};

function replace(resource: ArmResource, requested: Data, full: Data, call: ArmCall): ReturnType<ArmHandler> {
  assertChangeable(resource, call);
  for (const name of FIXED)
    if (requested[name] !== undefined && !hasSame(name, requested[name], resource))
      throw badRequest(`The property '${name}' cannot be changed.`, `properties.${name}`);
  checkClusteringPolicy(requested, resource);
  const { port: _, modules, geoReplication, ...current } = resource.properties;
  const kept = {
    ...(modules === undefined ? {} : { modules }),
    ...(geoReplication === undefined ? {} : { geoReplication }),
    clusteringPolicy: requested["clusteringPolicy"] ?? current["clusteringPolicy"],
  };
  const operation = change(resource, { ...full, ...kept }, call);
  return { status: 200, content: viewResource(resource, call), operation, announcedBy: "operation" };
}

function hasSame(name: string, value: unknown, { properties, port }: ArmResource): boolean {
  if (name === "port") return value === port;
  const plain = (one: unknown) =>
    JSON.stringify(one, ["name", "args", "groupNickname", "linkedDatabases", "id"]);
  return plain(value) === plain(properties[name]);
}

const patch: ArmHandler = (call) => {
  const resource = requireResource("database", call);
  const cluster = requireResource("cluster", call);
  assertChangeable(resource, call);
  const requested = toData(getBody(call)["properties"]);
  for (const name of FIXED)
    if (requested[name] !== undefined)
      throw badRequest(`The property '${name}' cannot be changed.`, `properties.${name}`);
  checkDatabaseProperties({ ...resource.properties, ...requested }, cluster, call);
  checkClusteringPolicy(requested, resource);
  return { status: 202, operation: change(resource, requested, call), announcedBy: "both" };
};

function change(resource: ArmResource, properties: Data, call: ArmCall): string {
  return startOperation(
    resource,
    {
      provisioningState: "Updating",
      resourceState: "Updating",
      steps: createSteps(call.world.durations.azureDatabaseUpdate, { properties }, "Updating"),
      failWith: call.failWith,
    },
    call.account,
    call.world,
  );
}

function newKey({ world }: ArmCall): string {
  return `${newPassword(world.state)}${newPassword(world.state)}`.slice(0, 43);
}

/** Chooses the service's own port for the first database; another one for each further database on this machine. */
function choosePort(requested: unknown, { account, azure, world }: ArmCall): number {
  if (typeof requested === "number") return requested;
  const taken = new Set([
    ...world.state.accounts.flatMap(({ databases }) => Object.values(databases).map(({ port }) => port)),
    ...world.state.accounts.flatMap((one) =>
      listArmResources(one === account ? azure : (one.azure ?? azure), "database").flatMap(
        ({ port }) => port ?? [],
      ),
    ),
  ]);
  return taken.has(DEFAULT_PORT) ? newPort(world.state, taken) : DEFAULT_PORT;
}

const list: ArmHandler = (call) => {
  const { id } = requireResource("cluster", call);
  const found = listArmResources(call.azure, "database", toArmKey(id));
  return { status: 200, items: found.map((one) => viewResource(one, call)) };
};

const listKeys: ArmHandler = (call) => ({
  status: 200,
  content: viewKeys(requireResource("database", call)),
});

/** Keys of a database, which the service also shows while they do not log in. */
export function viewKeys({ keys }: ArmResource): Data {
  return { primaryKey: keys?.primary, secondaryKey: keys?.secondary };
}

const regenerateKey: ArmHandler = (call) => {
  const resource = requireResource("database", call);
  assertChangeable(resource, call);
  const { keyType } = getBody(call);
  if (keyType !== "Primary" && keyType !== "Secondary")
    throw badRequest(`'keyType' must be 'Primary' or 'Secondary' (got '${keyType}').`, "keyType");
  const { primary = "", secondary = "" } = resource.keys ?? {};
  const key = newKey(call);
  const keys = keyType === "Primary" ? { primary: key, secondary } : { primary, secondary: key };
  const operation = startOperation(
    resource,
    {
      provisioningState: "Updating",
      resourceState: "Updating",
      steps: createSteps(call.world.durations.azureDatabaseUpdate, { keys }, "Updating"),
      failWith: call.failWith,
    },
    call.account,
    call.world,
  );
  return { status: 202, operation, announcedBy: "both" };
};

const upgrade: ArmHandler = (call) => {
  const resource = requireResource("database", call);
  assertChangeable(resource, call);
  const operation = change(resource, { redisVersion: "8.0" }, call);
  return { status: 202, operation, announcedBy: "both" };
};

const D = ARM_TEMPLATES.database;

export const databaseHandlers: Readonly<Record<string, ArmHandler>> = {
  [`GET ${ARM_TEMPLATES.cluster}/databases`]: list,
  [`PUT ${D}`]: put,
  [`PATCH ${D}`]: patch,
  [`POST ${D}/listKeys`]: listKeys,
  [`POST ${D}/regenerateKey`]: regenerateKey,
  [`POST ${D}/upgradeDBRedisVersion`]: upgrade,
};
