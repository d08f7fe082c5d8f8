// Written by `npm run generate` from openapi/. Do not edit.

import type { components } from "./schema.js";

/**
 * One database user.
 *
 * @since 2024-12-04
 */
export type ACLUser = components["schemas"]["ACLUser"];

/**
 * The Redis ACL rules of the account.
 *
 * @since 2024-12-04
 */
export type AccountACLRedisRules = components["schemas"]["AccountACLRedisRules"];

/**
 * The database access roles of the account.
 *
 * @since 2024-12-04
 */
export type AccountACLRoles = components["schemas"]["AccountACLRoles"];

/**
 * The database users of the account.
 *
 * @since 2024-12-04
 */
export type AccountACLUsers = components["schemas"]["AccountACLUsers"];

/** The account that the keys belong to. */
export type AccountDetails = components["schemas"]["AccountDetails"];

/**
 * A page of Essentials databases. The subscription is an object, whereas the Pro list has an array there.
 *
 * @since 2024-12-04
 */
export type AccountFixedSubscriptionDatabases = components["schemas"]["AccountFixedSubscriptionDatabases"];

/** The API key that made this request. */
export type AccountKey = components["schemas"]["AccountKey"];

/** The user that an API key belongs to. */
export type AccountKeyOwner = components["schemas"]["AccountKeyOwner"];

/**
 * One page of the session log.
 *
 * @since 2025-07-14
 */
export type AccountSessionLogEntries = components["schemas"]["AccountSessionLogEntries"];

/**
 * One session event: who, from which address, and what was done.
 *
 * @since 2025-07-14
 */
export type AccountSessionLogEntry = components["schemas"]["AccountSessionLogEntry"];

/**
 * A page of Pro databases. The subscription is an array of exactly one element, whereas the Essentials list has an object there.
 *
 * @since 2024-12-04
 */
export type AccountSubscriptionDatabases = components["schemas"]["AccountSubscriptionDatabases"];

/**
 * The Pro subscriptions of the account.
 *
 * @since 2024-12-04
 */
export type AccountSubscriptions = components["schemas"]["AccountSubscriptions"];

/**
 * One page of the system log.
 *
 * @since 2024-12-04
 */
export type AccountSystemLogEntries = components["schemas"]["AccountSystemLogEntries"];

/**
 * One event of the system log: what happened, to which resource, and who caused it.
 *
 * @since 2024-12-04
 */
export type AccountSystemLogEntry = components["schemas"]["AccountSystemLogEntry"];

/**
 * One member of the account.
 *
 * @since 2024-12-04
 */
export type AccountUser = components["schemas"]["AccountUser"];

/**
 * Notification and sign-in options of a member.
 *
 * @since 2024-12-04
 */
export type AccountUserOptions = components["schemas"]["AccountUserOptions"];

/**
 * New name or role of a member; the name is required even when only the role changes.
 *
 * @since 2024-12-04
 */
export type AccountUserUpdateRequest = components["schemas"]["AccountUserUpdateRequest"];

/**
 * The members of the account.
 *
 * @since 2024-12-04
 */
export type AccountUsers = components["schemas"]["AccountUsers"];

/**
 * A new Redis ACL rule.
 *
 * @since 2024-12-04
 */
export type AclRedisRuleCreateRequest = components["schemas"]["AclRedisRuleCreateRequest"];

/**
 * New name and pattern of a Redis ACL rule; both are required.
 *
 * @since 2024-12-04
 */
export type AclRedisRuleUpdateRequest = components["schemas"]["AclRedisRuleUpdateRequest"];

/** A role: rules, and the databases they apply to. */
export type AclRole = components["schemas"]["AclRole"];

/**
 * A new database access role.
 *
 * @since 2024-12-04
 */
export type AclRoleCreateRequest = components["schemas"]["AclRoleCreateRequest"];

/** A database that a rule of a role applies to. */
export type AclRoleDatabase = components["schemas"]["AclRoleDatabase"];

/**
 * One database to which a rule of a role applies.
 *
 * @since 2024-12-04
 */
export type AclRoleDatabaseSpec = components["schemas"]["AclRoleDatabaseSpec"];

/** A rule within a role. */
export type AclRoleRedisRule = components["schemas"]["AclRoleRedisRule"];

/**
 * One rule of a role and where it applies.
 *
 * @since 2024-12-04
 */
export type AclRoleRedisRuleSpec = components["schemas"]["AclRoleRedisRuleSpec"];

/**
 * Changes to a database access role; what is left out stays as it is.
 *
 * @since 2024-12-04
 */
export type AclRoleUpdateRequest = components["schemas"]["AclRoleUpdateRequest"];

/** A user that holds a role. */
export type AclRoleUser = components["schemas"]["AclRoleUser"];

/**
 * A new database user.
 *
 * @since 2024-12-04
 */
export type AclUserCreateRequest = components["schemas"]["AclUserCreateRequest"];

/**
 * Changes to a database user; what is left out stays as it is.
 *
 * @since 2024-12-04
 */
export type AclUserUpdateRequest = components["schemas"]["AclUserUpdateRequest"];

/** An Active-Active database. Provider, endpoints, sizes and backups are found per region in `crdbDatabases`. */
export type ActiveActiveDatabase = components["schemas"]["ActiveActiveDatabase"];

/** The periodic backup of one region of an Active-Active database. */
export type ActiveActiveDatabaseBackup = components["schemas"]["ActiveActiveDatabaseBackup"];

/** The part of an Active-Active database that one region holds. */
export type ActiveActiveDatabaseRegion = components["schemas"]["ActiveActiveDatabaseRegion"];

