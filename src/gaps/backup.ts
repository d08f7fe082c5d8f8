import type { DatabaseBackupStatus } from "../../generated/models.js";
import type { RedisCloud } from "../client.js";
import { type Clock, systemClock } from "../core/clock.js";
import { ApiError, TaskError } from "../core/errors.js";
import { noopLog } from "../core/log.js";
import { ProvisioningError } from "../core/wait-errors.js";
import type { DatabaseIds } from "../facade/ids.js";
import { withDeadline } from "../waiters/deadline.js";
import { computePollIntervalMs } from "../waiters/poll-interval.js";
import { Poller } from "../waiters/poller.js";

/** Client whose databases are backed up. */
export type BackupClient = Pick<RedisCloud, "databases">;

/** Options of a backup that is awaited. */
export interface BackUpOptions {
  /** Storage location of this backup. Default: that of the database's regular backups. */
  path?: string | undefined;
  /** Region; required for Active-Active databases. */
  regionName?: string | undefined;
  /** Aborts the wait, not the backup. */
  signal?: AbortSignal | undefined;
  /** Timeout of the wait, in milliseconds. Default: 2 hours. */
  timeoutMs?: number | undefined;
  /** The source of time. Default: the system's clock. */
  clock?: Clock | undefined;
}

const TIMEOUT_MS = 7_200_000;
const NO_BACKUP: DatabaseBackupStatus = {};

/**
 * Backs up a Pro database and waits until the backup has succeeded. `databases.backup` itself resolves earlier,
 * whatever the outcome of the backup.
 *
 * @returns Status and time of the backup.
 * @throws `ProvisioningError` if the backup failed, `TaskError` if it was refused, `WaitTimeoutError` or
 * `WaitAbortedError` if the wait was cut short.
 */
export async function backUp(
  cloud: BackupClient,
  ids: DatabaseIds,
  options: BackUpOptions = {},
): Promise<DatabaseBackupStatus> {
  const { path, regionName, signal, clock = systemClock } = options;
  const region = regionName === undefined ? {} : { regionName };
  const readStatus = (stop?: AbortSignal) =>
    cloud.databases.backupStatus(ids, region, { signal: stop }).catch((error: unknown) => {
      // Without regular backups, there is no status before the end of the first backup.
      if (error instanceof TaskError && error.code === "DATABASE_BACKUP_DISABLED") return NO_BACKUP;
      throw error;
    });
  const previous = await readStatus(signal);
  const request = { ...region, ...(path === undefined ? {} : { adhocBackupPath: path }) };
  const operation = await cloud.databases.backup(ids, request, { signal });
  const { taskId, token } = operation;
  const waitOptions = { signal, timeoutMs: options.timeoutMs };
  const task = await operation.waitForTask(waitOptions);
  const isThisBackup = ({ lastBackupTime }: DatabaseBackupStatus) =>
    lastBackupTime !== undefined &&
    (lastBackupTime !== previous.lastBackupTime || isAtOrAfter(lastBackupTime, task.timestamp));
  const status = await withDeadline(
    { options: waitOptions, timeoutMs: TIMEOUT_MS, clock, taskId, token, clean: (text) => text },
    (run) =>
      new Poller(clock, noopLog).poll<DatabaseBackupStatus>({
        source: { key: "backup", read: (_, stop) => readStatus(stop).catch(toFinalError) },
        subject: "backup",
        signal: run.signal,
        onPoll: run.onPoll,
        earlyPollsMs: [0],
        condition: {
          evaluate: (snapshot) => {
            if (snapshot instanceof Error) throw snapshot;
            const seen = snapshot as DatabaseBackupStatus;
            run.emit("resource", seen.status ?? "pending");
            return isThisBackup(seen) ? { value: seen } : undefined;
          },
          nextDelayMs: computePollIntervalMs,
        },
      }),
  );
  if (status.status === "success") return status;
  throw new ProvisioningError(
    "backup",
    { ...ids },
    String(status.status),
    taskId,
    token,
    status.failureReason,
    "Check that the service may write to the storage location.",
  );
}

/** Compares the service's times to the second, because one of them may be rounded. */
function isAtOrAfter(time: string, start: string | undefined): boolean {
  return start !== undefined && Date.parse(time) >= Math.floor(Date.parse(start) / 1000) * 1000;
}

/** Returns an error that the next poll would meet again, such as that of a deleted database; rethrows any other. */
function toFinalError(error: unknown): Error {
  const isFinal = error instanceof ApiError && error.status < 500 && ![408, 429].includes(error.status);
  if (isFinal || error instanceof TaskError) return error;
  throw error;
}
