// Written by `npm run generate` from openapi/. Do not edit.

import type { components } from "./schema.js";

/** One database user. */
export type ACLUser = components["schemas"]["ACLUser"];

/** The Redis ACL rules of the account. */
export type AccountACLRedisRules = components["schemas"]["AccountACLRedisRules"];

/** The database access roles of the account. */
export type AccountACLRoles = components["schemas"]["AccountACLRoles"];

/** The database users of the account. */
export type AccountACLUsers = components["schemas"]["AccountACLUsers"];

/** The account that the keys belong to. */
export type AccountDetails = components["schemas"]["AccountDetails"];

/** A page of Essentials databases. The subscription is an object, whereas the Pro list has an array there. */
export type AccountFixedSubscriptionDatabases = components["schemas"]["AccountFixedSubscriptionDatabases"];

/** The API key that made this request. */
export type AccountKey = components["schemas"]["AccountKey"];

/** The user that an API key belongs to. */
export type AccountKeyOwner = components["schemas"]["AccountKeyOwner"];

/** One page of the session log. */
export type AccountSessionLogEntries = components["schemas"]["AccountSessionLogEntries"];

/** One session event: who, from which address, and what was done. */
export type AccountSessionLogEntry = components["schemas"]["AccountSessionLogEntry"];

/** A page of Pro databases. The subscription is an array of exactly one element, whereas the Essentials list has an object there. */
export type AccountSubscriptionDatabases = components["schemas"]["AccountSubscriptionDatabases"];

/** The Pro subscriptions of the account. */
export type AccountSubscriptions = components["schemas"]["AccountSubscriptions"];

/** One page of the system log. */
export type AccountSystemLogEntries = components["schemas"]["AccountSystemLogEntries"];

/** One event of the system log: what happened, to which resource, and who caused it. */
export type AccountSystemLogEntry = components["schemas"]["AccountSystemLogEntry"];

/** One member of the account. */
export type AccountUser = components["schemas"]["AccountUser"];

/** Notification and sign-in options of a member. */
export type AccountUserOptions = components["schemas"]["AccountUserOptions"];

/** New name or role of a member; the name is required even when only the role changes. */
export type AccountUserUpdateRequest = components["schemas"]["AccountUserUpdateRequest"];

/** The members of the account. */
export type AccountUsers = components["schemas"]["AccountUsers"];

/** A new Redis ACL rule. */
export type AclRedisRuleCreateRequest = components["schemas"]["AclRedisRuleCreateRequest"];

/** New name and pattern of a Redis ACL rule; both are required. */
export type AclRedisRuleUpdateRequest = components["schemas"]["AclRedisRuleUpdateRequest"];

/** A role: rules, and the databases they apply to. */
export type AclRole = components["schemas"]["AclRole"];

/** A new database access role. */
export type AclRoleCreateRequest = components["schemas"]["AclRoleCreateRequest"];

/** A database that a rule of a role applies to. */
export type AclRoleDatabase = components["schemas"]["AclRoleDatabase"];

/** One database to which a rule of a role applies. */
export type AclRoleDatabaseSpec = components["schemas"]["AclRoleDatabaseSpec"];

/** A rule within a role. */
export type AclRoleRedisRule = components["schemas"]["AclRoleRedisRule"];

/** One rule of a role and where it applies. */
export type AclRoleRedisRuleSpec = components["schemas"]["AclRoleRedisRuleSpec"];

/** Changes to a database access role; what is left out stays as it is. */
export type AclRoleUpdateRequest = components["schemas"]["AclRoleUpdateRequest"];

/** A user that holds a role. */
export type AclRoleUser = components["schemas"]["AclRoleUser"];

/** A new database user. */
export type AclUserCreateRequest = components["schemas"]["AclUserCreateRequest"];

/** Changes to a database user; what is left out stays as it is. */
export type AclUserUpdateRequest = components["schemas"]["AclUserUpdateRequest"];

/** An Active-Active database. Provider, endpoints, sizes and backups are found per region in `crdbDatabases`. */
export type ActiveActiveDatabase = components["schemas"]["ActiveActiveDatabase"];