/**
 * The GCP side of a new Private Service Connect endpoint of an Active-Active region.
 *
 * @since 2025-07-14
 */
export type ActiveActivePscEndpointCreateRequest = components["schemas"]["ActiveActivePscEndpointCreateRequest"];

/**
 * Either a decision about an Active-Active endpoint or changes to its GCP side, not both.
 *
 * @since 2025-07-14
 */
export type ActiveActivePscEndpointUpdateRequest = components["schemas"]["ActiveActivePscEndpointUpdateRequest"];

/**
 * A region to add to an Active-Active subscription.
 *
 * @since 2024-12-04
 */
export type ActiveActiveRegionCreateRequest = components["schemas"]["ActiveActiveRegionCreateRequest"];

/** The part of an Active-Active database that one region holds, in brief. */
export type ActiveActiveRegionDatabase = components["schemas"]["ActiveActiveRegionDatabase"];

/**
 * The regions to remove from an Active-Active subscription.
 *
 * @since 2024-12-04
 */
export type ActiveActiveRegionDeleteRequest = components["schemas"]["ActiveActiveRegionDeleteRequest"];

/**
 * One region to remove.
 *
 * @since 2024-12-04
 */
export type ActiveActiveRegionToDelete = components["schemas"]["ActiveActiveRegionToDelete"];

/** A region of an Active-Active subscription. */
export type ActiveActiveSubscriptionRegion = components["schemas"]["ActiveActiveSubscriptionRegion"];

/**
 * The regions of an Active-Active subscription and its databases in them.
 *
 * @since 2024-12-04
 */
export type ActiveActiveSubscriptionRegions = components["schemas"]["ActiveActiveSubscriptionRegions"];

/**
 * The address blocks to route through an Active-Active Transit Gateway attachment.
 *
 * @since 2024-12-04
 */
export type ActiveActiveTgwUpdateCidrsRequest = components["schemas"]["ActiveActiveTgwUpdateCidrsRequest"];

/** A peering between a region of the subscription and a network of the customer. */
export type ActiveActiveVpcPeering = components["schemas"]["ActiveActiveVpcPeering"];

/**
 * A peering between a region of an Active-Active subscription and a VPC on AWS.
 *
 * @since 2024-12-04
 */
export type ActiveActiveVpcPeeringCreateAwsRequest = components["schemas"]["ActiveActiveVpcPeeringCreateAwsRequest"];

/**
 * A VPC peering for a region of an Active-Active subscription, in the AWS or the GCP shape.
 *
 * @since 2024-12-04
 */
export type ActiveActiveVpcPeeringCreateBaseRequest = components["schemas"]["ActiveActiveVpcPeeringCreateBaseRequest"];

/**
 * A peering between a region of an Active-Active subscription and a VPC network on GCP.
 *
 * @since 2024-12-04
 */
export type ActiveActiveVpcPeeringCreateGcpRequest = components["schemas"]["ActiveActiveVpcPeeringCreateGcpRequest"];

/** The peerings that start in one region. */
export type ActiveActiveVpcPeeringRegion = components["schemas"]["ActiveActiveVpcPeeringRegion"];

/**
 * New address blocks of an Active-Active AWS peering; one of the two fields is needed.
 *
 * @since 2024-12-04
 */
export type ActiveActiveVpcPeeringUpdateAwsRequest = components["schemas"]["ActiveActiveVpcPeeringUpdateAwsRequest"];

/** The peerings of an Active-Active subscription. */
export type ActiveActiveVpcPeerings = components["schemas"]["ActiveActiveVpcPeerings"];

/**
 * Either general settings of a Pro subscription or its customer-managed keys; nothing but the fields themselves tells the two shapes apart.
 *
 * @since 2025-07-14
 */
export type BaseSubscriptionUpdateRequest = components["schemas"]["BaseSubscriptionUpdateRequest"];

/**
 * An address block in CIDR notation, such as `10.0.0.0/24`; a plain string on the wire.
 *
 * @since 2024-12-04
 */
export type Cidr = components["schemas"]["Cidr"];

/** Who may reach the databases of a subscription in an own cloud account. */
export type CidrAllowlist = components["schemas"]["CidrAllowlist"];

/**
 * The addresses and security groups that may reach a subscription in your own cloud account.
 *
 * @since 2024-12-04
 */
export type CidrWhiteListUpdateRequest = components["schemas"]["CidrWhiteListUpdateRequest"];

/**
 * One cloud account; id 1 is the one that Redis owns.
 *
 * @since 2024-12-04
 */
export type CloudAccount = components["schemas"]["CloudAccount"];

/**
 * A customer cloud account to register.
 *
 * @since 2024-12-04
 */
export type CloudAccountCreateRequest = components["schemas"]["CloudAccountCreateRequest"];

/**
 * New name or credentials of a cloud account; the four credentials are always required.
 *
 * @since 2024-12-04
 */
export type CloudAccountUpdateRequest = components["schemas"]["CloudAccountUpdateRequest"];

/**
 * The cloud accounts known to the account.
 *
 * @since 2024-12-04
 */
export type CloudAccounts = components["schemas"]["CloudAccounts"];

/** Where a Pro subscription runs at one cloud provider. */
export type CloudDetail = components["schemas"]["CloudDetail"];

/** The network that a subscription uses in a region. */
export type CloudDetailNetworking = components["schemas"]["CloudDetailNetworking"];

/** A region that a Pro subscription runs in. */
export type CloudDetailRegion = components["schemas"]["CloudDetailRegion"];

