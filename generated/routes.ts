// Written by `npm run generate` from openapi/. Do not edit.

import type {
  ACLUser,
  AccountACLRedisRules,
  AccountACLRoles,
  AccountACLUsers,
  AccountFixedSubscriptionDatabases,
  AccountSessionLogEntries,
  AccountSubscriptionDatabases,
  AccountSubscriptions,
  AccountSystemLogEntries,
  AccountUser,
  AccountUserUpdateRequest,
  AccountUsers,
  AclRedisRuleCreateRequest,
  AclRedisRuleUpdateRequest,
  AclRoleCreateRequest,
  AclRoleUpdateRequest,
  AclUserCreateRequest,
  AclUserUpdateRequest,
  ActiveActiveDatabase,
  ActiveActivePscEndpointCreateRequest,
  ActiveActivePscEndpointUpdateRequest,
  ActiveActiveRegionCreateRequest,
  ActiveActiveRegionDeleteRequest,
  ActiveActiveSubscriptionRegions,
  ActiveActiveTgwUpdateCidrsRequest,
  ActiveActiveVpcPeeringCreateBaseRequest,
  ActiveActiveVpcPeeringUpdateAwsRequest,
  ActiveActiveVpcPeerings,
  BaseSubscriptionUpdateRequest,
  CidrAllowlist,
  CidrWhiteListUpdateRequest,
  CloudAccount,
  CloudAccountCreateRequest,
  CloudAccountUpdateRequest,
  CloudAccounts,
  CloudTag,
  CloudTags,
  CostReport,
  CostReportCreateRequest,
  CrdbFlushRequest,
  CrdbUpdatePropertiesRequest,
  CreateEndpointsRedirectionRequest,
  DataPersistenceOptions,
  Database,
  DatabaseAvailableVersionsResponse,
  DatabaseBackupRequest,
  DatabaseBackupStatus,
  DatabaseCertificate,
  DatabaseCreateRequest,
  DatabaseImportRequest,
  DatabaseImportStatus,
  DatabaseSlowLogEntries,
  DatabaseTagCreateRequest,
  DatabaseTagUpdateRequest,
  DatabaseTagsUpdateRequest,
  DatabaseTrafficStateResponse,
  DatabaseUpdateRequest,
  DatabaseUpgradeRedisVersionRequest,
  DatabaseVersionUpgradeStatus,
  EndpointsRedirectionResponse,
  FixedDatabase,
  FixedDatabaseBackupRequest,
  FixedDatabaseCreateRequest,
  FixedDatabaseImportRequest,
  FixedDatabaseUpdateRequest,
  FixedDatabaseUpgradeRedisVersionRequest,
  FixedSubscription,
  FixedSubscriptionCreateRequest,
  FixedSubscriptionUpdateRequest,
  FixedSubscriptions,
  FixedSubscriptionsPlan,
  FixedSubscriptionsPlans,
  JsonNode,
  MemoryStoreApiKeyCreateRequest,
  MemoryStoreApiKeyCreateResponse,
  MemoryStoreApiKeys,
  MemoryStoreCreateRequest,
  MemoryStoreListResponse,
  MemoryStoreReference,
  MemoryStoreResponse,
  MemoryStoreUpdateRequest,
  ModulesData,
  PaymentMethods,
  PriceEstimate,
  PrivateLink,
  PrivateLinkActiveActiveConnectionsDisassociateRequest,
  PrivateLinkActiveActiveCreateRequest,
  PrivateLinkActiveActivePrincipalsCreateRequest,
  PrivateLinkActiveActivePrincipalsDeleteRequest,
  PrivateLinkConnectionsDisassociateRequest,
  PrivateLinkCreateRequest,
  PrivateLinkEndpointScript,
  PrivateLinkPrincipalsCreateRequest,
  PrivateLinkPrincipalsDeleteRequest,
  PrivateServiceConnectEndpoints,
  PrivateServiceConnectScripts,
  PrivateServiceConnectService,
  PscEndpointCreateRequest,
  PscEndpointUpdateRequest,
  RedisVersions,
  Regions,
  RootAccount,
  SearchScalingFactorsData,
  Subscription,
  SubscriptionCreateRequest,
  SubscriptionMaintenanceWindows,
  SubscriptionMaintenanceWindowsSpec,
  SubscriptionPricings,
  SubscriptionResourceTagsUpdateRequest,
  TaskStateUpdate,
  TasksStateUpdate,
  TgwUpdateCidrsRequest,
  TransitGatewayInvitations,
  TransitGateways,
  VpcPeeringCreateBaseRequest,
  VpcPeeringUpdateAwsRequest,
  VpcPeerings,
} from "./models.js";

