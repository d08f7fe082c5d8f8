// Written by `npm run generate` from openapi/. Do not edit.

import type {
  CidrsInfoResponse,
  ComposeDraftCreatedResponse,
  ComposeDraftListResponse,
  ComposeDraftResponse,
  ComposeDraftUpsertRequest,
  ComposeTranslateRequest,
  ComposeTranslateResponse,
  CreatePrivateLinkEndpointRequest,
  PrivateLinkEndpointListResponse,
  PrivateLinkEndpointResponse,
  PrivateLinkValidationRequest,
  PrivateLinkValidationResponse,
  RdiPatchRequest,
  RdiPipelineResponse,
  SecretValidationRequestDto,
  SecretValidationResponseDto,
  SingleSecretValidationRequestDto,
  SingleSecretValidationResponseDto,
  WorkspaceCreateRequest,
  WorkspaceResponse,
  WorkspaceTaskResponse,
  WorkspaceTasksResponse,
  WorkspacesResponse,
} from "./models.js";

/** Routes with an immediate response. `response` is the response body. */
export interface PlainRoutes {
  "GET /data-integration-workspaces": { input: Record<never, never>; response: WorkspacesResponse };
  "GET /subscriptions/{subscriptionId}/data-integration-workspace": { input: { path: { subscriptionId: number } }; response: WorkspaceResponse };
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/compose": { input: { path: { subscriptionId: number } }; response: ComposeDraftListResponse };
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/compose": { input: { path: { subscriptionId: number }; body?: ComposeDraftUpsertRequest | undefined }; response: ComposeDraftCreatedResponse };
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/compose/mount-secrets": { input: { path: { subscriptionId: number }; body: ComposeDraftUpsertRequest }; response: undefined };
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/compose/translate": { input: { path: { subscriptionId: number }; body: ComposeTranslateRequest }; response: ComposeTranslateResponse };
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/compose/{draftId}": { input: { path: { subscriptionId: number; draftId: string } }; response: ComposeDraftResponse };
  "PUT /subscriptions/{subscriptionId}/data-integration-workspace/compose/{draftId}": { input: { path: { subscriptionId: number; draftId: string }; body: ComposeDraftUpsertRequest }; response: ComposeDraftResponse };
  "DELETE /subscriptions/{subscriptionId}/data-integration-workspace/compose/{draftId}": { input: { path: { subscriptionId: number; draftId: string } }; response: undefined };
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/compose/{draftId}/composed": { input: { path: { subscriptionId: number; draftId: string } }; response: RdiPatchRequest };
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/compose/{draftId}/mount-secrets": { input: { path: { subscriptionId: number; draftId: string } }; response: undefined };
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/compose/{draftId}/validate": { input: { path: { subscriptionId: number; draftId: string } }; response: RdiPipelineResponse };
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/network/private-link": { input: { path: { subscriptionId: number } }; response: PrivateLinkEndpointListResponse };
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/network/private-link/validate": { input: { path: { subscriptionId: number }; body: PrivateLinkValidationRequest }; response: PrivateLinkValidationResponse };
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/network/private-link/{endpointId}": { input: { path: { subscriptionId: number; endpointId: string } }; response: PrivateLinkEndpointResponse };
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/network/private-link/{endpointId}/validate": { input: { path: { subscriptionId: number; endpointId: string } }; response: PrivateLinkValidationResponse };
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/network/suggested-cidrs": { input: { path: { subscriptionId: number }; query?: { "cidr-mask"?: number | undefined } | undefined }; response: CidrsInfoResponse };
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/info": { input: { path: { subscriptionId: number } }; response: Record<string, unknown> };
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines": { input: { path: { subscriptionId: number } }; response: Record<string, unknown> };
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines": { input: { path: { subscriptionId: number }; query?: { dry_run?: boolean | undefined; validate_cdc?: boolean | undefined } | undefined; body?: Record<string, unknown> | undefined }; response: RdiPipelineResponse };
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}": { input: { path: { subscriptionId: number; name: string } }; response: RdiPipelineResponse };
  "PUT /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}": { input: { path: { subscriptionId: number; name: string }; query?: { dry_run?: boolean | undefined; validate_cdc?: boolean | undefined } | undefined; body?: Record<string, unknown> | undefined }; response: RdiPipelineResponse };
  "PATCH /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}": { input: { path: { subscriptionId: number; name: string }; query?: { dry_run?: boolean | undefined; validate_cdc?: boolean | undefined } | undefined; body?: RdiPatchRequest | undefined }; response: RdiPipelineResponse };
  "DELETE /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}": { input: { path: { subscriptionId: number; name: string } }; response: Record<string, unknown> };
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/flush-target/{target_name}": { input: { path: { subscriptionId: number; name: string; target_name: string }; body?: Record<string, unknown> | undefined }; response: Record<string, unknown> };
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/metric-collections": { input: { path: { subscriptionId: number; name: string } }; response: Record<string, unknown> };
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/metric-collections/{collection_name}": { input: { path: { subscriptionId: number; name: string; collection_name: string } }; response: Record<string, unknown> };
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/reset": { input: { path: { subscriptionId: number; name: string } }; response: RdiPipelineResponse };
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/secrets": { input: { path: { subscriptionId: number; name: string } }; response: Record<string, unknown> };
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/secrets": { input: { path: { subscriptionId: number; name: string }; body?: Record<string, unknown> | undefined }; response: Record<string, unknown> };
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/secrets/{key}": { input: { path: { subscriptionId: number; name: string; key: string } }; response: Record<string, unknown> };
  "PUT /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/secrets/{key}": { input: { path: { subscriptionId: number; name: string; key: string }; body?: Record<string, unknown> | undefined }; response: Record<string, unknown> };
  "DELETE /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/secrets/{key}": { input: { path: { subscriptionId: number; name: string; key: string } }; response: Record<string, unknown> };
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/source-schemas/{source_name}": { input: { path: { subscriptionId: number; name: string; source_name: string }; query?: { details?: boolean | undefined; schemas?: string | undefined; tables?: string | undefined } | undefined }; response: Record<string, unknown> };
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/start": { input: { path: { subscriptionId: number; name: string } }; response: RdiPipelineResponse };
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/status": { input: { path: { subscriptionId: number; name: string } }; response: Record<string, unknown> };
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/stop": { input: { path: { subscriptionId: number; name: string } }; response: RdiPipelineResponse };
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/secrets/validate": { input: { path: { subscriptionId: number }; body: SecretValidationRequestDto }; response: SecretValidationResponseDto };
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/secrets/validate-single": { input: { path: { subscriptionId: number }; body: SingleSecretValidationRequestDto }; response: SingleSecretValidationResponseDto };
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/tasks": { input: { path: { subscriptionId: number } }; response: WorkspaceTasksResponse };
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/tasks/{taskId}": { input: { path: { subscriptionId: number; taskId: string } }; response: WorkspaceTaskResponse };
}

/** Routes that return a task. `resource` is the payload of the completed task, if any. */
export interface TaskRoutes {
  "POST /subscriptions/{subscriptionId}/data-integration-workspace": { input: { path: { subscriptionId: number }; body: WorkspaceCreateRequest }; resource: undefined };
  "DELETE /subscriptions/{subscriptionId}/data-integration-workspace": { input: { path: { subscriptionId: number } }; resource: undefined };
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/network/private-link": { input: { path: { subscriptionId: number }; body: CreatePrivateLinkEndpointRequest }; resource: undefined };
  "DELETE /subscriptions/{subscriptionId}/data-integration-workspace/network/private-link/{endpointId}": { input: { path: { subscriptionId: number; endpointId: string } }; resource: undefined };
}

/** Routes that return a file. */
export interface BinaryRoutes {

}

export type PlainRoute = keyof PlainRoutes;
export type TaskRoute = keyof TaskRoutes;
export type BinaryRoute = keyof BinaryRoutes;
/** `"METHOD /path"`: the identity of an operation. */
export type Route = PlainRoute | TaskRoute | BinaryRoute;