/** A tag that the service puts on its resources at the cloud provider. */
export type CloudDetailResourceTag = components["schemas"]["CloudDetailResourceTag"];

/**
 * One stored tag of a database.
 *
 * @since 2024-12-04
 */
export type CloudTag = components["schemas"]["CloudTag"];

/**
 * The stored tags of a database; the list is absent when the database does not exist.
 *
 * @since 2024-12-04
 */
export type CloudTags = components["schemas"]["CloudTags"];

/** A cost report that is ready to be read. */
export type CostReport = components["schemas"]["CostReport"];

/**
 * Range, file format and filters of a cost report; filters that are left out do not narrow the report.
 *
 * @since 2026-07-08
 */
export type CostReportCreateRequest = components["schemas"]["CostReportCreateRequest"];

/**
 * An empty object; flushing takes no settings.
 *
 * @since 2024-12-04
 */
export type CrdbFlushRequest = components["schemas"]["CrdbFlushRequest"];

/**
 * Throughput that one existing Active-Active database is to have in the new region.
 *
 * @since 2024-12-04
 */
export type CrdbRegionSpec = components["schemas"]["CrdbRegionSpec"];

/**
 * Changes to an Active-Active database, for all regions and for single ones; what is left out stays as it is.
 *
 * @since 2024-12-04
 */
export type CrdbUpdatePropertiesRequest = components["schemas"]["CrdbUpdatePropertiesRequest"];

/**
 * A redirection of endpoints from one database to another.
 *
 * @since 2026-08-19
 */
export type CreateEndpointsRedirectionRequest = components["schemas"]["CreateEndpointsRedirectionRequest"];

/**
 * One encryption key of the cloud provider's key service.
 *
 * @since 2025-07-14
 */
export type CustomerManagedKey = components["schemas"]["CustomerManagedKey"];

/**
 * Identities and rights that must be granted before customer-managed keys can be used.
 *
 * @since 2025-07-14
 */
export type CustomerManagedKeyAccessDetails = components["schemas"]["CustomerManagedKeyAccessDetails"];

/**
 * Customer-managed encryption keys and what happens when they are withdrawn.
 *
 * @since 2026-07-08
 */
export type CustomerManagedKeyProperties = components["schemas"]["CustomerManagedKeyProperties"];

/**
 * One data persistence option: its wire name and an explanation.
 *
 * @since 2024-12-04
 */
export type DataPersistenceEntry = components["schemas"]["DataPersistenceEntry"];

/**
 * The list of data persistence options.
 *
 * @since 2024-12-04
 */
export type DataPersistenceOptions = components["schemas"]["DataPersistenceOptions"];

/**
 * One database of a single-region Pro subscription; Active-Active databases have another shape.
 *
 * @since 2024-12-04
 */
export type Database = components["schemas"]["Database"];

/** A threshold that sends a notice when it is crossed. */
export type DatabaseAlert = components["schemas"]["DatabaseAlert"];

/**
 * One alert and the threshold at which it is raised.
 *
 * @since 2024-12-04
 */
export type DatabaseAlertSpec = components["schemas"]["DatabaseAlertSpec"];

/**
 * The Redis versions a database can be upgraded to.
 *
 * @since 2026-07-08
 */
export type DatabaseAvailableVersionsResponse = components["schemas"]["DatabaseAvailableVersionsResponse"];

/** The periodic backup of a Pro database. */
export type DatabaseBackup = components["schemas"]["DatabaseBackup"];

/**
 * Schedule and target of regular backups. Responses show it in other words: `enableRemoteBackup` and `destination`, without the storage type.
 *
 * @since 2024-12-04
 */
export type DatabaseBackupConfig = components["schemas"]["DatabaseBackupConfig"];

/**
 * An immediate backup; a single-region database with regular backups needs no field at all.
 *
 * @since 2024-12-04
 */
export type DatabaseBackupRequest = components["schemas"]["DatabaseBackupRequest"];

/** The last backup of a database; empty when there was none. */
export type DatabaseBackupStatus = components["schemas"]["DatabaseBackupStatus"];

/**
 * The TLS server certificate of a database.
 *
 * @since 2024-12-04
 */
export type DatabaseCertificate = components["schemas"]["DatabaseCertificate"];

/**
 * A client certificate. On the wire Pro databases also take it as a bare PEM string.
 *
 * @since 2024-12-04
 */
export type DatabaseCertificateSpec = components["schemas"]["DatabaseCertificateSpec"];

/** How a Pro database is spread over shards. */
export type DatabaseClustering = components["schemas"]["DatabaseClustering"];

/**
 * A new database in a Pro subscription; Active-Active subscriptions accept a narrower set of fields.
 *
 * @since 2024-12-04
 */
export type DatabaseCreateRequest = components["schemas"]["DatabaseCreateRequest"];

/**
 * Where to import data from.
 *
 * @since 2024-12-04
 */
export type DatabaseImportRequest = components["schemas"]["DatabaseImportRequest"];

/** The last import into a database. */
export type DatabaseImportStatus = components["schemas"]["DatabaseImportStatus"];

/** A module of a database. */
export type DatabaseModule = components["schemas"]["DatabaseModule"];

/** A setting of a module, as it stands in a database. */
export type DatabaseModuleParameter = components["schemas"]["DatabaseModuleParameter"];

/**
 * A Redis module to load into a new database.
 *
 * @since 2024-12-04
 */
export type DatabaseModuleSpec = components["schemas"]["DatabaseModuleSpec"];

/** Who may connect to a database, and how. */
export type DatabaseSecurity = components["schemas"]["DatabaseSecurity"];