/** Routes with an immediate response. `response` is the response body. */
export interface PlainRoutes {
  "GET /": { input: Record<never, never>; response: RootAccount };
  "GET /acl/redisRules": { input: Record<never, never>; response: AccountACLRedisRules };
  "GET /acl/roles": { input: Record<never, never>; response: AccountACLRoles };
  "GET /acl/users": { input: Record<never, never>; response: AccountACLUsers };
  "GET /acl/users/{aclUserId}": { input: { path: { aclUserId: number } }; response: ACLUser };
  "GET /cloud-accounts": { input: Record<never, never>; response: CloudAccounts };
  "GET /cloud-accounts/{cloudAccountId}": { input: { path: { cloudAccountId: number } }; response: CloudAccount };
  "GET /data-integration-workspaces": { input: Record<never, never>; response: JsonNode };
  "GET /data-persistence": { input: Record<never, never>; response: DataPersistenceOptions };
  "GET /database-modules": { input: Record<never, never>; response: ModulesData };
  "POST /endpoint-redirections": { input: { body: CreateEndpointsRedirectionRequest }; response: EndpointsRedirectionResponse };
  "GET /endpoint-redirections/{redirectionId}": { input: { path: { redirectionId: string } }; response: EndpointsRedirectionResponse };
  "POST /endpoint-redirections/{redirectionId}/revert": { input: { path: { redirectionId: string } }; response: EndpointsRedirectionResponse };
  "GET /fixed/plans": { input: { query?: { provider?: "AWS" | "AZURE" | "GCP" | undefined; redisFlex?: boolean | undefined } | undefined }; response: FixedSubscriptionsPlans };
  "GET /fixed/plans/subscriptions/{subscriptionId}": { input: { path: { subscriptionId: number } }; response: FixedSubscriptionsPlans };
  "GET /fixed/plans/{planId}": { input: { path: { planId: number } }; response: FixedSubscriptionsPlan };
  "GET /fixed/redis-versions": { input: { query: { subscriptionId: number } }; response: RedisVersions };
  "GET /fixed/subscriptions": { input: Record<never, never>; response: FixedSubscriptions };
  "GET /fixed/subscriptions/{subscriptionId}": { input: { path: { subscriptionId: number } }; response: FixedSubscription };
  "GET /fixed/subscriptions/{subscriptionId}/databases": { input: { path: { subscriptionId: number }; query?: { limit?: number | undefined; offset?: number | undefined } | undefined }; response: AccountFixedSubscriptionDatabases };
  "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}": { input: { path: { subscriptionId: number; databaseId: number } }; response: FixedDatabase };
  "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/available-target-versions": { input: { path: { subscriptionId: number; databaseId: number } }; response: DatabaseAvailableVersionsResponse };
  "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/slow-log": { input: { path: { subscriptionId: number; databaseId: number } }; response: DatabaseSlowLogEntries };
  "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags": { input: { path: { subscriptionId: number; databaseId: number } }; response: CloudTags };
  "POST /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags": { input: { path: { subscriptionId: number; databaseId: number }; body: DatabaseTagCreateRequest }; response: CloudTag };
  "PUT /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags": { input: { path: { subscriptionId: number; databaseId: number }; body: DatabaseTagsUpdateRequest }; response: CloudTags };
  "PUT /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags/{tagKey}": { input: { path: { subscriptionId: number; databaseId: number; tagKey: string }; body: DatabaseTagUpdateRequest }; response: CloudTag };
  "DELETE /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags/{tagKey}": { input: { path: { subscriptionId: number; databaseId: number; tagKey: string } }; response: Record<string, unknown> | null };
  "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/traffic": { input: { path: { subscriptionId: number; databaseId: number } }; response: DatabaseTrafficStateResponse };
  "POST /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/traffic/resume": { input: { path: { subscriptionId: number; databaseId: number } }; response: undefined };
  "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/upgrade": { input: { path: { subscriptionId: number; databaseId: number } }; response: DatabaseVersionUpgradeStatus };
  "GET /logs": { input: { query?: { endTime?: string | undefined; limit?: number | undefined; offset?: number | undefined; resourceId?: number | undefined; startTime?: string | undefined } | undefined }; response: AccountSystemLogEntries };
  "GET /memory-stores": { input: Record<never, never>; response: MemoryStoreListResponse };
  "GET /memory-stores/{storeId}": { input: { path: { storeId: string } }; response: MemoryStoreResponse };
  "GET /memory-stores/{storeId}/api-keys": { input: { path: { storeId: string } }; response: MemoryStoreApiKeys };
  "POST /memory-stores/{storeId}/api-keys": { input: { path: { storeId: string }; body: MemoryStoreApiKeyCreateRequest }; response: MemoryStoreApiKeyCreateResponse };
  "DELETE /memory-stores/{storeId}/api-keys/{apiKeyId}": { input: { path: { storeId: string; apiKeyId: string } }; response: undefined };
  "GET /payment-methods": { input: Record<never, never>; response: PaymentMethods };
  "GET /query-performance-factors": { input: Record<never, never>; response: SearchScalingFactorsData };
  "GET /regions": { input: { query?: { provider?: "AWS" | "GCP" | undefined } | undefined }; response: Regions };
  "GET /session-logs": { input: { query?: { endTime?: string | undefined; limit?: number | undefined; offset?: number | undefined; startTime?: string | undefined } | undefined }; response: AccountSessionLogEntries };
  "GET /subscriptions": { input: Record<never, never>; response: AccountSubscriptions };
  "GET /subscriptions/redis-versions": { input: { query?: { subscriptionId?: number | undefined } | undefined }; response: RedisVersions };
  "GET /subscriptions/{subscriptionId}": { input: { path: { subscriptionId: number } }; response: Subscription };
  "GET /subscriptions/{subscriptionId}/data-integration-workspace": { input: { path: { subscriptionId: number } }; response: JsonNode };
  "POST /subscriptions/{subscriptionId}/data-integration-workspace": { input: { path: { subscriptionId: number }; body?: JsonNode | undefined }; response: JsonNode };
  "PUT /subscriptions/{subscriptionId}/data-integration-workspace": { input: { path: { subscriptionId: number }; body?: JsonNode | undefined }; response: JsonNode };
  "PATCH /subscriptions/{subscriptionId}/data-integration-workspace": { input: { path: { subscriptionId: number }; body?: JsonNode | undefined }; response: JsonNode };
  "DELETE /subscriptions/{subscriptionId}/data-integration-workspace": { input: { path: { subscriptionId: number }; body?: JsonNode | undefined }; response: JsonNode };
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}": { input: { path: { subscriptionId: number; subPath: string } }; response: JsonNode };
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}": { input: { path: { subscriptionId: number; subPath: string }; body?: JsonNode | undefined }; response: JsonNode };
  "PUT /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}": { input: { path: { subscriptionId: number; subPath: string }; body?: JsonNode | undefined }; response: JsonNode };
  "PATCH /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}": { input: { path: { subscriptionId: number; subPath: string }; body?: JsonNode | undefined }; response: JsonNode };
  "DELETE /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}": { input: { path: { subscriptionId: number; subPath: string }; body?: JsonNode | undefined }; response: JsonNode };
  "GET /subscriptions/{subscriptionId}/databases": { input: { path: { subscriptionId: number }; query?: { limit?: number | undefined; offset?: number | undefined } | undefined }; response: AccountSubscriptionDatabases };
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}": { input: { path: { subscriptionId: number; databaseId: number } }; response: Database | ActiveActiveDatabase };
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/available-target-versions": { input: { path: { subscriptionId: number; databaseId: number } }; response: DatabaseAvailableVersionsResponse };
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/certificate": { input: { path: { subscriptionId: number; databaseId: number } }; response: DatabaseCertificate };
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/slow-log": { input: { path: { subscriptionId: number; databaseId: number }; query?: { regionName?: string | undefined } | undefined }; response: DatabaseSlowLogEntries };
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/tags": { input: { path: { subscriptionId: number; databaseId: number } }; response: CloudTags };
  "POST /subscriptions/{subscriptionId}/databases/{databaseId}/tags": { input: { path: { subscriptionId: number; databaseId: number }; body: DatabaseTagCreateRequest }; response: CloudTag };
  "PUT /subscriptions/{subscriptionId}/databases/{databaseId}/tags": { input: { path: { subscriptionId: number; databaseId: number }; body: DatabaseTagsUpdateRequest }; response: CloudTags };
  "PUT /subscriptions/{subscriptionId}/databases/{databaseId}/tags/{tagKey}": { input: { path: { subscriptionId: number; databaseId: number; tagKey: string }; body: DatabaseTagUpdateRequest }; response: CloudTag };
  "DELETE /subscriptions/{subscriptionId}/databases/{databaseId}/tags/{tagKey}": { input: { path: { subscriptionId: number; databaseId: number; tagKey: string } }; response: Record<string, unknown> | null };
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/traffic": { input: { path: { subscriptionId: number; databaseId: number } }; response: DatabaseTrafficStateResponse };
  "POST /subscriptions/{subscriptionId}/databases/{databaseId}/traffic/resume": { input: { path: { subscriptionId: number; databaseId: number } }; response: undefined };
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/upgrade": { input: { path: { subscriptionId: number; databaseId: number } }; response: DatabaseVersionUpgradeStatus };
  "GET /subscriptions/{subscriptionId}/maintenance-windows": { input: { path: { subscriptionId: number } }; response: SubscriptionMaintenanceWindows };
  "GET /subscriptions/{subscriptionId}/pricing": { input: { path: { subscriptionId: number } }; response: SubscriptionPricings };
  "GET /subscriptions/{subscriptionId}/regions": { input: { path: { subscriptionId: number } }; response: ActiveActiveSubscriptionRegions };
  "GET /tasks": { input: Record<never, never>; response: TasksStateUpdate };
  "GET /tasks/{taskId}": { input: { path: { taskId: string } }; response: TaskStateUpdate };
  "GET /users": { input: Record<never, never>; response: AccountUsers };
  "GET /users/{userId}": { input: { path: { userId: number } }; response: AccountUser };
}

