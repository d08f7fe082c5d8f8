import { notFound, TaskError } from "../errors.js";
import type { DatabaseRecord } from "../state/database-record.js";
import type { AccountState } from "../state/state.js";
import type { EssentialsRecord, SubscriptionRecord } from "../state/subscription-records.js";
import type { World } from "../state/world.js";
import { findParent, PRO, type Tier } from "./tier.js";

/** Ids of a database and its subscription. */
export interface DatabasePath {
  readonly subscriptionId: number;
  readonly databaseId: number;
}

/** Finds the subscription of a read. @throws HttpError 404 */
export function readSubscription(account: AccountState, id: number): SubscriptionRecord {
  const subscription = account.subscriptions[id];
  if (subscription === undefined) throw notFound();
  return subscription;
}

/** Finds a database, unless it is not visible yet. */
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

/** Finds the database of a read. @throws HttpError 404 */
export function readDatabase(
  account: AccountState,
  path: DatabasePath,
  world: World,
  tier: Tier = PRO,
): DatabaseRecord {
  const database = findDatabase(account, path, world, tier);
  if (database === undefined) throw notFound();
  return database;
}

/** Lists the databases of a subscription in order of creation. */
export function listDatabases(
  { databaseIds }: Pick<SubscriptionRecord, "databaseIds">,
  account: AccountState,
): DatabaseRecord[] {
  return databaseIds.flatMap((id) => account.databases[id] ?? []);
}

/**
 * Lists one page of the visible databases of a subscription in order of creation. Those that are not visible yet are
 * the latest, so the offset need not take them into account.
 */
export function listDatabasePage(
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

/** Finds the subscription of a task. @throws TaskError SUBSCRIPTION_NOT_FOUND */
export function requireSubscription(account: AccountState, id: number): SubscriptionRecord {
  const subscription = account.subscriptions[id];
  if (subscription === undefined) throw subscriptionNotFound(id);
  return subscription;
}

/** Finds a subscription that is ready for a change. @throws TaskError also SUBSCRIPTION_NOT_ACTIVE */
export function requireActiveSubscription(account: AccountState, id: number): SubscriptionRecord {
  const subscription = requireSubscription(account, id);
  checkActive(subscription);
  return subscription;
}

/** Finds a subscription of either tier that is ready for a change. @throws TaskError */
export function requireActiveParent(
  account: AccountState,
  id: number,
  tier: Tier,
): SubscriptionRecord | EssentialsRecord {
  const subscription = findParent(account, id, tier);
  if (subscription === undefined) throw subscriptionNotFound(id);
  checkActive(subscription);
  return subscription;
}

function subscriptionNotFound(id: number): TaskError {
  return new TaskError("SUBSCRIPTION_NOT_FOUND", `Subscription ${id} not found.`);
}

function checkActive({ id, status }: SubscriptionRecord | EssentialsRecord): void {
  if (status === "active") return;
  throw new TaskError("SUBSCRIPTION_NOT_ACTIVE", `Subscription ${id} is ${status}, not active.`);
}

/** Finds the database of a task, in an active subscription. @throws TaskError DATABASE_NOT_FOUND */
export function requireDatabase(
  account: AccountState,
  path: DatabasePath,
  world: World,
  tier: Tier = PRO,
): DatabaseRecord {
  requireActiveParent(account, path.subscriptionId, tier);
  const database = findDatabase(account, path, world, tier);
  if (database === undefined) {
    throw new TaskError(
      "DATABASE_NOT_FOUND",
      `Database ${path.databaseId} not found in subscription ${path.subscriptionId}.`,
    );
  }
  return database;
}

/** Finds a database that is ready for a change. @throws TaskError also DATABASE_NOT_ACTIVE */
export function requireActiveDatabase(
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