/**
 * The slow log of a database.
 *
 * @since 2025-07-14
 */
export type DatabaseSlowLogEntries = components["schemas"]["DatabaseSlowLogEntries"];

/**
 * One slow command.
 *
 * @since 2025-07-14
 */
export type DatabaseSlowLogEntry = components["schemas"]["DatabaseSlowLogEntry"];

/**
 * One database to replicate from.
 *
 * @since 2024-12-04
 */
export type DatabaseSyncSourceSpec = components["schemas"]["DatabaseSyncSourceSpec"];

/**
 * A tag in the replacement set of a database; not to be confused with the schema `Tag` of cost reports.
 *
 * Named `tag` in the contract.
 *
 * @since 2024-12-04
 */
export type DatabaseTag = components["schemas"]["tag"];

/**
 * A tag to add to a database.
 *
 * @since 2024-12-04
 */
export type DatabaseTagCreateRequest = components["schemas"]["DatabaseTagCreateRequest"];

/**
 * The new value of a tag.
 *
 * @since 2024-12-04
 */
export type DatabaseTagUpdateRequest = components["schemas"]["DatabaseTagUpdateRequest"];

/**
 * The complete new set of tags of a database.
 *
 * @since 2024-12-04
 */
export type DatabaseTagsUpdateRequest = components["schemas"]["DatabaseTagsUpdateRequest"];

/** The throughput that a database is sized for. */
export type DatabaseThroughput = components["schemas"]["DatabaseThroughput"];

/**
 * Expected throughput of a single-region database.
 *
 * @since 2024-12-04
 */
export type DatabaseThroughputSpec = components["schemas"]["DatabaseThroughputSpec"];

/**
 * Whether traffic to a database is stopped and can be resumed.
 *
 * @since 2026-07-08
 */
export type DatabaseTrafficStateResponse = components["schemas"]["DatabaseTrafficStateResponse"];

/**
 * Changes to a single-region Pro database; what is left out stays as it is.
 *
 * @since 2024-12-04
 */
export type DatabaseUpdateRequest = components["schemas"]["DatabaseUpdateRequest"];

/**
 * The target of a Redis version upgrade of a Pro database.
 *
 * @since 2025-07-14
 */
export type DatabaseUpgradeRedisVersionRequest = components["schemas"]["DatabaseUpgradeRedisVersionRequest"];

/**
 * How far a Redis version upgrade has come.
 *
 * @since 2026-07-08
 */
export type DatabaseVersionUpgradeStatus = components["schemas"]["DatabaseVersionUpgradeStatus"];

/**
 * Public and private endpoints that can be redirected to another database.
 *
 * @since 2025-07-14
 */
export type DynamicEndpoints = components["schemas"]["DynamicEndpoints"];

/**
 * One redirected endpoint, from source to target.
 *
 * @since 2026-08-19
 */
export type EndpointRedirectionDTO = components["schemas"]["EndpointRedirectionDTO"];

/**
 * One endpoint redirection with its status and endpoints.
 *
 * @since 2026-08-19
 */
export type EndpointsRedirectionResponse = components["schemas"]["EndpointsRedirectionResponse"];

/**
 * One Essentials database.
 *
 * @since 2024-12-04
 */
export type FixedDatabase = components["schemas"]["FixedDatabase"];

/** The backup of an Essentials database. */
export type FixedDatabaseBackup = components["schemas"]["FixedDatabaseBackup"];

/**
 * An immediate backup of an Essentials database; the body may be left out.
 *
 * @since 2025-07-14
 */
export type FixedDatabaseBackupRequest = components["schemas"]["FixedDatabaseBackupRequest"];

/** How an Essentials database is spread over shards. */
export type FixedDatabaseClustering = components["schemas"]["FixedDatabaseClustering"];

/**
 * A new database in an Essentials subscription, within what the plan offers.
 *
 * @since 2024-12-04
 */
export type FixedDatabaseCreateRequest = components["schemas"]["FixedDatabaseCreateRequest"];

/**
 * Where to import data into an Essentials database from.
 *
 * @since 2024-12-04
 */
export type FixedDatabaseImportRequest = components["schemas"]["FixedDatabaseImportRequest"];

/** Who may connect to an Essentials database, and how. */
export type FixedDatabaseSecurity = components["schemas"]["FixedDatabaseSecurity"];

/**
 * Changes to an Essentials database; what is left out stays as it is.
 *
 * @since 2024-12-04
 */
export type FixedDatabaseUpdateRequest = components["schemas"]["FixedDatabaseUpdateRequest"];

/**
 * The target of a Redis version upgrade of an Essentials database.
 *
 * @since 2026-07-08
 */
export type FixedDatabaseUpgradeRedisVersionRequest = components["schemas"]["FixedDatabaseUpgradeRedisVersionRequest"];

/**
 * One Essentials subscription, with the limits and price of its plan.
 *
 * @since 2024-12-04
 */
export type FixedSubscription = components["schemas"]["FixedSubscription"];

/**
 * A new Essentials subscription.
 *
 * @since 2024-12-04
 */
export type FixedSubscriptionCreateRequest = components["schemas"]["FixedSubscriptionCreateRequest"];

/** The databases of one Essentials subscription. */
export type FixedSubscriptionDatabases = components["schemas"]["FixedSubscriptionDatabases"];

/**
 * Changes to an Essentials subscription; what is left out stays as it is.
 *
 * @since 2024-12-04
 */
export type FixedSubscriptionUpdateRequest = components["schemas"]["FixedSubscriptionUpdateRequest"];

