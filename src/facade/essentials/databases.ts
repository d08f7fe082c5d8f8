import type {
  DatabaseBackupStatus,
  DatabaseImportStatus,
  DatabaseSlowLogEntry,
  DatabaseTrafficStateResponse,
  DatabaseVersionUpgradeStatus,
  FixedDatabase,
  FixedDatabaseBackupRequest,
  FixedDatabaseCreateRequest,
  FixedDatabaseImportRequest,
  FixedDatabaseUpdateRequest,
  FixedDatabaseUpgradeRedisVersionRequest,
  TargetVersion,
} from "../../../generated/models.js";
import type { DatabaseActions } from "../../composed/database-actions.js";
import type { RotatedPassword } from "../../composed/rotate-password.js";
import type { HttpClient } from "../../core/http-client.js";
import type { CallOptions } from "../../core/options.js";
import type { PagedList } from "../../core/paged-list.js";
import type { Call } from "../../core/with-response.js";
import type { PendingOperation, WaitOptions } from "../../waiters/operation.js";
import type { OperationClient } from "../../waiters/operation-client.js";
import { findByName } from "../find-by-id.js";
import type { DatabaseIds } from "../ids.js";
import { EssentialsDatabaseTags } from "./database-tags.js";

/** Databases of Essentials subscriptions. */
export class EssentialsDatabases {
  /** Tags of a database. */
  readonly tags: EssentialsDatabaseTags;
  readonly #http: HttpClient;
  readonly #operations: OperationClient;
  readonly #actions: DatabaseActions;

  constructor(http: HttpClient, operations: OperationClient, actions: DatabaseActions) {
    this.#actions = actions;
    this.tags = new EssentialsDatabaseTags(http);
    this.#http = http;
    this.#operations = operations;
  }

