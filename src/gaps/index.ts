// Entry `redis-cloud-sdk/gaps`: substitutes for jobs that the API does not offer. `cloud.gaps` names the one for each
// job.
export { type BackUpOptions, type BackupClient, backUp } from "./backup.js";
export {
  type ListBackupsOptions,
  listBackups,
  type RestoreOptions,
  restoreBackupBefore,
  type StorageLister,
  type StoredObject,
} from "./backups.js";
export type { CommandClient } from "./command.js";
export { type DatabaseMetrics, readMetrics } from "./metrics.js";
export { type MetricSample, type ScrapeOptions, scrapeMetrics } from "./prometheus.js";
export {
  type ReplicaStatus,
  type ReplicationSource,
  type ReplicationStatus,
  readReplicationStatus,
} from "./replication.js";
