// Written by `npm run generate` from openapi/. Do not edit.

import type { components } from "./schema.js";

/** @since 2026-07-21 */
export type Advanced = components["schemas"]["Advanced"];

/** @since 2026-07-21 */
export type Aws = components["schemas"]["Aws"];

/** @since 2026-07-21 */
export type BdbPipelinesResponseDto = components["schemas"]["BdbPipelinesResponseDto"];

/** @since 2026-07-21 */
export type Capabilities = components["schemas"]["Capabilities"];

/** @since 2026-07-21 */
export type CidrsInfoDto = components["schemas"]["CidrsInfoDto"];

/** @since 2026-07-21 */
export type CidrsInfoResponse = components["schemas"]["CidrsInfoResponse"];

/** @since 2026-07-21 */
export type ComposeDraftAdvanced = components["schemas"]["ComposeDraftAdvanced"];

/** @since 2026-07-21 */
export type ComposeDraftCreatedResponse = components["schemas"]["ComposeDraftCreatedResponse"];

/** @since 2026-07-21 */
export type ComposeDraftListResponse = components["schemas"]["ComposeDraftListResponse"];

/** @since 2026-07-21 */
export type ComposeDraftResponse = components["schemas"]["ComposeDraftResponse"];

/** @since 2026-07-21 */
export type ComposeDraftSource = components["schemas"]["ComposeDraftSource"];

/** @since 2026-07-21 */
export type ComposeDraftSourceBase = components["schemas"]["ComposeDraftSourceBase"];

/** @since 2026-07-21 */
export type ComposeDraftSourceSummary = components["schemas"]["ComposeDraftSourceSummary"];

/** @since 2026-07-21 */
export type ComposeDraftSummaryResponse = components["schemas"]["ComposeDraftSummaryResponse"];

/** @since 2026-07-21 */
export type ComposeDraftTarget = components["schemas"]["ComposeDraftTarget"];

/** @since 2026-07-21 */
export type ComposeDraftUpsertRequest = components["schemas"]["ComposeDraftUpsertRequest"];

/** @since 2026-07-21 */
export type ComposeTranslateRequest = components["schemas"]["ComposeTranslateRequest"];

/** @since 2026-07-21 */
export type ComposeTranslateResponse = components["schemas"]["ComposeTranslateResponse"];

/** @since 2026-07-21 */
export type CreatePrivateLinkEndpointRequest = components["schemas"]["CreatePrivateLinkEndpointRequest"];

/** @since 2026-07-21 */
export type DataStreamDto = components["schemas"]["DataStreamDto"];

/** @since 2026-07-21 */
export type DeployPipelineRequestDto = components["schemas"]["DeployPipelineRequestDto"];

/** @since 2026-07-21 */
export type Endpoint = components["schemas"]["Endpoint"];

/** @since 2026-07-21 */
export type EulaAcceptanceResponseDto = components["schemas"]["EulaAcceptanceResponseDto"];

/** @since 2026-07-21 */
export type GetPipelinePrerequisitesResponseDto = components["schemas"]["GetPipelinePrerequisitesResponseDto"];

/** @since 2026-07-21 */
export type GetPipelineResponseDto = components["schemas"]["GetPipelineResponseDto"];

/** @since 2026-07-21 */
export type InfrastructureError = components["schemas"]["InfrastructureError"];

/** @since 2026-07-21 */
export type InfrastructureIam = components["schemas"]["InfrastructureIam"];

/** @since 2026-07-21 */
export type InfrastructureResponse = components["schemas"]["InfrastructureResponse"];

/** @since 2026-07-21 */
export type InfrastructureTimestamps = components["schemas"]["InfrastructureTimestamps"];

/** @since 2026-07-21 */
export type Job = components["schemas"]["Job"];

/** @since 2026-07-21 */
export type MariaDbSource = components["schemas"]["MariaDbSource"];

/** @since 2026-07-21 */
export type MetricsUrls = components["schemas"]["MetricsUrls"];

/** @since 2026-07-21 */
export type MongodbSource = components["schemas"]["MongodbSource"];

/** @since 2026-07-21 */
export type MonitoringOutput = components["schemas"]["MonitoringOutput"];

/** @since 2026-07-21 */
export type MySqlSource = components["schemas"]["MySqlSource"];

/** @since 2026-07-21 */
export type NetworkingOutput = components["schemas"]["NetworkingOutput"];

/** @since 2026-07-21 */
export type OracleSource = components["schemas"]["OracleSource"];

/** @since 2026-07-21 */
export type Pipeline = components["schemas"]["Pipeline"];

/** @since 2026-07-21 */
export type PipelineComponentResponse = components["schemas"]["PipelineComponentResponse"];

/** @since 2026-07-21 */
export type PipelineConfigAdvanced = components["schemas"]["PipelineConfigAdvanced"];

/** @since 2026-07-21 */
export type PipelineConfigDto = components["schemas"]["PipelineConfigDto"];

/** @since 2026-07-21 */
export type PipelineConfigJobsResponseDto = components["schemas"]["PipelineConfigJobsResponseDto"];

/** @since 2026-07-21 */
export type PipelineCreateRequestDto = components["schemas"]["PipelineCreateRequestDto"];

/** @since 2026-07-21 */
export type PipelineCreateResponseDto = components["schemas"]["PipelineCreateResponseDto"];

/** @since 2026-07-21 */
export type PipelineError = components["schemas"]["PipelineError"];

/** @since 2026-07-21 */
export type PipelineInfraDto = components["schemas"]["PipelineInfraDto"];

