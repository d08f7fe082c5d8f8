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

/** Routes with an immediate response. `response` is the response body. */
export interface PlainRoutes {
  "GET /subscriptions/{subscriptionId}/providers/Microsoft.Cache/locations/{location}/operationsStatus/{operationName}": { input: { path: { subscriptionId: string; location: string; operationName: string }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; response: OperationStatus };
  "GET /subscriptions/{subscriptionId}/providers/Microsoft.Cache/redisEnterprise": { input: { path: { subscriptionId: string }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; response: ClusterList };
  "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise": { input: { path: { subscriptionId: string; resourceGroupName: string }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; response: ClusterList };
  "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; response: Cluster };
  "PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string }; query: { "api-version": "2025-07-01" | "2026-09-01" }; body: ClusterCreate }; response: Cluster };
  "PATCH /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string }; query: { "api-version": "2025-07-01" | "2026-09-01" }; body: ClusterUpdate }; response: Cluster };
  "DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; response: undefined };
  "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; response: DatabaseList };
  "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; databaseName: "default" | (string & {}) }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; response: Database };
  "PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; databaseName: "default" | (string & {}) }; query: { "api-version": "2025-07-01" | "2026-09-01" }; body: DatabaseCreate }; response: Database };
  "PATCH /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; databaseName: "default" | (string & {}) }; query: { "api-version": "2025-07-01" | "2026-09-01" }; body: DatabaseUpdate }; response: Database };
  "DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; databaseName: "default" | (string & {}) }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; response: undefined };
  "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/accessPolicyAssignments": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; databaseName: "default" | (string & {}) }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; response: AccessPolicyAssignmentList };
  "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/accessPolicyAssignments/{accessPolicyAssignmentName}": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; databaseName: "default" | (string & {}); accessPolicyAssignmentName: string }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; response: AccessPolicyAssignment };
  "PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/accessPolicyAssignments/{accessPolicyAssignmentName}": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; databaseName: "default" | (string & {}); accessPolicyAssignmentName: string }; query: { "api-version": "2025-07-01" | "2026-09-01" }; body: AccessPolicyAssignmentCreate }; response: AccessPolicyAssignment };
  "DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/accessPolicyAssignments/{accessPolicyAssignmentName}": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; databaseName: "default" | (string & {}); accessPolicyAssignmentName: string }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; response: undefined };
  "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/export": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; databaseName: "default" | (string & {}) }; query: { "api-version": "2025-07-01" | "2026-09-01" }; body: ExportRequest }; response: undefined };
  "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/flush": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; databaseName: "default" | (string & {}) }; query: { "api-version": "2025-07-01" | "2026-09-01" }; body?: FlushRequest | undefined }; response: undefined };
  "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/forceLinkToReplicationGroup": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; databaseName: "default" | (string & {}) }; query: { "api-version": "2025-07-01" | "2026-09-01" }; body: ForceLinkRequest }; response: undefined };
  "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/forceUnlink": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; databaseName: "default" | (string & {}) }; query: { "api-version": "2025-07-01" | "2026-09-01" }; body: ForceUnlinkRequest }; response: undefined };
  "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/import": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; databaseName: "default" | (string & {}) }; query: { "api-version": "2025-07-01" | "2026-09-01" }; body: ImportRequest }; response: undefined };
  "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/listKeys": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; databaseName: "default" | (string & {}) }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; response: AccessKeys };
  "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/regenerateKey": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; databaseName: "default" | (string & {}) }; query: { "api-version": "2025-07-01" | "2026-09-01" }; body: RegenerateKeyRequest }; response: AccessKeys };
  "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/upgradeDBRedisVersion": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; databaseName: "default" | (string & {}) }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; response: undefined };
  "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/listSkusForScaling": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; response: SkuDetailsList };
  "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/migrations": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string }; query: { "api-version": "2026-09-01" } }; response: MigrationList };
  "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/migrations/default": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string }; query: { "api-version": "2026-09-01" } }; response: Migration };
  "PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/migrations/default": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string }; query: { "api-version": "2026-09-01" }; body: MigrationStart }; response: Migration };
  "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/migrations/default/cancel": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string }; query: { "api-version": "2026-09-01" }; body?: MigrationCancelRequest | undefined }; response: undefined };
  "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/migrations/default/validate": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string }; query: { "api-version": "2026-09-01" }; body: MigrationValidationRequest }; response: MigrationValidation };
  "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/privateEndpointConnections": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; response: PrivateEndpointConnectionList };
  "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/privateEndpointConnections/{privateEndpointConnectionName}": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; privateEndpointConnectionName: string }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; response: PrivateEndpointConnection };
  "PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/privateEndpointConnections/{privateEndpointConnectionName}": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; privateEndpointConnectionName: string }; query: { "api-version": "2025-07-01" | "2026-09-01" }; body: PrivateEndpointConnectionUpdate }; response: PrivateEndpointConnection };
  "DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/privateEndpointConnections/{privateEndpointConnectionName}": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string; privateEndpointConnectionName: string }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; response: undefined };
  "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/privateLinkResources": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string }; query: { "api-version": "2025-07-01" | "2026-09-01" } }; response: PrivateLinkResourceList };
  "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/unlinkMigratedEndpoint": { input: { path: { subscriptionId: string; resourceGroupName: string; clusterName: string }; query: { "api-version": "2026-09-01" } }; response: undefined };
  "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateDnsZones/{privateZoneName}": { input: { path: { subscriptionId: string; resourceGroupName: string; privateZoneName: "privatelink.redis.azure.net" | (string & {}) }; query: { "api-version": "2024-06-01" } }; response: PrivateDnsZone };
  "PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateDnsZones/{privateZoneName}": { input: { path: { subscriptionId: string; resourceGroupName: string; privateZoneName: "privatelink.redis.azure.net" | (string & {}) }; query: { "api-version": "2024-06-01" }; body: PrivateDnsZoneCreate }; response: PrivateDnsZone };
  "DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateDnsZones/{privateZoneName}": { input: { path: { subscriptionId: string; resourceGroupName: string; privateZoneName: "privatelink.redis.azure.net" | (string & {}) }; query: { "api-version": "2024-06-01" } }; response: undefined };
  "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateDnsZones/{privateZoneName}/virtualNetworkLinks/{virtualNetworkLinkName}": { input: { path: { subscriptionId: string; resourceGroupName: string; privateZoneName: "privatelink.redis.azure.net" | (string & {}); virtualNetworkLinkName: string }; query: { "api-version": "2024-06-01" } }; response: VirtualNetworkLink };
  "PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateDnsZones/{privateZoneName}/virtualNetworkLinks/{virtualNetworkLinkName}": { input: { path: { subscriptionId: string; resourceGroupName: string; privateZoneName: "privatelink.redis.azure.net" | (string & {}); virtualNetworkLinkName: string }; query: { "api-version": "2024-06-01" }; body: VirtualNetworkLinkCreate }; response: VirtualNetworkLink };
  "DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateDnsZones/{privateZoneName}/virtualNetworkLinks/{virtualNetworkLinkName}": { input: { path: { subscriptionId: string; resourceGroupName: string; privateZoneName: "privatelink.redis.azure.net" | (string & {}); virtualNetworkLinkName: string }; query: { "api-version": "2024-06-01" } }; response: undefined };
  "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateEndpoints/{privateEndpointName}": { input: { path: { subscriptionId: string; resourceGroupName: string; privateEndpointName: string }; query: { "api-version": "2023-11-01" } }; response: PrivateEndpoint };
  "PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateEndpoints/{privateEndpointName}": { input: { path: { subscriptionId: string; resourceGroupName: string; privateEndpointName: string }; query: { "api-version": "2023-11-01" }; body: PrivateEndpointCreate }; response: PrivateEndpoint };
  "DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateEndpoints/{privateEndpointName}": { input: { path: { subscriptionId: string; resourceGroupName: string; privateEndpointName: string }; query: { "api-version": "2023-11-01" } }; response: undefined };
  "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateEndpoints/{privateEndpointName}/privateDnsZoneGroups/{privateDnsZoneGroupName}": { input: { path: { subscriptionId: string; resourceGroupName: string; privateEndpointName: string; privateDnsZoneGroupName: string }; query: { "api-version": "2023-11-01" } }; response: PrivateDnsZoneGroup };
  "PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateEndpoints/{privateEndpointName}/privateDnsZoneGroups/{privateDnsZoneGroupName}": { input: { path: { subscriptionId: string; resourceGroupName: string; privateEndpointName: string; privateDnsZoneGroupName: string }; query: { "api-version": "2023-11-01" }; body: PrivateDnsZoneGroupCreate }; response: PrivateDnsZoneGroup };
  "DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateEndpoints/{privateEndpointName}/privateDnsZoneGroups/{privateDnsZoneGroupName}": { input: { path: { subscriptionId: string; resourceGroupName: string; privateEndpointName: string; privateDnsZoneGroupName: string }; query: { "api-version": "2023-11-01" } }; response: undefined };
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
