import type { DatabaseBackupRequest, DatabaseImportRequest } from "redis-cloud-sdk/models";
import { getPlan } from "../catalog/plans.js";
import { TaskError } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import type { CrdbRegionRecord, DatabaseRecord } from "../state/database-record.js";
import { formatIso } from "../time/format.js";
import { type ErrorCode, type Rule, task } from "./declare.js";
import type { DatabasePath } from "./find.js";
import { describeDatabase } from "./log-entries.js";
import type { Operations } from "./operation.js";
import { STORAGE_ADDRESSES } from "./storage-addresses.js";
import { database, type LookupContext } from "./targets.js";
import { type DatabaseRoute, ESSENTIALS, PRO, rejectPro, type Tier } from "./tier.js";

type Route = DatabaseRoute<"GET" | "POST", "backup" | "import">;

/** Error codes for a region that is not allowed, is missing, or does not exist. */
interface RegionCodes {
  single: string;
  missing: string;
  invalid: string;
}

const BACKUP_OF_PRO = "BACKUP_A_FIXED_DATABASE_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION";
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

/** Backups and imports of a tier. Reads of their status are tasks too. */
function declareBackups(tier: Tier) {
  const find = (code: ErrorCode | undefined, status?: "active") => (context: LookupContext<DatabasePath>) => {
    if (tier.essentials && code !== undefined) rejectPro(context.account, context.path.subscriptionId, code);
    return database(status, tier)(context);
  };
  return {
    status: task<Route, { database: DatabaseRecord; backup: DatabaseRecord["backup"] }>({
      target: (context) => {
        const found = find(BACKUP_OF_PRO)(context);
        const region = context.query.get("regionName") ?? undefined;
        return {
          ...found,
          backup: getBackup(found.database, findRegion(found.database, region, STATUS_REGION)),
        };
      },
      rules: [
        [
          "DATABASE_BACKUP_DISABLED",
          ({ backup: { enabled, lastAt } }) => !enabled && lastAt === undefined,
          ({ database }) => `Backups of database ${database.id} are disabled.`,
        ],
      ],
      run: ({ database, backup: { lastAt, failureReason } }) => {
        // A backup that never ran is an empty object.
        const resource =
          lastAt === undefined
            ? {}
            : {
                status: failureReason === undefined ? "success" : "failed",
                lastBackupTime: formatIso(lastAt),
                ...(failureReason === undefined ? {} : { failureReason }),
              };
        // The recorded task of an Essentials database has no id.
        return { ...(tier.essentials ? {} : toIds(database)), resource };
      },
    }),
    backup: task<
      DatabaseRoute<"POST", "backup">,
      { database: DatabaseRecord; part: CrdbRegionRecord | undefined }
    >({
      target: (context) => {
        const found = find(BACKUP_OF_PRO, "active")(context);
        const { regionName } = context.body as DatabaseBackupRequest;
        return { ...found, part: findRegion(found.database, regionName, BACKUP_REGION) };
      },
      rules: [
        [
          "DATABASE_BACKUP_DISABLED",
          ({ database, part, body }) =>
            !getBackup(database, part).enabled && body.adhocBackupPath === undefined,
          ({ database }) => `Backups of database ${database.id} are disabled.`,
        ],
        [
          "DATABASE_BACKUP_NOT_SUPPORTED",
          ({ database: { subscriptionId }, account: { essentials } }) => {
            const subscription = essentials[subscriptionId];
            return subscription !== undefined && !getPlan(subscription.planId).supportInstantAndDailyBackups;
          },
          "The plan does not support backups.",
        ],
      ],
      run: ({ database, part, body, account, world }) => {
        const { destination = "" } = (part === undefined ? database.view.backup : part.backup) ?? {};
        world.after(world.durations.backup, account, {
          type: "backupDone",
          databaseId: database.id,
          ...(part === undefined ? {} : { region: part.region }),
          location: body.adhocBackupPath ?? destination,
        });
        return tier.essentials ? toIds(database) : { resourceId: database.id };
      },
      log: ({ database }) => describeDatabase(database, "is being backed up"),
    }),
    importStatus: task<Route, { database: DatabaseRecord }>({
      target: database(undefined, tier),
      run: ({ database }) => {
        const { status, lastAt, failureReason } = database.import;
        const resource = {
          ...(status === undefined ? {} : { status }),
          ...(lastAt === undefined ? {} : { lastImportTime: formatIso(lastAt) }),
          ...(failureReason === undefined ? {} : { failureReason }),
        };
        return { ...toIds(database), resource };
      },
    }),
    import: task<DatabaseRoute<"POST", "import">, { database: DatabaseRecord }>({
      target: find("IMPORT_A_FIXED_DATABASE_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION", "active"),
      rules: importRules,
      run: ({ database, body: { sourceType, importFromUri }, account, world, after }) => {
        const { failureReason: _, ...before } = database.import;
        database.import = { ...before, status: "importing" };
        after("databases", database, stateMachines.databaseImport);
        world.after(world.durations.import, account, {
          type: "importDone",
          databaseId: database.id,
          sourceType,
          sources: importFromUri,
        });
        return tier.essentials ? toIds(database) : { resourceId: database.id };
      },
      log: ({ database }) => describeDatabase(database, "is being imported into"),
    }),
  };
}

