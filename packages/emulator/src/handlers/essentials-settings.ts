import type {
  DatabaseBackupConfig,
  DatabaseUpdateRequest,
  FixedDatabaseCreateRequest,
  FixedDatabaseUpdateRequest,
} from "redis-cloud-sdk/models";
import { getDatasetSizeGb, type Plan } from "../catalog/plans.js";
import type { DatabaseRecord } from "../state/state.js";

/** Settings of a new or changed Essentials database. */
export type EssentialsRequest = FixedDatabaseCreateRequest | FixedDatabaseUpdateRequest;

/**
 * Translates the settings of an Essentials database to those of Pro, so that both are checked and applied by the same
 * rules. Sizes are omitted: they follow from the plan.
 */
export function toProUpdate(request: EssentialsRequest): DatabaseUpdateRequest {
  const {
    sourceIps,
    periodicBackupPath: path,
    enableDatabaseClustering: _,
    numberOfShards: __,
    memoryLimitInGb: ___,
    datasetSizeInGb: ____,
    ...same
  } = request;
  return {
    ...same,
    ...(sourceIps === undefined ? {} : { sourceIp: sourceIps }),
    ...(path === undefined ? {} : { remoteBackup: path === "" ? { active: false } : toDailyBackup(path) }),
  };
}

/** Creates a daily backup. Essentials has a path only, whose scheme determines the storage type. */
function toDailyBackup(storagePath: string): DatabaseBackupConfig {
  const scheme = storagePath.split(":")[0] ?? "";
  const storageType =
    { s3: "aws-s3", gs: "google-blob-storage", abs: "azure-blob-storage", ftp: "ftp", ftps: "ftp" }[scheme] ??
    "http";
  return { active: true, interval: "every-24-hours", storageType, storagePath };
}

/** Returns the dataset size: the requested one on a pay-as-you-go plan, otherwise that of the plan. */
export function getRequestedDatasetGb(request: EssentialsRequest, plan: Plan, replication: boolean): number {
  const { datasetSizeInGb, memoryLimitInGb } = request;
  if (!plan.payAsYouGo) return getDatasetSizeGb(plan);
  return datasetSizeInGb ?? (memoryLimitInGb ?? 0) / (replication ? 2 : 1);
}

/** Sets the size of a database to that of another plan. */
export function resize({ view }: DatabaseRecord, before: Plan, plan: Plan): void {
  if (plan.payAsYouGo && before.payAsYouGo) return;
  view.datasetSizeInGb = getDatasetSizeGb(plan);
  view.memoryLimitInGb = getDatasetSizeGb(plan) * (view.replication ? 2 : 1);
}
