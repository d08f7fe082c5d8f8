import type {
  PrivateServiceConnectEndpoint,
  PrivateServiceConnectScripts,
  PrivateServiceConnectService,
  PscEndpointCreateRequest,
  PscEndpointUpdateRequest,
} from "../../../generated/models.js";
import type { CallOptions } from "../../core/options.js";
import { PRIVATE_SERVICE_CONNECT } from "../../core/routes.js";
import type { Call } from "../../core/with-response.js";
import type { PendingOperation } from "../../waiters/operation.js";
import type { OperationClient } from "../../waiters/operation-client.js";
import { findById } from "../find-by-id.js";
import type { EndpointIds, ServiceIds } from "../ids.js";

/** Private Service Connect of a single-region subscription: private access from Google Cloud. */
export class PrivateServiceConnect {
  readonly #operations: OperationClient;

  constructor(operations: OperationClient) {
    this.#operations = operations;
  }

  /**
   * Reads the Private Service Connect service of a single-region subscription.
   *
   * When there is none the task fails with `PSC_SERVICE_NOT_FOUND`, or the response is a 404. GCP only.
   *
   * @returns The result of the task with which the service performs this read.
   * @throws `TaskError` when the task fails.
   * @since 2025-07-14
   * @route GET /subscriptions/{subscriptionId}/private-service-connect
   */
  get(subscriptionId: number, options?: CallOptions): Call<PrivateServiceConnectService> {
    return this.#operations.read(`GET ${PRIVATE_SERVICE_CONNECT}`, { path: { subscriptionId } }, options);
  }

