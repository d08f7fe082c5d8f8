import type {
  AccountSubscriptionDatabases,
  Database,
  DatabaseCertificate,
  DatabaseSlowLogEntries,
} from "redis-cloud-sdk/models";
import { HttpFailure, notThere, TaskFailure } from "../failures.js";
import { certificate } from "../offer/certificate.js";
import { priceLines } from "../offer/prices.js";
import { databaseCreate, databaseUpdate } from "../requests/database.js";
import { numberFrom } from "../requests/query.js";
import type { AccountState, DatabaseRecord, SubscriptionRecord } from "../state/state.js";
import { setCourse } from "../status/course.js";
import { courses } from "../status/machines.js";
import { viewDatabase } from "../views/database.js";
import { link } from "../views/links.js";
import { checkChanging } from "./changing.js";
import {
  addDatabase,
  applyUpdate,
  chargedFor,
  checkDatabase,
  checkUpdate,
  type Surroundings,
} from "./database-settings.js";
import {
  activeDatabase,
  activeSubscription,
  databaseOfTask,
  readDatabase,
  readSubscription,
} from "./find.js";
import { note } from "./journal.js";
import { type Operations, plain, task } from "./operation.js";

const PAGE = 100;

/** Statuses in which a database can be deleted. */
const DELETABLE: ReadonlySet<string> = new Set(["active", "error", "creation-failed"]);

