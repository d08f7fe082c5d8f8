import {
  AOF_FREQUENCIES,
  CLIENT_PROTOCOLS,
  CLUSTERING_POLICIES,
  DEFER_UPGRADE,
  EVICTION_POLICIES,
  MODULES,
  RDB_FREQUENCIES,
  SWITCH,
} from "../../../generated/azure-managed-redis/enums.js";
import type { ArmResource, Data } from "../../state/azure-records.js";
import { badRequest } from "../arm-error.js";
import { type ArmCall, isOneOf, toData } from "../handler.js";
import { getParentKey, listArmResources, toArmKey } from "../kinds.js";
import { findArmSku, isFlash } from "../skus.js";

/** Allowed values, by property. */
export const ALLOWED_VALUES = {
  clientProtocol: CLIENT_PROTOCOLS,
  clusteringPolicy: CLUSTERING_POLICIES,
  evictionPolicy: EVICTION_POLICIES,
  deferUpgrade: DEFER_UPGRADE,
  accessKeysAuthentication: SWITCH,
} satisfies Readonly<Record<string, readonly string[]>>;

const MAX_MODULES = 4;
const MAX_NO_CLUSTER_GB = 25;

/** @throws ArmError if a change of the clustering policy is not supported. */
export function checkClusteringPolicy({ clusteringPolicy }: Data, { properties }: ArmResource): void {
  const current = properties["clusteringPolicy"];
  if (clusteringPolicy === undefined || clusteringPolicy === current || current === "NoCluster") return;
  throw badRequest(
    `The property 'clusteringPolicy' cannot be changed from '${current}' to '${clusteringPolicy}'.`,
    "properties.clusteringPolicy",
  );
}

/** @throws ArmError naming the property. */
export function checkDatabaseProperties(properties: Data, cluster: ArmResource, call: ArmCall): void {
  for (const [name, values] of Object.entries(ALLOWED_VALUES)) {
    const value = properties[name];
    if (value !== undefined && !isOneOf(value, values))
      throw badRequest(
        `The property '${name}' must be one of ${values.join(", ")} (got '${value}').`,
        `properties.${name}`,
      );
  }
  const { persistence, notifyKeyspaceEvents = "", clusteringPolicy, port } = properties;
  checkPersistence(toData(persistence), properties);
  if (notifyKeyspaceEvents !== "" && !/^(?=.*[KE])[KEg$lshzxetdmnA]+$/.test(String(notifyKeyspaceEvents)))
    throw badRequest(
      `The property 'notifyKeyspaceEvents' must contain K or E (got '${notifyKeyspaceEvents}').`,
      "properties.notifyKeyspaceEvents",
    );
  const size = findArmSku(toData(cluster.body["sku"])["name"])?.sizeInGB ?? 0;
  if (clusteringPolicy === "NoCluster" && size > MAX_NO_CLUSTER_GB)
    throw badRequest(`'NoCluster' supports at most ${MAX_NO_CLUSTER_GB} GB.`, "properties.clusteringPolicy");
  if (port !== undefined) checkPort(port, cluster, call);
}

/** Of the emulator: the databases of all clusters share this machine's ports. */
function checkPort(port: unknown, cluster: ArmResource, call: ArmCall): void {
  if (!(Number(port) >= 1_024 && Number(port) <= 65_535))
    throw badRequest(`The property 'port' must be from 1024 to 65535 (got ${port}).`, "properties.port");
  const other = listArmResources(call.azure, "database").find(
    (one) => one.port === port && getParentKey(toArmKey(one.id)) !== toArmKey(cluster.id),
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
  if (aofFrequency !== undefined && !isOneOf(aofFrequency, AOF_FREQUENCIES))
    throw fail(`'aofFrequency' must be '1s' (got '${aofFrequency}').`);
  if (rdbFrequency !== undefined && !isOneOf(rdbFrequency, RDB_FREQUENCIES))
    throw fail(`'rdbFrequency' must be one of ${RDB_FREQUENCIES.join(", ")} (got '${rdbFrequency}').`);
  if ((aofEnabled === true || rdbEnabled === true) && geoReplication !== undefined)
    throw fail("Persistence is not supported with geo-replication.");
}

/** @throws ArmError if the service, or the server behind the database, lacks a module. */
export function checkModules(
  modules: readonly Data[] | undefined,
  cluster: ArmResource,
  call: ArmCall,
): void {
  if (modules === undefined) return;
  const target = "properties.modules";
  if (modules.length > MAX_MODULES)
    throw badRequest(
      `Property 'modules' must have at most ${MAX_MODULES} items (got ${modules.length}).`,
      target,
    );
  const sku = findArmSku(toData(cluster.body["sku"])["name"]);
  for (const { name } of modules) {
    if (!isOneOf(name, MODULES))
      throw badRequest(`The module '${name}' must be one of ${MODULES.join(", ")}.`, target);
    if (sku !== undefined && isFlash(sku) && name !== "RedisJSON")
      throw badRequest(`The module '${name}' is not supported for SKU '${sku.name}'.`, target);
    if (call.facts.modules !== undefined && !call.facts.modules.includes(String(name)))
      throw badRequest(
        `The redis-server of the emulator has no module '${name}'. Start the emulator with one that has it, or with --engine none.`,
        target,
      );
  }
  const { clusteringPolicy = "OSSCluster", evictionPolicy = "VolatileLRU" } = toData(
    toData(call.body)["properties"],
  );
  if (modules.some(({ name }) => name === "RediSearch")) {
    if (clusteringPolicy === "OSSCluster" && evictionPolicy !== "NoEviction")
      throw badRequest("The module 'RediSearch' requires 'NoEviction' and 'EnterpriseCluster'.", target);
  }
}

/** Adds the versions that the service chooses. */
export function withVersions(modules: unknown): Data[] | undefined {
  if (!Array.isArray(modules) || modules.length === 0) return undefined;
  return modules.map((module) => ({ ...toData(module), version: "7.4.0" }));
}
