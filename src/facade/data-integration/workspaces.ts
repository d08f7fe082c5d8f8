import type {
  CidrsInfoResponse,
  SecretValidationRequestDto,
  SecretValidationResponseDto,
  SingleSecretValidationRequestDto,
  SingleSecretValidationResponseDto,
  WorkspaceCreateRequest,
  WorkspaceResponse,
  WorkspaceTaskResponse,
} from "../../../generated/data-integration/models.js";
import type { HttpClient } from "../../core/http-client.js";
import type { CallOptions } from "../../core/options.js";
import type { PagedList } from "../../core/paged-list.js";
import { WORKSPACE } from "../../core/routes.js";
import type { Call } from "../../core/with-response.js";
import type { PendingOperation } from "../../waiters/operation.js";
import type { OperationClient } from "../../waiters/operation-client.js";
import type { WorkspaceTaskIds } from "./ids.js";

/** Data integration workspaces: the networks and machines in which pipelines run, one for each subscription. */
export class DataIntegrationWorkspaces {
  readonly #http: HttpClient;
  readonly #operations: OperationClient;

  constructor(http: HttpClient, operations: OperationClient) {
    this.#http = http;
    this.#operations = operations;
  }

  /**
   * Lists the data integration workspaces of the account.
   *
   * A subscription has at most one workspace.
   *
   * @since 2026-07-21
   * @route GET /data-integration-workspaces
   */
  list(options?: CallOptions): PagedList<WorkspaceResponse> {
    return this.#http.list(
      "GET /data-integration-workspaces",
      {},
      (response) => response.workspaces,
      options,
    );
  }

  /**
   * Shows the data integration workspace of a subscription.
   *
   * `infrastructure.state` shows whether it is ready, and `capabilities` its available features. Without a
   * workspace the response is 404.
   *
   * @since 2026-07-21
   * @route GET /subscriptions/{subscriptionId}/data-integration-workspace
   */
  get(subscriptionId: number, options?: CallOptions): Call<WorkspaceResponse> {
    return this.#http.call(`GET ${WORKSPACE}`, { path: { subscriptionId } }, options);
  }

  /**
   * Creates the data integration workspace of a subscription.
   *
   * The service provisions a network and its machines, which takes minutes. Without a CIDR block the service
   * chooses one.
   *
   * @returns The accepted operation; `.wait()` resolves with the workspace once it is ready.
   * @since 2026-07-21
   * @route POST /subscriptions/{subscriptionId}/data-integration-workspace
   */
  create(
    subscriptionId: number,
    request: WorkspaceCreateRequest,
    options?: CallOptions,
  ): PendingOperation<WorkspaceResponse> {
    return this.#operations.submit(
      `POST ${WORKSPACE}`,
      { path: { subscriptionId }, body: request },
      "workspace",
      options,
    );
  }

  /**
   * Deletes the data integration workspace of a subscription.
   *
   * Its pipelines, drafts and endpoints are deleted with it.
   *
   * @returns The accepted operation; `.wait()` resolves once the workspace is gone.
   * @since 2026-07-21
   * @route DELETE /subscriptions/{subscriptionId}/data-integration-workspace
   */
  delete(subscriptionId: number, options?: CallOptions): PendingOperation<undefined> {
    return this.#operations.submit(
      `DELETE ${WORKSPACE}`,
      { path: { subscriptionId } },
      "workspace gone",
      options,
    );
  }

  /**
   * Suggests CIDR blocks for a workspace.
   *
   * Shows the default, the next free block and those in use.
   *
   * @param query.cidr-mask - Size of the block: the number of bits of its network, 22 when absent.
   * @since 2026-07-21
   * @route GET /subscriptions/{subscriptionId}/data-integration-workspace/network/suggested-cidrs
   */
  suggestedCidrs(
    subscriptionId: number,
    query?: { "cidr-mask"?: number },
    options?: CallOptions,
  ): Call<CidrsInfoResponse> {
    return this.#http.call(
      `GET ${WORKSPACE}/network/suggested-cidrs`,
      { path: { subscriptionId }, query },
      options,
    );
  }

  /**
   * Checks that the workspace can read the secrets of a source.
   *
   * Takes the ARNs of the secrets, never the secrets themselves.
   *
   * @since 2026-07-21
   * @route POST /subscriptions/{subscriptionId}/data-integration-workspace/secrets/validate
   */
  validateSecrets(
    subscriptionId: number,
    request: SecretValidationRequestDto,
    options?: CallOptions,
  ): Call<SecretValidationResponseDto> {
    return this.#http.call(
      `POST ${WORKSPACE}/secrets/validate`,
      { path: { subscriptionId }, body: request },
      options,
    );
  }

  /**
   * Checks that the workspace can read one secret, and that it fits its purpose.
   *
   * Takes the ARN of the secret, never the secret itself.
   *
   * @since 2026-07-21
   * @route POST /subscriptions/{subscriptionId}/data-integration-workspace/secrets/validate-single
   */
  validateSecret(
    subscriptionId: number,
    request: SingleSecretValidationRequestDto,
    options?: CallOptions,
  ): Call<SingleSecretValidationResponseDto> {
    return this.#http.call(
      `POST ${WORKSPACE}/secrets/validate-single`,
      { path: { subscriptionId }, body: request },
      options,
    );
  }

  /**
   * Lists the tasks of a workspace.
   *
   * They are not among the tasks of the account.
   *
   * @since 2026-07-21
   * @route GET /subscriptions/{subscriptionId}/data-integration-workspace/tasks
   */
  tasks(subscriptionId: number, options?: CallOptions): PagedList<WorkspaceTaskResponse> {
    return this.#http.list(
      `GET ${WORKSPACE}/tasks`,
      { path: { subscriptionId } },
      (response) => response.tasks,
      options,
    );
  }

  /**
   * Shows a task of a workspace.
   *
   * A method that starts a task waits for it with `.wait()`.
   *
   * @since 2026-07-21
   * @route GET /subscriptions/{subscriptionId}/data-integration-workspace/tasks/{taskId}
   */
  task(ids: WorkspaceTaskIds, options?: CallOptions): Call<WorkspaceTaskResponse> {
    return this.#http.call(`GET ${WORKSPACE}/tasks/{taskId}`, { path: ids }, options);
  }
}
