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
import { bundlesModules, defaultVersion, redisVersions } from "../catalog/versions.js";
import { TaskError } from "../errors.js";
import { newPassword, newPort, nextId } from "../state/ids.js";
import type { AccountState, DatabaseRecord, SubscriptionRecord } from "../state/state.js";
import type { World } from "../state/world.js";
import { iso } from "../views/time.js";

/** What a database takes from its subscription. */
export interface ValidationContext {
  provider: string;
  region: string;
  memoryStorage: string;
}

/** What a database needs of its subscription, Pro or Essentials. */
type Parent = Pick<SubscriptionRecord, "id" | "databaseIds" | "publicEndpointAccess">;

/** The service publishes no default; this is the smallest value that its samples show. */
const DEFAULT_THROUGHPUT = { by: "operations-per-second", value: 1000 };
const DEFAULT_ALERT_VALUE = 80;
const LOWEST_PORT = 10_000;
const HIGHEST_PORT = 19_999;
const MIN_GB = 0.1;
/** The real limit depends on the plan. */
const MAX_GB = 50_000;
const INTERVALS = [
  "every-1-hours",
  "every-2-hours",
  "every-4-hours",
  "every-6-hours",
  "every-12-hours",
  "every-24-hours",
];
const STORAGE = ["http", "redis", "ftp", "aws-s3", "azure-blob-storage", "google-blob-storage"];
const PRIVATE_ADDRESSES = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"];

/** What the default hashing looks like in answers. Between braces stands the part of a key that is hashed. */
const REGEX_RULES = [
  { ordinal: 0, pattern: ".*\\{(?<tag>.*)\\}.*" },
  { ordinal: 1, pattern: "(?<tag>.*)" },
];

/** Checks what can be wrong with a new database. @throws TaskFailure */
export function checkDatabase(
  request: DatabaseCreateRequest,
  siblings: readonly DatabaseRecord[],
  { memoryStorage }: ValidationContext,
): void {
  const version = request.redisVersion ?? defaultVersion;
  checkName(request.name, siblings);
  checkPort(request.port, siblings);
  if (!redisVersions.some((known) => known.version === version)) {
    throw new TaskError("DATABASE_REDIS_VERSION_INVALID_VALUE", `There is no Redis ${version}.`);
  }
  if (request.localThroughputMeasurement !== undefined && request.localThroughputMeasurement.length > 0) {
    throw new TaskError(
      "LOCAL_THROUGHPUT_MEASUREMENT_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION",
      "Throughput per region is for Active-Active subscriptions.",
    );
  }
  if (request.memoryLimitInGb === undefined && request.datasetSizeInGb === undefined) {
    throw new TaskError("DATABASE_SIZE_LIMIT_NOT_DEFINED", "Give datasetSizeInGb.");
  }
  checkModules(request, version);
  checkMemcached(request);
  checkSettings(request, memoryStorage);
  if (request.useExternalEndpointForOSSClusterApi === true && request.supportOSSClusterApi !== true) {
    throw externalEndpoint();
  }
  checkCertificates(request, request.enableTls ?? false);
  checkSearch(
    request.queryPerformanceFactor,
    version,
    (request.modules ?? []).map(({ name }) => name),
  );
}

