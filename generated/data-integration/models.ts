// Written by `npm run generate` from openapi/. Do not edit.

/** @since 2026-07-21 */
export interface Advanced {
  sink?: Properties;
  source?: Properties;
}

/** @since 2026-07-21 */
export interface Aws {
  privateLink?: PrivateLink;
}

/** @since 2026-07-21 */
export interface BdbPipelinesResponseDto {
  pipelineIds?: string[];
  workspaceIds?: string[];
}

/** @since 2026-07-21 */
export interface Capabilities {
  createPrivateLink?: boolean;
  readyForPipeline?: boolean;
  validatePrivateLink?: boolean;
  validateSecrets?: boolean;
}

/** @since 2026-07-21 */
export interface CidrsInfoDto {
  defaultCidr?: string;
  nextFreeCidr?: string;
  usedCidrs?: string[];
}

/** @since 2026-07-21 */
export interface CidrsInfoResponse {
  defaultCidr?: string;
  nextFreeCidr?: string;
  usedCidrs?: string[];
}

/** @since 2026-07-21 */
export interface ComposeDraftAdvanced {
  processor?: Properties;
}

/** @since 2026-07-21 */
export interface ComposeDraftCreatedResponse {
  /** Date and time, ISO 8601. */
  createdAt?: string;
  draftId?: string;
  /** Date and time, ISO 8601. */
  updatedAt?: string;
}

/** @since 2026-07-21 */
export interface ComposeDraftListResponse {
  items?: ComposeDraftSummaryResponse[];
}

/** @since 2026-07-21 */
export interface ComposeDraftResponse {
  advanced?: ComposeDraftAdvanced;
  clientData?: { [key: string]: Record<string, unknown> };
  /** Date and time, ISO 8601. */
  createdAt?: string;
  draftId?: string;
  jobs?: Job[];
  pipelineDescription?: string;
  pipelineName?: string;
  schemas?: Schema[];
  source?: ComposeDraftSource;
  sourceName?: string;
  target?: ComposeDraftTarget;
  targetDataType?: "hash" | "json";
  /** Date and time, ISO 8601. */
  updatedAt?: string;
}

/** @since 2026-07-21 */
export type ComposeDraftSource = (Record<string, unknown>) & (MariaDbSource | MongodbSource | MySqlSource | OracleSource | PostgresqlSource | SnowflakeSource | SqlServerSource);

/** @since 2026-07-21 */
export interface ComposeDraftSourceBase {
  database?: string;
  databaseType?: string;
  endpointId?: string;
  host?: string;
  name?: string;
  port?: number;
  secretArns?: { [key: string]: string };
  sinkAdvanced?: Properties;
  sourceAdvanced?: Properties;
}

/** @since 2026-07-21 */
export interface ComposeDraftSourceSummary {
  name?: string;
}

/** @since 2026-07-21 */
export interface ComposeDraftSummaryResponse {
  draftId?: string;
  source?: ComposeDraftSourceSummary;
  targetDataType?: "hash" | "json";
}

/** @since 2026-07-21 */
export interface ComposeDraftTarget {
  targetBdbId?: number;
}

/** @since 2026-07-21 */
export interface ComposeDraftUpsertRequest {
  advanced?: ComposeDraftAdvanced;
  clientData?: { [key: string]: Record<string, unknown> };
  jobs?: Job[];
  pipelineDescription?: string;
  pipelineName?: string;
  schemas?: Schema[];
  source?: ComposeDraftSource;
  sourceName?: string;
  target?: ComposeDraftTarget;
  targetDataType?: "hash" | "json";
}

/** @since 2026-07-21 */
export interface ComposeTranslateRequest {
  cloud?: ComposeDraftUpsertRequest;
  direction?: "cloud-to-rdi" | "rdi-to-cloud";
  rdi?: RdiPipelineResponse;
}

/** @since 2026-07-21 */
export interface ComposeTranslateResponse {
  draft?: ComposeDraftUpsertRequest;
  rdi?: RdiPatchRequest;
  warnings?: string[];
}

