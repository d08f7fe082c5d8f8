import { getDatasetSizeGb, getPlan, type Plan } from "../catalog/plans.js";
import { TaskError } from "../errors.js";
import type { AccountState, DatabaseRecord, EssentialsRecord } from "../state/state.js";

/**
 * Checks whether a subscription may move to another plan: same place and availability, room for what is there,
 * and nothing in use that the plan lacks. @throws TaskFailure
 */
export function checkPlanChange(plan: Plan, subscription: EssentialsRecord, account: AccountState): void {
  const present = getPlan(subscription.planId);
  const databases = subscription.databaseIds.flatMap((id) => account.databases[id] ?? []);
  if (plan.provider !== present.provider) {
    throw new TaskError(
      "FIXED_MISMATCH_BETWEEN_REQUEST_PLAN_CLOUD_PROVIDER_AND_SUBSCRIPTION_CLOUD_PROVIDER",
      `The plan is on ${plan.provider}, the subscription on ${present.provider}.`,
    );
  }
  if (plan.region !== present.region) {
    throw new TaskError(
      "FIXED_MISMATCH_BETWEEN_REQUEST_PLAN_REGION_AND_SUBSCRIPTION_REGION",
      `The plan is in ${plan.region}, the subscription in ${present.region}.`,
    );
  }
  checkKind(plan, present);
  if (plan.price === 0 && present.price > 0) checkFree(account);
  checkRoom(plan, databases);
  checkFeatures(plan, databases);
}

/** An account has one free plan. @throws TaskFailure */
export function checkFree({ essentials }: AccountState): void {
  if (Object.values(essentials).some(({ planId }) => getPlan(planId).price === 0)) {
    throw new TaskError(
      "FIXED_SUBSCRIPTION_ACCOUNT_ALREADY_HAS_A_FREE_PLAN",
      "The account has a subscription with a free plan already.",
    );
  }
}

function checkKind(plan: Plan, present: Plan): void {
  if (plan.redisFlex !== present.redisFlex) {
    throw new TaskError(
      plan.redisFlex
        ? "NON_REDIS_FLEX_PLAN_CANNOT_BE_UPDATED_TO_REDIS_FLEX_PLAN"
        : "REDIS_FLEX_PLAN_CANNOT_BE_UPDATED_TO_NON_REDIS_FLEX",
      "Redis Flex cannot be had or left by a change of plan.",
    );
  }
  const multiple = plan.availability === "Multi-zone";
  if (multiple !== (present.availability === "Multi-zone")) {
    throw new TaskError(
      multiple
        ? "FIXED_SUBSCRIPTION_PLAN_CANNOT_CHANGED_FROM_AVAILABILITY_OF_SINGLE_ZONE_OR_NO_REPLICATION_TO_MULTI_ZONE"
        : "FIXED_SUBSCRIPTION_PLAN_CANNOT_CHANGED_FROM_AVAILABILITY_OF_MULTI_ZONE_TO_SINGLE_ZONE_OR_NO_REPLICATION",
      "A change of plan stays in several zones, or in one.",
    );
  }
}

function checkRoom(plan: Plan, databases: readonly DatabaseRecord[]): void {
  const used = databases.reduce((sum, { view }) => sum + view.memoryUsedInMb, 0);
  if (used > getDatasetSizeGb(plan) * 1000) {
    throw new TaskError(
      "FIXED_SUBSCRIPTION_PLAN_SIZE_SMALLER_THEN_CURRENT_SUBSCRIPTION_USAGE",
      `The databases use ${used} MB, more than the plan has.`,
    );
  }
  if (databases.length > plan.maximumDatabases) {
    throw new TaskError(
      "FIXED_SUBSCRIPTION_PLAN_MAX_DATABASES_SMALLER_THEN_CURRENT_SUBSCRIPTION_DATABASES_COUNT",
      `The plan allows ${plan.maximumDatabases} databases, and there are ${databases.length}.`,
    );
  }
  if (databases.some(({ view }) => view.security.sourceIps.length > plan.cidrAllowRules)) {
    throw new TaskError(
      "FIXED_SUBSCRIPTION_PLAN_MAX_SOURCE_IPS_IS_SMALLER_THEN_ONE_OF_EXISTING_DATABSE_SOURCE_IPS",
      `The plan allows ${plan.cidrAllowRules} source addresses, and a database has more.`,
    );
  }
}

function checkFeatures(plan: Plan, databases: readonly DatabaseRecord[]): void {
  if (!plan.supportSsl && databases.some(({ view }) => view.security.enableTls)) {
    throw new TaskError("FIXED_SUBSCRIPTION_PLAN_NOT_SUPPORT_TLS", "A database uses TLS.");
  }
  if (plan.price === 0 && databases.some(({ view }) => view.replicaOf !== null)) {
    throw new TaskError("FIXED_SUBSCRIPTION_PLAN_NOT_SUPPORT_REPLICA_OF", "A database copies from another.");
  }
  const more = databases.some(
    ({ view, backup }) =>
      (view.replication && !plan.supportReplication) ||
      (view.dataPersistence !== "none" && !plan.supportDataPersistence) ||
      (backup.enabled && !plan.supportInstantAndDailyBackups),
  );
  if (more) {
    throw new TaskError(
      "FIXED_SUBSCRIPTION_UPDATE_INVALID_PLAN",
      "A database has replication, persistence or backups, which the plan lacks.",
    );
  }
}