/** @since 2026-07-21 */
export type PipelineMetricsUrlsResponseDto = components["schemas"]["PipelineMetricsUrlsResponseDto"];

/** @since 2026-07-21 */
export type PipelineRuntimeStatsResponseDto = components["schemas"]["PipelineRuntimeStatsResponseDto"];

/** @since 2026-07-21 */
export type PipelineRuntimeStatusResponseDto = components["schemas"]["PipelineRuntimeStatusResponseDto"];

/** @since 2026-07-21 */
export type PipelineStatusErrorDto = components["schemas"]["PipelineStatusErrorDto"];

/** @since 2026-07-21 */
export type PostgresqlSource = components["schemas"]["PostgresqlSource"];

/** @since 2026-07-21 */
export type PrivateLink = components["schemas"]["PrivateLink"];

/** @since 2026-07-21 */
export type PrivateLinkEndpointListResponse = components["schemas"]["PrivateLinkEndpointListResponse"];

/** @since 2026-07-21 */
export type PrivateLinkEndpointResponse = components["schemas"]["PrivateLinkEndpointResponse"];

/** @since 2026-07-21 */
export type PrivateLinkError = components["schemas"]["PrivateLinkError"];

/** @since 2026-07-21 */
export type PrivateLinkNetwork = components["schemas"]["PrivateLinkNetwork"];

/** @since 2026-07-21 */
export type PrivateLinkValidationRequest = components["schemas"]["PrivateLinkValidationRequest"];

/** @since 2026-07-21 */
export type PrivateLinkValidationResponse = components["schemas"]["PrivateLinkValidationResponse"];

/** @since 2026-07-21 */
export type Properties = components["schemas"]["Properties"];

/** @since 2026-07-21 */
export type RdiPatchRequest = components["schemas"]["RdiPatchRequest"];

/** @since 2026-07-21 */
export type RdiPipelineError = components["schemas"]["RdiPipelineError"];

/** @since 2026-07-21 */
export type RdiPipelineResponse = components["schemas"]["RdiPipelineResponse"];

/** @since 2026-07-21 */
export type ResetPipelineRequestDto = components["schemas"]["ResetPipelineRequestDto"];

/** @since 2026-07-21 */
export type Schema = components["schemas"]["Schema"];

/** @since 2026-07-21 */
export type SchemaDto = components["schemas"]["SchemaDto"];

/** @since 2026-07-21 */
export type SearchPipeline = components["schemas"]["SearchPipeline"];

/** @since 2026-07-21 */
export type SearchPipelinesResponseDto = components["schemas"]["SearchPipelinesResponseDto"];

/** @since 2026-07-21 */
export type SecretError = components["schemas"]["SecretError"];

/** @since 2026-07-21 */
export type SecretValidationRequestDto = components["schemas"]["SecretValidationRequestDto"];

/** @since 2026-07-21 */
export type SecretValidationResponseDto = components["schemas"]["SecretValidationResponseDto"];

/** @since 2026-07-21 */
export type SingleSecretValidationRequestDto = components["schemas"]["SingleSecretValidationRequestDto"];

/** @since 2026-07-21 */
export type SingleSecretValidationResponseDto = components["schemas"]["SingleSecretValidationResponseDto"];

/** @since 2026-07-21 */
export type SnowflakeSource = components["schemas"]["SnowflakeSource"];

/** @since 2026-07-21 */
export type Source = components["schemas"]["Source"];

/** @since 2026-07-21 */
export type SourceMetadataResponseDto = components["schemas"]["SourceMetadataResponseDto"];

/** @since 2026-07-21 */
export type SourceSchemasResponseDto = components["schemas"]["SourceSchemasResponseDto"];

/** @since 2026-07-21 */
export type SqlServerSource = components["schemas"]["SqlServerSource"];

/** @since 2026-07-21 */
export type Table = components["schemas"]["Table"];

/** @since 2026-07-21 */
export type TableColumn = components["schemas"]["TableColumn"];

/** @since 2026-07-21 */
export type TableColumnDto = components["schemas"]["TableColumnDto"];

/** @since 2026-07-21 */
export type TableDto = components["schemas"]["TableDto"];

/** @since 2026-07-21 */
export type TaskLink = components["schemas"]["TaskLink"];

/** @since 2026-07-21 */
export type TaskLinks = components["schemas"]["TaskLinks"];

/** @since 2026-07-21 */
export type TypeResponseDto = components["schemas"]["TypeResponseDto"];

/** @since 2026-07-21 */
export type WebError = components["schemas"]["WebError"];

/** @since 2026-07-21 */
export type WorkspaceClusterRef = components["schemas"]["WorkspaceClusterRef"];

/** @since 2026-07-21 */
export type WorkspaceCreateRequest = components["schemas"]["WorkspaceCreateRequest"];

/** @since 2026-07-21 */
export type WorkspaceDatabaseResponse = components["schemas"]["WorkspaceDatabaseResponse"];

/** @since 2026-07-21 */
export type WorkspaceDatabasesResponse = components["schemas"]["WorkspaceDatabasesResponse"];

/** @since 2026-07-21 */
export type WorkspaceResponse = components["schemas"]["WorkspaceResponse"];

/** @since 2026-07-21 */
export type WorkspaceSubscriptionRef = components["schemas"]["WorkspaceSubscriptionRef"];

/** @since 2026-07-21 */
export type WorkspaceTaskResponse = components["schemas"]["WorkspaceTaskResponse"];

/** @since 2026-07-21 */
export type WorkspaceTasksResponse = components["schemas"]["WorkspaceTasksResponse"];

/** @since 2026-07-21 */
export type WorkspacesResponse = components["schemas"]["WorkspacesResponse"];
