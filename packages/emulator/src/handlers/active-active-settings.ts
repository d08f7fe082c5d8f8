import type {
  CrdbUpdatePropertiesRequest,
  DatabaseCreateRequest,
  DatabaseUpdateRequest,
  LocalRegionProperties,
  LocalThroughput,
} from "redis-cloud-sdk/models";
import { getShardCount, type PricedDatabase } from "../catalog/prices.js";
import { TaskError } from "../errors.js";
import type { AccountState, CrdbRegionRecord, DatabaseRecord, SubscriptionRecord } from "../state/state.js";
import type { World } from "../state/world.js";
import {
  addDatabase,
  alertsOf,
  applyUpdate,
  backupOf,
  checkDatabase,
  checkUpdate,
  type ValidationContext,
} from "./database-settings.js";

const DEFAULT_OPERATIONS = 1000;
const STEP = 500;
/** The only one that a client documents for Active-Active. */
const MODULES: readonly string[] = ["RedisJSON"];

/** Checks what can be wrong with a new Active-Active database. @throws TaskFailure */
export function checkCrdb(
  request: DatabaseCreateRequest,
  siblings: readonly DatabaseRecord[],
  environment: ValidationContext,
  regions: readonly string[],
): void {
  const { localThroughputMeasurement = [], queryPerformanceFactor, ...general } = request;
  checkUnsupported(request);
  checkFactor(queryPerformanceFactor);
  checkThroughputs(localThroughputMeasurement, regions);
  checkDatabase(general, siblings, environment);
}

function checkUnsupported({
  protocol,
  replication,
  replicaOf,
  replica,
  periodicBackupPath,
  modules,
}: DatabaseCreateRequest): void {
  if (protocol === "memcached") {
    throw new TaskError(
      "ACTIVE_ACTIVE_DATABASE_MEMCACHED_PROTOCOL_IS_NOT_ALLOWED",
      "Memcached cannot be Active-Active.",
    );
  }
  if (replication === false) {
    throw new TaskError(
      "ACTIVE_ACTIVE_DATABASE_REPLICATION_CANNOT_BE_FALSE",
      "Active-Active databases are always replicated.",
    );
  }
  if ((replicaOf ?? []).length > 0 || replica !== undefined) {
    throw new TaskError(
      "ACTIVE_ACTIVE_DATABASE_REPLICA_OF_NOT_SUPPORTED",
      "An Active-Active database is no replica of another one.",
    );
  }
  if (periodicBackupPath !== undefined) {
    throw new TaskError(
      "ACTIVE_ACTIVE_DATABASE_PERIODIC_BACK_UP_PATH_NOT_ALLOWED",
      "Backups are set for each region.",
    );
  }
  const unsupported = modules?.find(({ name }) => !MODULES.includes(name));
  if (unsupported !== undefined) {
    throw new TaskError(
      "ACTIVE_ACTIVE_DATABASE_MODULE_IS_NOT_SUPPORTED",
      `${unsupported.name} is not supported with Active-Active.`,
    );
  }
}

/** There is an error code for it, yet clients send the factor that every answer has. */
function checkFactor(factor: string | undefined): void {
  if (factor === undefined || factor.toLowerCase() === "standard") return;
  throw new TaskError(
    "DATABASE_QUERY_PERFORMANCE_FACTOR_IS_NOT_SUPPORTED_ON_ACTIVE_ACTIVE",
    "The query performance factor of Active-Active databases is Standard.",
  );
}

