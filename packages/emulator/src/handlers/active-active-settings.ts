import type {
  CrdbUpdatePropertiesRequest,
  DatabaseCreateRequest,
  LocalRegionProperties,
  LocalThroughput,
} from "redis-cloud-sdk/models";
import { getShardCount, type PricedDatabase } from "../catalog/prices.js";
import { bundlesModules } from "../catalog/versions.js";
import type { CrdbRegionRecord, DatabaseRecord } from "../state/database-record.js";
import type { AccountState } from "../state/state.js";
import type { SubscriptionRecord } from "../state/subscription-records.js";
import type { World } from "../state/world.js";
import { toGlobalUpdate } from "./active-active-rules.js";
import { addDatabase, applyUpdate, type DatabaseLocation, toAlerts, toBackup } from "./database-settings.js";

const DEFAULT_OPERATIONS = 1000;

/** Creates the part of a database in one region. */
export function createRegionInstance(
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
export function addActiveActiveDatabase(
  { localThroughputMeasurement = [], queryPerformanceFactor: _, ...request }: DatabaseCreateRequest,
  subscription: SubscriptionRecord,
  location: DatabaseLocation,
  regions: readonly string[],
  account: AccountState,
  world: World,
  visibleAt: number,
): DatabaseRecord {
  const database = addDatabase(request, subscription, location, account, world, visibleAt);
  // The modules that a version includes are not listed here.
  if (bundlesModules(database.view.redisVersion)) database.view.modules = [];
  const { respVersion = "resp3", backup } = database.view;
  database.crdb = regions.map((region) => {
    const local = localThroughputMeasurement.find((entry) => entry.region === region) ?? {};
    const part = createRegionInstance(region, local, respVersion);
    return backup === undefined ? part : { ...part, backup: { ...backup } };
  });
  updateShardCount(database);
  return database;
}

/** Sets the number of shards, which follows from the busiest region: every region has all shards. */
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

/** Selects the settings of a database in one region that determine its price. */
export function toPricedInstance({ view, crdb = [] }: DatabaseRecord, region: string): PricedDatabase {
  const part = crdb.find((other) => other.region === region) ?? createRegionInstance(region, {}, "resp3");
  return toPriced(view.name, view.datasetSizeInGb, part);
}

/** Selects the settings of a requested database in one region that determine its price. */
export function toPricedRequest(request: DatabaseCreateRequest, region: string): PricedDatabase {
  const local = request.localThroughputMeasurement?.find((entry) => entry.region === region) ?? {};
  const size = request.datasetSizeInGb ?? (request.memoryLimitInGb ?? 0) / 2;
  return toPriced(request.name, size, createRegionInstance(region, local, "resp3"));
}

function toPriced(
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

/** Applies an update. A value for all regions does not overwrite one that was set for a single region. */
export function applyActiveActiveUpdate(
  request: CrdbUpdatePropertiesRequest,
  database: DatabaseRecord,
  subscription: SubscriptionRecord,
): void {
  applyUpdate(toGlobalUpdate(request), database, subscription);
  for (const change of request.regions ?? []) {
    const part = database.crdb?.find(({ region }) => region === change.region);
    if (part !== undefined) applyToRegion(change, part, database);
  }
  updateShardCount(database);
}

function applyToRegion(change: LocalRegionProperties, part: CrdbRegionRecord, { id }: DatabaseRecord): void {
  const { readOperationsPerSecond, writeOperationsPerSecond } = change.localThroughputMeasurement ?? {};
  if (readOperationsPerSecond !== undefined) part.readOperationsPerSecond = readOperationsPerSecond;
  if (writeOperationsPerSecond !== undefined) part.writeOperationsPerSecond = writeOperationsPerSecond;
  if (change.respVersion !== undefined) part.respVersion = change.respVersion;
  if (change.remoteBackup !== undefined) part.backup = toBackup(change.remoteBackup);
  const { own } = part;
  if (change.dataPersistence !== undefined) own.dataPersistence = change.dataPersistence;
  if (change.enableDefaultUser !== undefined) own.enableDefaultUser = change.enableDefaultUser;
  if (change.password !== undefined) own.password = change.password;
  if (change.alerts !== undefined) own.alerts = toAlerts(change.alerts, id);
  // An empty list restores the addresses of all regions.
  if (change.sourceIp?.length === 0) delete own.sourceIps;
  else if (change.sourceIp !== undefined) own.sourceIps = [...change.sourceIp];
}
