import type { AccountState, Event } from "../state/state.js";
import { iso } from "../views/time.js";
import type { World } from "../world.js";

/** A changed `publicEndpointAccess` shows. */
export function publicAccess(
  { subscriptionId, value }: Extract<Event, { type: "publicAccess" }>,
  account: AccountState,
): void {
  const subscription = account.subscriptions[subscriptionId];
  if (subscription !== undefined) subscription.publicEndpointAccess = value;
}

/** A backup is stored. */
export function backupDone(
  { databaseId }: Extract<Event, { type: "backupDone" }>,
  account: AccountState,
  world: World,
): void {
  const database = account.databases[databaseId];
  if (database !== undefined) database.backup.lastAt = world.now;
}

/** Data is imported. */
export function importDone(
  { databaseId }: Extract<Event, { type: "importDone" }>,
  account: AccountState,
  world: World,
): void {
  const database = account.databases[databaseId];
  if (database === undefined) return;
  database.import = { status: world.habits.importDoneStatus, lastAt: world.now };
  database.view.lastModified = iso(world.now);
}