/** The periodic backup of one region of an Active-Active database. */
export type ActiveActiveDatabaseBackup = components["schemas"]["ActiveActiveDatabaseBackup"];

/** The part of an Active-Active database that one region holds. */
export type ActiveActiveDatabaseRegion = components["schemas"]["ActiveActiveDatabaseRegion"];

/** The GCP side of a new Private Service Connect endpoint of an Active-Active region. */
export type ActiveActivePscEndpointCreateRequest = components["schemas"]["ActiveActivePscEndpointCreateRequest"];

/** Either a decision about an Active-Active endpoint or changes to its GCP side, not both. */
export type ActiveActivePscEndpointUpdateRequest = components["schemas"]["ActiveActivePscEndpointUpdateRequest"];

/** A region to add to an Active-Active subscription. */
export type ActiveActiveRegionCreateRequest = components["schemas"]["ActiveActiveRegionCreateRequest"];

/** The part of an Active-Active database that one region holds, in brief. */
export type ActiveActiveRegionDatabase = components["schemas"]["ActiveActiveRegionDatabase"];

/** The regions to remove from an Active-Active subscription. */
export type ActiveActiveRegionDeleteRequest = components["schemas"]["ActiveActiveRegionDeleteRequest"];

/** One region to remove. */
export type ActiveActiveRegionToDelete = components["schemas"]["ActiveActiveRegionToDelete"];

/** A region of an Active-Active subscription. */
export type ActiveActiveSubscriptionRegion = components["schemas"]["ActiveActiveSubscriptionRegion"];

/** The regions of an Active-Active subscription and its databases in them. */
export type ActiveActiveSubscriptionRegions = components["schemas"]["ActiveActiveSubscriptionRegions"];

/** The address blocks to route through an Active-Active Transit Gateway attachment. */
export type ActiveActiveTgwUpdateCidrsRequest = components["schemas"]["ActiveActiveTgwUpdateCidrsRequest"];

/** A peering between a region of the subscription and a network of the customer. */
export type ActiveActiveVpcPeering = components["schemas"]["ActiveActiveVpcPeering"];

/** A peering between a region of an Active-Active subscription and a VPC on AWS. */
export type ActiveActiveVpcPeeringCreateAwsRequest = components["schemas"]["ActiveActiveVpcPeeringCreateAwsRequest"];

/** A VPC peering for a region of an Active-Active subscription, in the AWS or the GCP shape. */
export type ActiveActiveVpcPeeringCreateBaseRequest = components["schemas"]["ActiveActiveVpcPeeringCreateBaseRequest"];

/** A peering between a region of an Active-Active subscription and a VPC network on GCP. */
export type ActiveActiveVpcPeeringCreateGcpRequest = components["schemas"]["ActiveActiveVpcPeeringCreateGcpRequest"];

/** The peerings that start in one region. */
export type ActiveActiveVpcPeeringRegion = components["schemas"]["ActiveActiveVpcPeeringRegion"];

/** New address blocks of an Active-Active AWS peering; one of the two fields is needed. */
export type ActiveActiveVpcPeeringUpdateAwsRequest = components["schemas"]["ActiveActiveVpcPeeringUpdateAwsRequest"];

/** The peerings of an Active-Active subscription. */
export type ActiveActiveVpcPeerings = components["schemas"]["ActiveActiveVpcPeerings"];

/** Either general settings of a Pro subscription or its customer-managed keys; nothing but the fields themselves tells the two shapes apart. */
export type BaseSubscriptionUpdateRequest = components["schemas"]["BaseSubscriptionUpdateRequest"];

/** An address block in CIDR notation, such as `10.0.0.0/24`; a plain string on the wire. */
export type Cidr = components["schemas"]["Cidr"];

/** Who may reach the databases of a subscription in an own cloud account. */
export type CidrAllowlist = components["schemas"]["CidrAllowlist"];

/** The addresses and security groups that may reach a subscription in your own cloud account. */
export type CidrWhiteListUpdateRequest = components["schemas"]["CidrWhiteListUpdateRequest"];

