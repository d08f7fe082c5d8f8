import type {
  TgwUpdateCidrsRequest,
  TransitGateway,
  TransitGatewayInvitation,
} from "../../../generated/models.js";
import type { CallOptions } from "../../core/options.js";
import type { Call } from "../../core/with-response.js";
import type { PendingOperation } from "../../waiters/operation.js";
import type { OperationClient } from "../../waiters/operation-client.js";
import type { InvitationIds, TransitGatewayIds } from "../ids.js";

/** AWS Transit Gateways of a single-region subscription: invitations, attachments and routes. */
export class TransitGateways {
  readonly #operations: OperationClient;

  constructor(operations: OperationClient) {
    this.#operations = operations;
  }

  /**
   * Reads the Transit Gateways shared with a single-region subscription.
   *
   * The resource may be null while the infrastructure is not ready. An attachment is usable at status
   * `available`. AWS only.
   *
   * @returns The result of the task with which the service performs this read.
   * @throws `TaskError` when the task fails.
   * @since 2024-12-04
   * @route GET /subscriptions/{subscriptionId}/transitGateways
   */
  list(subscriptionId: number, options?: CallOptions): Call<TransitGateway[]> {
    return this.#operations.readList(
      "GET /subscriptions/{subscriptionId}/transitGateways",
      { path: { subscriptionId } },
      (found) => found.tgws,
      options,
    );
  }

  /**
   * Reads the Transit Gateway share invitations of a single-region subscription.
   *
   * They arrive when the gateway is shared from AWS with the account that runs the subscription.
   *
   * @returns The result of the task with which the service performs this read.
   * @throws `TaskError` when the task fails.
   * @since 2024-12-04
   * @route GET /subscriptions/{subscriptionId}/transitGateways/invitations
   */
  listInvitations(subscriptionId: number, options?: CallOptions): Call<TransitGatewayInvitation[]> {
    return this.#operations.readList(
      "GET /subscriptions/{subscriptionId}/transitGateways/invitations",
      { path: { subscriptionId } },
      (found) => found.resources,
      options,
    );
  }

  /**
   * Accepts a Transit Gateway invitation for a single-region subscription.
   *
   * Afterwards the gateway shows in the gateway list and can be attached.
   *
   * @returns The accepted operation; `.wait()` resolves with the invitation once it is ready.
   * @since 2024-12-04
   * @route PUT /subscriptions/{subscriptionId}/transitGateways/invitations/{tgwInvitationId}/accept
   */
  acceptInvitation(ids: InvitationIds, options?: CallOptions): PendingOperation<TransitGatewayInvitation> {
    return this.#operations.submit(
      "PUT /subscriptions/{subscriptionId}/transitGateways/invitations/{tgwInvitationId}/accept",
      { path: ids },
      "transitGatewayInvitation",
      options,
    );
  }

  /**
   * Rejects a Transit Gateway invitation for a single-region subscription.
   *
   * An unknown invitation makes the task fail.
   *
   * @returns The accepted operation; `.wait()` resolves with the invitation once it is ready.
   * @since 2024-12-04
   * @route PUT /subscriptions/{subscriptionId}/transitGateways/invitations/{tgwInvitationId}/reject
   */
  rejectInvitation(ids: InvitationIds, options?: CallOptions): PendingOperation<TransitGatewayInvitation> {
    return this.#operations.submit(
      "PUT /subscriptions/{subscriptionId}/transitGateways/invitations/{tgwInvitationId}/reject",
      { path: ids },
      "transitGatewayInvitation",
      options,
    );
  }

  /**
   * Attaches a Transit Gateway to a single-region subscription.
   *
   * Address blocks cannot be set here, only once the attachment is `available`.
   *
   * @returns The accepted operation; `.wait()` resolves with the Transit Gateway once it is ready.
   * @since 2024-12-04
   * @route POST /subscriptions/{subscriptionId}/transitGateways/{TgwId}/attachment
   */
  attach(ids: TransitGatewayIds, options?: CallOptions): PendingOperation<TransitGateway> {
    return this.#operations.submit(
      "POST /subscriptions/{subscriptionId}/transitGateways/{TgwId}/attachment",
      { path: ids },
      "transitGateway",
      options,
    );
  }

  /**
   * Sets the address blocks routed through a single-region attachment.
   *
   * Sent as plain strings, read back as objects with a status each. Duplicates, and a list equal to the
   * current one, make the task fail.
   *
   * @returns The accepted operation; `.wait()` resolves with the Transit Gateway once it is ready.
   * @since 2024-12-04
   * @route PUT /subscriptions/{subscriptionId}/transitGateways/{TgwId}/attachment
   */
  updateCidrs(
    ids: TransitGatewayIds,
    request: TgwUpdateCidrsRequest,
    options?: CallOptions,
  ): PendingOperation<TransitGateway> {
    return this.#operations.submit(
      "PUT /subscriptions/{subscriptionId}/transitGateways/{TgwId}/attachment",
      { path: ids, body: request },
      "transitGateway",
      options,
    );
  }

  /**
   * Detaches a Transit Gateway from a single-region subscription.
   *
   * Without an attachment it fails with `TGW_ATTACHMENT_DOES_NOT_EXIST`, which a second delete may take for
   * success.
   *
   * @returns The accepted operation; `.wait()` resolves once the task has completed.
   * @since 2024-12-04
   * @route DELETE /subscriptions/{subscriptionId}/transitGateways/{TgwId}/attachment
   */
  detach(ids: TransitGatewayIds, options?: CallOptions): PendingOperation<undefined> {
    return this.#operations.submit(
      "DELETE /subscriptions/{subscriptionId}/transitGateways/{TgwId}/attachment",
      { path: ids },
      "done",
      options,
    );
  }
}