/** Checks what can be wrong with changes to a database. @throws TaskFailure */
export function checkUpdate(
  request: DatabaseUpdateRequest,
  { id, view }: DatabaseRecord,
  siblings: readonly DatabaseRecord[],
): void {
  if (request.name !== undefined)
    checkName(
      request.name,
      siblings.filter((sibling) => sibling.id !== id),
    );
  checkSettings(request, view.memoryStorage);
  const oss = request.supportOSSClusterApi ?? view.supportOSSClusterApi;
  if (request.useExternalEndpointForOSSClusterApi === true && !oss) throw externalEndpoint();
  if (request.password !== undefined && request.enableDefaultUser === false) {
    throw new TaskError(
      "DISABLING_THE_DEFAULT_USER_AND_UPDATING_A_NEW_PASSWORD_IS_NOT_ALLOWED",
      "Disable the default user or change its password, not both.",
    );
  }
  const enabled = request.enableDefaultUser ?? view.security.enableDefaultUser;
  if (request.password !== undefined && !enabled) {
    throw new TaskError(
      "NOT_ALLOWED_TO_UPDATE_A_DATABASE_PASSWORD_WHEN_DEFAULT_USER_IS_DISABLED",
      "The default user is disabled, so its password cannot be changed.",
    );
  }
  checkCertificates(request, request.enableTls ?? view.security.enableTls);
  checkSearch(
    request.queryPerformanceFactor,
    view.redisVersion,
    view.modules.map(({ name }) => name),
  );
}

