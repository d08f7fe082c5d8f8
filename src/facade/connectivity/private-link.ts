import type {
  PrivateLink,
  PrivateLinkConnectionsDisassociateRequest,
  PrivateLinkCreateRequest,
  PrivateLinkEndpointScript,
  PrivateLinkPrincipalsCreateRequest,
  PrivateLinkPrincipalsDeleteRequest,
} from "../../../generated/models.js";
import type { CallOptions } from "../../core/options.js";
import type { Call } from "../../core/with-response.js";
import type { PendingOperation } from "../../waiters/operation.js";
import type { OperationClient } from "../../waiters/operation-client.js";

/** AWS PrivateLink of a single-region subscription: private access from AWS accounts. */
export class PrivateLinks {
  readonly #operations: OperationClient;

  constructor(operations: OperationClient) {
    this.#operations = operations;
  }

  /**
   * Reads the PrivateLink of a single-region subscription.
   *
   * Contains its status, share, principals and connections. "None configured" has three forms: a completed
   * task with an almost empty resource, a failed task, or a 404. The same emptiness shows right after
   * creation. AWS only.
   *
   * @returns The result of the task with which the service performs this read.
   * @throws `TaskError` when the task fails.
   * @since 2026-07-08
   * @route GET /subscriptions/{subscriptionId}/private-link
   */
  get(subscriptionId: number, options?: CallOptions): Call<PrivateLink> {
    return this.#operations.read(
      "GET /subscriptions/{subscriptionId}/private-link",
      { path: { subscriptionId } },
      options,
    );
  }

  /**
   * Creates the PrivateLink of a single-region subscription with its first principal.
   *
   * The link goes from `initializing` to `active`; until then reading it may show nothing. One link per
   * subscription, AWS only.
   *
   * @returns The accepted operation; `.wait()` resolves with the PrivateLink once it is ready.
   * @since 2026-07-08
   * @route POST /subscriptions/{subscriptionId}/private-link
   */
  create(
    subscriptionId: number,
    request: PrivateLinkCreateRequest,
    options?: CallOptions,
  ): PendingOperation<PrivateLink> {
    return this.#operations.submit(
      "POST /subscriptions/{subscriptionId}/private-link",
      { path: { subscriptionId }, body: request },
      "privateLink",
      options,
    );
  }

  /**
   * Deletes the PrivateLink of a single-region subscription.
   *
   * The service may insist that all principals are removed first. Resources on the AWS side are left as they
   * are.
   *
   * @returns The accepted operation; `.wait()` resolves once the PrivateLink is gone.
   * @since 2026-07-08
   * @route DELETE /subscriptions/{subscriptionId}/private-link
   */
  delete(subscriptionId: number, options?: CallOptions): PendingOperation<undefined> {
    return this.#operations.submit(
      "DELETE /subscriptions/{subscriptionId}/private-link",
      { path: { subscriptionId } },
      "privateLink gone",
      options,
    );
  }

  /**
   * Adds a principal to the PrivateLink of a single-region subscription.
   *
   * The principal is ready at status `associated`; one that is there already, or that owns the link, makes
   * the task fail.
   *
   * @returns The accepted operation; `.wait()` resolves with the PrivateLink once it is ready.
   * @since 2026-07-08
   * @route POST /subscriptions/{subscriptionId}/private-link/principals
   */
  addPrincipal(
    subscriptionId: number,
    request: PrivateLinkPrincipalsCreateRequest,
    options?: CallOptions,
  ): PendingOperation<PrivateLink> {
    return this.#operations.submit(
      "POST /subscriptions/{subscriptionId}/private-link/principals",
      { path: { subscriptionId }, body: request },
      "privateLink",
      options,
    );
  }

  /**
   * Removes a principal from the PrivateLink of a single-region subscription.
   *
   * The principal is named in a JSON body, which this DELETE must really send.
   *
   * @returns The accepted operation; `.wait()` resolves with the PrivateLink once it is ready.
   * @since 2026-07-08
   * @route DELETE /subscriptions/{subscriptionId}/private-link/principals
   */
  removePrincipal(
    subscriptionId: number,
    request: PrivateLinkPrincipalsDeleteRequest,
    options?: CallOptions,
  ): PendingOperation<PrivateLink> {
    return this.#operations.submit(
      "DELETE /subscriptions/{subscriptionId}/private-link/principals",
      { path: { subscriptionId }, body: request },
      "privateLink",
      options,
    );
  }

  /**
   * Disassociates connections from the PrivateLink of a single-region subscription.
   *
   * Take the connections from reading the PrivateLink; what it calls `ownerId` is `principalId` in the
   * request.
   *
   * @returns The accepted operation; `.wait()` resolves with the PrivateLink once it is ready.
   * @since 2026-07-08
   * @route POST /subscriptions/{subscriptionId}/private-link/connections/disassociate
   */
  disassociateConnections(
    subscriptionId: number,
    request: PrivateLinkConnectionsDisassociateRequest,
    options?: CallOptions,
  ): PendingOperation<PrivateLink> {
    return this.#operations.submit(
      "POST /subscriptions/{subscriptionId}/private-link/connections/disassociate",
      { path: { subscriptionId }, body: request },
      "privateLink",
      options,
    );
  }

  /**
   * Reads the script that connects to the PrivateLink of a single-region subscription.
   *
   * `resourceEndpointScript` is a Python script to run on the AWS side. With `includeTerraformAwsScript=true`
   * it comes with `terraformAwsScript` as well.
   *
   * @param query.includeTerraformAwsScript - Adds `terraformAwsScript` to the response.
   * @returns The result of the task with which the service performs this read.
   * @throws `TaskError` when the task fails.
   * @since 2026-07-08
   * @route GET /subscriptions/{subscriptionId}/private-link/endpoint-script
   */
  endpointScript(
    subscriptionId: number,
    query?: { includeTerraformAwsScript?: boolean },
    options?: CallOptions,
  ): Call<PrivateLinkEndpointScript> {
    return this.#operations.read(
      "GET /subscriptions/{subscriptionId}/private-link/endpoint-script",
      { path: { subscriptionId }, query },
      options,
    );
  }
}