/** One cloud account; id 1 is the one that Redis owns. */
export type CloudAccount = components["schemas"]["CloudAccount"];

/** A customer cloud account to register. */
export type CloudAccountCreateRequest = components["schemas"]["CloudAccountCreateRequest"];

/** New name or credentials of a cloud account; the four credentials are always required. */
export type CloudAccountUpdateRequest = components["schemas"]["CloudAccountUpdateRequest"];

/** The cloud accounts known to the account. */
export type CloudAccounts = components["schemas"]["CloudAccounts"];

/** Where a Pro subscription runs at one cloud provider. */
export type CloudDetail = components["schemas"]["CloudDetail"];

/** The network that a subscription uses in a region. */
export type CloudDetailNetworking = components["schemas"]["CloudDetailNetworking"];

/** A region that a Pro subscription runs in. */
export type CloudDetailRegion = components["schemas"]["CloudDetailRegion"];

/** A tag that the service puts on its resources at the cloud provider. */
export type CloudDetailResourceTag = components["schemas"]["CloudDetailResourceTag"];

/** One stored tag of a database. */
export type CloudTag = components["schemas"]["CloudTag"];

/** The stored tags of a database; the list is absent when the database does not exist. */
export type CloudTags = components["schemas"]["CloudTags"];

/** A cost report that is ready to be read. */
export type CostReport = components["schemas"]["CostReport"];

/** Range, file format and filters of a cost report; filters that are left out do not narrow the report. */
export type CostReportCreateRequest = components["schemas"]["CostReportCreateRequest"];

/** An empty object; flushing takes no settings. */
export type CrdbFlushRequest = components["schemas"]["CrdbFlushRequest"];

/** Throughput that one existing Active-Active database is to have in the new region. */
export type CrdbRegionSpec = components["schemas"]["CrdbRegionSpec"];

/** Changes to an Active-Active database, for all regions and for single ones; what is left out stays as it is. */
export type CrdbUpdatePropertiesRequest = components["schemas"]["CrdbUpdatePropertiesRequest"];

/** A redirection of endpoints from one database to another. */
export type CreateEndpointsRedirectionRequest = components["schemas"]["CreateEndpointsRedirectionRequest"];

/** One encryption key of the cloud provider's key service. */
export type CustomerManagedKey = components["schemas"]["CustomerManagedKey"];

/** Identities and rights that must be granted before customer-managed keys can be used. */
export type CustomerManagedKeyAccessDetails = components["schemas"]["CustomerManagedKeyAccessDetails"];

/** Customer-managed encryption keys and what happens when they are withdrawn. */
export type CustomerManagedKeyProperties = components["schemas"]["CustomerManagedKeyProperties"];

/** One data persistence option: its wire name and an explanation. */
export type DataPersistenceEntry = components["schemas"]["DataPersistenceEntry"];

/** The list of data persistence options. */
export type DataPersistenceOptions = components["schemas"]["DataPersistenceOptions"];

/** One database of a single-region Pro subscription; Active-Active databases have another shape. */
export type Database = components["schemas"]["Database"];

/** A threshold that sends a notice when it is crossed. */
export type DatabaseAlert = components["schemas"]["DatabaseAlert"];

/** One alert and the threshold at which it is raised. */
export type DatabaseAlertSpec = components["schemas"]["DatabaseAlertSpec"];

/** The Redis versions a database can be upgraded to. */
export type DatabaseAvailableVersionsResponse = components["schemas"]["DatabaseAvailableVersionsResponse"];

/** The periodic backup of a Pro database. */
export type DatabaseBackup = components["schemas"]["DatabaseBackup"];

/** Schedule and target of regular backups. Responses show it in other words: `enableRemoteBackup` and `destination`, without the storage type. */
export type DatabaseBackupConfig = components["schemas"]["DatabaseBackupConfig"];

/** An immediate backup; a single-region database with regular backups needs no field at all. */
export type DatabaseBackupRequest = components["schemas"]["DatabaseBackupRequest"];

/** The last backup of a database; empty when there was none. */
export type DatabaseBackupStatus = components["schemas"]["DatabaseBackupStatus"];

