// Written by `npm run generate` from openapi/. Do not edit.

/** @since 2025-07-01 */
export interface AccessKeys {
  primaryKey?: string;
  secondaryKey?: string;
}

/** @since 2025-07-01 */
export interface AccessPolicyAssignment {
  id?: string;
  name?: string;
  properties?: AccessPolicyAssignmentProperties;
  systemData?: SystemData;
  type?: string;
}

/** @since 2025-07-01 */
export interface AccessPolicyAssignmentCreate {
  properties: AccessPolicyAssignmentCreateProperties;
}

export interface AccessPolicyAssignmentCreateProperties {
  accessPolicyName?: "default" | (string & {});
  accessString?: string;
  user: AccessPolicyAssignmentUser;
}

/** @since 2025-07-01 */
export interface AccessPolicyAssignmentList {
  /** URL. */
  nextLink?: string;
  value: AccessPolicyAssignment[];
}

/** @since 2025-07-01 */
export interface AccessPolicyAssignmentProperties {
  accessPolicyName?: "default" | (string & {});
  accessString?: string;
  provisioningError?: AccessPolicyProvisioningError;
  provisioningState?: ProvisioningState;
  user?: AccessPolicyAssignmentUser;
}

/** @since 2025-07-01 */
export interface AccessPolicyAssignmentUser {
  objectId: string;
}

/** @since 2026-09-01 */
export interface AccessPolicyProvisioningError {
  code: "InvalidAccessString" | (string & {});
  message: string;
  target?: string;
}

/** @since 2025-07-01 */
export interface Cluster {
  id?: string;
  identity?: Identity;
  kind?: "v1" | "v2" | (string & {});
  location?: string;
  name?: string;
  properties?: ClusterProperties;
  sku?: Sku;
  systemData?: SystemData;
  tags?: Tags;
  type?: string;
  zones?: string[];
}

/** @since 2025-07-01 */
export interface ClusterCreate {
  identity?: IdentityChange;
  /** At least 1 character. */
  location: string;
  properties: ClusterCreateProperties;
  sku: Sku;
  tags?: Tags;
}

/** @since 2025-07-01 */
export interface ClusterCreateProperties {
  encryption?: ClusterEncryption;
  highAvailability?: Switch;
  maintenanceConfiguration?: MaintenanceConfiguration;
  minimumTlsVersion?: TlsVersion;
  publicNetworkAccess: Switch;
}

/** @since 2025-07-01 */
export interface ClusterEncryption {
  customerManagedKeyEncryption?: CustomerManagedKeyEncryption;
}

/** @since 2025-07-01 */
export interface ClusterList {
  /** URL. */
  nextLink?: string;
  value: Cluster[];
}

/** @since 2025-07-01 */
export interface ClusterProperties {
  encryption?: ClusterEncryption;
  highAvailability?: Switch;
  hostName?: string;
  maintenanceConfiguration?: MaintenanceConfiguration;
  migratedEndpoint?: string;
  minimumTlsVersion?: TlsVersion;
  privateEndpointConnections?: PrivateEndpointConnection[];
  provisioningState?: ProvisioningState;
  publicNetworkAccess?: "Enabled" | "Disabled" | (string & {}) | null;
  redisVersion?: string;
  redundancyMode?: "None" | "LR" | "ZR" | (string & {});
  resourceState?: ResourceState;
}

/** @since 2025-07-01 */
export interface ClusterUpdate {
  identity?: IdentityChange;
  properties?: ClusterUpdateProperties;
  sku?: Sku;
  tags?: Tags;
}

/** @since 2025-07-01 */
export interface ClusterUpdateProperties {
  encryption?: ClusterEncryption;
  maintenanceConfiguration?: MaintenanceConfiguration;
  minimumTlsVersion?: TlsVersion;
  publicNetworkAccess?: Switch;
}

/** @since 2025-07-01 */
export type ClusteringPolicy = "OSSCluster" | "EnterpriseCluster" | "NoCluster" | (string & {});

/** @since 2025-07-01 */
export interface CustomerManagedKeyEncryption {
  keyEncryptionKeyIdentity?: CustomerManagedKeyEncryptionKeyEncryptionKeyIdentity;
  /** URL. */
  keyEncryptionKeyUrl?: string;
}

