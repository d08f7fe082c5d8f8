import type {
  CrdbUpdatePropertiesRequest,
  DatabaseCreateRequest,
  DatabaseUpdateRequest,
  LocalThroughput,
} from "redis-cloud-sdk/models";
import type { DatabaseRecord } from "../state/database-record.js";
import { uniqueRegionRules } from "./active-active.js";
import { checkDatabase, checkUpdate } from "./database-rules.js";
import type { DatabaseLocation } from "./database-settings.js";
import { assertRules, type Rule } from "./declare.js";

/** Operations per second are a multiple of this. */
const STEP = 500;
/** The only type that a client documents for Active-Active. */
const MODULES: readonly string[] = ["RedisJSON"];

interface Candidate {
  request: DatabaseCreateRequest;
  /** Regions of the subscription. */
  regions: readonly string[];
  /** Regions of the requested throughputs. */
  names: readonly (string | undefined)[];
}

/** @throws TaskError for settings of a new Active-Active database that are invalid. */
export function checkActiveActiveDatabase(
  request: DatabaseCreateRequest,
  siblings: readonly DatabaseRecord[],
  location: Pick<DatabaseLocation, "memoryStorage" | "publicEndpointAccess">,
  regions: readonly string[],
): void {
  const { localThroughputMeasurement = [], queryPerformanceFactor: _, ...general } = request;
  const names = localThroughputMeasurement.map(({ region }) => region);
  assertRules(creationRules, { request, regions, names });
  for (const throughput of localThroughputMeasurement) checkThroughput(throughput);
  checkDatabase(general, siblings, location);
}

/** The service has an error code for it, but clients send the factor that every response contains. */
const factorRule: Rule<{ request: { queryPerformanceFactor?: string | undefined } }> = [
  "DATABASE_QUERY_PERFORMANCE_FACTOR_IS_NOT_SUPPORTED_ON_ACTIVE_ACTIVE",
  ({ request: { queryPerformanceFactor = "Standard" } }) =>
    queryPerformanceFactor.toLowerCase() !== "standard",
  ({ request }) =>
    `\`queryPerformanceFactor\` must be Standard for Active-Active databases (got ${request.queryPerformanceFactor}).`,
];

const creationRules: readonly Rule<Candidate>[] = [
  [
    "ACTIVE_ACTIVE_DATABASE_MEMCACHED_PROTOCOL_IS_NOT_ALLOWED",
    ({ request }) => request.protocol === "memcached",
    "`protocol` must not be memcached for Active-Active databases.",
  ],
  [
    "ACTIVE_ACTIVE_DATABASE_REPLICATION_CANNOT_BE_FALSE",
    ({ request }) => request.replication === false,
    "`replication` must not be false for Active-Active databases.",
  ],
  [
    "ACTIVE_ACTIVE_DATABASE_REPLICA_OF_NOT_SUPPORTED",
    ({ request: { replicaOf, replica } }) => (replicaOf ?? []).length > 0 || replica !== undefined,
    "`replicaOf` is not supported for Active-Active databases.",
  ],
  [
    "ACTIVE_ACTIVE_DATABASE_PERIODIC_BACK_UP_PATH_NOT_ALLOWED",
    ({ request }) => request.periodicBackupPath !== undefined,
    "`periodicBackupPath` is not supported for Active-Active databases: backups are set for each region.",
  ],
  [
    "ACTIVE_ACTIVE_DATABASE_MODULE_IS_NOT_SUPPORTED",
    ({ request }) => findUnsupportedModule(request) !== undefined,
    ({ request }) =>
      `\`modules\` must be one of ${MODULES.join(", ")} for Active-Active databases (got ${findUnsupportedModule(request)}).`,
  ],
  factorRule,
  [
    "ACTIVE_ACTIVE_MISSING_LOCAL_THROUGHPUT_MEASUREMENT",
    ({ names }) => names.length === 0,
    "`localThroughputMeasurement` is required for each region.",
  ],
  [
    "CRDB_ACTIVE_ACTIVE_REGIONS_MUST_BE_DEFINED_ONCE",
    ({ names }) => new Set(names).size < names.length,
    "`localThroughputMeasurement` must not contain a region twice.",
  ],
  [
    "TOO_MANY_LOCAL_THROUGHPUT_MEASUREMENTS_DEFINED_FOR_SPECIFIED_ACTIVE_ACTIVE_SUBSCRIPTION",
    ({ names, regions }) => hasUnknownRegion(names, regions) && names.length > regions.length,
    ({ names, regions }) =>
      `\`localThroughputMeasurement\` must have at most ${regions.length} entries (got ${names.length}).`,
  ],
  [
    "ACTIVE_ACTIVE_MISMATCH_BETWEEN_REQUEST_REGIONS_AND_SUBSCRIPTION_REGIONS",
    ({ names, regions }) => hasUnknownRegion(names, regions),
    ({ names, regions }) =>
      `\`localThroughputMeasurement\` must be for the regions ${regions.join(", ")} (got ${names.join(", ")}).`,
  ],
  [
    "MISSING_REGIONS_BETWEEN_LOCAL_THROUGHPUT_MEASUREMENTS_AND_SUBSCRIPTION_REGIONS",
    ({ names, regions }) => regions.some((region) => !names.includes(region)),
    ({ names, regions }) =>
      `\`localThroughputMeasurement\` is required for ${regions.find((region) => !names.includes(region))}.`,
  ],
];

