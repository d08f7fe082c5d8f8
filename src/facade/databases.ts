import type {
  Database,
  DatabaseBackupRequest,
  DatabaseBackupStatus,
  DatabaseCertificate,
  DatabaseCreateRequest,
  DatabaseImportRequest,
  DatabaseImportStatus,
  DatabaseSlowLogEntry,
  DatabaseTrafficStateResponse,
  DatabaseUpdateRequest,
  DatabaseUpgradeRedisVersionRequest,
  DatabaseVersionUpgradeStatus,
  SubscriptionPricing,
  TargetVersion,
} from "../../generated/models.js";
import type { AccountDatabase } from "../composed/account-databases.js";
import type { DatabaseActions } from "../composed/database-actions.js";
import type { FoundOrCreated } from "../composed/get-or-create.js";
import type { RotatedPassword } from "../composed/rotate-password.js";
import type { HttpClient } from "../core/http-client.js";
import type { CallOptions } from "../core/options.js";
import type { PagedList } from "../core/paged-list.js";
import type { Call } from "../core/with-response.js";
import type { PendingOperation, WaitOptions } from "../waiters/operation.js";
import type { OperationClient } from "../waiters/operation-client.js";
import { DatabaseTags } from "./database-tags.js";
import { findByName } from "./find-by-id.js";
import type { DatabaseIds } from "./ids.js";
import type { ListedDatabase } from "./listed-database.js";

/** Databases of Pro subscriptions in one region. For Active-Active subscriptions, see `activeActive.databases`. */
export class Databases {
  /** Tags of a database. */
  readonly tags: DatabaseTags;
  readonly #http: HttpClient;
  readonly #operations: OperationClient;
  readonly #actions: DatabaseActions;

  constructor(http: HttpClient, operations: OperationClient, actions: DatabaseActions) {
    this.#actions = actions;
    this.tags = new DatabaseTags(http);
    this.#http = http;
    this.#operations = operations;
  }

