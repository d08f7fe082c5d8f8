import type {
  AccountFixedSubscriptionDatabases,
  DatabaseCreateRequest,
  DatabaseSlowLogEntries,
  FixedDatabase,
  FixedDatabaseCreateRequest,
  FixedDatabaseUpdateRequest,
} from "redis-cloud-sdk/models";
import { modules } from "../catalog/modules.js";
import { getPlan, type Plan } from "../catalog/plans.js";
import { bundlesModules, defaultVersion } from "../catalog/versions.js";
import { notThere, TaskError } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import { appendSystemLog } from "../lifecycle/system-log.js";
import { startTransition } from "../lifecycle/transitions.js";
import { numberFrom } from "../requests/query.js";
import type { AccountState, DatabaseRecord, EssentialsRecord } from "../state/state.js";
import { viewEssentialsDatabase } from "../views/essentials.js";
import { link } from "../views/links.js";
import { addDatabase, applyUpdate, checkDatabase, checkUpdate } from "./database-settings.js";
import { syncOperation, task } from "./declare.js";
import { checkNew, checkPlan, datasetOf, toProUpdate } from "./essentials-settings.js";
import { activeDatabase, activeParent, readDatabase, requireDatabase } from "./find.js";
import type { Operations, TaskContext, TaskResult } from "./operation.js";
import { slowLogOf } from "./slow-log.js";
import { databasePath, ESSENTIALS, refuseFlexible } from "./tier.js";

const PAGE = 100;

type DatabaseWork = TaskContext<"PUT /fixed/subscriptions/{subscriptionId}/databases/{databaseId}">;

export const essentialsDatabaseOperations: Operations = {
  "GET /fixed/subscriptions/{subscriptionId}/databases": syncOperation(
    ({ account, path, query, base }): AccountFixedSubscriptionDatabases => {
      const { id, planId, databaseIds } = readEssentials(account, path.subscriptionId);
      const offset = numberFrom(query, "offset", { fallback: 0, least: 0 });
      const limit = numberFrom(query, "limit", { fallback: PAGE, least: 1, most: PAGE });
      const page = databaseIds.flatMap((databaseId) => account.databases[databaseId] ?? []);
      const databases = page
        .slice(offset, offset + limit)
        .map((database) => viewEssentialsDatabase(database, getPlan(planId), [], { password: false }));
      return {
        accountId: account.id,
        // An object, where Pro has a list of one. Past the end it is an empty page, where Pro has a 404.
        subscription: { subscriptionId: id, numberOfDatabases: databases.length, databases, links: [] },
        links: [link("self", base, `/fixed/subscriptions/${id}/databases?offset=${offset}&limit=${limit}`)],
      };
    },
  ),
  "POST /fixed/subscriptions/{subscriptionId}/databases": task({
    command: "fixedDatabaseCreateRequest",
    process: create,
  }),
  "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}": syncOperation(
    ({ account, path, world, base }): FixedDatabase => {
      const { planId } = readEssentials(account, path.subscriptionId);
      const database = readDatabase(account, path, world, ESSENTIALS);
      const self = link("self", base, databasePath(ESSENTIALS, database));
      return viewEssentialsDatabase(database, getPlan(planId), [self], { password: true });
    },
  ),
  "PUT /fixed/subscriptions/{subscriptionId}/databases/{databaseId}": task({
    command: "fixedDatabaseUpdateRequest",
    process: update,
  }),
  "DELETE /fixed/subscriptions/{subscriptionId}/databases/{databaseId}": task({
    command: "fixedDatabaseDeleteRequest",
    process: (work) => {
      const { account, world, path } = work;
      refuseFlexible(
        account,
        path.subscriptionId,
        "DELETING_FIXED_DATABASE_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
      );
      const database = requireDatabase(account, path, world, ESSENTIALS);
      if (database.status !== "active" && database.status !== "error") {
        throw new TaskError(
          "DATABASE_NOT_ACTIVE",
          `Database ${database.id} is ${database.status}, not active.`,
        );
      }
      startTransition(world, account, "databases", database, stateMachines.databaseDeletion(world.durations));
      appendSystemLog(work, about(database, "is being deleted"));
      return ids(database);
    },
  }),
  "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/slow-log": syncOperation(
    async ({ account, path, world, base, live }): Promise<DatabaseSlowLogEntries> => {
      const database = readDatabase(account, path, world, ESSENTIALS);
      const entries = await slowLogOf(live, database.id, [undefined]);
      return { entries, links: [link("self", base, `${databasePath(ESSENTIALS, database)}/slow-log`)] };
    },
  ),
};

