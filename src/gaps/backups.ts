import type { DatabaseImportRequest } from "../../generated/models.js";
import { ConfigError } from "../core/errors.js";
import { invalidValue } from "../core/path-params.js";
import type { DatabaseIds } from "../facade/ids.js";
import type { BackupClient } from "./backup.js";

/** An object of a storage location. */
export interface StoredObject {
  /** Complete URI, which `databases.import` accepts. */
  uri: string;
  /** When it was written. */
  modifiedAt: Date;
  /** Size, in bytes. */
  sizeBytes?: number | undefined;
}

/** Lists the objects of a storage location, with the storage provider's own client. */
export type StorageLister = (
  location: string,
) => Iterable<StoredObject> | AsyncIterable<StoredObject> | Promise<Iterable<StoredObject>>;

/** Options of a list of backups. */
export interface ListBackupsOptions {
  /** Storage location. Default: that of the database's regular backups. */
  location?: string | undefined;
  /** Aborts the read of the database. */
  signal?: AbortSignal | undefined;
}

const BACKUP_FILE = /\.rdb(\.gz)?$/i;

/**
 * Lists the backup files of a Pro database, newest first, in place of `cloud.gaps.listBackups`.
 *
 * A database with several shards has a file for each.
 *
 * @param list - Lists the storage location.
 * @throws `ConfigError` if the database has no regular backups and no location is given.
 *
 * @example
 * ```ts
 * const backups = await listBackups(cloud, ids, (location) => listBucket(location));
 * ```
 */
export async function listBackups(
  cloud: BackupClient,
  ids: DatabaseIds,
  list: StorageLister,
  { location, signal }: ListBackupsOptions = {},
): Promise<StoredObject[]> {
  if (typeof list !== "function") throw invalidValue("list", "be a function", list);
  const found = location ?? (await cloud.databases.get(ids, { signal })).backup?.destination;
  if (found === undefined)
    throw new ConfigError("location is required, because the database has no regular backups.");
  const backups: StoredObject[] = [];
  for await (const object of await list(found)) if (BACKUP_FILE.test(object.uri)) backups.push(object);
  return backups.sort((one, other) => other.modifiedAt.getTime() - one.modifiedAt.getTime());
}

/** Options of a restore. */
export interface RestoreOptions extends ListBackupsOptions {
  /** Kind of storage. Default: derived from the URI of the backup. */
  sourceType?: DatabaseImportRequest["sourceType"] | undefined;
}

/**
 * Imports the last backup that was written before a time, in place of `cloud.gaps.restoreToTime`. Later changes are lost.
 *
 * The import replaces the data of the database. Its outcome is in `databases.importStatus`.
 *
 * @param list - Lists the storage location.
 * @returns The backup that is being imported.
 * @throws `ConfigError` if no backup is that old; the database is unchanged.
 */
export async function restoreBackupBefore(
  cloud: BackupClient,
  ids: DatabaseIds,
  time: Date,
  list: StorageLister,
  options: RestoreOptions = {},
): Promise<StoredObject> {
  if (!(time instanceof Date) || Number.isNaN(time.getTime()))
    throw invalidValue("time", "be a valid date", time);
  const backups = await listBackups(cloud, ids, list, options);
  const backup = backups.find(({ modifiedAt }) => modifiedAt <= time);
  if (backup === undefined)
    throw new ConfigError(
      `time must not be before the oldest backup (got ${time.toISOString()}, ${describeOldest(backups)}).`,
    );
  const request = { sourceType: options.sourceType ?? toSourceType(backup.uri), importFromUri: [backup.uri] };
  await cloud.databases.import(ids, request, { signal: options.signal }).wait({ signal: options.signal });
  return backup;
}

function describeOldest(backups: readonly StoredObject[]): string {
  const oldest = backups.at(-1);
  return oldest === undefined
    ? "the storage location has no backups"
    : `oldest ${oldest.modifiedAt.toISOString()}`;
}

type SourceType = DatabaseImportRequest["sourceType"];

const SOURCE_TYPES: readonly [RegExp, SourceType][] = [
  [/^s3:/, "aws-s3"],
  [/^gs:/, "google-blob-storage"],
  [/^abs:/, "azure-blob-storage"],
  [/^s?ftps?:/, "ftp"],
  [/^https?:/, "http"],
];

function toSourceType(uri: string): SourceType {
  const type = SOURCE_TYPES.find(([form]) => form.test(uri))?.[1];
  if (type === undefined)
    throw invalidValue("uri", "start with s3:, gs:, abs:, ftp: or http:, or `sourceType` must be given", uri);
  return type;
}
