import { getDatasetSizeGb, getPlan, type Plan } from "../catalog/plans.js";
import type { DatabaseRecord } from "../state/database-record.js";
import type { AccountState } from "../state/state.js";
import type { EssentialsRecord } from "../state/subscription-records.js";
import { assertRules, findBrokenRule, type Rule } from "./declare.js";
import { listDatabases } from "./find.js";

interface PlanChange {
  plan: Plan;
  present: Plan;
}

interface PlanUse {
  plan: Plan;
  databases: readonly DatabaseRecord[];
}

/**
 * Checks whether a subscription may move to another plan: same location and availability, large enough, and with all
 * features in use.
 *
 * @throws TaskError
 */
export function checkPlanChange(plan: Plan, subscription: EssentialsRecord, account: AccountState): void {
  const toError = findRejection(plan, subscription, account);
  if (toError !== undefined) throw toError();
}

/** Whether {@link checkPlanChange} accepts a plan. */
export function canMoveToPlan(plan: Plan, subscription: EssentialsRecord, account: AccountState): boolean {
  return findRejection(plan, subscription, account) === undefined;
}

function findRejection(plan: Plan, subscription: EssentialsRecord, account: AccountState) {
  const present = getPlan(subscription.planId);
  return (
    findBrokenRule(kindRules, { plan, present }) ??
    (plan.price === 0 && present.price > 0 ? findBrokenRule(freeRules, account) : undefined) ??
    findBrokenRule(useRules, { plan, databases: listDatabases(subscription, account) })
  );
}

/** @throws TaskError if the account has a free plan: each account has at most one. */
export function checkFree(account: AccountState): void {
  assertRules(freeRules, account);
}

const freeRules: readonly Rule<AccountState>[] = [
  [
    "FIXED_SUBSCRIPTION_ACCOUNT_ALREADY_HAS_A_FREE_PLAN",
    ({ essentials }) => Object.values(essentials).some(({ planId }) => getPlan(planId).price === 0),
    "The account already has a subscription with a free plan.",
  ],
];

const kindRules: readonly Rule<PlanChange>[] = [
  [
    "FIXED_MISMATCH_BETWEEN_REQUEST_PLAN_CLOUD_PROVIDER_AND_SUBSCRIPTION_CLOUD_PROVIDER",
    ({ plan, present }) => plan.provider !== present.provider,
    ({ plan, present }) => `\`planId\` must be a plan on ${present.provider} (got one on ${plan.provider}).`,
  ],
  [
    "FIXED_MISMATCH_BETWEEN_REQUEST_PLAN_REGION_AND_SUBSCRIPTION_REGION",
    ({ plan, present }) => plan.region !== present.region,
    ({ plan, present }) => `\`planId\` must be a plan in ${present.region} (got one in ${plan.region}).`,
  ],
  [
    "NON_REDIS_FLEX_PLAN_CANNOT_BE_UPDATED_TO_REDIS_FLEX_PLAN",
    ({ plan, present }) => plan.redisFlex && !present.redisFlex,
    "`planId` must not be a Redis Flex plan: the present plan is not.",
  ],
  [
    "REDIS_FLEX_PLAN_CANNOT_BE_UPDATED_TO_NON_REDIS_FLEX",
    ({ plan, present }) => !plan.redisFlex && present.redisFlex,
    "`planId` must be a Redis Flex plan, as the present plan.",
  ],
  [
    "FIXED_SUBSCRIPTION_PLAN_CANNOT_CHANGED_FROM_AVAILABILITY_OF_SINGLE_ZONE_OR_NO_REPLICATION_TO_MULTI_ZONE",
    ({ plan, present }) => isMultiZone(plan) && !isMultiZone(present),
    "`planId` must not be a multi-zone plan: the present plan is not.",
  ],
  [
    "FIXED_SUBSCRIPTION_PLAN_CANNOT_CHANGED_FROM_AVAILABILITY_OF_MULTI_ZONE_TO_SINGLE_ZONE_OR_NO_REPLICATION",
    ({ plan, present }) => !isMultiZone(plan) && isMultiZone(present),
    "`planId` must be a multi-zone plan, as the present plan.",
  ],
];

function isMultiZone({ availability }: Plan): boolean {
  return availability === "Multi-zone";
}

const useRules: readonly Rule<PlanUse>[] = [
  [
    "FIXED_SUBSCRIPTION_PLAN_SIZE_SMALLER_THEN_CURRENT_SUBSCRIPTION_USAGE",
    ({ plan, databases }) => sumUsedMb(databases) > getDatasetSizeGb(plan) * 1000,
    ({ plan, databases }) =>
      `The plan has ${getDatasetSizeGb(plan)} GB, but the databases use ${sumUsedMb(databases)} MB.`,
  ],
  [
    "FIXED_SUBSCRIPTION_PLAN_MAX_DATABASES_SMALLER_THEN_CURRENT_SUBSCRIPTION_DATABASES_COUNT",
    ({ plan, databases }) => databases.length > plan.maximumDatabases,
    ({ plan, databases }) =>
      `The plan supports at most ${plan.maximumDatabases} databases (got ${databases.length}).`,
  ],
  [
    "FIXED_SUBSCRIPTION_PLAN_MAX_SOURCE_IPS_IS_SMALLER_THEN_ONE_OF_EXISTING_DATABSE_SOURCE_IPS",
    ({ plan, databases }) =>
      databases.some(({ view }) => view.security.sourceIps.length > plan.cidrAllowRules),
    ({ plan }) =>
      `The plan supports at most ${plan.cidrAllowRules} source addresses, and a database has more.`,
  ],
  [
    "FIXED_SUBSCRIPTION_PLAN_NOT_SUPPORT_TLS",
    ({ plan, databases }) => !plan.supportSsl && databases.some(({ view }) => view.security.enableTls),
    "The plan does not support TLS, which a database uses.",
  ],
  [
    "FIXED_SUBSCRIPTION_PLAN_NOT_SUPPORT_REPLICA_OF",
    ({ plan, databases }) => plan.price === 0 && databases.some(({ view }) => view.replicaOf !== null),
    "Free plans do not support replicas of other databases, and a database is one.",
  ],
  [
    "FIXED_SUBSCRIPTION_UPDATE_INVALID_PLAN",
    ({ plan, databases }) =>
      databases.some(
        ({ view, backup }) =>
          (view.replication && !plan.supportReplication) ||
          (view.dataPersistence !== "none" && !plan.supportDataPersistence) ||
          (backup.enabled && !plan.supportInstantAndDailyBackups),
      ),
    "The plan does not support replication, persistence or backups, which a database uses.",
  ],
];

function sumUsedMb(databases: readonly DatabaseRecord[]): number {
  return databases.reduce((sum, { view }) => sum + view.memoryUsedInMb, 0);
}
