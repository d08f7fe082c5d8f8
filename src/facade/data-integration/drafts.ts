import type {
  ComposeDraftCreatedResponse,
  ComposeDraftResponse,
  ComposeDraftSummaryResponse,
  ComposeDraftUpsertRequest,
  ComposeTranslateRequest,
  ComposeTranslateResponse,
  RdiPatchRequest,
  RdiPipelineResponse,
} from "../../../generated/data-integration/models.js";
import type { HttpClient } from "../../core/http-client.js";
import type { CallOptions } from "../../core/options.js";
import type { PagedList } from "../../core/paged-list.js";
import { WORKSPACE } from "../../core/routes.js";
import type { Call } from "../../core/with-response.js";
import type { DraftIds } from "./ids.js";

/** Drafts of pipelines, which are composed step by step and then translated into a configuration. */
export class DataIntegrationDrafts {
  readonly #http: HttpClient;

  constructor(http: HttpClient) {
    this.#http = http;
  }

  /**
   * Lists the drafts of a workspace.
   *
   * An item contains the name of its source; read the draft for everything else.
   *
   * @since 2026-07-21
   * @route GET /subscriptions/{subscriptionId}/data-integration-workspace/compose
   */
  list(subscriptionId: number, options?: CallOptions): PagedList<ComposeDraftSummaryResponse> {
    return this.#http.list(
      `GET ${WORKSPACE}/compose`,
      { path: { subscriptionId } },
      (response) => response.items,
      options,
    );
  }

  /**
   * Creates a draft of a pipeline.
   *
   * A draft is incomplete until it is composed, so every member is optional.
   *
   * @since 2026-07-21
   * @route POST /subscriptions/{subscriptionId}/data-integration-workspace/compose
   */
  create(
    subscriptionId: number,
    request?: ComposeDraftUpsertRequest,
    options?: CallOptions,
  ): Call<ComposeDraftCreatedResponse> {
    return this.#http.call(`POST ${WORKSPACE}/compose`, { path: { subscriptionId }, body: request }, options);
  }

  /**
   * Shows a draft.
   *
   * Contains everything that has been stored in it.
   *
   * @since 2026-07-21
   * @route GET /subscriptions/{subscriptionId}/data-integration-workspace/compose/{draftId}
   */
  get(ids: DraftIds, options?: CallOptions): Call<ComposeDraftResponse> {
    return this.#http.call(`GET ${WORKSPACE}/compose/{draftId}`, { path: ids }, options);
  }

  /**
   * Replaces a draft.
   *
   * Members that are omitted are removed.
   *
   * @since 2026-07-21
   * @route PUT /subscriptions/{subscriptionId}/data-integration-workspace/compose/{draftId}
   */
  update(
    ids: DraftIds,
    request: ComposeDraftUpsertRequest,
    options?: CallOptions,
  ): Call<ComposeDraftResponse> {
    return this.#http.call(`PUT ${WORKSPACE}/compose/{draftId}`, { path: ids, body: request }, options);
  }

  /**
   * Deletes a draft.
   *
   * Pipelines that were created from it remain.
   *
   * @returns Nothing; the response has no body.
   * @since 2026-07-21
   * @route DELETE /subscriptions/{subscriptionId}/data-integration-workspace/compose/{draftId}
   */
  delete(ids: DraftIds, options?: CallOptions): Call<void> {
    return this.#http.call(`DELETE ${WORKSPACE}/compose/{draftId}`, { path: ids }, options);
  }

  /**
   * Shows the configuration that a draft stands for.
   *
   * Pass it to the update of a pipeline.
   *
   * @since 2026-07-21
   * @route GET /subscriptions/{subscriptionId}/data-integration-workspace/compose/{draftId}/composed
   */
  composed(ids: DraftIds, options?: CallOptions): Call<RdiPatchRequest> {
    return this.#http.call(`GET ${WORKSPACE}/compose/{draftId}/composed`, { path: ids }, options);
  }

  /**
   * Validates the configuration that a draft stands for.
   *
   * The pipeline itself is not changed; `errors` contains the violations.
   *
   * @since 2026-07-21
   * @route POST /subscriptions/{subscriptionId}/data-integration-workspace/compose/{draftId}/validate
   */
  validate(ids: DraftIds, options?: CallOptions): Call<RdiPipelineResponse> {
    return this.#http.call(`POST ${WORKSPACE}/compose/{draftId}/validate`, { path: ids }, options);
  }

  /**
   * Makes the secrets of a draft available to its pipeline.
   *
   * The draft contains the ARNs of the secrets, never the secrets themselves.
   *
   * @returns Nothing; the response has no body.
   * @since 2026-07-21
   * @route POST /subscriptions/{subscriptionId}/data-integration-workspace/compose/{draftId}/mount-secrets
   */
  mountSecrets(ids: DraftIds, options?: CallOptions): Call<void> {
    return this.#http.call(`POST ${WORKSPACE}/compose/{draftId}/mount-secrets`, { path: ids }, options);
  }

  /**
   * Makes secrets available to a pipeline without storing a draft.
   *
   * Takes the contents of a draft: the ARNs of the secrets, never the secrets themselves.
   *
   * @returns Nothing; the response has no body.
   * @since 2026-07-21
   * @route POST /subscriptions/{subscriptionId}/data-integration-workspace/compose/mount-secrets
   */
  mountUnsavedSecrets(
    subscriptionId: number,
    request: ComposeDraftUpsertRequest,
    options?: CallOptions,
  ): Call<void> {
    return this.#http.call(
      `POST ${WORKSPACE}/compose/mount-secrets`,
      { path: { subscriptionId }, body: request },
      options,
    );
  }

  /**
   * Translates between a draft and the configuration of a pipeline.
   *
   * `direction` names the given form. `warnings` lists the parts that the other form cannot express.
   *
   * @since 2026-07-21
   * @route POST /subscriptions/{subscriptionId}/data-integration-workspace/compose/translate
   */
  translate(
    subscriptionId: number,
    request: ComposeTranslateRequest,
    options?: CallOptions,
  ): Call<ComposeTranslateResponse> {
    return this.#http.call(
      `POST ${WORKSPACE}/compose/translate`,
      { path: { subscriptionId }, body: request },
      options,
    );
  }
}
