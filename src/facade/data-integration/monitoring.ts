import type { HttpClient } from "../../core/http-client.js";
import type { CallOptions } from "../../core/options.js";
import { PIPELINES, WORKSPACE } from "../../core/routes.js";
import type { Call } from "../../core/with-response.js";
import type { MetricCollectionIds, PipelineIds, PipelineSourceIds } from "./ids.js";

/** State and metrics of pipelines, and the schemas of their sources. */
export class DataIntegrationMonitoring {
  readonly #http: HttpClient;

  constructor(http: HttpClient) {
    this.#http = http;
  }

  /**
   * Shows the version of the data integration software.
   *
   * Returns an object whose members this contract does not describe.
   *
   * @since 2026-07-21
   * @route GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/info
   */
  info(subscriptionId: number, options?: CallOptions): Call<Record<string, unknown>> {
    return this.#http.call(`GET ${WORKSPACE}/rdi/api/v2/info`, { path: { subscriptionId } }, options);
  }

  /**
   * Shows the status of a pipeline.
   *
   * Returns an object whose members this contract does not describe.
   *
   * @since 2026-07-21
   * @route GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/status
   */
  status(ids: PipelineIds, options?: CallOptions): Call<Record<string, unknown>> {
    return this.#http.call(`GET ${PIPELINES}/{name}/status`, { path: ids }, options);
  }

  /**
   * Lists the metric collections of a pipeline.
   *
   * Returns an object whose members this contract does not describe.
   *
   * @since 2026-07-21
   * @route GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/metric-collections
   */
  metricCollections(ids: PipelineIds, options?: CallOptions): Call<Record<string, unknown>> {
    return this.#http.call(`GET ${PIPELINES}/{name}/metric-collections`, { path: ids }, options);
  }

  /**
   * Shows one metric collection of a pipeline.
   *
   * Returns an object whose members this contract does not describe.
   *
   * @since 2026-07-21
   * @route GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/metric-collections/{collection_name}
   */
  metricCollection(ids: MetricCollectionIds, options?: CallOptions): Call<Record<string, unknown>> {
    return this.#http.call(
      `GET ${PIPELINES}/{name}/metric-collections/{collection_name}`,
      { path: ids },
      options,
    );
  }

  /**
   * Shows the schemas and tables of a source.
   *
   * Reads them from the source database. Returns an object whose members this contract does not describe.
   *
   * @param query.details - Whether to include columns and keys.
   * @param query.schemas - Names of schemas, separated by commas.
   * @param query.tables - Names of tables, separated by commas.
   * @since 2026-07-21
   * @route GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/source-schemas/{source_name}
   */
  sourceSchemas(
    ids: PipelineSourceIds,
    query?: { details?: boolean; schemas?: string; tables?: string },
    options?: CallOptions,
  ): Call<Record<string, unknown>> {
    return this.#http.call(
      `GET ${PIPELINES}/{name}/source-schemas/{source_name}`,
      { path: ids, query },
      options,
    );
  }
}