/** The TLS server certificate of a database. */
export type DatabaseCertificate = components["schemas"]["DatabaseCertificate"];

/** A client certificate. On the wire Pro databases also take it as a bare PEM string. */
export type DatabaseCertificateSpec = components["schemas"]["DatabaseCertificateSpec"];

/** How a Pro database is spread over shards. */
export type DatabaseClustering = components["schemas"]["DatabaseClustering"];

/** A new database in a Pro subscription; Active-Active subscriptions accept a narrower set of fields. */
export type DatabaseCreateRequest = components["schemas"]["DatabaseCreateRequest"];

/** Where to import data from. */
export type DatabaseImportRequest = components["schemas"]["DatabaseImportRequest"];

/** The last import into a database. */
export type DatabaseImportStatus = components["schemas"]["DatabaseImportStatus"];

/** A module of a database. */
export type DatabaseModule = components["schemas"]["DatabaseModule"];

/** A setting of a module, as it stands in a database. */
export type DatabaseModuleParameter = components["schemas"]["DatabaseModuleParameter"];

/** A Redis module to load into a new database. */
export type DatabaseModuleSpec = components["schemas"]["DatabaseModuleSpec"];

/** Who may connect to a database, and how. */
export type DatabaseSecurity = components["schemas"]["DatabaseSecurity"];

/** The slow log of a database. */
export type DatabaseSlowLogEntries = components["schemas"]["DatabaseSlowLogEntries"];

/** One slow command. */
export type DatabaseSlowLogEntry = components["schemas"]["DatabaseSlowLogEntry"];

/** One database to replicate from. */
export type DatabaseSyncSourceSpec = components["schemas"]["DatabaseSyncSourceSpec"];

/**
 * A tag in the replacement set of a database; not to be confused with the schema `Tag` of cost reports.
 *
 * Named `tag` in the contract.
 */
export type DatabaseTag = components["schemas"]["tag"];

/** A tag to add to a database. */
export type DatabaseTagCreateRequest = components["schemas"]["DatabaseTagCreateRequest"];

/** The new value of a tag. */
export type DatabaseTagUpdateRequest = components["schemas"]["DatabaseTagUpdateRequest"];

/** The complete new set of tags of a database. */
export type DatabaseTagsUpdateRequest = components["schemas"]["DatabaseTagsUpdateRequest"];

/** The throughput that a database is sized for. */
export type DatabaseThroughput = components["schemas"]["DatabaseThroughput"];

/** Expected throughput of a single-region database. */
export type DatabaseThroughputSpec = components["schemas"]["DatabaseThroughputSpec"];

/** Whether traffic to a database is stopped and can be resumed. */
export type DatabaseTrafficStateResponse = components["schemas"]["DatabaseTrafficStateResponse"];

/** Changes to a single-region Pro database; what is left out stays as it is. */
export type DatabaseUpdateRequest = components["schemas"]["DatabaseUpdateRequest"];

/** The target of a Redis version upgrade of a Pro database. */
export type DatabaseUpgradeRedisVersionRequest = components["schemas"]["DatabaseUpgradeRedisVersionRequest"];

/** How far a Redis version upgrade has come. */
export type DatabaseVersionUpgradeStatus = components["schemas"]["DatabaseVersionUpgradeStatus"];

/** Public and private endpoints that can be redirected to another database. */
export type DynamicEndpoints = components["schemas"]["DynamicEndpoints"];

/** One redirected endpoint, from source to target. */
export type EndpointRedirectionDTO = components["schemas"]["EndpointRedirectionDTO"];

/** One endpoint redirection with its status and endpoints. */
export type EndpointsRedirectionResponse = components["schemas"]["EndpointsRedirectionResponse"];

/** One Essentials database. */
export type FixedDatabase = components["schemas"]["FixedDatabase"];

/** The backup of an Essentials database. */
export type FixedDatabaseBackup = components["schemas"]["FixedDatabaseBackup"];

/** An immediate backup of an Essentials database; the body may be left out. */
export type FixedDatabaseBackupRequest = components["schemas"]["FixedDatabaseBackupRequest"];

