import type { JsonNode } from "../../../generated/models.js";
import type { HttpClient } from "../../core/http-client.js";
import type { CallOptions } from "../../core/options.js";
import { WORKSPACE } from "../../core/routes.js";
import type { Call } from "../../core/with-response.js";
import type { WorkspacePath } from "../ids.js";

/** The proxy to the API of a workspace: any path and any JSON, for what the typed methods do not cover. */
export class DataIntegrationProxy {
  readonly #http: HttpClient;

  constructor(http: HttpClient) {
    this.#http = http;
  }

  /**
   * Sends a PUT to the root of a subscription's data integration workspace.
   *
   * Sends and returns any JSON; no task is involved. The data integration API defines its effect.
   *
   * @since 2026-07-08
   * @route PUT /subscriptions/{subscriptionId}/data-integration-workspace
   */
  put(subscriptionId: number, request?: JsonNode, options?: CallOptions): Call<JsonNode> {
    return this.#http.call(`PUT ${WORKSPACE}`, { path: { subscriptionId }, body: request }, options);
  }

  /**
   * Sends a PATCH to the root of a subscription's data integration workspace.
   *
   * Sends and returns any JSON; no task is involved. The data integration API defines its effect.
   *
   * @since 2026-07-08
   * @route PATCH /subscriptions/{subscriptionId}/data-integration-workspace
   */
  patch(subscriptionId: number, request?: JsonNode, options?: CallOptions): Call<JsonNode> {
    return this.#http.call(`PATCH ${WORKSPACE}`, { path: { subscriptionId }, body: request }, options);
  }

  /**
   * Sends a GET to a path of a subscription's data integration workspace.
   *
   * The path may have any depth. Returns the response of the workspace; without a workspace the response is
   * 404. A preview feature.
   *
   * @since 2026-07-08
   * @route GET /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}
   */
  getPath(ids: WorkspacePath, options?: CallOptions): Call<JsonNode> {
    return this.#http.call(`GET ${WORKSPACE}/{subPath}`, { path: ids }, options);
  }

  /**
   * Sends a POST to a path of a subscription's data integration workspace.
   *
   * The path may have any depth. Sends and returns any JSON; no task is involved.
   *
   * @since 2026-07-08
   * @route POST /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}
   */
  postPath(ids: WorkspacePath, request?: JsonNode, options?: CallOptions): Call<JsonNode> {
    return this.#http.call(`POST ${WORKSPACE}/{subPath}`, { path: ids, body: request }, options);
  }

  /**
   * Sends a PUT to a path of a subscription's data integration workspace.
   *
   * The path may have any depth. Sends and returns any JSON; no task is involved.
   *
   * @since 2026-07-08
   * @route PUT /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}
   */
  putPath(ids: WorkspacePath, request?: JsonNode, options?: CallOptions): Call<JsonNode> {
    return this.#http.call(`PUT ${WORKSPACE}/{subPath}`, { path: ids, body: request }, options);
  }

  /**
   * Sends a PATCH to a path of a subscription's data integration workspace.
   *
   * The path may have any depth. Sends and returns any JSON; no task is involved.
   *
   * @since 2026-07-08
   * @route PATCH /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}
   */
  patchPath(ids: WorkspacePath, request?: JsonNode, options?: CallOptions): Call<JsonNode> {
    return this.#http.call(`PATCH ${WORKSPACE}/{subPath}`, { path: ids, body: request }, options);
  }

  /**
   * Sends a DELETE to a path of a subscription's data integration workspace.
   *
   * The path may have any depth. Forwards the request unchanged, including its optional JSON body; no task is
   * involved.
   *
   * @since 2026-07-08
   * @route DELETE /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}
   */
  deletePath(ids: WorkspacePath, request?: JsonNode, options?: CallOptions): Call<JsonNode> {
    return this.#http.call(`DELETE ${WORKSPACE}/{subPath}`, { path: ids, body: request }, options);
  }
}