  /**
   * Lists the databases of a Pro subscription.
   *
   * Items have no password; `get()` returns it. A subscription without databases yields an empty list; for a
   * subscription that does not exist, iteration throws an `ApiError` with status 404.
   *
   * @returns A list that fetches 100 items per request while it is iterated.
   * @since 2024-12-04
   * @route GET /subscriptions/{subscriptionId}/databases
   */
  list(subscriptionId: number, options?: CallOptions): PagedList<ListedDatabase> {
    return this.#http.pages(
      "GET /subscriptions/{subscriptionId}/databases",
      { path: { subscriptionId } },
      (response) => response.subscription?.[0]?.databases as ListedDatabase[] | undefined,
      options,
    );
  }

  /**
   * Finds a database by its name, which is unique in the subscription; `undefined` when no item has it.
   */
  findByName(subscriptionId: number, name: string, options?: CallOptions): Call<ListedDatabase | undefined> {
    return findByName(this.list(subscriptionId, options), name);
  }

  /**
   * Lists the databases of all subscriptions of the account: Pro, Active-Active and Essentials.
   *
   * `kind` distinguishes them, and `ids` are those that `update`, `backup` and `delete` take. Reads four subscriptions
   * at a time and yields their databases in the order of the responses. Items have no password.
   *
   * @returns A list that fetches the databases of further subscriptions while it is iterated.
   *
   * @example
   * ```ts
   * for await (const { kind, ids, database } of cloud.databases.listAll()) console.log(kind, ids, database.name);
   * ```
   */
  listAll(options?: CallOptions): PagedList<AccountDatabase> {
    return this.#actions.listAll(options);
  }

  /**
   * Shows one database of a Pro subscription, with its password.
   *
   * The default user's password is in clear text, which the list omits. Active-Active databases have a
   * different shape: `activeActiveRedis` is true, and endpoints, sizes and backups sit per region in
   * `crdbDatabases`. Of the many statuses only `active` means ready; endpoints are missing until then.
   *
   * @since 2024-12-04
   * @route GET /subscriptions/{subscriptionId}/databases/{databaseId}
   */
  get(ids: DatabaseIds, options?: CallOptions): Call<Database> {
    return this.#http.call(
      "GET /subscriptions/{subscriptionId}/databases/{databaseId}",
      { path: ids },
      options,
    );
  }

  /**
   * Creates a database in a Pro subscription, single-region or Active-Active.
   *
   * The subscription itself may be busy meanwhile and refuse further changes with `SUBSCRIPTION_NOT_ACTIVE`.
   *
   * @returns The accepted operation; `.wait()` resolves with the database once it is ready.
   * @throws `ConfigError` when `request.dryRun` is true; use `estimateCreate()`.
   * @since 2024-12-04
   * @route POST /subscriptions/{subscriptionId}/databases
   */
  create(
    subscriptionId: number,
    request: DatabaseCreateRequest,
    options?: CallOptions,
  ): PendingOperation<Database> {
    return this.#operations.submit(
      "POST /subscriptions/{subscriptionId}/databases",
      { path: { subscriptionId }, body: request },
      "database",
      options,
    );
  }

  /**
   * Finds a database by its name, or creates it, and waits until it is ready.
   *
   * A database that exists is not changed: `differences` lists the fields of the specification that it does not have, as
   * far as responses show them. Calls of one process for the same name run one after the other, and a create of another
   * process that was faster is adopted, so that no second database is created.
   *
   * @param options.timeoutMs - Timeout of the call, including the time for which it waits for others, in milliseconds.
   * Default: the client's `waitTimeoutMs`.
   * @throws `ConfigError` when the database of the name has another protocol or is Active-Active; `ProvisioningError`
   * when it has failed or is being deleted; the errors of `create()` and `.wait()`.
   *
   * @example
   * ```ts
   * const { database, isNew, differences } = await cloud.databases.getOrCreate(subscriptionId, {
   *   name: "cache",
   *   datasetSizeInGb: 1,
   * });
   * ```
   */
  getOrCreate(
    subscriptionId: number,
    spec: DatabaseCreateRequest,
    options?: WaitOptions,
  ): Promise<FoundOrCreated> {
    return this.#actions.getOrCreate(subscriptionId, spec, options);
  }

  /**
   * Sets a generated password for the default user of a Pro or Active-Active database, and waits until it applies: 32 letters and
   * digits (the SASL password with Memcached). Clients with the old password cannot sign in any more.
   *
   * @returns The password and the database. After an error, `get()` shows which password applies.
   * @throws `TaskError` when the default user is disabled; the errors of `.wait()`.
   *
   * @example
   * ```ts
   * const { database } = await cloud.databases.rotatePassword(ids);
   * const urls = database.activeActiveRedis
   *   ? database.crdbDatabases.map((region) => connectionUrl(region))
   *   : [connectionUrl(database)];
   * ```
   */
  rotatePassword(ids: DatabaseIds, options?: WaitOptions): Promise<RotatedPassword<ListedDatabase>> {
    return this.#actions.rotatePassword(ids, options);
  }

  /**
   * Estimates what a database would cost.
   *
   * @returns The price lines. The request is sent as a dry run, which has no effect.
   * @since 2024-12-04
   * @route POST /subscriptions/{subscriptionId}/databases
   */
  estimateCreate(
    subscriptionId: number,
    request: DatabaseCreateRequest,
    options?: CallOptions,
  ): Call<SubscriptionPricing[]> {
    return this.#operations.estimate(
      "POST /subscriptions/{subscriptionId}/databases",
      { path: { subscriptionId }, body: request },
      options,
    );
  }

  /**
   * Updates a single-region database of a Pro subscription.
   *
   * Omitted fields keep their values. Active-Active databases are refused here and are updated through
   * `…/regions`.
   *
   * @returns The accepted operation; `.wait()` resolves with the database once it is ready.
   * @throws `ConfigError` when `request.dryRun` is true; use `estimateUpdate()`.
   * @since 2024-12-04
   * @route PUT /subscriptions/{subscriptionId}/databases/{databaseId}
   */
  update(
    ids: DatabaseIds,
    request: DatabaseUpdateRequest,
    options?: CallOptions,
  ): PendingOperation<Database> {
    return this.#operations.submit(
      "PUT /subscriptions/{subscriptionId}/databases/{databaseId}",
      { path: ids, body: request },
      "database",
      options,
    );
  }

  /**
   * Estimates what a database would cost after an update.
   *
   * @returns The price lines. The request is sent as a dry run, which has no effect.
   * @since 2024-12-04
   * @route PUT /subscriptions/{subscriptionId}/databases/{databaseId}
   */
  estimateUpdate(
    ids: DatabaseIds,
    request: DatabaseUpdateRequest,
    options?: CallOptions,
  ): Call<SubscriptionPricing[]> {
    return this.#operations.estimate(
      "PUT /subscriptions/{subscriptionId}/databases/{databaseId}",
      { path: ids, body: request },
      options,
    );
  }

  /**
   * Deletes a database of a Pro subscription.
   *
   * The database is gone when reading it returns 404; there is no deleted status. Deleting it twice makes the
   * second task fail with `DATABASE_NOT_FOUND`.
   *
   * @returns The accepted operation; `.wait()` resolves once the database is gone.
   * @since 2024-12-04
   * @route DELETE /subscriptions/{subscriptionId}/databases/{databaseId}
   */
  delete(ids: DatabaseIds, options?: CallOptions): PendingOperation<undefined> {
    return this.#operations.submit(
      "DELETE /subscriptions/{subscriptionId}/databases/{databaseId}",
      { path: ids },
      "database gone",
      options,
    );
  }

  /**
   * Starts a backup of a Pro database now.
   *
   * A single-region database needs no body; an Active-Active one must name the region. At most four backups
   * run at a time on one cluster. A failed backup does not fail the wait: read its outcome with
   * `backupStatus()`.
   *
   * @returns The accepted operation; `.wait()` resolves with the database once it is ready.
   * @since 2024-12-04
   * @route POST /subscriptions/{subscriptionId}/databases/{databaseId}/backup
   */
  backup(
    ids: DatabaseIds,
    request?: DatabaseBackupRequest,
    options?: CallOptions,
  ): PendingOperation<Database> {
    return this.#operations.submit(
      "POST /subscriptions/{subscriptionId}/databases/{databaseId}/backup",
      { path: ids, body: request },
      "database",
      options,
    );
  }

  /**
   * Reads the outcome of the latest backup of a Pro database.
   *
   * Contains the status and, after a failure, the reason. It is empty when no backup ever ran, and the task
   * fails with `DATABASE_BACKUP_DISABLED` when backups are off.
   *
   * @param query.regionName - Name of the region whose backup is meant. Required for Active-Active databases,
   * refused for single-region ones.
   * @returns The result of the task with which the service performs this read.
   * @throws `TaskError` when the task fails.
   * @since 2024-12-04
   * @route GET /subscriptions/{subscriptionId}/databases/{databaseId}/backup
   */
  backupStatus(
    ids: DatabaseIds,
    query?: { regionName?: string },
    options?: CallOptions,
  ): Call<DatabaseBackupStatus> {
    return this.#operations.read(
      "GET /subscriptions/{subscriptionId}/databases/{databaseId}/backup",
      { path: ids, query },
      options,
    );
  }

  /**
   * Starts an import of data into a Pro database.
   *
   * Sources are files in object storage, on HTTP or FTP servers, or a running Redis database. A failed import
   * does not fail the wait: read its outcome with `importStatus()`.
   *
   * @returns The accepted operation; `.wait()` resolves with the database once it is ready.
   * @since 2024-12-04
   * @route POST /subscriptions/{subscriptionId}/databases/{databaseId}/import
   */
  import(
    ids: DatabaseIds,
    request: DatabaseImportRequest,
    options?: CallOptions,
  ): PendingOperation<Database> {
    return this.#operations.submit(
      "POST /subscriptions/{subscriptionId}/databases/{databaseId}/import",
      { path: ids, body: request },
      "database",
      options,
    );
  }

  /**
   * Reads the outcome of the latest import into a Pro database.
   *
   * Contains the status, the time and, after a failure, the reason with its parameters. Fails with
   * `SUBSCRIPTION_NOT_ACTIVE` while the subscription is changing.
   *
   * @returns The result of the task with which the service performs this read.
   * @throws `TaskError` when the task fails.
   * @since 2024-12-04
   * @route GET /subscriptions/{subscriptionId}/databases/{databaseId}/import
   */
  importStatus(ids: DatabaseIds, options?: CallOptions): Call<DatabaseImportStatus> {
    return this.#operations.read(
      "GET /subscriptions/{subscriptionId}/databases/{databaseId}/import",
      { path: ids },
      options,
    );
  }

  /**
   * Shows the TLS server certificate of a Pro database.
   *
   * Returns a PEM string for clients to trust; databases of one cluster share it. TLS should be enabled on
   * the database, and the response without TLS is not published.
   *
   * @since 2024-12-04
   * @route GET /subscriptions/{subscriptionId}/databases/{databaseId}/certificate
   */
  certificate(ids: DatabaseIds, options?: CallOptions): Call<DatabaseCertificate> {
    return this.#http.call(
      "GET /subscriptions/{subscriptionId}/databases/{databaseId}/certificate",
      { path: ids },
      options,
    );
  }

  /**
   * Lists the slow commands recorded by a Pro database.
   *
   * The service does not publish the unit of `duration`; Redis itself counts microseconds.
   *
   * @param query.regionName - Name of the region whose log is meant. For Active-Active databases.
   * @since 2025-07-14
   * @route GET /subscriptions/{subscriptionId}/databases/{databaseId}/slow-log
   */
  slowLog(
    ids: DatabaseIds,
    query?: { regionName?: string },
    options?: CallOptions,
  ): PagedList<DatabaseSlowLogEntry> {
    return this.#http.list(
      "GET /subscriptions/{subscriptionId}/databases/{databaseId}/slow-log",
      { path: ids, query },
      (response) => response.entries,
      options,
    );
  }

  /**
   * Lists the Redis versions a Pro database can be upgraded to.
   *
   * Returns the versions that `POST …/upgrade` will accept as its target.
   *
   * @since 2026-07-08
   * @route GET /subscriptions/{subscriptionId}/databases/{databaseId}/available-target-versions
   */
  availableVersions(ids: DatabaseIds, options?: CallOptions): PagedList<TargetVersion> {
    return this.#http.list(
      "GET /subscriptions/{subscriptionId}/databases/{databaseId}/available-target-versions",
      { path: ids },
      (response) => response.targets,
      options,
    );
  }

  /**
   * Starts a Redis version upgrade of a Pro database.
   *
   * The database and its subscription are not `active` until the upgrade is done. One upgrade at a time;
   * `memcached` and Active-Active databases are refused.
   *
   * @returns The accepted operation; `.wait()` resolves with the database once it is ready.
   * @since 2025-07-14
   * @route POST /subscriptions/{subscriptionId}/databases/{databaseId}/upgrade
   */
  upgrade(
    ids: DatabaseIds,
    request: DatabaseUpgradeRedisVersionRequest,
    options?: CallOptions,
  ): PendingOperation<Database> {
    return this.#operations.submit(
      "POST /subscriptions/{subscriptionId}/databases/{databaseId}/upgrade",
      { path: ids, body: request },
      "database",
      options,
    );
  }

  /**
   * Shows the progress of the latest Redis version upgrade of a Pro database.
   *
   * Available while an upgrade runs and after one ran; otherwise 404. The scale of `progress` is not
   * published.
   *
   * @since 2025-07-14
   * @route GET /subscriptions/{subscriptionId}/databases/{databaseId}/upgrade
   */
  upgradeStatus(ids: DatabaseIds, options?: CallOptions): Call<DatabaseVersionUpgradeStatus> {
    return this.#http.call(
      "GET /subscriptions/{subscriptionId}/databases/{databaseId}/upgrade",
      { path: ids },
      options,
    );
  }

  /**
   * Shows whether traffic to a Pro database has been stopped by a redirection.
   *
   * Available for a database whose endpoints have been redirected away; an ordinary active database returns
   * 404. Needs a preview feature on the account, otherwise 412. Possible states and stop reasons are not
   * published.
   *
   * @since 2026-07-08
   * @route GET /subscriptions/{subscriptionId}/databases/{databaseId}/traffic
   */
  traffic(ids: DatabaseIds, options?: CallOptions): Call<DatabaseTrafficStateResponse> {
    return this.#http.call(
      "GET /subscriptions/{subscriptionId}/databases/{databaseId}/traffic",
      { path: ids },
      options,
    );
  }

  /**
   * Lets traffic reach a Pro database again after a redirection stopped it.
   *
   * No task is involved. Check `canResume` first.
   *
   * @returns Nothing; the response has no body.
   * @since 2026-07-08
   * @route POST /subscriptions/{subscriptionId}/databases/{databaseId}/traffic/resume
   */
  resumeTraffic(ids: DatabaseIds, options?: CallOptions): Call<undefined> {
    return this.#http.call(
      "POST /subscriptions/{subscriptionId}/databases/{databaseId}/traffic/resume",
      { path: ids },
      options,
    );
  }
}