function checkName(name: string | undefined, siblings: readonly DatabaseRecord[]): void {
  if (name === undefined || !/^[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?$/.test(name)) {
    throw new TaskError(
      "DATABASE_INVALID_NAME",
      "A name has letters, digits and hyphens, begins with a letter and ends with a letter or digit.",
    );
  }
  if (name.length > 40) throw new TaskError("DATABASE_NAME_TOO_LONG", "A name has at most 40 characters.");
  if (siblings.some(({ view }) => view.name === name)) {
    throw new TaskError("DATABASE_NAME_EXISTS", `The subscription has a database ${name} already.`);
  }
}

function checkPort(port: number | undefined, siblings: readonly DatabaseRecord[]): void {
  if (port === undefined) return;
  if (port < LOWEST_PORT || port > HIGHEST_PORT) {
    throw new TaskError("DATABASE_PORT_INVALID_VALUE", `A port is ${LOWEST_PORT} to ${HIGHEST_PORT}.`);
  }
  if (siblings.some((sibling) => sibling.port === port)) {
    throw new TaskError("DATABASE_PORT_IS_UNAVAILABLE", `Port ${port} is in use in the subscription.`);
  }
}

function checkModules({ modules = [] }: DatabaseCreateRequest, version: string): void {
  const names = modules.map(({ name }) => name);
  const unknown = names.find((name) => !offered.some((module) => module.name === name));
  if (unknown !== undefined) throw new TaskError("DATABASE_INVALID_MODULE", `There is no module ${unknown}.`);
  if (new Set(names).size < names.length) {
    throw new TaskError("DATABASE_MODULE_MUST_BE_DEFINED_ONCE", "A module is asked for twice.");
  }
  if (names.length > 0 && bundlesModules(version)) {
    throw new TaskError(
      "DATABASE_EXPLICIT_MODULES_NOT_SUPPORTED_FOR_THIS_REDIS_VERSION",
      `Redis ${version} has all modules built in.`,
    );
  }
}

function checkMemcached({
  protocol,
  modules = [],
  password,
  supportOSSClusterApi,
}: DatabaseCreateRequest): void {
  if (protocol !== "memcached") return;
  if (modules.length > 0)
    throw new TaskError("DATABASE_MEMCACHED_CONTAINS_MODULES", "Memcached has no modules.");
  if (password !== undefined) {
    throw new TaskError("DATABASE_MEMCACHED_CONTAINS_REDIS_PASSWORD", "Memcached takes saslPassword.");
  }
  if (supportOSSClusterApi === true) {
    throw new TaskError(
      "DATABASE_MEMCACHED_NOT_SUPPORT_OSS_CLUSTER_API",
      "Memcached has no OSS Cluster API.",
    );
  }
}

function checkSettings(request: DatabaseCreateRequest | DatabaseUpdateRequest, memoryStorage: string): void {
  const {
    memoryLimitInGb,
    datasetSizeInGb,
    throughputMeasurement,
    password,
    sourceIp,
    alerts,
    ramPercentage,
  } = request;
  if (memoryLimitInGb !== undefined && datasetSizeInGb !== undefined) {
    throw new TaskError(
      "DATABASE_SIZE_LIMIT_INVALID_TOO_MANY_MEMORY_SPECIFICATIONS",
      "Give memoryLimitInGb or datasetSizeInGb, not both.",
    );
  }
  if ((memoryLimitInGb ?? datasetSizeInGb ?? MIN_GB) < MIN_GB) {
    throw new TaskError("DATABASE_SIZE_TOO_SMALL", `A database has at least ${MIN_GB} GB.`);
  }
  if ((memoryLimitInGb ?? datasetSizeInGb ?? MIN_GB) > MAX_GB) {
    throw new TaskError("DATABASE_SIZE_TOO_BIG", `A database has at most ${MAX_GB} GB.`);
  }
  if (throughputMeasurement !== undefined && !(throughputMeasurement.value > 0)) {
    throw new TaskError("PLANNER_INVALID_THROUGHPUT", "The throughput is not a positive number.");
  }
  if (password?.trim() === "") throw new TaskError("DATABASE_PASSWORD_IS_BLANK", "The password is blank.");
  const wrong = (sourceIp ?? []).find((address) => !isAddressBlock(address));
  if (wrong !== undefined)
    throw new TaskError("DATABASE_INVALID_SIP", `${wrong} is not an address or block.`);
  for (const alert of alerts ?? []) checkAlert(alert);
  if (ramPercentage !== undefined && memoryStorage !== "ram-and-flash") {
    throw new TaskError("DATABASE_RAM_PERCENTAGE_NOT_ALLOWED", "ramPercentage is for Redis Flex.");
  }
  checkBackup(request.remoteBackup);
}

function checkAlert({ name, value }: DatabaseAlertSpec): void {
  const percent = name === "dataset-size" || name === "datasets-size" || name === "connections-limit";
  if (!(value > 0) || (percent && value > 100)) {
    throw new TaskError("DATABASE_INVALID_ALERT_VALUE", `${value} is no value for alert ${name}.`);
  }
}

function checkBackup(config: DatabaseBackupConfig | undefined): void {
  if (config === undefined || config.active === false) return;
  const { interval, timeUTC, storageType, storagePath } = config;
  if (interval === undefined || storagePath === undefined) {
    throw new TaskError(
      "DATABASE_INVALID_BACKUP_CONFIGURATION",
      "A backup needs interval, storageType and storagePath.",
    );
  }
  if (!INTERVALS.includes(interval)) {
    throw new TaskError("DATABASE_INVALID_BACKUP_INTERVAL", `An interval is one of ${INTERVALS.join(", ")}.`);
  }
  if (timeUTC !== undefined && interval !== "every-12-hours" && interval !== "every-24-hours") {
    throw new TaskError(
      "DATABASE_INVALID_BACKUP_INTERVAL_AND_TIME_UTC_MISMATCH",
      "timeUTC goes with every-12-hours and every-24-hours only.",
    );
  }
  if (storageType === undefined || !STORAGE.includes(storageType)) {
    throw new TaskError(
      "DATABASE_INVALID_BACKUP_STORAGE_TYPE",
      `A storage type is one of ${STORAGE.join(", ")}.`,
    );
  }
}

function checkCertificates(request: DatabaseCreateRequest | DatabaseUpdateRequest, tls: boolean): void {
  const given = certificatesOf(request);
  if (given.length === 0) return;
  if (!tls) {
    throw new TaskError(
      "CLIENT_SSL_CERTIFICATE_IS_NOT_ALLOWED_WITHOUT_ENABLE_TLS_IS_TRUE",
      "Client certificates need enableTls.",
    );
  }
  if (given.some((pem) => !pem.includes("-----BEGIN CERTIFICATE-----"))) {
    throw new TaskError("DATABASE_INVALID_CERT", "A client certificate is not in PEM form.");
  }
}

function certificatesOf({ clientSslCertificate, clientTlsCertificates }: DatabaseUpdateRequest): string[] {
  const listed = (clientTlsCertificates ?? []).map((certificate) =>
    typeof certificate === "string" ? certificate : certificate.publicCertificatePEMString,
  );
  return clientSslCertificate === undefined || clientSslCertificate === ""
    ? listed
    : [...listed, clientSslCertificate];
}

function checkSearch(factor: string | undefined, version: string, names: readonly string[]): void {
  if (factor === undefined || names.includes("RediSearch") || bundlesModules(version)) return;
  throw new TaskError(
    "DATABASE_QUERY_PERFORMANCE_FACTOR_SEARCH_IS_REQUIRED",
    "A query performance factor needs RediSearch, or Redis 8.",
  );
}

function externalEndpoint(): TaskError {
  return new TaskError(
    "DATABASE_EXTERNAL_ENDPOINT_WITHOUT_OSS_CLUSTER",
    "useExternalEndpointForOSSClusterApi needs supportOSSClusterApi.",
  );
}

function isAddressBlock(value: string): boolean {
  const [address = "", bits, ...rest] = value.split("/");
  const parts = address.split(".");
  return (
    rest.length === 0 &&
    parts.length === 4 &&
    parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255) &&
    (bits === undefined || (/^\d{1,2}$/.test(bits) && Number(bits) <= 32))
  );
}

