// Written by `npm run generate` from openapi/. Do not edit.

/**
 * Connector settings of a pipeline of the former API.
 *
 * @since 2026-07-21
 */
export interface Advanced {
  sink?: Properties;
  source?: Properties;
}

/**
 * Network settings of a pipeline of the former API in AWS.
 *
 * @since 2026-07-21
 */
export interface Aws {
  privateLink?: PrivateLink;
}

/**
 * Pipelines and workspaces that use a database.
 *
 * @since 2026-07-21
 */
export interface BdbPipelinesResponseDto {
  pipelineIds?: string[];
  workspaceIds?: string[];
}

/**
 * Capabilities of a workspace.
 *
 * @since 2026-07-21
 */
export interface Capabilities {
  createPrivateLink?: boolean;
  readyForPipeline?: boolean;
  validatePrivateLink?: boolean;
  validateSecrets?: boolean;
}

/**
 * CIDR blocks for a pipeline of the former API.
 *
 * @since 2026-07-21
 */
export interface CidrsInfoDto {
  defaultCidr?: string;
  nextFreeCidr?: string;
  usedCidrs?: string[];
}

/**
 * CIDR blocks for a workspace.
 *
 * @since 2026-07-21
 */
export interface CidrsInfoResponse {
  defaultCidr?: string;
  nextFreeCidr?: string;
  usedCidrs?: string[];
}

/**
 * Settings of the processor in a draft.
 *
 * @since 2026-07-21
 */
export interface ComposeDraftAdvanced {
  processor?: Properties;
}

/**
 * Id and times of a new draft.
 *
 * @since 2026-07-21
 */
export interface ComposeDraftCreatedResponse {
  /** Date and time, ISO 8601. */
  createdAt?: string;
  draftId?: string;
  /** Date and time, ISO 8601. */
  updatedAt?: string;
}

/**
 * Drafts of a workspace.
 *
 * @since 2026-07-21
 */
export interface ComposeDraftListResponse {
  items?: ComposeDraftSummaryResponse[];
}

/**
 * A draft of a pipeline.
 *
 * @since 2026-07-21
 */
