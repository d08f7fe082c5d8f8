import type { DesiredDatabase, DesiredUser } from "../engine/desired-state.js";
import type { AccountState, CrdbRegionRecord, DatabaseRecord, EmulatorState } from "../state/state.js";

const GB = 1024 ** 3;
/** An Essentials database of the free plan has 30 MB; nothing is smaller than this. */
const MIN_GB = 0.03;

/** Name of the process behind a database, or behind its part in a region. */
export function keyOf(databaseId: number, region?: string): string {
  return region === undefined ? String(databaseId) : `${databaseId}/${region}`;
}

/** What should run, from all that is known. A database that is being made is there before it is active. */
export function wantedDatabases({ accounts }: Pick<EmulatorState, "accounts">): DesiredDatabase[] {
  return accounts.flatMap((account) => {
    const users = usersByDatabase(account);
    const login = loginsTo(account);
    return Object.values(account.databases)
      .filter(({ view }) => view.protocol !== "memcached")
      .flatMap((database) => wantedOf(database, users.get(database.id) ?? [], login));
  });
}

/** An ACL user of a database, and in which regions; `undefined`: in all. */
interface Grant {
  user: DesiredUser;
  regions: readonly string[] | undefined;
}

function wantedOf(database: DatabaseRecord, grants: readonly Grant[], login: LogIn): DesiredDatabase[] {
  const { id, crdb, view } = database;
  if (crdb === undefined) {
    const replicaOf = (view.replicaOf?.endpoints ?? []).map(login);
    return [{ ...common(database, usersIn(grants, undefined)), replicaOf, key: keyOf(id) }];
  }
  return crdb.map((part) => ({
    ...common(database, usersIn(grants, part.region)),
    ...ofPart(part, database),
    key: keyOf(id, part.region),
    peers: crdb.filter((other) => other !== part).map(({ region }) => keyOf(id, region)),
  }));
}

function common(database: DatabaseRecord, users: readonly DesiredUser[]): Omit<DesiredDatabase, "key"> {
  const { view, traffic, port, clientCertificates = [] } = database;
  const { security } = view;
  return {
    preferredPort: port,
    maxMemoryBytes: Math.round(Math.max(view.memoryLimitInGb ?? 0, MIN_GB) * GB),
    evictionPolicy: view.dataEvictionPolicy,
    persistence: view.dataPersistence,
    replication: view.replication,
    password: security.password,
    defaultUserEnabled: security.enableDefaultUser,
    users,
    tls: security.enableTls
      ? { clientCertificates: security.tlsClientAuthentication ? clientCertificates : [] }
      : undefined,
    sourceIps: security.sourceIps,
    replicaOf: [],
    peers: [],
    isPaused: traffic?.state === "stopped",
  };
}

/** Completes the address of a source. */
type LogIn = (address: string) => string;

/**
 * A source is named with its password, or is a database of the same account and named by host and port alone, as
 * the service has it. How to log in to that one is known then.
 */
function loginsTo({ databases }: AccountState): LogIn {
  return (address) => {
    const place = address.replace(/^rediss?:\/\//i, "");
    const own = Object.values(databases).find(
      ({ view }) => view.publicEndpoint === place || view.privateEndpoint === place,
    );
    if (own === undefined) return address;
    const { enableTls, password = "" } = own.view.security;
    return `${enableTls ? "rediss" : "redis"}://:${encodeURIComponent(password)}@${place}`;
  };
}

/** What a region has of its own goes before what applies to all. */
function ofPart({ own }: CrdbRegionRecord, { view }: DatabaseRecord): Partial<DesiredDatabase> {
  const { security } = view;
  return {
    persistence: own.dataPersistence ?? view.dataPersistence,
    password: own.password ?? security.password,
    defaultUserEnabled: own.enableDefaultUser ?? security.enableDefaultUser,
    sourceIps: own.sourceIps ?? security.sourceIps,
  };
}

function usersIn(grants: readonly Grant[], region: string | undefined): DesiredUser[] {
  return grants
    .filter(({ regions }) => region === undefined || regions === undefined || regions.includes(region))
    .map(({ user }) => user);
}

/** A user has one role, a role has rules, and a rule of it applies to some databases. */
function usersByDatabase({ aclUsers, aclRoles, redisRules }: AccountState): Map<number, Grant[]> {
  const roles = new Map(Object.values(aclRoles).map((role) => [role.name, role]));
  const found = new Map<number, Grant[]>();
  for (const { name, password, role } of Object.values(aclUsers)) {
    for (const { ruleId, databases } of roles.get(role)?.rules ?? []) {
      const rules = redisRules[ruleId]?.acl;
      if (rules === undefined) continue;
      for (const { databaseId, regions } of databases) {
        const grant = {
          user: { name, password, rules },
          regions: regions?.length === 0 ? undefined : regions,
        };
        found.set(databaseId, [...(found.get(databaseId) ?? []), grant]);
      }
    }
  }
  return found;
}
