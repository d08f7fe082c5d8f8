// Written by `npm run generate` from openapi/. Do not edit.

import type {
  AccountUserUpdateRequest,
  AclRedisRuleCreateRequest,
  AclRedisRuleUpdateRequest,
  AclRoleCreateRequest,
  AclRoleUpdateRequest,
  AclUserCreateRequest,
  AclUserUpdateRequest,
  ActiveActivePscEndpointCreateRequest,
  ActiveActivePscEndpointUpdateRequest,
  ActiveActiveRegionCreateRequest,
  ActiveActiveRegionDeleteRequest,
  ActiveActiveTgwUpdateCidrsRequest,
  ActiveActiveVpcPeeringCreateAwsRequest,
  ActiveActiveVpcPeeringCreateGcpRequest,
  ActiveActiveVpcPeeringUpdateAwsRequest,
  CidrWhiteListUpdateRequest,
  CloudAccountCreateRequest,
  CloudAccountUpdateRequest,
  CostReportCreateRequest,
  CrdbFlushRequest,
  CrdbUpdatePropertiesRequest,
  CreateEndpointsRedirectionRequest,
  DatabaseBackupRequest,
  DatabaseCreateRequest,
  DatabaseImportRequest,
  DatabaseTagCreateRequest,
  DatabaseTagUpdateRequest,
  DatabaseTagsUpdateRequest,
  DatabaseUpdateRequest,
  DatabaseUpgradeRedisVersionRequest,
  FixedDatabaseBackupRequest,
  FixedDatabaseCreateRequest,
  FixedDatabaseImportRequest,
  FixedDatabaseUpdateRequest,
  FixedDatabaseUpgradeRedisVersionRequest,
  FixedSubscriptionCreateRequest,
  FixedSubscriptionUpdateRequest,
  JsonNode,
  MemoryStoreApiKeyCreateRequest,
  MemoryStoreCreateRequest,
  MemoryStoreUpdateRequest,
  PrivateLinkActiveActiveConnectionsDisassociateRequest,
  PrivateLinkActiveActiveCreateRequest,
  PrivateLinkActiveActivePrincipalsCreateRequest,
  PrivateLinkActiveActivePrincipalsDeleteRequest,
  PrivateLinkConnectionsDisassociateRequest,
  PrivateLinkCreateRequest,
  PrivateLinkPrincipalsCreateRequest,
  PrivateLinkPrincipalsDeleteRequest,
  PscEndpointCreateRequest,
  PscEndpointUpdateRequest,
  SubscriptionCreateRequest,
  SubscriptionMaintenanceWindowsSpec,
  SubscriptionResourceTagsUpdateRequest,
  SubscriptionUpdateCMKRequest,
  SubscriptionUpdateRequest,
  TgwUpdateCidrsRequest,
  VpcPeeringCreateAwsRequest,
  VpcPeeringCreateGcpRequest,
  VpcPeeringUpdateAwsRequest,
} from "redis-cloud-sdk/models";