/** A request gives the size of the data or of the memory; replication doubles the data. */
function sizesOf(
  { memoryLimitInGb, datasetSizeInGb }: Pick<DatabaseCreateRequest, "memoryLimitInGb" | "datasetSizeInGb">,
  replication: boolean,
): { memoryLimitInGb: number; datasetSizeInGb: number } {
  const factor = replication ? 2 : 1;
  const dataset = datasetSizeInGb ?? (memoryLimitInGb ?? 0) / factor;
  return { datasetSizeInGb: dataset, memoryLimitInGb: memoryLimitInGb ?? dataset * factor };
}

/** The parts of a requested database that it is charged for. */
export function chargedFor(request: DatabaseCreateRequest): PricedDatabase {
  const { name, replication = true, throughputMeasurement = DEFAULT_THROUGHPUT } = request;
  const { datasetSizeInGb } = sizesOf(request, replication);
  return { name, replication, datasetSizeInGb, throughputMeasurement };
}

/** Adds a database with the service's defaults for everything that was not asked for. */
export function addDatabase(
  request: DatabaseCreateRequest,
  subscription: Parent,
  { provider, region, memoryStorage }: ValidationContext,
  account: AccountState,
  world: World,
  visibleAt: number,
): DatabaseRecord {
  const id = nextId(world.state, "database");
  const { replication = true, protocol = "redis", redisVersion = defaultVersion } = request;
  const charged = chargedFor(request);
  const tls = request.enableTls ?? false;
  const clientCertificates = certificatesOf(request);
  const mutual = clientCertificates.length > 0;
  const taken = new Set(subscription.databaseIds.map((other) => account.databases[other]?.port ?? 0));
  const names = bundlesModules(redisVersion)
    ? offered.map(({ name }) => name)
    : (request.modules ?? []).map(({ name }) => name);
  const backup = backupOf(request.remoteBackup);
  const view: DatabaseRecord["view"] = {
    name: request.name,
    protocol,
    provider,
    region,
    redisVersion,
    redisVersionCompliance: `${redisVersion}.0`,
    ...(protocol === "redis" ? { respVersion: request.respVersion ?? "resp3" } : {}),
    ...sizesOf(request, replication),
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
    throughputMeasurement: charged.throughputMeasurement,
    lastModified: iso(world.now),
    publicEndpoint: null,
    privateEndpoint: null,
    replicaOf: replicaOf(request) ?? null,
    clustering: {
      numberOfShards: getShardCount(charged),
      regexRules: REGEX_RULES,
      hashingPolicy: "standard",
    },
    security: {
      enableDefaultUser: true,
      password: request.password ?? request.saslPassword ?? newPassword(world.state),
      sslClientAuthentication: mutual,
      tlsClientAuthentication: mutual,
      enableTls: tls,
      sourceIps: sourceIps(request.sourceIp, subscription),
    },
    modules: toDatabaseModules(names),
    alerts: alertsOf(request.alerts, id),
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
    ...(mutual ? { clientCertificates } : {}),
  };
  account.databases[id] = database;
  subscription.databaseIds.push(id);
  return database;
}

