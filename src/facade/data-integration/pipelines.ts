import type { RdiPatchRequest, RdiPipelineResponse } from "../../../generated/data-integration/models.js";
import type { HttpClient } from "../../core/http-client.js";
import type { CallOptions } from "../../core/options.js";
import { PIPELINES } from "../../core/routes.js";
import type { Call } from "../../core/with-response.js";
import type { PendingOperation } from "../../waiters/operation.js";
import type { OperationClient } from "../../waiters/operation-client.js";
import type { PipelineIds, PipelineTargetIds } from "./ids.js";
import { DataIntegrationPipelineSecrets } from "./pipeline-secrets.js";

/** Pipelines, which copy the data of source databases to Redis and keep it up to date. */
export class DataIntegrationPipelines {
  /** Secrets of pipelines: credentials of their sources and targets. */
  readonly secrets: DataIntegrationPipelineSecrets;
  readonly #http: HttpClient;
  readonly #operations: OperationClient;

  constructor(http: HttpClient, operations: OperationClient) {
    this.secrets = new DataIntegrationPipelineSecrets(http);
    this.#http = http;
    this.#operations = operations;
  }

  /**
   * Lists the pipelines of a workspace.
   *
   * Returns an object whose members this contract does not describe.
   *
   * @since 2026-07-21
   * @route GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines
   */
  list(subscriptionId: number, options?: CallOptions): Call<Record<string, unknown>> {
    return this.#http.call(`GET ${PIPELINES}`, { path: { subscriptionId } }, options);
  }

  /**
   * Creates a pipeline.
   *
   * The configuration names sources, targets and processors. Wait for the pipeline by its name.
   *
   * @param query.dry_run - Whether to validate only.
   * @param query.validate_cdc - Whether to check that the source can capture changes.
   * @since 2026-07-21
   * @route POST /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines
   */
  create(
    subscriptionId: number,
    request?: Record<string, unknown>,
    query?: { dry_run?: boolean; validate_cdc?: boolean },
    options?: CallOptions,
  ): Call<RdiPipelineResponse> {
    return this.#http.call(`POST ${PIPELINES}`, { path: { subscriptionId }, query, body: request }, options);
  }

  /**
   * Shows a pipeline with its configuration and state.
   *
   * `status` is the pipeline's own; each of `components` has another.
   *
   * @since 2026-07-21
   * @route GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}
   */
  get(ids: PipelineIds, options?: CallOptions): Call<RdiPipelineResponse> {
    return this.#http.call(`GET ${PIPELINES}/{name}`, { path: ids }, options);
  }

  /**
   * Replaces the configuration of a pipeline.
   *
   * Omitted members are removed.
   *
   * @param query.dry_run - Whether to validate only.
   * @param query.validate_cdc - Whether to check that the source can capture changes.
   * @since 2026-07-21
   * @route PUT /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}
   */
  replace(
    ids: PipelineIds,
    request?: Record<string, unknown>,
    query?: { dry_run?: boolean; validate_cdc?: boolean },
    options?: CallOptions,
  ): Call<RdiPipelineResponse> {
    return this.#http.call(`PUT ${PIPELINES}/{name}`, { path: ids, query, body: request }, options);
  }

  /**
   * Changes the configuration of a pipeline.
   *
   * Omitted members keep their values.
   *
   * @param query.dry_run - Whether to validate only.
   * @param query.validate_cdc - Whether to check that the source can capture changes.
   * @since 2026-07-21
   * @route PATCH /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}
   */
  update(
    ids: PipelineIds,
    request?: RdiPatchRequest,
    query?: { dry_run?: boolean; validate_cdc?: boolean },
    options?: CallOptions,
  ): Call<RdiPipelineResponse> {
    return this.#http.call(`PATCH ${PIPELINES}/{name}`, { path: ids, query, body: request }, options);
  }

  /**
   * Deletes a pipeline.
   *
   * Data that it has written to the target database remains.
   *
   * @returns The accepted operation; `.wait()` resolves once the pipeline is gone.
   * @since 2026-07-21
   * @route DELETE /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}
   */
  delete(ids: PipelineIds, options?: CallOptions): PendingOperation<undefined> {
    return this.#operations.change(`DELETE ${PIPELINES}/{name}`, { path: ids }, "pipeline gone", options);
  }

  /**
   * Starts a pipeline.
   *
   * A pipeline that has never run starts with a snapshot of the source.
   *
   * @returns The accepted operation; `.wait()` resolves with the pipeline once it has started.
   * @since 2026-07-21
   * @route POST /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/start
   */
  start(ids: PipelineIds, options?: CallOptions): PendingOperation<RdiPipelineResponse> {
    return this.#operations.change(
      `POST ${PIPELINES}/{name}/start`,
      { path: ids },
      "startedPipeline",
      options,
    );
  }

  /**
   * Stops a pipeline.
   *
   * It keeps its position, from which it continues when it is started again.
   *
   * @returns The accepted operation; `.wait()` resolves with the pipeline once it has stopped.
   * @since 2026-07-21
   * @route POST /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/stop
   */
  stop(ids: PipelineIds, options?: CallOptions): PendingOperation<RdiPipelineResponse> {
    return this.#operations.change(
      `POST ${PIPELINES}/{name}/stop`,
      { path: ids },
      "stoppedPipeline",
      options,
    );
  }

  /**
   * Resets a pipeline.
   *
   * It discards its position and starts with a snapshot of the source again.
   *
   * @returns The accepted operation; `.wait()` resolves with the pipeline once it is ready.
   * @since 2026-07-21
   * @route POST /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/reset
   */
  reset(ids: PipelineIds, options?: CallOptions): PendingOperation<RdiPipelineResponse> {
    return this.#operations.change(`POST ${PIPELINES}/{name}/reset`, { path: ids }, "pipeline", options);
  }

  /**
   * Flushes a target database of a pipeline.
   *
   * Deletes the data in the target database. Stop the pipeline first.
   *
   * @since 2026-07-21
   * @route POST /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/flush-target/{target_name}
   */
  flushTarget(
    ids: PipelineTargetIds,
    request?: Record<string, unknown>,
    options?: CallOptions,
  ): Call<Record<string, unknown>> {
    return this.#http.call(
      `POST ${PIPELINES}/{name}/flush-target/{target_name}`,
      { path: ids, body: request },
      options,
    );
  }
}
