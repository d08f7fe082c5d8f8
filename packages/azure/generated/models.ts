// Written by `npm run generate` from openapi/. Do not edit.

import type { components } from "./schema.js";

/** @since 2025-07-01 */
export type AccessKeys = components["schemas"]["AccessKeys"];

/** @since 2025-07-01 */
export type AccessPolicyAssignment = components["schemas"]["AccessPolicyAssignment"];

/** @since 2025-07-01 */
export type AccessPolicyAssignmentCreate = components["schemas"]["AccessPolicyAssignmentCreate"];

/** @since 2025-07-01 */
export type AccessPolicyAssignmentList = components["schemas"]["AccessPolicyAssignmentList"];

/** @since 2025-07-01 */
export type AccessPolicyAssignmentProperties = components["schemas"]["AccessPolicyAssignmentProperties"];

/** @since 2025-07-01 */
export type AccessPolicyAssignmentUser = components["schemas"]["AccessPolicyAssignmentUser"];

/** @since 2026-09-01 */
export type AccessPolicyProvisioningError = components["schemas"]["AccessPolicyProvisioningError"];

/** @since 2025-07-01 */
export type Cluster = components["schemas"]["Cluster"];

/** @since 2025-07-01 */
export type ClusterCreate = components["schemas"]["ClusterCreate"];

/** @since 2025-07-01 */
export type ClusterCreateProperties = components["schemas"]["ClusterCreateProperties"];

/** @since 2025-07-01 */
export type ClusterEncryption = components["schemas"]["ClusterEncryption"];

/** @since 2025-07-01 */
export type ClusterList = components["schemas"]["ClusterList"];

/** @since 2025-07-01 */
export type ClusterProperties = components["schemas"]["ClusterProperties"];

/** @since 2025-07-01 */
export type ClusterUpdate = components["schemas"]["ClusterUpdate"];

/** @since 2025-07-01 */
export type ClusterUpdateProperties = components["schemas"]["ClusterUpdateProperties"];

/** @since 2025-07-01 */
export type ClusteringPolicy = components["schemas"]["ClusteringPolicy"];

/** @since 2025-07-01 */
export type CustomerManagedKeyEncryption = components["schemas"]["CustomerManagedKeyEncryption"];

/** @since 2025-07-01 */
export type Database = components["schemas"]["Database"];

/** @since 2025-07-01 */
export type DatabaseCreate = components["schemas"]["DatabaseCreate"];

/** @since 2025-07-01 */
export type DatabaseCreateProperties = components["schemas"]["DatabaseCreateProperties"];

/** @since 2025-07-01 */
export type DatabaseList = components["schemas"]["DatabaseList"];

/** @since 2025-07-01 */
export type DatabaseProperties = components["schemas"]["DatabaseProperties"];

/** @since 2025-07-01 */
export type DatabaseUpdate = components["schemas"]["DatabaseUpdate"];

/** @since 2025-07-01 */
export type DatabaseUpdateProperties = components["schemas"]["DatabaseUpdateProperties"];

/** @since 2025-07-01 */
export type DeferUpgrade = components["schemas"]["DeferUpgrade"];

/** @since 2025-07-01 */
export type ErrorAdditionalInfo = components["schemas"]["ErrorAdditionalInfo"];

/** @since 2025-07-01 */
export type ErrorDetail = components["schemas"]["ErrorDetail"];

/** @since 2025-07-01 */
export type ErrorResponse = components["schemas"]["ErrorResponse"];

/** @since 2025-07-01 */
export type EvictionPolicy = components["schemas"]["EvictionPolicy"];

/** @since 2025-07-01 */
export type ExportRequest = components["schemas"]["ExportRequest"];

/** @since 2025-07-01 */
export type FlushRequest = components["schemas"]["FlushRequest"];

/** @since 2025-07-01 */
export type ForceLinkRequest = components["schemas"]["ForceLinkRequest"];

/** @since 2025-07-01 */
export type ForceUnlinkRequest = components["schemas"]["ForceUnlinkRequest"];

/** @since 2025-07-01 */
export type GeoReplication = components["schemas"]["GeoReplication"];

/** @since 2025-07-01 */
export type Identity = components["schemas"]["Identity"];

/** @since 2025-07-01 */
export type IdentityChange = components["schemas"]["IdentityChange"];

/** @since 2025-07-01 */
export type IdentityType = components["schemas"]["IdentityType"];

/** @since 2025-07-01 */
export type ImportRequest = components["schemas"]["ImportRequest"];

/** @since 2025-07-01 */
export type LinkedDatabase = components["schemas"]["LinkedDatabase"];

/** @since 2026-09-01 */
export type MaintenanceConfiguration = components["schemas"]["MaintenanceConfiguration"];

/** @since 2026-09-01 */
export type MaintenanceWindow = components["schemas"]["MaintenanceWindow"];

