import type {
  ActiveActiveDatabase,
  ActiveActiveDatabaseRegion,
  Database,
  Link,
} from "redis-cloud-sdk/models";
import type { CrdbRegionRecord, DatabaseRecord } from "../state/database-record.js";
import { viewDatabase, viewStatus } from "./database.js";

/** Shows a Pro database. Passwords are included for single reads only. */
export function viewProDatabase(
  database: DatabaseRecord,
  links: Link[],
  { isSingle }: { isSingle: boolean },
): Database | ActiveActiveDatabase {
  const { crdb } = database;
  if (crdb === undefined) return viewDatabase(database, links, { password: isSingle });
  const { view } = database;
  const { security, lastModified = "" } = view;
  return {
    databaseId: database.id,
    name: view.name,
    protocol: view.protocol,
    redisVersion: view.redisVersion,
    status: viewStatus(database),
    memoryStorage: view.memoryStorage,
    activeActiveRedis: true,
    // The contract requires a time, even before the database is active.
    activatedOn: view.activatedOn ?? lastModified,
    lastModified,
    supportOSSClusterApi: view.supportOSSClusterApi,
    useExternalEndpointForOSSClusterApi: view.useExternalEndpointForOSSClusterApi,
    replication: view.replication,
    dataEvictionPolicy: view.dataEvictionPolicy,
    autoMinorVersionUpgrade: view.autoMinorVersionUpgrade ?? true,
    modules: view.modules,
    globalDataPersistence: view.dataPersistence,
    globalSourceIp: security.sourceIps,
    ...(isSingle ? { globalPassword: security.password ?? "" } : {}),
    globalAlerts: view.alerts.map(({ name, value }) => ({ name, value })),
    globalEnableDefaultUser: security.enableDefaultUser,
    crdbDatabases: crdb.map((part) => viewRegion(part, database, isSingle)),
    links,
  };
}

function viewRegion(
  part: CrdbRegionRecord,
  { view }: DatabaseRecord,
  isSingle: boolean,
): ActiveActiveDatabaseRegion {
  const { own, backup } = part;
  const { password, ...security } = view.security;
  const secret = own.password ?? password;
  return {
    provider: view.provider,
    region: part.region,
    redisVersionCompliance: view.redisVersionCompliance ?? view.redisVersion,
    respVersion: part.respVersion,
    publicEndpoint: part.publicEndpoint,
    privateEndpoint: part.privateEndpoint,
    memoryLimitInGb: view.memoryLimitInGb,
    datasetSizeInGb: view.datasetSizeInGb,
    memoryUsedInMb: part.memoryUsedInMb,
    readOperationsPerSecond: part.readOperationsPerSecond,
    writeOperationsPerSecond: part.writeOperationsPerSecond,
    dataPersistence: own.dataPersistence ?? view.dataPersistence,
    queryPerformanceFactor: "Standard",
    alerts: own.alerts ?? view.alerts,
    security: {
      ...security,
      enableDefaultUser: own.enableDefaultUser ?? security.enableDefaultUser,
      sourceIps: own.sourceIps ?? security.sourceIps,
      ...(isSingle && secret !== undefined ? { password: secret } : {}),
    },
    // Missing values are empty strings here.
    backup: { interval: "", timeUTC: "", ...backup },
    links: [],
  };
}