/** Applies changes; what was not sent stays as it is. */
export function applyUpdate(
  request: DatabaseUpdateRequest,
  database: DatabaseRecord,
  subscription: Parent,
): void {
  const { view } = database;
  const { security } = view;
  const plain = [
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
  for (const field of plain) if (request[field] != null) Object.assign(view, { [field]: request[field] });
  const replication = request.replication ?? view.replication;
  const { memoryLimitInGb, datasetSizeInGb } = request;
  const asked = memoryLimitInGb !== undefined || datasetSizeInGb !== undefined;
  Object.assign(view, sizesOf(asked ? request : { datasetSizeInGb: view.datasetSizeInGb }, replication), {
    replication,
  });
  if (request.enableDefaultUser !== undefined) security.enableDefaultUser = request.enableDefaultUser;
  if (request.password !== undefined) security.password = request.password;
  if (request.enableTls !== undefined) security.enableTls = request.enableTls;
  if (request.sourceIp !== undefined) security.sourceIps = sourceIps(request.sourceIp, subscription);
  // An empty text or list switches client authentication off.
  if (
    request.clientSslCertificate !== undefined ||
    request.clientTlsCertificates !== undefined ||
    !security.enableTls
  ) {
    const certificates = security.enableTls ? certificatesOf(request) : [];
    const mutual = certificates.length > 0;
    database.clientCertificates = certificates;
    Object.assign(security, { sslClientAuthentication: mutual, tlsClientAuthentication: mutual });
  }
  if (request.alerts !== undefined) view.alerts = alertsOf(request.alerts, database.id);
  const sources = replicaOf(request);
  if (sources !== undefined) view.replicaOf = sources;
  if (request.remoteBackup !== undefined) {
    view.backup = backupOf(request.remoteBackup);
    database.backup.enabled = view.backup.enableRemoteBackup;
  }
  if (request.regexRules !== undefined) {
    const regexRules = request.regexRules.map((pattern, ordinal) => ({ ordinal, pattern }));
    view.clustering = { ...view.clustering, regexRules, hashingPolicy: "custom" };
  }
  view.clustering = { ...view.clustering, numberOfShards: getShardCount(view) };
}

/** A list of texts in requests, an object or `null` in answers. An empty list ends the replication. */
function replicaOf({ replicaOf, replica }: DatabaseUpdateRequest): Database["replicaOf"] | undefined {
  const endpoints = replicaOf ?? replica?.syncSources.map(({ endpoint }) => endpoint);
  if (endpoints == null) return undefined;
  return endpoints.length === 0 ? null : { endpoints };
}

/** Without public access an empty list stands for the private address ranges. */
function sourceIps(given: readonly string[] | undefined, { publicEndpointAccess }: Parent): string[] {
  if (given !== undefined && given.length > 0) return [...given];
  return publicEndpointAccess ? ["0.0.0.0/0"] : [...PRIVATE_ADDRESSES];
}

export function alertsOf(alerts: readonly DatabaseAlertSpec[] = [], id: number): Database["alerts"] {
  return alerts.map(({ name, value }, index) => ({
    id: `${id}-${index + 1}`,
    name,
    value,
    defaultValue: DEFAULT_ALERT_VALUE,
  }));
}

/** The answer calls the path of the storage its destination, and leaves the type of the storage out. */
export function backupOf(config: DatabaseBackupConfig | undefined): DatabaseBackup {
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
