import type { HttpClient } from "../../core/http-client.js";
import type { CallOptions } from "../../core/options.js";
import { PIPELINES } from "../../core/routes.js";
import type { Call } from "../../core/with-response.js";
import type { PipelineIds, PipelineSecretIds } from "./ids.js";

/** Secrets of pipelines: credentials of their sources and targets. */
export class DataIntegrationPipelineSecrets {
  readonly #http: HttpClient;

  constructor(http: HttpClient) {
    this.#http = http;
  }

  /**
   * Lists the secrets of a pipeline.
   *
   * Returns an object whose members this contract does not describe.
   *
   * @since 2026-07-21
   * @route GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/secrets
   */
  list(ids: PipelineIds, options?: CallOptions): Call<Record<string, unknown>> {
    return this.#http.call(`GET ${PIPELINES}/{name}/secrets`, { path: ids }, options);
  }

  /**
   * Creates a secret of a pipeline.
   *
   * The members of the request are not described by this contract.
   *
   * @since 2026-07-21
   * @route POST /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/secrets
   */
  create(
    ids: PipelineIds,
    request?: Record<string, unknown>,
    options?: CallOptions,
  ): Call<Record<string, unknown>> {
    return this.#http.call(`POST ${PIPELINES}/{name}/secrets`, { path: ids, body: request }, options);
  }

  /**
   * Shows a secret of a pipeline.
   *
   * Returns an object whose members this contract does not describe.
   *
   * @since 2026-07-21
   * @route GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/secrets/{key}
   */
  get(ids: PipelineSecretIds, options?: CallOptions): Call<Record<string, unknown>> {
    return this.#http.call(`GET ${PIPELINES}/{name}/secrets/{key}`, { path: ids }, options);
  }

  /**
   * Replaces a secret of a pipeline.
   *
   * The members of the request are not described by this contract.
   *
   * @since 2026-07-21
   * @route PUT /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/secrets/{key}
   */
  update(
    ids: PipelineSecretIds,
    request?: Record<string, unknown>,
    options?: CallOptions,
  ): Call<Record<string, unknown>> {
    return this.#http.call(`PUT ${PIPELINES}/{name}/secrets/{key}`, { path: ids, body: request }, options);
  }

  /**
   * Deletes a secret of a pipeline.
   *
   * A running pipeline needs its secrets when it is started again.
   *
   * @since 2026-07-21
   * @route DELETE /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/secrets/{key}
   */
  delete(ids: PipelineSecretIds, options?: CallOptions): Call<Record<string, unknown>> {
    return this.#http.call(`DELETE ${PIPELINES}/{name}/secrets/{key}`, { path: ids }, options);
  }
}
