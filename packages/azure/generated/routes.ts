// Written by `npm run generate` from openapi/. Do not edit.

import type {
  AccessKeys,
  AccessPolicyAssignment,
  AccessPolicyAssignmentCreate,
  AccessPolicyAssignmentList,
  Cluster,
  ClusterCreate,
  ClusterList,
  ClusterUpdate,
  Database,
  DatabaseCreate,
  DatabaseList,
  DatabaseUpdate,
  ExportRequest,
  FlushRequest,
  ForceLinkRequest,
  ForceUnlinkRequest,
  ImportRequest,
  Migration,
  MigrationCancelRequest,
  MigrationList,
  MigrationStart,
  MigrationValidation,
  MigrationValidationRequest,
  OperationStatus,
  PrivateDnsZone,
  PrivateDnsZoneCreate,
  PrivateDnsZoneGroup,
  PrivateDnsZoneGroupCreate,
  PrivateEndpoint,
  PrivateEndpointConnection,
  PrivateEndpointConnectionList,
  PrivateEndpointConnectionUpdate,
  PrivateEndpointCreate,
  PrivateLinkResourceList,
  RegenerateKeyRequest,
  SkuDetailsList,
  VirtualNetworkLink,
  VirtualNetworkLinkCreate,
} from "./models.js";

