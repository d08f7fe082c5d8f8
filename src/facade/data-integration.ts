import type { JsonNode } from "../../generated/models.js";
import type { HttpClient } from "../core/http-client.js";
import type { CallOptions } from "../core/options.js";
import type { WorkspacePath } from "./ids.js";

/** Data integration workspaces: a proxy to a separate API, whose JSON this contract does not describe. */
export class DataIntegration {
  readonly #http: HttpClient;

  constructor(http: HttpClient) {
    this.#http = http;
  }

  /**
   * Lists the data integration workspaces of the account.
   *
   * Returns JSON whose shape this contract does not describe. A preview feature.
   *
   * @since 2026-07-08
   * @route GET /data-integration-workspaces
   */
  list(options?: CallOptions): Promise<JsonNode> {
    return this.#http.call("GET /data-integration-workspaces", {}, options);
  }

  /**
   * Sends a GET to the root of a subscription's data integration workspace.
   *
   * Returns the response of the workspace; the service only passes it on. Without a workspace the response is
   * 404. A preview feature.
   *
   * @since 2026-07-08
   * @route GET /subscriptions/{subscriptionId}/data-integration-workspace
   */
  get(subscriptionId: number, options?: CallOptions): Promise<JsonNode> {
    return this.#http.call(
      "GET /subscriptions/{subscriptionId}/data-integration-workspace",
      { path: { subscriptionId } },
      options,
    );
  }

  /**
   * Sends a POST to the root of a subscription's data integration workspace.
   *
   * Sends and returns any JSON; no task is involved. What it does is up to the data integration API.
   *
   * @since 2026-07-08
   * @route POST /subscriptions/{subscriptionId}/data-integration-workspace
   */
  post(subscriptionId: number, request?: JsonNode, options?: CallOptions): Promise<JsonNode> {
    return this.#http.call(
      "POST /subscriptions/{subscriptionId}/data-integration-workspace",
      { path: { subscriptionId }, body: request },
      options,
    );
  }

  /**
   * Sends a PUT to the root of a subscription's data integration workspace.
   *
   * Sends and returns any JSON; no task is involved. What it does is up to the data integration API.
   *
   * @since 2026-07-08
   * @route PUT /subscriptions/{subscriptionId}/data-integration-workspace
   */
  put(subscriptionId: number, request?: JsonNode, options?: CallOptions): Promise<JsonNode> {
    return this.#http.call(
      "PUT /subscriptions/{subscriptionId}/data-integration-workspace",
      { path: { subscriptionId }, body: request },
      options,
    );
  }

  /**
   * Sends a PATCH to the root of a subscription's data integration workspace.
   *
   * Sends and returns any JSON; no task is involved. What it does is up to the data integration API.
   *
   * @since 2026-07-08
   * @route PATCH /subscriptions/{subscriptionId}/data-integration-workspace
   */
  patch(subscriptionId: number, request?: JsonNode, options?: CallOptions): Promise<JsonNode> {
    return this.#http.call(
      "PATCH /subscriptions/{subscriptionId}/data-integration-workspace",
      { path: { subscriptionId }, body: request },
      options,
    );
  }

  /**
   * Sends a DELETE to the root of a subscription's data integration workspace.
   *
   * Forwards the request unchanged, including its optional JSON body; no task is involved. What it does is up
   * to the data integration API.
   *
   * @since 2026-07-08
   * @route DELETE /subscriptions/{subscriptionId}/data-integration-workspace
   */
  delete(subscriptionId: number, request?: JsonNode, options?: CallOptions): Promise<JsonNode> {
    return this.#http.call(
      "DELETE /subscriptions/{subscriptionId}/data-integration-workspace",
      { path: { subscriptionId }, body: request },
      options,
    );
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
  getPath(ids: WorkspacePath, options?: CallOptions): Promise<JsonNode> {
    return this.#http.call(
      "GET /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}",
      { path: ids },
      options,
    );
  }

  /**
   * Sends a POST to a path of a subscription's data integration workspace.
   *
   * The path may have any depth. Sends and returns any JSON; no task is involved.
   *
   * @since 2026-07-08
   * @route POST /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}
   */
  postPath(ids: WorkspacePath, request?: JsonNode, options?: CallOptions): Promise<JsonNode> {
    return this.#http.call(
      "POST /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}",
      { path: ids, body: request },
      options,
    );
  }

  /**
   * Sends a PUT to a path of a subscription's data integration workspace.
   *
   * The path may have any depth. Sends and returns any JSON; no task is involved.
   *
   * @since 2026-07-08
   * @route PUT /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}
   */
  putPath(ids: WorkspacePath, request?: JsonNode, options?: CallOptions): Promise<JsonNode> {
    return this.#http.call(
      "PUT /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}",
      { path: ids, body: request },
      options,
    );
  }

  /**
   * Sends a PATCH to a path of a subscription's data integration workspace.
   *
   * The path may have any depth. Sends and returns any JSON; no task is involved.
   *
   * @since 2026-07-08
   * @route PATCH /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}
   */
  patchPath(ids: WorkspacePath, request?: JsonNode, options?: CallOptions): Promise<JsonNode> {
    return this.#http.call(
      "PATCH /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}",
      { path: ids, body: request },
      options,
    );
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
  deletePath(ids: WorkspacePath, request?: JsonNode, options?: CallOptions): Promise<JsonNode> {
    return this.#http.call(
      "DELETE /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}",
      { path: ids, body: request },
      options,
    );
  }
}
