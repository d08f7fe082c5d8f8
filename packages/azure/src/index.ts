export type {
  CallOptions,
  Clock,
  HttpResponse,
  LogEvent,
  Logger,
  Middleware,
  RateLimiter,
} from "redis-cloud-sdk";
export {
  AmbiguousWriteError,
  ApiError,
  ConfigError,
  isRedisCloudError,
  NetworkError,
  ProvisioningError,
  TaskError,
  WaitAbortedError,
  WaitTimeoutError,
} from "redis-cloud-sdk";
export type { ErrorResponse } from "../generated/models.js";
export { AzureManagedRedis } from "./client.js";
export type { ApiVersion } from "./core/api-versions.js";
export type { ArmList } from "./core/arm-list.js";
export type { ArmRateLimiters } from "./core/arm-rate-limiter.js";
export type { AccessToken, TokenCredential } from "./core/credential.js";
export type { AzureManagedRedisOptions } from "./core/options.js";
export type { AccessPolicyAssignments } from "./facade/access-policy-assignments.js";
export type { Clusters } from "./facade/clusters.js";
export type { Databases } from "./facade/databases.js";
export type {
  AssignmentNames,
  ClusterNames,
  ConnectionNames,
  DnsZoneNames,
  NetworkLinkNames,
  OperationNames,
  PrivateEndpointNames,
  ResourceGroupNames,
  ZoneGroupNames,
} from "./facade/ids.js";
export type { Migrations } from "./facade/migrations.js";
export type { Operations } from "./facade/operations.js";
export type { PrivateDns } from "./facade/private-dns.js";
export type { PrivateEndpoints } from "./facade/private-endpoints.js";
export type { Skus } from "./facade/skus.js";
export type { Operation, PendingOperation, Progress, WaitOptions } from "./waits/operation.js";
export type { OutcomeValue, ResourceKind, Resources, WaitTarget } from "./waits/resource-kinds.js";