/** How an Essentials database is spread over shards. */
export type FixedDatabaseClustering = components["schemas"]["FixedDatabaseClustering"];

/** A new database in an Essentials subscription, within what the plan offers. */
export type FixedDatabaseCreateRequest = components["schemas"]["FixedDatabaseCreateRequest"];

/** Where to import data into an Essentials database from. */
export type FixedDatabaseImportRequest = components["schemas"]["FixedDatabaseImportRequest"];

/** Who may connect to an Essentials database, and how. */
export type FixedDatabaseSecurity = components["schemas"]["FixedDatabaseSecurity"];

/** Changes to an Essentials database; what is left out stays as it is. */
export type FixedDatabaseUpdateRequest = components["schemas"]["FixedDatabaseUpdateRequest"];

/** The target of a Redis version upgrade of an Essentials database. */
export type FixedDatabaseUpgradeRedisVersionRequest = components["schemas"]["FixedDatabaseUpgradeRedisVersionRequest"];

/** One Essentials subscription, with the limits and price of its plan. */
export type FixedSubscription = components["schemas"]["FixedSubscription"];

/** A new Essentials subscription. */
export type FixedSubscriptionCreateRequest = components["schemas"]["FixedSubscriptionCreateRequest"];

/** The databases of one Essentials subscription. */
export type FixedSubscriptionDatabases = components["schemas"]["FixedSubscriptionDatabases"];

/** Changes to an Essentials subscription; what is left out stays as it is. */
export type FixedSubscriptionUpdateRequest = components["schemas"]["FixedSubscriptionUpdateRequest"];

/** The Essentials subscriptions of the account. */
export type FixedSubscriptions = components["schemas"]["FixedSubscriptions"];

/** One Essentials plan with its size, limits and price. */
export type FixedSubscriptionsPlan = components["schemas"]["FixedSubscriptionsPlan"];

/** The list of Essentials plans. */
export type FixedSubscriptionsPlans = components["schemas"]["FixedSubscriptionsPlans"];

/** One link of the older object form. */
export type HalLink = components["schemas"]["HalLink"];

/** The older object form of `links`, keyed by relation. */
export type HalLinks = components["schemas"]["HalLinks"];

/** The body of most refused requests, when there is one. */
export type HttpError = components["schemas"]["HttpError"];

/** A detail of why an import failed. */
export type ImportFailureParameter = components["schemas"]["ImportFailureParameter"];

/** Any JSON value; the data integration API, not this contract, defines its shape. */
export type JsonNode = components["schemas"]["JsonNode"];

/** A pointer to a related request. */
export type Link = components["schemas"]["Link"];

/** Settings of an Active-Active database in one region; they outrank the global ones. */
export type LocalRegionProperties = components["schemas"]["LocalRegionProperties"];

/** Expected throughput of an Active-Active database in one region. */
export type LocalThroughput = components["schemas"]["LocalThroughput"];

/** One weekly maintenance window, in local time of the region. */
export type MaintenanceWindow = components["schemas"]["MaintenanceWindow"];

/** How often maintenance can still be skipped, and until when it is being skipped. */
export type MaintenanceWindowSkipStatus = components["schemas"]["MaintenanceWindowSkipStatus"];

/** One weekly recurring window; hours are local to the region of the subscription. */
export type MaintenanceWindowSpec = components["schemas"]["MaintenanceWindowSpec"];

/** One Redis module and the capability it brings. */
export type Module = components["schemas"]["Module"];

/** A setting of a module, as offered. */
export type ModuleParameter = components["schemas"]["ModuleParameter"];

/** The list of Redis modules. */
export type ModulesData = components["schemas"]["ModulesData"];

/** A credit card of the account. */
export type PaymentMethod = components["schemas"]["PaymentMethod"];

/** The payment methods of the account. */
export type PaymentMethods = components["schemas"]["PaymentMethods"];

/** What a dry run would cost. */
export type PriceEstimate = components["schemas"]["PriceEstimate"];

/** The AWS PrivateLink of a subscription, or of one of its regions. Every field but `links` is absent when there is none. */
export type PrivateLink = components["schemas"]["PrivateLink"];

