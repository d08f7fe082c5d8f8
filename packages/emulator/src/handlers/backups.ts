import type { DatabaseBackupRequest, DatabaseImportRequest } from "redis-cloud-sdk/models";
import { getPlan } from "../catalog/plans.js";
import { TaskError } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import { appendSystemLog } from "../lifecycle/system-log.js";
import { startTransition } from "../lifecycle/transitions.js";
import type { AccountState, CrdbRegionRecord, DatabaseRecord } from "../state/state.js";
import { iso } from "../views/time.js";
import { task } from "./declare.js";
import { activeDatabase, requireDatabase } from "./find.js";
import type { Operations } from "./operation.js";
import { type DatabaseRoute, ESSENTIALS, PRO, refuseFlexible, type Tier } from "./tier.js";

/** How addresses of each kind of source begin, and the refusal of those that do not. */
const SOURCES: Readonly<Record<DatabaseImportRequest["sourceType"], { form: RegExp; code: string }>> = {
  http: { form: /^https?:\/\//, code: "DATABASE_IMPORT_HTTP_BAD_URI" },
  redis: { form: /^rediss?:\/\//, code: "DATABASE_IMPORT_REDIS_BAD_URI" },
  ftp: { form: /^(ftps?|sftp):\/\//, code: "DATABASE_IMPORT_FTP_BAD_URI" },
  "aws-s3": { form: /^s3:\/\//, code: "DATABASE_IMPORT_S3_BAD_URI" },
  "azure-blob-storage": { form: /^abs:\/\//, code: "DATABASE_IMPORT_AZURE_BAD_URI" },
  "google-blob-storage": { form: /^gs:\/\//, code: "DATABASE_IMPORT_GCS_BAD_URI" },
};

type Route = DatabaseRoute<"GET" | "POST", "backup" | "import">;

/** Error codes for a region that is named where none may be, is missing, or is not there. */
interface RegionCodes {
  single: string;
  missing: string;
  invalid: string;
}

const BACKUP_REGION: RegionCodes = {
  single: "BACKUP_REGION_NAME_IS_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION",
  missing: "ACTIVE_ACTIVE_BACKUP_MISSING_REGION_NAME",
  invalid: "ACTIVE_ACTIVE_INVALID_BACKUP_REGION_NAME",
};
const STATUS_REGION: RegionCodes = {
  single: "BACKUP_STATUS_REGION_NAME_IS_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION",
  missing: "ACTIVE_ACTIVE_BACKUP_STATUS_MISSING_REGION_NAME",
  invalid: "ACTIVE_ACTIVE_INVALID_BACKUP_STATUS_REGION_NAME",
};

/** Backups and imports of a family. Their status is asked for with a task too. */
function backupsIn(tier: Tier, commands: { backup: string; import: string }) {
  return {
    status: task<Route>({
      command: "databaseBackupStatusRequest",
      process: ({ account, path, query, world }) => {
        refuseFlexibleIn(tier, account, path.subscriptionId);
        const database = requireDatabase(account, path, world, tier);
        const part = backedUpPart(database, query.get("regionName") ?? undefined, STATUS_REGION);
        const { enabled, lastAt, failureReason } = part === undefined ? database.backup : backupOfPart(part);
        if (!enabled && lastAt === undefined) throw backupDisabled(database);
        // A backup that never ran is an empty object.
        const status = failureReason === undefined ? "success" : "failed";
        const resource =
          lastAt === undefined
            ? {}
            : {
                status,
                lastBackupTime: iso(lastAt),
                ...(failureReason === undefined ? {} : { failureReason }),
              };
        // The recorded task of an Essentials database names no id.
        return { ...(tier.essentials ? {} : bothIds(database)), resource };
      },
    }),
    backup: task<Route, DatabaseBackupRequest>({
      command: commands.backup,
      process: (work, { adhocBackupPath, regionName }) => {
        const { account, path, world } = work;
        refuseFlexibleIn(tier, account, path.subscriptionId);
        const database = activeDatabase(account, path, world, tier);
        const part = backedUpPart(database, regionName, BACKUP_REGION);
        const { enabled } = part === undefined ? database.backup : backupOfPart(part);
        if (!enabled && adhocBackupPath === undefined) throw backupDisabled(database);
        checkPlanBackups(database, account);
        const { destination } = (part === undefined ? database.view.backup : part.backup) ?? {};
        world.after(world.durations.backup, account, {
          type: "backupDone",
          databaseId: database.id,
          ...(part === undefined ? {} : { region: part.region }),
          location: adhocBackupPath ?? destination ?? "",
        });
        appendSystemLog(work, about(database, "is being backed up"));
        return tier.essentials ? bothIds(database) : { resourceId: database.id };
      },
    }),
    importStatus: task<Route>({
      command: "databaseImportStatusRequest",
      process: ({ account, path, world }) => {
        const database = requireDatabase(account, path, world, tier);
        const { status, lastAt, failureReason } = database.import;
        const resource = {
          ...(status === undefined ? {} : { status }),
          ...(lastAt === undefined ? {} : { lastImportTime: iso(lastAt) }),
          ...(failureReason === undefined ? {} : { failureReason }),
        };
        return { ...bothIds(database), resource };
      },
    }),
    import: task<Route, DatabaseImportRequest>({
      command: commands.import,
      process: (work, { sourceType, importFromUri = [] }) => {
        const { account, path, world } = work;
        if (tier.essentials) {
          refuseFlexible(
            account,
            path.subscriptionId,
            "IMPORT_A_FIXED_DATABASE_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
          );
        }
        const database = activeDatabase(account, path, world, tier);
        if (sourceType === undefined) {
          throw new TaskError("DATABASE_INVALID_IMPORT_SOURCE_TYPE", "The request has no sourceType.");
        }
        if (importFromUri.length === 0) {
          throw new TaskError(
            "DATABASE_IMPORT_URI_NOT_PROVIDED",
            "The request names no address to import from.",
          );
        }
        const { form, code } = SOURCES[sourceType];
        const wrong = importFromUri.find((uri) => !form.test(uri));
        if (wrong !== undefined) throw new TaskError(code, `${wrong} is no address of type ${sourceType}.`);
        if (new Set(importFromUri).size < importFromUri.length) {
          throw new TaskError(
            "DUPLICATE_DATABASE_IMPORT_SOURCE_PATH",
            "An address to import from is given twice.",
          );
        }
        if (sourceType === "redis" && importFromUri.length > 1) {
          throw new TaskError(
            "DATABASE_IMPORT_MULTIPLE_REDIS_SOURCES",
            "Only one running database can be imported from.",
          );
        }
        const { failureReason: _, ...before } = database.import;
        database.import = { ...before, status: "importing" };
        startTransition(world, account, "databases", database, stateMachines.databaseImport(world.durations));
        world.after(world.durations.import, account, {
          type: "importDone",
          databaseId: database.id,
          sourceType,
          sources: importFromUri,
        });
        appendSystemLog(work, about(database, "is being imported into"));
        return tier.essentials ? bothIds(database) : { resourceId: database.id };
      },
    }),
  };
}

const pro = backupsIn(PRO, { backup: "databaseBackupRequest", import: "databaseImportRequest" });
const essentials = backupsIn(ESSENTIALS, {
  backup: "fixedDatabaseBackupRequest",
  import: "fixedDatabaseImportRequest",
});

export const backupOperations: Operations = {
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/backup": pro.status,
  "POST /subscriptions/{subscriptionId}/databases/{databaseId}/backup": pro.backup,
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/import": pro.importStatus,
  "POST /subscriptions/{subscriptionId}/databases/{databaseId}/import": pro.import,
  "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/backup": essentials.status,
  "POST /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/backup": essentials.backup,
  "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/import": essentials.importStatus,
  "POST /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/import": essentials.import,
};

function refuseFlexibleIn({ essentials }: Tier, account: AccountState, subscriptionId: number): void {
  if (!essentials) return;
  refuseFlexible(
    account,
    subscriptionId,
    "BACKUP_A_FIXED_DATABASE_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
  );
}

/** Not every plan has backups. */
function checkPlanBackups({ subscriptionId }: DatabaseRecord, { essentials }: AccountState): void {
  const subscription = essentials[subscriptionId];
  if (subscription === undefined || getPlan(subscription.planId).supportInstantAndDailyBackups) return;
  throw new TaskError("DATABASE_BACKUP_NOT_SUPPORTED", "The plan has no backups.");
}

/** Of an Active-Active database one region is backed up at a time; other databases have none to name. */
function backedUpPart(
  { id, crdb }: DatabaseRecord,
  region: string | undefined,
  { single, missing, invalid }: RegionCodes,
): CrdbRegionRecord | undefined {
  if (crdb === undefined) {
    if (region !== undefined) throw new TaskError(single, "Regions are for Active-Active databases.");
    return undefined;
  }
  if (region === undefined) throw new TaskError(missing, "Say in which region.");
  const part = crdb.find((other) => other.region === region);
  if (part === undefined) throw new TaskError(invalid, `Database ${id} is not in ${region}.`);
  return part;
}

function backupOfPart({
  backup,
  lastBackupAt,
  backupFailureReason,
}: CrdbRegionRecord): DatabaseRecord["backup"] {
  return {
    enabled: backup.enableRemoteBackup,
    ...(lastBackupAt === undefined ? {} : { lastAt: lastBackupAt }),
    ...(backupFailureReason === undefined ? {} : { failureReason: backupFailureReason }),
  };
}

function bothIds({ id, subscriptionId }: DatabaseRecord) {
  return { resourceId: id, additionalResourceId: subscriptionId };
}

function backupDisabled({ id }: DatabaseRecord): TaskError {
  return new TaskError("DATABASE_BACKUP_DISABLED", `Backups of database ${id} are switched off.`);
}

function about({ id, view: { name } }: DatabaseRecord, what: string) {
  return { type: "Database", resource: name, resourceId: id, description: `Database ${name} ${what}.` };
}