  /**
   * Lists the databases of an Essentials subscription.
   *
   * Items have no password; `get()` returns it.
   *
   * @returns A list that fetches 100 items per request while it is iterated.
   * @since 2024-12-04
   * @route GET /fixed/subscriptions/{subscriptionId}/databases
   */
  list(subscriptionId: number, options?: CallOptions): PagedList<FixedDatabase> {
    return this.#http.pages(
      "GET /fixed/subscriptions/{subscriptionId}/databases",
      { path: { subscriptionId } },
      (response) => response.subscription?.databases,
      options,
    );
  }

  /**
   * Finds a database by its name, which is unique in the subscription; `undefined` when no item has it.
   */
  findByName(subscriptionId: number, name: string, options?: CallOptions): Call<FixedDatabase | undefined> {
    return findByName(this.list(subscriptionId, options), name);
  }

  /**
   * Shows one database of an Essentials subscription, with its password.
   *
   * Some fields have other names than for Pro and in requests: `security.defaultUserEnabled`,
   * `backup.remoteBackupEnabled`, `clustering.enabled`. Only status `active` means ready.
   *
   * @since 2024-12-04
   * @route GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}
   */
  get(ids: DatabaseIds, options?: CallOptions): Call<FixedDatabase> {
    return this.#http.call(
      "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}",
      { path: ids },
      options,
    );
  }

  /**
   * Creates a database in an Essentials subscription.
   *
   * The database starts as `draft`, without endpoints. The task fails if a setting is not offered by the
   * plan, such as replication, TLS or clustering.
   *
   * @returns The accepted operation; `.wait()` resolves with the database once it is ready.
   * @since 2024-12-04
   * @route POST /fixed/subscriptions/{subscriptionId}/databases
   */
  create(
    subscriptionId: number,
    request: FixedDatabaseCreateRequest,
    options?: CallOptions,
  ): PendingOperation<FixedDatabase> {
    return this.#operations.submit(
      "POST /fixed/subscriptions/{subscriptionId}/databases",
      { path: { subscriptionId }, body: request },
      "essentialsDatabase",
      options,
    );
  }

  /**
   * Sets a generated password for the default user of an Essentials database, and waits until it applies: 32 letters and
   * digits. Clients with the old password cannot sign in any more.
   *
   * @returns The password and the database. After an error, `get()` shows which password applies.
   * @throws `TaskError` when the default user is disabled; the errors of `.wait()`.
   *
   * @example
   * ```ts
   * const { password } = await cloud.essentials.databases.rotatePassword(ids);
   * ```
   */
  rotatePassword(ids: DatabaseIds, options?: WaitOptions): Promise<RotatedPassword<FixedDatabase>> {
    return this.#actions.rotateEssentialsPassword(ids, options);
  }

  /**
   * Updates a database of an Essentials subscription.
   *
   * Omitted fields keep their values. Modules, protocol and Redis version cannot be changed here.
   *
   * @returns The accepted operation; `.wait()` resolves with the database once it is ready.
   * @since 2024-12-04
   * @route PUT /fixed/subscriptions/{subscriptionId}/databases/{databaseId}
   */
  update(
    ids: DatabaseIds,
    request: FixedDatabaseUpdateRequest,
    options?: CallOptions,
  ): PendingOperation<FixedDatabase> {
    return this.#operations.submit(
      "PUT /fixed/subscriptions/{subscriptionId}/databases/{databaseId}",
      { path: ids, body: request },
      "essentialsDatabase",
      options,
    );
  }

  /**
   * Deletes a database of an Essentials subscription.
   *
   * The subscription stays; delete it separately.
   *
   * @returns The accepted operation; `.wait()` resolves once the database is gone.
   * @since 2024-12-04
   * @route DELETE /fixed/subscriptions/{subscriptionId}/databases/{databaseId}
   */
  delete(ids: DatabaseIds, options?: CallOptions): PendingOperation<undefined> {
    return this.#operations.submit(
      "DELETE /fixed/subscriptions/{subscriptionId}/databases/{databaseId}",
      { path: ids },
      "essentialsDatabase gone",
      options,
    );
  }

  /**
   * Starts a backup of an Essentials database now.
   *
   * The plan must support backups. At most four backups run at a time on one cluster. A failed backup does
   * not fail the wait: read its outcome with `backupStatus()`.
   *
   * @returns The accepted operation; `.wait()` resolves with the database once it is ready.
   * @since 2024-12-04
   * @route POST /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/backup
   */
  backup(
    ids: DatabaseIds,
    request?: FixedDatabaseBackupRequest,
    options?: CallOptions,
  ): PendingOperation<FixedDatabase> {
    return this.#operations.submit(
      "POST /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/backup",
      { path: ids, body: request },
      "essentialsDatabase",
      options,
    );
  }

  /**
   * Reads the outcome of the latest backup of an Essentials database.
   *
   * Contains the status and, after a failure, the reason, and is empty when no backup ever ran.
   *
   * @returns The result of the task with which the service performs this read.
   * @throws `TaskError` when the task fails.
   * @since 2024-12-04
   * @route GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/backup
   */
  backupStatus(ids: DatabaseIds, options?: CallOptions): Call<DatabaseBackupStatus> {
    return this.#operations.read(
      "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/backup",
      { path: ids },
      options,
    );
  }

  /**
   * Starts an import of data into an Essentials database.
   *
   * Sources are files in object storage, on HTTP or FTP servers, or a running Redis database. A failed import
   * does not fail the wait: read its outcome with `importStatus()`.
   *
   * @returns The accepted operation; `.wait()` resolves with the database once it is ready.
   * @since 2024-12-04
   * @route POST /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/import
   */
  import(
    ids: DatabaseIds,
    request: FixedDatabaseImportRequest,
    options?: CallOptions,
  ): PendingOperation<FixedDatabase> {
    return this.#operations.submit(
      "POST /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/import",
      { path: ids, body: request },
      "essentialsDatabase",
      options,
    );
  }

  /**
   * Reads the outcome of the latest import into an Essentials database.
   *
   * Contains the status, the time and, after a failure, the reason with its parameters.
   *
   * @returns The result of the task with which the service performs this read.
   * @throws `TaskError` when the task fails.
   * @since 2024-12-04
   * @route GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/import
   */
  importStatus(ids: DatabaseIds, options?: CallOptions): Call<DatabaseImportStatus> {
    return this.#operations.read(
      "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/import",
      { path: ids },
      options,
    );
  }

  /**
   * Lists the slow commands recorded by an Essentials database.
   *
   * The service does not publish the unit of `duration`; Redis itself counts microseconds.
   *
   * @since 2025-07-14
   * @route GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/slow-log
   */
  slowLog(ids: DatabaseIds, options?: CallOptions): PagedList<DatabaseSlowLogEntry> {
    return this.#http.list(
      "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/slow-log",
      { path: ids },
      (response) => response.entries,
      options,
    );
  }

  /**
   * Lists the Redis versions an Essentials database can be upgraded to.
   *
   * Returns the versions that `POST …/upgrade` will accept as its target.
   *
   * @since 2026-07-08
   * @route GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/available-target-versions
   */
  availableVersions(ids: DatabaseIds, options?: CallOptions): PagedList<TargetVersion> {
    return this.#http.list(
      "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/available-target-versions",
      { path: ids },
      (response) => response.targets,
      options,
    );
  }

  /**
   * Starts a Redis version upgrade of an Essentials database.
   *
   * The database is not `active` until the upgrade is done. One upgrade at a time; `memcached` is refused.
   *
   * @returns The accepted operation; `.wait()` resolves with the database once it is ready.
   * @since 2026-07-08
   * @route POST /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/upgrade
   */
  upgrade(
    ids: DatabaseIds,
    request: FixedDatabaseUpgradeRedisVersionRequest,
    options?: CallOptions,
  ): PendingOperation<FixedDatabase> {
    return this.#operations.submit(
      "POST /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/upgrade",
      { path: ids, body: request },
      "essentialsDatabase",
      options,
    );
  }

  /**
   * Shows the progress of the latest Redis version upgrade of an Essentials database.
   *
   * Available while an upgrade runs and after one ran; otherwise 404. The scale of `progress` is not
   * published.
   *
   * @since 2026-07-08
   * @route GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/upgrade
   */
  upgradeStatus(ids: DatabaseIds, options?: CallOptions): Call<DatabaseVersionUpgradeStatus> {
    return this.#http.call(
      "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/upgrade",
      { path: ids },
      options,
    );
  }

  /**
   * Shows whether traffic to an Essentials database has been stopped by a redirection.
   *
   * Available for a database whose endpoints have been redirected away; an ordinary active database returns
   * 404. Needs a preview feature on the account, otherwise 412. Possible states and stop reasons are not
   * published.
   *
   * @since 2026-07-08
   * @route GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/traffic
   */
  traffic(ids: DatabaseIds, options?: CallOptions): Call<DatabaseTrafficStateResponse> {
    return this.#http.call(
      "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/traffic",
      { path: ids },
      options,
    );
  }

  /**
   * Lets traffic reach an Essentials database again after a redirection stopped it.
   *
   * No task is involved. Check `canResume` first.
   *
   * @returns Nothing; the response has no body.
   * @since 2026-07-08
   * @route POST /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/traffic/resume
   */
  resumeTraffic(ids: DatabaseIds, options?: CallOptions): Call<undefined> {
    return this.#http.call(
      "POST /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/traffic/resume",
      { path: ids },
      options,
    );
  }
}