  /**
   * Creates the Private Service Connect service of a single-region subscription.
   *
   * Endpoints can be added once the service is `active`. One service per subscription, GCP only.
   *
   * @returns The accepted operation; `.wait()` resolves with the service once it is ready.
   * @since 2025-07-14
   * @route POST /subscriptions/{subscriptionId}/private-service-connect
   */
  create(subscriptionId: number, options?: CallOptions): PendingOperation<PrivateServiceConnectService> {
    return this.#operations.submit(
      `POST ${PRIVATE_SERVICE_CONNECT}`,
      { path: { subscriptionId } },
      "privateServiceConnect",
      options,
    );
  }

  /**
   * Deletes the Private Service Connect service of a single-region subscription.
   *
   * Refused while the service still has active endpoints.
   *
   * @returns The accepted operation; `.wait()` resolves once the service is gone.
   * @since 2025-07-14
   * @route DELETE /subscriptions/{subscriptionId}/private-service-connect
   */
  delete(subscriptionId: number, options?: CallOptions): PendingOperation<undefined> {
    return this.#operations.submit(
      `DELETE ${PRIVATE_SERVICE_CONNECT}`,
      { path: { subscriptionId } },
      "privateServiceConnect gone",
      options,
    );
  }

  /**
   * Reads the Private Service Connect endpoints of a single-region subscription.
   *
   * An endpoint that was just created may still be missing.
   *
   * @returns The result of the task with which the service performs this read.
   * @throws `TaskError` when the task fails.
   * @since 2025-07-14
   * @route GET /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}
   */
  listEndpoints(ids: ServiceIds, options?: CallOptions): Call<PrivateServiceConnectEndpoint[]> {
    return this.#operations.readList(
      `GET ${PRIVATE_SERVICE_CONNECT}/{pscServiceId}`,
      { path: ids },
      (found) => found.endpoints,
      options,
    );
  }

  /**
   * Shows one Private Service Connect endpoint.
   *
   * Searches the list, because the contract has no such read.
   *
   * @throws `ApiError` with status 404 when the list does not contain it.
   *
   * @serves GET /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}
   */
  getEndpoint(ids: EndpointIds, options?: CallOptions): Call<PrivateServiceConnectEndpoint> {
    return findById(
      () => this.listEndpoints(ids, options),
      ids,
      "endpointId",
      "id",
      `GET ${PRIVATE_SERVICE_CONNECT}/{pscServiceId}`,
    );
  }

  /**
   * Adds a Private Service Connect endpoint to a single-region subscription.
   *
   * The endpoint starts as `initialized`; run its creation script in GCP, then accept it by an update. One
   * endpoint stands for up to 40 forwarding rules in GCP.
   *
   * @returns The accepted operation; `.wait()` resolves with the endpoint once it is ready.
   * @since 2025-07-14
   * @route POST /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}
   */
  createEndpoint(
    ids: ServiceIds,
    request: PscEndpointCreateRequest,
    options?: CallOptions,
  ): PendingOperation<PrivateServiceConnectEndpoint> {
    return this.#operations.submit(
      `POST ${PRIVATE_SERVICE_CONNECT}/{pscServiceId}`,
      { path: ids, body: request },
      "privateServiceConnectEndpoint",
      options,
    );
  }

  /**
   * Accepts, rejects or changes an endpoint of a single-region subscription.
   *
   * Send either `action` alone or the GCP fields, never both. An endpoint that is still `initialized` cannot
   * be updated.
   *
   * @returns The accepted operation; `.wait()` resolves with the endpoint once it is ready.
   * @since 2025-07-14
   * @route PUT /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}
   */
  updateEndpoint(
    ids: EndpointIds,
    request: PscEndpointUpdateRequest,
    options?: CallOptions,
  ): PendingOperation<PrivateServiceConnectEndpoint> {
    return this.#operations.submit(
      `PUT ${PRIVATE_SERVICE_CONNECT}/{pscServiceId}/endpoints/{endpointId}`,
      { path: ids, body: request },
      "privateServiceConnectEndpoint",
      options,
    );
  }

  /**
   * Deletes a Private Service Connect endpoint of a single-region subscription.
   *
   * Only an `initialized` endpoint is removed this way; any other goes after its deletion script has run in
   * GCP.
   *
   * @returns The accepted operation; `.wait()` resolves once the task has completed.
   * @since 2025-07-14
   * @route DELETE /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}
   */
  deleteEndpoint(ids: EndpointIds, options?: CallOptions): PendingOperation<undefined> {
    return this.#operations.submit(
      `DELETE ${PRIVATE_SERVICE_CONNECT}/{pscServiceId}/endpoints/{endpointId}`,
      { path: ids },
      "done",
      options,
    );
  }

  /**
   * Reads the GCP creation scripts of a single-region endpoint.
   *
   * `script` holds a Bash and a PowerShell version. Refused for rejected or deleted endpoints. With
   * `includeTerraformGcpScript=true` it holds Terraform input as well.
   *
   * @param query.includeTerraformGcpScript - Adds `terraformGcp` to the script.
   * @returns The result of the task with which the service performs this read.
   * @throws `TaskError` when the task fails.
   * @since 2025-07-14
   * @route GET /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}/creationScripts
   */
  creationScripts(
    ids: EndpointIds,
    query?: { includeTerraformGcpScript?: boolean },
    options?: CallOptions,
  ): Call<PrivateServiceConnectScripts> {
    return this.#operations.read(
      `GET ${PRIVATE_SERVICE_CONNECT}/{pscServiceId}/endpoints/{endpointId}/creationScripts`,
      { path: ids, query },
      options,
    );
  }

  /**
   * Reads the GCP deletion scripts of a single-region endpoint.
   *
   * `script` holds a Bash and a PowerShell version. Refused for rejected or deleted endpoints. The endpoint
   * vanishes after the script ran in GCP.
   *
   * @returns The result of the task with which the service performs this read.
   * @throws `TaskError` when the task fails.
   * @since 2025-07-14
   * @route GET /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}/deletionScripts
   */
  deletionScripts(ids: EndpointIds, options?: CallOptions): Call<PrivateServiceConnectScripts> {
    return this.#operations.read(
      `GET ${PRIVATE_SERVICE_CONNECT}/{pscServiceId}/endpoints/{endpointId}/deletionScripts`,
      { path: ids },
      options,
    );
  }
}
