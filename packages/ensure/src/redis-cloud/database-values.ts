import type { Database, FixedDatabase } from "redis-cloud-sdk/models";
import { pickDefined } from "./adapter.js";

/** Fields of a document whose observed form depends on how the document writes them. */
interface Written {
  redisVersion?: string | undefined;
  queryPerformanceFactor?: string | undefined;
  modules?: readonly { name: string }[] | undefined;
  remoteBackup?: { storageType?: string | undefined } | undefined;
}

/** Translates a database of one region to the fields of a document. */
export function describeDatabase(database: Database, written: Written): Record<string, unknown> {
  return pickDefined({
    ...describeCommon(database, written),
    datasetSizeInGb: database.datasetSizeInGb,
    autoMinorVersionUpgrade: database.autoMinorVersionUpgrade,
    supportOSSClusterApi: database.supportOSSClusterApi,
    useExternalEndpointForOSSClusterApi: database.useExternalEndpointForOSSClusterApi,
    throughputMeasurement: database.throughputMeasurement,
    queryPerformanceFactor: matchCase(database.queryPerformanceFactor, written.queryPerformanceFactor),
    ramPercentage: database.ramPercentage,
    port: readPort(database.publicEndpoint ?? database.privateEndpoint),
    remoteBackup: describeBackup(database.backup, written.remoteBackup),
  });
}

/** Translates the fields that Pro and Essentials databases share. */
export function describeCommon(
  database: Database | FixedDatabase,
  written: Written,
): Record<string, unknown> {
  const { security } = database;
  const enableDefaultUser =
    "defaultUserEnabled" in security ? security.defaultUserEnabled : security.enableDefaultUser;
  return pickDefined({
    protocol: database.protocol,
    redisVersion: matchPrefix(database.redisVersion, written.redisVersion),
    respVersion: database.respVersion,
    dataPersistence: database.dataPersistence,
    dataEvictionPolicy: database.dataEvictionPolicy,
    replication: database.replication,
    sourceIps: security.sourceIps,
    enableTls: security.enableTls,
    enableDefaultUser,
    alerts: database.alerts.map(({ name, value }) => ({ name, value })),
    modules: matchModules(database, written.modules),
  });
}

/** `7.4` in a document is any `7.4.x`. */
export function matchPrefix(observed: string | undefined, written: string | undefined): string | undefined {
  return observed !== undefined && written !== undefined && observed.startsWith(`${written}.`)
    ? written
    : observed;
}

/** Redis 8 and later include all modules, whatever the document names for an older version. */
export function matchModules(
  { redisVersion, modules }: Pick<Database, "modules"> & { redisVersion?: string },
  written: Written["modules"],
): readonly { name: string }[] {
  const isIncluded = Number.parseInt(redisVersion ?? "", 10) >= 8;
  return isIncluded && written !== undefined ? written : modules.map(({ name }) => ({ name }));
}

/** The service returns `standard` or `Standard`. */
function matchCase(observed: string | undefined, written: string | undefined): string | undefined {
  return observed?.toLowerCase() === written?.toLowerCase() ? written : observed;
}

function readPort(endpoint: string | null | undefined): number | undefined {
  return endpoint ? Number(endpoint.slice(endpoint.lastIndexOf(":") + 1)) : undefined;
}

/** The service does not return the type of the storage, so the document's value counts as observed. */
function describeBackup(backup: Database["backup"], written: Written["remoteBackup"]): unknown {
  if (backup === undefined) return undefined;
  return pickDefined({
    storageType: written?.storageType,
    active: backup.enableRemoteBackup,
    interval: backup.interval,
    storagePath: backup.destination,
    timeUTC: backup.timeUTC,
  });
}