/** Routes with an immediate response. `reply` is the response body. */
export interface PlainRoutes {
  "GET /subscriptions/{subscriptionId}/providers/Microsoft.Cache/locations/{location}/operationsStatus/{operationName}": { input: { path: { subscriptionId: string; location: string; operationName: string }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; reply: OperationStatus };
  "GET /subscriptions/{subscriptionId}/providers/Microsoft.Cache/redisEnterprise": { input: { path: { subscriptionId: string }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; reply: ClusterList };
  "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise": { input: { path: { subscriptionId: string; resourceGroupName: string }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; reply: ClusterList };
  "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; reply: Cluster };
  "PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string }; query: { "api-version": "2025-07-01" | "2026-09-01" }; body: ClusterCreate }; reply: Cluster };
  "PATCH /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string }; query: { "api-version": "2025-07-01" | "2026-09-01" }; body: ClusterUpdate }; reply: Cluster };
  "DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; reply: undefined };
  "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; reply: DatabaseList };
  "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; databaseName: "default" | (string & {}) }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; reply: Database };
  "PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; databaseName: "default" | (string & {}) }; query: { "api-version": "2025-07-01" | "2026-09-01" }; body: DatabaseCreate }; reply: Database };
  "PATCH /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; databaseName: "default" | (string & {}) }; query: { "api-version": "2025-07-01" | "2026-09-01" }; body: DatabaseUpdate }; reply: Database };
  "DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; databaseName: "default" | (string & {}) }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; reply: undefined };
  "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/accessPolicyAssignments": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; databaseName: "default" | (string & {}) }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; reply: AccessPolicyAssignmentList };
  "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/accessPolicyAssignments/{accessPolicyAssignmentName}": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; databaseName: "default" | (string & {}); accessPolicyAssignmentName: string }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; reply: AccessPolicyAssignment };
  "PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/accessPolicyAssignments/{accessPolicyAssignmentName}": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; databaseName: "default" | (string & {}); accessPolicyAssignmentName: string }; query: { "api-version": "2025-07-01" | "2026-09-01" }; body: AccessPolicyAssignmentCreate }; reply: AccessPolicyAssignment };
  "DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/accessPolicyAssignments/{accessPolicyAssignmentName}": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; databaseName: "default" | (string & {}); accessPolicyAssignmentName: string }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; reply: undefined };
  "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/export": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; databaseName: "default" | (string & {}) }; query: { "api-version": "2025-07-01" | "2026-09-01" }; body: ExportRequest }; reply: undefined };
  "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/flush": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; databaseName: "default" | (string & {}) }; query: { "api-version": "2025-07-01" | "2026-09-01" }; body?: FlushRequest | undefined }; reply: undefined };
  "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/forceLinkToReplicationGroup": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; databaseName: "default" | (string & {}) }; query: { "api-version": "2025-07-01" | "2026-09-01" }; body: ForceLinkRequest }; reply: undefined };
  "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/forceUnlink": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; databaseName: "default" | (string & {}) }; query: { "api-version": "2025-07-01" | "2026-09-01" }; body: ForceUnlinkRequest }; reply: undefined };
  "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/import": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; databaseName: "default" | (string & {}) }; query: { "api-version": "2025-07-01" | "2026-09-01" }; body: ImportRequest }; reply: undefined };
  "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/listKeys": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; databaseName: "default" | (string & {}) }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; reply: AccessKeys };
  "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/regenerateKey": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; databaseName: "default" | (string & {}) }; query: { "api-version": "2025-07-01" | "2026-09-01" }; body: RegenerateKeyRequest }; reply: AccessKeys };
  "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/upgradeDBRedisVersion": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; databaseName: "default" | (string & {}) }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; reply: undefined };
  "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/listSkusForScaling": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; reply: SkuDetailsList };
  "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/migrations": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string }; query: { "api-version": "2026-09-01" } }; reply: MigrationList };
  "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/migrations/default": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string }; query: { "api-version": "2026-09-01" } }; reply: Migration };
  "PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/migrations/default": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string }; query: { "api-version": "2026-09-01" }; body: MigrationStart }; reply: Migration };
  "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/migrations/default/cancel": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string }; query: { "api-version": "2026-09-01" }; body?: MigrationCancelRequest | undefined }; reply: undefined };
  "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/migrations/default/validate": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string }; query: { "api-version": "2026-09-01" }; body: MigrationValidationRequest }; reply: MigrationValidation };
  "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/privateEndpointConnections": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; reply: PrivateEndpointConnectionList };
  "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/privateEndpointConnections/{privateEndpointConnectionName}": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; privateEndpointConnectionName: string }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; reply: PrivateEndpointConnection };
  "PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/privateEndpointConnections/{privateEndpointConnectionName}": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; privateEndpointConnectionName: string }; query: { "api-version": "2025-07-01" | "2026-09-01" }; body: PrivateEndpointConnectionUpdate }; reply: PrivateEndpointConnection };
  "DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/privateEndpointConnections/{privateEndpointConnectionName}": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; privateEndpointConnectionName: string }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; reply: undefined };
  "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/privateLinkResources": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; reply: PrivateLinkResourceList };
  "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/unlinkMigratedEndpoint": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string }; query: { "api-version": "2026-09-01" } }; reply: undefined };
  "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateDnsZones/{privateZoneName}": { input: { path: { subscriptionId: string; resourceGroupName: string; privateZoneName: "privatelink.redis.azure.net" | (string & {}) }; query: { "api-version": "2024-06-01" } }; reply: PrivateDnsZone };
  "PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateDnsZones/{privateZoneName}": { input: { path: { subscriptionId: string; resourceGroupName: string; privateZoneName: "privatelink.redis.azure.net" | (string & {}) }; query: { "api-version": "2024-06-01" }; body: PrivateDnsZoneCreate }; reply: PrivateDnsZone };
  "DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateDnsZones/{privateZoneName}": { input: { path: { subscriptionId: string; resourceGroupName: string; privateZoneName: "privatelink.redis.azure.net" | (string & {}) }; query: { "api-version": "2024-06-01" } }; reply: undefined };
  "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateDnsZones/{privateZoneName}/virtualNetworkLinks/{virtualNetworkLinkName}": { input: { path: { subscriptionId: string; resourceGroupName: string; privateZoneName: "privatelink.redis.azure.net" | (string & {}); virtualNetworkLinkName: string }; query: { "api-version": "2024-06-01" } }; reply: VirtualNetworkLink };
  "PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateDnsZones/{privateZoneName}/virtualNetworkLinks/{virtualNetworkLinkName}": { input: { path: { subscriptionId: string; resourceGroupName: string; privateZoneName: "privatelink.redis.azure.net" | (string & {}); virtualNetworkLinkName: string }; query: { "api-version": "2024-06-01" }; body: VirtualNetworkLinkCreate }; reply: VirtualNetworkLink };
  "DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateDnsZones/{privateZoneName}/virtualNetworkLinks/{virtualNetworkLinkName}": { input: { path: { subscriptionId: string; resourceGroupName: string; privateZoneName: "privatelink.redis.azure.net" | (string & {}); virtualNetworkLinkName: string }; query: { "api-version": "2024-06-01" } }; reply: undefined };
  "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateEndpoints/{privateEndpointName}": { input: { path: { subscriptionId: string; resourceGroupName: string; privateEndpointName: string }; query: { "api-version": "2023-11-01" } }; reply: PrivateEndpoint };
  "PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateEndpoints/{privateEndpointName}": { input: { path: { subscriptionId: string; resourceGroupName: string; privateEndpointName: string }; query: { "api-version": "2023-11-01" }; body: PrivateEndpointCreate }; reply: PrivateEndpoint };
  "DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateEndpoints/{privateEndpointName}": { input: { path: { subscriptionId: string; resourceGroupName: string; privateEndpointName: string }; query: { "api-version": "2023-11-01" } }; reply: undefined };
  "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateEndpoints/{privateEndpointName}/privateDnsZoneGroups/{privateDnsZoneGroupName}": { input: { path: { subscriptionId: string; resourceGroupName: string; privateEndpointName: string; privateDnsZoneGroupName: string }; query: { "api-version": "2023-11-01" } }; reply: PrivateDnsZoneGroup };
  "PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateEndpoints/{privateEndpointName}/privateDnsZoneGroups/{privateDnsZoneGroupName}": { input: { path: { subscriptionId: string; resourceGroupName: string; privateEndpointName: string; privateDnsZoneGroupName: string }; query: { "api-version": "2023-11-01" }; body: PrivateDnsZoneGroupCreate }; reply: PrivateDnsZoneGroup };
  "DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateEndpoints/{privateEndpointName}/privateDnsZoneGroups/{privateDnsZoneGroupName}": { input: { path: { subscriptionId: string; resourceGroupName: string; privateEndpointName: string; privateDnsZoneGroupName: string }; query: { "api-version": "2023-11-01" } }; reply: undefined };
}

/** Routes that return a task. `resource` is the payload of the completed task, if any. */
export interface TaskRoutes {

}

/** Routes that return a file. */
export interface BinaryRoutes {

}

export type PlainRoute = keyof PlainRoutes;
export type TaskRoute = keyof TaskRoutes;
export type BinaryRoute = keyof BinaryRoutes;
/** `"METHOD /path"`: the identity of an operation. */
export type Route = PlainRoute | TaskRoute | BinaryRoute;