/** Routes that return a task. `resource` is the payload of the completed task, if any. */
export interface TaskRoutes {
  "POST /acl/redisRules": { input: { body: AclRedisRuleCreateRequest }; resource: undefined };
  "PUT /acl/redisRules/{aclRedisRuleId}": { input: { path: { aclRedisRuleId: number }; body: AclRedisRuleUpdateRequest }; resource: undefined };
  "DELETE /acl/redisRules/{aclRedisRuleId}": { input: { path: { aclRedisRuleId: number } }; resource: undefined };
  "POST /acl/roles": { input: { body: AclRoleCreateRequest }; resource: undefined };
  "PUT /acl/roles/{aclRoleId}": { input: { path: { aclRoleId: number }; body: AclRoleUpdateRequest }; resource: undefined };
  "DELETE /acl/roles/{aclRoleId}": { input: { path: { aclRoleId: number } }; resource: undefined };
  "POST /acl/users": { input: { body: AclUserCreateRequest }; resource: undefined };
  "PUT /acl/users/{aclUserId}": { input: { path: { aclUserId: number }; body: AclUserUpdateRequest }; resource: undefined };
  "DELETE /acl/users/{aclUserId}": { input: { path: { aclUserId: number } }; resource: undefined };
  "POST /cloud-accounts": { input: { body: CloudAccountCreateRequest }; resource: undefined };
  "PUT /cloud-accounts/{cloudAccountId}": { input: { path: { cloudAccountId: number }; body: CloudAccountUpdateRequest }; resource: undefined };
  "DELETE /cloud-accounts/{cloudAccountId}": { input: { path: { cloudAccountId: number } }; resource: undefined };
  "POST /cost-report": { input: { body: CostReportCreateRequest }; resource: CostReport };
  "POST /fixed/subscriptions": { input: { body: FixedSubscriptionCreateRequest }; resource: undefined };
  "PUT /fixed/subscriptions/{subscriptionId}": { input: { path: { subscriptionId: number }; body: FixedSubscriptionUpdateRequest }; resource: undefined };
  "DELETE /fixed/subscriptions/{subscriptionId}": { input: { path: { subscriptionId: number } }; resource: undefined };
  "POST /fixed/subscriptions/{subscriptionId}/databases": { input: { path: { subscriptionId: number }; body: FixedDatabaseCreateRequest }; resource: undefined };
  "PUT /fixed/subscriptions/{subscriptionId}/databases/{databaseId}": { input: { path: { subscriptionId: number; databaseId: number }; body: FixedDatabaseUpdateRequest }; resource: undefined };
  "DELETE /fixed/subscriptions/{subscriptionId}/databases/{databaseId}": { input: { path: { subscriptionId: number; databaseId: number } }; resource: undefined };
  "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/backup": { input: { path: { subscriptionId: number; databaseId: number } }; resource: DatabaseBackupStatus };
  "POST /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/backup": { input: { path: { subscriptionId: number; databaseId: number }; body?: FixedDatabaseBackupRequest | undefined }; resource: undefined };
  "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/import": { input: { path: { subscriptionId: number; databaseId: number } }; resource: DatabaseImportStatus };
  "POST /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/import": { input: { path: { subscriptionId: number; databaseId: number }; body: FixedDatabaseImportRequest }; resource: undefined };
  "POST /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/upgrade": { input: { path: { subscriptionId: number; databaseId: number }; body: FixedDatabaseUpgradeRedisVersionRequest }; resource: undefined };
  "POST /memory-stores": { input: { body: MemoryStoreCreateRequest }; resource: MemoryStoreReference };
  "PATCH /memory-stores/{storeId}": { input: { path: { storeId: string }; body: MemoryStoreUpdateRequest }; resource: undefined };
  "DELETE /memory-stores/{storeId}": { input: { path: { storeId: string }; query?: { flush?: boolean | undefined } | undefined }; resource: undefined };
  "DELETE /memory-stores/{storeId}/entries": { input: { path: { storeId: string } }; resource: undefined };
  "DELETE /memory-stores/{storeId}/session-memory": { input: { path: { storeId: string } }; resource: undefined };
  "POST /subscriptions": { input: { body: SubscriptionCreateRequest }; resource: PriceEstimate };
  "PUT /subscriptions/{subscriptionId}": { input: { path: { subscriptionId: number }; body: BaseSubscriptionUpdateRequest }; resource: undefined };
  "DELETE /subscriptions/{subscriptionId}": { input: { path: { subscriptionId: number } }; resource: undefined };
  "GET /subscriptions/{subscriptionId}/cidr": { input: { path: { subscriptionId: number } }; resource: CidrAllowlist };
  "PUT /subscriptions/{subscriptionId}/cidr": { input: { path: { subscriptionId: number }; body: CidrWhiteListUpdateRequest }; resource: CidrAllowlist };
  "POST /subscriptions/{subscriptionId}/databases": { input: { path: { subscriptionId: number }; body: DatabaseCreateRequest }; resource: PriceEstimate };
  "PUT /subscriptions/{subscriptionId}/databases/{databaseId}": { input: { path: { subscriptionId: number; databaseId: number }; body: DatabaseUpdateRequest }; resource: PriceEstimate };
  "DELETE /subscriptions/{subscriptionId}/databases/{databaseId}": { input: { path: { subscriptionId: number; databaseId: number } }; resource: undefined };
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/backup": { input: { path: { subscriptionId: number; databaseId: number }; query?: { regionName?: string | undefined } | undefined }; resource: DatabaseBackupStatus };
  "POST /subscriptions/{subscriptionId}/databases/{databaseId}/backup": { input: { path: { subscriptionId: number; databaseId: number }; body?: DatabaseBackupRequest | undefined }; resource: undefined };
  "PUT /subscriptions/{subscriptionId}/databases/{databaseId}/flush": { input: { path: { subscriptionId: number; databaseId: number }; body?: CrdbFlushRequest | undefined }; resource: undefined };
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/import": { input: { path: { subscriptionId: number; databaseId: number } }; resource: DatabaseImportStatus };
  "POST /subscriptions/{subscriptionId}/databases/{databaseId}/import": { input: { path: { subscriptionId: number; databaseId: number }; body: DatabaseImportRequest }; resource: undefined };
  "PUT /subscriptions/{subscriptionId}/databases/{databaseId}/regions": { input: { path: { subscriptionId: number; databaseId: number }; body: CrdbUpdatePropertiesRequest }; resource: PriceEstimate };
  "POST /subscriptions/{subscriptionId}/databases/{databaseId}/upgrade": { input: { path: { subscriptionId: number; databaseId: number }; body: DatabaseUpgradeRedisVersionRequest }; resource: undefined };
  "PUT /subscriptions/{subscriptionId}/maintenance-windows": { input: { path: { subscriptionId: number }; body: SubscriptionMaintenanceWindowsSpec }; resource: undefined };
  "GET /subscriptions/{subscriptionId}/peerings": { input: { path: { subscriptionId: number } }; resource: VpcPeerings };
  "POST /subscriptions/{subscriptionId}/peerings": { input: { path: { subscriptionId: number }; body: VpcPeeringCreateBaseRequest }; resource: undefined };
  "PUT /subscriptions/{subscriptionId}/peerings/{peeringId}": { input: { path: { subscriptionId: number; peeringId: number }; body: VpcPeeringUpdateAwsRequest }; resource: undefined };
  "DELETE /subscriptions/{subscriptionId}/peerings/{peeringId}": { input: { path: { subscriptionId: number; peeringId: number } }; resource: undefined };
  "GET /subscriptions/{subscriptionId}/private-link": { input: { path: { subscriptionId: number } }; resource: PrivateLink };
  "POST /subscriptions/{subscriptionId}/private-link": { input: { path: { subscriptionId: number }; body: PrivateLinkCreateRequest }; resource: undefined };
  "DELETE /subscriptions/{subscriptionId}/private-link": { input: { path: { subscriptionId: number } }; resource: undefined };
  "POST /subscriptions/{subscriptionId}/private-link/connections/disassociate": { input: { path: { subscriptionId: number }; body: PrivateLinkConnectionsDisassociateRequest }; resource: undefined };
  "GET /subscriptions/{subscriptionId}/private-link/endpoint-script": { input: { path: { subscriptionId: number }; query?: { includeTerraformAwsScript?: boolean | undefined } | undefined }; resource: PrivateLinkEndpointScript };
  "POST /subscriptions/{subscriptionId}/private-link/principals": { input: { path: { subscriptionId: number }; body: PrivateLinkPrincipalsCreateRequest }; resource: undefined };
  "DELETE /subscriptions/{subscriptionId}/private-link/principals": { input: { path: { subscriptionId: number }; body: PrivateLinkPrincipalsDeleteRequest }; resource: undefined };
  "GET /subscriptions/{subscriptionId}/private-service-connect": { input: { path: { subscriptionId: number } }; resource: PrivateServiceConnectService };
  "POST /subscriptions/{subscriptionId}/private-service-connect": { input: { path: { subscriptionId: number } }; resource: undefined };
  "DELETE /subscriptions/{subscriptionId}/private-service-connect": { input: { path: { subscriptionId: number } }; resource: undefined };
  "GET /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}": { input: { path: { subscriptionId: number; pscServiceId: number } }; resource: PrivateServiceConnectEndpoints };
  "POST /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}": { input: { path: { subscriptionId: number; pscServiceId: number }; body: PscEndpointCreateRequest }; resource: undefined };
  "PUT /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}": { input: { path: { subscriptionId: number; pscServiceId: number; endpointId: number }; body: PscEndpointUpdateRequest }; resource: undefined };
  "DELETE /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}": { input: { path: { subscriptionId: number; pscServiceId: number; endpointId: number } }; resource: undefined };
  "GET /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}/creationScripts": { input: { path: { subscriptionId: number; pscServiceId: number; endpointId: number }; query?: { includeTerraformGcpScript?: boolean | undefined } | undefined }; resource: PrivateServiceConnectScripts };
  "GET /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}/deletionScripts": { input: { path: { subscriptionId: number; pscServiceId: number; endpointId: number } }; resource: PrivateServiceConnectScripts };
  "POST /subscriptions/{subscriptionId}/regions": { input: { path: { subscriptionId: number }; body: ActiveActiveRegionCreateRequest }; resource: PriceEstimate };
  "DELETE /subscriptions/{subscriptionId}/regions": { input: { path: { subscriptionId: number }; body: ActiveActiveRegionDeleteRequest }; resource: PriceEstimate };
  "GET /subscriptions/{subscriptionId}/regions/peerings": { input: { path: { subscriptionId: number } }; resource: ActiveActiveVpcPeerings };
  "POST /subscriptions/{subscriptionId}/regions/peerings": { input: { path: { subscriptionId: number }; body: ActiveActiveVpcPeeringCreateBaseRequest }; resource: undefined };
  "PUT /subscriptions/{subscriptionId}/regions/peerings/{peeringId}": { input: { path: { subscriptionId: number; peeringId: number }; body: ActiveActiveVpcPeeringUpdateAwsRequest }; resource: undefined };
  "DELETE /subscriptions/{subscriptionId}/regions/peerings/{peeringId}": { input: { path: { subscriptionId: number; peeringId: number } }; resource: undefined };
  "GET /subscriptions/{subscriptionId}/regions/{regionId}/private-link": { input: { path: { subscriptionId: number; regionId: number } }; resource: PrivateLink };
  "POST /subscriptions/{subscriptionId}/regions/{regionId}/private-link": { input: { path: { subscriptionId: number; regionId: number }; body: PrivateLinkActiveActiveCreateRequest }; resource: undefined };
  "DELETE /subscriptions/{subscriptionId}/regions/{regionId}/private-link": { input: { path: { subscriptionId: number; regionId: number } }; resource: undefined };
  "POST /subscriptions/{subscriptionId}/regions/{regionId}/private-link/connections/disassociate": { input: { path: { subscriptionId: number; regionId: number }; body: PrivateLinkActiveActiveConnectionsDisassociateRequest }; resource: undefined };
  "GET /subscriptions/{subscriptionId}/regions/{regionId}/private-link/endpoint-script": { input: { path: { subscriptionId: number; regionId: number }; query?: { includeTerraformAwsScript?: boolean | undefined } | undefined }; resource: PrivateLinkEndpointScript };
  "POST /subscriptions/{subscriptionId}/regions/{regionId}/private-link/principals": { input: { path: { subscriptionId: number; regionId: number }; body: PrivateLinkActiveActivePrincipalsCreateRequest }; resource: undefined };
  "DELETE /subscriptions/{subscriptionId}/regions/{regionId}/private-link/principals": { input: { path: { subscriptionId: number; regionId: number }; body: PrivateLinkActiveActivePrincipalsDeleteRequest }; resource: undefined };
  "GET /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect": { input: { path: { subscriptionId: number; regionId: number } }; resource: PrivateServiceConnectService };
  "POST /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect": { input: { path: { subscriptionId: number; regionId: number } }; resource: undefined };
  "DELETE /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect": { input: { path: { subscriptionId: number; regionId: number } }; resource: undefined };
  "GET /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect/{pscServiceId}": { input: { path: { subscriptionId: number; regionId: number; pscServiceId: number } }; resource: PrivateServiceConnectEndpoints };
  "POST /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect/{pscServiceId}": { input: { path: { subscriptionId: number; regionId: number; pscServiceId: number }; body: ActiveActivePscEndpointCreateRequest }; resource: undefined };
  "PUT /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}": { input: { path: { subscriptionId: number; regionId: number; pscServiceId: number; endpointId: number }; body: ActiveActivePscEndpointUpdateRequest }; resource: undefined };
  "DELETE /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}": { input: { path: { subscriptionId: number; regionId: number; pscServiceId: number; endpointId: number } }; resource: undefined };
  "GET /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}/creationScripts": { input: { path: { subscriptionId: number; regionId: number; pscServiceId: number; endpointId: number }; query?: { includeTerraformGcpScript?: boolean | undefined } | undefined }; resource: PrivateServiceConnectScripts };
  "GET /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}/deletionScripts": { input: { path: { subscriptionId: number; regionId: number; pscServiceId: number; endpointId: number } }; resource: PrivateServiceConnectScripts };
  "GET /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways": { input: { path: { subscriptionId: number; regionId: number } }; resource: TransitGateways };
  "GET /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways/invitations": { input: { path: { subscriptionId: number; regionId: number } }; resource: TransitGatewayInvitations };
  "PUT /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways/invitations/{tgwInvitationId}/accept": { input: { path: { subscriptionId: number; regionId: number; tgwInvitationId: number } }; resource: undefined };
  "PUT /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways/invitations/{tgwInvitationId}/reject": { input: { path: { subscriptionId: number; regionId: number; tgwInvitationId: number } }; resource: undefined };
  "POST /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways/{TgwId}/attachment": { input: { path: { subscriptionId: number; regionId: number; TgwId: number } }; resource: undefined };
  "PUT /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways/{TgwId}/attachment": { input: { path: { subscriptionId: number; regionId: number; TgwId: number }; body: ActiveActiveTgwUpdateCidrsRequest }; resource: undefined };
  "DELETE /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways/{TgwId}/attachment": { input: { path: { subscriptionId: number; regionId: number; TgwId: number } }; resource: undefined };
  "PUT /subscriptions/{subscriptionId}/resource-tags": { input: { path: { subscriptionId: number }; body: SubscriptionResourceTagsUpdateRequest }; resource: undefined };
  "GET /subscriptions/{subscriptionId}/transitGateways": { input: { path: { subscriptionId: number } }; resource: TransitGateways };
  "GET /subscriptions/{subscriptionId}/transitGateways/invitations": { input: { path: { subscriptionId: number } }; resource: TransitGatewayInvitations };
  "PUT /subscriptions/{subscriptionId}/transitGateways/invitations/{tgwInvitationId}/accept": { input: { path: { subscriptionId: number; tgwInvitationId: number } }; resource: undefined };
  "PUT /subscriptions/{subscriptionId}/transitGateways/invitations/{tgwInvitationId}/reject": { input: { path: { subscriptionId: number; tgwInvitationId: number } }; resource: undefined };
  "POST /subscriptions/{subscriptionId}/transitGateways/{TgwId}/attachment": { input: { path: { subscriptionId: number; TgwId: number } }; resource: undefined };
  "PUT /subscriptions/{subscriptionId}/transitGateways/{TgwId}/attachment": { input: { path: { subscriptionId: number; TgwId: number }; body: TgwUpdateCidrsRequest }; resource: undefined };
  "DELETE /subscriptions/{subscriptionId}/transitGateways/{TgwId}/attachment": { input: { path: { subscriptionId: number; TgwId: number } }; resource: undefined };
  "PUT /users/{userId}": { input: { path: { userId: number }; body: AccountUserUpdateRequest }; resource: undefined };
  "DELETE /users/{userId}": { input: { path: { userId: number } }; resource: undefined };
}

/** Routes that return a file. */
export interface BinaryRoutes {
  "GET /cost-report/{costReportId}": { input: { path: { costReportId: string } } };
}

export type PlainRoute = keyof PlainRoutes;
export type TaskRoute = keyof TaskRoutes;
export type BinaryRoute = keyof BinaryRoutes;
/** `"METHOD /path"`: the identity of an operation. */
export type Route = PlainRoute | TaskRoute | BinaryRoute;
