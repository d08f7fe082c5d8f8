import type {
  VpcPeering,
  VpcPeeringCreateBaseRequest,
  VpcPeeringUpdateAwsRequest,
} from "../../../generated/models.js";
import type { CallOptions } from "../../core/options.js";
import type { Call } from "../../core/with-response.js";
import type { PendingOperation } from "../../waiters/operation.js";
import type { OperationClient } from "../../waiters/operation-client.js";
import { findById } from "../find-by-id.js";
import type { PeeringIds } from "../ids.js";

/** VPC peerings of a single-region subscription. */
export class Peerings {
  readonly #operations: OperationClient;

  constructor(operations: OperationClient) {
    this.#operations = operations;
  }

  /**
   * Reads the VPC peerings of a single-region subscription.
   *
   * A peering that was just created may still be missing. Active-Active subscriptions have their own list
   * under `…/regions/peerings`.
   *
   * @returns The result of the task with which the service performs this read.
   * @throws `TaskError` when the task fails.
   * @since 2024-12-04
   * @route GET /subscriptions/{subscriptionId}/peerings
   */
  list(subscriptionId: number, options?: CallOptions): Call<VpcPeering[]> {
    return this.#operations.readList(
      "GET /subscriptions/{subscriptionId}/peerings",
      { path: { subscriptionId } },
      (found) => found.peerings,
      options,
    );
  }

  /**
   * Shows one VPC peering.
   *
   * Searches the list, because the contract has no such read.
   *
   * @throws `ApiError` with status 404 when the list does not contain it.
   *
   * @serves GET /subscriptions/{subscriptionId}/peerings/{peeringId}
   */
  get(ids: PeeringIds, options?: CallOptions): Call<VpcPeering> {
    return findById(
      () => this.list(ids.subscriptionId, options),
      ids,
      "peeringId",
      "vpcPeeringId",
      "GET /subscriptions/{subscriptionId}/peerings",
    );
  }

  /**
   * Requests a VPC peering for a single-region subscription.
   *
   * The body has an AWS and a GCP shape. The other side must then accept: on AWS the peering waits in
   * `pending-acceptance`, on GCP in `inactive`, until it turns `active`. Not for subscriptions in a VPC of
   * your own. The wait ends when the peering is active, or when the other side has to accept it.
   *
   * @returns The accepted operation; `.wait()` resolves with the peering once it is ready.
   * @since 2024-12-04
   * @route POST /subscriptions/{subscriptionId}/peerings
   */
  create(
    subscriptionId: number,
    request: VpcPeeringCreateBaseRequest,
    options?: CallOptions,
  ): PendingOperation<VpcPeering> {
    return this.#operations.submit(
      "POST /subscriptions/{subscriptionId}/peerings",
      { path: { subscriptionId }, body: request },
      "peering",
      options,
    );
  }

  /**
   * Changes the peered address blocks of a single-region AWS peering.
   *
   * Only the address blocks can be changed, and only on AWS.
   *
   * @returns The accepted operation; `.wait()` resolves with the peering once it is ready.
   * @since 2024-12-04
   * @route PUT /subscriptions/{subscriptionId}/peerings/{peeringId}
   */
  update(
    ids: PeeringIds,
    request: VpcPeeringUpdateAwsRequest,
    options?: CallOptions,
  ): PendingOperation<VpcPeering> {
    return this.#operations.submit(
      "PUT /subscriptions/{subscriptionId}/peerings/{peeringId}",
      { path: ids, body: request },
      "peering",
      options,
    );
  }

  /**
   * Deletes a VPC peering of a single-region subscription.
   *
   * For an unknown peering the task fails with `VPC_PEERING_NOT_FOUND`.
   *
   * @returns The accepted operation; `.wait()` resolves once the peering is gone.
   * @since 2024-12-04
   * @route DELETE /subscriptions/{subscriptionId}/peerings/{peeringId}
   */
  delete(ids: PeeringIds, options?: CallOptions): PendingOperation<undefined> {
    return this.#operations.submit(
      "DELETE /subscriptions/{subscriptionId}/peerings/{peeringId}",
      { path: ids },
      "peering gone",
      options,
    );
  }
}
