import type {
  PrivateLink,
  PrivateLinkActiveActiveConnectionsDisassociateRequest,
  PrivateLinkActiveActiveCreateRequest,
  PrivateLinkActiveActivePrincipalsCreateRequest,
  PrivateLinkActiveActivePrincipalsDeleteRequest,
  PrivateLinkEndpointScript,
} from "../../../generated/models.js";
import type { CallOptions } from "../../core/options.js";
import { SUBSCRIPTION_REGION } from "../../core/routes.js";
import type { Call } from "../../core/with-response.js";
import type { PendingOperation } from "../../waiters/operation.js";
import type { OperationClient } from "../../waiters/operation-client.js";
import type { RegionIds } from "../ids.js";

/** AWS PrivateLink of a region of an Active-Active subscription: private access from AWS accounts. */
export class ActiveActivePrivateLinks {
  readonly #operations: OperationClient;

  constructor(operations: OperationClient) {
    this.#operations = operations;
  }

  /**
   * Reads the PrivateLink of an Active-Active region.
   *
   * Contains its status, share, principals and connections. "None configured" has three forms: a completed
   * task with an almost empty resource, a failed task, or a 404. The same emptiness shows right after
   * creation. AWS only.
   *
   * @returns The result of the task with which the service performs this read.
   * @throws `TaskError` when the task fails.
   * @since 2026-07-08
   * @route GET /subscriptions/{subscriptionId}/regions/{regionId}/private-link
   */
  get(ids: RegionIds, options?: CallOptions): Call<PrivateLink> {
    return this.#operations.read(`GET ${SUBSCRIPTION_REGION}/private-link`, { path: ids }, options);
  }

  /**
   * Creates the PrivateLink of an Active-Active region with its first principal.
   *
   * The link goes from `initializing` to `active`; until then reading it may show nothing. One link per
   * region, AWS only.
   *
   * @returns The accepted operation; `.wait()` resolves with the PrivateLink once it is ready.
   * @since 2026-07-08
   * @route POST /subscriptions/{subscriptionId}/regions/{regionId}/private-link
   */
  create(
    ids: RegionIds,
    request: PrivateLinkActiveActiveCreateRequest,
    options?: CallOptions,
  ): PendingOperation<PrivateLink> {
    return this.#operations.submit(
      `POST ${SUBSCRIPTION_REGION}/private-link`,
      { path: ids, body: request },
      "activeActivePrivateLink",
      options,
    );
  }

  /**
   * Deletes the PrivateLink of an Active-Active region.
   *
   * The service may insist that all principals are removed first. Resources on the AWS side are left as they
   * are.
   *
   * @returns The accepted operation; `.wait()` resolves once the PrivateLink is gone.
   * @since 2026-07-08
   * @route DELETE /subscriptions/{subscriptionId}/regions/{regionId}/private-link
   */
  delete(ids: RegionIds, options?: CallOptions): PendingOperation<undefined> {
    return this.#operations.submit(
      `DELETE ${SUBSCRIPTION_REGION}/private-link`,
      { path: ids },
      "activeActivePrivateLink gone",
      options,
    );
  }

  /**
   * Adds a principal to the PrivateLink of an Active-Active region.
   *
   * The principal is ready at status `associated`; one that is there already, or that owns the link, makes
   * the task fail.
   *
   * @returns The accepted operation; `.wait()` resolves with the PrivateLink once it is ready.
   * @since 2026-07-08
   * @route POST /subscriptions/{subscriptionId}/regions/{regionId}/private-link/principals
   */
  addPrincipal(
    ids: RegionIds,
    request: PrivateLinkActiveActivePrincipalsCreateRequest,
    options?: CallOptions,
  ): PendingOperation<PrivateLink> {
    return this.#operations.submit(
      `POST ${SUBSCRIPTION_REGION}/private-link/principals`,
      { path: ids, body: request },
      "activeActivePrivateLink",
      options,
    );
  }

  /**
   * Removes a principal from the PrivateLink of an Active-Active region.
   *
   * The principal is named in a JSON body, which this DELETE must really send.
   *
   * @returns The accepted operation; `.wait()` resolves with the PrivateLink once it is ready.
   * @since 2026-07-08
   * @route DELETE /subscriptions/{subscriptionId}/regions/{regionId}/private-link/principals
   */
  removePrincipal(
    ids: RegionIds,
    request: PrivateLinkActiveActivePrincipalsDeleteRequest,
    options?: CallOptions,
  ): PendingOperation<PrivateLink> {
    return this.#operations.submit(
      `DELETE ${SUBSCRIPTION_REGION}/private-link/principals`,
      { path: ids, body: request },
      "activeActivePrivateLink",
      options,
    );
  }

  /**
   * Disassociates connections from the PrivateLink of an Active-Active region.
   *
   * Take the connections from reading the PrivateLink; what it calls `ownerId` is `principalId` in the
   * request.
   *
   * @returns The accepted operation; `.wait()` resolves with the PrivateLink once it is ready.
   * @since 2026-07-08
   * @route POST /subscriptions/{subscriptionId}/regions/{regionId}/private-link/connections/disassociate
   */
  disassociateConnections(
    ids: RegionIds,
    request: PrivateLinkActiveActiveConnectionsDisassociateRequest,
    options?: CallOptions,
  ): PendingOperation<PrivateLink> {
    return this.#operations.submit(
      `POST ${SUBSCRIPTION_REGION}/private-link/connections/disassociate`,
      { path: ids, body: request },
      "activeActivePrivateLink",
      options,
    );
  }

  /**
   * Reads the script that connects to the PrivateLink of an Active-Active region.
   *
   * `resourceEndpointScript` is a Python script to run on the AWS side. With `includeTerraformAwsScript=true`
   * it comes with `terraformAwsScript` as well.
   *
   * @param query.includeTerraformAwsScript - Adds `terraformAwsScript` to the response.
   * @returns The result of the task with which the service performs this read.
   * @throws `TaskError` when the task fails.
   * @since 2026-07-08
   * @route GET /subscriptions/{subscriptionId}/regions/{regionId}/private-link/endpoint-script
   */
  endpointScript(
    ids: RegionIds,
    query?: { includeTerraformAwsScript?: boolean },
    options?: CallOptions,
  ): Call<PrivateLinkEndpointScript> {
    return this.#operations.read(
      `GET ${SUBSCRIPTION_REGION}/private-link/endpoint-script`,
      { path: ids, query },
      options,
    );
  }
}
