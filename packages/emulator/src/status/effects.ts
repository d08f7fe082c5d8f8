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
  { databaseId, region }: Extract<Event, { type: "backupDone" }>,
  account: AccountState,
  world: World,
): void {
  const database = account.databases[databaseId];
  const part = database?.crdb?.find((other) => other.region === region);
  if (part !== undefined) part.lastBackupAt = world.now;
  else if (database !== undefined && database.crdb === undefined) database.backup.lastAt = world.now;
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

/** Traffic flows again to the source of a redirection. */
export function trafficResumed(
  { databaseId }: Extract<Event, { type: "trafficResumed" }>,
  account: AccountState,
): void {
  const traffic = account.databases[databaseId]?.traffic;
  // A redirection that was made meanwhile has stopped it again.
  if (traffic?.state === "resuming") traffic.state = "active";
}
