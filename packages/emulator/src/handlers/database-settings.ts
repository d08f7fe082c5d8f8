import type {
  Database,
  DatabaseAlertSpec,
  DatabaseBackup,
  DatabaseBackupConfig,
  DatabaseCreateRequest,
  DatabaseUpdateRequest,
} from "redis-cloud-sdk/models";
import { modules as offered, toDatabaseModules } from "../catalog/modules.js";
import { getShardCount, type PricedDatabase } from "../catalog/prices.js";
import { PRIVATE_NETWORKS } from "../catalog/private-networks.js";
import { bundlesModules, defaultVersion, toVersionFields } from "../catalog/versions.js";
import type { DatabaseRecord } from "../state/database-record.js";
import { newPassword, newPort, nextId } from "../state/ids.js";
import type { AccountState } from "../state/state.js";
import type { SubscriptionRecord } from "../state/subscription-records.js";
import type { World } from "../state/world.js";
import { formatIso } from "../time/format.js";
import { DEFAULT_HASHING_RULES, listClientCertificates } from "./setting-rules.js";

/** Settings that a database takes from its subscription. */
export interface DatabaseLocation {
  provider: string;
  region: string;
  memoryStorage: string;
  publicEndpointAccess: boolean;
}

/** Subscription of a database, Pro or Essentials. */
type Parent = Pick<SubscriptionRecord, "id" | "databaseIds" | "publicEndpointAccess">;

/** The service publishes no default; this is the smallest value that its samples show. */
const DEFAULT_THROUGHPUT = { by: "operations-per-second", value: 1000 };
const DEFAULT_ALERT_VALUE = 80;

/** Completes sizes: a request has that of the data or that of the memory, and replication doubles the data. */
function toSizes(
  { memoryLimitInGb, datasetSizeInGb }: Pick<DatabaseCreateRequest, "memoryLimitInGb" | "datasetSizeInGb">,
  replication: boolean,
): { memoryLimitInGb: number; datasetSizeInGb: number } {
  const factor = replication ? 2 : 1;
  const dataset = datasetSizeInGb ?? (memoryLimitInGb ?? 0) / factor;
  return { datasetSizeInGb: dataset, memoryLimitInGb: memoryLimitInGb ?? dataset * factor };
}

/** Selects the settings of a requested database that determine its price. */
export function toPricedDatabase(request: DatabaseCreateRequest): PricedDatabase {
  const { name, replication = true, throughputMeasurement = DEFAULT_THROUGHPUT } = request;
  const { datasetSizeInGb } = toSizes(request, replication);
  return { name, replication, datasetSizeInGb, throughputMeasurement };
}

/** Adds a database. Settings that the request omits get the service's defaults. */
export function addDatabase(
  request: DatabaseCreateRequest,
  subscription: Parent,
  { provider, region, memoryStorage }: DatabaseLocation,
  account: AccountState,
  world: World,
  visibleAt: number,
): DatabaseRecord {
  const id = nextId(world.state, "database");
  const { replication = true, protocol = "redis", redisVersion = defaultVersion } = request;
  const priced = toPricedDatabase(request);
  const hasTls = request.enableTls ?? false;
  const clientCertificates = listClientCertificates(request);
  const isMutual = clientCertificates.length > 0;
  const taken = new Set(subscription.databaseIds.map((other) => account.databases[other]?.port ?? 0));
  const names = bundlesModules(redisVersion)
    ? offered.map(({ name }) => name)
    : (request.modules ?? []).map(({ name }) => name);
  const backup = toBackup(getBackupConfig(request));
  const view: DatabaseRecord["view"] = {
    name: request.name,
    protocol,
    provider,
    region,
    ...toVersionFields(redisVersion),
    ...(protocol === "redis" ? { respVersion: request.respVersion ?? "resp3" } : {}),
    ...toSizes(request, replication),
    ...(memoryStorage === "ram-and-flash" ? { ramPercentage: request.ramPercentage ?? 20 } : {}),
    memoryUsedInMb: 0,
    memoryStorage,
    supportOSSClusterApi: request.supportOSSClusterApi ?? false,
    useExternalEndpointForOSSClusterApi: request.useExternalEndpointForOSSClusterApi ?? false,
    autoMinorVersionUpgrade: request.autoMinorVersionUpgrade ?? true,
    ...(names.includes("RediSearch")
      ? { queryPerformanceFactor: request.queryPerformanceFactor ?? "standard" }
      : {}),
    dataPersistence: request.dataPersistence ?? "none",
    replication,
    dataEvictionPolicy: request.dataEvictionPolicy ?? "volatile-lru",
    throughputMeasurement: priced.throughputMeasurement,
    lastModified: formatIso(world.now),
    publicEndpoint: null,
    privateEndpoint: null,
    replicaOf: toReplicaOf(request) ?? null,
    clustering: {
      numberOfShards: getShardCount(priced),
      regexRules: DEFAULT_HASHING_RULES.map((pattern, ordinal) => ({ ordinal, pattern })),
      hashingPolicy: "standard",
    },
    security: {
      enableDefaultUser: true,
      password: request.password ?? request.saslPassword ?? newPassword(world.state),
      sslClientAuthentication: isMutual,
      tlsClientAuthentication: isMutual,
      enableTls: hasTls,
      sourceIps: toSourceIps(request.sourceIp, subscription),
    },
    modules: toDatabaseModules(names),
    alerts: toAlerts(request.alerts, id),
    backup,
  };
  const database: DatabaseRecord = {
    id,
    status: "draft",
    change: 0,
    subscriptionId: subscription.id,
    port: request.port ?? newPort(world.state, taken),
    visibleAt,
    view,
    tags: [],
    backup: { enabled: backup.enableRemoteBackup },
    import: {},
    ...(isMutual ? { clientCertificates } : {}),
  };
  account.databases[id] = database;
  subscription.databaseIds.push(id);
  return database;
}

