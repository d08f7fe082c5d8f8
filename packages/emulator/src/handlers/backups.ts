import type { DatabaseBackupRequest, DatabaseImportRequest } from "redis-cloud-sdk/models";
import { TaskFailure } from "../failures.js";
import { list, shape, text, word } from "../requests/shape.js";
import type { DatabaseRecord } from "../state/state.js";
import { setCourse } from "../status/course.js";
import { courses } from "../status/machines.js";
import { iso } from "../views/time.js";
import { activeDatabase, databaseOfTask } from "./find.js";
import { note } from "./journal.js";
import { type Operations, task } from "./operation.js";

const backupRequest = shape<DatabaseBackupRequest>({ adhocBackupPath: text, regionName: text });
const importRequest = shape<DatabaseImportRequest>({
  sourceType: word("http", "redis", "ftp", "aws-s3", "azure-blob-storage", "google-blob-storage"),
  importFromUri: list(text),
});

/** How addresses of each kind of source begin, and the refusal of those that do not. */
const SOURCES: Readonly<Record<DatabaseImportRequest["sourceType"], { form: RegExp; code: string }>> = {
  http: { form: /^https?:\/\//, code: "DATABASE_IMPORT_HTTP_BAD_URI" },
  redis: { form: /^rediss?:\/\//, code: "DATABASE_IMPORT_REDIS_BAD_URI" },
  ftp: { form: /^(ftps?|sftp):\/\//, code: "DATABASE_IMPORT_FTP_BAD_URI" },
  "aws-s3": { form: /^s3:\/\//, code: "DATABASE_IMPORT_S3_BAD_URI" },
  "azure-blob-storage": { form: /^abs:\/\//, code: "DATABASE_IMPORT_AZURE_BAD_URI" },
  "google-blob-storage": { form: /^gs:\/\//, code: "DATABASE_IMPORT_GCS_BAD_URI" },
};

/** Backups and imports. Their status is asked for with a task too. */
export const backupOperations: Operations = {
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/backup": task({
    command: "databaseBackupStatusRequest",
    process: ({ account, path, query, world }) => {
      const database = databaseOfTask(account, path, world);
      if (query.get("regionName") !== null) {
        throw new TaskFailure(
          "BACKUP_STATUS_REGION_NAME_IS_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION",
          "Regions are for Active-Active databases.",
        );
      }
      const { enabled, lastAt } = database.backup;
      if (!enabled && lastAt === undefined) throw backupDisabled(database);
      // A backup that never ran is an empty object.
      const resource = lastAt === undefined ? {} : { status: "success", lastBackupTime: iso(lastAt) };
      return { resourceId: database.id, additionalResourceId: database.subscriptionId, resource };
    },
  }),
  "POST /subscriptions/{subscriptionId}/databases/{databaseId}/backup": task({
    command: "databaseBackupRequest",
    body: backupRequest,
    process: (work, { adhocBackupPath, regionName }) => {
      const { account, path, world } = work;
      const database = activeDatabase(account, path, world);
      if (regionName !== undefined) {
        throw new TaskFailure(
          "BACKUP_REGION_NAME_IS_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION",
          "Regions are for Active-Active databases.",
        );
      }
      if (!database.backup.enabled && adhocBackupPath === undefined) throw backupDisabled(database);
      world.after(world.durations.backup, account, { type: "backupDone", databaseId: database.id });
      note(work, about(database, "is being backed up"));
      return { resourceId: database.id };
    },
  }),
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/import": task({
    command: "databaseImportStatusRequest",
    process: ({ account, path, world }) => {
      const database = databaseOfTask(account, path, world);
      const { status, lastAt } = database.import;
      const resource = {
        ...(status === undefined ? {} : { status }),
        ...(lastAt === undefined ? {} : { lastImportTime: iso(lastAt) }),
      };
      return { resourceId: database.id, additionalResourceId: database.subscriptionId, resource };
    },
  }),
  "POST /subscriptions/{subscriptionId}/databases/{databaseId}/import": task({
    command: "databaseImportRequest",
    body: importRequest,
    process: (work, { sourceType, importFromUri = [] }) => {
      const { account, path, world } = work;
      const database = activeDatabase(account, path, world);
      if (sourceType === undefined) {
        throw new TaskFailure("DATABASE_INVALID_IMPORT_SOURCE_TYPE", "The request has no sourceType.");
      }
      if (importFromUri.length === 0) {
        throw new TaskFailure(
          "DATABASE_IMPORT_URI_NOT_PROVIDED",
          "The request names no address to import from.",
        );
      }
      const { form, code } = SOURCES[sourceType];
      const wrong = importFromUri.find((uri) => !form.test(uri));
      if (wrong !== undefined) throw new TaskFailure(code, `${wrong} is no address of type ${sourceType}.`);
      if (new Set(importFromUri).size < importFromUri.length) {
        throw new TaskFailure(
          "DUPLICATE_DATABASE_IMPORT_SOURCE_PATH",
          "An address to import from is given twice.",
        );
      }
      database.import = { ...database.import, status: "importing" };
      setCourse(world, account, "databases", database, courses.databaseImport(world.durations));
      world.after(world.durations.import, account, { type: "importDone", databaseId: database.id });
      note(work, about(database, "is being imported into"));
      return { resourceId: database.id };
    },
  }),
};

function backupDisabled({ id }: DatabaseRecord): TaskFailure {
  return new TaskFailure("DATABASE_BACKUP_DISABLED", `Backups of database ${id} are switched off.`);
}

function about({ id, view: { name } }: DatabaseRecord, what: string) {
  return { type: "Database", resource: name, resourceId: id, description: `Database ${name} ${what}.` };
}
