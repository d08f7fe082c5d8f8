import type {
  DatabaseAvailableVersionsResponse,
  DatabaseUpgradeRedisVersionRequest,
  DatabaseVersionUpgradeStatus,
} from "redis-cloud-sdk/models";
import { listUpgradeVersions } from "../catalog/versions.js";
import { notFound } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import type { DatabaseRecord } from "../state/database-record.js";
import type { EssentialsRecord, SubscriptionRecord } from "../state/subscription-records.js";
import { type Rule, read, task } from "./declare.js";
import { readDatabase, requireActiveParent } from "./find.js";
import { describeDatabase } from "./log-entries.js";
import type { Operations } from "./operation.js";
import { database } from "./targets.js";
import { type DatabaseRoute, ESSENTIALS, getDatabasePath, PRO, type Tier } from "./tier.js";

type Route = DatabaseRoute<"GET" | "POST", "upgrade" | "available-target-versions">;

/** Upgrades of the databases of a tier to newer Redis versions. */
function declareUpgrades(tier: Tier) {
  return {
    targets: read<Route>(({ account, path, world }): DatabaseAvailableVersionsResponse => {
      const { view } = readDatabase(account, path, world, tier);
      return { targets: listUpgradeVersions(view.redisVersion).map((redisVersion) => ({ redisVersion })) };
    }),
    status: read<Route>(({ account, path, world }): DatabaseVersionUpgradeStatus => {
      const { id, upgrade } = readDatabase(account, path, world, tier);
      // Before the first upgrade the service responds with 404.
      if (upgrade === undefined) throw notFound();
      const { target, startedAt, endsAt } = upgrade;
      const isDone = world.now >= endsAt;
      // The real scale of the progress is unknown; percent is a guess.
      const progress = isDone ? 100 : Math.floor((100 * (world.now - startedAt)) / (endsAt - startedAt));
      return {
        databaseId: id,
        targetRedisVersion: target,
        progress,
        upgradeStatus: isDone ? "done" : "in-progress",
      };
    }),
    upgrade: task<DatabaseRoute<"POST", "upgrade">, UpgradeTarget>({
      target: (context) => ({
        subscription: requireActiveParent(context.account, context.path.subscriptionId, tier),
        ...database("active", tier)(context),
      }),
      rules: upgradeRules,
      run: ({ subscription, database, body: { targetRedisVersion: target = "" }, world, after }) => {
        const endsAt = world.now + world.scaledMs(world.durations.databaseUpgrade);
        database.upgrade = { target, startedAt: world.now, endsAt };
        after("databases", database, stateMachines.databaseUpgrade);
        // Terraform's provider observed that the subscription is not active during an upgrade; it refers to Pro.
        if (!tier.essentials) subscription.status = "pending";
        return {
          resourceId: database.id,
          ...(tier.essentials ? { additionalResourceId: subscription.id } : {}),
          resourcePath: getDatabasePath(tier, database),
        };
      },
      log: ({ database, body }) =>
        describeDatabase(database, `is being upgraded to Redis ${body.targetRedisVersion}`),
    }),
  };
}

interface UpgradeTarget {
  subscription: SubscriptionRecord | EssentialsRecord;
  database: DatabaseRecord;
}

const upgradeRules: readonly Rule<
  UpgradeTarget & { readonly body: Partial<DatabaseUpgradeRedisVersionRequest> }
>[] = [
  [
    "DATABASE_UPGRADE_OF_MEMCACHED_IS_NOT_SUPPORTED",
    ({ database: { view } }) => view.protocol === "memcached",
    "Memcached databases cannot be upgraded.",
  ],
  [
    "DATABASE_UPGRADE_INVALID_REDIS_VERSION",
    ({ database: { view }, body: { targetRedisVersion = "" } }) =>
      !listUpgradeVersions(view.redisVersion).includes(targetRedisVersion),
    ({ database: { view }, body }) =>
      `\`targetRedisVersion\` must be one of ${listUpgradeVersions(view.redisVersion).join(", ")} (got ${body.targetRedisVersion}).`,
  ],
];

const pro = declareUpgrades(PRO);
const essentials = declareUpgrades(ESSENTIALS);

export const upgradeOperations: Operations = {
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/available-target-versions": pro.targets,
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/upgrade": pro.status,
  "POST /subscriptions/{subscriptionId}/databases/{databaseId}/upgrade": pro.upgrade,
  "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/available-target-versions":
    essentials.targets,
  "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/upgrade": essentials.status,
  "POST /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/upgrade": essentials.upgrade,
};