export interface ComposeDraftResponse {
  advanced?: ComposeDraftAdvanced;
  clientData?: Record<string, unknown>;
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

/**
 * A source database in a draft, in one of seven forms.
 *
 * @since 2026-07-21
 */
export type ComposeDraftSource = (Record<string, unknown>) & (MariaDbSource | MongodbSource | MySqlSource | OracleSource | PostgresqlSource | SnowflakeSource | SqlServerSource);

/**
 * Fields that all sources share.
 *
 * @since 2026-07-21
 */
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

/**
 * Name of the source of a draft.
 *
 * @since 2026-07-21
 */
export interface ComposeDraftSourceSummary {
  name?: string;
}

/**
 * A draft in a list.
 *
 * @since 2026-07-21
 */
export interface ComposeDraftSummaryResponse {
  draftId?: string;
  source?: ComposeDraftSourceSummary;
  targetDataType?: "hash" | "json";
}

/**
 * The target database of a draft.
 *
 * @since 2026-07-21
 */
export interface ComposeDraftTarget {
  targetBdbId?: number;
}

/**
 * Content of a draft; every member is optional.
 *
 * @since 2026-07-21
 */
export interface ComposeDraftUpsertRequest {
  advanced?: ComposeDraftAdvanced;
  clientData?: Record<string, unknown>;
  jobs?: Job[];
  pipelineDescription?: string;
  pipelineName?: string;
  schemas?: Schema[];
  source?: ComposeDraftSource;
  sourceName?: string;
  target?: ComposeDraftTarget;
  targetDataType?: "hash" | "json";
}

/**
 * A draft or a pipeline to translate into the other.
 *
 * @since 2026-07-21
 */
export interface ComposeTranslateRequest {
  cloud?: ComposeDraftUpsertRequest;
  direction?: "cloud-to-rdi" | "rdi-to-cloud";
  rdi?: RdiPipelineResponse;
}

/**
 * Result of a translation.
 *
 * @since 2026-07-21
 */
export interface ComposeTranslateResponse {
  draft?: ComposeDraftUpsertRequest;
  rdi?: RdiPatchRequest;
  warnings?: string[];
}

/**
 * Endpoint service to connect to.
 *
 * @since 2026-07-21
 */
export interface CreatePrivateLinkEndpointRequest {
  serviceName: string;
}

/**
 * Counts of one data stream, which corresponds to a table.
 *
 * @since 2026-07-21
 */
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

/**
 * Options for deploying a pipeline of the former API.
 *
 * @since 2026-07-21
 */
export interface DeployPipelineRequestDto {
  reset?: ResetPipelineRequestDto;
}

/**
 * VPC endpoint of a pipeline of the former API.
 *
 * @since 2026-07-21
 */
export interface Endpoint {
  vpceId?: string;
}

/**
 * Whether the license agreement was accepted, and when.
 *
 * @since 2026-07-21
 */
export interface EulaAcceptanceResponseDto {
  accepted?: boolean;
  /** Date and time, ISO 8601. */
  acceptedAt?: string;
}

/**
 * Prerequisites of a pipeline of the former API.
 *
 * @since 2026-07-21
 */
export interface GetPipelinePrerequisitesResponseDto {
  cidrsInfo?: CidrsInfoDto;
  pipelineSecretAllowedRole?: string;
  privateLinkAllowedPrincipal?: string;
  sourceDbTypes?: TypeResponseDto[];
  targetTypes?: TypeResponseDto[];
}

/**
 * A pipeline of the former API and its status.
 *
 * @since 2026-07-21
 */
export interface GetPipelineResponseDto {
  error?: PipelineError;
  id: string;
  name?: string;
  status: "active" | "delete-failed" | "delete-pending" | "delete-success" | "draft" | "inactive" | "infra-provision-failed" | "infra-provision-initialized" | "infra-provisioned" | "pipeline-deploy-failed" | "pipeline-deploy-initialized" | "pipeline-setup-pending" | "pl-approval-pending" | "pl-created" | "pl-failed" | "pl-initialized" | "rdi-deploy-failed" | "rdi-deploy-initialized" | "rdi-deployed" | "rdi-health-check-failed" | "rdi-healthy" | "source-db-connection-test-failed" | "source-db-connection-test-initialized" | "source-db-connection-test-success" | "target-db-connection-test-failed" | "target-db-connection-test-initialized" | "target-db-connection-test-success";
}

/**
 * Reason why the infrastructure of a workspace failed.
 *
 * @since 2026-07-21
 */
export interface InfrastructureError {
  code?: string;
  details?: Record<string, unknown>;
  message?: string;
  /** Date and time, ISO 8601. */
  timestamp?: string;
}

/**
 * Roles to which access has to be granted.
 *
 * @since 2026-07-21
 */
export interface InfrastructureIam {
  privateLinkAllowedPrincipal?: string;
  secretsRoleArn?: string;
}

/**
 * Infrastructure of a workspace and its state.
 *
 * @since 2026-07-21
 */
export interface InfrastructureResponse {
  cidr?: string;
  error?: InfrastructureError;
  iam?: InfrastructureIam;
  monitoring?: MonitoringOutput;
  networking?: NetworkingOutput;
  state?: "Deleting" | "Failed" | "NotProvisioned" | "Provisioning" | "Ready" | (string & {});
  timestamps?: InfrastructureTimestamps;
}

/**
 * Start and last change of the provisioning.
 *
 * @since 2026-07-21
 */
export interface InfrastructureTimestamps {
  /** Date and time, ISO 8601. */
  startedAt?: string;
  /** Date and time, ISO 8601. */
  updatedAt?: string;
}

/**
 * A job of a pipeline, which transforms the data of a table.
 *
 * @since 2026-07-21
 */
export interface Job {
  error?: WebError;
  file: string;
  name: string;
  rdiJob?: Record<string, unknown>;
}

/**
 * A source in MariaDB.
 *
 * @since 2026-07-21
 */
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

/**
 * URLs of the metrics of a workspace.
 *
 * @since 2026-07-21
 */
export interface MetricsUrls {
  collectorSourceUrls?: { [key: string]: string };
  rdiOperatorUrl?: string;
  rdiProcessorUrl?: string;
}

/**
 * A source in MongoDB.
 *
 * @since 2026-07-21
 */
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

/**
 * Location of the metrics of a workspace.
 *
 * @since 2026-07-21
 */
export interface MonitoringOutput {
  metricsUrls?: MetricsUrls;
}

/**
 * A source in MySQL.
 *
 * @since 2026-07-21
 */
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

/**
 * Zones and outgoing addresses of a workspace.
 *
 * @since 2026-07-21
 */
export interface NetworkingOutput {
  availabilityZones?: string[];
  egressIps?: string[];
}

/**
 * A source in Oracle Database.
 *
 * @since 2026-07-21
 */
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

/**
 * Network of a pipeline of the former API.
 *
 * @since 2026-07-21
 */
export interface Pipeline {
  deploymentCIDR?: string;
  name?: string;
}

/**
 * A component of a pipeline and its status.
 *
 * @since 2026-07-21
 */
export interface PipelineComponentResponse {
  errors?: string[];
  metricCollections?: string[];
  name?: string;
  status?: "creating" | "deleting" | "error" | "pending" | "resetting" | "started" | "starting" | "stopped" | "stopping" | "unknown" | "updating" | (string & {});
  type?: string;
  version?: string;
}

/**
 * Settings of the processor of the former API.
 *
 * @since 2026-07-21
 */
export interface PipelineConfigAdvanced {
  processor?: Properties;
}

/**
 * Configuration of a pipeline of the former API.
 *
 * @since 2026-07-21
 */
export interface PipelineConfigDto {
  advanced?: PipelineConfigAdvanced;
  definitionType: "manual" | "predefined";
  jobs?: Job[];
  schemas?: Schema[];
  targetDataType: "hash" | "json";
}

/**
 * Jobs of a pipeline of the former API.
 *
 * @since 2026-07-21
 */
export interface PipelineConfigJobsResponseDto {
  jobs?: Job[];
}

/**
 * Target database of a pipeline of the former API.
 *
 * @since 2026-07-21
 */
export interface PipelineCreateRequestDto {
  /** At least 1. */
  targetBdbId: number;
}

/**
 * Id of a new pipeline of the former API.
 *
 * @since 2026-07-21
 */
export interface PipelineCreateResponseDto {
  pipelineId: string;
}

/**
 * Reason why a pipeline of the former API failed.
 *
 * @since 2026-07-21
 */
export interface PipelineError {
  code?: string;
  id?: string;
  message?: string;
}

/**
 * Infrastructure of a pipeline of the former API.
 *
 * @since 2026-07-21
 */
export interface PipelineInfraDto {
  aws?: Aws;
  pipeline?: Pipeline;
  source?: Source;
}

/**
 * URLs of the metrics of a pipeline of the former API.
 *
 * @since 2026-07-21
 */
export interface PipelineMetricsUrlsResponseDto {
  collectorSourceUrl?: string;
  rdiProcessorUrl?: string;
}

/**
 * Counts of a running pipeline, in all and by data stream.
 *
 * @since 2026-07-21
 */
export interface PipelineRuntimeStatsResponseDto {
  dataStreams?: DataStreamDto[];
  lastRetrieved?: string;
  mode?: string;
  sourceType?: string;
  status?: string;
  totals?: DataStreamDto;
  type?: string;
}

/**
 * State of a running pipeline, and its errors.
 *
 * @since 2026-07-21
 */
export interface PipelineRuntimeStatusResponseDto {
  errors?: PipelineStatusErrorDto[];
  pipelineStatus?: "creating" | "deleting" | "error" | "pending" | "resetting" | "started" | "starting" | "stopped" | "stopping" | "unknown" | "updating";
  state?: "cdc" | "initial-sync" | "not-running";
  status?: "not-ready" | "ready" | "resetting" | "starting" | "stopped" | "stopping" | "validating";
}

/**
 * An error of a running pipeline.
 *
 * @since 2026-07-21
 */
export interface PipelineStatusErrorDto {
  code?: string;
  message?: string;
}

/**
 * A source in PostgreSQL.
 *
 * @since 2026-07-21
 */
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

/**
 * PrivateLink of a pipeline of the former API.
 *
 * @since 2026-07-21
 */
export interface PrivateLink {
  endpoint?: Endpoint;
  serviceName?: string;
}

/**
 * PrivateLink endpoints of a workspace.
 *
 * @since 2026-07-21
 */
export interface PrivateLinkEndpointListResponse {
  endpoints?: PrivateLinkEndpointResponse[];
}

/**
 * A PrivateLink endpoint of a workspace.
 *
 * @since 2026-07-21
 */
export interface PrivateLinkEndpointResponse {
  endpointId?: string;
  error?: PrivateLinkError;
  network?: PrivateLinkNetwork;
  state?: string;
  type?: string;
}

/**
 * Reason why a PrivateLink endpoint failed.
 *
 * @since 2026-07-21
 */
export interface PrivateLinkError {
  code?: string;
  message?: string;
}

/**
 * Service and address of a PrivateLink endpoint.
 *
 * @since 2026-07-21
 */
export interface PrivateLinkNetwork {
  serviceName?: string;
  url?: string;
  vpceId?: string;
}

/**
 * Endpoint service to check.
 *
 * @since 2026-07-21
 */
export interface PrivateLinkValidationRequest {
  serviceName: string;
}

/**
 * Result of a check of a connection.
 *
 * @since 2026-07-21
 */
export interface PrivateLinkValidationResponse {
  error?: string;
  success?: boolean;
}

/**
 * Settings of a connector or processor, by name.
 *
 * @since 2026-07-21
 */
export type Properties = Record<string, unknown>;

/**
 * Change to a pipeline: whether it is active, and its configuration.
 *
 * @since 2026-07-21
 */
export interface RdiPatchRequest {
  active?: boolean;
  config?: Record<string, unknown>;
}

/**
 * An error of a pipeline.
 *
 * @since 2026-07-21
 */
export interface RdiPipelineError {
  code?: string;
  details?: Record<string, unknown>;
  message?: string;
}

/**
 * A pipeline with its configuration and state.
 *
 * @since 2026-07-21
 */
export interface RdiPipelineResponse {
  active?: boolean;
  components?: PipelineComponentResponse[];
  config?: Record<string, unknown>;
  current?: boolean;
  errorOtherThanJobValidationError?: boolean;
  errors?: RdiPipelineError[];
  name?: string;
  status?: "creating" | "deleting" | "error" | "pending" | "resetting" | "started" | "starting" | "stopped" | "stopping" | "unknown" | "updating" | (string & {});
}

/**
 * Options for resetting a pipeline of the former API.
 *
 * @since 2026-07-21
 */
export interface ResetPipelineRequestDto {
  flush?: boolean;
}

/**
 * A schema of the source and the tables that are captured.
 *
 * @since 2026-07-21
 */
export interface Schema {
  name: string;
  tables?: Table[];
}

/**
 * A schema of the source and its tables.
 *
 * @since 2026-07-21
 */
export interface SchemaDto {
  name?: string;
  tables?: TableDto[];
}

/**
 * A pipeline of the former API and its target database.
 *
 * @since 2026-07-21
 */
export interface SearchPipeline {
  bdbId?: number;
  id?: string;
}

/**
 * Pipelines of the former API that were found.
 *
 * @since 2026-07-21
 */
export interface SearchPipelinesResponseDto {
  pipelines?: SearchPipeline[];
}

/**
 * Reason why a secret cannot be used.
 *
 * @since 2026-07-21
 */
export interface SecretError {
  code?: string;
  message?: string;
}

/**
 * ARNs of the secrets of a source.
 *
 * @since 2026-07-21
 */
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

/**
 * Result of a check of the secrets of a source.
 *
 * @since 2026-07-21
 */
export interface SecretValidationResponseDto {
  errors?: SecretError[];
  success?: boolean;
}

/**
 * ARN of one secret and its purpose.
 *
 * @since 2026-07-21
 */
export interface SingleSecretValidationRequestDto {
  purpose: "source-credentials" | "source-mtls-client-cert" | "source-mtls-client-key" | "source-mtls-key-password" | "source-snowflake-credentials" | "source-snowflake-key-password" | "source-snowflake-private-key" | "source-tls-ca";
  secretArn: string;
}

/**
 * Result of a check of one secret.
 *
 * @since 2026-07-21
 */
export interface SingleSecretValidationResponseDto {
  error?: string;
  errorCode?: string;
  success?: boolean;
}

/**
 * A source in Snowflake.
 *
 * @since 2026-07-21
 */
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

/**
 * Source database of a pipeline of the former API.
 *
 * @since 2026-07-21
 */
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

/**
 * Schemas and tables of a source of the former API.
 *
 * @since 2026-07-21
 */
export interface SourceMetadataResponseDto {
  schemas?: SchemaDto[];
}

/**
 * Names of the schemas of a source of the former API.
 *
 * @since 2026-07-21
 */
export interface SourceSchemasResponseDto {
  schemas?: string[];
}

/**
 * A source in Microsoft SQL Server.
 *
 * @since 2026-07-21
 */
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

/**
 * A table of the source and the columns that are captured.
 *
 * @since 2026-07-21
 */
export interface Table {
  columns?: TableColumn[];
  name: string;
  snapshot_sql?: string;
}

/**
 * A column that is captured.
 *
 * @since 2026-07-21
 */
export interface TableColumn {
  name: string;
  uniqueConstraint?: boolean;
}

/**
 * A column of a table of the source.
 *
 * @since 2026-07-21
 */
export interface TableColumnDto {
  name?: string;
  primaryKey?: boolean;
  size?: number;
  type?: string;
  uniqueConstraint?: boolean;
}

/**
 * A table of the source.
 *
 * @since 2026-07-21
 */
export interface TableDto {
  cdcReady?: boolean;
  columns?: TableColumnDto[];
  name?: string;
}

/**
 * A link of a task.
 *
 * @since 2026-07-21
 */
export interface TaskLink {
  href?: string;
  type?: string;
}

/**
 * Links of a task to itself and to its resource.
 *
 * @since 2026-07-21
 */
export interface TaskLinks {
  resource?: TaskLink;
  task?: TaskLink;
}

/**
 * A type of database and its label.
 *
 * @since 2026-07-21
 */
export interface TypeResponseDto {
  code?: string;
  label?: string;
}

/**
 * Error of the data integration API.
 *
 * @since 2026-07-21
 */
export interface WebError {
  code?: string;
  errors?: RdiPipelineError[];
  message?: string;
  params?: string;
  status?: number;
  timestamp?: number;
}

/**
 * Cluster of a database.
 *
 * @since 2026-07-21
 */
export interface WorkspaceClusterRef {
  id?: number;
}

/**
 * Network of a new workspace.
 *
 * @since 2026-07-21
 */
export interface WorkspaceCreateRequest {
  cidr?: string;
}

/**
 * A database that can be the target of a pipeline.
 *
 * @since 2026-07-21
 */
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

/**
 * Databases that can be targets of pipelines.
 *
 * @since 2026-07-21
 */
export interface WorkspaceDatabasesResponse {
  databases?: WorkspaceDatabaseResponse[];
}

/**
 * The data integration workspace of a subscription.
 *
 * @since 2026-07-21
 */
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

/**
 * Subscription of a database.
 *
 * @since 2026-07-21
 */
export interface WorkspaceSubscriptionRef {
  id?: number;
}

/**
 * A task of a workspace.
 *
 * @since 2026-07-21
 */
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

/**
 * Tasks of a workspace.
 *
 * @since 2026-07-21
 */
export interface WorkspaceTasksResponse {
  tasks?: WorkspaceTaskResponse[];
}

/**
 * Data integration workspaces of the account.
 *
 * @since 2026-07-21
 */
export interface WorkspacesResponse {
  workspaces?: WorkspaceResponse[];
}
