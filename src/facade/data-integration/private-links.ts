import type {
  CreatePrivateLinkEndpointRequest,
  PrivateLinkEndpointResponse,
  PrivateLinkValidationRequest,
  PrivateLinkValidationResponse,
} from "../../../generated/data-integration/models.js";
import type { HttpClient } from "../../core/http-client.js";
import type { CallOptions } from "../../core/options.js";
import type { PagedList } from "../../core/paged-list.js";
import { WORKSPACE } from "../../core/routes.js";
import type { Call } from "../../core/with-response.js";
import type { PendingOperation } from "../../waiters/operation.js";
import type { OperationClient } from "../../waiters/operation-client.js";
import type { WorkspaceEndpointIds } from "./ids.js";

/** PrivateLink endpoints, through which a workspace reaches sources in other networks. */
export class DataIntegrationPrivateLinks {
  readonly #http: HttpClient;
  readonly #operations: OperationClient;

  constructor(http: HttpClient, operations: OperationClient) {
    this.#http = http;
    this.#operations = operations;
  }

  /**
   * Lists the PrivateLink endpoints of a workspace.
   *
   * Through them the workspace reaches sources in other networks.
   *
   * @since 2026-07-21
   * @route GET /subscriptions/{subscriptionId}/data-integration-workspace/network/private-link
   */
  list(subscriptionId: number, options?: CallOptions): PagedList<PrivateLinkEndpointResponse> {
    return this.#http.list(
      `GET ${WORKSPACE}/network/private-link`,
      { path: { subscriptionId } },
      (response) => response.endpoints,
      options,
    );
  }

  /**
   * Shows a PrivateLink endpoint of a workspace.
   *
   * `error` explains an endpoint that failed.
   *
   * @since 2026-07-21
   * @route GET /subscriptions/{subscriptionId}/data-integration-workspace/network/private-link/{endpointId}
   */
  get(ids: WorkspaceEndpointIds, options?: CallOptions): Call<PrivateLinkEndpointResponse> {
    return this.#http.call(`GET ${WORKSPACE}/network/private-link/{endpointId}`, { path: ids }, options);
  }

  /**
   * Creates a PrivateLink endpoint in a workspace.
   *
   * The owner of the endpoint service may have to accept the connection.
   *
   * @returns The accepted operation; `.wait()` resolves once the task has completed.
   * @since 2026-07-21
   * @route POST /subscriptions/{subscriptionId}/data-integration-workspace/network/private-link
   */
  create(
    subscriptionId: number,
    request: CreatePrivateLinkEndpointRequest,
    options?: CallOptions,
  ): PendingOperation<unknown> {
    return this.#operations.submit(
      `POST ${WORKSPACE}/network/private-link`,
      { path: { subscriptionId }, body: request },
      "workspaceEndpoint",
      options,
    );
  }

  /**
   * Deletes a PrivateLink endpoint of a workspace.
   *
   * Pipelines that use it lose their source.
   *
   * @returns The accepted operation; `.wait()` resolves once the PrivateLink endpoint is gone.
   * @since 2026-07-21
   * @route DELETE /subscriptions/{subscriptionId}/data-integration-workspace/network/private-link/{endpointId}
   */
  delete(ids: WorkspaceEndpointIds, options?: CallOptions): PendingOperation<undefined> {
    return this.#operations.submit(
      `DELETE ${WORKSPACE}/network/private-link/{endpointId}`,
      { path: ids },
      "workspaceEndpoint gone",
      options,
    );
  }

  /**
   * Checks that a workspace can connect to an endpoint service.
   *
   * Creates no endpoint.
   *
   * @since 2026-07-21
   * @route POST /subscriptions/{subscriptionId}/data-integration-workspace/network/private-link/validate
   */
  validateService(
    subscriptionId: number,
    request: PrivateLinkValidationRequest,
    options?: CallOptions,
  ): Call<PrivateLinkValidationResponse> {
    return this.#http.call(
      `POST ${WORKSPACE}/network/private-link/validate`,
      { path: { subscriptionId }, body: request },
      options,
    );
  }

  /**
   * Checks the connection of a PrivateLink endpoint.
   *
   * Only checks.
   *
   * @since 2026-07-21
   * @route POST /subscriptions/{subscriptionId}/data-integration-workspace/network/private-link/{endpointId}/validate
   */
  validate(ids: WorkspaceEndpointIds, options?: CallOptions): Call<PrivateLinkValidationResponse> {
    return this.#http.call(
      `POST ${WORKSPACE}/network/private-link/{endpointId}/validate`,
      { path: ids },
      options,
    );
  }
}