export const databaseOperations: Operations = {
  "GET /subscriptions/{subscriptionId}/databases": plain(
    ({ account, path, query, world, base }): AccountSubscriptionDatabases => {
      const { id, databaseIds } = readSubscription(account, path.subscriptionId);
      const offset = numberFrom(query, "offset", { fallback: 0, least: 0 });
      const limit = numberFrom(query, "limit", { fallback: PAGE, least: 1, most: PAGE });
      const visible = databaseIds.flatMap((databaseId) => {
        const database = account.databases[databaseId];
        return database !== undefined && database.visibleAt <= world.now ? [database] : [];
      });
      const page = visible.slice(offset, offset + limit);
      if (page.length === 0 && world.habits.proDatabasesPastEndIs404) throw notThere();
      const self = `${pathOf(id)}?offset=${offset}&limit=${limit}`;
      return {
        accountId: account.id,
        // A list of exactly one subscription. The Essentials twin of this answer has an object.
        subscription: [
          {
            subscriptionId: id,
            numberOfDatabases: page.length,
            databases: page.map((database) => viewDatabase(database, [], { password: false })),
            links: [],
          },
        ],
        links: [link("self", base, self)],
      };
    },
  ),
  "POST /subscriptions/{subscriptionId}/databases": task({
    command: "databaseCreateRequest",
    body: databaseCreate,
    process: (work, request) => {
      const { account, world, path } = work;
      const subscription = activeSubscription(account, path.subscriptionId);
      const siblings = databasesOf(subscription, account);
      const settings = surroundings(subscription);
      checkDatabase(request, siblings, settings);
      const pricing = priceLines([...siblings.map(charged), chargedFor(request)], settings.region);
      if (request.dryRun === true) return { resource: { pricing } };
      if (world.habits.creationPendsSubscription) checkChanging(account, world);
      const database = addDatabase(request, subscription, settings, account, world, world.now);
      setCourse(world, account, "databases", database, courses.databaseCreation(world.durations));
      // Only the word changes: what ends this is the database, not a time of its own.
      if (world.habits.creationPendsSubscription) subscription.status = "pending";
      subscription.pricing = pricing;
      note(work, about(database, "is being created"));
      return { resourceId: database.id, resourcePath: pathOf(subscription.id, database.id) };
    },
  }),
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}": plain(
    ({ account, path, world, base }): Database => {
      const database = readDatabase(account, path, world);
      const self = link("self", base, pathOf(database.subscriptionId, database.id));
      return viewDatabase(database, [self], { password: true });
    },
  ),
  "PUT /subscriptions/{subscriptionId}/databases/{databaseId}": task({
    command: "databaseUpdateRequest",
    body: databaseUpdate,
    process: (work, request) => {
      const { account, world, path } = work;
      const subscription = activeSubscription(account, path.subscriptionId);
      const database = activeDatabase(account, path, world);
      const siblings = databasesOf(subscription, account);
      checkUpdate(request, database, siblings);
      const { region } = surroundings(subscription);
      if (request.dryRun === true) {
        const changed = structuredClone(database);
        applyUpdate(request, changed, subscription);
        const all = siblings.map((sibling) => (sibling.id === database.id ? changed : sibling));
        return { resource: { pricing: priceLines(all.map(charged), region) } };
      }
      const { supportOSSClusterApi: before } = database.view;
      applyUpdate(request, database, subscription);
      const toggled = database.view.supportOSSClusterApi !== before;
      const course = toggled ? courses.proxyPolicyChange : courses.databaseUpdate;
      setCourse(world, account, "databases", database, course(world.durations));
      subscription.pricing = priceLines(siblings.map(charged), region);
      note(work, about(database, "is being updated"));
      return { resourceId: database.id, resourcePath: pathOf(subscription.id, database.id) };
    },
  }),
  "DELETE /subscriptions/{subscriptionId}/databases/{databaseId}": task({
    command: "databaseDeleteRequest",
    process: (work) => {
      const { account, world, path } = work;
      const database = databaseOfTask(account, path, world);
      if (!DELETABLE.has(database.status)) {
        throw new TaskFailure(
          "DATABASE_NOT_ACTIVE",
          `Database ${database.id} is ${database.status}, not active.`,
        );
      }
      setCourse(world, account, "databases", database, courses.databaseDeletion(world.durations));
      note(work, about(database, "is being deleted"));
      return { resourceId: database.id };
    },
  }),
  "PUT /subscriptions/{subscriptionId}/databases/{databaseId}/flush": task({
    command: "crdbFlushRequest",
    process: ({ account, world, path }) => {
      databaseOfTask(account, path, world);
      throw new TaskFailure(
        "CRDB_FLUSH_ACTION_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION",
        "Only Active-Active databases can be flushed this way.",
      );
    },
  }),
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/certificate": plain(
    ({ account, path, world }): DatabaseCertificate => {
      const { view } = readDatabase(account, path, world);
      if (world.habits.certificateNeedsTls && !view.security.enableTls) throw notThere();
      return { publicCertificatePEMString: certificate };
    },
  ),
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/slow-log": plain(
    ({ account, path, world, base }): DatabaseSlowLogEntries => {
      const { subscriptionId, id } = readDatabase(account, path, world);
      return { entries: [], links: [link("self", base, `${pathOf(subscriptionId, id)}/slow-log`)] };
    },
  ),
  // Only the source of an endpoint redirection has a traffic state; a live run got 404 for an ordinary database.
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/traffic": plain(() => {
    throw new HttpFailure(404);
  }),
  "POST /subscriptions/{subscriptionId}/databases/{databaseId}/traffic/resume": plain(() => {
    throw new HttpFailure(404);
  }),
};

function pathOf(subscriptionId: number, databaseId?: number): string {
  const list = `/subscriptions/${subscriptionId}/databases`;
  return databaseId === undefined ? list : `${list}/${databaseId}`;
}

function databasesOf({ databaseIds }: SubscriptionRecord, account: AccountState): DatabaseRecord[] {
  return databaseIds.flatMap((id) => account.databases[id] ?? []);
}

function surroundings({ cloud, memoryStorage }: SubscriptionRecord): Surroundings {
  const { provider = "AWS", regions = [] } = cloud[0] ?? {};
  return { provider, region: regions[0]?.region ?? "us-east-1", memoryStorage };
}

function charged({ view }: DatabaseRecord) {
  return view;
}

function about({ id, view: { name } }: DatabaseRecord, what: string) {
  return { type: "Database", resource: name, resourceId: id, description: `Database ${name} ${what}.` };
}