/**
 * The Essentials subscriptions of the account.
 *
 * @since 2024-12-04
 */
export type FixedSubscriptions = components["schemas"]["FixedSubscriptions"];

/**
 * One Essentials plan with its size, limits and price.
 *
 * @since 2024-12-04
 */
export type FixedSubscriptionsPlan = components["schemas"]["FixedSubscriptionsPlan"];

/**
 * The list of Essentials plans.
 *
 * @since 2024-12-04
 */
export type FixedSubscriptionsPlans = components["schemas"]["FixedSubscriptionsPlans"];

/** One link of the older object form. */
export type HalLink = components["schemas"]["HalLink"];

/** The older object form of `links`, keyed by relation. */
export type HalLinks = components["schemas"]["HalLinks"];

/** The body of most refused requests, when there is one. */
export type HttpError = components["schemas"]["HttpError"];

/** A detail of why an import failed. */
export type ImportFailureParameter = components["schemas"]["ImportFailureParameter"];

/**
 * Any JSON value; the data integration API, not this contract, defines its shape.
 *
 * @since 2026-07-08
 */
export type JsonNode = components["schemas"]["JsonNode"];

/** A pointer to a related request. */
export type Link = components["schemas"]["Link"];

/**
 * Settings of an Active-Active database in one region; they outrank the global ones.
 *
 * @since 2024-12-04
 */
export type LocalRegionProperties = components["schemas"]["LocalRegionProperties"];

/**
 * Expected throughput of an Active-Active database in one region.
 *
 * @since 2024-12-04
 */
export type LocalThroughput = components["schemas"]["LocalThroughput"];

/**
 * One weekly maintenance window, in local time of the region.
 *
 * @since 2024-12-04
 */
export type MaintenanceWindow = components["schemas"]["MaintenanceWindow"];

/**
 * How often maintenance can still be skipped, and until when it is being skipped.
 *
 * @since 2024-12-04
 */
export type MaintenanceWindowSkipStatus = components["schemas"]["MaintenanceWindowSkipStatus"];

/**
 * One weekly recurring window; hours are local to the region of the subscription.
 *
 * @since 2024-12-04
 */
export type MaintenanceWindowSpec = components["schemas"]["MaintenanceWindowSpec"];

/**
 * An error of the memory service, as `application/problem+json`.
 *
 * @since 2026-10-04
 */
export type MemoryProblemDetails = components["schemas"]["MemoryProblemDetails"];

/**
 * A field that the memory service rejected.
 *
 * @since 2026-10-04
 */
export type MemoryProblemFieldError = components["schemas"]["MemoryProblemFieldError"];

/** An API key of a memory store, without its secret. */
export type MemoryStoreApiKey = components["schemas"]["MemoryStoreApiKey"];

/**
 * An API key to create.
 *
 * @since 2026-10-04
 */
export type MemoryStoreApiKeyCreateRequest = components["schemas"]["MemoryStoreApiKeyCreateRequest"];

/**
 * A new API key, shown this once.
 *
 * @since 2026-10-04
 */
export type MemoryStoreApiKeyCreateResponse = components["schemas"]["MemoryStoreApiKeyCreateResponse"];

/** The API keys of a memory store. */
export type MemoryStoreApiKeys = components["schemas"]["MemoryStoreApiKeys"];

/**
 * Exclusion by the service's own detectors.
 *
 * @since 2026-10-04
 */
export type MemoryStoreBuiltInDetectorsConfig = components["schemas"]["MemoryStoreBuiltInDetectorsConfig"];

/**
 * A memory store to create.
 *
 * @since 2026-10-04
 */
export type MemoryStoreCreateRequest = components["schemas"]["MemoryStoreCreateRequest"];

/**
 * A detector that you define.
 *
 * @since 2026-10-04
 */
export type MemoryStoreCustomDetector = components["schemas"]["MemoryStoreCustomDetector"];

/**
 * Exclusion by detectors that you define.
 *
 * @since 2026-10-04
 */
export type MemoryStoreCustomDetectorsConfig = components["schemas"]["MemoryStoreCustomDetectorsConfig"];

/**
 * How memories of a custom type are extracted.
 *
 * @since 2026-10-04
 */
export type MemoryStoreCustomExtractionStrategy = components["schemas"]["MemoryStoreCustomExtractionStrategy"];

/**
 * A field of a custom memory type.
 *
 * @since 2026-10-04
 */
export type MemoryStoreCustomField = components["schemas"]["MemoryStoreCustomField"];

/**
 * A type of memory that you define.
 *
 * @since 2026-10-04
 */
export type MemoryStoreCustomMemoryType = components["schemas"]["MemoryStoreCustomMemoryType"];

/**
 * A detector of the service.
 *
 * @since 2026-10-04
 */
export type MemoryStoreDetectorSelection = components["schemas"]["MemoryStoreDetectorSelection"];

/**
 * Where a memory store can be reached.
 *
 * @since 2026-10-04
 */
export type MemoryStoreEndpoint = components["schemas"]["MemoryStoreEndpoint"];

/**
 * How often memories are extracted from active sessions.
 *
 * @since 2026-10-04
 */
export type MemoryStoreExtractionCadenceConfig = components["schemas"]["MemoryStoreExtractionCadenceConfig"];

/**
 * The memory stores of an account.
 *
 * @since 2026-10-04
 */
export type MemoryStoreListResponse = components["schemas"]["MemoryStoreListResponse"];

/**
 * How long memories are kept
 *
 * @since 2026-10-04
 */
export type MemoryStoreLongTermMemoryCreateConfig = components["schemas"]["MemoryStoreLongTermMemoryCreateConfig"];

