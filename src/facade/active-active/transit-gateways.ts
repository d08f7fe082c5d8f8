import type {
  ActiveActiveTgwUpdateCidrsRequest,
  TransitGateway,
  TransitGatewayInvitation,
} from "../../../generated/models.js";
import type { CallOptions } from "../../core/options.js";
import { SUBSCRIPTION_REGION } from "../../core/routes.js";
import type { Call } from "../../core/with-response.js";
import type { PendingOperation } from "../../waiters/operation.js";
import type { OperationClient } from "../../waiters/operation-client.js";
import type { RegionIds, RegionInvitationIds, RegionTransitGatewayIds } from "../ids.js";

/** AWS Transit Gateways of a region of an Active-Active subscription: invitations, attachments and routes. */
export class ActiveActiveTransitGateways {
  readonly #operations: OperationClient;

  constructor(operations: OperationClient) {
    this.#operations = operations;
  }

  /**
   * Reads the Transit Gateways shared with an Active-Active region.
   *
   * The resource may be null while the infrastructure is not ready. An attachment is usable at status
   * `available`. AWS only.
   *
   * @returns The result of the task with which the service performs this read.
   * @throws `TaskError` when the task fails.
   * @since 2024-12-04
   * @route GET /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways
   */
  list(ids: RegionIds, options?: CallOptions): Call<TransitGateway[]> {
    return this.#operations.readList(
      `GET ${SUBSCRIPTION_REGION}/transitGateways`,
      { path: ids },
      (found) => found.tgws,
      options,
    );
  }

  /**
   * Reads the Transit Gateway share invitations of an Active-Active region.
   *
   * They arrive when the gateway is shared from AWS with the account that runs the region.
   *
   * @returns The result of the task with which the service performs this read.
   * @throws `TaskError` when the task fails.
   * @since 2024-12-04
   * @route GET /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways/invitations
   */
  listInvitations(ids: RegionIds, options?: CallOptions): Call<TransitGatewayInvitation[]> {
    return this.#operations.readList(
      `GET ${SUBSCRIPTION_REGION}/transitGateways/invitations`,
      { path: ids },
      (found) => found.resources,
      options,
    );
  }

  /**
   * Accepts a Transit Gateway invitation for an Active-Active region.
   *
   * Afterwards the gateway shows in the gateway list of the region and can be attached.
   *
   * @returns The accepted operation; `.wait()` resolves with the invitation once it is ready.
   * @since 2024-12-04
   * @route PUT /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways/invitations/{tgwInvitationId}/accept
   */
  acceptInvitation(
    ids: RegionInvitationIds,
    options?: CallOptions,
  ): PendingOperation<TransitGatewayInvitation> {
    return this.#operations.submit(
      `PUT ${SUBSCRIPTION_REGION}/transitGateways/invitations/{tgwInvitationId}/accept`,
      { path: ids },
      "activeActiveTransitGatewayInvitation",
      options,
    );
  }

  /**
   * Rejects a Transit Gateway invitation for an Active-Active region.
   *
   * An unknown invitation makes the task fail.
   *
   * @returns The accepted operation; `.wait()` resolves with the invitation once it is ready.
   * @since 2024-12-04
   * @route PUT /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways/invitations/{tgwInvitationId}/reject
   */
  rejectInvitation(
    ids: RegionInvitationIds,
    options?: CallOptions,
  ): PendingOperation<TransitGatewayInvitation> {
    return this.#operations.submit(
      `PUT ${SUBSCRIPTION_REGION}/transitGateways/invitations/{tgwInvitationId}/reject`,
      { path: ids },
      "activeActiveTransitGatewayInvitation",
      options,
    );
  }

  /**
   * Attaches a Transit Gateway to a region of an Active-Active subscription.
   *
   * Address blocks cannot be set here, only once the attachment is `available`.
   *
   * @returns The accepted operation; `.wait()` resolves with the Transit Gateway once it is ready.
   * @since 2024-12-04
   * @route POST /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways/{TgwId}/attachment
   */
  attach(ids: RegionTransitGatewayIds, options?: CallOptions): PendingOperation<TransitGateway> {
    return this.#operations.submit(
      `POST ${SUBSCRIPTION_REGION}/transitGateways/{TgwId}/attachment`,
      { path: ids },
      "activeActiveTransitGateway",
      options,
    );
  }

  /**
   * Sets the address blocks routed through an Active-Active attachment.
   *
   * Sent as plain strings, read back as objects with a status each. Duplicates, and a list equal to the
   * current one, make the task fail.
   *
   * @returns The accepted operation; `.wait()` resolves with the Transit Gateway once it is ready.
   * @since 2024-12-04
   * @route PUT /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways/{TgwId}/attachment
   */
  updateCidrs(
    ids: RegionTransitGatewayIds,
    request: ActiveActiveTgwUpdateCidrsRequest,
    options?: CallOptions,
  ): PendingOperation<TransitGateway> {
    return this.#operations.submit(
      `PUT ${SUBSCRIPTION_REGION}/transitGateways/{TgwId}/attachment`,
      { path: ids, body: request },
      "activeActiveTransitGateway",
      options,
    );
  }

  /**
   * Detaches a Transit Gateway from a region of an Active-Active subscription.
   *
   * Without an attachment it fails with `TGW_ATTACHMENT_DOES_NOT_EXIST`, which a second delete may take for
   * success.
   *
   * @returns The accepted operation; `.wait()` resolves once the task has completed.
   * @since 2024-12-04
   * @route DELETE /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways/{TgwId}/attachment
   */
  detach(ids: RegionTransitGatewayIds, options?: CallOptions): PendingOperation<undefined> {
    return this.#operations.submit(
      `DELETE ${SUBSCRIPTION_REGION}/transitGateways/{TgwId}/attachment`,
      { path: ids },
      "done",
      options,
    );
  }
}
