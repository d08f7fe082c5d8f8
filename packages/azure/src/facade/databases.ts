import type { CallOptions } from "redis-cloud-sdk";
import type {
  AccessKeys,
  Database,
  DatabaseCreate,
  DatabaseUpdate,
  ExportRequest,
  FlushRequest,
  ForceLinkRequest,
  ForceUnlinkRequest,
  ImportRequest,
  RegenerateKeyRequest,
} from "../../generated/models.js";
import type { ArmClient } from "../core/arm-client.js";
import type { ArmList } from "../core/arm-list.js";
import type { PendingOperation } from "../waits/operation.js";
import type { OperationClient } from "../waits/operation-client.js";
import type { ClusterNames } from "./ids.js";

/** The database of a cluster, which is always named `default`. */
export class Databases {
  readonly #arm: ArmClient;
  readonly #operations: OperationClient;

  constructor(arm: ArmClient, operations: OperationClient) {
    this.#arm = arm;
    this.#operations = operations;
  }

  /**
   * Lists the databases of a cluster: one or none.
   *
   * @since 2025-07-01
   * @route GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases
   */
  list(cluster: ClusterNames, options?: CallOptions): ArmList<Database> {
    return this.#arm.list(
      "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases",
      { path: cluster },
      options,
    );
  }

  /**
   * Shows the database of a cluster.
   *
   * @since 2025-07-01
   * @route GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}
   */
  get(cluster: ClusterNames, options?: CallOptions): Promise<Database> {
    return this.#arm.call(
      "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}",
      { path: { ...cluster, databaseName: "default" } },
      options,
    );
  }

  /**
   * Creates the database of a cluster.
   *
   * An existing database is never overwritten. Throws `ProvisioningError` if a database exists that has
   * failed, `ConfigError` if another one exists.
   *
   * @returns The accepted operation; `.wait()` resolves with the database once it is ready.
   * @since 2025-07-01
   * @route PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}
   */
  create(cluster: ClusterNames, spec: DatabaseCreate, options?: CallOptions): PendingOperation<Database> {
    return this.#operations.submit(
      "PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}",
      { path: { ...cluster, databaseName: "default" }, body: spec },
      "database",
      options,
    );
  }

  /**
   * Changes the database.
   *
   * Reads it first and sends only the differences; sends no request if there are none.
   *
   * @returns The accepted operation; `.wait()` resolves with the database once it is ready.
   * @since 2025-07-01
   * @route PATCH /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}
   */
  update(cluster: ClusterNames, change: DatabaseUpdate, options?: CallOptions): PendingOperation<Database> {
    return this.#operations.submit(
      "PATCH /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}",
      { path: { ...cluster, databaseName: "default" }, body: change },
      "database",
      options,
    );
  }

  /**
   * Deletes the database with its data.
   *
   * The cluster remains.
   *
   * @returns The accepted operation; `.wait()` resolves once the database is gone.
   * @since 2025-07-01
   * @route DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}
   */
  delete(cluster: ClusterNames, options?: CallOptions): PendingOperation<undefined> {
    return this.#operations.submit(
      "DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}",
      { path: { ...cluster, databaseName: "default" } },
      "database gone",
      options,
    );
  }

  /**
   * Shows the access keys, which are passwords of the database.
   *
   * @since 2025-07-01
   * @route POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/listKeys
   */
  listKeys(cluster: ClusterNames, options?: CallOptions): Promise<AccessKeys> {
    return this.#arm.call(
      "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/listKeys",
      { path: { ...cluster, databaseName: "default" } },
      options,
    );
  }

  /**
   * Replaces an access key.
   *
   * Clients that use it have to log in again. Throws `AmbiguousWriteError` if the response was lost and the
   * database shows no trace of the action.
   *
   * @returns The accepted operation; `.wait()` resolves with both keys.
   * @since 2025-07-01
   * @route POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/regenerateKey
   */
  regenerateKey(
    cluster: ClusterNames,
    request: RegenerateKeyRequest,
    options?: CallOptions,
  ): PendingOperation<AccessKeys> {
    return this.#operations.submit(
      "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/regenerateKey",
      { path: { ...cluster, databaseName: "default" }, body: request },
      "accessKeys",
      options,
    );
  }

  /**
   * Replaces the data with that of files in a storage account.
   *
   * The URIs are secret. Throws `AmbiguousWriteError` if the response was lost and the database shows no
   * trace of the action.
   *
   * @returns The accepted operation; `.wait()` resolves with the database once it is ready.
   * @since 2025-07-01
   * @route POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/import
   */
  import(cluster: ClusterNames, request: ImportRequest, options?: CallOptions): PendingOperation<Database> {
    return this.#operations.submit(
      "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/import",
      { path: { ...cluster, databaseName: "default" }, body: request },
      "database",
      options,
    );
  }

  /**
   * Exports the data to a storage account.
   *
   * The URI is secret. Throws `AmbiguousWriteError` if the response was lost and the database shows no trace
   * of the action.
   *
   * @returns The accepted operation; `.wait()` resolves with the database once it is ready.
   * @since 2025-07-01
   * @route POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/export
   */
  export(cluster: ClusterNames, request: ExportRequest, options?: CallOptions): PendingOperation<Database> {
    return this.#operations.submit(
      "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/export",
      { path: { ...cluster, databaseName: "default" }, body: request },
      "database",
      options,
    );
  }

  /**
   * Removes databases from the geo-replication group, for example when their region is down.
   *
   * Throws `AmbiguousWriteError` if the response was lost and the database shows no trace of the action.
   *
   * @returns The accepted operation; `.wait()` resolves with the database once it is ready.
   * @since 2025-07-01
   * @route POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/forceUnlink
   */
  forceUnlink(
    cluster: ClusterNames,
    request: ForceUnlinkRequest,
    options?: CallOptions,
  ): PendingOperation<Database> {
    return this.#operations.submit(
      "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/forceUnlink",
      { path: { ...cluster, databaseName: "default" }, body: request },
      "database",
      options,
    );
  }

  /**
   * Adds the database to a geo-replication group.
   *
   * Its data is discarded. Throws `AmbiguousWriteError` if the response was lost and the database shows no
   * trace of the action.
   *
   * @returns The accepted operation; `.wait()` resolves with the database once it is ready.
   * @since 2025-07-01
   * @route POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/forceLinkToReplicationGroup
   */
  forceLink(
    cluster: ClusterNames,
    request: ForceLinkRequest,
    options?: CallOptions,
  ): PendingOperation<Database> {
    return this.#operations.submit(
      "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/forceLinkToReplicationGroup",
      { path: { ...cluster, databaseName: "default" }, body: request },
      "database",
      options,
    );
  }

  /**
   * Deletes all data of the database, and of the others of its geo-replication group.
   *
   * Throws `AmbiguousWriteError` if the response was lost and the database shows no trace of the action.
   *
   * @returns The accepted operation; `.wait()` resolves with the database once it is ready.
   * @since 2025-07-01
   * @route POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/flush
   */
  flush(
    cluster: ClusterNames,
    request: FlushRequest = {},
    options?: CallOptions,
  ): PendingOperation<Database> {
    return this.#operations.submit(
      "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/flush",
      { path: { ...cluster, databaseName: "default" }, body: request },
      "database",
      options,
    );
  }

  /**
   * Upgrades the database to the newest version of Redis.
   *
   * Throws `AmbiguousWriteError` if the response was lost and the database shows no trace of the action.
   *
   * @returns The accepted operation; `.wait()` resolves with the database once it is ready.
   * @since 2025-07-01
   * @route POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/upgradeDBRedisVersion
   */
  upgradeRedisVersion(cluster: ClusterNames, options?: CallOptions): PendingOperation<Database> {
    return this.#operations.submit(
      "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/upgradeDBRedisVersion",
      { path: { ...cluster, databaseName: "default" } },
      "database",
      options,
    );
  }
}