function findUnsupportedModule({ modules = [] }: DatabaseCreateRequest): string | undefined {
  return modules.find(({ name }) => !MODULES.includes(name))?.name;
}

function hasUnknownRegion(names: readonly (string | undefined)[], regions: readonly string[]): boolean {
  return names.some((name) => name === undefined || !regions.includes(name));
}

/** @throws TaskError unless the operations per second are a positive multiple of the step. */
export function checkThroughput(throughput: LocalThroughput): void {
  assertRules(throughputRules, throughput);
}

const throughputRules: readonly Rule<LocalThroughput>[] = (
  ["readOperationsPerSecond", "writeOperationsPerSecond"] as const
).map((field) => [
  "ACTIVE_ACTIVE_DATABASE_INVALID_THROUGHPUT",
  ({ [field]: value = STEP }) => !(value > 0 && value % STEP === 0),
  ({ [field]: value }) => `\`${field}\` must be a positive multiple of ${STEP} (got ${value}).`,
]);

/** @throws TaskError for changes of an Active-Active database that are invalid. */
export function checkActiveActiveUpdate(
  request: CrdbUpdatePropertiesRequest,
  database: DatabaseRecord,
  siblings: readonly DatabaseRecord[],
  subscription: Pick<DatabaseLocation, "publicEndpointAccess">,
): void {
  const { regions = [] } = request;
  assertRules([factorRule], { request });
  checkUpdate(toGlobalUpdate(request), database, siblings, subscription);
  assertRules(
    uniqueRegionRules,
    regions.map(({ region }) => region),
  );
  for (const { region, localThroughputMeasurement, ...own } of regions) {
    assertRules(membershipRules, { region, database });
    checkThroughput(localThroughputMeasurement ?? {});
    checkUpdate(own, database, [], subscription);
  }
}

const membershipRules: readonly Rule<{ region: string | undefined; database: DatabaseRecord }>[] = [
  [
    "ACTIVE_ACTIVE_MISMATCH_BETWEEN_REQUEST_REGIONS_AND_SUBSCRIPTION_REGIONS",
    ({ region, database: { crdb = [] } }) => !crdb.some((part) => part.region === region),
    ({ region }) => `Region ${region} not found in the subscription.`,
  ],
];

/** Translates the fields for all regions to those of other databases. */
export function toGlobalUpdate({
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