function readEssentials({ essentials }: AccountState, id: number): EssentialsRecord {
  const subscription = essentials[id];
  if (subscription === undefined) throw notThere();
  return subscription;
}

function create(
  work: TaskContext<"POST /fixed/subscriptions/{subscriptionId}/databases">,
  request: FixedDatabaseCreateRequest,
): TaskResult {
  const { account, world, path } = work;
  refuseFlexible(
    account,
    path.subscriptionId,
    "CREATING_FIXED_DATABASE_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
  );
  const subscription = activeParent(account, path.subscriptionId, ESSENTIALS);
  const plan = getPlan(readEssentials(account, subscription.id).planId);
  if (subscription.databaseIds.length >= plan.maximumDatabases) {
    throw new TaskError(
      "FIXED_DATABASE_FIXED_SUBSCRIPTION_REACHED_MAX_DATABASES_COUNT",
      `The plan allows ${plan.maximumDatabases} databases.`,
    );
  }
  const { protocol = plan.redisFlex ? "redis" : "stack", enableDatabaseClustering: clustering = false } =
    request;
  const { replication = plan.supportReplication, redisVersion = defaultVersion } = request;
  checkNew(request, plan, protocol);
  checkPlan(request, plan, { protocol, clustering });
  const siblings = subscription.databaseIds.flatMap((id) => account.databases[id] ?? []);
  const order: DatabaseCreateRequest = {
    dataEvictionPolicy: world.behavior.essentialsEviction,
    ...toProUpdate(request),
    name: request.name,
    // What `stack` adds is its modules.
    protocol: protocol === "memcached" ? "memcached" : "redis",
    replication,
    redisVersion,
  };
  const settings = { provider: plan.provider, region: plan.region, memoryStorage: storageOf(plan) };
  // A plan may be smaller than the least that a Pro database can be asked for.
  checkDatabase({ ...order, datasetSizeInGb: 1 }, siblings, settings);
  const database = addDatabase(
    {
      ...order,
      ...(protocol === "stack" && !bundlesModules(redisVersion)
        ? { modules: modules.map(({ name }) => ({ name })) }
        : {}),
      datasetSizeInGb: datasetOf(request, plan, replication),
    },
    subscription,
    settings,
    account,
    world,
    world.now,
  );
  database.view.protocol = protocol;
  database.essentials = { clustering };
  startTransition(
    world,
    account,
    "databases",
    database,
    stateMachines.essentialsDatabaseCreation(world.durations),
  );
  appendSystemLog(work, about(database, "is being created"));
  return { ...ids(database), resourcePath: databasePath(ESSENTIALS, database) };
}

function update(work: DatabaseWork, request: FixedDatabaseUpdateRequest): TaskResult {
  const { account, world, path } = work;
  refuseFlexible(
    account,
    path.subscriptionId,
    "UPDATING_FIXED_DATABASE_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
  );
  const database = activeDatabase(account, path, world, ESSENTIALS);
  const subscription = readEssentials(account, path.subscriptionId);
  const plan = getPlan(subscription.planId);
  const { enableDatabaseClustering: clustering = database.essentials?.clustering ?? false } = request;
  checkPlan(request, plan, { protocol: database.view.protocol, clustering });
  const { replication = database.view.replication } = request;
  const sized = request.datasetSizeInGb !== undefined || request.memoryLimitInGb !== undefined;
  const changes = {
    ...toProUpdate(request),
    ...(sized ? { datasetSizeInGb: datasetOf(request, plan, replication) } : {}),
  };
  const siblings = subscription.databaseIds.flatMap((id) => account.databases[id] ?? []);
  checkUpdate(changes, database, siblings);
  applyUpdate(changes, database, subscription);
  database.essentials = { clustering };
  startTransition(world, account, "databases", database, stateMachines.databaseUpdate(world.durations));
  appendSystemLog(work, about(database, "is being updated"));
  return { ...ids(database), resourcePath: databasePath(ESSENTIALS, database) };
}

function storageOf({ redisFlex }: Plan): string {
  return redisFlex ? "ram-and-flash" : "ram";
}

function ids({ id, subscriptionId }: DatabaseRecord): TaskResult {
  return { resourceId: id, additionalResourceId: subscriptionId };
}

function about({ id, view: { name } }: DatabaseRecord, what: string) {
  return { type: "Database", resource: name, resourceId: id, description: `Database ${name} ${what}.` };
}