/** @since 2026-07-21 */
export interface CreatePrivateLinkEndpointRequest {
  serviceName: string;
}

/** @since 2026-07-21 */
export interface DataStreamDto {
  deduplicated?: number;
  deleted?: number;
  filtered?: number;
  inserted?: number;
  lastArrival?: string;
  name?: string;
  pending?: number;
  rejected?: number;
  total?: number;
  updated?: number;
}

/** @since 2026-07-21 */
export interface DeployPipelineRequestDto {
  reset?: ResetPipelineRequestDto;
}

/** @since 2026-07-21 */
export interface Endpoint {
  vpceId?: string;
}

/** @since 2026-07-21 */
export interface EulaAcceptanceResponseDto {
  accepted?: boolean;
  /** Date and time, ISO 8601. */
  acceptedAt?: string;
}

/** @since 2026-07-21 */
export interface GetPipelinePrerequisitesResponseDto {
  cidrsInfo?: CidrsInfoDto;
  pipelineSecretAllowedRole?: string;
  privateLinkAllowedPrincipal?: string;
  sourceDbTypes?: TypeResponseDto[];
  targetTypes?: TypeResponseDto[];
}

/** @since 2026-07-21 */
export interface GetPipelineResponseDto {
  error?: PipelineError;
  id: string;
  name?: string;
  status: "active" | "delete-failed" | "delete-pending" | "delete-success" | "draft" | "inactive" | "infra-provision-failed" | "infra-provision-initialized" | "infra-provisioned" | "pipeline-deploy-failed" | "pipeline-deploy-initialized" | "pipeline-setup-pending" | "pl-approval-pending" | "pl-created" | "pl-failed" | "pl-initialized" | "rdi-deploy-failed" | "rdi-deploy-initialized" | "rdi-deployed" | "rdi-health-check-failed" | "rdi-healthy" | "source-db-connection-test-failed" | "source-db-connection-test-initialized" | "source-db-connection-test-success" | "target-db-connection-test-failed" | "target-db-connection-test-initialized" | "target-db-connection-test-success";
}

/** @since 2026-07-21 */
export interface InfrastructureError {
  code?: string;
  details?: { [key: string]: Record<string, unknown> };
  message?: string;
  /** Date and time, ISO 8601. */
  timestamp?: string;
}

/** @since 2026-07-21 */
export interface InfrastructureIam {
  privateLinkAllowedPrincipal?: string;
  secretsRoleArn?: string;
}

/** @since 2026-07-21 */
export interface InfrastructureResponse {
  cidr?: string;
  error?: InfrastructureError;
  iam?: InfrastructureIam;
  monitoring?: MonitoringOutput;
  networking?: NetworkingOutput;
  state?: "Deleting" | "Failed" | "NotProvisioned" | "Provisioning" | "Ready";
  timestamps?: InfrastructureTimestamps;
}

/** @since 2026-07-21 */
export interface InfrastructureTimestamps {
  /** Date and time, ISO 8601. */
  startedAt?: string;
  /** Date and time, ISO 8601. */
  updatedAt?: string;
}

/** @since 2026-07-21 */
export interface Job {
  error?: WebError;
  file: string;
  name: string;
  rdiJob?: Record<string, unknown>;
}

/** @since 2026-07-21 */
export interface MariaDbSource {
  database?: string;
  databaseType?: string;
  endpointId?: string;
  host?: string;
  name?: string;
  port?: number;
  secretArns?: { [key: string]: string };
  serverId?: number;
  sinkAdvanced?: Properties;
  sourceAdvanced?: Properties;
}

/** @since 2026-07-21 */
export interface MetricsUrls {
  collectorSourceUrls?: { [key: string]: string };
  rdiOperatorUrl?: string;
  rdiProcessorUrl?: string;
}

/** @since 2026-07-21 */
export interface MongodbSource {
  connectionString?: string;
  database?: string;
  databaseType?: string;
  endpointId?: string;
  host?: string;
  name?: string;
  port?: number;
  secretArns?: { [key: string]: string };
  sinkAdvanced?: Properties;
  sourceAdvanced?: Properties;
}

