import { toDesiredArmDatabases } from "../azure/desired-databases.js";
import type { ServiceBehavior } from "../behavior/behaviors.js";
import { findPlan } from "../catalog/plans.js";
import { allowLocalClients } from "../catalog/private-networks.js";
import type { DesiredDatabase, DesiredUser } from "../engine/desired-state.js";
import type { CrdbRegionRecord, DatabaseRecord } from "../state/database-record.js";
import type { AccountState, EmulatorState } from "../state/state.js";

const GB = 1024 ** 3;
/** Size of the smallest database: 30 MB on the free Essentials plan. */
const MIN_GB = 0.03;

/** Returns the engine key of a database, or of its instance in a region. */
export function toDatabaseKey(databaseId: number, region?: string): string {
  return region === undefined ? String(databaseId) : `${databaseId}/${region}`;
}

/** Derives the desired databases from the state. A database runs before it becomes active. */
export function toDesiredDatabases(
  { accounts }: Pick<EmulatorState, "accounts">,
  { configCommand = true }: Partial<Pick<ServiceBehavior, "configCommand">> = {},
): DesiredDatabase[] {
  return accounts.flatMap((account) => {
    const users = groupUsersByDatabase(account);
    const resolveSource = createSourceResolver(account);
    const databases = Object.values(account.databases)
      .filter(({ view }) => view.protocol !== "memcached")
      .flatMap((database) =>
        toDesired(
          database,
          users.get(database.id) ?? [],
          resolveSource,
          getMaxConnections(account, database.subscriptionId),
        ),
      )
      .map((desired) => (configCommand ? desired : { ...desired, connectsDirectly: true }));
    return [...databases, ...toDesiredArmDatabases(account)];
  });
}

/** Returns the limit of an Essentials plan, such as `"256"`. Other plans, and subscriptions, have none. */
function getMaxConnections({ essentials }: AccountState, subscriptionId: number): number | undefined {
  const planId = essentials[subscriptionId]?.planId;
  const connections = Number(planId === undefined ? undefined : findPlan(planId)?.connections);
  return Number.isSafeInteger(connections) ? connections : undefined;
}

/** An ACL user of a database, and its regions. `undefined`: all regions. */
interface Grant {
  user: DesiredUser;
  regions: readonly string[] | undefined;
}

function toDesired(
  database: DatabaseRecord,
  grants: readonly Grant[],
  resolveSource: SourceResolver,
  maxConnections: number | undefined,
): DesiredDatabase[] {
  const { id, crdb, view } = database;
  if (crdb === undefined) {
    const replicaOf = (view.replicaOf?.endpoints ?? []).map(resolveSource);
    return [
      {
        ...toCommonFields(database, filterUsers(grants, undefined), maxConnections),
        replicaOf,
        // Redis does not replicate from another server in cluster mode.
        cluster: view.supportOSSClusterApi && replicaOf.length === 0,
        key: toDatabaseKey(id),
      },
    ];
  }
  return crdb.map((instance) => ({
    ...toCommonFields(database, filterUsers(grants, instance.region), maxConnections),
    ...getRegionOverrides(instance, database),
    key: toDatabaseKey(id, instance.region),
    peers: crdb.filter((other) => other !== instance).map(({ region }) => toDatabaseKey(id, region)),
  }));
}

function toCommonFields(
  database: DatabaseRecord,
  users: readonly DesiredUser[],
  maxConnections: number | undefined,
): Omit<DesiredDatabase, "key"> {
  const { view, traffic, port, clientCertificates = [] } = database;
  const { security } = view;
  return {
    preferredPort: port,
    maxMemoryBytes: Math.round(Math.max(getDatasetSizeGb(view), MIN_GB) * GB),
    evictionPolicy: view.dataEvictionPolicy,
    persistence: view.dataPersistence,
    replication: view.replication,
    password: security.password,
    defaultUserEnabled: security.enableDefaultUser,
    users,
    tls: security.enableTls
      ? { clientCertificates: security.tlsClientAuthentication ? clientCertificates : [] }
      : undefined,
    sourceIps: allowLocalClients(security.sourceIps),
    replicaOf: [],
    peers: [],
    maxConnections,
    isPaused: traffic?.state === "stopped",
  };
}

/** Returns the size of what a database holds: with replication, half of its memory limit is for the replica. */
function getDatasetSizeGb({
  datasetSizeInGb,
  memoryLimitInGb = 0,
  replication,
}: DatabaseRecord["view"]): number {
  return datasetSizeInGb ?? memoryLimitInGb / (replication ? 2 : 1);
}

/** Adds credentials to the address of a replication source. */
type SourceResolver = (address: string) => string;

/**
 * Creates a resolver for sources of an account. A source address contains its password, or is the host and port of a
 * database of the same account, whose credentials are added.
 */
function createSourceResolver({ databases }: AccountState): SourceResolver {
  return (address) => {
    const endpoint = address.replace(/^rediss?:\/\//i, "");
    const source = Object.values(databases).find(
      ({ view }) => view.publicEndpoint === endpoint || view.privateEndpoint === endpoint,
    );
    if (source === undefined) return address;
    const { enableTls, password = "" } = source.view.security;
    return `${enableTls ? "rediss" : "redis"}://:${encodeURIComponent(password)}@${endpoint}`;
  };
}

/** Returns the settings of a region, which override those of the database. */
function getRegionOverrides({ own }: CrdbRegionRecord, { view }: DatabaseRecord): Partial<DesiredDatabase> {
  const { security } = view;
  return {
    persistence: own.dataPersistence ?? view.dataPersistence,
    password: own.password ?? security.password,
    defaultUserEnabled: own.enableDefaultUser ?? security.enableDefaultUser,
    sourceIps: allowLocalClients(own.sourceIps ?? security.sourceIps),
  };
}

function filterUsers(grants: readonly Grant[], region: string | undefined): DesiredUser[] {
  return grants
    .filter(({ regions }) => region === undefined || regions === undefined || regions.includes(region))
    .map(({ user }) => user);
}

/** Groups ACL users by database: a user has one role, whose rules each apply to some databases. */
function groupUsersByDatabase({ aclUsers, aclRoles, redisRules }: AccountState): Map<number, Grant[]> {
  const roles = new Map(Object.values(aclRoles).map((role) => [role.name, role]));
  const grantsByDatabase = new Map<number, Grant[]>();
  for (const { name, password, role } of Object.values(aclUsers)) {
    for (const { ruleId, databases } of roles.get(role)?.rules ?? []) {
      const rules = redisRules[ruleId]?.acl;
      if (rules === undefined) continue;
      for (const { databaseId, regions } of databases) {
        const grant = {
          user: { name, password, rules },
          regions: regions?.length === 0 ? undefined : regions,
        };
        grantsByDatabase.set(databaseId, [...(grantsByDatabase.get(databaseId) ?? []), grant]);
      }
    }
  }
  return grantsByDatabase;
}