/** The connections to disassociate from the PrivateLink of an Active-Active region. */
export type PrivateLinkActiveActiveConnectionsDisassociateRequest = components["schemas"]["PrivateLinkActiveActiveConnectionsDisassociateRequest"];

/** A new PrivateLink of an Active-Active region. */
export type PrivateLinkActiveActiveCreateRequest = components["schemas"]["PrivateLinkActiveActiveCreateRequest"];

/** A principal to add to the PrivateLink of an Active-Active region. */
export type PrivateLinkActiveActivePrincipalsCreateRequest = components["schemas"]["PrivateLinkActiveActivePrincipalsCreateRequest"];

/** The principal to remove from the PrivateLink of an Active-Active region. */
export type PrivateLinkActiveActivePrincipalsDeleteRequest = components["schemas"]["PrivateLinkActiveActivePrincipalsDeleteRequest"];

/** A connection that a principal made. */
export type PrivateLinkConnection = components["schemas"]["PrivateLinkConnection"];

/** One connection to disassociate, with the values that reading the PrivateLink shows for it. */
export type PrivateLinkConnectionDisassociate = components["schemas"]["PrivateLinkConnectionDisassociate"];

/** The connections to disassociate from the PrivateLink of a single-region subscription. */
export type PrivateLinkConnectionsDisassociateRequest = components["schemas"]["PrivateLinkConnectionsDisassociateRequest"];

/** A new PrivateLink of a single-region subscription. */
export type PrivateLinkCreateRequest = components["schemas"]["PrivateLinkCreateRequest"];

/** A database that the link leads to. */
export type PrivateLinkDatabase = components["schemas"]["PrivateLinkDatabase"];

/** The script that creates an endpoint on the side of the customer. */
export type PrivateLinkEndpointScript = components["schemas"]["PrivateLinkEndpointScript"];

/** Someone at AWS who may connect. */
export type PrivateLinkPrincipal = components["schemas"]["PrivateLinkPrincipal"];

/** A principal to add to the PrivateLink of a single-region subscription. */
export type PrivateLinkPrincipalsCreateRequest = components["schemas"]["PrivateLinkPrincipalsCreateRequest"];

/** The principal to remove from the PrivateLink of a single-region subscription. */
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

/** Outcome of a task: ids, a payload, or an error. */
export type ProcessorResponse = components["schemas"]["ProcessorResponse"];

/** The GCP side of a new Private Service Connect endpoint of a single-region subscription. */
export type PscEndpointCreateRequest = components["schemas"]["PscEndpointCreateRequest"];

/** Either a decision about a single-region endpoint or changes to its GCP side, not both. */
export type PscEndpointUpdateRequest = components["schemas"]["PscEndpointUpdateRequest"];

/** A named Redis ACL pattern. */
export type RedisRule = components["schemas"]["RedisRule"];

/** One Redis version and its standing. */
export type RedisVersion = components["schemas"]["RedisVersion"];

/** The list of Redis versions. */
export type RedisVersions = components["schemas"]["RedisVersions"];

/** A rule that picks the part of a key to hash. */
export type RegexRule = components["schemas"]["RegexRule"];

/** One cloud region of a provider. */
export type Region = components["schemas"]["Region"];

/** The list of cloud regions. */
export type Regions = components["schemas"]["Regions"];

/** The databases that a database copies from, with their encryption. */
export type Replica = components["schemas"]["Replica"];

/** Endpoints for other databases to replicate from this one. */
export type ReplicaAsSourceEndpoints = components["schemas"]["ReplicaAsSourceEndpoints"];

/** The endpoints that a database copies from. */
export type ReplicaOf = components["schemas"]["ReplicaOf"];

/** Databases that a database replicates from. */
export type ReplicaOfSpec = components["schemas"]["ReplicaOfSpec"];

/** One database that another copies from. */
export type ReplicaSyncSource = components["schemas"]["ReplicaSyncSource"];

/** A tag on the cloud resources of a subscription, as the cloud provider shows it. */
export type ResourceTag = components["schemas"]["ResourceTag"];