/** @since 2026-07-21 */
export interface MonitoringOutput {
  metricsUrls?: MetricsUrls;
}

/** @since 2026-07-21 */
export interface MySqlSource {
  database?: string;
  databaseType?: string;
  endpointId?: string;
  host?: string;
  name?: string;
  port?: number;
  secretArns?: { [key: string]: string };
  serverId?: number;
  sinkAdvanced?: Properties;
  sourceAdvanced?: Properties;
}

/** @since 2026-07-21 */
export interface NetworkingOutput {
  availabilityZones?: string[];
  egressIps?: string[];
}

/** @since 2026-07-21 */
export interface OracleSource {
  database?: string;
  databaseType?: string;
  endpointId?: string;
  host?: string;
  name?: string;
  pdb?: string;
  port?: number;
  secretArns?: { [key: string]: string };
  sinkAdvanced?: Properties;
  sourceAdvanced?: Properties;
}

/** @since 2026-07-21 */
export interface Pipeline {
  deploymentCIDR?: string;
  name?: string;
}

/** @since 2026-07-21 */
export interface PipelineComponentResponse {
  errors?: string[];
  metricCollections?: string[];
  name?: string;
  status?: "creating" | "deleting" | "error" | "pending" | "resetting" | "started" | "starting" | "stopped" | "stopping" | "unknown" | "updating";
  type?: string;
  version?: string;
}

/** @since 2026-07-21 */
export interface PipelineConfigAdvanced {
  processor?: Properties;
}

/** @since 2026-07-21 */
export interface PipelineConfigDto {
  advanced?: PipelineConfigAdvanced;
  definitionType: "manual" | "predefined";
  jobs?: Job[];
  schemas?: Schema[];
  targetDataType: "hash" | "json";
}

/** @since 2026-07-21 */
export interface PipelineConfigJobsResponseDto {
  jobs?: Job[];
}

/** @since 2026-07-21 */
export interface PipelineCreateRequestDto {
  /** At least 1. */
  targetBdbId: number;
}

/** @since 2026-07-21 */
export interface PipelineCreateResponseDto {
  pipelineId: string;
}

/** @since 2026-07-21 */
export interface PipelineError {
  code?: string;
  id?: string;
  message?: string;
}

/** @since 2026-07-21 */
export interface PipelineInfraDto {
  aws?: Aws;
  pipeline?: Pipeline;
  source?: Source;
}

/** @since 2026-07-21 */
export interface PipelineMetricsUrlsResponseDto {
  collectorSourceUrl?: string;
  rdiProcessorUrl?: string;
}

/** @since 2026-07-21 */
export interface PipelineRuntimeStatsResponseDto {
  dataStreams?: DataStreamDto[];
  lastRetrieved?: string;
  mode?: string;
  sourceType?: string;
  status?: string;
  totals?: DataStreamDto;
  type?: string;
}

/** @since 2026-07-21 */
export interface PipelineRuntimeStatusResponseDto {
  errors?: PipelineStatusErrorDto[];
  pipelineStatus?: "creating" | "deleting" | "error" | "pending" | "resetting" | "started" | "starting" | "stopped" | "stopping" | "unknown" | "updating";
  state?: "cdc" | "initial-sync" | "not-running";
  status?: "not-ready" | "ready" | "resetting" | "starting" | "stopped" | "stopping" | "validating";
}

/** @since 2026-07-21 */
export interface PipelineStatusErrorDto {
  code?: string;
  message?: string;
}

/** @since 2026-07-21 */
export interface PostgresqlSource {
  database?: string;
  databaseType?: string;
  endpointId?: string;
  host?: string;
  name?: string;
  port?: number;
  secretArns?: { [key: string]: string };
  sinkAdvanced?: Properties;
  sourceAdvanced?: Properties;
}

/** @since 2026-07-21 */
export interface PrivateLink {
  endpoint?: Endpoint;
  serviceName?: string;
}

/** @since 2026-07-21 */
export interface PrivateLinkEndpointListResponse {
  endpoints?: PrivateLinkEndpointResponse[];
}