export interface CustomerManagedKeyEncryptionKeyEncryptionKeyIdentity {
  identityType?: "userAssignedIdentity" | (string & {});
  userAssignedIdentityResourceId?: string;
}

/** @since 2025-07-01 */
export interface Database {
  id?: string;
  name?: string;
  properties?: DatabaseProperties;
  systemData?: SystemData;
  type?: string;
}

/** @since 2025-07-01 */
export interface DatabaseCreate {
  properties?: DatabaseCreateProperties;
}

/** @since 2025-07-01 */
export interface DatabaseCreateProperties {
  accessKeysAuthentication?: Switch;
  clientProtocol?: Protocol;
  clusteringPolicy?: ClusteringPolicy;
  deferUpgrade?: DeferUpgrade;
  evictionPolicy?: EvictionPolicy;
  geoReplication?: GeoReplication;
  /** At most 4 items. */
  modules?: Module[];
  notifyKeyspaceEvents?: string;
  persistence?: Persistence;
  port?: number;
}

/** @since 2025-07-01 */
export interface DatabaseList {
  /** URL. */
  nextLink?: string;
  value: Database[];
}

/** @since 2025-07-01 */
export interface DatabaseProperties {
  accessKeysAuthentication?: Switch;
  clientProtocol?: Protocol;
  clusteringPolicy?: ClusteringPolicy;
  deferUpgrade?: DeferUpgrade;
  evictionPolicy?: EvictionPolicy;
  geoReplication?: GeoReplication;
  modules?: Module[];
  notifyKeyspaceEvents?: string;
  persistence?: Persistence;
  port?: number;
  provisioningState?: ProvisioningState;
  redisVersion?: string;
  resourceState?: ResourceState;
}

/** @since 2025-07-01 */
export interface DatabaseUpdate {
  properties?: DatabaseUpdateProperties;
}

/** @since 2025-07-01 */
export interface DatabaseUpdateProperties {
  accessKeysAuthentication?: Switch;
  clientProtocol?: Protocol;
  clusteringPolicy?: ClusteringPolicy;
  deferUpgrade?: DeferUpgrade;
  evictionPolicy?: EvictionPolicy;
  notifyKeyspaceEvents?: string;
  persistence?: Persistence;
}

/** @since 2025-07-01 */
export type DeferUpgrade = "Deferred" | "NotDeferred" | (string & {});

/** @since 2025-07-01 */
export interface ErrorAdditionalInfo {
  info?: unknown;
  type?: string;
}

/** @since 2025-07-01 */
export interface ErrorDetail {
  additionalInfo?: ErrorAdditionalInfo[];
  code?: string;
  details?: ErrorDetail[];
  message?: string;
  target?: string | null;
}

/** @since 2025-07-01 */
export interface ErrorResponse {
  error?: ErrorDetail;
}

/** @since 2025-07-01 */
export type EvictionPolicy = "AllKeysLFU" | "AllKeysLRU" | "AllKeysRandom" | "NoEviction" | "VolatileLFU" | "VolatileLRU" | "VolatileRandom" | "VolatileTTL" | (string & {});

/** @since 2025-07-01 */
export interface ExportRequest {
  sasUri: string;
}

/** @since 2025-07-01 */
export interface FlushRequest {
  ids?: string[];
}

/** @since 2025-07-01 */
export interface ForceLinkRequest {
  geoReplication: GeoReplication;
}

/** @since 2025-07-01 */
export interface ForceUnlinkRequest {
  ids: string[];
}

/** @since 2025-07-01 */
export interface GeoReplication {
  groupNickname?: string;
  /** At most 5 items. */
  linkedDatabases?: LinkedDatabase[];
}

/** @since 2025-07-01 */
export interface Identity {
  principalId?: string;
  tenantId?: string;
  type?: IdentityType;
  userAssignedIdentities?: { [key: string]: UserAssignedIdentity };
}

/** @since 2025-07-01 */
export interface IdentityChange {
  type: IdentityType;
  userAssignedIdentities?: { [key: string]: UserAssignedIdentity };
}

/** @since 2025-07-01 */
export type IdentityType = "None" | "SystemAssigned" | "UserAssigned" | "SystemAssigned,UserAssigned" | (string & {});

