import type {
  DatabaseAlertSpec,
  DatabaseBackupConfig,
  DatabaseCertificateSpec,
  DatabaseCreateRequest,
  DatabaseModuleSpec,
  DatabaseSyncSourceSpec,
  DatabaseThroughputSpec,
  DatabaseUpdateRequest,
  LocalThroughput,
  ReplicaOfSpec,
  SubscriptionDatabaseSpec,
} from "redis-cloud-sdk/models";
import { anything, either, fields, flag, integer, list, needed, number, shape, text, word } from "./shape.js";

export const persistence = word(
  "none",
  "aof-every-1-second",
  "aof-every-write",
  "snapshot-every-1-hour",
  "snapshot-every-6-hours",
  "snapshot-every-12-hours",
);
export const eviction = word(
  "allkeys-lru",
  "allkeys-lfu",
  "allkeys-lrm",
  "allkeys-random",
  "volatile-lru",
  "volatile-lfu",
  "volatile-lrm",
  "volatile-random",
  "volatile-ttl",
  "noeviction",
);
const sharding = word("default-regex-rules", "custom-regex-rules", "redis-oss-hashing");
export const resp = word("resp2", "resp3");
const throughput = fields<DatabaseThroughputSpec>({
  by: needed(word("operations-per-second", "number-of-shards")),
  value: needed(integer),
});
export const throughputInRegion = fields<LocalThroughput>({
  region: text,
  readOperationsPerSecond: integer,
  writeOperationsPerSecond: integer,
});
const localThroughput = list(throughputInRegion);
export const modules = list(fields<DatabaseModuleSpec>({ name: needed(text), parameters: anything }));
export const alerts = list(
  fields<DatabaseAlertSpec>({
    name: needed(
      word(
        "dataset-size",
        "datasets-size",
        "throughput-higher-than",
        "throughput-lower-than",
        "latency",
        "syncsource-error",
        "syncsource-lag",
        "connections-limit",
      ),
    ),
    value: needed(integer),
  }),
);
// The contract says objects; the Go client sends plain strings, and the service takes them. Refusals speak of objects.
export const certificates = list(
  either(fields<DatabaseCertificateSpec>({ publicCertificatePEMString: needed(text) }), text),
);
export const replica = fields<ReplicaOfSpec>({
  syncSources: needed(
    list(fields<DatabaseSyncSourceSpec>({ endpoint: needed(text), encryption: flag, serverCert: text })),
  ),
});
export const backup = fields<DatabaseBackupConfig>({
  active: flag,
  interval: text,
  timeUTC: text,
  storageType: text,
  storagePath: text,
});

/** A database as part of a new subscription. */
export const subscriptionDatabase = fields<SubscriptionDatabaseSpec>({
  name: needed(text),
  protocol: word("redis", "memcached"),
  port: integer,
  memoryLimitInGb: number,
  datasetSizeInGb: number,
  supportOSSClusterApi: flag,
  dataPersistence: persistence,
  replication: flag,
  throughputMeasurement: throughput,
  localThroughputMeasurement: localThroughput,
  modules,
  quantity: integer,
  averageItemSizeInBytes: integer,
  respVersion: resp,
  redisVersion: text,
  shardingType: sharding,
  queryPerformanceFactor: text,
  ramPercentage: integer,
  autoMinorVersionUpgrade: flag,
});

const shared = {
  alerts,
  autoMinorVersionUpgrade: flag,
  clientSslCertificate: text,
  clientTlsCertificates: certificates,
  dataEvictionPolicy: eviction,
  dataPersistence: persistence,
  datasetSizeInGb: number,
  dryRun: flag,
  enableTls: flag,
  memoryLimitInGb: number,
  name: text,
  password: text,
  periodicBackupPath: text,
  queryPerformanceFactor: text,
  ramPercentage: integer,
  remoteBackup: backup,
  replica,
  replicaOf: list(text),
  replication: flag,
  respVersion: resp,
  saslPassword: text,
  saslUsername: text,
  sourceIp: list(text),
  supportOSSClusterApi: flag,
  throughputMeasurement: throughput,
  useExternalEndpointForOSSClusterApi: flag,
};

/** A new Pro database. */
export const databaseCreate = shape<DatabaseCreateRequest>({
  ...shared,
  averageItemSizeInBytes: integer,
  localThroughputMeasurement: localThroughput,
  modules,
  port: integer,
  protocol: word("redis", "memcached"),
  redisVersion: text,
  shardingType: sharding,
});

/** Changes to a Pro database. */
export const databaseUpdate = shape<DatabaseUpdateRequest>({
  ...shared,
  enableDefaultUser: flag,
  regexRules: list(text),
});