/** The account, the calling API key and its owner. */
export type RootAccount = components["schemas"]["RootAccount"];

/** The list of query performance factors. */
export type SearchScalingFactorsData = components["schemas"]["SearchScalingFactorsData"];

/** One Pro subscription: status, payment, storage and encryption. */
export type Subscription = components["schemas"]["Subscription"];

/** A new Pro subscription: where it runs, how it is paid for, and at least one database that it must carry. */
export type SubscriptionCreateRequest = components["schemas"]["SubscriptionCreateRequest"];

/** A database to create along with a Pro subscription; fewer settings than creating a database later. */
export type SubscriptionDatabaseSpec = components["schemas"]["SubscriptionDatabaseSpec"];

/** The databases of one Pro subscription. */
export type SubscriptionDatabases = components["schemas"]["SubscriptionDatabases"];

/** Maintenance mode, windows and skips of a subscription. */
export type SubscriptionMaintenanceWindows = components["schemas"]["SubscriptionMaintenanceWindows"];

/** When the service may maintain a subscription. */
export type SubscriptionMaintenanceWindowsSpec = components["schemas"]["SubscriptionMaintenanceWindowsSpec"];

/** One price component: what is counted, how many, and the price of each. */
export type SubscriptionPricing = components["schemas"]["SubscriptionPricing"];

/** The price components of a subscription. */
export type SubscriptionPricings = components["schemas"]["SubscriptionPricings"];

/** Network of one region: either an address block for a new VPC, or an existing VPC in your own cloud account. */
export type SubscriptionRegionNetworkingSpec = components["schemas"]["SubscriptionRegionNetworkingSpec"];

/** One region of a new subscription, with its availability zones and network. */
export type SubscriptionRegionSpec = components["schemas"]["SubscriptionRegionSpec"];

/** The complete new set of cloud resource tags. */
export type SubscriptionResourceTagsUpdateRequest = components["schemas"]["SubscriptionResourceTagsUpdateRequest"];

/** The cloud provider, cloud account and regions of a new subscription. */
export type SubscriptionSpec = components["schemas"]["SubscriptionSpec"];

/** Customer-managed keys for a subscription that waits in `encryption_key_pending` or that rotates its keys. */
export type SubscriptionUpdateCMKRequest = components["schemas"]["SubscriptionUpdateCMKRequest"];

/** General settings of a Pro subscription; what is left out stays as it is. */
export type SubscriptionUpdateRequest = components["schemas"]["SubscriptionUpdateRequest"];

/** A tag by which a cost report is filtered; not to be confused with the schema `tag` of database tag requests. */
export type Tag = components["schemas"]["Tag"];

/** One Redis version to upgrade to. */
export type TargetVersion = components["schemas"]["TargetVersion"];

/** Why a task failed. */
export type TaskError = components["schemas"]["TaskError"];

/** One task: its state and, when it has ended, its outcome. */
export type TaskStateUpdate = components["schemas"]["TaskStateUpdate"];

/** A list of tasks; the list is absent when there are none. */
export type TasksStateUpdate = components["schemas"]["TasksStateUpdate"];

/** The address blocks to route through a single-region Transit Gateway attachment. */
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

/** A peering between a single-region subscription and a VPC on AWS. */
export type VpcPeeringCreateAwsRequest = components["schemas"]["VpcPeeringCreateAwsRequest"];

/** A VPC peering for a single-region subscription, in the AWS or the GCP shape. The required fields tell the shapes apart. */
export type VpcPeeringCreateBaseRequest = components["schemas"]["VpcPeeringCreateBaseRequest"];

/** A peering between a single-region subscription and a VPC network on GCP. */
export type VpcPeeringCreateGcpRequest = components["schemas"]["VpcPeeringCreateGcpRequest"];

/** New address blocks of a single-region AWS peering; one of the two fields is needed. */
export type VpcPeeringUpdateAwsRequest = components["schemas"]["VpcPeeringUpdateAwsRequest"];

/** The peerings of a Pro subscription. */
export type VpcPeerings = components["schemas"]["VpcPeerings"];
