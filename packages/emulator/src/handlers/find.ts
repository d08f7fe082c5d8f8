import { notThere, TaskFailure } from "../failures.js";
import type { AccountState, DatabaseRecord, SubscriptionRecord } from "../state/state.js";
import type { World } from "../world.js";

/** Ids of a Pro database and its subscription. */
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
): DatabaseRecord | undefined {
  const database = account.databases[path.databaseId];
  return database?.subscriptionId === path.subscriptionId && database.visibleAt <= world.now
    ? database
    : undefined;
}

/** The database of a read. @throws HttpFailure 404 */
export function readDatabase(account: AccountState, path: DatabasePath, world: World): DatabaseRecord {
  const database = findDatabase(account, path, world);
  if (database === undefined) throw notThere();
  return database;
}

/** The subscription that a task is about. @throws TaskFailure SUBSCRIPTION_NOT_FOUND */
export function subscriptionOfTask(account: AccountState, id: number): SubscriptionRecord {
  const subscription = account.subscriptions[id];
  if (subscription === undefined)
    throw new TaskFailure("SUBSCRIPTION_NOT_FOUND", `There is no subscription ${id}.`);
  return subscription;
}

/** The same, ready for a change. @throws TaskFailure SUBSCRIPTION_NOT_ACTIVE, which is how the service says "not now" */
export function activeSubscription(account: AccountState, id: number): SubscriptionRecord {
  const subscription = subscriptionOfTask(account, id);
  if (subscription.status !== "active") {
    throw new TaskFailure(
      "SUBSCRIPTION_NOT_ACTIVE",
      `Subscription ${id} is ${subscription.status}, not active.`,
    );
  }
  return subscription;
}

/** The database that a task is about, in an active subscription. @throws TaskFailure */
export function databaseOfTask(account: AccountState, path: DatabasePath, world: World): DatabaseRecord {
  activeSubscription(account, path.subscriptionId);
  const database = findDatabase(account, path, world);
  if (database === undefined) {
    throw new TaskFailure(
      "DATABASE_NOT_FOUND",
      `There is no database ${path.databaseId} in subscription ${path.subscriptionId}.`,
    );
  }
  return database;
}

/** The same, ready for a change. @throws TaskFailure DATABASE_NOT_ACTIVE */
export function activeDatabase(account: AccountState, path: DatabasePath, world: World): DatabaseRecord {
  const database = databaseOfTask(account, path, world);
  if (database.status !== "active") {
    throw new TaskFailure(
      "DATABASE_NOT_ACTIVE",
      `Database ${database.id} is ${database.status}, not active.`,
    );
  }
  return database;
}
