import type {
  AccountFixedSubscriptionDatabases,
  DatabaseCreateRequest,
  DatabaseSlowLogEntries,
  FixedDatabase,
} from "redis-cloud-sdk/models";
import { modules } from "../catalog/modules.js";
import { getPlan } from "../catalog/plans.js";
import { bundlesModules, defaultVersion } from "../catalog/versions.js";
import { notFound } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import { readInteger } from "../requests/query.js";
import type { DatabaseRecord } from "../state/database-record.js";
import type { AccountState } from "../state/state.js";
import type { EssentialsRecord } from "../state/subscription-records.js";
import { viewEssentialsDatabase } from "../views/essentials.js";
import { link } from "../views/links.js";
import { checkDatabase, checkUpdate } from "./database-rules.js";
import { addDatabase, applyUpdate } from "./database-settings.js";
import { read, task } from "./declare.js";
import { checkNew, checkPlan } from "./essentials-rules.js";
import { getRequestedDatasetGb, toProUpdate } from "./essentials-settings.js";
import { listDatabases, readDatabase, requireActiveParent } from "./find.js";
import { describeDatabase } from "./log-entries.js";
import type { Operations, TaskResult } from "./operation.js";
import { readSlowLog } from "./slow-log.js";
import { database } from "./targets.js";
import { ESSENTIALS, getDatabasePath, rejectPro } from "./tier.js";

const MAX_PAGE = 100;

