import type { ArmResource, Data } from "../../state/azure-records.js";
import { newPassword, newPort } from "../../state/ids.js";
import { badRequest, conflict } from "../arm-error.js";
import { type ArmCall, type ArmHandler, bodyOf, dataOf, requireResource, touchResource } from "../handler.js";
import { ARM_TEMPLATES, listArmResources, parentKeyOf, toArmKey } from "../kinds.js";
import { newArmNumber, startOperation } from "../operations.js";
import { findArmSku, isFlash } from "../skus.js";
import { isLegacy } from "../versions.js";
import { DEFAULT_PORT, viewResource } from "../views.js";
import { assertChangeable, stepsOf } from "./clusters.js";
import { checkGeoReplication, joinGroup } from "./geo-replication.js";

/** Allowed words of a property. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  clientProtocol: ["Encrypted", "Plaintext"],
  clusteringPolicy: ["OSSCluster", "EnterpriseCluster", "NoCluster"],
  evictionPolicy: [
    "AllKeysLFU",
    "AllKeysLRU",
    "AllKeysRandom",
    "VolatileLRU",
    "VolatileLFU",
    "VolatileTTL",
    "VolatileRandom",
    "NoEviction",
  ],
  deferUpgrade: ["Deferred", "NotDeferred"],
  accessKeysAuthentication: ["Enabled", "Disabled"],
};

const MODULES = ["RediSearch", "RedisJSON", "RedisBloom", "RedisTimeSeries"];
const MAX_MODULES = 4;
const MAX_NO_CLUSTER_GB = 25;
const FIXED = ["port", "modules", "geoReplication"];

const put: ArmHandler = (call) => {
  const cluster = requireResource("cluster", call);
  if (call.path["databaseName"] !== "default")
    throw badRequest(
      `You can currently only create or update a single RedisEnterprise database which must be named 'default'. CorrelationID=${call.objectId}`,
    );
  if (cluster.provisioningState !== "Succeeded")
    throw conflict(
      `The cluster '${cluster.id}' is ${cluster.provisioningState}: wait until its operation has ended.`,
    );
  const requested = dataOf(bodyOf(call)["properties"]);
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
  checkProperties(properties, cluster, call);
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
      steps: stepsOf(call.world.durations.azureDatabase, {}, "Creating"),
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
  const requested = dataOf(bodyOf(call)["properties"]);
  for (const name of FIXED)
    if (requested[name] !== undefined)
      throw badRequest(`The property '${name}' cannot be changed.`, `properties.${name}`);
  checkProperties({ ...resource.properties, ...requested }, cluster, call);
  checkClusteringPolicy(requested, resource);
  return { status: 202, operation: change(resource, requested, call), announcedBy: "both" };
};

function change(resource: ArmResource, properties: Data, call: ArmCall): string {
  return startOperation(
    resource,
    {
      provisioningState: "Updating",
      resourceState: "Updating",
      steps: stepsOf(call.world.durations.azureDatabaseUpdate, { properties }, "Updating"),
      failWith: call.failWith,
    },
    call.account,
    call.world,
  );
}

function checkClusteringPolicy({ clusteringPolicy }: Data, { properties }: ArmResource): void {
  const current = properties["clusteringPolicy"];
  if (clusteringPolicy === undefined || clusteringPolicy === current || current === "NoCluster") return;
  throw badRequest(
    `The property 'clusteringPolicy' cannot be changed from '${current}' to '${clusteringPolicy}'.`,
    "properties.clusteringPolicy",
  );
}

function checkProperties(properties: Data, cluster: ArmResource, call: ArmCall): void {
  for (const [name, words] of Object.entries(WORDS)) {
    const value = properties[name];
    if (value !== undefined && !words.includes(String(value)))
      throw badRequest(
        `The property '${name}' must be one of ${words.join(", ")} (got '${value}').`,
        `properties.${name}`,
      );
  }
  const { persistence, notifyKeyspaceEvents = "", clusteringPolicy, port } = properties;
  checkPersistence(dataOf(persistence), properties);
  if (notifyKeyspaceEvents !== "" && !/^(?=.*[KE])[KEg$lshzxetdmnA]+$/.test(String(notifyKeyspaceEvents)))
    throw badRequest(
      `The property 'notifyKeyspaceEvents' must contain K or E (got '${notifyKeyspaceEvents}').`,
      "properties.notifyKeyspaceEvents",
    );
  const size = findArmSku(dataOf(cluster.body["sku"])["name"])?.sizeInGB ?? 0;
  if (clusteringPolicy === "NoCluster" && size > MAX_NO_CLUSTER_GB)
    throw badRequest(`'NoCluster' supports at most ${MAX_NO_CLUSTER_GB} GB.`, "properties.clusteringPolicy");
  if (port !== undefined) checkPort(port, cluster, call);
}

/** Of the emulator: the databases of all clusters share this machine's ports. */
function checkPort(port: unknown, cluster: ArmResource, call: ArmCall): void {
  if (!(Number(port) >= 1_024 && Number(port) <= 65_535))
    throw badRequest(`The property 'port' must be from 1024 to 65535 (got ${port}).`, "properties.port");
  const other = listArmResources(call.azure, "database").find(
    (one) => one.port === port && parentKeyOf(toArmKey(one.id)) !== toArmKey(cluster.id),
  );
  if (other !== undefined)
    throw badRequest(
      `The emulator runs all databases on one machine, and ${other.id} has port ${port}. Leave out 'port'.`,
      "properties.port",
    );
}