/**
 * What must not become a long-term memory.
 *
 * @since 2026-10-04
 */
export type MemoryStoreLongTermMemoryExclusions = components["schemas"]["MemoryStoreLongTermMemoryExclusions"];

/**
 * How long memories are kept
 *
 * @since 2026-10-04
 */
export type MemoryStoreLongTermMemoryStatus = components["schemas"]["MemoryStoreLongTermMemoryStatus"];

/**
 * Changes to how long memories are kept.
 *
 * @since 2026-10-04
 */
export type MemoryStoreLongTermMemoryUpdateConfig = components["schemas"]["MemoryStoreLongTermMemoryUpdateConfig"];

/**
 * What a detector looks for.
 *
 * @since 2026-10-04
 */
export type MemoryStoreMatcherSpec = components["schemas"]["MemoryStoreMatcherSpec"];

/**
 * A model that you supply: its provider, its name and the credentials for it.
 *
 * @since 2026-10-04
 */
export type MemoryStoreModelConfig = components["schemas"]["MemoryStoreModelConfig"];

/**
 * Credentials for a model that you define.
 *
 * @since 2026-10-04
 */
export type MemoryStoreModelCredentials = components["schemas"]["MemoryStoreModelCredentials"];

/**
 * The model that a memory store uses.
 *
 * @since 2026-10-04
 */
export type MemoryStoreModelStatus = components["schemas"]["MemoryStoreModelStatus"];

/** What the completed create of a memory store returns. */
export type MemoryStoreReference = components["schemas"]["MemoryStoreReference"];

/**
 * A regular expression of a detector.
 *
 * @since 2026-10-04
 */
export type MemoryStoreRegexSpec = components["schemas"]["MemoryStoreRegexSpec"];

/**
 * A memory store with its endpoints and settings.
 *
 * @since 2026-10-04
 */
export type MemoryStoreResponse = components["schemas"]["MemoryStoreResponse"];

/**
 * Exclusion by meaning.
 *
 * @since 2026-10-04
 */
export type MemoryStoreSemanticExclusionConfig = components["schemas"]["MemoryStoreSemanticExclusionConfig"];

/**
 * How long sessions are kept.
 *
 * @since 2026-10-04
 */
export type MemoryStoreShortMemoryConfig = components["schemas"]["MemoryStoreShortMemoryConfig"];

/**
 * Whether and when sessions are summarized.
 *
 * @since 2026-10-04
 */
export type MemoryStoreSummarizationConfig = components["schemas"]["MemoryStoreSummarizationConfig"];

/**
 * The number of events that starts a summary
 *
 * @since 2026-10-04
 */
export type MemoryStoreSummarizationThresholdConfig = components["schemas"]["MemoryStoreSummarizationThresholdConfig"];

/**
 * A memory store in a list.
 *
 * @since 2026-10-04
 */
export type MemoryStoreSummary = components["schemas"]["MemoryStoreSummary"];

/**
 * A change to the extraction of one custom memory type.
 *
 * @since 2026-10-04
 */
export type MemoryStoreTypeStrategyUpdate = components["schemas"]["MemoryStoreTypeStrategyUpdate"];

/**
 * Settings of a memory store to change.
 *
 * @since 2026-10-04
 */
export type MemoryStoreUpdateRequest = components["schemas"]["MemoryStoreUpdateRequest"];

/**
 * One Redis module and the capability it brings.
 *
 * @since 2024-12-04
 */
export type Module = components["schemas"]["Module"];

/** A setting of a module, as offered. */
export type ModuleParameter = components["schemas"]["ModuleParameter"];

/**
 * The list of Redis modules.
 *
 * @since 2024-12-04
 */
export type ModulesData = components["schemas"]["ModulesData"];

/** A credit card of the account. */
export type PaymentMethod = components["schemas"]["PaymentMethod"];

/**
 * The payment methods of the account.
 *
 * @since 2024-12-04
 */
export type PaymentMethods = components["schemas"]["PaymentMethods"];

/** What a dry run would cost. */
export type PriceEstimate = components["schemas"]["PriceEstimate"];

/** The AWS PrivateLink of a subscription, or of one of its regions. Every field but `links` is absent when there is none. */
export type PrivateLink = components["schemas"]["PrivateLink"];

/**
 * The connections to disassociate from the PrivateLink of an Active-Active region.
 *
 * @since 2026-07-08
 */
export type PrivateLinkActiveActiveConnectionsDisassociateRequest = components["schemas"]["PrivateLinkActiveActiveConnectionsDisassociateRequest"];

/**
 * A new PrivateLink of an Active-Active region.
 *
 * @since 2026-07-08
 */
export type PrivateLinkActiveActiveCreateRequest = components["schemas"]["PrivateLinkActiveActiveCreateRequest"];

/**
 * A principal to add to the PrivateLink of an Active-Active region.
 *
 * @since 2026-07-08
 */
export type PrivateLinkActiveActivePrincipalsCreateRequest = components["schemas"]["PrivateLinkActiveActivePrincipalsCreateRequest"];

/**
 * The principal to remove from the PrivateLink of an Active-Active region.
 *
 * @since 2026-07-08
 */
export type PrivateLinkActiveActivePrincipalsDeleteRequest = components["schemas"]["PrivateLinkActiveActivePrincipalsDeleteRequest"];

/** A connection that a principal made. */
export type PrivateLinkConnection = components["schemas"]["PrivateLinkConnection"];

/**
 * One connection to disassociate, with the values that reading the PrivateLink shows for it.
 *
 * @since 2026-07-08
 */