/** @since 2025-07-01 */
export interface ImportRequest {
  /** At least 1 item. */
  sasUris: string[];
}

/** @since 2025-07-01 */
export interface LinkedDatabase {
  id?: string;
  state?: "Linked" | "Linking" | "Unlinking" | "LinkFailed" | "UnlinkFailed" | (string & {});
}

/** @since 2026-09-01 */
export interface MaintenanceConfiguration {
  maintenanceWindows?: MaintenanceWindow[];
}

/** @since 2026-09-01 */
export interface MaintenanceWindow {
  duration: string;
  schedule: MaintenanceWindowSchedule;
  /** 0 to 23. */
  startHourUtc: number;
  type: "Weekly" | (string & {});
}

export interface MaintenanceWindowSchedule {
  dayOfWeek?: "Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday" | (string & {});
}

/** @since 2026-09-01 */
export interface Migration {
  id?: string;
  name?: string;
  properties?: MigrationProperties;
  systemData?: SystemData;
  type?: string;
}

/** @since 2026-09-01 */
export interface MigrationCancelRequest {
  rollbackReason?: string;
}

/** @since 2026-09-01 */
export interface MigrationDisparity {
  category?: string;
  message?: string;
}

/** @since 2026-09-01 */
export interface MigrationFinding {
  disparities?: MigrationDisparity[];
}

/** @since 2026-09-01 */
export interface MigrationList {
  /** URL. */
  nextLink?: string;
  value: Migration[];
}

/** @since 2026-09-01 */
export interface MigrationProperties {
  forceMigrate?: boolean;
  provisioningState?: "Accepted" | "InProgress" | "ReadyForDnsSwitch" | "Succeeded" | "Failed" | "Cancelling" | "Cancelled" | "CancellationFailed" | (string & {});
  skipDataMigration?: boolean;
  sourceResourceId?: string;
  sourceType?: "AzureCacheForRedis" | (string & {});
  switchDns?: boolean;
}

/** @since 2026-09-01 */
export interface MigrationStart {
  properties: MigrationStartProperties;
}

export interface MigrationStartProperties {
  forceMigrate?: boolean;
  skipDataMigration: boolean;
  sourceResourceId: string;
  sourceType: "AzureCacheForRedis" | (string & {});
  switchDns: boolean;
}

/** @since 2026-09-01 */
export interface MigrationValidation {
  errors?: MigrationFinding[];
  isValid?: boolean;
  warnings?: MigrationFinding[];
}

/** @since 2026-09-01 */
export interface MigrationValidationRequest {
  forceMigrate?: boolean;
  skipDataMigration?: boolean;
  sourceResourceId: string;
}

/** @since 2025-07-01 */
export interface Module {
  args?: string;
  name: "RediSearch" | "RedisJSON" | "RedisBloom" | "RedisTimeSeries" | (string & {});
  version?: string;
}

/** @since 2025-07-01 */
export interface OperationFailure {
  code?: string;
  details?: ErrorDetail[];
  error?: ErrorDetail;
  message?: string;
  target?: string | null;
}

/** @since 2025-07-01 */
export interface OperationStatus {
  endTime?: string;
  error?: OperationFailure;
  id?: string;
  name?: string;
  startTime?: string;
  status?: "InProgress" | "Creating" | "Updating" | "Deleting" | "Succeeded" | "Failed" | "Canceled" | (string & {});
}

/** @since 2025-07-01 */
export interface Persistence {
  aofEnabled?: boolean;
  aofFrequency?: "1s" | "always" | (string & {});
  rdbEnabled?: boolean;
  rdbFrequency?: "1h" | "6h" | "12h" | (string & {});
}

/** @since 2025-07-01 */
export interface PrivateDnsZone {
  etag?: string;
  id?: string;
  location?: string;
  name?: string;
  properties?: PrivateDnsZoneProperties;
  tags?: Tags;
  type?: string;
}

export interface PrivateDnsZoneProperties {
  provisioningState?: ProvisioningState;
}

/** @since 2025-07-01 */
export interface PrivateDnsZoneConfig {
  name: string;
  properties: PrivateDnsZoneConfigProperties;
}

