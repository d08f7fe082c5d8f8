import { TaskError } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import { appendSystemLog } from "../lifecycle/system-log.js";
import { startTransition } from "../lifecycle/transitions.js";
import type { DatabaseRecord } from "../state/state.js";
import { applyCrdbUpdate, checkCrdbUpdate } from "./active-active-settings.js";
import { task } from "./declare.js";
import { deploymentOf, estimate } from "./deployment.js";
import { activeDatabase, activeSubscription, databasesOf } from "./find.js";
import type { Operations } from "./operation.js";
import { databasePath, PRO } from "./tier.js";

/** What Active-Active databases have routes of their own for. The rest of their life is that of Pro databases. */
export const crdbOperations: Operations = {
  "PUT /subscriptions/{subscriptionId}/databases/{databaseId}/regions": task({
    command: "crdbUpdatePropertiesRequest",
    process: (work, request) => {
      const { account, world, path } = work;
      const subscription = activeSubscription(account, path.subscriptionId);
      const database = activeDatabase(account, path, world);
      if (database.crdb === undefined) {
        throw new TaskError(
          "UPDATING_LOCAL_PROPERTIES_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION",
          `Database ${database.id} is not Active-Active.`,
        );
      }
      const siblings = databasesOf(subscription, account);
      checkCrdbUpdate(request, database, siblings);
      if (request.dryRun === true) {
        const changed = structuredClone(database);
        applyCrdbUpdate(request, changed, subscription);
        const all = siblings.map((sibling) => (sibling.id === database.id ? changed : sibling));
        return { resource: { pricing: estimate(all, [], deploymentOf(subscription)) } };
      }
      applyCrdbUpdate(request, database, subscription);
      startTransition(world, account, "databases", database, stateMachines.databaseUpdate(world.durations));
      appendSystemLog(work, about(database, "is being updated"));
      return { resourceId: database.id, resourcePath: databasePath(PRO, database) };
    },
  }),
  "PUT /subscriptions/{subscriptionId}/databases/{databaseId}/flush": task({
    command: "crdbFlushRequest",
    process: (work) => {
      const { account, world, path } = work;
      const database = activeDatabase(account, path, world);
      if (database.crdb === undefined) {
        throw new TaskError(
          "CRDB_FLUSH_ACTION_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION",
          "Only Active-Active databases can be flushed this way.",
        );
      }
      world.enqueueJob(account, { type: "flush", databaseId: database.id });
      appendSystemLog(work, about(database, "was flushed"));
      return { resourceId: database.id };
    },
  }),
};

function about({ id, view: { name } }: DatabaseRecord, what: string) {
  return { type: "Database", resource: name, resourceId: id, description: `Database ${name} ${what}.` };
}