export type PrivateLinkConnectionDisassociate = components["schemas"]["PrivateLinkConnectionDisassociate"];

/**
 * The connections to disassociate from the PrivateLink of a single-region subscription.
 *
 * @since 2026-07-08
 */
export type PrivateLinkConnectionsDisassociateRequest = components["schemas"]["PrivateLinkConnectionsDisassociateRequest"];

/**
 * A new PrivateLink of a single-region subscription.
 *
 * @since 2026-07-08
 */
export type PrivateLinkCreateRequest = components["schemas"]["PrivateLinkCreateRequest"];

/** A database that the link leads to. */
export type PrivateLinkDatabase = components["schemas"]["PrivateLinkDatabase"];

/** The script that creates an endpoint on the side of the customer. */
export type PrivateLinkEndpointScript = components["schemas"]["PrivateLinkEndpointScript"];

/** Someone at AWS who may connect. */
export type PrivateLinkPrincipal = components["schemas"]["PrivateLinkPrincipal"];

/**
 * A principal to add to the PrivateLink of a single-region subscription.
 *
 * @since 2026-07-08
 */
export type PrivateLinkPrincipalsCreateRequest = components["schemas"]["PrivateLinkPrincipalsCreateRequest"];

/**
 * The principal to remove from the PrivateLink of a single-region subscription.
 *
 * @since 2026-07-08
 */
export type PrivateLinkPrincipalsDeleteRequest = components["schemas"]["PrivateLinkPrincipalsDeleteRequest"];

/** An endpoint in a network of the customer; it stands for up to forty forwarding rules. */
export type PrivateServiceConnectEndpoint = components["schemas"]["PrivateServiceConnectEndpoint"];

/** The endpoints of a Private Service Connect service. */
export type PrivateServiceConnectEndpoints = components["schemas"]["PrivateServiceConnectEndpoints"];

/** One script in several languages. */
export type PrivateServiceConnectScript = components["schemas"]["PrivateServiceConnectScript"];

/** The scripts that create or delete an endpoint on the side of the customer. */
export type PrivateServiceConnectScripts = components["schemas"]["PrivateServiceConnectScripts"];

/** The Private Service Connect service of a subscription, or of one of its regions. */
export type PrivateServiceConnectService = components["schemas"]["PrivateServiceConnectService"];

/** One service attachment to forward to. */
export type PrivateServiceConnectServiceAttachment = components["schemas"]["PrivateServiceConnectServiceAttachment"];

/** What Terraform needs to create an endpoint. */
export type PrivateServiceConnectTerraform = components["schemas"]["PrivateServiceConnectTerraform"];

/**
 * Outcome of a task: ids, a payload, or an error.
 *
 * @since 2024-12-04
 */
export type ProcessorResponse = components["schemas"]["ProcessorResponse"];

/**
 * The GCP side of a new Private Service Connect endpoint of a single-region subscription.
 *
 * @since 2025-07-14
 */
export type PscEndpointCreateRequest = components["schemas"]["PscEndpointCreateRequest"];

/**
 * Either a decision about a single-region endpoint or changes to its GCP side, not both.
 *
 * @since 2025-07-14
 */
export type PscEndpointUpdateRequest = components["schemas"]["PscEndpointUpdateRequest"];

/** A named Redis ACL pattern. */
export type RedisRule = components["schemas"]["RedisRule"];

/**
 * One Redis version and its standing.
 *
 * @since 2024-12-04
 */
export type RedisVersion = components["schemas"]["RedisVersion"];

/**
 * The list of Redis versions.
 *
 * @since 2024-12-04
 */
export type RedisVersions = components["schemas"]["RedisVersions"];

/** A rule that picks the part of a key to hash. */
export type RegexRule = components["schemas"]["RegexRule"];

/**
 * One cloud region of a provider.
 *
 * @since 2024-12-04
 */
export type Region = components["schemas"]["Region"];

/**
 * The list of cloud regions.
 *
 * @since 2024-12-04
 */
export type Regions = components["schemas"]["Regions"];

/** The databases that a database copies from, with their encryption. */
export type Replica = components["schemas"]["Replica"];

/**
 * Endpoints for other databases to replicate from this one.
 *
 * @since 2026-07-08
 */
export type ReplicaAsSourceEndpoints = components["schemas"]["ReplicaAsSourceEndpoints"];

/** The endpoints that a database copies from. */
export type ReplicaOf = components["schemas"]["ReplicaOf"];

/**
 * Databases that a database replicates from.
 *
 * @since 2024-12-04
 */
export type ReplicaOfSpec = components["schemas"]["ReplicaOfSpec"];

/** One database that another copies from. */
export type ReplicaSyncSource = components["schemas"]["ReplicaSyncSource"];

/**
 * A tag on the cloud resources of a subscription, as the cloud provider shows it.
 *
 * @since 2026-07-08
 */
export type ResourceTag = components["schemas"]["ResourceTag"];

/**
 * The account, the calling API key and its owner.
 *
 * @since 2024-12-04
 */
export type RootAccount = components["schemas"]["RootAccount"];

/**
 * The list of query performance factors.
 *
 * @since 2024-12-04
 */
export type SearchScalingFactorsData = components["schemas"]["SearchScalingFactorsData"];

/**
 * One Pro subscription: status, payment, storage and encryption.
 *
 * @since 2024-12-04
 */
export type Subscription = components["schemas"]["Subscription"];

/**
 * A new Pro subscription: where it runs, how it is paid for, and at least one database that it must carry.
 *
 * @since 2024-12-04
 */
