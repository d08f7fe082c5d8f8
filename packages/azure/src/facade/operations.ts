import type { CallOptions } from "redis-cloud-sdk";
import type { OperationStatus } from "../../generated/models.js";
import type { ArmClient } from "../core/arm-client.js";
import type { ResourceNames } from "../core/resource-path.js";
import type { Operation, WaitOptions } from "../waits/operation.js";
import type { OperationClient } from "../waits/operation-client.js";
import type { OutcomeValue, ResourceKind, WaitTarget } from "../waits/resource-kinds.js";
import type { OperationNames } from "./ids.js";

/** Operations, whichever method or process started them. */
export class Operations {
  readonly #arm: ArmClient;
  readonly #operations: OperationClient;

  constructor(arm: ArmClient, operations: OperationClient) {
    this.#arm = arm;
    this.#operations = operations;
  }

  /**
   * Shows the status of an operation.
   *
   * The service deletes operations after a while.
   *
   * @since 2025-07-01
   * @route GET /subscriptions/{subscriptionId}/providers/Microsoft.Cache/locations/{location}/operationsStatus/{operationName}
   */
  get(operation: OperationNames, options?: CallOptions): Promise<OperationStatus> {
    return this.#arm.call(
      "GET /subscriptions/{subscriptionId}/providers/Microsoft.Cache/locations/{location}/operationsStatus/{operationName}",
      { path: operation },
      options,
    );
  }

  /**
   * Resumes an operation from its token, in this or another process. Requests start with the wait.
   *
   * @param target - The target of the original wait, for example `"cluster"` or `"cluster gone"`.
   * @throws `ConfigError` if the token is damaged, comes from a newer release, or has another target.
   */
  resume<O extends WaitTarget>(token: string, target: O): Operation<OutcomeValue<O>> {
    return this.#operations.resume(token, target);
  }

  /**
   * Waits until a resource is ready, whichever client changes it.
   *
   * @param names - Names in its path, for example `{ resourceGroupName, clusterName, databaseName: "default" }`.
   */
  waitUntilReady<K extends ResourceKind>(
    kind: K,
    names: ResourceNames,
    options?: WaitOptions,
  ): Promise<OutcomeValue<K>> {
    return this.#operations.waitUntilReady(kind, names, options);
  }
}