export const essentialsDatabaseOperations: Operations = {
  "GET /fixed/subscriptions/{subscriptionId}/databases": read(
    ({ account, path, query, base }): AccountFixedSubscriptionDatabases => {
      const subscription = readEssentials(account, path.subscriptionId);
      const { id, planId } = subscription;
      const offset = readInteger(query, "offset", { fallback: 0, min: 0 });
      const limit = readInteger(query, "limit", { fallback: MAX_PAGE, min: 1, max: MAX_PAGE });
      const databases = listDatabases(subscription, account)
        .slice(offset, offset + limit)
        .map((database) => viewEssentialsDatabase(database, getPlan(planId), [], { password: false }));
      return {
        accountId: account.id,
        // An object, where Pro has a list of one. Past the end the page is empty, where Pro responds with 404.
        subscription: { subscriptionId: id, numberOfDatabases: databases.length, databases, links: [] },
        links: [link("self", base, `/fixed/subscriptions/${id}/databases?offset=${offset}&limit=${limit}`)],
      };
    },
  ),
  "POST /fixed/subscriptions/{subscriptionId}/databases": task({
    target: ({ account, path: { subscriptionId } }) => {
      rejectPro(account, subscriptionId, "CREATING_FIXED_DATABASE_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION");
      const { id } = requireActiveParent(account, subscriptionId, ESSENTIALS);
      const subscription = readEssentials(account, id);
      return { subscription, plan: getPlan(subscription.planId) };
    },
    rules: [
      [
        "FIXED_DATABASE_FIXED_SUBSCRIPTION_REACHED_MAX_DATABASES_COUNT",
        ({ subscription, plan }) => subscription.databaseIds.length >= plan.maximumDatabases,
        ({ plan }) => `The plan supports at most ${plan.maximumDatabases} databases.`,
      ],
    ],
    run: ({ subscription, plan, body, account, world, after, log }) => {
      const { protocol = plan.redisFlex ? "redis" : "stack", enableDatabaseClustering: clustering = false } =
        body;
      const { replication = plan.supportReplication, redisVersion = defaultVersion } = body;
      checkNew(body, plan, protocol);
      checkPlan(body, plan, { protocol, clustering });
      const request: DatabaseCreateRequest = {
        dataEvictionPolicy: world.behavior.essentialsEviction,
        ...toProUpdate(body),
        name: body.name,
        // The protocol stack is redis with modules.
        protocol: protocol === "memcached" ? "memcached" : "redis",
        replication,
        redisVersion,
      };
      const { provider, region } = plan;
      const memoryStorage = plan.redisFlex ? "ram-and-flash" : "ram";
      const location = { provider, region, memoryStorage, publicEndpointAccess: true };
      // A plan may be smaller than the minimum size of a Pro database.
      checkDatabase({ ...request, datasetSizeInGb: 1 }, listDatabases(subscription, account), location);
      const database = addDatabase(
        {
          ...request,
          ...(protocol === "stack" && !bundlesModules(redisVersion)
            ? { modules: modules.map(({ name }) => ({ name })) }
            : {}),
          datasetSizeInGb: getRequestedDatasetGb(body, plan, replication),
        },
        subscription,
        location,
        account,
        world,
        world.now,
      );
      database.view.protocol = protocol;
      database.essentials = { clustering };
      after("databases", database, stateMachines.essentialsDatabaseCreation);
      log(describeDatabase(database, "is being created"));
      return { ...toIds(database), resourcePath: getDatabasePath(ESSENTIALS, database) };
    },
  }),
  "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}": read(
    ({ account, path, world, base }): FixedDatabase => {
      const { planId } = readEssentials(account, path.subscriptionId);
      const database = readDatabase(account, path, world, ESSENTIALS);
      const self = link("self", base, getDatabasePath(ESSENTIALS, database));
      return viewEssentialsDatabase(database, getPlan(planId), [self], { password: true });
    },
  ),
  "PUT /fixed/subscriptions/{subscriptionId}/databases/{databaseId}": task({
    target: (context) => {
      const { account, path } = context;
      rejectPro(
        account,
        path.subscriptionId,
        "UPDATING_FIXED_DATABASE_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
      );
      const found = database("active", ESSENTIALS)(context);
      return { ...found, subscription: readEssentials(account, path.subscriptionId) };
    },
    run: ({ subscription, database, body, account, after }) => {
      const plan = getPlan(subscription.planId);
      const { enableDatabaseClustering: clustering = database.essentials?.clustering ?? false } = body;
      checkPlan(body, plan, { protocol: database.view.protocol, clustering });
      const { replication = database.view.replication } = body;
      const isSized = body.datasetSizeInGb !== undefined || body.memoryLimitInGb !== undefined;
      const changes = {
        ...toProUpdate(body),
        ...(isSized ? { datasetSizeInGb: getRequestedDatasetGb(body, plan, replication) } : {}),
      };
      checkUpdate(changes, database, listDatabases(subscription, account), subscription);
      applyUpdate(changes, database, subscription);
      database.essentials = { clustering };
      after("databases", database, stateMachines.databaseUpdate);
      return { ...toIds(database), resourcePath: getDatabasePath(ESSENTIALS, database) };
    },
    log: ({ database }) => describeDatabase(database, "is being updated"),
  }),
  "DELETE /fixed/subscriptions/{subscriptionId}/databases/{databaseId}": task({
    target: (context) => {
      rejectPro(
        context.account,
        context.path.subscriptionId,
        "DELETING_FIXED_DATABASE_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
      );
      return database(undefined, ESSENTIALS)(context);
    },
    rules: [
      [
        "DATABASE_NOT_ACTIVE",
        ({ database: { status } }) => status !== "active" && status !== "error",
        ({ database: { id, status } }) => `Database ${id} is ${status}, not active.`,
      ],
    ],
    run: ({ database, after }) => {
      after("databases", database, stateMachines.databaseDeletion);
      return toIds(database);
    },
    log: ({ database }) => describeDatabase(database, "is being deleted"),
  }),
  "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/slow-log": read(
    async ({ account, path, world, base, live }): Promise<DatabaseSlowLogEntries> => {
      const database = readDatabase(account, path, world, ESSENTIALS);
      const entries = await readSlowLog(live, database.id, [undefined]);
      return { entries, links: [link("self", base, `${getDatabasePath(ESSENTIALS, database)}/slow-log`)] };
    },
  ),
};

function readEssentials({ essentials }: AccountState, id: number): EssentialsRecord {
  const subscription = essentials[id];
  if (subscription === undefined) throw notFound();
  return subscription;
}

function toIds({ id, subscriptionId }: DatabaseRecord): TaskResult {
  return { resourceId: id, additionalResourceId: subscriptionId };
}