export type SubscriptionCreateRequest = components["schemas"]["SubscriptionCreateRequest"];

/**
 * A database to create along with a Pro subscription; fewer settings than creating a database later.
 *
 * @since 2024-12-04
 */
export type SubscriptionDatabaseSpec = components["schemas"]["SubscriptionDatabaseSpec"];

/** The databases of one Pro subscription. */
export type SubscriptionDatabases = components["schemas"]["SubscriptionDatabases"];

/**
 * Maintenance mode, windows and skips of a subscription.
 *
 * @since 2024-12-04
 */
export type SubscriptionMaintenanceWindows = components["schemas"]["SubscriptionMaintenanceWindows"];

/**
 * When the service may maintain a subscription.
 *
 * @since 2024-12-04
 */
export type SubscriptionMaintenanceWindowsSpec = components["schemas"]["SubscriptionMaintenanceWindowsSpec"];

/**
 * One price component: what is counted, how many, and the price of each.
 *
 * @since 2024-12-04
 */
export type SubscriptionPricing = components["schemas"]["SubscriptionPricing"];

/**
 * The price components of a subscription.
 *
 * @since 2024-12-04
 */
export type SubscriptionPricings = components["schemas"]["SubscriptionPricings"];

/**
 * Network of one region: either an address block for a new VPC, or an existing VPC in your own cloud account.
 *
 * @since 2024-12-04
 */
export type SubscriptionRegionNetworkingSpec = components["schemas"]["SubscriptionRegionNetworkingSpec"];

/**
 * One region of a new subscription, with its availability zones and network.
 *
 * @since 2024-12-04
 */
export type SubscriptionRegionSpec = components["schemas"]["SubscriptionRegionSpec"];

/**
 * The complete new set of cloud resource tags.
 *
 * @since 2026-07-08
 */
export type SubscriptionResourceTagsUpdateRequest = components["schemas"]["SubscriptionResourceTagsUpdateRequest"];

/**
 * The cloud provider, cloud account and regions of a new subscription.
 *
 * @since 2024-12-04
 */
export type SubscriptionSpec = components["schemas"]["SubscriptionSpec"];

/**
 * Customer-managed keys for a subscription that waits in `encryption_key_pending` or that rotates its keys.
 *
 * @since 2025-07-14
 */
export type SubscriptionUpdateCMKRequest = components["schemas"]["SubscriptionUpdateCMKRequest"];

/**
 * General settings of a Pro subscription; what is left out stays as it is.
 *
 * @since 2024-12-04
 */
export type SubscriptionUpdateRequest = components["schemas"]["SubscriptionUpdateRequest"];

/**
 * A tag by which a cost report is filtered; not to be confused with the schema `tag` of database tag requests.
 *
 * @since 2026-07-08
 */
export type Tag = components["schemas"]["Tag"];

/**
 * One Redis version to upgrade to.
 *
 * @since 2026-07-08
 */
export type TargetVersion = components["schemas"]["TargetVersion"];

/** Why a task failed. */
export type TaskError = components["schemas"]["TaskError"];

/**
 * One task: its state and, when it has ended, its outcome.
 *
 * @since 2024-12-04
 */
export type TaskStateUpdate = components["schemas"]["TaskStateUpdate"];

/**
 * A list of tasks; the list is absent when there are none.
 *
 * @since 2024-12-04
 */
export type TasksStateUpdate = components["schemas"]["TasksStateUpdate"];

/**
 * The address blocks to route through a single-region Transit Gateway attachment.
 *
 * @since 2024-12-04
 */
export type TgwUpdateCidrsRequest = components["schemas"]["TgwUpdateCidrsRequest"];

/** An AWS transit gateway and its attachment. */
export type TransitGateway = components["schemas"]["TransitGateway"];

/** An address range that is routed to a transit gateway. */
export type TransitGatewayCidr = components["schemas"]["TransitGatewayCidr"];

/** A resource share that offers a transit gateway. */
export type TransitGatewayInvitation = components["schemas"]["TransitGatewayInvitation"];

/** The resource shares that wait for an answer, or had one. */
export type TransitGatewayInvitations = components["schemas"]["TransitGatewayInvitations"];

/** The transit gateways that are shared with a subscription. */
export type TransitGateways = components["schemas"]["TransitGateways"];

/** A peering with a network of the customer. Which fields are there depends on the provider. */
export type VpcPeering = components["schemas"]["VpcPeering"];

/** An address range that a peering routes. */
export type VpcPeeringCidr = components["schemas"]["VpcPeeringCidr"];

/**
 * A peering between a single-region subscription and a VPC on AWS.
 *
 * @since 2024-12-04
 */
export type VpcPeeringCreateAwsRequest = components["schemas"]["VpcPeeringCreateAwsRequest"];

/**
 * A VPC peering for a single-region subscription, in the AWS or the GCP shape. The required fields tell the shapes apart.
 *
 * @since 2024-12-04
 */
export type VpcPeeringCreateBaseRequest = components["schemas"]["VpcPeeringCreateBaseRequest"];

/**
 * A peering between a single-region subscription and a VPC network on GCP.
 *
 * @since 2024-12-04
 */
export type VpcPeeringCreateGcpRequest = components["schemas"]["VpcPeeringCreateGcpRequest"];

/**
 * New address blocks of a single-region AWS peering; one of the two fields is needed.
 *
 * @since 2024-12-04
 */
export type VpcPeeringUpdateAwsRequest = components["schemas"]["VpcPeeringUpdateAwsRequest"];

/** The peerings of a Pro subscription. */
export type VpcPeerings = components["schemas"]["VpcPeerings"];