const importRules: readonly Rule<{ body: DatabaseImportRequest }>[] = [
  [
    "DATABASE_INVALID_IMPORT_SOURCE_TYPE",
    ({ body }: { body: Partial<DatabaseImportRequest> }) => body.sourceType === undefined,
    "`sourceType` is required.",
  ],
  [
    "DATABASE_IMPORT_URI_NOT_PROVIDED",
    ({ body: { importFromUri = [] } }) => importFromUri.length === 0,
    "`importFromUri` must not be empty.",
  ],
  ...Object.entries(STORAGE_ADDRESSES).map(
    ([type, { form, code }]): Rule<{ body: DatabaseImportRequest }> => [
      code,
      ({ body }) => body.sourceType === type && body.importFromUri.some((uri) => !form.test(uri)),
      ({ body }) =>
        `\`importFromUri\` must contain addresses of type ${type} (got ${body.importFromUri.find((uri) => !form.test(uri))}).`,
    ],
  ),
  [
    "DUPLICATE_DATABASE_IMPORT_SOURCE_PATH",
    ({ body: { importFromUri } }) => new Set(importFromUri).size < importFromUri.length,
    "`importFromUri` must not contain an address twice.",
  ],
  [
    "DATABASE_IMPORT_MULTIPLE_REDIS_STORAGE_ADDRESSES",
    ({ body: { sourceType, importFromUri } }) => sourceType === "redis" && importFromUri.length > 1,
    "`importFromUri` must contain a single address for the source type redis.",
  ],
];

const pro = declareBackups(PRO);
const essentials = declareBackups(ESSENTIALS);

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

/**
 * Finds the region that is backed up: required for Active-Active databases, not allowed for others. @throws TaskError
 */
function findRegion(
  { id, crdb }: DatabaseRecord,
  region: string | undefined,
  { single, missing, invalid }: RegionCodes,
): CrdbRegionRecord | undefined {
  if (crdb === undefined) {
    if (region === undefined) return undefined;
    throw new TaskError(single, "`regionName` is supported for Active-Active databases only.");
  }
  if (region === undefined) throw new TaskError(missing, "`regionName` is required.");
  const part = crdb.find((other) => other.region === region);
  if (part === undefined) throw new TaskError(invalid, `Region ${region} not found in database ${id}.`);
  return part;
}

function getBackup({ backup }: DatabaseRecord, part: CrdbRegionRecord | undefined): DatabaseRecord["backup"] {
  if (part === undefined) return backup;
  const { lastBackupAt, backupFailureReason } = part;
  return {
    enabled: part.backup.enableRemoteBackup,
    ...(lastBackupAt === undefined ? {} : { lastAt: lastBackupAt }),
    ...(backupFailureReason === undefined ? {} : { failureReason: backupFailureReason }),
  };
}

function toIds({ id, subscriptionId }: DatabaseRecord) {
  return { resourceId: id, additionalResourceId: subscriptionId };
}
