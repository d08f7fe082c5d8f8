import type {
  AccountSubscriptionDatabases,
  ActiveActiveDatabase,
  Database,
  DatabaseCertificate,
  DatabaseSlowLogEntries,
} from "redis-cloud-sdk/models";
import { notFound } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import { readInteger } from "../requests/query.js";
import type { DatabaseRecord } from "../state/database-record.js";
import { link } from "../views/links.js";
import { viewProDatabase } from "../views/pro-database.js";
import { assertChangeCapacity } from "./concurrent-changes.js";
import { checkUpdate } from "./database-rules.js";
import { applyUpdate } from "./database-settings.js";
import { read, task } from "./declare.js";
import {
  addNewDatabase,
  checkNewDatabase,
  estimatePrices,
  estimateUpdate,
  getDeployment,
} from "./deployment.js";
import { listDatabasePage, listDatabases, readDatabase, readSubscription } from "./find.js";
import { describeDatabase } from "./log-entries.js";
import type { Operations } from "./operation.js";
import { readSlowLog } from "./slow-log.js";
import { database, subscription } from "./targets.js";
import { getDatabasePath, PRO } from "./tier.js";

const MAX_PAGE = 100;

/** Statuses in which a database can be deleted. */
const DELETABLE: ReadonlySet<string> = new Set(["active", "error", "creation-failed"]);

export const databaseOperations: Operations = {
  "GET /subscriptions/{subscriptionId}/databases": read(
    ({ account, path, query, world, base }): AccountSubscriptionDatabases => {
      const subscription = readSubscription(account, path.subscriptionId);
      const { id } = subscription;
      const offset = readInteger(query, "offset", { fallback: 0, min: 0 });
      const limit = readInteger(query, "limit", { fallback: MAX_PAGE, min: 1, max: MAX_PAGE });
      const page = listDatabasePage(subscription, account, world, { offset, limit });
      if (page.length === 0 && world.behavior.proDatabasesPastEndIs404) throw notFound();
      const self = `/subscriptions/${id}/databases?offset=${offset}&limit=${limit}`;
      return {
        accountId: account.id,
        // A list of exactly one subscription. The response for Essentials has an object.
        subscription: [
          {
            subscriptionId: id,
            numberOfDatabases: page.length,
            databases: page.map((database) => viewProDatabase(database, [], { isSingle: false })),
            links: [],
          },
        ],
        links: [link("self", base, self)],
      };
    },
  ),
  "POST /subscriptions/{subscriptionId}/databases": task({
    target: subscription("active"),
    run: ({ subscription, body, account, world, after, log }) => {
      const siblings = listDatabases(subscription, account);
      const deployment = getDeployment(subscription);
      checkNewDatabase(body, siblings, deployment);
      if (body.dryRun === true) {
        return { resource: { pricing: estimatePrices(siblings, [body], deployment) } };
      }
      if (world.behavior.creationPendsSubscription) assertChangeCapacity(account, world);
      const database = addNewDatabase(body, subscription, account, world, world.now);
      after("databases", database, stateMachines.databaseCreation);
      // Only the status changes: the end depends on the database, not on a duration.
      if (world.behavior.creationPendsSubscription) subscription.status = "pending";
      log(describeDatabase(database, "is being created"));
      return { resourceId: database.id, resourcePath: getDatabasePath(PRO, database) };
    },
  }),
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}": read(
    ({ account, path, world, base }): Database | ActiveActiveDatabase => {
      const database = readDatabase(account, path, world);
      const self = link("self", base, getDatabasePath(PRO, database));
      return viewProDatabase(database, [self], { isSingle: true });
    },
  ),
  "PUT /subscriptions/{subscriptionId}/databases/{databaseId}": task({
    target: (context) => ({ ...subscription("active")(context), ...database("active")(context) }),
    rules: [
      [
        "UPDATING_SINGLE_REGION_DATABASE_NOT_ALLOWED_WITH_ACTIVE_ACTIVE_SUBSCRIPTION",
        ({ database }) => database.crdb !== undefined,
        ({ database }) => `Database ${database.id} is Active-Active. Update it under /regions.`,
      ],
    ],
    run: ({ subscription, database, body, account, after, log }) => {
      const siblings = listDatabases(subscription, account);
      checkUpdate(body, database, siblings, subscription);
      const update = (target: DatabaseRecord) => applyUpdate(body, target, subscription);
      if (body.dryRun === true) return estimateUpdate(subscription, database, account, update);
      const { supportOSSClusterApi: before } = database.view;
      update(database);
      const isToggled = database.view.supportOSSClusterApi !== before;
      after(
        "databases",
        database,
        isToggled ? stateMachines.proxyPolicyChange : stateMachines.databaseUpdate,
      );
      log(describeDatabase(database, "is being updated"));
      return { resourceId: database.id, resourcePath: getDatabasePath(PRO, database) };
    },
  }),
  "DELETE /subscriptions/{subscriptionId}/databases/{databaseId}": task({
    target: database(),
    rules: [
      [
        "DATABASE_NOT_ACTIVE",
        ({ database }) => !DELETABLE.has(database.status),
        ({ database: { id, status } }) => `Database ${id} is ${status}, not active.`,
      ],
    ],
    run: ({ database, after }) => {
      after("databases", database, stateMachines.databaseDeletion);
      return { resourceId: database.id };
    },
    log: ({ database }) => describeDatabase(database, "is being deleted"),
  }),
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/certificate": read(
    ({ account, path, world, live }): DatabaseCertificate => {
      const { view } = readDatabase(account, path, world);
      if (world.behavior.certificateNeedsTls && !view.security.enableTls) throw notFound();
      return { publicCertificatePEMString: live.certificate };
    },
  ),
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/slow-log": read(
    async ({ account, path, query, world, base, live }): Promise<DatabaseSlowLogEntries> => {
      const database = readDatabase(account, path, world);
      const { id, crdb } = database;
      const region = query.get("regionName");
      // The region matters for Active-Active only. Default: all regions.
      if (crdb !== undefined && region !== null && !crdb.some((part) => part.region === region)) {
        throw notFound();
      }
      const regions = region === null ? (crdb ?? []).map((part) => part.region) : [region];
      const entries = await readSlowLog(live, id, crdb === undefined ? [undefined] : regions);
      return { entries, links: [link("self", base, `${getDatabasePath(PRO, database)}/slow-log`)] };
    },
  ),
};
