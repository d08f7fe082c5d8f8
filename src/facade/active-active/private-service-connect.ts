import type {
  ActiveActivePscEndpointCreateRequest,
  ActiveActivePscEndpointUpdateRequest,
  PrivateServiceConnectEndpoint,
  PrivateServiceConnectScripts,
  PrivateServiceConnectService,
} from "../../../generated/models.js";
import type { CallOptions } from "../../core/options.js";
import { SUBSCRIPTION_REGION } from "../../core/routes.js";
import type { Call } from "../../core/with-response.js";
import type { PendingOperation } from "../../waiters/operation.js";
import type { OperationClient } from "../../waiters/operation-client.js";
import { findById } from "../find-by-id.js";
import type { RegionEndpointIds, RegionIds, RegionServiceIds } from "../ids.js";

/** Private Service Connect of a region of an Active-Active subscription: private access from Google Cloud. */
export class ActiveActivePrivateServiceConnect {
  readonly #operations: OperationClient;

  constructor(operations: OperationClient) {
    this.#operations = operations;
  }

  /**
   * Reads the Private Service Connect service of an Active-Active region.
   *
   * When there is none the task fails with `PSC_SERVICE_NOT_FOUND`, or the response is a 404. GCP only.
   *
   * @returns The result of the task with which the service performs this read.
   * @throws `TaskError` when the task fails.
   * @since 2025-07-14
   * @route GET /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect
   */
  get(ids: RegionIds, options?: CallOptions): Call<PrivateServiceConnectService> {
    return this.#operations.read(
      `GET ${SUBSCRIPTION_REGION}/private-service-connect`,
      { path: ids },
      options,
    );
  }

  /**
   * Creates the Private Service Connect service of an Active-Active region.
   *
   * Endpoints can be added once the service is `active`. One service per region, GCP only.
   *
   * @returns The accepted operation; `.wait()` resolves with the service once it is ready.
   * @since 2025-07-14
   * @route POST /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect
   */
  create(ids: RegionIds, options?: CallOptions): PendingOperation<PrivateServiceConnectService> {
    return this.#operations.submit(
      `POST ${SUBSCRIPTION_REGION}/private-service-connect`,
      { path: ids },
      "activeActivePrivateServiceConnect",
      options,
    );
  }

  /**
   * Deletes the Private Service Connect service of an Active-Active region.
   *
   * Refused while the service still has active endpoints.
   *
   * @returns The accepted operation; `.wait()` resolves once the service is gone.
   * @since 2025-07-14
   * @route DELETE /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect
   */
  delete(ids: RegionIds, options?: CallOptions): PendingOperation<undefined> {
    return this.#operations.submit(
      `DELETE ${SUBSCRIPTION_REGION}/private-service-connect`,
      { path: ids },
      "activeActivePrivateServiceConnect gone",
      options,
    );
  }

  /**
   * Reads the Private Service Connect endpoints of an Active-Active region.
   *
   * An endpoint that was just created may still be missing.
   *
   * @returns The result of the task with which the service performs this read.
   * @throws `TaskError` when the task fails.
   * @since 2025-07-14
   * @route GET /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect/{pscServiceId}
   */
  listEndpoints(ids: RegionServiceIds, options?: CallOptions): Call<PrivateServiceConnectEndpoint[]> {
    return this.#operations.readList(
      `GET ${SUBSCRIPTION_REGION}/private-service-connect/{pscServiceId}`,
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
   * @serves GET /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}
   */
  getEndpoint(ids: RegionEndpointIds, options?: CallOptions): Call<PrivateServiceConnectEndpoint> {
    return findById(
      () => this.listEndpoints(ids, options),
      ids,
      "endpointId",
      "id",
      `GET ${SUBSCRIPTION_REGION}/private-service-connect/{pscServiceId}`,
    );
  }

  /**
   * Adds a Private Service Connect endpoint to an Active-Active region.
   *
   * The endpoint starts as `initialized`; run its creation script in GCP, then accept it by an update. One
   * endpoint stands for up to 40 forwarding rules in GCP.
   *
   * @returns The accepted operation; `.wait()` resolves with the endpoint once it is ready.
   * @since 2025-07-14
   * @route POST /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect/{pscServiceId}
   */
  createEndpoint(
    ids: RegionServiceIds,
    request: ActiveActivePscEndpointCreateRequest,
    options?: CallOptions,
  ): PendingOperation<PrivateServiceConnectEndpoint> {
    return this.#operations.submit(
      `POST ${SUBSCRIPTION_REGION}/private-service-connect/{pscServiceId}`,
      { path: ids, body: request },
      "activeActivePrivateServiceConnectEndpoint",
      options,
    );
  }

  /**
   * Accepts, rejects or changes an endpoint of an Active-Active region.
   *
   * Send either `action` alone or the GCP fields, never both. An endpoint that is still `initialized` cannot
   * be updated.
   *
   * @returns The accepted operation; `.wait()` resolves with the endpoint once it is ready.
   * @since 2025-07-14
   * @route PUT /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}
   */
  updateEndpoint(
    ids: RegionEndpointIds,
    request: ActiveActivePscEndpointUpdateRequest,
    options?: CallOptions,
  ): PendingOperation<PrivateServiceConnectEndpoint> {
    return this.#operations.submit(
      `PUT ${SUBSCRIPTION_REGION}/private-service-connect/{pscServiceId}/endpoints/{endpointId}`,
      { path: ids, body: request },
      "activeActivePrivateServiceConnectEndpoint",
      options,
    );
  }

  /**
   * Deletes a Private Service Connect endpoint of an Active-Active region.
   *
   * Only an `initialized` endpoint is removed this way; any other goes after its deletion script has run in
   * GCP.
   *
   * @returns The accepted operation; `.wait()` resolves once the task has completed.
   * @since 2025-07-14
   * @route DELETE /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}
   */
  deleteEndpoint(ids: RegionEndpointIds, options?: CallOptions): PendingOperation<undefined> {
    return this.#operations.submit(
      `DELETE ${SUBSCRIPTION_REGION}/private-service-connect/{pscServiceId}/endpoints/{endpointId}`,
      { path: ids },
      "done",
      options,
    );
  }

  /**
   * Reads the GCP creation scripts of an Active-Active endpoint.
   *
   * `script` holds a Bash and a PowerShell version. Refused for rejected or deleted endpoints. With
   * `includeTerraformGcpScript=true` it holds Terraform input as well.
   *
   * @param query.includeTerraformGcpScript - Adds `terraformGcp` to the script.
   * @returns The result of the task with which the service performs this read.
   * @throws `TaskError` when the task fails.
   * @since 2025-07-14
   * @route GET /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}/creationScripts
   */
  creationScripts(
    ids: RegionEndpointIds,
    query?: { includeTerraformGcpScript?: boolean },
    options?: CallOptions,
  ): Call<PrivateServiceConnectScripts> {
    return this.#operations.read(
      `GET ${SUBSCRIPTION_REGION}/private-service-connect/{pscServiceId}/endpoints/{endpointId}/creationScripts`,
      { path: ids, query },
      options,
    );
  }

  /**
   * Reads the GCP deletion scripts of an Active-Active endpoint.
   *
   * `script` holds a Bash and a PowerShell version. Refused for rejected or deleted endpoints. The endpoint
   * vanishes after the script ran in GCP.
   *
   * @returns The result of the task with which the service performs this read.
   * @throws `TaskError` when the task fails.
   * @since 2025-07-14
   * @route GET /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}/deletionScripts
   */
  deletionScripts(ids: RegionEndpointIds, options?: CallOptions): Call<PrivateServiceConnectScripts> {
    return this.#operations.read(
      `GET ${SUBSCRIPTION_REGION}/private-service-connect/{pscServiceId}/endpoints/{endpointId}/deletionScripts`,
      { path: ids },
      options,
    );
  }
}
