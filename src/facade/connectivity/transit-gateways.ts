import type {
  TgwUpdateCidrsRequest,
  TransitGateway,
  TransitGatewayInvitation,
} from "../../../generated/models.js";
import type { CallOptions } from "../../core/options.js";
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
   * The service carries the read out as a task; this waits for it.
   *
   * @route GET /subscriptions/{subscriptionId}/transitGateways
   */
  list(subscriptionId: number, options?: CallOptions): Promise<TransitGateway[]> {
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
   * The service carries the read out as a task; this waits for it.
   *
   * @route GET /subscriptions/{subscriptionId}/transitGateways/invitations
   */
  listInvitations(subscriptionId: number, options?: CallOptions): Promise<TransitGatewayInvitation[]> {
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
   * Resolves when the service has accepted; `.wait()` resolves with it when it is ready.
   *
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
   * Resolves when the service has accepted; `.wait()` resolves with it when it is ready.
   *
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
   * Address blocks cannot be given here: wait until the attachment is `available`, then send them with the
   * PUT of the same path.
   *
   * Resolves when the service has accepted; `.wait()` resolves with it when it is ready.
   *
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
   * present one, make the task fail.
   *
   * Resolves when the service has accepted; `.wait()` resolves with it when it is ready.
   *
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
   * When nothing is attached it fails with `TGW_ATTACHMENT_DOES_NOT_EXIST`, which a second delete may take
   * for success.
   *
   * Resolves when the service has accepted; `.wait()` resolves when the task has completed.
   *
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
