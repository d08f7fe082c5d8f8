import type { CallOptions } from "redis-cloud-sdk";
import type {
  Cluster,
  Migration,
  MigrationCancelRequest,
  MigrationStart,
  MigrationValidation,
  MigrationValidationRequest,
} from "../../generated/models.js";
import type { ArmClient } from "../core/arm-client.js";
import type { ArmList } from "../core/arm-list.js";
import type { PendingOperation } from "../waits/operation.js";
import type { OperationClient } from "../waits/operation-client.js";
import type { ClusterNames } from "./ids.js";

/** Migrations from Azure Cache for Redis. They require `apiVersion: "2026-09-01"`. */
export class Migrations {
  readonly #arm: ArmClient;
  readonly #operations: OperationClient;

  constructor(arm: ArmClient, operations: OperationClient) {
    this.#arm = arm;
    this.#operations = operations;
  }

  /**
   * Lists the migrations of a cluster: one or none.
   *
   * @since 2026-09-01
   * @route GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/migrations
   */
  list(cluster: ClusterNames, options?: CallOptions): ArmList<Migration> {
    return this.#arm.list(
      "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/migrations",
      { path: cluster },
      options,
    );
  }

  /**
   * Shows the migration of a cluster.
   *
   * @since 2026-09-01
   * @route GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/migrations/default
   */
  get(cluster: ClusterNames, options?: CallOptions): Promise<Migration> {
    return this.#arm.call(
      "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/migrations/default",
      { path: cluster },
      options,
    );
  }

  /**
   * Starts a migration.
   *
   * @returns The accepted operation; `.wait()` resolves with the migration once it is ready.
   * @since 2026-09-01
   * @route PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/migrations/default
   */
  start(cluster: ClusterNames, spec: MigrationStart, options?: CallOptions): PendingOperation<Migration> {
    return this.#operations.submit(
      "PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/migrations/default",
      { path: cluster, body: spec },
      "migration",
      options,
    );
  }

  /**
   * Cancels the migration of a cluster.
   *
   * @returns The accepted operation; `.wait()` resolves once the migration is canceled.
   * @since 2026-09-01
   * @route POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/migrations/default/cancel
   */
  cancel(
    cluster: ClusterNames,
    request: MigrationCancelRequest = {},
    options?: CallOptions,
  ): PendingOperation<Migration> {
    return this.#operations.submit(
      "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/migrations/default/cancel",
      { path: cluster, body: request },
      "canceledMigration",
      options,
    );
  }

  /**
   * Checks whether a cache can be migrated.
   *
   * Changes nothing.
   *
   * @since 2026-09-01
   * @route POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/migrations/default/validate
   */
  validate(
    cluster: ClusterNames,
    request: MigrationValidationRequest,
    options?: CallOptions,
  ): Promise<MigrationValidation> {
    return this.#arm.call(
      "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/migrations/default/validate",
      { path: cluster, body: request },
      options,
    );
  }

  /**
   * Removes the former host name of a migrated cache from the cluster.
   *
   * @returns The accepted operation; `.wait()` resolves with the cluster once it is ready.
   * @since 2026-09-01
   * @route POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/unlinkMigratedEndpoint
   */
  unlinkEndpoint(cluster: ClusterNames, options?: CallOptions): PendingOperation<Cluster> {
    return this.#operations.submit(
      "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/unlinkMigratedEndpoint",
      { path: cluster },
      "cluster",
      options,
    );
  }
}
