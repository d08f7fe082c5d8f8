// First, because what follows compresses better without it in between (ADR 7).

export {
  type Connectable,
  type ConnectionUrlOptions,
  connectionUrl,
  isReadyDatabase,
  type ReadyDatabase,
} from "./core/connection-url.js";

// Everything else, by file.

export type { Feature, UnavailableClass } from "../generated/capabilities.js";
export type { KnownServiceCode, ServiceCode } from "../generated/service-codes.js";
export type {
  AccountCapabilities,
  Capabilities,
  Support,
  SupportEvidence,
} from "./capabilities/capabilities.js";
export { RedisCloud } from "./client.js";
export type { AccountDatabase } from "./composed/account-databases.js";
export type { FoundOrCreated } from "./composed/get-or-create.js";
export type { RotatedPassword } from "./composed/rotate-password.js";
export type { SpecDifference } from "./composed/spec-differences.js";
export {
  type AmbiguousWriteDetails,
  AmbiguousWriteError,
  type MatchKind,
  type WriteCandidate,
} from "./core/ambiguous-write.js";
export { type Clock, systemClock } from "./core/clock.js";
export type { RedisCloudErrorOptions } from "./core/error-options.js";
export {
  ApiError,
  type ApiErrorDetails,
  ConfigError,
  type ErrorKind,
  isRedisCloudError,
  NetworkError,
  type NetworkErrorDetails,
  RedisCloudError,
  TaskError,
  type TaskErrorDetails,
} from "./core/errors.js";
export type { Intent, IntentBaseline, IntentStore, InvalidIntent } from "./core/intents.js";
export type { LogEvent, Logger } from "./core/log.js";
export { type Gap, NotOfferedError } from "./core/not-offered.js";
export { CapabilityCache } from "./core/observations.js";
export type { CallOptions, ChangeConcurrency, RedisCloudOptions } from "./core/options.js";
export type { PagedList } from "./core/paged-list.js";
export type { Middleware, Next, OutgoingRequest, RequestContext } from "./core/pipeline.js";
export {
  InMemoryRateLimiter,
  type Priority,
  type RateLimiter,
  type RateLimiterState,
  type RateLimitUpdate,
} from "./core/rate-limiter.js";
export type { RawClient } from "./core/raw.js";
export { redact } from "./core/redact.js";
export type { RejectedField } from "./core/rejected-fields.js";
export type { HttpResponse } from "./core/response.js";
export type { Fetch, FetchInit, FetchResponse } from "./core/transport.js";
export type { Unavailable } from "./core/unavailable.js";
export { UnsupportedOperationError } from "./core/unsupported-operation.js";
export { ProvisioningError, WaitAbortedError, WaitTimeoutError } from "./core/wait-errors.js";
export type { Call, ResponseInfo, WithResponse } from "./core/with-response.js";
export type { Account } from "./facade/account.js";
export type { RedisRules } from "./facade/acl/redis-rules.js";
export type { AclRoles } from "./facade/acl/roles.js";
export type { AclUsers } from "./facade/acl/users.js";
export type { ActiveActiveDatabases } from "./facade/active-active/databases.js";
export type { ActiveActivePeerings } from "./facade/active-active/peerings.js";
export type { ActiveActivePrivateLinks } from "./facade/active-active/private-link.js";
export type { ActiveActivePrivateServiceConnect } from "./facade/active-active/private-service-connect.js";
export type { ActiveActiveRegions } from "./facade/active-active/regions.js";
export type { ActiveActiveTransitGateways } from "./facade/active-active/transit-gateways.js";
export type { AgentMemory } from "./facade/agent-memory.js";
export type { AgentMemoryApiKeys } from "./facade/agent-memory-api-keys.js";
export type { CloudAccounts } from "./facade/cloud-accounts.js";
export type { Peerings } from "./facade/connectivity/peerings.js";
export type { PrivateLinks } from "./facade/connectivity/private-link.js";
export type { PrivateServiceConnect } from "./facade/connectivity/private-service-connect.js";
export type { TransitGateways } from "./facade/connectivity/transit-gateways.js";
export type { CostReports } from "./facade/cost-reports.js";
export type { DataIntegrationDrafts } from "./facade/data-integration/drafts.js";
export type {
  DraftIds,
  MetricCollectionIds,
  PipelineIds,
  PipelineSecretIds,
  PipelineSourceIds,
  PipelineTargetIds,
  WorkspaceEndpointIds,
  WorkspaceTaskIds,
} from "./facade/data-integration/ids.js";
export type { DataIntegrationMonitoring } from "./facade/data-integration/monitoring.js";
export type { DataIntegrationPipelineSecrets } from "./facade/data-integration/pipeline-secrets.js";
export type { DataIntegrationPipelines } from "./facade/data-integration/pipelines.js";
export type { DataIntegrationPrivateLinks } from "./facade/data-integration/private-links.js";
export type { DataIntegrationProxy } from "./facade/data-integration/proxy.js";
export type { DataIntegrationSchemas } from "./facade/data-integration/schemas.js";
export type { DataIntegrationWorkspaces } from "./facade/data-integration/workspaces.js";
export type { DatabaseTags } from "./facade/database-tags.js";
export type { Databases } from "./facade/databases.js";
export type { EndpointRedirections } from "./facade/endpoint-redirections.js";
export type { EssentialsDatabaseTags } from "./facade/essentials/database-tags.js";
export type { EssentialsDatabases } from "./facade/essentials/databases.js";
export type { EssentialsPlans } from "./facade/essentials/plans.js";
export type { EssentialsSubscriptions } from "./facade/essentials/subscriptions.js";
export type { Gaps } from "./facade/gaps.js";
export type {
  DatabaseIds,
  EndpointIds,
  InvitationIds,
  MemoryApiKeyIds,
  PeeringIds,
  RegionEndpointIds,
  RegionIds,
  RegionInvitationIds,
  RegionServiceIds,
  RegionTransitGatewayIds,
  ServiceIds,
  TagIds,
  TransitGatewayIds,
  WorkspacePath,
} from "./facade/ids.js";
export type {
  ListedActiveActiveDatabase,
  ListedDatabase,
  ListedProDatabase,
} from "./facade/listed-database.js";
export type { Operations } from "./facade/operations.js";
export type { Subscriptions } from "./facade/subscriptions.js";
export type { Tasks } from "./facade/tasks.js";
export type { Users } from "./facade/users.js";
export type { CreateOutcome, Recovered, RecoveredBase, RecoveredOperation } from "./idempotency/recovery.js";
export {
  type MapContext,
  type MapOptions,
  type MapProgress,
  type MapResult,
  mapConcurrent,
} from "./waiters/map-concurrent.js";
export type { Operation, PendingOperation, Progress, WaitOptions } from "./waiters/operation.js";
export type { ResourceIds } from "./waiters/resource-ids.js";
export type { OutcomeValue, ResourceKind, Resources, WaitTarget } from "./waiters/resource-types.js";
export type {
  WaitAllOptions,
  WaitAllProgress,
  WaitAllResults,
  Waitable,
  WaitResult,
} from "./waiters/wait-all.js";
