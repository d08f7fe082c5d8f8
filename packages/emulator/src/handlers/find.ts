import { notThere, TaskError } from "../errors.js";
import type { AccountState, DatabaseRecord, EssentialsRecord, SubscriptionRecord } from "../state/state.js";
import type { World } from "../state/world.js";
import { PRO, subscriptionIn, type Tier } from "./tier.js";

/** Ids of a database and its subscription. */
export interface DatabasePath {
  readonly subscriptionId: number;
  readonly databaseId: number;
}

/** The subscription of a read. @throws HttpFailure 404 */
export function readSubscription(account: AccountState, id: number): SubscriptionRecord {
  const subscription = account.subscriptions[id];
  if (subscription === undefined) throw notThere();
  return subscription;
}

/** The database of a read, if it can be seen yet. */
export function findDatabase(
  account: AccountState,
  path: DatabasePath,
  world: World,
  tier: Tier = PRO,
): DatabaseRecord | undefined {
  const database = account.databases[path.databaseId];
  if (database === undefined || (database.essentials !== undefined) !== tier.essentials) return undefined;
  return database.subscriptionId === path.subscriptionId && database.visibleAt <= world.now
    ? database
    : undefined;
}

/** The database of a read. @throws HttpFailure 404 */
export function readDatabase(
  account: AccountState,
  path: DatabasePath,
  world: World,
  tier: Tier = PRO,
): DatabaseRecord {
  const database = findDatabase(account, path, world, tier);
  if (database === undefined) throw notThere();
  return database;
}

/** The databases of a subscription, in order of creation. */
export function databasesOf({ databaseIds }: SubscriptionRecord, account: AccountState): DatabaseRecord[] {
  return databaseIds.flatMap((id) => account.databases[id] ?? []);
}

/**
 * Some of the databases of a subscription that can be seen, in order of creation. Those that cannot be seen yet are
 * the latest, so nobody has to count them.
 */
export function pageOfDatabases(
  { databaseIds }: Pick<SubscriptionRecord, "databaseIds">,
  account: AccountState,
  world: World,
  { offset, limit }: { offset: number; limit: number },
): DatabaseRecord[] {
  return databaseIds.slice(offset, offset + limit).flatMap((id) => {
    const database = account.databases[id];
    return database === undefined || database.visibleAt > world.now ? [] : database;
  });
}

/** The subscription that a task is about. @throws TaskFailure SUBSCRIPTION_NOT_FOUND */
export function requireSubscription(account: AccountState, id: number): SubscriptionRecord {
  const subscription = account.subscriptions[id];
  if (subscription === undefined) throw noSubscription(id);
  return subscription;
}

/** The same, ready for a change. @throws TaskFailure SUBSCRIPTION_NOT_ACTIVE, which is how the service says "not now" */
export function activeSubscription(account: AccountState, id: number): SubscriptionRecord {
  const subscription = requireSubscription(account, id);
  checkActive(subscription);
  return subscription;
}

/** The same, of either family. @throws TaskFailure */
export function activeParent(
  account: AccountState,
  id: number,
  tier: Tier,
): SubscriptionRecord | EssentialsRecord {
  const subscription = subscriptionIn(account, id, tier);
  if (subscription === undefined) throw noSubscription(id);
  checkActive(subscription);
  return subscription;
}

function noSubscription(id: number): TaskError {
  return new TaskError("SUBSCRIPTION_NOT_FOUND", `There is no subscription ${id}.`);
}

function checkActive({ id, status }: SubscriptionRecord | EssentialsRecord): void {
  if (status === "active") return;
  throw new TaskError("SUBSCRIPTION_NOT_ACTIVE", `Subscription ${id} is ${status}, not active.`);
}

/** The database that a task is about, in an active subscription. @throws TaskFailure */
export function requireDatabase(
  account: AccountState,
  path: DatabasePath,
  world: World,
  tier: Tier = PRO,
): DatabaseRecord {
  activeParent(account, path.subscriptionId, tier);
  const database = findDatabase(account, path, world, tier);
  if (database === undefined) {
    throw new TaskError(
      "DATABASE_NOT_FOUND",
      `There is no database ${path.databaseId} in subscription ${path.subscriptionId}.`,
    );
  }
  return database;
}

/** The same, ready for a change. @throws TaskFailure DATABASE_NOT_ACTIVE */
export function activeDatabase(
  account: AccountState,
  path: DatabasePath,
  world: World,
  tier: Tier = PRO,
): DatabaseRecord {
  const database = requireDatabase(account, path, world, tier);
  if (database.status !== "active") {
    throw new TaskError("DATABASE_NOT_ACTIVE", `Database ${database.id} is ${database.status}, not active.`);
  }
  return database;
}