/** @since 2026-07-21 */
export interface PrivateLinkEndpointResponse {
  endpointId?: string;
  error?: PrivateLinkError;
  network?: PrivateLinkNetwork;
  state?: string;
  type?: string;
}

/** @since 2026-07-21 */
export interface PrivateLinkError {
  code?: string;
  message?: string;
}

/** @since 2026-07-21 */
export interface PrivateLinkNetwork {
  serviceName?: string;
  url?: string;
  vpceId?: string;
}

/** @since 2026-07-21 */
export interface PrivateLinkValidationRequest {
  serviceName: string;
}

/** @since 2026-07-21 */
export interface PrivateLinkValidationResponse {
  error?: string;
  success?: boolean;
}

/** @since 2026-07-21 */
export type Properties = Record<string, unknown>;

/** @since 2026-07-21 */
export interface RdiPatchRequest {
  active?: boolean;
  config?: { [key: string]: Record<string, unknown> };
}

/** @since 2026-07-21 */
export interface RdiPipelineError {
  code?: string;
  details?: { [key: string]: Record<string, unknown> };
  message?: string;
}

/** @since 2026-07-21 */
export interface RdiPipelineResponse {
  active?: boolean;
  components?: PipelineComponentResponse[];
  config?: { [key: string]: Record<string, unknown> };
  current?: boolean;
  errorOtherThanJobValidationError?: boolean;
  errors?: RdiPipelineError[];
  name?: string;
  status?: "creating" | "deleting" | "error" | "pending" | "resetting" | "started" | "starting" | "stopped" | "stopping" | "unknown" | "updating";
}

/** @since 2026-07-21 */
export interface ResetPipelineRequestDto {
  flush?: boolean;
}

/** @since 2026-07-21 */
export interface Schema {
  name: string;
  tables?: Table[];
}

/** @since 2026-07-21 */
export interface SchemaDto {
  name?: string;
  tables?: TableDto[];
}

/** @since 2026-07-21 */
export interface SearchPipeline {
  bdbId?: number;
  id?: string;
}

/** @since 2026-07-21 */
export interface SearchPipelinesResponseDto {
  pipelines?: SearchPipeline[];
}

/** @since 2026-07-21 */
export interface SecretError {
  code?: string;
  message?: string;
}

/** @since 2026-07-21 */
export interface SecretValidationRequestDto {
  caCertSecretArn?: string;
  clientCertSecretArn?: string;
  clientKeyPassphraseSecretArn?: string;
  clientKeySecretArn?: string;
  credentialsSecretArn?: string;
  snowflakeCredentialsSecretArn?: string;
  snowflakePrivateKeyPassphraseSecretArn?: string;
  snowflakePrivateKeySecretArn?: string;
}

/** @since 2026-07-21 */
export interface SecretValidationResponseDto {
  errors?: SecretError[];
  success?: boolean;
}

/** @since 2026-07-21 */
export interface SingleSecretValidationRequestDto {
  purpose: "source-credentials" | "source-mtls-client-cert" | "source-mtls-client-key" | "source-mtls-key-password" | "source-snowflake-credentials" | "source-snowflake-key-password" | "source-snowflake-private-key" | "source-tls-ca";
  secretArn: string;
}

/** @since 2026-07-21 */
export interface SingleSecretValidationResponseDto {
  error?: string;
  errorCode?: string;
  success?: boolean;
}

/** @since 2026-07-21 */
export interface SnowflakeSource {
  accountIdentifier?: string;
  database?: string;
  databaseType?: string;
  endpointId?: string;
  host?: string;
  name?: string;
  port?: number;
  role?: string;
  secretArns?: { [key: string]: string };
  sinkAdvanced?: Properties;
  sourceAdvanced?: Properties;
  warehouse?: string;
}

