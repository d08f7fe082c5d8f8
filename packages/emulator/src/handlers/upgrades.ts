import type {
  DatabaseAvailableVersionsResponse,
  DatabaseUpgradeRedisVersionRequest,
  DatabaseVersionUpgradeStatus,
} from "redis-cloud-sdk/models";
import { listUpgradeVersions } from "../catalog/versions.js";
import { notThere, TaskError } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import { appendSystemLog } from "../lifecycle/system-log.js";
import { startTransition } from "../lifecycle/transitions.js";
import { syncOperation, task } from "./declare.js";
import { activeDatabase, activeParent, readDatabase } from "./find.js";
import type { Operations } from "./operation.js";
import { type DatabaseRoute, databasePath, ESSENTIALS, PRO, type Tier } from "./tier.js";

type Route = DatabaseRoute<"GET" | "POST", "upgrade" | "available-target-versions">;

/** New Redis versions for the databases of a family. */
function upgradesIn(tier: Tier, command: string) {
  return {
    targets: syncOperation<Route>(({ account, path, world }): DatabaseAvailableVersionsResponse => {
      const { view } = readDatabase(account, path, world, tier);
      return { targets: listUpgradeVersions(view.redisVersion).map((redisVersion) => ({ redisVersion })) };
    }),
    status: syncOperation<Route>(({ account, path, world }): DatabaseVersionUpgradeStatus => {
      const { id, upgrade } = readDatabase(account, path, world, tier);
      // Before the first upgrade there is nothing to show.
      if (upgrade === undefined) throw notThere();
      const { target, startedAt, endsAt } = upgrade;
      const done = world.now >= endsAt;
      // The scale of the progress was never seen; a hundred is a guess.
      const progress = done ? 100 : Math.floor((100 * (world.now - startedAt)) / (endsAt - startedAt));
      return {
        databaseId: id,
        targetRedisVersion: target,
        progress,
        upgradeStatus: done ? "done" : "in-progress",
      };
    }),
    upgrade: task<Route, DatabaseUpgradeRedisVersionRequest>({
      command,
      process: (work, { targetRedisVersion: target }) => {
        const { account, path, world } = work;
        const subscription = activeParent(account, path.subscriptionId, tier);
        const database = activeDatabase(account, path, world, tier);
        const { name, redisVersion, protocol } = database.view;
        if (protocol === "memcached") {
          throw new TaskError(
            "DATABASE_UPGRADE_OF_MEMCACHED_IS_NOT_SUPPORTED",
            "Memcached cannot be upgraded.",
          );
        }
        if (database.crdb !== undefined) {
          throw new TaskError(
            "ACTIVE_ACTIVE_DATABASE_UPGRADE_IS_NOT_SUPPORTED",
            "Active-Active databases cannot be upgraded.",
          );
        }
        if (target === undefined || !listUpgradeVersions(redisVersion).includes(target)) {
          throw new TaskError(
            "DATABASE_UPGRADE_INVALID_REDIS_VERSION",
            `Redis ${redisVersion} cannot be upgraded to ${target ?? "a version that is not given"}.`,
          );
        }
        const endsAt = world.now + world.scaledMs(world.durations.databaseUpgrade);
        database.upgrade = { target, startedAt: world.now, endsAt };
        startTransition(
          world,
          account,
          "databases",
          database,
          stateMachines.databaseUpgrade(world.durations),
        );
        // Terraform's provider found the subscription not active during an upgrade, and speaks of Pro.
        if (!tier.essentials) subscription.status = "pending";
        appendSystemLog(work, {
          type: "Database",
          resource: name,
          resourceId: database.id,
          description: `Database ${name} is being upgraded to Redis ${target}.`,
        });
        return {
          resourceId: database.id,
          ...(tier.essentials ? { additionalResourceId: subscription.id } : {}),
          resourcePath: databasePath(tier, database),
        };
      },
    }),
  };
}

const pro = upgradesIn(PRO, "databaseUpgradeRedisVersionRequest");
const essentials = upgradesIn(ESSENTIALS, "fixedDatabaseUpgradeRedisVersionRequest");

export const upgradeOperations: Operations = {
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/available-target-versions": pro.targets,
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/upgrade": pro.status,
  "POST /subscriptions/{subscriptionId}/databases/{databaseId}/upgrade": pro.upgrade,
  "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/available-target-versions":
    essentials.targets,
  "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/upgrade": essentials.status,
  "POST /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/upgrade": essentials.upgrade,
};
