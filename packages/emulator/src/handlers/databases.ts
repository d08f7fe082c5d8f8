import type {
  AccountSubscriptionDatabases,
  ActiveActiveDatabase,
  Database,
  DatabaseCertificate,
  DatabaseSlowLogEntries,
} from "redis-cloud-sdk/models";
import { notThere, TaskError } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import { appendSystemLog } from "../lifecycle/system-log.js";
import { startTransition } from "../lifecycle/transitions.js";
import { numberFrom } from "../requests/query.js";
import type { DatabaseRecord } from "../state/state.js";
import { link } from "../views/links.js";
import { viewProDatabase } from "../views/pro-database.js";
import { assertChangeCapacity } from "./concurrent-changes.js";
import { applyUpdate, checkUpdate } from "./database-settings.js";
import { syncOperation, task } from "./declare.js";
import { addNewDatabase, checkNewDatabase, deploymentOf, estimate } from "./deployment.js";
import {
  activeDatabase,
  activeSubscription,
  databasesOf,
  pageOfDatabases,
  readDatabase,
  readSubscription,
  requireDatabase,
} from "./find.js";
import type { Operations } from "./operation.js";
import { slowLogOf } from "./slow-log.js";

const PAGE = 100;

/** Statuses in which a database can be deleted. */
const DELETABLE: ReadonlySet<string> = new Set(["active", "error", "creation-failed"]);

export const databaseOperations: Operations = {
  "GET /subscriptions/{subscriptionId}/databases": syncOperation(
    ({ account, path, query, world, base }): AccountSubscriptionDatabases => {
      const subscription = readSubscription(account, path.subscriptionId);
      const { id } = subscription;
      const offset = numberFrom(query, "offset", { fallback: 0, least: 0 });
      const limit = numberFrom(query, "limit", { fallback: PAGE, least: 1, most: PAGE });
      const page = pageOfDatabases(subscription, account, world, { offset, limit });
      if (page.length === 0 && world.behavior.proDatabasesPastEndIs404) throw notThere();
      const self = `${pathOf(id)}?offset=${offset}&limit=${limit}`;
      return {
        accountId: account.id,
        // A list of exactly one subscription. The Essentials twin of this answer has an object.
        subscription: [
          {
            subscriptionId: id,
            numberOfDatabases: page.length,
            databases: page.map((database) =>
              viewProDatabase(database, [], { isSingle: false, masked: true }),
            ),
            links: [],
          },
        ],
        links: [link("self", base, self)],
      };
    },
  ),
  "POST /subscriptions/{subscriptionId}/databases": task({
    command: "databaseCreateRequest",
    process: (work, request) => {
      const { account, world, path } = work;
      const subscription = activeSubscription(account, path.subscriptionId);
      const siblings = databasesOf(subscription, account);
      const deployment = deploymentOf(subscription);
      checkNewDatabase(request, siblings, deployment);
      if (request.dryRun === true)
        return { resource: { pricing: estimate(siblings, [request], deployment) } };
      if (world.behavior.creationPendsSubscription) assertChangeCapacity(account, world);
      const database = addNewDatabase(request, subscription, account, world, world.now);
      startTransition(world, account, "databases", database, stateMachines.databaseCreation(world.durations));
      // Only the word changes: what ends this is the database, not a time of its own.
      if (world.behavior.creationPendsSubscription) subscription.status = "pending";
      appendSystemLog(work, about(database, "is being created"));
      return { resourceId: database.id, resourcePath: pathOf(subscription.id, database.id) };
    },
  }),
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}": syncOperation(
    ({ account, path, world, base }): Database | ActiveActiveDatabase => {
      const database = readDatabase(account, path, world);
      const self = link("self", base, pathOf(database.subscriptionId, database.id));
      return viewProDatabase(database, [self], {
        isSingle: true,
        masked: world.behavior.globalPasswordMasked,
      });
    },
  ),
  "PUT /subscriptions/{subscriptionId}/databases/{databaseId}": task({
    command: "databaseUpdateRequest",
    process: (work, request) => {
      const { account, world, path } = work;
      const subscription = activeSubscription(account, path.subscriptionId);
      const database = activeDatabase(account, path, world);
      if (database.crdb !== undefined) {
        throw new TaskError(
          "UPDATING_SINGLE_REGION_DATABASE_NOT_ALLOWED_WITH_ACTIVE_ACTIVE_SUBSCRIPTION",
          `Database ${database.id} is Active-Active. Update it under /regions.`,
        );
      }
      const siblings = databasesOf(subscription, account);
      checkUpdate(request, database, siblings);
      if (request.dryRun === true) {
        const changed = structuredClone(database);
        applyUpdate(request, changed, subscription);
        const all = siblings.map((sibling) => (sibling.id === database.id ? changed : sibling));
        return { resource: { pricing: estimate(all, [], deploymentOf(subscription)) } };
      }
      const { supportOSSClusterApi: before } = database.view;
      applyUpdate(request, database, subscription);
      const toggled = database.view.supportOSSClusterApi !== before;
      const transition = toggled ? stateMachines.proxyPolicyChange : stateMachines.databaseUpdate;
      startTransition(world, account, "databases", database, transition(world.durations));
      appendSystemLog(work, about(database, "is being updated"));
      return { resourceId: database.id, resourcePath: pathOf(subscription.id, database.id) };
    },
  }),
  "DELETE /subscriptions/{subscriptionId}/databases/{databaseId}": task({
    command: "databaseDeleteRequest",
    process: (work) => {
      const { account, world, path } = work;
      const database = requireDatabase(account, path, world);
      if (!DELETABLE.has(database.status)) {
        throw new TaskError(
          "DATABASE_NOT_ACTIVE",
          `Database ${database.id} is ${database.status}, not active.`,
        );
      }
      startTransition(world, account, "databases", database, stateMachines.databaseDeletion(world.durations));
      appendSystemLog(work, about(database, "is being deleted"));
      return { resourceId: database.id };
    },
  }),
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/certificate": syncOperation(
    ({ account, path, world, live }): DatabaseCertificate => {
      const { view } = readDatabase(account, path, world);
      if (world.behavior.certificateNeedsTls && !view.security.enableTls) throw notThere();
      return { publicCertificatePEMString: live.certificate };
    },
  ),
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/slow-log": syncOperation(
    async ({ account, path, query, world, base, live }): Promise<DatabaseSlowLogEntries> => {
      const { subscriptionId, id, crdb } = readDatabase(account, path, world);
      const region = query.get("regionName");
      // Which region is meant matters to Active-Active only. Without one all of them are.
      if (crdb !== undefined && region !== null && !crdb.some((part) => part.region === region)) {
        throw notThere();
      }
      const regions = region === null ? (crdb ?? []).map((part) => part.region) : [region];
      const entries = await slowLogOf(live, id, crdb === undefined ? [undefined] : regions);
      return { entries, links: [link("self", base, `${pathOf(subscriptionId, id)}/slow-log`)] };
    },
  ),
};

function pathOf(subscriptionId: number, databaseId?: number): string {
  const list = `/subscriptions/${subscriptionId}/databases`;
  return databaseId === undefined ? list : `${list}/${databaseId}`;
}

function about({ id, view: { name } }: DatabaseRecord, what: string) {
  return { type: "Database", resource: name, resourceId: id, description: `Database ${name} ${what}.` };
}
