import type {
  ActiveActiveVpcPeering,
  ActiveActiveVpcPeeringCreateBaseRequest,
  ActiveActiveVpcPeeringUpdateAwsRequest,
} from "../../../generated/models.js";
import type { CallOptions } from "../../core/options.js";
import type { Call } from "../../core/with-response.js";
import type { PendingOperation } from "../../waiters/operation.js";
import type { OperationClient } from "../../waiters/operation-client.js";
import { findById } from "../find-by-id.js";
import type { PeeringIds } from "../ids.js";

/** VPC peerings of an Active-Active subscription. */
export class ActiveActivePeerings {
  readonly #operations: OperationClient;

  constructor(operations: OperationClient) {
    this.#operations = operations;
  }

  /**
   * Reads the VPC peerings of an Active-Active subscription, by region.
   *
   * `regions[].vpcPeerings[]` holds the peerings, whose id is `id` rather than `vpcPeeringId`. The task is
   * accepted for single-region subscriptions too, and then fails.
   *
   * @returns The result of the task with which the service performs this read.
   * @throws `TaskError` when the task fails.
   * @since 2024-12-04
   * @route GET /subscriptions/{subscriptionId}/regions/peerings
   */
  list(subscriptionId: number, options?: CallOptions): Call<ActiveActiveVpcPeering[]> {
    return this.#operations.readList(
      "GET /subscriptions/{subscriptionId}/regions/peerings",
      { path: { subscriptionId } },
      (found) => found.regions?.flatMap((region) => region.vpcPeerings),
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
   * @serves GET /subscriptions/{subscriptionId}/regions/peerings/{peeringId}
   */
  get(ids: PeeringIds, options?: CallOptions): Call<ActiveActiveVpcPeering> {
    return findById(
      () => this.list(ids.subscriptionId, options),
      ids,
      "peeringId",
      "id",
      "GET /subscriptions/{subscriptionId}/regions/peerings",
    );
  }

  /**
   * Requests a VPC peering for a region of an Active-Active subscription.
   *
   * `sourceRegion` names the region of the subscription; the body otherwise has an AWS and a GCP shape. The
   * other side must accept before the peering turns `active`. The wait ends when the peering is active, or
   * when the other side has to accept it.
   *
   * @returns The accepted operation; `.wait()` resolves with the peering once it is ready.
   * @since 2024-12-04
   * @route POST /subscriptions/{subscriptionId}/regions/peerings
   */
  create(
    subscriptionId: number,
    request: ActiveActiveVpcPeeringCreateBaseRequest,
    options?: CallOptions,
  ): PendingOperation<ActiveActiveVpcPeering> {
    return this.#operations.submit(
      "POST /subscriptions/{subscriptionId}/regions/peerings",
      { path: { subscriptionId }, body: request },
      "activeActivePeering",
      options,
    );
  }

  /**
   * Changes the peered address blocks of an Active-Active AWS peering.
   *
   * Only the address blocks can be changed, and only on AWS.
   *
   * @returns The accepted operation; `.wait()` resolves with the peering once it is ready.
   * @since 2024-12-04
   * @route PUT /subscriptions/{subscriptionId}/regions/peerings/{peeringId}
   */
  update(
    ids: PeeringIds,
    request: ActiveActiveVpcPeeringUpdateAwsRequest,
    options?: CallOptions,
  ): PendingOperation<ActiveActiveVpcPeering> {
    return this.#operations.submit(
      "PUT /subscriptions/{subscriptionId}/regions/peerings/{peeringId}",
      { path: ids, body: request },
      "activeActivePeering",
      options,
    );
  }

  /**
   * Deletes a VPC peering of an Active-Active subscription.
   *
   * It fails when the subscription has no such peering.
   *
   * @returns The accepted operation; `.wait()` resolves once the peering is gone.
   * @since 2024-12-04
   * @route DELETE /subscriptions/{subscriptionId}/regions/peerings/{peeringId}
   */
  delete(ids: PeeringIds, options?: CallOptions): PendingOperation<undefined> {
    return this.#operations.submit(
      "DELETE /subscriptions/{subscriptionId}/regions/peerings/{peeringId}",
      { path: ids },
      "activeActivePeering gone",
      options,
    );
  }
}