/** Applies an update. Fields that the request omits keep their values. */
export function applyUpdate(
  request: DatabaseUpdateRequest,
  database: DatabaseRecord,
  subscription: Parent,
): void {
  const { view } = database;
  const { security } = view;
  const copied = [
    "name",
    "dataPersistence",
    "dataEvictionPolicy",
    "respVersion",
    "supportOSSClusterApi",
    "useExternalEndpointForOSSClusterApi",
    "autoMinorVersionUpgrade",
    "queryPerformanceFactor",
    "ramPercentage",
    "throughputMeasurement",
  ] as const;
  for (const field of copied) if (request[field] != null) Object.assign(view, { [field]: request[field] });
  const replication = request.replication ?? view.replication;
  const { memoryLimitInGb, datasetSizeInGb } = request;
  const isResized = memoryLimitInGb !== undefined || datasetSizeInGb !== undefined;
  Object.assign(view, toSizes(isResized ? request : { datasetSizeInGb: view.datasetSizeInGb }, replication), {
    replication,
  });
  if (request.enableDefaultUser !== undefined) security.enableDefaultUser = request.enableDefaultUser;
  const password = request.password ?? request.saslPassword;
  if (password !== undefined) security.password = password;
  if (request.enableTls !== undefined) security.enableTls = request.enableTls;
  if (request.sourceIp !== undefined) security.sourceIps = toSourceIps(request.sourceIp, subscription);
  // An empty string or list switches client authentication off.
  if (
    request.clientSslCertificate !== undefined ||
    request.clientTlsCertificates !== undefined ||
    !security.enableTls
  ) {
    const certificates = security.enableTls ? listClientCertificates(request) : [];
    const sslClientAuthentication = certificates.length > 0;
    database.clientCertificates = certificates;
    Object.assign(security, {
      sslClientAuthentication,
      // An empty list does not remove a certificate given in the other field.
      tlsClientAuthentication: sslClientAuthentication && request.clientTlsCertificates?.length !== 0,
    });
  }
  if (request.alerts !== undefined) view.alerts = toAlerts(request.alerts, database.id);
  const sources = toReplicaOf(request);
  if (sources !== undefined) view.replicaOf = sources;
  const backup = getBackupConfig(request);
  if (backup !== undefined) {
    view.backup = toBackup(backup);
    database.backup.enabled = view.backup.enableRemoteBackup;
  }
  if (request.regexRules !== undefined) {
    const regexRules = request.regexRules.map((pattern, ordinal) => ({ ordinal, pattern }));
    view.clustering = { ...view.clustering, regexRules, hashingPolicy: "custom" };
  }
  view.clustering = { ...view.clustering, numberOfShards: getShardCount(view) };
}

/** Converts a list of strings to the object or `null` of responses. An empty list ends the replication. */
export function toReplicaOf({
  replicaOf,
  replica,
}: DatabaseUpdateRequest): Database["replicaOf"] | undefined {
  if (replicaOf === undefined && replica === undefined) return undefined;
  const endpoints = [...(replicaOf ?? []), ...(replica?.syncSources ?? []).map(({ endpoint }) => endpoint)];
  return endpoints.length === 0 ? null : { endpoints };
}

/** Without public access an empty list means the private address ranges. */
function toSourceIps(given: readonly string[] | undefined, { publicEndpointAccess }: Parent): string[] {
  if (given !== undefined && given.length > 0) return [...given];
  return publicEndpointAccess ? ["0.0.0.0/0"] : [...PRIVATE_NETWORKS];
}

export function toAlerts(alerts: readonly DatabaseAlertSpec[] = [], id: number): Database["alerts"] {
  return alerts.map(({ name, value }, index) => ({
    id: `${id}-${index + 1}`,
    name,
    value,
    defaultValue: DEFAULT_ALERT_VALUE,
  }));
}

/** Returns the requested backups. A path alone, which is all that Essentials has, means daily backups. */
function getBackupConfig({
  remoteBackup,
  periodicBackupPath: storagePath,
}: DatabaseUpdateRequest): DatabaseBackupConfig | undefined {
  if (remoteBackup !== undefined || storagePath === undefined) return remoteBackup;
  return storagePath === "" ? { active: false } : { active: true, interval: "every-24-hours", storagePath };
}

/** Converts a backup configuration: responses call its path `destination` and omit the storage type. */
export function toBackup(config: DatabaseBackupConfig | undefined): DatabaseBackup {
  if (config === undefined || config.active === false || config.storagePath === undefined) {
    return { enableRemoteBackup: false };
  }
  const { interval, timeUTC, storagePath } = config;
  return {
    enableRemoteBackup: true,
    ...(interval === undefined ? {} : { interval }),
    ...(timeUTC === undefined ? {} : { timeUTC }),
    destination: storagePath,
  };
}
