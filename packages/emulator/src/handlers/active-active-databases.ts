import { stateMachines } from "../lifecycle/state-machines.js";
import type { DatabaseRecord } from "../state/database-record.js";
import { checkActiveActiveUpdate } from "./active-active-rules.js";
import { applyActiveActiveUpdate } from "./active-active-settings.js";
import { task } from "./declare.js";
import { estimateUpdate } from "./deployment.js";
import { listDatabases } from "./find.js";
import { describeDatabase } from "./log-entries.js";
import type { Operations } from "./operation.js";
import { database, subscription } from "./targets.js";
import { getDatabasePath, PRO } from "./tier.js";

/** Operations that only Active-Active databases have. They share the others with Pro databases. */
export const activeActiveDatabaseOperations: Operations = {
  "PUT /subscriptions/{subscriptionId}/databases/{databaseId}/regions": task({
    target: (context) => ({ ...subscription("active")(context), ...database("active")(context) }),
    rules: [
      [
        "UPDATING_LOCAL_PROPERTIES_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION",
        ({ database }) => database.crdb === undefined,
        ({ database }) => `Database ${database.id} is not Active-Active.`,
      ],
    ],
    run: ({ subscription, database, body, account, after, log }) => {
      checkActiveActiveUpdate(body, database, listDatabases(subscription, account), subscription);
      const update = (target: DatabaseRecord) => applyActiveActiveUpdate(body, target, subscription);
      if (body.dryRun === true) return estimateUpdate(subscription, database, account, update);
      update(database);
      after("databases", database, stateMachines.databaseUpdate);
      log(describeDatabase(database, "is being updated"));
      return { resourceId: database.id, resourcePath: getDatabasePath(PRO, database) };
    },
  }),
  "PUT /subscriptions/{subscriptionId}/databases/{databaseId}/flush": task({
    target: database("active"),
    rules: [
      [
        "CRDB_FLUSH_ACTION_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION",
        ({ database }) => database.crdb === undefined,
        ({ database }) => `Database ${database.id} is not Active-Active.`,
      ],
    ],
    run: ({ database, account, world }) => {
      world.enqueueJob(account, { type: "flush", databaseId: database.id });
      return { resourceId: database.id };
    },
    log: ({ database }) => describeDatabase(database, "was flushed"),
  }),
};