function checkThroughputs(local: readonly LocalThroughput[], regions: readonly string[]): void {
  if (local.length === 0) {
    throw new TaskError(
      "ACTIVE_ACTIVE_MISSING_LOCAL_THROUGHPUT_MEASUREMENT",
      "Give localThroughputMeasurement for each region.",
    );
  }
  const names = local.map(({ region }) => region);
  if (new Set(names).size < names.length) {
    throw new TaskError("CRDB_ACTIVE_ACTIVE_REGIONS_MUST_BE_DEFINED_ONCE", "A region is named twice.");
  }
  const unknown = names.filter((name) => name === undefined || !regions.includes(name));
  if (unknown.length > 0) {
    throw new TaskError(
      names.length > regions.length
        ? "TOO_MANY_LOCAL_THROUGHPUT_MEASUREMENTS_DEFINED_FOR_SPECIFIED_ACTIVE_ACTIVE_SUBSCRIPTION"
        : "ACTIVE_ACTIVE_MISMATCH_BETWEEN_REQUEST_REGIONS_AND_SUBSCRIPTION_REGIONS",
      `The subscription has no region ${unknown.join(", ")}.`,
    );
  }
  const missing = regions.find((region) => !names.includes(region));
  if (missing !== undefined) {
    throw new TaskError(
      "MISSING_REGIONS_BETWEEN_LOCAL_THROUGHPUT_MEASUREMENTS_AND_SUBSCRIPTION_REGIONS",
      `The throughput in ${missing} is missing.`,
    );
  }
  for (const throughput of local) checkThroughput(throughput);
}

/** Operations come in steps. @throws TaskFailure */
export function checkThroughput({
  readOperationsPerSecond,
  writeOperationsPerSecond,
}: LocalThroughput): void {
  for (const value of [readOperationsPerSecond, writeOperationsPerSecond]) {
    if (value === undefined || (value > 0 && value % STEP === 0)) continue;
    throw new TaskError(
      "ACTIVE_ACTIVE_DATABASE_INVALID_THROUGHPUT",
      `Operations per second come in steps of ${STEP}, not ${value}.`,
    );
  }
}

/** The part of a database that a region will hold. */
export function newRegionInstance(
  region: string,
  { readOperationsPerSecond, writeOperationsPerSecond }: LocalThroughput,
  respVersion: string,
): CrdbRegionRecord {
  return {
    region,
    readOperationsPerSecond: readOperationsPerSecond ?? DEFAULT_OPERATIONS,
    writeOperationsPerSecond: writeOperationsPerSecond ?? DEFAULT_OPERATIONS,
    respVersion,
    memoryUsedInMb: 0,
    publicEndpoint: "",
    privateEndpoint: "",
    own: {},
    backup: { enableRemoteBackup: false },
  };
}

/** Adds a database in all regions of its subscription. */
export function addCrdb(
  { localThroughputMeasurement = [], queryPerformanceFactor: _, ...request }: DatabaseCreateRequest,
  subscription: SubscriptionRecord,
  environment: ValidationContext,
  regions: readonly string[],
  account: AccountState,
  world: World,
  visibleAt: number,
): DatabaseRecord {
  const database = addDatabase(request, subscription, environment, account, world, visibleAt);
  const { respVersion = "resp3", backup } = database.view;
  database.crdb = regions.map((region) => {
    const local = localThroughputMeasurement.find((entry) => entry.region === region) ?? {};
    const part = newRegionInstance(region, local, respVersion);
    return backup === undefined ? part : { ...part, backup: { ...backup } };
  });
  updateShardCount(database);
  return database;
}

/** Every region has all shards, so the busiest one tells how many they are. */
function updateShardCount({ view, crdb = [] }: DatabaseRecord): void {
  const busiest = Math.max(
    ...crdb.map(
      ({ readOperationsPerSecond, writeOperationsPerSecond }) =>
        readOperationsPerSecond + writeOperationsPerSecond,
    ),
  );
  view.throughputMeasurement = { by: "operations-per-second", value: busiest };
  view.clustering = { ...view.clustering, numberOfShards: getShardCount(view) };
}

/** The part of a database in one region, as it is charged. */
export function crdbCharge({ view, crdb = [] }: DatabaseRecord, region: string): PricedDatabase {
  const part = crdb.find((other) => other.region === region) ?? newRegionInstance(region, {}, "resp3");
  return charge(view.name, view.datasetSizeInGb, part);
}

/** The same of a database that is asked for. */
export function crdbChargeFor(request: DatabaseCreateRequest, region: string): PricedDatabase {
  const local = request.localThroughputMeasurement?.find((entry) => entry.region === region) ?? {};
  const size = request.datasetSizeInGb ?? (request.memoryLimitInGb ?? 0) / 2;
  return charge(request.name, size, newRegionInstance(region, local, "resp3"));
}

