import { createHash } from "node:crypto";
import { EVICTION_POLICIES, RDB_FREQUENCIES } from "../../generated/azure-managed-redis/enums.js";
import type { DesiredDatabase, DesiredUser } from "../engine/desired-state.js";
import type { ArmResource, AzureState, Data } from "../state/azure-records.js";
import type { AccountState } from "../state/state.js";
import { isOneOf, toData } from "./handler.js";
import { DEFAULT_ACCESS, getObjectId } from "./handlers/access.js";
import { listPeerKeys } from "./handlers/geo-replication.js";
import { getParentKey, listArmResources, toArmKey } from "./kinds.js";
import { computeUsableBytes, findArmSku } from "./skus.js";
import { DEFAULT_PORT } from "./views.js";

/** Redis names of the service's eviction policies. */
const REDIS_POLICIES: Readonly<Record<(typeof EVICTION_POLICIES)[number], string>> = {
  AllKeysLFU: "allkeys-lfu",
  AllKeysLRU: "allkeys-lru",
  AllKeysRandom: "allkeys-random",
  VolatileLRU: "volatile-lru",
  VolatileLFU: "volatile-lfu",
  VolatileTTL: "volatile-ttl",
  VolatileRandom: "volatile-random",
  NoEviction: "noeviction",
};

/** Persistence settings of the engine, by the service's frequency of snapshots. */
const SNAPSHOTS: Readonly<Record<(typeof RDB_FREQUENCIES)[number], string>> = {
  "1h": "snapshot-every-1-hour",
  "6h": "snapshot-every-6-hours",
  "12h": "snapshot-every-12-hours",
};

/** Derives the databases of clusters that should run. */
export function toDesiredArmDatabases({ azure }: AccountState): DesiredDatabase[] {
  if (azure === undefined) return [];
  return listArmResources(azure, "database").flatMap((database) => {
    const cluster = azure.resources[getParentKey(toArmKey(database.id))];
    return cluster === undefined || database.resourceState === "CreateFailed"
      ? []
      : [toDesired(database, cluster, azure)];
  });
}

function toDesired(database: ArmResource, cluster: ArmResource, azure: AzureState): DesiredDatabase {
  const { properties, number, keys, port } = database;
  const { accessKeysAuthentication, clientProtocol, evictionPolicy, notifyKeyspaceEvents = "" } = properties;
  const sku = findArmSku(toData(cluster.body["sku"])["name"]);
  return {
    key: String(number),
    preferredPort: port ?? DEFAULT_PORT,
    maxMemoryBytes: Math.round(sku === undefined ? 0 : computeUsableBytes(sku)),
    evictionPolicy: toRedisPolicy(evictionPolicy),
    persistence: toPersistence(toData(properties["persistence"])),
    replication: false,
    password: keys?.primary ?? "",
    furtherPasswords: keys === undefined ? [] : [keys.secondary],
    defaultUserEnabled: accessKeysAuthentication === "Enabled",
    users: listUsers(database, azure),
    tls: clientProtocol === "Plaintext" ? undefined : { clientCertificates: [] },
    sourceIps: ["0.0.0.0/0"],
    replicaOf: [],
    peers: listPeers(database, azure),
    isPaused: !isReachable(cluster, azure),
    // Azure refuses CONFIG, and sets keyspace events by the resource.
    connectsDirectly: true,
    keyspaceEvents: String(notifyKeyspaceEvents),
  };
}

function toPersistence({ aofEnabled, aofFrequency = "1s", rdbEnabled, rdbFrequency }: Data): string {
  if (aofEnabled === true) return aofFrequency === "always" ? "aof-every-write" : "aof-every-1-second";
  if (rdbEnabled === true) return toSnapshots(rdbFrequency);
  return "none";
}

/** Returns the Redis name of an eviction policy; that of the default one for anything else. */
function toRedisPolicy(policy: unknown): string {
  return isOneOf(policy, EVICTION_POLICIES) ? REDIS_POLICIES[policy] : REDIS_POLICIES.VolatileLRU;
}

/** Returns the engine's persistence setting for a frequency of snapshots; that of the default one for anything else. */
function toSnapshots(frequency: unknown): string {
  return isOneOf(frequency, RDB_FREQUENCIES) ? SNAPSHOTS[frequency] : SNAPSHOTS["1h"];
}

/** Users with an assignment that applies; each logs in with its tokens. */
function listUsers(database: ArmResource, azure: AzureState): DesiredUser[] {
  return listArmResources(azure, "assignment", toArmKey(database.id))
    .filter(({ provisioningState }) => provisioningState === "Succeeded")
    .map((assignment) => {
      const name = getObjectId(assignment);
      const logins = azure.logins.filter(({ objectId }) => objectId === name);
      return {
        name,
        passwordDigests: logins.map(({ digest }) => digest),
        rules: String(assignment.properties["accessString"] ?? DEFAULT_ACCESS),
      };
    });
}

/** Databases of the group that exist. */
function listPeers(database: ArmResource, azure: AzureState): string[] {
  return listPeerKeys(database).flatMap((key) => {
    const peer = azure.resources[key];
    return peer === undefined || peer.resourceState === "CreateFailed" ? [] : [String(peer.number)];
  });
}

/** Without public access, clients need a private endpoint. This machine is in every network. */
function isReachable(cluster: ArmResource, azure: AzureState): boolean {
  if (cluster.properties["publicNetworkAccess"] !== "Disabled") return true;
  return listArmResources(azure, "connection", toArmKey(cluster.id)).some(
    ({ properties }) => toData(properties["privateLinkServiceConnectionState"])["status"] === "Approved",
  );
}

/** Returns the digest of a token, with which Redis compares it. */
export function digestToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