export interface PrivateDnsZoneConfigProperties {
  privateDnsZoneId: string;
}

/** @since 2025-07-01 */
export interface PrivateDnsZoneCreate {
  location: "global" | (string & {});
  tags?: Tags;
}

/** @since 2025-07-01 */
export interface PrivateDnsZoneGroup {
  etag?: string;
  id?: string;
  name?: string;
  properties?: PrivateDnsZoneGroupProperties;
  type?: string;
}

export interface PrivateDnsZoneGroupProperties {
  privateDnsZoneConfigs?: PrivateDnsZoneConfig[];
  provisioningState?: ProvisioningState;
}

/** @since 2025-07-01 */
export interface PrivateDnsZoneGroupCreate {
  properties: PrivateDnsZoneGroupCreateProperties;
}

export interface PrivateDnsZoneGroupCreateProperties {
  /** At least 1 item. */
  privateDnsZoneConfigs: PrivateDnsZoneConfig[];
}

/** @since 2025-07-01 */
export interface PrivateEndpoint {
  etag?: string;
  id?: string;
  location?: string;
  name?: string;
  properties?: PrivateEndpointProperties;
  tags?: Tags;
  type?: string;
}

export interface PrivateEndpointProperties {
  networkInterfaces?: Reference[];
  privateLinkServiceConnections?: PrivateLinkServiceConnection[];
  provisioningState?: ProvisioningState;
  subnet?: Reference;
}

/** @since 2025-07-01 */
export interface PrivateEndpointConnection {
  id?: string;
  name?: string;
  properties?: PrivateEndpointConnectionProperties;
  systemData?: SystemData;
  type?: string;
}

export interface PrivateEndpointConnectionProperties {
  privateEndpoint?: Reference;
  privateLinkServiceConnectionState?: PrivateLinkServiceConnectionState;
  provisioningState?: ProvisioningState;
}

/** @since 2025-07-01 */
export interface PrivateEndpointConnectionList {
  /** URL. */
  nextLink?: string;
  value: PrivateEndpointConnection[];
}

/** @since 2025-07-01 */
export interface PrivateEndpointConnectionUpdate {
  properties: PrivateEndpointConnectionUpdateProperties;
}

export interface PrivateEndpointConnectionUpdateProperties {
  privateLinkServiceConnectionState: PrivateLinkServiceConnectionState;
}

/** @since 2025-07-01 */
export interface PrivateEndpointCreate {
  location: string;
  properties: PrivateEndpointCreateProperties;
  tags?: Tags;
}

export interface PrivateEndpointCreateProperties {
  /** At least 1 item. */
  privateLinkServiceConnections: PrivateLinkServiceConnection[];
  subnet: Reference;
}

/** @since 2025-07-01 */
export interface PrivateLinkResource {
  id?: string;
  name?: string;
  properties?: PrivateLinkResourceProperties;
  type?: string;
}

export interface PrivateLinkResourceProperties {
  groupId?: "redisEnterprise" | (string & {});
  requiredMembers?: string[];
  requiredZoneNames?: string[];
}

/** @since 2025-07-01 */
export interface PrivateLinkResourceList {
  /** URL. */
  nextLink?: string;
  value: PrivateLinkResource[];
}

/** @since 2025-07-01 */
export interface PrivateLinkServiceConnection {
  name: string;
  properties: PrivateLinkServiceConnectionProperties;
}

export interface PrivateLinkServiceConnectionProperties {
  groupIds: ("redisEnterprise" | (string & {}))[];
  privateLinkServiceConnectionState?: PrivateLinkServiceConnectionState;
  privateLinkServiceId: string;
  provisioningState?: ProvisioningState;
}

/** @since 2025-07-01 */
export interface PrivateLinkServiceConnectionState {
  actionsRequired?: string;
  description?: string;
  status?: "Pending" | "Approved" | "Rejected" | (string & {});
}

/** @since 2025-07-01 */
export type Protocol = "Encrypted" | "Plaintext" | (string & {});

/** @since 2025-07-01 */
export type ProvisioningState = "Succeeded" | "Failed" | "Canceled" | "Creating" | "Updating" | "Deleting" | (string & {});

/** @since 2025-07-01 */
export interface Reference {
  id: string;
}

