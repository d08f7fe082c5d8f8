import type { DatabaseRecord } from "../state/database-record.js";
import type { AccountState, EngineJob, Event, JobError } from "../state/state.js";
import type { World } from "../state/world.js";
import { formatIso } from "../time/format.js";
import { updatePublicEndpoints } from "./endpoints.js";
import { appendSystemLog, type LogEntryInput } from "./system-log.js";

/** Applies a changed `publicEndpointAccess` to the databases of a subscription. */
export function onPublicAccessChanged(
  { subscriptionId, value }: Extract<Event, { type: "publicAccess" }>,
  account: AccountState,
): void {
  const subscription = account.subscriptions[subscriptionId];
  if (subscription === undefined) return;
  subscription.publicEndpointAccess = value;
  for (const id of subscription.databaseIds) updatePublicEndpoints(account.databases[id], subscription);
}

/** Enqueues the engine job of a backup or an import that is due. */
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

/** Records the result of an engine job. */
export function onJobCompleted(
  order: number,
  error: JobError | undefined,
  world: Pick<World, "state" | "now" | "behavior">,
): void {
  const { state, now, behavior } = world;
  const job = state.jobs.find((one) => one.id === order);
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
    database.view.lastModified = formatIso(now);
  }
}

/** Logs the message of a failed job; the API itself shows its reason code only. */
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

/** Marks the traffic to the source of a redirection as active. */
export function onTrafficResumed(
  { databaseId }: Extract<Event, { type: "trafficResumed" }>,
  account: AccountState,
): void {
  const traffic = account.databases[databaseId]?.traffic;
  // Another redirection may have stopped it again in the meantime.
  if (traffic?.state === "resuming") traffic.state = "active";
}