/** Request bodies, by route. */
export interface RequestBodies {
  "POST /acl/redisRules": AclRedisRuleCreateRequest;
  "PUT /acl/redisRules/{aclRedisRuleId}": AclRedisRuleUpdateRequest;
  "POST /acl/roles": AclRoleCreateRequest;
  "PUT /acl/roles/{aclRoleId}": AclRoleUpdateRequest;
  "POST /acl/users": AclUserCreateRequest;
  "PUT /acl/users/{aclUserId}": AclUserUpdateRequest;
  "POST /cloud-accounts": CloudAccountCreateRequest;
  "PUT /cloud-accounts/{cloudAccountId}": CloudAccountUpdateRequest;
  "POST /cost-report": CostReportCreateRequest;
  "POST /endpoint-redirections": CreateEndpointsRedirectionRequest;
  "POST /fixed/subscriptions": FixedSubscriptionCreateRequest;
  "PUT /fixed/subscriptions/{subscriptionId}": FixedSubscriptionUpdateRequest;
  "POST /fixed/subscriptions/{subscriptionId}/databases": FixedDatabaseCreateRequest;
  "PUT /fixed/subscriptions/{subscriptionId}/databases/{databaseId}": FixedDatabaseUpdateRequest;
  "POST /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/backup": FixedDatabaseBackupRequest;
  "POST /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/import": FixedDatabaseImportRequest;
  "POST /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags": DatabaseTagCreateRequest;
  "PUT /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags": DatabaseTagsUpdateRequest;
  "PUT /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags/{tagKey}": DatabaseTagUpdateRequest;
  "POST /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/upgrade": FixedDatabaseUpgradeRedisVersionRequest;
  "POST /memory-stores": MemoryStoreCreateRequest;
  "PATCH /memory-stores/{storeId}": MemoryStoreUpdateRequest;
  "POST /memory-stores/{storeId}/api-keys": MemoryStoreApiKeyCreateRequest;
  "POST /subscriptions": SubscriptionCreateRequest;
  "PUT /subscriptions/{subscriptionId}": Partial<SubscriptionUpdateCMKRequest> & Partial<SubscriptionUpdateRequest>;
  "PUT /subscriptions/{subscriptionId}/cidr": CidrWhiteListUpdateRequest;
  "POST /subscriptions/{subscriptionId}/data-integration-workspace": JsonNode;
  "PUT /subscriptions/{subscriptionId}/data-integration-workspace": JsonNode;
  "PATCH /subscriptions/{subscriptionId}/data-integration-workspace": JsonNode;
  "DELETE /subscriptions/{subscriptionId}/data-integration-workspace": JsonNode;
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}": JsonNode;
  "PUT /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}": JsonNode;
  "PATCH /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}": JsonNode;
  "DELETE /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}": JsonNode;
  "POST /subscriptions/{subscriptionId}/databases": DatabaseCreateRequest;
  "PUT /subscriptions/{subscriptionId}/databases/{databaseId}": DatabaseUpdateRequest;
  "POST /subscriptions/{subscriptionId}/databases/{databaseId}/backup": DatabaseBackupRequest;
  "PUT /subscriptions/{subscriptionId}/databases/{databaseId}/flush": CrdbFlushRequest;
  "POST /subscriptions/{subscriptionId}/databases/{databaseId}/import": DatabaseImportRequest;
  "PUT /subscriptions/{subscriptionId}/databases/{databaseId}/regions": CrdbUpdatePropertiesRequest;
  "POST /subscriptions/{subscriptionId}/databases/{databaseId}/tags": DatabaseTagCreateRequest;
  "PUT /subscriptions/{subscriptionId}/databases/{databaseId}/tags": DatabaseTagsUpdateRequest;
  "PUT /subscriptions/{subscriptionId}/databases/{databaseId}/tags/{tagKey}": DatabaseTagUpdateRequest;
  "POST /subscriptions/{subscriptionId}/databases/{databaseId}/upgrade": DatabaseUpgradeRedisVersionRequest;
  "PUT /subscriptions/{subscriptionId}/maintenance-windows": SubscriptionMaintenanceWindowsSpec;
  "POST /subscriptions/{subscriptionId}/peerings": Partial<VpcPeeringCreateAwsRequest> & Partial<VpcPeeringCreateGcpRequest>;
  "PUT /subscriptions/{subscriptionId}/peerings/{peeringId}": VpcPeeringUpdateAwsRequest;
  "POST /subscriptions/{subscriptionId}/private-link": PrivateLinkCreateRequest;
  "POST /subscriptions/{subscriptionId}/private-link/connections/disassociate": PrivateLinkConnectionsDisassociateRequest;
  "POST /subscriptions/{subscriptionId}/private-link/principals": PrivateLinkPrincipalsCreateRequest;
  "DELETE /subscriptions/{subscriptionId}/private-link/principals": PrivateLinkPrincipalsDeleteRequest;
  "POST /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}": PscEndpointCreateRequest;
  "PUT /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}": PscEndpointUpdateRequest;
  "POST /subscriptions/{subscriptionId}/regions": ActiveActiveRegionCreateRequest;
  "DELETE /subscriptions/{subscriptionId}/regions": ActiveActiveRegionDeleteRequest;
  "POST /subscriptions/{subscriptionId}/regions/peerings": Partial<ActiveActiveVpcPeeringCreateAwsRequest> & Partial<ActiveActiveVpcPeeringCreateGcpRequest>;
  "PUT /subscriptions/{subscriptionId}/regions/peerings/{peeringId}": ActiveActiveVpcPeeringUpdateAwsRequest;
  "POST /subscriptions/{subscriptionId}/regions/{regionId}/private-link": PrivateLinkActiveActiveCreateRequest;
  "POST /subscriptions/{subscriptionId}/regions/{regionId}/private-link/connections/disassociate": PrivateLinkActiveActiveConnectionsDisassociateRequest;
  "POST /subscriptions/{subscriptionId}/regions/{regionId}/private-link/principals": PrivateLinkActiveActivePrincipalsCreateRequest;
  "DELETE /subscriptions/{subscriptionId}/regions/{regionId}/private-link/principals": PrivateLinkActiveActivePrincipalsDeleteRequest;
  "POST /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect/{pscServiceId}": ActiveActivePscEndpointCreateRequest;
  "PUT /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}": ActiveActivePscEndpointUpdateRequest;
  "PUT /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways/{TgwId}/attachment": ActiveActiveTgwUpdateCidrsRequest;
  "PUT /subscriptions/{subscriptionId}/resource-tags": SubscriptionResourceTagsUpdateRequest;
  "PUT /subscriptions/{subscriptionId}/transitGateways/{TgwId}/attachment": TgwUpdateCidrsRequest;
  "PUT /users/{userId}": AccountUserUpdateRequest;
}
