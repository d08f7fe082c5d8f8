// Written by `npm run generate` from openapi/. Do not edit.

// biome-ignore-all format: written by the generator

/** `DatabaseBackupConfig.interval` of the contract `redis-cloud`. */
export const BACKUP_INTERVALS = ["every-1-hours", "every-2-hours", "every-4-hours", "every-6-hours", "every-12-hours", "every-24-hours"] as const;

/** `CustomerManagedKeyProperties.deletionGracePeriod` of the contract `redis-cloud`. */
export const DELETION_GRACE_PERIODS = ["1-hour", "12-hours", "15-minutes", "24-hours", "30-minutes", "4-hours", "8-hours", "alerts-only", "immediate"] as const;