function charge(
  name: string,
  datasetSizeInGb: number,
  { readOperationsPerSecond, writeOperationsPerSecond }: CrdbRegionRecord,
): PricedDatabase {
  const value = readOperationsPerSecond + writeOperationsPerSecond;
  return {
    name,
    datasetSizeInGb,
    replication: true,
    throughputMeasurement: { by: "operations-per-second", value },
  };
}

/** Checks what can be wrong with changes to an Active-Active database. @throws TaskFailure */
export function checkCrdbUpdate(
  request: CrdbUpdatePropertiesRequest,
  database: DatabaseRecord,
  siblings: readonly DatabaseRecord[],
): void {
  checkFactor(request.queryPerformanceFactor);
  checkUpdate(changesForAll(request), database, siblings);
  const names = (request.regions ?? []).map(({ region }) => region);
  if (new Set(names).size < names.length) {
    throw new TaskError("ACTIVE_ACTIVE_REGIONS_MUST_BE_DEFINED_ONCE", "A region is named twice.");
  }
  for (const change of request.regions ?? []) {
    if (!database.crdb?.some(({ region }) => region === change.region)) {
      throw new TaskError(
        "ACTIVE_ACTIVE_MISMATCH_BETWEEN_REQUEST_REGIONS_AND_SUBSCRIPTION_REGIONS",
        `The subscription has no region ${change.region}.`,
      );
    }
    checkThroughput(change.localThroughputMeasurement ?? {});
    const { region: _, localThroughputMeasurement: __, ...own } = change;
    checkUpdate(own, database, []);
  }
}

/** Applies changes. A value for all regions does not overwrite one that was set for a region alone. */
export function applyCrdbUpdate(
  request: CrdbUpdatePropertiesRequest,
  database: DatabaseRecord,
  subscription: SubscriptionRecord,
): void {
  applyUpdate(changesForAll(request), database, subscription);
  for (const change of request.regions ?? []) {
    const part = database.crdb?.find(({ region }) => region === change.region);
    if (part !== undefined) applyToRegion(change, part, database);
  }
  updateShardCount(database);
}

/** The names that the fields for all regions have elsewhere. */
function changesForAll({
  regions: _,
  queryPerformanceFactor: __,
  globalAlerts: alerts,
  globalDataPersistence: dataPersistence,
  globalEnableDefaultUser: enableDefaultUser,
  globalPassword: password,
  globalSourceIp: sourceIp,
  ...same
}: CrdbUpdatePropertiesRequest): DatabaseUpdateRequest {
  return {
    ...same,
    ...(alerts === undefined ? {} : { alerts }),
    ...(dataPersistence === undefined ? {} : { dataPersistence }),
    ...(enableDefaultUser === undefined ? {} : { enableDefaultUser }),
    ...(password === undefined ? {} : { password }),
    ...(sourceIp === undefined ? {} : { sourceIp }),
  };
}

function applyToRegion(change: LocalRegionProperties, part: CrdbRegionRecord, { id }: DatabaseRecord): void {
  const { readOperationsPerSecond, writeOperationsPerSecond } = change.localThroughputMeasurement ?? {};
  if (readOperationsPerSecond !== undefined) part.readOperationsPerSecond = readOperationsPerSecond;
  if (writeOperationsPerSecond !== undefined) part.writeOperationsPerSecond = writeOperationsPerSecond;
  if (change.respVersion !== undefined) part.respVersion = change.respVersion;
  if (change.remoteBackup !== undefined) part.backup = backupOf(change.remoteBackup);
  const { own } = part;
  if (change.dataPersistence !== undefined) own.dataPersistence = change.dataPersistence;
  if (change.enableDefaultUser !== undefined) own.enableDefaultUser = change.enableDefaultUser;
  if (change.password !== undefined) own.password = change.password;
  if (change.alerts !== undefined) own.alerts = alertsOf(change.alerts, id);
  // An empty list means the addresses of all regions again.
  if (change.sourceIp?.length === 0) delete own.sourceIps;
  else if (change.sourceIp !== undefined) own.sourceIps = [...change.sourceIp];
}
