export { AzureProvider } from "./azure/provider.js";
export {
  API_VERSION,
  type DocumentOf,
  type EnsureDocument,
  type SourcedDocument,
} from "./document/document.js";
export { getIdentity } from "./document/identity.js";
export { createJsonSchema } from "./document/json-schema.js";
export { parseDocuments } from "./document/parse.js";
export {
  getResourceKey,
  type ResolvedDocument,
  resolveReferences,
  toResourceKey,
} from "./document/references.js";
export { validateDocument } from "./document/validate.js";
export { type Condition, computeStatus, type Status, type StatusInput } from "./engine/conditions.js";
export { type EnsureOptions, ensure, plan, type ReadyResource, remove, status } from "./engine/ensure.js";
export { type DocumentResult, ensureAll, planAll, removeAll } from "./engine/ensure-all.js";
export type { Change, Plan } from "./engine/plan.js";
export type {
  Connection,
  EnsureEvent,
  Observation,
  Provider,
  Readiness,
  StepContext,
} from "./engine/provider.js";
export {
  BlockedError,
  DocumentError,
  EnsureError,
  MissingReferenceError,
  NotOwnedError,
  PriceLimitError,
} from "./errors.js";
export type {
  AwsPeeringNetwork,
  AzureManagedRedisDocument,
  AzureManagedRedisSpec,
  AzurePersistence,
  AzureSize,
  BackupSchedule,
  DatabaseAlert,
  DatabaseModule,
  DataEvictionPolicy,
  DataPersistence,
  DocumentsByKind,
  GcpPeeringNetwork,
  KindName,
  Metadata,
  OrderedDatabase,
  PrivateEndpointSpec,
  RedisCloudAclRoleDocument,
  RedisCloudAclRoleSpec,
  RedisCloudAclRuleDocument,
  RedisCloudAclRuleSpec,
  RedisCloudAclUserDocument,
  RedisCloudAclUserSpec,
  RedisCloudDatabaseDocument,
  RedisCloudDatabaseSpec,
  RedisCloudEssentialsDatabaseDocument,
  RedisCloudEssentialsDatabaseSpec,
  RedisCloudPeeringDocument,
  RedisCloudPeeringSpec,
  RedisCloudSubscriptionDocument,
  RedisCloudSubscriptionSpec,
  Reference,
  RegionNetworking,
  RegionThroughput,
  RoleDatabase,
  RoleRule,
  SecretReference,
  SecretSource,
  SubscriptionCloudProvider,
  SubscriptionRegion,
  Throughput,
} from "./kinds/documents.js";
export { getMutability, MUTABILITY, type Mutability } from "./kinds/field.js";
export { CONNECTABLE_KINDS, type Kind, kinds, type SpecOf } from "./kinds/kinds.js";
export { listSecretFields } from "./kinds/secret-fields.js";
export { SECRET_SOURCE } from "./kinds/shared-fields.js";
export { RedisCloudProvider } from "./redis-cloud/provider.js";
export type { SecretReader } from "./redis-cloud/secret.js";
