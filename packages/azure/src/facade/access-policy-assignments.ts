import type { CallOptions } from "redis-cloud-sdk";
import type { AccessPolicyAssignment, AccessPolicyAssignmentCreate } from "../../generated/models.js";
import type { ArmClient } from "../core/arm-client.js";
import type { ArmList } from "../core/arm-list.js";
import type { PendingOperation } from "../waits/operation.js";
import type { OperationClient } from "../waits/operation-client.js";
import type { AssignmentNames, ClusterNames } from "./ids.js";

/** Users of Microsoft Entra ID who may log in to a database. Writes of one database are sent one at a time. */
export class AccessPolicyAssignments {
  readonly #arm: ArmClient;
  readonly #operations: OperationClient;

  constructor(arm: ArmClient, operations: OperationClient) {
    this.#arm = arm;
    this.#operations = operations;
  }

  /**
   * Lists the assignments of the database.
   *
   * @since 2025-07-01
   * @route GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/accessPolicyAssignments
   */
  list(cluster: ClusterNames, options?: CallOptions): ArmList<AccessPolicyAssignment> {
    return this.#arm.list(
      "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/accessPolicyAssignments",
      { path: { ...cluster, databaseName: "default" } },
      options,
    );
  }

  /**
   * Shows an assignment.
   *
   * @since 2025-07-01
   * @route GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/accessPolicyAssignments/{accessPolicyAssignmentName}
   */
  get(assignment: AssignmentNames, options?: CallOptions): Promise<AccessPolicyAssignment> {
    return this.#arm.call(
      "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/accessPolicyAssignments/{accessPolicyAssignmentName}",
      { path: { ...assignment, databaseName: "default" } },
      options,
    );
  }

  /**
   * Creates or replaces an assignment.
   *
   * @returns The accepted operation; `.wait()` resolves with the assignment once it is ready.
   * @since 2025-07-01
   * @route PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/accessPolicyAssignments/{accessPolicyAssignmentName}
   */
  set(
    assignment: AssignmentNames,
    spec: AccessPolicyAssignmentCreate,
    options?: CallOptions,
  ): PendingOperation<AccessPolicyAssignment> {
    return this.#operations.submitInTurn(
      "PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/accessPolicyAssignments/{accessPolicyAssignmentName}",
      { path: { ...assignment, databaseName: "default" }, body: spec },
      "accessPolicyAssignment",
      options,
    );
  }

  /**
   * Deletes an assignment.
   *
   * @returns The accepted operation; `.wait()` resolves once the assignment is gone.
   * @since 2025-07-01
   * @route DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/accessPolicyAssignments/{accessPolicyAssignmentName}
   */
  delete(assignment: AssignmentNames, options?: CallOptions): PendingOperation<undefined> {
    return this.#operations.submitInTurn(
      "DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/accessPolicyAssignments/{accessPolicyAssignmentName}",
      { path: { ...assignment, databaseName: "default" } },
      "accessPolicyAssignment gone",
      options,
    );
  }
}
