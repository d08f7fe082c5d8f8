import type { AccountState, DatabaseRecord, EngineJob, Event } from "../state/state.js";
import type { World } from "../state/world.js";
import { iso } from "../views/time.js";
import { updatePublicEndpoints } from "./endpoints.js";
import { appendSystemLog, type LogEntryInput } from "./system-log.js";

/** A changed `publicEndpointAccess` shows. */
export function onPublicAccessChanged(
  { subscriptionId, value }: Extract<Event, { type: "publicAccess" }>,
  account: AccountState,
): void {
  const subscription = account.subscriptions[subscriptionId];
  if (subscription === undefined) return;
  subscription.publicEndpointAccess = value;
  for (const id of subscription.databaseIds) updatePublicEndpoints(account.databases[id], subscription);
}

/** It is time for a backup to be stored, or for data to be imported: the real Redis does it now. */
export function onJobDue(
  event: Extract<Event, { type: "backupDone" | "importDone" }>,
  account: AccountState,
  world: World,
): void {
  const { databaseId } = event;
  if (event.type === "backupDone") {
    const { region, location } = event;
    world.enqueueJob(account, {
      type: "backup",
      databaseId,
      location,
      ...(region === undefined ? {} : { region }),
    });
  } else {
    world.enqueueJob(account, {
      type: "import",
      databaseId,
      sourceType: event.sourceType,
      sources: event.sources,
    });
  }
}

/** Why an errand could not be done: for people, and in the word that the API has for it. */
export interface JobError {
  readonly message: string;
  readonly reason: string;
}

/** The real Redis has done an errand, or could not. */
export function onJobCompleted(
  order: number,
  error: JobError | undefined,
  world: Pick<World, "state" | "now" | "behavior">,
): void {
  const { state, now, behavior } = world;
  const job = state.jobs.find((one) => one.order === order);
  if (job === undefined) return;
  state.jobs = state.jobs.filter((one) => one !== job);
  const account = state.accounts.find(({ id }) => id === job.accountId);
  const database = account?.databases[job.databaseId];
  if (account === undefined || database === undefined) return;
  if (error !== undefined) logJobError(job, error, database, { account, world, keyName: "emulator" });
  if (job.type === "backup") recordBackupResult(job.region, error?.reason, database, now);
  if (job.type === "import") {
    database.import = {
      lastAt: now,
      ...(error === undefined
        ? { status: behavior.importDoneStatus }
        : { status: "failed", failureReason: error.reason }),
    };
    database.view.lastModified = iso(now);
  }
}

/** The API says that it failed, and has a word for why; the log tells more. */
function logJobError(
  { type }: EngineJob,
  { message: error }: JobError,
  { id, view: { name } }: DatabaseRecord,
  context: LogEntryInput,
): void {
  appendSystemLog(context, {
    type: "Database",
    resource: name,
    resourceId: id,
    description: `The ${type} of database ${name} failed: ${error}`,
  });
}

function recordBackupResult(
  region: string | undefined,
  failureReason: string | undefined,
  { backup, crdb }: DatabaseRecord,
  now: number,
): void {
  if (crdb === undefined) {
    backup.lastAt = now;
    delete backup.failureReason;
    if (failureReason !== undefined) backup.failureReason = failureReason;
    return;
  }
  const part = crdb.find((other) => other.region === region);
  if (part === undefined) return;
  part.lastBackupAt = now;
  delete part.backupFailureReason;
  if (failureReason !== undefined) part.backupFailureReason = failureReason;
}

/** Traffic flows again to the source of a redirection. */
export function onTrafficResumed(
  { databaseId }: Extract<Event, { type: "trafficResumed" }>,
  account: AccountState,
): void {
  const traffic = account.databases[databaseId]?.traffic;
  // A redirection that was made meanwhile has stopped it again.
  if (traffic?.state === "resuming") traffic.state = "active";
}