/** @since 2025-07-01 */
export interface RegenerateKeyRequest {
  keyType: "Primary" | "Secondary" | (string & {});
}

/** @since 2025-07-01 */
export type ResourceState = "Running" | "Creating" | "CreateFailed" | "Updating" | "UpdateFailed" | "Deleting" | "DeleteFailed" | "Enabling" | "EnableFailed" | "Disabling" | "DisableFailed" | "Disabled" | "Scaling" | "ScalingFailed" | "Moving" | (string & {});

/** @since 2025-07-01 */
export interface Sku {
  capacity?: number;
  name: SkuName;
}

/** @since 2025-07-01 */
export interface SkuDetails {
  name?: string;
  /** In GB. */
  sizeInGB?: number;
}

/** @since 2025-07-01 */
export interface SkuDetailsList {
  skus?: SkuDetails[];
}

/** @since 2025-07-01 */
export type SkuName = "Balanced_B0" | "Balanced_B1" | "Balanced_B3" | "Balanced_B5" | "Balanced_B10" | "Balanced_B20" | "Balanced_B50" | "Balanced_B100" | "Balanced_B150" | "Balanced_B250" | "Balanced_B350" | "Balanced_B500" | "Balanced_B700" | "Balanced_B1000" | "MemoryOptimized_M10" | "MemoryOptimized_M20" | "MemoryOptimized_M50" | "MemoryOptimized_M100" | "MemoryOptimized_M150" | "MemoryOptimized_M250" | "MemoryOptimized_M350" | "MemoryOptimized_M500" | "MemoryOptimized_M700" | "MemoryOptimized_M1000" | "MemoryOptimized_M1500" | "MemoryOptimized_M2000" | "ComputeOptimized_X3" | "ComputeOptimized_X5" | "ComputeOptimized_X10" | "ComputeOptimized_X20" | "ComputeOptimized_X50" | "ComputeOptimized_X100" | "ComputeOptimized_X150" | "ComputeOptimized_X250" | "ComputeOptimized_X350" | "ComputeOptimized_X500" | "ComputeOptimized_X700" | "FlashOptimized_A250" | "FlashOptimized_A500" | "FlashOptimized_A700" | "FlashOptimized_A1000" | "FlashOptimized_A1500" | "FlashOptimized_A2000" | "FlashOptimized_A4500" | "Enterprise_E1" | "Enterprise_E5" | "Enterprise_E10" | "Enterprise_E20" | "Enterprise_E50" | "Enterprise_E100" | "Enterprise_E200" | "Enterprise_E400" | "EnterpriseFlash_F300" | "EnterpriseFlash_F700" | "EnterpriseFlash_F1500" | (string & {});

/** @since 2025-07-01 */
export type Switch = "Enabled" | "Disabled" | (string & {});

/** @since 2025-07-01 */
export interface SystemData {
  createdAt?: string;
  createdBy?: string;
  createdByType?: string;
  lastModifiedAt?: string;
  lastModifiedBy?: string;
  lastModifiedByType?: string;
}

/** @since 2025-07-01 */
export type Tags = { [key: string]: string };

/** @since 2025-07-01 */
export type TlsVersion = "1.0" | "1.1" | "1.2" | (string & {});

/** @since 2025-07-01 */
export interface UserAssignedIdentity {
  clientId?: string;
  principalId?: string;
}

/** @since 2025-07-01 */
export interface VirtualNetworkLink {
  etag?: string;
  id?: string;
  location?: string;
  name?: string;
  properties?: VirtualNetworkLinkProperties;
  tags?: Tags;
  type?: string;
}

export interface VirtualNetworkLinkProperties {
  provisioningState?: ProvisioningState;
  registrationEnabled?: boolean;
  virtualNetwork?: Reference;
  virtualNetworkLinkState?: "InProgress" | "Completed" | (string & {});
}

/** @since 2025-07-01 */
export interface VirtualNetworkLinkCreate {
  location: "global" | (string & {});
  properties: VirtualNetworkLinkCreateProperties;
  tags?: Tags;
}

export interface VirtualNetworkLinkCreateProperties {
  registrationEnabled?: boolean;
  virtualNetwork: Reference;
}
