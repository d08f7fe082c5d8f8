import type { CallOptions } from "redis-cloud-sdk";
import type { Cluster, ClusterCreate, ClusterUpdate, PrivateLinkResource } from "../../generated/models.js";
import type { ArmClient } from "../core/arm-client.js";
import type { ArmList } from "../core/arm-list.js";
import type { PendingOperation } from "../waits/operation.js";
import type { OperationClient } from "../waits/operation-client.js";
import type { ClusterNames, ResourceGroupNames } from "./ids.js";

/** Clusters of Azure Managed Redis: the size, network access and encryption of one database. */
export class Clusters {
  readonly #arm: ArmClient;
  readonly #operations: OperationClient;

  constructor(arm: ArmClient, operations: OperationClient) {
    this.#arm = arm;
    this.#operations = operations;
  }

  /**
   * Lists the clusters of the subscription.
   *
   * @since 2025-07-01
   * @route GET /subscriptions/{subscriptionId}/providers/Microsoft.Cache/redisEnterprise
   */
  list(options?: CallOptions): ArmList<Cluster> {
    return this.#arm.list(
      "GET /subscriptions/{subscriptionId}/providers/Microsoft.Cache/redisEnterprise",
      { path: {} },
      options,
    );
  }

  /**
   * Lists the clusters of a resource group.
   *
   * @since 2025-07-01
   * @route GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise
   */
  listByResourceGroup(group: ResourceGroupNames, options?: CallOptions): ArmList<Cluster> {
    return this.#arm.list(
      "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise",
      { path: group },
      options,
    );
  }

  /**
   * Shows a cluster.
   *
   * Its host name is present before there is capacity, so it does not prove that it is ready.
   *
   * @since 2025-07-01
   * @route GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}
   */
  get(cluster: ClusterNames, options?: CallOptions): Promise<Cluster> {
    return this.#arm.call(
      "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}",
      { path: cluster },
      options,
    );
  }

  /**
   * Creates a cluster, which has no database yet.
   *
   * An existing cluster of that name is never overwritten. Throws `ProvisioningError` if a cluster of that
   * name has failed, `ConfigError` if another one exists.
   *
   * @returns The accepted operation; `.wait()` resolves with the cluster once it is ready.
   * @since 2025-07-01
   * @route PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}
   */
  create(cluster: ClusterNames, spec: ClusterCreate, options?: CallOptions): PendingOperation<Cluster> {
    return this.#operations.submit(
      "PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}",
      { path: cluster, body: spec },
      "cluster",
      options,
    );
  }

  /**
   * Changes a cluster.
   *
   * Reads it first and sends only the differences; sends no request if there are none.
   *
   * @returns The accepted operation; `.wait()` resolves with the cluster once it is ready.
   * @since 2025-07-01
   * @route PATCH /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}
   */
  update(cluster: ClusterNames, change: ClusterUpdate, options?: CallOptions): PendingOperation<Cluster> {
    return this.#operations.submit(
      "PATCH /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}",
      { path: cluster, body: change },
      "cluster",
      options,
    );
  }

  /**
   * Deletes a cluster and its database.
   *
   * @returns The accepted operation; `.wait()` resolves once the cluster is gone.
   * @since 2025-07-01
   * @route DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}
   */
  delete(cluster: ClusterNames, options?: CallOptions): PendingOperation<undefined> {
    return this.#operations.submit(
      "DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}",
      { path: cluster },
      "cluster gone",
      options,
    );
  }

  /**
   * Lists what private endpoints can connect to: group ids and DNS zones.
   *
   * @since 2025-07-01
   * @route GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/privateLinkResources
   */
  privateLinkResources(cluster: ClusterNames, options?: CallOptions): ArmList<PrivateLinkResource> {
    return this.#arm.list(
      "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/privateLinkResources",
      { path: cluster },
      options,
    );
  }
}