/** @since 2026-07-21 */
export interface Source {
  advanced?: Advanced;
  connectivityMode?: "privateLink" | "publicEndpoint";
  databases?: string;
  /** In GB. */
  datasetSizeGB?: number;
  dbCaCertARN?: string;
  dbClientCertARN?: string;
  dbClientKeyARN?: string;
  dbClientKeyPasswordARN?: string;
  dbConnectionString?: string;
  dbHost?: string;
  dbPass?: string;
  dbPort?: number;
  dbSecretsARN?: string;
  dbServerId?: number;
  dbType?: "mariadb" | "mongodb" | "mysql" | "oracle" | "postgresql" | "snowflake" | "sqlserver";
  dbUseMTLS?: boolean;
  dbUseTLS?: boolean;
  dbUser?: string;
  id?: string;
  pdb?: string;
}

/** @since 2026-07-21 */
export interface SourceMetadataResponseDto {
  schemas?: SchemaDto[];
}

/** @since 2026-07-21 */
export interface SourceSchemasResponseDto {
  schemas?: string[];
}

/** @since 2026-07-21 */
export interface SqlServerSource {
  database?: string;
  databaseType?: string;
  endpointId?: string;
  host?: string;
  name?: string;
  port?: number;
  secretArns?: { [key: string]: string };
  sinkAdvanced?: Properties;
  sourceAdvanced?: Properties;
}

/** @since 2026-07-21 */
export interface Table {
  columns?: TableColumn[];
  name: string;
  snapshot_sql?: string;
}

/** @since 2026-07-21 */
export interface TableColumn {
  name: string;
  uniqueConstraint?: boolean;
}

/** @since 2026-07-21 */
export interface TableColumnDto {
  name?: string;
  primaryKey?: boolean;
  size?: number;
  type?: string;
  uniqueConstraint?: boolean;
}

/** @since 2026-07-21 */
export interface TableDto {
  cdcReady?: boolean;
  columns?: TableColumnDto[];
  name?: string;
}

/** @since 2026-07-21 */
export interface TaskLink {
  href?: string;
  type?: string;
}

/** @since 2026-07-21 */
export interface TaskLinks {
  resource?: TaskLink;
  task?: TaskLink;
}

/** @since 2026-07-21 */
export interface TypeResponseDto {
  code?: string;
  label?: string;
}

/** @since 2026-07-21 */
export interface WebError {
  code?: string;
  errors?: RdiPipelineError[];
  message?: string;
  params?: string;
  status?: number;
  timestamp?: number;
}

/** @since 2026-07-21 */
export interface WorkspaceClusterRef {
  id?: number;
}

/** @since 2026-07-21 */
export interface WorkspaceCreateRequest {
  cidr?: string;
}

/** @since 2026-07-21 */
export interface WorkspaceDatabaseResponse {
  cluster?: WorkspaceClusterRef;
  databaseId?: number;
  defaultUser?: boolean;
  dnsAddress?: string;
  memorySize?: number;
  name?: string;
  publicDnsAddress?: string;
  sslEnabled?: boolean;
  status?: string;
  subscription?: WorkspaceSubscriptionRef;
  throughput?: number;
  type?: string;
}

/** @since 2026-07-21 */
export interface WorkspaceDatabasesResponse {
  databases?: WorkspaceDatabaseResponse[];
}

/** @since 2026-07-21 */
export interface WorkspaceResponse {
  bdbId?: number;
  capabilities?: Capabilities;
  /** Date and time, ISO 8601. */
  createdAt?: string;
  infrastructure?: InfrastructureResponse;
  rcpClusterId?: string;
  region?: string;
  subscriptionId?: number;
  vpcId?: string;
}

/** @since 2026-07-21 */
export interface WorkspaceSubscriptionRef {
  id?: number;
}

/** @since 2026-07-21 */
export interface WorkspaceTaskResponse {
  _links?: TaskLinks;
  commandType?: string;
  description?: string;
  response?: Record<string, unknown>;
  status?: string;
  taskId?: string;
  /** Date and time, ISO 8601. */
  timestamp?: string;
}

/** @since 2026-07-21 */
export interface WorkspaceTasksResponse {
  tasks?: WorkspaceTaskResponse[];
}

/** @since 2026-07-21 */
export interface WorkspacesResponse {
  workspaces?: WorkspaceResponse[];
}
