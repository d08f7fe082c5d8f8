import type { CallOptions } from "redis-cloud-sdk";
import type {
  PrivateEndpoint,
  PrivateEndpointConnection,
  PrivateEndpointConnectionUpdate,
  PrivateEndpointCreate,
} from "../../generated/models.js";
import type { ArmClient } from "../core/arm-client.js";
import type { ArmList } from "../core/arm-list.js";
import type { PendingOperation } from "../waits/operation.js";
import type { OperationClient } from "../waits/operation-client.js";
import type { ClusterNames, ConnectionNames, PrivateEndpointNames } from "./ids.js";

/** Private endpoints in virtual networks, and the connections of a cluster to them. */
export class PrivateEndpoints {
  readonly #arm: ArmClient;
  readonly #operations: OperationClient;

  constructor(arm: ArmClient, operations: OperationClient) {
    this.#arm = arm;
    this.#operations = operations;
  }

  /**
   * Shows a private endpoint.
   *
   * @since 2025-07-01
   * @route GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateEndpoints/{privateEndpointName}
   */
  get(endpoint: PrivateEndpointNames, options?: CallOptions): Promise<PrivateEndpoint> {
    return this.#arm.call(
      "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateEndpoints/{privateEndpointName}",
      { path: endpoint },
      options,
    );
  }

  /**
   * Creates or replaces a private endpoint.
   *
   * The group id of a cluster is `redisEnterprise`.
   *
   * @returns The accepted operation; `.wait()` resolves with the private endpoint once it is ready.
   * @since 2025-07-01
   * @route PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateEndpoints/{privateEndpointName}
   */
  set(
    endpoint: PrivateEndpointNames,
    spec: PrivateEndpointCreate,
    options?: CallOptions,
  ): PendingOperation<PrivateEndpoint> {
    return this.#operations.submit(
      "PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateEndpoints/{privateEndpointName}",
      { path: endpoint, body: spec },
      "privateEndpoint",
      options,
    );
  }

  /**
   * Deletes a private endpoint.
   *
   * @returns The accepted operation; `.wait()` resolves once the private endpoint is gone.
   * @since 2025-07-01
   * @route DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateEndpoints/{privateEndpointName}
   */
  delete(endpoint: PrivateEndpointNames, options?: CallOptions): PendingOperation<undefined> {
    return this.#operations.submit(
      "DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateEndpoints/{privateEndpointName}",
      { path: endpoint },
      "privateEndpoint gone",
      options,
    );
  }

  /**
   * Lists the connections of a cluster to private endpoints.
   *
   * @since 2025-07-01
   * @route GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/privateEndpointConnections
   */
  listConnections(cluster: ClusterNames, options?: CallOptions): ArmList<PrivateEndpointConnection> {
    return this.#arm.list(
      "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/privateEndpointConnections",
      { path: cluster },
      options,
    );
  }

  /**
   * Shows a connection.
   *
   * @since 2025-07-01
   * @route GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/privateEndpointConnections/{privateEndpointConnectionName}
   */
  getConnection(connection: ConnectionNames, options?: CallOptions): Promise<PrivateEndpointConnection> {
    return this.#arm.call(
      "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/privateEndpointConnections/{privateEndpointConnectionName}",
      { path: connection },
      options,
    );
  }

  /**
   * Approves or rejects a connection.
   *
   * @returns The accepted operation; `.wait()` resolves with the connection once it is ready.
   * @since 2025-07-01
   * @route PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/privateEndpointConnections/{privateEndpointConnectionName}
   */
  updateConnection(
    connection: ConnectionNames,
    change: PrivateEndpointConnectionUpdate,
    options?: CallOptions,
  ): PendingOperation<PrivateEndpointConnection> {
    return this.#operations.submit(
      "PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/privateEndpointConnections/{privateEndpointConnectionName}",
      { path: connection, body: change },
      "privateEndpointConnection",
      options,
    );
  }

  /**
   * Deletes a connection.
   *
   * @returns The accepted operation; `.wait()` resolves once the connection is gone.
   * @since 2025-07-01
   * @route DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/privateEndpointConnections/{privateEndpointConnectionName}
   */
  deleteConnection(connection: ConnectionNames, options?: CallOptions): PendingOperation<undefined> {
    return this.#operations.submit(
      "DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/privateEndpointConnections/{privateEndpointConnectionName}",
      { path: connection },
      "privateEndpointConnection gone",
      options,
    );
  }
}