function checkPersistence(persistence: Data, { geoReplication }: Data): void {
  const { aofEnabled, rdbEnabled, aofFrequency, rdbFrequency } = persistence;
  const fail = (message: string) => badRequest(message, "properties.persistence");
  if (aofEnabled === true && rdbEnabled === true)
    throw fail("AOF and RDB persistence cannot both be enabled.");
  if (aofFrequency !== undefined && aofFrequency !== "1s" && aofFrequency !== "always")
    throw fail(`'aofFrequency' must be '1s' (got '${aofFrequency}').`);
  if (rdbFrequency !== undefined && !["1h", "6h", "12h"].includes(String(rdbFrequency)))
    throw fail(`'rdbFrequency' must be one of 1h, 6h, 12h (got '${rdbFrequency}').`);
  if ((aofEnabled === true || rdbEnabled === true) && geoReplication !== undefined)
    throw fail("Persistence is not supported with geo-replication.");
}

/** @throws ArmError if the service, or the server behind the database, lacks a module. */
function checkModules(modules: readonly Data[] | undefined, cluster: ArmResource, call: ArmCall): void {
  if (modules === undefined) return;
  const target = "properties.modules";
  if (modules.length > MAX_MODULES)
    throw badRequest(`A database has at most ${MAX_MODULES} modules.`, target);
  const sku = findArmSku(dataOf(cluster.body["sku"])["name"]);
  for (const { name } of modules) {
    if (!MODULES.includes(String(name)))
      throw badRequest(`The module '${name}' must be one of ${MODULES.join(", ")}.`, target);
    if (sku !== undefined && isFlash(sku) && name !== "RedisJSON")
      throw badRequest(`The module '${name}' is not supported for SKU '${sku.name}'.`, target);
    if (call.facts.modules !== undefined && !call.facts.modules.includes(String(name)))
      throw badRequest(
        `The redis-server of the emulator has no module '${name}'. Start the emulator with one that has it, or with --engine none.`,
        target,
      );
  }
  const { clusteringPolicy = "OSSCluster", evictionPolicy = "VolatileLRU" } = dataOf(
    dataOf(call.body)["properties"],
  );
  if (modules.some(({ name }) => name === "RediSearch")) {
    if (clusteringPolicy === "OSSCluster" && evictionPolicy !== "NoEviction")
      throw badRequest("The module 'RediSearch' requires 'NoEviction' and 'EnterpriseCluster'.", target);
  }
}

function withVersions(modules: unknown): Data[] | undefined {
  if (!Array.isArray(modules) || modules.length === 0) return undefined;
  return modules.map((module) => ({ ...dataOf(module), version: "7.4.0" }));
}

function newKey({ world }: ArmCall): string {
  return `${newPassword(world.state)}${newPassword(world.state)}`.slice(0, 43);
}

/** The service's own port for the first database; another one for each further database on this machine. */
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
  const { keyType } = bodyOf(call);
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
      steps: stepsOf(call.world.durations.azureDatabaseUpdate, { keys }, "Updating"),
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