/** @since 2026-09-01 */
export type Migration = components["schemas"]["Migration"];

/** @since 2026-09-01 */
export type MigrationCancelRequest = components["schemas"]["MigrationCancelRequest"];

/** @since 2026-09-01 */
export type MigrationDisparity = components["schemas"]["MigrationDisparity"];

/** @since 2026-09-01 */
export type MigrationFinding = components["schemas"]["MigrationFinding"];

/** @since 2026-09-01 */
export type MigrationList = components["schemas"]["MigrationList"];

/** @since 2026-09-01 */
export type MigrationProperties = components["schemas"]["MigrationProperties"];

/** @since 2026-09-01 */
export type MigrationStart = components["schemas"]["MigrationStart"];

/** @since 2026-09-01 */
export type MigrationValidation = components["schemas"]["MigrationValidation"];

/** @since 2026-09-01 */
export type MigrationValidationRequest = components["schemas"]["MigrationValidationRequest"];

/** @since 2025-07-01 */
export type Module = components["schemas"]["Module"];

/** @since 2025-07-01 */
export type OperationFailure = components["schemas"]["OperationFailure"];

/** @since 2025-07-01 */
export type OperationStatus = components["schemas"]["OperationStatus"];

/** @since 2025-07-01 */
export type Persistence = components["schemas"]["Persistence"];

/** @since 2025-07-01 */
export type PrivateDnsZone = components["schemas"]["PrivateDnsZone"];

/** @since 2025-07-01 */
export type PrivateDnsZoneConfig = components["schemas"]["PrivateDnsZoneConfig"];

/** @since 2025-07-01 */
export type PrivateDnsZoneCreate = components["schemas"]["PrivateDnsZoneCreate"];

/** @since 2025-07-01 */
export type PrivateDnsZoneGroup = components["schemas"]["PrivateDnsZoneGroup"];

/** @since 2025-07-01 */
export type PrivateDnsZoneGroupCreate = components["schemas"]["PrivateDnsZoneGroupCreate"];

/** @since 2025-07-01 */
export type PrivateEndpoint = components["schemas"]["PrivateEndpoint"];

/** @since 2025-07-01 */
export type PrivateEndpointConnection = components["schemas"]["PrivateEndpointConnection"];

/** @since 2025-07-01 */
export type PrivateEndpointConnectionList = components["schemas"]["PrivateEndpointConnectionList"];

/** @since 2025-07-01 */
export type PrivateEndpointConnectionUpdate = components["schemas"]["PrivateEndpointConnectionUpdate"];

/** @since 2025-07-01 */
export type PrivateEndpointCreate = components["schemas"]["PrivateEndpointCreate"];

/** @since 2025-07-01 */
export type PrivateLinkResource = components["schemas"]["PrivateLinkResource"];

/** @since 2025-07-01 */
export type PrivateLinkResourceList = components["schemas"]["PrivateLinkResourceList"];

/** @since 2025-07-01 */
export type PrivateLinkServiceConnection = components["schemas"]["PrivateLinkServiceConnection"];

/** @since 2025-07-01 */
export type PrivateLinkServiceConnectionState = components["schemas"]["PrivateLinkServiceConnectionState"];

/** @since 2025-07-01 */
export type Protocol = components["schemas"]["Protocol"];

/** @since 2025-07-01 */
export type ProvisioningState = components["schemas"]["ProvisioningState"];

/** @since 2025-07-01 */
export type Reference = components["schemas"]["Reference"];

/** @since 2025-07-01 */
export type RegenerateKeyRequest = components["schemas"]["RegenerateKeyRequest"];

/** @since 2025-07-01 */
export type ResourceState = components["schemas"]["ResourceState"];

/** @since 2025-07-01 */
export type Sku = components["schemas"]["Sku"];

/** @since 2025-07-01 */
export type SkuDetails = components["schemas"]["SkuDetails"];

/** @since 2025-07-01 */
export type SkuDetailsList = components["schemas"]["SkuDetailsList"];

/** @since 2025-07-01 */
export type SkuName = components["schemas"]["SkuName"];

/** @since 2025-07-01 */
export type Switch = components["schemas"]["Switch"];

/** @since 2025-07-01 */
export type SystemData = components["schemas"]["SystemData"];

/** @since 2025-07-01 */
export type Tags = components["schemas"]["Tags"];

/** @since 2025-07-01 */
export type TlsVersion = components["schemas"]["TlsVersion"];

/** @since 2025-07-01 */
export type UserAssignedIdentity = components["schemas"]["UserAssignedIdentity"];

/** @since 2025-07-01 */
export type VirtualNetworkLink = components["schemas"]["VirtualNetworkLink"];

/** @since 2025-07-01 */
export type VirtualNetworkLinkCreate = components["schemas"]["VirtualNetworkLinkCreate"];
