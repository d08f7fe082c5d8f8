import type {
  DatabaseUpdateRequest,
  FixedDatabaseCreateRequest,
  FixedDatabaseUpdateRequest,
} from "redis-cloud-sdk/models";
import { getDatasetSizeGb, type Plan } from "../catalog/plans.js";
import type { DatabaseRecord } from "../state/database-record.js";
/** Settings of a new or changed Essentials database. */
export type EssentialsRequest = FixedDatabaseCreateRequest | FixedDatabaseUpdateRequest;

/**
 * Translates the settings of an Essentials database to those of Pro, so that both are checked and applied by the same
 * rules. Sizes are omitted: they follow from the plan.
 */
export function toProUpdate(request: EssentialsRequest): DatabaseUpdateRequest {
  const {
    sourceIps,
    enableDatabaseClustering: _,
    numberOfShards: __,
    memoryLimitInGb: ___,
    datasetSizeInGb: ____,
    ...same
  } = request;
  return {
    ...same,
    ...(sourceIps === undefined ? {} : { sourceIp: sourceIps }),
  };
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
