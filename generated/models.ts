// Written by `npm run generate` from openapi/. Do not edit.

import type { ServiceCode } from "./service-codes.js";

/**
 * One database user.
 *
 * @since 2024-12-04
 */
export interface ACLUser {
  _links?: HalLinks;
  id: number;
  links: Link[];
  name: string;
  /** Name of the user's role, not its id. */
  role: string;
  /** `pending`, `active`, `deleting` or `error`; absent in some list items. */
  status?: "pending" | "active" | "deleting" | "error" | (string & {});
}

/**
 * The Redis ACL rules of the account.
 *
 * @since 2024-12-04
 */
export interface AccountACLRedisRules {
  _links?: HalLinks;
  accountId: number;
  links: Link[];
  redisRules: RedisRule[];
}

/**
 * The database access roles of the account.
 *
 * @since 2024-12-04
 */
export interface AccountACLRoles {
  _links?: HalLinks;
  accountId: number;
  links: Link[];
  roles: AclRole[];
}

/**
 * The database users of the account.
 *
 * @since 2024-12-04
 */
export interface AccountACLUsers {
  _links?: HalLinks;
  accountId: number;
  links: Link[];
  users: ACLUser[];
}

/** The account that the keys belong to. */
export interface AccountDetails {
  /** Date and time, ISO 8601. */
  createdTimestamp: string;
  id: number;
  key: AccountKey;
  marketplaceStatus?: "active" | (string & {});
  name: string;
  pocStatus?: "inactive" | (string & {});
  /** Date and time, ISO 8601. */
  updatedTimestamp: string;
}

/**
 * A page of Essentials databases. The subscription is an object, whereas in the Pro list it is an array.
 *
 * @since 2024-12-04
 */
export interface AccountFixedSubscriptionDatabases {
  _links?: HalLinks;
  accountId: number;
  links: Link[];
  subscription: FixedSubscriptionDatabases;
}

/** The API key that made this request. */
export interface AccountKey {
  accountId: number;
  accountMarketplaceId?: string;
  accountName: string;
  /** 0.0.0.0/0 means that the key may be used from anywhere. */
  allowedSourceIps: string[];
  /** Date and time, ISO 8601. */
  createdTimestamp?: string;
  /** Only in older responses. */
  gcpAccount?: boolean;
  /** The address of the caller, as the service sees it. IP address. */
  httpSourceIp: string;
  name: string;
  owner: AccountKeyOwner;
  userAccountId: number;
}

/** The user that an API key belongs to. */
export interface AccountKeyOwner {
  email: string;
  name: string;
}

/**
 * One page of the session log.
 *
 * @since 2025-07-14
 */
export interface AccountSessionLogEntries {
  _links?: HalLinks;
  entries: AccountSessionLogEntry[];
  links: Link[];
}

/**
 * One session event: who, from which address, and what was done.
 *
 * @since 2025-07-14
 */
export interface AccountSessionLogEntry {
  action: string;
  /** Id of the entry; a string, unlike the ids of the system log. */
  id: string;
  ipAddress: string;
  /** Date and time, ISO 8601. */
  time: string;
  type: string;
  user: string;
  userAgent: string;
  userRole: string;
}

/**
 * A page of Pro databases. The subscription is an array of exactly one element, whereas in the Essentials list it is an object.
 *
 * @since 2024-12-04
 */
export interface AccountSubscriptionDatabases {
  _links?: HalLinks;
  accountId: number;
  links: Link[];
  /** Exactly 1 item. */
  subscription: SubscriptionDatabases[];
}

/**
 * The Pro subscriptions of the account.
 *
 * @since 2024-12-04
 */
export interface AccountSubscriptions {
  _links?: HalLinks;
  accountId: number;
  links: Link[];
  subscriptions: Subscription[];
}

/**
 * One page of the system log.
 *
 * @since 2024-12-04
 */
export interface AccountSystemLogEntries {
  _links?: HalLinks;
  /** Newest first. */
  entries: AccountSystemLogEntry[];
  links?: Link[];
}

/**
 * One event of the system log: what happened, to which resource, and who caused it.
 *
 * @since 2024-12-04
 */
export interface AccountSystemLogEntry {
  /** Name of the user key that caused the event; present only when it came through the API. */
  apiKeyName?: string;
  description: string;
  id: number;
  /** A user, or the owner of a key. */
  originator: string;
  resource?: string;
  /** Id of the resource the event is about; absent when there is none. */
  resourceId?: number;
  /** Date and time, ISO 8601. */
  time: string;
  type: "Account" | "Subscription" | "Database" | (string & {});
}

/**
 * One member of the account.
 *
 * @since 2024-12-04
 */
export interface AccountUser {
  email: string;
  hasApiKey: boolean;
  id: number;
  name: string;
  options: AccountUserOptions;
  role: "Owner" | "Member" | "Viewer" | "Manager" | "Billing Admin" | "Logs Viewer (API use only)" | (string & {});
  /** Date and time, ISO 8601. */
  signUp?: string;
  userType: "Local" | (string & {});
}

/**
 * Notification and sign-in options of a member.
 *
 * @since 2024-12-04
 */
export interface AccountUserOptions {
  billing: boolean;
  emailAlerts: boolean;
  mfaEnabled: boolean;
  operationalEmails: boolean;
}

/**
 * New name or role of a member; the name is required even when only the role changes.
 *
 * @since 2024-12-04
 */
export interface AccountUserUpdateRequest {
  /** Name of the member; repeat the current one to keep it. */
  name: string;
  /**
   * Role of the member; stays as it is when absent. `Logs Viewer (API use only)` may only read logs; no
   * member can change their own role.
   */
  role?: "Billing Admin" | "Logs Viewer (API use only)" | "Manager" | "Member" | "Owner" | "Viewer";
}

/**
 * The members of the account.
 *
 * @since 2024-12-04
 */
export interface AccountUsers {
  _links?: HalLinks;
  /** Id of the account; other lists call it `accountId`. */
  account: number;
  links?: Link[];
  users: AccountUser[];
}

/**
 * A new Redis ACL rule.
 *
 * @since 2024-12-04
 */
export interface AclRedisRuleCreateRequest {
  /**
   * Name of the rule, unique in the account; roles refer to the rule by it. Its length is limited, but the
   * limits are not published.
   */
  name: string;
  /**
   * Pattern in Redis ACL syntax, such as `+@read ~*`. Responses call it `acl`. A rule that a database cannot
   * apply may block the database until the rule is corrected.
   */
  redisRule: string;
}

/**
 * New name and pattern of a Redis ACL rule; both are required.
 *
 * @since 2024-12-04
 */
export interface AclRedisRuleUpdateRequest {
  /** Name of the rule ; repeat the current one to keep it. */
  name?: string;
  /** Pattern in Redis ACL syntax ; repeat the current one to keep it. */
  redisRule: string;
}

/** A role: rules, and the databases they apply to. */
export interface AclRole {
  id: number;
  name: string;
  redisRules: AclRoleRedisRule[];
  status: "pending" | "active" | "deleting" | "error" | (string & {});
  users: AclRoleUser[];
}

/**
 * A new database access role.
 *
 * @since 2024-12-04
 */
export interface AclRoleCreateRequest {
  /** Name of the role, unique in the account; users refer to the role by it. */
  name: string;
  /**
   * Rules of the role and the databases each applies to. At least one; each rule once, and one rule for each
   * database.
   */
  redisRules: AclRoleRedisRuleSpec[];
}

/** A database that a rule of a role applies to. */
export interface AclRoleDatabase {
  databaseId: number;
  /** Only in responses */
  databaseName: string;
  /** Empty for a single-region database. */
  regions?: string[];
  subscriptionId: number;
}

/**
 * One database to which a rule of a role applies.
 *
 * @since 2024-12-04
 */
export interface AclRoleDatabaseSpec {
  /** Id of the database. */
  databaseId: number;
  /**
   * Names of the regions in which the rule applies, each once. Required for Active-Active databases, refused
   * for single-region ones.
   */
  regions?: string[];
  /** Id of the subscription that holds the database. */
  subscriptionId: number;
}

/** A rule within a role. */
export interface AclRoleRedisRule {
  databases: AclRoleDatabase[];
  ruleId: number;
  ruleName: string;
}

/**
 * One rule of a role and where it applies.
 *
 * @since 2024-12-04
 */
export interface AclRoleRedisRuleSpec {
  /** Databases to which the rule applies. At least one. */
  databases: AclRoleDatabaseSpec[];
  /** Name of the Redis ACL rule, built-in or your own; not its id. */
  ruleName: string;
}

/**
 * Changes to a database access role; omitted fields keep their values.
 *
 * @since 2024-12-04
 */
export interface AclRoleUpdateRequest {
  /** New name of the role. */
  name?: string;
  /** All rules of the role with their databases, replacing the current ones. */
  redisRules?: AclRoleRedisRuleSpec[];
}

/** A user that holds a role. */
export interface AclRoleUser {
  id: number;
  name: string;
}

/**
 * A new database user.
 *
 * @since 2024-12-04
 */
export interface AclUserCreateRequest {
  /** Name to sign in with, unique in the account. */
  name: string;
  /** Password to sign in with. The rules for its strength are not published; a violation makes the task fail. */
  password: string;
  /** Name of the role to give, not its id. */
  role: string;
}

/**
 * Changes to a database user; omitted fields keep their values.
 *
 * @since 2024-12-04
 */
export interface AclUserUpdateRequest {
  /** New password. The rules for its strength are not published; a violation makes the task fail. */
  password?: string;
  /** Name of the role to give from now on, not its id. */
  role?: string;
}

/** An Active-Active database. Provider, endpoints, sizes and backups are found per region in `crdbDatabases`. */
export interface ActiveActiveDatabase {
  _links?: HalLinks;
  /** Date and time, ISO 8601. */
  activatedOn: string;
  /** Always true: distinguishes this shape from `Database`, which lacks the field. */
  activeActiveRedis: true;
  autoMinorVersionUpgrade: boolean;
  /** One element per region. */
  crdbDatabases: ActiveActiveDatabaseRegion[];
  dataEvictionPolicy: "allkeys-lru" | "allkeys-lfu" | "allkeys-lrm" | "allkeys-random" | "volatile-lru" | "volatile-lfu" | "volatile-lrm" | "volatile-random" | "volatile-ttl" | "noeviction" | (string & {});
  databaseId: number;
  globalAlerts: DatabaseAlert[];
  globalDataPersistence: "none" | "aof-every-1-second" | "aof-every-write" | "snapshot-every-1-hour" | "snapshot-every-6-hours" | "snapshot-every-12-hours" | (string & {});
  globalEnableDefaultUser: boolean;
  /** Masked when a single database is read, absent from lists. */
  globalPassword?: string;
  globalSourceIp: string[];
  /** Date and time, ISO 8601. */
  lastModified: string;
  links: Link[];
  memoryStorage: "ram" | (string & {});
  modules: DatabaseModule[];
  name: string;
  protocol: "redis" | (string & {});
  redisVersion: string;
  /** Always true. */
  replication: boolean;
  security?: DatabaseSecurity;
  status: "draft" | "pending" | "active" | "rcp-draft" | "rcp-change-pending" | "rcp-active-change-draft" | "active-change-draft" | "active-change-pending" | "active-upgrade-pending" | "bdb-update-pending" | "proxy-policy-change-draft" | "proxy-policy-change-pending" | "dynamic-endpoints-creation-pending" | "import-pending" | "delete-pending" | "recovery" | "creation-failed" | "error" | "synced" | (string & {});
  supportOSSClusterApi: boolean;
  useExternalEndpointForOSSClusterApi: boolean;
}

/** The periodic backup of one region of an Active-Active database. */
export interface ActiveActiveDatabaseBackup {
  destination?: string;
  enableRemoteBackup: boolean;
  /** An empty string when backups are off. */
  interval: string;
  /** An empty string when backups are off. */
  timeUTC: string;
}

/** The instance of an Active-Active database in one region. */
export interface ActiveActiveDatabaseRegion {
  _links?: HalLinks;
  alerts: DatabaseAlert[];
  backup: ActiveActiveDatabaseBackup;
  dataPersistence: "none" | "aof-every-1-second" | "aof-every-write" | "snapshot-every-1-hour" | "snapshot-every-6-hours" | "snapshot-every-12-hours" | (string & {});
  /** In GB. */
  datasetSizeInGb: number;
  links: Link[];
  /** Twice the dataset size. In GB. */
  memoryLimitInGb: number;
  /** In MB. */
  memoryUsedInMb: number;
  /** Host and port. */
  privateEndpoint: string;
  provider: "AWS" | "GCP" | (string & {});
  /** Host and port; the port is the same in every region. */
  publicEndpoint: string;
  queryPerformanceFactor: "standard" | "Standard" | "2x" | "4x" | "6x" | "8x" | (string & {});
  /** Per second. */
  readOperationsPerSecond: number;
  redisVersionCompliance: string;
  region: string;
  respVersion?: "resp2" | "resp3" | (string & {});
  security: DatabaseSecurity;
  /** Per second. */
  writeOperationsPerSecond: number;
}

/**
 * The GCP side of a new Private Service Connect endpoint of an Active-Active region.
 *
 * @since 2025-07-14
 */
export interface ActiveActivePscEndpointCreateRequest {
  /** Name to give the endpoint connection in GCP. */
  endpointConnectionName: string;
  /** Id of the GCP project in which the endpoint will live. */
  gcpProjectId: string;
  /** Name of the VPC network in that project. */
  gcpVpcName: string;
  /** Name of the subnet in that network from which the endpoint takes its addresses. */
  gcpVpcSubnetName: string;
}

/**
 * Either a decision about an Active-Active endpoint or changes to its GCP side, not both.
 *
 * @since 2025-07-14
 */
export interface ActiveActivePscEndpointUpdateRequest {
  /** `accept` or `reject` an endpoint whose creation script has run. Must be the only field. */
  action?: "accept" | "reject";
  /** Name of the connection. Not together with `action`. */
  endpointConnectionName?: string;
  /** Id of the GCP project in which the endpoint lives. Not together with `action`. */
  gcpProjectId?: string;
  /** Name of the VPC network in that project. Not together with `action`. */
  gcpVpcName?: string;
  /** Name of the subnet in that network. Not together with `action`. */
  gcpVpcSubnetName?: string;
}

/**
 * A region to add to an Active-Active subscription.
 *
 * @since 2024-12-04
 */
export interface ActiveActiveRegionCreateRequest {
  /**
   * Full resource name of the encryption key for the new region. Required when the subscription uses
   * customer-managed keys, refused otherwise.
   */
  customerManagedKeyResourceName?: string;
  /**
   * Throughput of each database in the new region. Must name every existing database of the subscription,
   * each once.
   */
  databases?: CrdbRegionSpec[];
  /** Address block of the new region, in CIDR notation. Must not overlap the blocks of the other regions. */
  deploymentCIDR?: string;
  /**
   * When true no region is added; the finished task carries the expected cost under
   * `response.resource.pricing`. Default false.
   */
  dryRun?: boolean;
  /** Whether to spread over several availability zones. When absent it depends on what the region supports. */
  multipleAvailabilityZones?: boolean;
  /** Availability zones to prefer, each once, as the provider names them in that region. */
  preferredAvailabilityZones?: string[];
  /** Provider's name of the region to add. It must not be part of the subscription yet. */
  region?: string;
  /**
   * Deprecated. RESP version of the databases in this region, `resp2` or `resp3`; set it on each database
   * through its regional properties instead.
   * @deprecated
   */
  respVersion?: "resp2" | "resp3";
  /** Id of an existing security group. Only with your own cloud account. */
  securityGroupId?: string;
  /** Ids of existing subnets of `vpcId`. Only with your own cloud account. */
  subnetIds?: string[];
  /** Id of an existing VPC to deploy in. Only with your own cloud account. */
  vpcId?: string;
}

/** The instance of an Active-Active database in one region, in brief. */
export interface ActiveActiveRegionDatabase {
  _links?: HalLinks;
  databaseId: number;
  databaseName: string;
  links: Link[];
  /** Per second. */
  readOperationsPerSecond: number;
  respVersion: "resp2" | "resp3" | (string & {});
  /** Per second. */
  writeOperationsPerSecond: number;
}

/**
 * The regions to remove from an Active-Active subscription.
 *
 * @since 2024-12-04
 */
export interface ActiveActiveRegionDeleteRequest {
  /** When true no region is removed and the task only works out the consequences. Default false. */
  dryRun?: boolean;
  /** Regions to remove, each once. At least one region of the subscription must remain. */
  regions?: ActiveActiveRegionToDelete[];
}

/**
 * One region to remove.
 *
 * @since 2024-12-04
 */
export interface ActiveActiveRegionToDelete {
  /** Provider's name of the region. */
  region?: string;
}

/** A region of an Active-Active subscription. */
export interface ActiveActiveSubscriptionRegion {
  _links?: HalLinks;
  databases: ActiveActiveRegionDatabase[];
  /** Requests, and the details of a subscription, spell it `deploymentCIDR`. CIDR block. */
  deploymentCidr: string;
  links: Link[];
  region: string;
  /** Missing from some recordings. */
  regionId?: number;
  vpcId: string;
}

/**
 * The regions of an Active-Active subscription and its databases in them.
 *
 * @since 2024-12-04
 */
export interface ActiveActiveSubscriptionRegions {
  _links?: HalLinks;
  links: Link[];
  regions: ActiveActiveSubscriptionRegion[];
  subscriptionId: number;
}

/**
 * The address blocks to route through an Active-Active Transit Gateway attachment.
 *
 * @since 2024-12-04
 */
export interface ActiveActiveTgwUpdateCidrsRequest {
  /**
   * All address blocks to route in this region, replacing the current ones, without duplicates. The
   * attachment must be `available`.
   */
  cidrs?: Cidr[];
}

/** A peering between a region of the subscription and a network of the customer. */
export interface ActiveActiveVpcPeering {
  awsAccountId?: string;
  awsPeeringUid?: string;
  cloudPeeringId?: string;
  destinationRegion?: string;
  /** Single-region subscriptions call it `vpcPeeringId`. */
  id: number;
  redisNetworkName?: string;
  redisProjectUid?: string;
  regionId: number;
  regionName: string;
  sourceRegion?: string;
  status: "initiating-request" | "pending-acceptance" | "inactive" | "active" | "failed" | "done" | (string & {});
  /** CIDR block. */
  vpcCidr?: string;
  vpcCidrs?: VpcPeeringCidr[];
  vpcNetworkName?: string;
  vpcProjectUid?: string;
  vpcUid?: string;
}

/**
 * A peering between a region of an Active-Active subscription and a VPC on AWS.
 *
 * @since 2024-12-04
 */
export interface ActiveActiveVpcPeeringCreateAwsRequest {
  /** Id of the AWS account that owns the VPC, 12 digits. */
  awsAccountId: string;
  /** AWS region of the VPC to peer with; it may differ from `sourceRegion`. */
  destinationRegion: string;
  /** Cloud provider of the peered network, `AWS`; may be left out. */
  provider?: "AWS" | (string & {});
  /** Name of the subscription's region to peer from. */
  sourceRegion: string;
  /**
   * Address block of the VPC to route, in CIDR notation. Not together with `vpcCidrs`; must not overlap the
   * block of the region.
   */
  vpcCidr?: string;
  /**
   * Address blocks of the VPC to route, when there are several. Not together with `vpcCidr`; several blocks
   * may be switched off for an account.
   */
  vpcCidrs?: string[];
  /** Id of the VPC to peer with. */
  vpcId: string;
}

/**
 * A VPC peering for a region of an Active-Active subscription, in the AWS or the GCP shape.
 *
 * @since 2024-12-04
 */
export type ActiveActiveVpcPeeringCreateBaseRequest = ActiveActiveVpcPeeringCreateAwsRequest | ActiveActiveVpcPeeringCreateGcpRequest;

/**
 * A peering between a region of an Active-Active subscription and a VPC network on GCP.
 *
 * @since 2024-12-04
 */
export interface ActiveActiveVpcPeeringCreateGcpRequest {
  /** Cloud provider of the peered network. Send `gcp`, in lower case. */
  provider?: "GCP" | "gcp" | (string & {});
  /** Name of the subscription's region to peer from. */
  sourceRegion: string;
  /** Name of the VPC network to peer with. */
  vpcNetworkName: string;
  /** Id of the GCP project that owns the network. */
  vpcProjectUid: string;
}

/** The peerings that start in one region. */
export interface ActiveActiveVpcPeeringRegion {
  id: number;
  /** The source region. */
  region: string;
  vpcPeerings: ActiveActiveVpcPeering[];
}

/**
 * New address blocks of an Active-Active AWS peering; one of the two fields is needed.
 *
 * @since 2024-12-04
 */
export interface ActiveActiveVpcPeeringUpdateAwsRequest {
  /** The only address block to route, in CIDR notation. Not together with `vpcCidrs`. */
  vpcCidr?: string;
  /** All address blocks to route, replacing the current ones. Not together with `vpcCidr`. */
  vpcCidrs?: string[];
}

/** The peerings of an Active-Active subscription. */
export interface ActiveActiveVpcPeerings {
  regions: ActiveActiveVpcPeeringRegion[];
  subscriptionId: number;
}

/**
 * Either general settings of a Pro subscription or its customer-managed keys; only the fields themselves distinguish the two shapes.
 *
 * @since 2025-07-14
 */
export type BaseSubscriptionUpdateRequest = SubscriptionUpdateCMKRequest | SubscriptionUpdateRequest;

/**
 * An address block in CIDR notation, such as `10.0.0.0/24`; a plain string on the wire.
 *
 * @since 2024-12-04
 */
export type Cidr = string;

/** Network access to the databases of a subscription in an own cloud account. */
export interface CidrAllowlist {
  /** Snake case here, `cidrIps` in the request. */
  cidr_ips: string[];
  /** Of unpublished shape. */
  errors?: unknown;
  /** Snake case here, `securityGroupIds` in the request. */
  security_group_ids: string[];
}

/**
 * The addresses and security groups that may reach a subscription in your own cloud account.
 *
 * @since 2024-12-04
 */
export interface CidrWhiteListUpdateRequest {
  /** Address blocks to allow, in CIDR notation, without duplicates. Reads spell this `cidr_ips`. */
  cidrIps?: string[];
  /** Ids of AWS security groups to allow, without duplicates. Reads spell this `security_group_ids`. */
  securityGroupIds?: string[];
}

/**
 * One cloud account; id 1 is the one that Redis owns.
 *
 * @since 2024-12-04
 */
export interface CloudAccount {
  _links?: HalLinks;
  /** Masked id of the access key; absent for account 1. */
  accessKeyId?: string;
  awsConsoleRoleArn?: string;
  awsUserArn?: string;
  /** 1 is the account of the service itself, and is always listed. */
  id: number;
  links: Link[];
  name: string;
  provider: "AWS" | "GCP" | (string & {});
  signInLoginUrl?: string;
  status: "draft" | "pending" | "active" | "change-draft" | "change-pending" | "delete-draft" | "deleted" | "active-error" | (string & {});
}

/**
 * A customer cloud account to register.
 *
 * @since 2024-12-04
 */
export interface CloudAccountCreateRequest {
  /** Id of the access key. Responses show it masked; a key can be registered only once. */
  accessKeyId: string;
  /** Secret of the access key. Never returned. */
  accessSecretKey: string;
  /** Password for the provider's console. Never returned. */
  consolePassword: string;
  /** User name for the provider's console. */
  consoleUsername: string;
  /** Name of the cloud account, unique in the account. */
  name: string;
  /** Cloud provider, `AWS` or `GCP`; the credentials below are those of AWS. */
  provider?: "AWS" | "GCP";
  /** Sign-in URL of the provider's console for this account. */
  signInLoginUrl: string;
}

/**
 * New name or credentials of a cloud account; the four credentials are always required.
 *
 * @since 2024-12-04
 */
export interface CloudAccountUpdateRequest {
  /** Id of the access key. Send it even when it has not changed. */
  accessKeyId: string;
  /** Secret of the access key. Send it even when it has not changed; never returned. */
  accessSecretKey: string;
  /** Password for the provider's console. Send it even when it has not changed; never returned. */
  consolePassword: string;
  /** User name for the provider's console. Send it even when it has not changed. */
  consoleUsername: string;
  /** New name of the cloud account; the current one is kept when absent. */
  name?: string;
  /** Sign-in URL of the provider's console for this account. */
  signInLoginUrl?: string;
}

/**
 * The cloud accounts of the account.
 *
 * @since 2024-12-04
 */
export interface CloudAccounts {
  _links?: HalLinks;
  accountId: number;
  cloudAccounts: CloudAccount[];
  links: Link[];
}

/** Placement of a Pro subscription at one cloud provider. */
export interface CloudDetail {
  _links?: HalLinks;
  /** Twelve digits; absent where the service owns the cloud account. */
  awsAccountId?: string;
  cloudAccountId: number;
  links?: Link[];
  provider: "AWS" | "GCP" | (string & {});
  regions: CloudDetailRegion[];
  resourceTags?: CloudDetailResourceTag[];
  /** The sum of the memory limits of the databases. In GB. */
  totalSizeInGb: number;
}

/** The network that a subscription uses in a region. */
export interface CloudDetailNetworking {
  /** May be a part of the range that was asked for. CIDR block. */
  deploymentCIDR: string;
  securityGroupId?: string;
  subnetId?: string;
  vpcId?: string;
}

/** A region that a Pro subscription runs in. */
export interface CloudDetailRegion {
  multipleAvailabilityZones: boolean;
  /** An array here, one object in requests. */
  networking: CloudDetailNetworking[];
  /** Zone ids such as use1-az1, or zone names in older responses. */
  preferredAvailabilityZones: string[];
  region: string;
}

/** A tag that the service puts on its resources at the cloud provider. */
export interface CloudDetailResourceTag {
  key: string;
  value: string;
}

/**
 * One stored tag of a database.
 *
 * @since 2024-12-04
 */
export interface CloudTag {
  _links?: HalLinks;
  /** Date and time, ISO 8601. */
  createdAt: string;
  /** The service turns it into lower case. */
  key: string;
  links: Link[];
  /** Date and time, ISO 8601. */
  updatedAt: string;
  value: string;
}

/**
 * The stored tags of a database; the list is absent when the database does not exist.
 *
 * @since 2024-12-04
 */
export interface CloudTags {
  _links?: HalLinks;
  accountId?: number;
  links: Link[];
  /** Absent, with status 200, when the database does not exist. */
  tags?: CloudTag[];
}

/** A cost report that is ready to be read. */
export interface CostReport {
  /** Also the name of the file, with its extension. */
  costReportId: string;
}

/**
 * Range, file format and filters of a cost report; filters that are left out do not narrow the report.
 *
 * @since 2026-07-08
 */
export interface CostReportCreateRequest {
  /** Ids of the databases to keep. All databases when absent. */
  databaseIds?: number[];
  /**
   * Last day of the report, as `YYYY-MM-DD`. Not before `startDate`, at most 40 days in all, not in the
   * future.
   */
  endDate: string;
  /** File format of the report, `csv` or `json`. Default `csv`. */
  format?: "csv" | "json";
  /** Names of the cloud regions to keep, such as `us-east-1`. All regions when absent. */
  regions?: string[];
  /** First day of the report, as `YYYY-MM-DD`. Not in the future. */
  startDate: string;
  /** Ids of the subscriptions to keep. All subscriptions when absent. */
  subscriptionIds?: number[];
  /** Keep only `pro` or only `essentials` subscriptions. Both when absent. */
  subscriptionType?: "essentials" | "pro";
  /** Database tags to filter by. Neither key nor value of a tag may be empty. */
  tags?: Tag[];
}

/**
 * An empty object; flushing takes no settings.
 *
 * @since 2024-12-04
 */
export type CrdbFlushRequest = Record<string, unknown>;

/**
 * Throughput that one existing Active-Active database is to have in the new region.
 *
 * @since 2024-12-04
 */
export interface CrdbRegionSpec {
  /** Its reads and writes per second in the new region. */
  localThroughputMeasurement?: LocalThroughput;
  /** Name of the existing database. */
  name?: string;
}

/**
 * Changes to an Active-Active database, for all regions and for single ones; omitted fields keep their values.
 *
 * @since 2024-12-04
 */
export interface CrdbUpdatePropertiesRequest {
  /**
   * Whether the service may upgrade the database to newer minor versions automatically. Takes effect from
   * Redis 8.4.
   */
  autoMinorVersionUpgrade?: boolean;
  /**
   * Deprecated, use `clientTlsCertificates`. One client certificate in PEM form; an empty string ends client
   * authentication.
   * @deprecated
   */
  clientSslCertificate?: string;
  /**
   * Client certificates to accept in every region, in PEM form; needs TLS. An empty list ends client
   * authentication. Responses never contain the certificates.
   */
  clientTlsCertificates?: (DatabaseCertificateSpec | string)[];
  /**
   * Eviction policy when memory is full. `allkeys-…` considers every key, `volatile-…` only keys with an
   * expiry, `noeviction` refuses writes.
   */
  dataEvictionPolicy?: "allkeys-lfu" | "allkeys-lrm" | "allkeys-lru" | "allkeys-random" | "noeviction" | "volatile-lfu" | "volatile-lrm" | "volatile-lru" | "volatile-random" | "volatile-ttl";
  /**
   * Largest dataset in GB, at least 0.1 and not below what is in use. Because Active-Active always
   * replicates, the total memory in a region is twice this. Not together with `memoryLimitInGb`.
   */
  datasetSizeInGb?: number;
  /**
   * When true, the database is not changed; the finished task carries the expected cost under
   * `response.resource.pricing`. Default false.
   */
  dryRun?: boolean;
  /** Whether connections must use TLS, in every region. */
  enableTls?: boolean;
  /** Alerts for regions that do not override them, each name once. */
  globalAlerts?: DatabaseAlertSpec[];
  /**
   * Persistence in regions that do not override it. `none`, `aof-…` at each second or write, or `snapshot-…`
   * at the named interval.
   */
  globalDataPersistence?: "aof-every-1-second" | "aof-every-write" | "none" | "snapshot-every-1-hour" | "snapshot-every-12-hours" | "snapshot-every-6-hours";
  /**
   * Whether the default user may sign in, in regions that do not override it. Not to be disabled together
   * with a new password.
   */
  globalEnableDefaultUser?: boolean;
  /** Password of the default user in regions that do not override it. Reads show it masked, if at all. */
  globalPassword?: string;
  /** Addresses that may connect, in CIDR notation, in regions that do not override the list. */
  globalSourceIp?: string[];
  /**
   * Deprecated, use `datasetSizeInGb`. Total memory in GB in each region including replicas, at least 0.1.
   * Not together with `datasetSizeInGb`.
   * @deprecated
   */
  memoryLimitInGb?: number;
  /**
   * New name of the database. At most 40 letters, digits and hyphens, beginning with a letter and ending with
   * a letter or digit.
   */
  name?: string;
  /**
   * Factor of compute for queries, from `GET /query-performance-factors`. The service may refuse it for
   * Active-Active.
   */
  queryPerformanceFactor?: string;
  /** Values for single regions; these take precedence over the global ones, now and in later updates. */
  regions?: LocalRegionProperties[];
  /** Whether clients may use the Redis Cluster API, in every region. */
  supportOSSClusterApi?: boolean;
  /**
   * Whether the Redis Cluster API hands out public addresses instead of private ones. Needs
   * `supportOSSClusterApi`.
   */
  useExternalEndpointForOSSClusterApi?: boolean;
}

/**
 * A redirection of endpoints from one database to another.
 *
 * @since 2026-08-19
 */
export interface CreateEndpointsRedirectionRequest {
  /** Whether to copy the access rules of the source to the target. */
  duplicateACLs?: boolean;
  /** Which endpoint of the target to lead to: `public` or `private`. */
  endpointTargetType: "private" | "public";
  /** Must be true; the service refuses a redirection without it. */
  migrationProtection: boolean;
  /** Id of the database whose endpoints are to be redirected. */
  sourceDatabaseId: number;
  /** Id of the database that is to receive the traffic. */
  targetDatabaseId: number;
}

/**
 * One encryption key of the cloud provider's key service.
 *
 * @since 2025-07-14
 */
export interface CustomerManagedKey {
  /**
   * Region the key serves. Required for Active-Active, once per region; not allowed for single-region
   * subscriptions.
   */
  region?: string;
  /**
   * Full resource name of the key, as the provider's key service writes it. The subscription's service
   * identity must have been granted its use.
   */
  resourceName: string;
}

/**
 * Identities and rights that must be granted before customer-managed keys can be used.
 *
 * @since 2025-07-14
 */
export interface CustomerManagedKeyAccessDetails {
  /** Values that `deletionGracePeriod` accepts for this subscription. */
  deletionGracePeriodOptions?: string[];
  /** Single permissions to grant on GCP when predefined roles are not wanted. */
  googleCustomPermissions?: string[];
  /** Predefined roles to grant on GCP. */
  googlePredefinedRoles?: string[];
  /** ARN of the IAM role to grant the rights to, on AWS. */
  redisIamRole?: string;
  /** Service account to grant the rights to, on GCP. */
  redisServiceAccount?: string;
  /** Statements to add to the key policy, on AWS. */
  requiredKeyPolicyStatements?: Record<string, unknown>;
}

/**
 * Customer-managed encryption keys and what happens when they are withdrawn.
 *
 * @since 2026-07-08
 */
export interface CustomerManagedKeyProperties {
  /** The keys: one for a single-region subscription, one per region for Active-Active. */
  customerManagedKeys: CustomerManagedKey[];
  /**
   * Grace period before the deployment is deleted once access to a key is lost. `alerts-only` never deletes,
   * `immediate` deletes immediately, the others wait for the time they name. Required when keys are set on a
   * new subscription.
   */
  deletionGracePeriod?: "1-hour" | "12-hours" | "15-minutes" | "24-hours" | "30-minutes" | "4-hours" | "8-hours" | "alerts-only" | "immediate";
}

/**
 * One data persistence option: its wire name and an explanation.
 *
 * @since 2024-12-04
 */
export interface DataPersistenceEntry {
  description: string;
  name: "none" | "aof-every-1-second" | "aof-every-write" | "snapshot-every-1-hour" | "snapshot-every-6-hours" | "snapshot-every-12-hours" | (string & {});
}

/**
 * The list of data persistence options.
 *
 * @since 2024-12-04
 */
export interface DataPersistenceOptions {
  _links?: HalLinks;
  dataPersistence: DataPersistenceEntry[];
  links: Link[];
}

/**
 * One database of a single-region Pro subscription; Active-Active databases have a different shape.
 *
 * @since 2024-12-04
 */
export interface Database {
  _links?: HalLinks;
  /** Date and time, ISO 8601. */
  activatedOn?: string;
  alerts: DatabaseAlert[];
  autoMinorVersionUpgrade?: boolean;
  backup?: DatabaseBackup;
  clustering: DatabaseClustering;
  dataEvictionPolicy: "allkeys-lru" | "allkeys-lfu" | "allkeys-lrm" | "allkeys-random" | "volatile-lru" | "volatile-lfu" | "volatile-lrm" | "volatile-random" | "volatile-ttl" | "noeviction" | (string & {});
  dataPersistence: "none" | "aof-every-1-second" | "aof-every-write" | "snapshot-every-1-hour" | "snapshot-every-6-hours" | "snapshot-every-12-hours" | (string & {});
  databaseId: number;
  /** In GB. */
  datasetSizeInGb: number;
  dynamicEndpoints?: DynamicEndpoints;
  /** Date and time, ISO 8601. */
  lastModified?: string;
  links: Link[];
  /** Twice the dataset size when replication is on. In GB. */
  memoryLimitInGb: number;
  memoryStorage: "ram" | "ram-and-flash" | (string & {});
  /** In MB. */
  memoryUsedInMb: number;
  modules: DatabaseModule[];
  name: string;
  /** Host and port; absent or null until the database is first active. */
  privateEndpoint?: string | null;
  protocol: "redis" | "memcached" | (string & {});
  provider: "AWS" | "GCP" | (string & {});
  /** Host and port; absent or null until the database is first active. */
  publicEndpoint?: string | null;
  /** Requests write Standard, responses contain either; compare without regard to case. */
  queryPerformanceFactor?: "standard" | "Standard" | "2x" | "4x" | "6x" | "8x" | (string & {});
  /** Only for ram-and-flash. In percent. */
  ramPercentage?: number;
  redisVersion: string;
  /** @deprecated */
  redisVersionCompliance?: string;
  region: string;
  replica?: Replica;
  /** An object here, a list of strings in requests. */
  replicaOf: ReplicaOf | null;
  replication: boolean;
  /** Missing from some older list items. */
  respVersion?: "resp2" | "resp3" | (string & {});
  security: DatabaseSecurity;
  status: "draft" | "pending" | "active" | "rcp-draft" | "rcp-change-pending" | "rcp-active-change-draft" | "active-change-draft" | "active-change-pending" | "active-upgrade-pending" | "bdb-update-pending" | "proxy-policy-change-draft" | "proxy-policy-change-pending" | "dynamic-endpoints-creation-pending" | "import-pending" | "delete-pending" | "recovery" | "creation-failed" | "error" | "synced" | (string & {});
  supportOSSClusterApi: boolean;
  throughputMeasurement: DatabaseThroughput;
  useExternalEndpointForOSSClusterApi: boolean;
}

/** A threshold that sends a notice when it is crossed. */
export interface DatabaseAlert {
  defaultValue?: number;
  /** The database id, a hyphen and a number; Essentials and global alerts have none. */
  id?: string;
  name: "dataset-size" | "datasets-size" | "throughput-higher-than" | "throughput-lower-than" | "latency" | "syncsource-error" | "syncsource-lag" | "connections-limit" | (string & {});
  value: number;
}

/**
 * One alert and the threshold at which it is raised.
 *
 * @since 2024-12-04
 */
export interface DatabaseAlertSpec {
  /**
   * Metric to watch. `dataset-size` serves Pro and `datasets-size` Essentials; `connections-limit` is for
   * Essentials; `throughput-…`, `latency` and the `syncsource-…` alerts depend on plan and database.
   */
  name: "connections-limit" | "dataset-size" | "datasets-size" | "latency" | "syncsource-error" | "syncsource-lag" | "throughput-higher-than" | "throughput-lower-than";
  /**
   * Threshold. Percent for size and connection limits, whose default is 80; for the others the service does
   * not publish the unit.
   */
  value: number;
}

/**
 * The Redis versions a database can be upgraded to.
 *
 * @since 2026-07-08
 */
export interface DatabaseAvailableVersionsResponse {
  targets: TargetVersion[];
}

/** The periodic backup of a Pro database. */
export interface DatabaseBackup {
  /** Requests call it `storagePath`, and also send a storage type, which no response contains. */
  destination?: string;
  enableRemoteBackup: boolean;
  interval?: string;
  /** A full hour such as 14:00. */
  timeUTC?: string;
}

/**
 * Schedule and target of regular backups. Responses use other names: `enableRemoteBackup` and `destination`, without the storage type.
 *
 * @since 2024-12-04
 */
export interface DatabaseBackupConfig {
  /** Whether backups run. When false the other fields are not needed. */
  active?: boolean;
  /**
   * Interval between backups: `every-24-hours`, `every-12-hours`, `every-6-hours`, `every-4-hours`,
   * `every-2-hours` or `every-1-hours`. Needed when `active` is true.
   */
  interval?: "every-1-hours" | "every-2-hours" | "every-4-hours" | "every-6-hours" | "every-12-hours" | "every-24-hours" | (string & {});
  /**
   * Location to write to, in the form that belongs to `storageType`; the service needs permission to write
   * there.
   */
  storagePath?: string;
  /**
   * Kind of storage to write to, such as `aws-s3`, `google-blob-storage`, `azure-blob-storage` or `ftp`.
   * Write-only: no response contains it.
   */
  storageType?: string;
  /**
   * Full hour at which to back up, as `HH:00` in UTC. Only with `every-24-hours` and `every-12-hours`; with
   * the latter, an afternoon hour may be reported as the morning hour of the same cycle.
   */
  timeUTC?: string;
}

/**
 * An immediate backup; a single-region database with regular backups needs no field at all.
 *
 * @since 2024-12-04
 */
export interface DatabaseBackupRequest {
  /** Location to write this one backup to, instead of the configured one. */
  adhocBackupPath?: string;
  /** Name of the region to back up. Required for Active-Active databases, refused for single-region ones. */
  regionName?: string;
}

/** The last backup of a database; empty when there was none. */
export interface DatabaseBackupStatus {
  failureReason?: string;
  /** Date and time, ISO 8601. */
  lastBackupTime?: string;
  status?: "success" | "failed" | (string & {});
}

/**
 * The TLS server certificate of a database.
 *
 * @since 2024-12-04
 */
export interface DatabaseCertificate {
  publicCertificatePEMString: string;
}

/**
 * A client certificate. On the wire Pro databases also take it as a bare PEM string.
 *
 * @since 2024-12-04
 */
export interface DatabaseCertificateSpec {
  /**
   * The public certificate in PEM form, line breaks included. Expired or malformed certificates make the task
   * fail with `DATABASE_INVALID_CERT` or `DATABASE_EXPIRED_CERT`.
   */
  publicCertificatePEMString: string;
}

/** Distribution of a Pro database over shards. */
export interface DatabaseClustering {
  hashingPolicy: "standard" | "custom" | (string & {});
  numberOfShards: number;
  /** In no fixed order, and may be empty; requests send plain strings. */
  regexRules: RegexRule[];
}

/**
 * A new database in a Pro subscription; Active-Active subscriptions accept a narrower set of fields.
 *
 * @since 2024-12-04
 */
export interface DatabaseCreateRequest {
  /** Alerts to watch for, each name once. Which names are allowed depends on the kind of database. */
  alerts?: DatabaseAlertSpec[];
  /**
   * Whether the service may upgrade the database to newer minor versions automatically. Default true, takes
   * effect from Redis 8.4.
   */
  autoMinorVersionUpgrade?: boolean;
  /**
   * Deprecated, use `ramPercentage`. Average size of an item in bytes, 1000 when absent; only in
   * `ram-and-flash` subscriptions.
   * @deprecated
   */
  averageItemSizeInBytes?: number;
  /**
   * Deprecated, use `clientTlsCertificates`. One client certificate in PEM form that clients must present;
   * needs `enableTls`.
   * @deprecated
   */
  clientSslCertificate?: string;
  /**
   * Client certificates to accept, in PEM form. Setting any makes client certificates mandatory; needs
   * `enableTls`. Responses never contain them, only `tlsClientAuthentication`.
   */
  clientTlsCertificates?: (DatabaseCertificateSpec | string)[];
  /**
   * Eviction policy when memory is full. `allkeys-…` considers every key, `volatile-…` only keys with an
   * expiry, `noeviction` refuses writes. Default `volatile-lru`; some policies need newer Redis versions.
   */
  dataEvictionPolicy?: "allkeys-lfu" | "allkeys-lrm" | "allkeys-lru" | "allkeys-random" | "noeviction" | "volatile-lfu" | "volatile-lrm" | "volatile-lru" | "volatile-random" | "volatile-ttl";
  /**
   * Persistence. Default `none`; `aof-…` logs each second or each write, `snapshot-…` saves at the named
   * interval.
   */
  dataPersistence?: "aof-every-1-second" | "aof-every-write" | "none" | "snapshot-every-1-hour" | "snapshot-every-12-hours" | "snapshot-every-6-hours";
  /**
   * Largest dataset in GB, at least 0.1. With replication the total memory is twice this. Not together with
   * `memoryLimitInGb`.
   */
  datasetSizeInGb?: number;
  /**
   * When true, no resource is created; the finished task carries the expected cost under
   * `response.resource.pricing`. Default false.
   */
  dryRun?: boolean;
  /** Whether connections must use TLS. Default false. */
  enableTls?: boolean;
  /**
   * Expected throughput in each region, one entry per region of the subscription. Required for Active-Active,
   * refused otherwise.
   */
  localThroughputMeasurement?: LocalThroughput[];
  /**
   * Deprecated, use `datasetSizeInGb`. Total memory in GB including replicas, at least 0.1. Not together with
   * `datasetSizeInGb`.
   * @deprecated
   */
  memoryLimitInGb?: number;
  /**
   * Modules to load, each once. Leave it out for Redis 8 and later, where they are bundled, for `memcached`,
   * and for most modules on Active-Active.
   */
  modules?: DatabaseModuleSpec[];
  /**
   * Name of the database, unique in the subscription. At most 40 letters, digits and hyphens, beginning with
   * a letter and ending with a letter or digit.
   */
  name: string;
  /** Password of the default user, for `redis`. 32 random letters and digits when absent. Not for `memcached`. */
  password?: string;
  /**
   * Deprecated, use `remoteBackup`, and not together with it. Path to which backups are written; refused for
   * Active-Active.
   * @deprecated
   */
  periodicBackupPath?: string;
  /** TCP port, 10000 to 19999, unique within the subscription. A random free port when absent. */
  port?: number;
  /** `redis`, the default, or `memcached`. Active-Active and `ram-and-flash` accept `redis` only. */
  protocol?: "memcached" | "redis";
  /**
   * Factor of compute for queries, from `GET /query-performance-factors`. Needs the search module or Redis 8;
   * not for Active-Active.
   */
  queryPerformanceFactor?: string;
  /**
   * Share of the data to keep in RAM, in percent: 10 to 50 in steps of 10, default 20. Only in
   * `ram-and-flash` subscriptions.
   */
  ramPercentage?: number;
  /**
   * Redis version to run, from `GET /subscriptions/redis-versions`. The version flagged as default when
   * absent; Active-Active takes no preview versions.
   */
  redisVersion?: string;
  /** Schedule and target of regular backups. No backups when absent. Not together with `periodicBackupPath`. */
  remoteBackup?: DatabaseBackupConfig;
  /** Databases to replicate from, with their encryption. Not for Active-Active. */
  replica?: ReplicaOfSpec;
  /**
   * Deprecated, use `replica`. Endpoints of the databases to replicate from, as URIs. Not for Active-Active.
   * @deprecated
   */
  replicaOf?: string[];
  /** Whether a replica of each shard is kept. Default true; Active-Active refuses false. */
  replication?: boolean;
  /**
   * Version of the RESP protocol to speak, `resp2` or `resp3`. The accepted values depend on the Redis
   * version.
   */
  respVersion?: "resp2" | "resp3";
  /** SASL password, for `memcached` only. 32 random characters when absent. */
  saslPassword?: string;
  /** SASL user name, for `memcached` only. `mc-` and five characters when absent. */
  saslUsername?: string;
  /**
   * Hashing policy, which spreads keys over shards: `default-regex-rules`, `custom-regex-rules` or
   * `redis-oss-hashing`. Cannot be changed afterwards.
   */
  shardingType?: "custom-regex-rules" | "default-regex-rules" | "redis-oss-hashing";
  /**
   * Addresses that may connect, in CIDR notation. Default `["0.0.0.0/0"]`, everyone; when the subscription
   * has no public access, the private ranges.
   */
  sourceIp?: string[];
  /**
   * Whether clients may use the Redis Cluster API. Default false; not for `memcached`, with custom regex
   * rules, or on replicas.
   */
  supportOSSClusterApi?: boolean;
  /** Expected throughput of a single-region database. Active-Active uses `localThroughputMeasurement` instead. */
  throughputMeasurement?: DatabaseThroughputSpec;
  /**
   * Whether the Redis Cluster API hands out public addresses instead of private ones. Default false; needs
   * `supportOSSClusterApi`.
   */
  useExternalEndpointForOSSClusterApi?: boolean;
}

/**
 * Source of the data to import.
 *
 * @since 2024-12-04
 */
export interface DatabaseImportRequest {
  /**
   * URIs of the sources, in the form that belongs to `sourceType`, without duplicates. Several files are
   * allowed, but only one `redis` source.
   */
  importFromUri: string[];
  /**
   * Kind of source: `aws-s3`, `google-blob-storage`, `azure-blob-storage`, `ftp` or `http` for dump files,
   * `redis` for a running database.
   */
  sourceType: "aws-s3" | "azure-blob-storage" | "ftp" | "google-blob-storage" | "http" | "redis";
}

/** The last import into a database. */
export interface DatabaseImportStatus {
  failureReason?: string;
  failureReasonParams?: ImportFailureParameter[];
  /** Date and time, ISO 8601. */
  lastImportTime?: string;
  /** The word for success was never observed. */
  status?: "importing" | "failed" | (string & {});
}

/** A module of a database. */
export interface DatabaseModule {
  capabilityName?: string;
  description?: string;
  id: number;
  name: string;
  /** An array here, an object in requests. */
  parameters: DatabaseModuleParameter[];
  version: string;
}

/** A setting of a module, as it stands in a database. */
export interface DatabaseModuleParameter {
  /** In place of a value that was not set. */
  defaultValue?: unknown;
  name: string;
  /** As set, of any type. */
  value?: unknown;
}

/**
 * A Redis module to load into a new database.
 *
 * @since 2024-12-04
 */
export interface DatabaseModuleSpec {
  /** Name of the module, from `GET /database-modules`, such as `RedisJSON` or `RediSearch`. */
  name: string;
  /** Values for the module's parameters, keyed by parameter name. An object here, an array in responses. */
  parameters?: Record<string, unknown>;
}

/** Access settings of a database. */
export interface DatabaseSecurity {
  enableDefaultUser: boolean;
  enableTls: boolean;
  /** In clear text, and only when a single database is read. */
  password?: string;
  sourceIps: string[];
  /** Older name of `tlsClientAuthentication`; missing from newer responses. */
  sslClientAuthentication?: boolean;
  tlsClientAuthentication: boolean;
}

/**
 * The slow log of a database.
 *
 * @since 2025-07-14
 */
export interface DatabaseSlowLogEntries {
  _links?: HalLinks;
  entries: DatabaseSlowLogEntry[];
  links: Link[];
}

/**
 * One slow command.
 *
 * @since 2025-07-14
 */
export interface DatabaseSlowLogEntry {
  /** The command and its arguments, as one string. */
  arguments: string;
  /** Duration of the command. The unit is not published; Redis itself counts microseconds. */
  duration: number;
  id: number;
  /** Date and time, ISO 8601. */
  startTime: string;
}

/**
 * One database to replicate from.
 *
 * @since 2024-12-04
 */
export interface DatabaseSyncSourceSpec {
  /** Whether to connect to the source over TLS. */
  encryption?: boolean;
  /** URI of the source, with its credentials, host and port. */
  endpoint: string;
  /** Server certificate of the source in PEM form, to check it when `encryption` is true. */
  serverCert?: string;
}

/**
 * A tag in the replacement set of a database; not to be confused with the schema `Tag` of cost reports.
 *
 * Named `tag` in the contract.
 *
 * @since 2024-12-04
 */
export interface DatabaseTag {
  /** Key of the tag. The service stores it in lower case. */
  key: string;
  /** Value of the tag. */
  value: string;
}

/**
 * A tag to add to a database.
 *
 * @since 2024-12-04
 */
export interface DatabaseTagCreateRequest {
  /** Key of the tag. The service stores it in lower case, so `costCenter` is read back as `costcenter`. */
  key: string;
  /** Value of the tag. */
  value: string;
}

/**
 * The new value of a tag.
 *
 * @since 2024-12-04
 */
export interface DatabaseTagUpdateRequest {
  /** Value to store in place of the current one. */
  value: string;
}

/**
 * The complete new set of tags of a database.
 *
 * @since 2024-12-04
 */
export interface DatabaseTagsUpdateRequest {
  /** All tags of the database; those not listed are removed. */
  tags: DatabaseTag[];
}

/** The throughput that a database is sized for. */
export interface DatabaseThroughput {
  by: "operations-per-second" | "number-of-shards" | (string & {});
  value: number;
}

/**
 * Expected throughput of a single-region database.
 *
 * @since 2024-12-04
 */
export interface DatabaseThroughputSpec {
  /**
   * Unit of `value`: `operations-per-second`, or `number-of-shards`, which has been deprecated since April
   * 2024. Cannot be changed once the database exists.
   */
  by: "number-of-shards" | "operations-per-second";
  /** Operations per second, or number of shards, depending on `by`. The service does not publish a default. */
  value: number;
}

/**
 * Whether traffic to a database is stopped and can be resumed.
 *
 * @since 2026-07-08
 */
export interface DatabaseTrafficStateResponse {
  /** Id of the database, under an old name. */
  bdbId: number;
  canResume: boolean;
  /** Time from which traffic can be resumed; may be absent. Date and time, ISO 8601. */
  resumeEligibleAt?: string;
  resumeInProgress: boolean;
  stopReason?: string;
  trafficStatus: string;
}

/**
 * Changes to a single-region Pro database; omitted fields keep their values.
 *
 * @since 2024-12-04
 */
export interface DatabaseUpdateRequest {
  /** Alerts to watch for, each name once. */
  alerts?: DatabaseAlertSpec[];
  /**
   * Whether the service may upgrade the database to newer minor versions automatically. Takes effect from
   * Redis 8.4.
   */
  autoMinorVersionUpgrade?: boolean;
  /**
   * Deprecated, use `clientTlsCertificates`. One client certificate in PEM form; an empty string ends client
   * authentication.
   * @deprecated
   */
  clientSslCertificate?: string;
  /**
   * Client certificates to accept, in PEM form; needs TLS. Replaces the whole list, and an empty list ends
   * client authentication. Responses never contain the certificates.
   */
  clientTlsCertificates?: (DatabaseCertificateSpec | string)[];
  /**
   * Eviction policy when memory is full. `allkeys-…` considers every key, `volatile-…` only keys with an
   * expiry, `noeviction` refuses writes. Some policies need newer Redis versions.
   */
  dataEvictionPolicy?: "allkeys-lfu" | "allkeys-lrm" | "allkeys-lru" | "allkeys-random" | "noeviction" | "volatile-lfu" | "volatile-lrm" | "volatile-lru" | "volatile-random" | "volatile-ttl";
  /**
   * Persistence. `none` writes nothing, `aof-…` logs each second or each write, `snapshot-…` saves at the
   * named interval.
   */
  dataPersistence?: "aof-every-1-second" | "aof-every-write" | "none" | "snapshot-every-1-hour" | "snapshot-every-12-hours" | "snapshot-every-6-hours";
  /**
   * Largest dataset in GB, at least 0.1 and not below what is in use. With replication the total memory is
   * twice this. Not together with `memoryLimitInGb`.
   */
  datasetSizeInGb?: number;
  /**
   * When true, the database is not changed; the finished task carries the expected cost under
   * `response.resource.pricing`. Default false.
   */
  dryRun?: boolean;
  /**
   * Whether the default user may sign in. False leaves only users made by access control; cannot be combined
   * with a new `password`.
   */
  enableDefaultUser?: boolean;
  /** Whether connections must use TLS. */
  enableTls?: boolean;
  /**
   * Deprecated, use `datasetSizeInGb`. Total memory in GB including replicas, at least 0.1 and not below what
   * is in use. Not together with `datasetSizeInGb`.
   * @deprecated
   */
  memoryLimitInGb?: number;
  /**
   * New name. At most 40 letters, digits and hyphens, beginning with a letter and ending with a letter or
   * digit.
   */
  name?: string;
  /**
   * New password of the default user. Refused while that user is disabled, and together with
   * `enableDefaultUser` false.
   */
  password?: string;
  /**
   * Deprecated, use `remoteBackup`, and not together with it. Path to which backups are written.
   * @deprecated
   */
  periodicBackupPath?: string;
  /** Factor of compute for queries, from `GET /query-performance-factors`. Needs the search module or Redis 8. */
  queryPerformanceFactor?: string;
  /**
   * Share of the data to keep in RAM, in percent: 10 to 50 in steps of 10. Only in `ram-and-flash`
   * subscriptions.
   */
  ramPercentage?: number;
  /**
   * Regular expressions that pick the part of a key to hash, in order. Only with clustering by regex rules,
   * not with the Redis Cluster API; responses contain objects with `ordinal` and `pattern`.
   */
  regexRules?: string[];
  /** Schedule and target of regular backups; `active` false ends them. Not together with `periodicBackupPath`. */
  remoteBackup?: DatabaseBackupConfig;
  /** Databases to replicate from, with their encryption. */
  replica?: ReplicaOfSpec;
  /**
   * Deprecated, use `replica`. Endpoints of the databases to replicate from, as URIs; an empty list ends
   * replication.
   * @deprecated
   */
  replicaOf?: string[];
  /** Whether a replica of each shard is kept. */
  replication?: boolean;
  /**
   * Version of the RESP protocol to speak, `resp2` or `resp3`. The accepted values depend on the Redis
   * version.
   */
  respVersion?: "resp2" | "resp3";
  /** New SASL password, for `memcached` only. */
  saslPassword?: string;
  /** New SASL user name, for `memcached` only. */
  saslUsername?: string;
  /**
   * Addresses that may connect, in CIDR notation. Replaces the whole list; when the subscription has no
   * public access, an empty list becomes the private ranges.
   */
  sourceIp?: string[];
  /**
   * Whether clients may use the Redis Cluster API. Not for `memcached`, with custom regex rules, or on
   * replicas.
   */
  supportOSSClusterApi?: boolean;
  /** New expected throughput. The unit `by` must stay what it was. */
  throughputMeasurement?: DatabaseThroughputSpec;
  /**
   * Whether the Redis Cluster API hands out public addresses instead of private ones. Needs
   * `supportOSSClusterApi`.
   */
  useExternalEndpointForOSSClusterApi?: boolean;
}

/**
 * The target of a Redis version upgrade of a Pro database.
 *
 * @since 2025-07-14
 */
export interface DatabaseUpgradeRedisVersionRequest {
  /** Version to upgrade to, one of those that `GET …/available-target-versions` lists. */
  targetRedisVersion: string;
}

/**
 * Progress of a Redis version upgrade.
 *
 * @since 2026-07-08
 */
export interface DatabaseVersionUpgradeStatus {
  databaseId: number;
  /** Progress of the upgrade; the scale is not published. */
  progress: number;
  targetRedisVersion: string;
  /** `in-progress`, `in-progress-recovery-pending`, and in the end `done` or `failed`. */
  upgradeStatus: "in-progress" | "in-progress-recovery-pending" | "done" | "failed" | (string & {});
}

/**
 * Public and private endpoints that can be redirected to another database.
 *
 * @since 2025-07-14
 */
export interface DynamicEndpoints {
  private: string;
  public: string;
}

/**
 * One redirected endpoint, from source to target.
 *
 * @since 2026-08-19
 */
export interface EndpointRedirectionDTO {
  errorMessage?: string;
  sourceEndpointName: string;
  sourceEndpointType: "public" | "private" | (string & {});
  targetEndpointName: string;
  targetEndpointType: "public" | "private" | (string & {});
}

/**
 * One endpoint redirection with its status and endpoints.
 *
 * @since 2026-08-19
 */
export interface EndpointsRedirectionResponse {
  /** Time at which it completed; absent until then. Date and time, ISO 8601. */
  completedAt?: string;
  duplicateACLs: boolean;
  endpoints: EndpointRedirectionDTO[];
  errorMessage?: string;
  /** Whether this redirection leads back to the source. */
  isRevert: boolean;
  /** UUID. */
  redirectionId: string;
  /** Time at which it was reverted; absent otherwise. Date and time, ISO 8601. */
  revertedAt?: string;
  sourceDatabaseId: number;
  /** Date and time, ISO 8601. */
  startedAt: string;
  status: "initiated" | "pending" | "in-progress" | "completed" | "failed" | "reverted" | (string & {});
  targetDatabaseId: number;
}

/**
 * One Essentials database.
 *
 * @since 2024-12-04
 */
export interface FixedDatabase {
  _links?: HalLinks;
  /** Date and time, ISO 8601. */
  activatedOn?: string;
  alerts: DatabaseAlert[];
  backup: FixedDatabaseBackup;
  clustering: FixedDatabaseClustering;
  dataEvictionPolicy: "allkeys-lru" | "allkeys-lfu" | "allkeys-lrm" | "allkeys-random" | "volatile-lru" | "volatile-lfu" | "volatile-lrm" | "volatile-random" | "volatile-ttl" | "noeviction" | (string & {});
  dataPersistence: "none" | "aof-every-1-second" | "aof-every-write" | "snapshot-every-1-hour" | "snapshot-every-6-hours" | "snapshot-every-12-hours" | (string & {});
  databaseId: number;
  /** Largest dataset in GB; pay-as-you-go plans only. */
  datasetSizeInGb?: number;
  dynamicEndpoints?: DynamicEndpoints;
  /** Date and time, ISO 8601. */
  lastModified?: string;
  links: Link[];
  /** Total memory in GB; pay-as-you-go plans only. */
  memoryLimitInGb?: number;
  /** Unit of the plan's sizes, `MB` or `GB`. */
  memoryLimitMeasurementUnit: "MB" | "GB" | (string & {});
  memoryStorage: "ram" | "ram-and-flash" | (string & {});
  /** Memory in use, in MB. */
  memoryUsedInMb: number;
  modules: DatabaseModule[];
  name: string;
  /** Network traffic of the month in bytes; written in exponent form. */
  networkMonthlyUsageInByte?: number;
  /** Largest dataset of the plan, in `memoryLimitMeasurementUnit`. */
  planDatasetSize?: number;
  /** Memory of the plan, in `memoryLimitMeasurementUnit`. */
  planMemoryLimit: number;
  /** Private host and port; may be absent. */
  privateEndpoint?: string;
  protocol: "stack" | "redis" | "memcached" | (string & {});
  provider: string;
  /** Public host and port; absent until the database is ready. There is no separate port field. */
  publicEndpoint?: string;
  redisFlex?: boolean;
  redisVersion: string;
  /**
   * Deprecated; full version number of Redis.
   * @deprecated
   */
  redisVersionCompliance?: string;
  region: string;
  replica: Replica | null;
  replicaAsSourceEndpoints?: ReplicaAsSourceEndpoints;
  /** An object here, a list of strings in requests. */
  replicaOf: ReplicaOf | null;
  replication: boolean;
  respVersion: "resp2" | "resp3" | (string & {});
  security: FixedDatabaseSecurity;
  /** `draft` right after creation, `active` when ready; treat unknown words as still changing. */
  status: "draft" | "pending" | "active" | "rcp-draft" | "rcp-change-pending" | "rcp-active-change-draft" | "active-change-draft" | "active-change-pending" | "active-upgrade-pending" | "bdb-update-pending" | "proxy-policy-change-draft" | "proxy-policy-change-pending" | "dynamic-endpoints-creation-pending" | "import-pending" | "delete-pending" | "recovery" | "creation-failed" | "error" | "synced" | (string & {});
  supportOSSClusterApi?: boolean;
  useExternalEndpointForOSSClusterApi?: boolean;
}

/** The backup of an Essentials database. */
export interface FixedDatabaseBackup {
  destination?: string;
  interval?: string;
  /** Pro calls it `enableRemoteBackup`. */
  remoteBackupEnabled: boolean;
  status?: "success" | "failed" | "idle" | (string & {});
}

/**
 * An immediate backup of an Essentials database; the body may be left out.
 *
 * @since 2025-07-14
 */
export interface FixedDatabaseBackupRequest {
  /** Location to write this one backup to, instead of the configured one. */
  adhocBackupPath?: string;
}

/** Distribution of an Essentials database over shards. */
export interface FixedDatabaseClustering {
  /** Pro says `numberOfShards` instead. */
  enabled: boolean;
  hashingPolicy: "standard" | "custom" | (string & {});
  regexRules: RegexRule[];
}

/**
 * A new database in an Essentials subscription, within what the plan offers.
 *
 * @since 2024-12-04
 */
export interface FixedDatabaseCreateRequest {
  /** Alerts to watch for, each name once, from the plan's `supportedAlerts`. */
  alerts?: DatabaseAlertSpec[];
  /**
   * Deprecated, use `clientTlsCertificates`. One client certificate in PEM form; needs `enableTls`.
   * @deprecated
   */
  clientSslCertificate?: string;
  /**
   * Client certificates to accept. Setting any makes client certificates mandatory; needs `enableTls`.
   * Responses never contain them.
   */
  clientTlsCertificates?: (DatabaseCertificateSpec | string)[];
  /**
   * Eviction policy when memory is full. `allkeys-…` considers every key, `volatile-…` only keys with an
   * expiry, `noeviction` refuses writes. State it if it matters: the documented default is `volatile-lru`,
   * but databases with `noeviction` are common.
   */
  dataEvictionPolicy?: "allkeys-lfu" | "allkeys-lrm" | "allkeys-lru" | "allkeys-random" | "noeviction" | "volatile-lfu" | "volatile-lrm" | "volatile-lru" | "volatile-random" | "volatile-ttl";
  /**
   * Persistence. Default `none`; `aof-…` logs each second or each write, `snapshot-…` saves at the named
   * interval. The plan must support persistence and the value.
   */
  dataPersistence?: "aof-every-1-second" | "aof-every-write" | "none" | "snapshot-every-1-hour" | "snapshot-every-12-hours" | "snapshot-every-6-hours";
  /**
   * Largest dataset in GB, at least 0.1. Pay-as-you-go plans only, where one of the two sizes is required;
   * other plans fix the size. Not together with `memoryLimitInGb`.
   */
  datasetSizeInGb?: number;
  /**
   * Whether to spread the database over shards. Pay-as-you-go plans only; not with the search or graph
   * module.
   */
  enableDatabaseClustering?: boolean;
  /** Whether connections must use TLS. Default false; the plan must offer it. */
  enableTls?: boolean;
  /**
   * Deprecated, use `datasetSizeInGb`. Total memory in GB including replicas, at least 0.1. Pay-as-you-go
   * plans only, where one of the two is required; not together with `datasetSizeInGb`.
   * @deprecated
   */
  memoryLimitInGb?: number;
  /**
   * Modules to load, each once. Leave it out for the `stack` protocol, for Redis Flex, and for Redis 8 and
   * later.
   */
  modules?: DatabaseModuleSpec[];
  /**
   * Name of the database, unique in the subscription. At most 40 letters, digits and hyphens, beginning with
   * a letter and ending with a letter or digit.
   */
  name: string;
  /**
   * Number of shards. Pay-as-you-go plans only, with `enableDatabaseClustering`, and only on accounts that
   * may choose it.
   */
  numberOfShards?: number;
  /** Password of the default user. 32 random letters and digits when absent. */
  password?: string;
  /** Location to which regular backups are written. None when absent; the plan must support backups. */
  periodicBackupPath?: string;
  /**
   * `stack` (default except on Redis Flex) includes the modules; `redis` (default on Redis Flex) does not;
   * `memcached`. Redis Flex accepts `redis` only, and not every plan offers all three.
   */
  protocol?: "memcached" | "redis" | "stack";
  /** Redis version to run, from `GET /fixed/redis-versions`. The version flagged as default when absent. */
  redisVersion?: string;
  /**
   * Regular expressions that pick the part of a key to hash, in order. Need `enableDatabaseClustering`, and a
   * plan that offers them.
   */
  regexRules?: string[];
  /**
   * Databases to replicate from, with their encryption. The plan must offer it; not for `memcached` or Redis
   * Flex.
   */
  replica?: ReplicaOfSpec;
  /**
   * Deprecated, use `replica`. Endpoints of the databases to replicate from, as URIs. Not for `memcached`.
   * @deprecated
   */
  replicaOf?: string[];
  /** Whether a replica is kept. Default true where the plan offers it; plans without replication refuse true. */
  replication?: boolean;
  /**
   * Version of the RESP protocol to speak, `resp2` or `resp3`. The accepted values depend on the Redis
   * version.
   */
  respVersion?: "resp2" | "resp3";
  /**
   * Addresses that may connect, in CIDR notation. Default `["0.0.0.0/0"]`, everyone. At most as many as the
   * plan's `cidrAllowRules`. Pro requests spell this `sourceIp`.
   */
  sourceIps?: string[];
  /** Whether clients may use the Redis Cluster API. Default false; the plan must offer it. */
  supportOSSClusterApi?: boolean;
  /**
   * Whether the Redis Cluster API hands out public addresses instead of private ones. Default false; needs
   * `supportOSSClusterApi`.
   */
  useExternalEndpointForOSSClusterApi?: boolean;
}

/**
 * Source of the data to import into an Essentials database.
 *
 * @since 2024-12-04
 */
export interface FixedDatabaseImportRequest {
  /**
   * URIs of the sources, in the form that belongs to `sourceType`, without duplicates. Several files are
   * allowed, but only one `redis` source.
   */
  importFromUri: string[];
  /**
   * Kind of source: `aws-s3`, `google-blob-storage`, `azure-blob-storage`, `ftp` or `http` for dump files,
   * `redis` for a running database.
   */
  sourceType: "aws-s3" | "azure-blob-storage" | "ftp" | "google-blob-storage" | "http" | "redis";
}

/** Access settings of an Essentials database. */
export interface FixedDatabaseSecurity {
  /** Pro, and every request, call it `enableDefaultUser`. */
  defaultUserEnabled: boolean;
  enableTls?: boolean;
  /** In clear text, and only when a single database is read. */
  password?: string;
  sourceIps: string[];
  sslClientAuthentication?: boolean;
  tlsClientAuthentication?: boolean;
}

/**
 * Changes to an Essentials database; omitted fields keep their values.
 *
 * @since 2024-12-04
 */
export interface FixedDatabaseUpdateRequest {
  /** Alerts to watch for, each name once, from the plan's `supportedAlerts`. */
  alerts?: DatabaseAlertSpec[];
  /**
   * Deprecated, use `clientTlsCertificates`. One client certificate in PEM form; an empty string ends client
   * authentication.
   * @deprecated
   */
  clientSslCertificate?: string;
  /**
   * Client certificates to accept; needs TLS. Replaces the whole list, and an empty list ends client
   * authentication. Responses never contain the certificates.
   */
  clientTlsCertificates?: (DatabaseCertificateSpec | string)[];
  /**
   * Eviction policy when memory is full. `allkeys-…` considers every key, `volatile-…` only keys with an
   * expiry, `noeviction` refuses writes.
   */
  dataEvictionPolicy?: "allkeys-lfu" | "allkeys-lrm" | "allkeys-lru" | "allkeys-random" | "noeviction" | "volatile-lfu" | "volatile-lrm" | "volatile-lru" | "volatile-random" | "volatile-ttl";
  /**
   * Persistence. `none` writes nothing, `aof-…` logs each second or each write, `snapshot-…` saves at the
   * named interval. The plan must support persistence and the value.
   */
  dataPersistence?: "aof-every-1-second" | "aof-every-write" | "none" | "snapshot-every-1-hour" | "snapshot-every-12-hours" | "snapshot-every-6-hours";
  /**
   * Largest dataset in GB, at least 0.1 and not below what is in use. Pay-as-you-go plans only; not together
   * with `memoryLimitInGb`.
   */
  datasetSizeInGb?: number;
  /**
   * Whether to spread the database over shards. Pay-as-you-go plans only; not with the search or graph
   * module.
   */
  enableDatabaseClustering?: boolean;
  /**
   * Whether the default user may sign in. Reads spell it `security.defaultUserEnabled`; cannot be disabled
   * together with a new `password`.
   */
  enableDefaultUser?: boolean;
  /** Whether connections must use TLS; the plan must offer it. */
  enableTls?: boolean;
  /**
   * Deprecated, use `datasetSizeInGb`. Total memory in GB including replicas, at least 0.1. Pay-as-you-go
   * plans only; not together with `datasetSizeInGb`.
   * @deprecated
   */
  memoryLimitInGb?: number;
  /**
   * New name. At most 40 letters, digits and hyphens, beginning with a letter and ending with a letter or
   * digit.
   */
  name?: string;
  /**
   * New number of shards, a multiple of the current one. Pay-as-you-go plans only, with clustering, and only
   * on accounts that may choose it.
   */
  numberOfShards?: number;
  /**
   * New password of the default user. Refused while that user is disabled, and together with
   * `enableDefaultUser` false.
   */
  password?: string;
  /** Location to which regular backups are written; the plan must support backups. */
  periodicBackupPath?: string;
  /**
   * Regular expressions that pick the part of a key to hash, in order. Need clustering; responses contain
   * objects with `ordinal` and `pattern`.
   */
  regexRules?: string[];
  /**
   * Databases to replicate from, with their encryption. The plan must offer it; not for `memcached` or Redis
   * Flex.
   */
  replica?: ReplicaOfSpec;
  /**
   * Deprecated, use `replica`. Endpoints of the databases to replicate from, as URIs. Not for `memcached`.
   * @deprecated
   */
  replicaOf?: string[];
  /** Whether a replica is kept; the plan must offer it. */
  replication?: boolean;
  /**
   * Version of the RESP protocol to speak, `resp2` or `resp3`. The accepted values depend on the Redis
   * version.
   */
  respVersion?: "resp2" | "resp3";
  /**
   * Addresses that may connect, in CIDR notation. Replaces the whole list; at most as many as the plan's
   * `cidrAllowRules`.
   */
  sourceIps?: string[];
  /** Whether clients may use the Redis Cluster API; the plan must offer it. */
  supportOSSClusterApi?: boolean;
  /**
   * Whether the Redis Cluster API hands out public addresses instead of private ones. Needs
   * `supportOSSClusterApi`.
   */
  useExternalEndpointForOSSClusterApi?: boolean;
}

/**
 * The target of a Redis version upgrade of an Essentials database.
 *
 * @since 2026-07-08
 */
export interface FixedDatabaseUpgradeRedisVersionRequest {
  /** Version to upgrade to, one of those that `GET …/available-target-versions` lists. */
  targetRedisVersion: string;
}

/**
 * One Essentials subscription, with the limits and price of its plan.
 *
 * @since 2024-12-04
 */
export interface FixedSubscription {
  _links?: HalLinks;
  availability: string;
  cidrAllowRules: number;
  /** Maximum number of client connections, as a string: a number such as `256`, or `unlimited`. */
  connections: string;
  /** Date and time, ISO 8601. */
  creationDate: string;
  customerSupport: string;
  /** Status of the only database of the subscription; may be absent. */
  databaseStatus?: "draft" | "pending" | "active" | "rcp-draft" | "rcp-change-pending" | "rcp-active-change-draft" | "active-change-draft" | "active-change-pending" | "active-upgrade-pending" | "bdb-update-pending" | "proxy-policy-change-draft" | "proxy-policy-change-pending" | "dynamic-endpoints-creation-pending" | "import-pending" | "delete-pending" | "recovery" | "creation-failed" | "error" | "synced" | (string & {});
  id: number;
  links: Link[];
  maximumDatabases: number;
  name: string;
  /** Id of the payment method; absent for free plans and marketplace billing. */
  paymentMethodId?: number;
  paymentMethodType: "credit-card" | "marketplace" | (string & {});
  planId: number;
  planName: string;
  planType?: "pay-as-you-go" | (string & {});
  /** Price in whole units of `priceCurrency` for each `pricePeriod`. */
  price: number;
  priceCurrency: "USD" | (string & {});
  pricePeriod: "Month" | (string & {});
  provider: string;
  region: string;
  /** Memory of the plan, in `sizeMeasurementUnit`. */
  size: number;
  sizeMeasurementUnit: "MB" | "GB" | (string & {});
  status: "pending" | "active" | "deleting" | "error" | (string & {});
  supportClustering: boolean;
  supportDataPersistence: boolean;
  supportInstantAndDailyBackups: boolean;
  supportReplication: boolean;
}

/**
 * A new Essentials subscription.
 *
 * @since 2024-12-04
 */
export interface FixedSubscriptionCreateRequest {
  /** Name of the subscription. */
  name: string;
  /**
   * `credit-card`, the default, which goes with `paymentMethodId`, or `marketplace` when the account is
   * billed through a cloud marketplace.
   */
  paymentMethod?: "credit-card" | "marketplace";
  /**
   * Id of the card to charge, from `GET /payment-methods`. Leave it out for free plans, where it is refused,
   * and for marketplace accounts.
   */
  paymentMethodId?: number;
  /** Id of the plan, from `GET /fixed/plans`. */
  planId: number;
}

/** The databases of one Essentials subscription. */
export interface FixedSubscriptionDatabases {
  _links?: HalLinks;
  databases: FixedDatabase[];
  links: Link[];
  /** Counts the page, not the subscription. */
  numberOfDatabases: number;
  subscriptionId: number;
}

/**
 * Changes to an Essentials subscription; omitted fields keep their values.
 *
 * @since 2024-12-04
 */
export interface FixedSubscriptionUpdateRequest {
  /** New name of the subscription. */
  name?: string;
  /** Payment method: `credit-card` with `paymentMethodId`, or `marketplace` without. */
  paymentMethod?: "credit-card" | "marketplace";
  /** Id of the card to charge from now on. Refused for free plans; leave it out for marketplace accounts. */
  paymentMethodId?: number;
  /** Id of the plan to move to, one of those that `GET /fixed/plans/subscriptions/{subscriptionId}` lists. */
  planId?: number;
}

/**
 * The Essentials subscriptions of the account.
 *
 * @since 2024-12-04
 */
export interface FixedSubscriptions {
  _links?: HalLinks;
  accountId: number;
  links: Link[];
  subscriptions: FixedSubscription[];
}

/**
 * One Essentials plan with its size, limits and price.
 *
 * @since 2024-12-04
 */
export interface FixedSubscriptionsPlan {
  _links?: HalLinks;
  availability: "No replication" | "Single-zone" | "Multi-zone" | (string & {});
  /** Maximum number of source address rules of a database. */
  cidrAllowRules: number;
  /** Maximum number of client connections, as a string: a number such as `256`, or `unlimited`. */
  connections: string;
  customerSupport: "Basic" | "Standard" | "basic" | (string & {});
  /** Largest dataset of the plan, in `sizeMeasurementUnit`. */
  datasetSize?: number;
  id: number;
  links: Link[];
  /** Included network traffic in GB. */
  maximumBandwidthGB?: number;
  maximumDatabases: number;
  maximumThroughput?: number;
  name: string;
  /** Price in whole units of `priceCurrency` for each `pricePeriod`. */
  price: number;
  priceCurrency: "USD" | (string & {});
  pricePeriod: "Month" | (string & {});
  provider: "AWS" | "GCP" | "Azure" | (string & {});
  redisFlex?: boolean;
  region: string;
  regionId: number;
  /** Memory of the plan, in `sizeMeasurementUnit`. */
  size: number;
  /** Unit of the sizes, `MB` or `GB`. */
  sizeMeasurementUnit: "MB" | "GB" | (string & {});
  supportClustering: boolean;
  supportDataPersistence: boolean;
  supportInstantAndDailyBackups: boolean;
  supportReplication: boolean;
  supportSsl?: boolean;
  supportedAlerts: ("datasets-size" | "latency" | "throughput-lower-than" | "throughput-higher-than" | "connections-limit" | (string & {}))[];
}

/**
 * The list of Essentials plans.
 *
 * @since 2024-12-04
 */
export interface FixedSubscriptionsPlans {
  _links?: HalLinks;
  links: Link[];
  plans: FixedSubscriptionsPlan[];
}

/** One link of the older object form. */
export interface HalLink {
  /** URL. */
  href: string;
  title?: string;
  /** An HTTP method, not a media type. */
  type: "GET" | "PUT" | "POST" | "DELETE" | (string & {});
}

/** The older object form of `links`, keyed by relation. */
export type HalLinks = { [key: string]: HalLink };

/** The body of most refused requests, when there is one. */
export interface HttpError {
  /** The reason phrase of the status. */
  error: string;
  /** Often missing. */
  message?: string;
  /** Includes the /v1 prefix. */
  path: string;
  status: number;
  /** With a numeric zone such as +00:00, never Z; older responses lack the colon. */
  timestamp: string;
}

/** A detail of why an import failed. */
export interface ImportFailureParameter {
  key: string;
  /** A string even where it is a number. */
  value: string;
}

/**
 * Any JSON value; the data integration API, not this contract, defines its shape.
 *
 * @since 2026-07-08
 */
export type JsonNode = unknown;

/** A pointer to a related request. */
export interface Link {
  /**
   * Absolute, on the host of the response. The links of access-control objects lead to paths that do not
   * exist. URL.
   */
  href: string;
  rel: "self" | "resource" | "task" | (string & {});
  /** Only in responses of 2023 and older. */
  title?: string;
  /** An HTTP method, not a media type. */
  type: "GET" | "PUT" | "POST" | "DELETE" | (string & {});
}

/**
 * Settings of an Active-Active database in one region; they outrank the global ones.
 *
 * @since 2024-12-04
 */
export interface LocalRegionProperties {
  /** Alerts for this region, each name once. */
  alerts?: DatabaseAlertSpec[];
  /**
   * Persistence in this region. `none`, `aof-…` at each second or write, or `snapshot-…` at the named
   * interval.
   */
  dataPersistence?: "aof-every-1-second" | "aof-every-write" | "none" | "snapshot-every-1-hour" | "snapshot-every-12-hours" | "snapshot-every-6-hours";
  /** Whether the default user may sign in, in this region. Not to be disabled together with a new `password`. */
  enableDefaultUser?: boolean;
  /** Reads and writes per second in this region. */
  localThroughputMeasurement?: LocalThroughput;
  /** Password of the default user in this region. */
  password?: string;
  /** Provider's name of the region. Must be a region of the subscription. */
  region?: string;
  /** Schedule and target of regular backups in this region. */
  remoteBackup?: DatabaseBackupConfig;
  /** Version of the RESP protocol to speak in this region, `resp2` or `resp3`. */
  respVersion?: "resp2" | "resp3";
  /** Addresses that may connect in this region, in CIDR notation. Replaces the list of this region. */
  sourceIp?: string[];
}

/**
 * Expected throughput of an Active-Active database in one region.
 *
 * @since 2024-12-04
 */
export interface LocalThroughput {
  /** Reads per second, in steps of 500. Default 1000. */
  readOperationsPerSecond?: number;
  /** Provider's name of the region. Must be a region of the subscription, each once. */
  region?: string;
  /** Writes per second, in steps of 500. Default 1000. */
  writeOperationsPerSecond?: number;
}

/**
 * One weekly maintenance window, in local time of the region.
 *
 * @since 2024-12-04
 */
export interface MaintenanceWindow {
  days: ("Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday" | (string & {}))[];
  /** 4 to 24. In hours. */
  durationInHours: number;
  /** 0 to 23, in the local time of the region. */
  startHour: number;
}

/**
 * Number of times that maintenance can still be skipped, and the end of the current skip.
 *
 * @since 2024-12-04
 */
export interface MaintenanceWindowSkipStatus {
  currentSkipEnd?: string;
  remainingSkips: number;
}

/**
 * One weekly recurring window; hours are local to the region of the subscription.
 *
 * @since 2024-12-04
 */
export interface MaintenanceWindowSpec {
  /** Days on which the window opens, as English names such as `Monday`, each once. */
  days: string[];
  /** Length of the window in hours: 4 to 24, or 8 to 24 for `ram-and-flash` subscriptions. */
  durationInHours: number;
  /** Hour at which the window starts, 0 to 23, in local time of the region. */
  startHour: number;
}

/**
 * An error of the memory service, as `application/problem+json`.
 *
 * @since 2026-10-04
 */
export interface MemoryProblemDetails {
  detail?: string;
  fields?: MemoryProblemFieldError[];
  instance?: string;
  status?: number;
  title?: string;
  type?: string;
}

/**
 * A field that the memory service rejected.
 *
 * @since 2026-10-04
 */
export interface MemoryProblemFieldError {
  field?: string;
  message?: string;
  rule?: string;
}

/** An API key of a memory store, without its secret. */
export interface MemoryStoreApiKey {
  /** 64 hexadecimal digits. */
  apiKeyId: string;
  /** Time of creation in epoch units. */
  createdAt?: number;
  keyName: string;
  /** The beginning or end of the key; the rest is masked. */
  obfuscatedToken?: string;
}

/**
 * An API key to create.
 *
 * @since 2026-10-04
 */
export interface MemoryStoreApiKeyCreateRequest {
  /** A name without white space. 0 to 100 characters. Must match `^\S+$`. */
  keyName: string;
}

/**
 * A new API key, which is returned only once.
 *
 * @since 2026-10-04
 */
export interface MemoryStoreApiKeyCreateResponse {
  /** The key. It cannot be read again. */
  apiKey: string;
}

/** The API keys of a memory store. */
export interface MemoryStoreApiKeys {
  apiKeys?: MemoryStoreApiKey[];
}

/**
 * Exclusion by the service's own detectors.
 *
 * @since 2026-10-04
 */
export interface MemoryStoreBuiltInDetectorsConfig {
  detectors?: MemoryStoreDetectorSelection[];
  enabled: boolean;
}

/**
 * A memory store to create.
 *
 * @since 2026-10-04
 */
export interface MemoryStoreCreateRequest {
  /** At most three. Names, descriptions and fields cannot be changed later. 0 to 3 items. */
  customMemoryTypes?: MemoryStoreCustomMemoryType[];
  /** Id of the database that holds the memories. It cannot be changed later. */
  databaseId: number;
  extractionCadence?: MemoryStoreExtractionCadenceConfig;
  extractionStrategy?: "INSTRUCT";
  /** The model that extracts memories. Pass it together with the embedding model, or neither. */
  llm?: MemoryStoreModelConfig;
  longTermMemory?: MemoryStoreLongTermMemoryCreateConfig;
  longTermMemoryExclusions?: MemoryStoreLongTermMemoryExclusions;
  /** 0 to 64 characters. */
  name: string;
  shortMemory?: MemoryStoreShortMemoryConfig;
  summarization?: MemoryStoreSummarizationConfig;
}

/**
 * A detector that you define.
 *
 * @since 2026-10-04
 */
export interface MemoryStoreCustomDetector {
  action?: "drop" | "redact";
  enabled: boolean;
  matcher: MemoryStoreMatcherSpec;
  /** 0 to 64 characters. Must match `^[a-zA-Z][a-zA-Z0-9_-]*$`. */
  name: string;
}

/**
 * Exclusion by detectors that you define.
 *
 * @since 2026-10-04
 */
export interface MemoryStoreCustomDetectorsConfig {
  /** 0 to 32 items. */
  detectors?: MemoryStoreCustomDetector[];
  enabled: boolean;
}

/**
 * Extraction of memories of a custom type.
 *
 * @since 2026-10-04
 */
export interface MemoryStoreCustomExtractionStrategy {
  enabled?: boolean;
  prompt: string;
}

/**
 * A field of a custom memory type.
 *
 * @since 2026-10-04
 */
export interface MemoryStoreCustomField {
  /** 0 to 200 characters. */
  description: string;
  /** 0 to 64 characters. Must match `^[a-zA-Z][a-zA-Z0-9_-]*$`. */
  name: string;
  type: "bool" | "float" | "int" | "list[float]" | "list[str]" | "object" | "str";
}

/**
 * A type of memory that you define.
 *
 * @since 2026-10-04
 */
export interface MemoryStoreCustomMemoryType {
  /** 0 to 200 characters. */
  description: string;
  extractionStrategy?: MemoryStoreCustomExtractionStrategy;
  /** Fields of a memory of this type. */
  fields?: MemoryStoreCustomField[];
  /** 0 to 64 characters. Must match `^[a-zA-Z][a-zA-Z0-9_-]*$`. */
  name: string;
}

/**
 * A detector of the service.
 *
 * @since 2026-10-04
 */
export interface MemoryStoreDetectorSelection {
  action?: "drop" | "redact";
  enabled: boolean;
  id: string;
}

/**
 * Address of a memory store.
 *
 * @since 2026-10-04
 */
export interface MemoryStoreEndpoint {
  egressIps?: string[];
  isAccessible?: boolean;
  provider?: string;
  region?: string;
  url?: string;
}

/**
 * Interval at which memories are extracted from active sessions.
 *
 * @since 2026-10-04
 */
export interface MemoryStoreExtractionCadenceConfig {
  /** In seconds. 60 to 600. */
  activeIntervalSeconds: number;
}

/**
 * The memory stores of an account.
 *
 * @since 2026-10-04
 */
export interface MemoryStoreListResponse {
  data?: MemoryStoreSummary[];
}

/**
 * Lifetime of memories
 *
 * @since 2026-10-04
 */
export interface MemoryStoreLongTermMemoryCreateConfig {
  embedding?: MemoryStoreModelConfig;
  /** In seconds. 1 to 31536000. */
  ttlSeconds: number;
}

/**
 * Exclusions from long-term memory.
 *
 * @since 2026-10-04
 */
export interface MemoryStoreLongTermMemoryExclusions {
  builtInDetectors?: MemoryStoreBuiltInDetectorsConfig;
  customDetectors?: MemoryStoreCustomDetectorsConfig;
  enabled: boolean;
  semantic?: MemoryStoreSemanticExclusionConfig;
}

/**
 * Lifetime of memories
 *
 * @since 2026-10-04
 */
export interface MemoryStoreLongTermMemoryStatus {
  embedding?: MemoryStoreModelStatus;
  /** In seconds. */
  ttlSeconds?: number;
}

/**
 * Changes to the lifetime of memories.
 *
 * @since 2026-10-04
 */
export interface MemoryStoreLongTermMemoryUpdateConfig {
  embedding?: MemoryStoreModelConfig;
  /** In seconds. 1 to 31536000. */
  ttlSeconds?: number;
}

/**
 * Pattern that a detector looks for.
 *
 * @since 2026-10-04
 */
export interface MemoryStoreMatcherSpec {
  kind: "regex";
  regex?: MemoryStoreRegexSpec;
}

/**
 * A model that you supply: its provider, its name and the credentials for it.
 *
 * @since 2026-10-04
 */
export interface MemoryStoreModelConfig {
  credentials?: MemoryStoreModelCredentials;
  model?: string;
  provider?: string;
}

/**
 * Credentials for a model that you define.
 *
 * @since 2026-10-04
 */
export interface MemoryStoreModelCredentials {
  /** The provider's API key. Never returned. */
  apiKey?: string;
  type: "apiKey";
}

/**
 * The model that a memory store uses.
 *
 * @since 2026-10-04
 */
export interface MemoryStoreModelStatus {
  model?: string;
  provider?: string;
}

/** Result of the completed create of a memory store. */
export interface MemoryStoreReference {
  /** Id of the new store. */
  storeId: string;
}

/**
 * A regular expression of a detector.
 *
 * @since 2026-10-04
 */
export interface MemoryStoreRegexSpec {
  /** In RE2 syntax. 0 to 512 characters. */
  pattern: string;
}

/**
 * A memory store with its endpoints and settings.
 *
 * @since 2026-10-04
 */
export interface MemoryStoreResponse {
  /** Date and time, ISO 8601. */
  createdAt: string;
  customMemoryTypes?: MemoryStoreCustomMemoryType[];
  databaseAccessCidrs?: string[];
  /** Id of the database, as a string; requests take it as a number. */
  databaseId: string;
  databaseName?: string;
  databaseProvider?: string;
  databaseRegion?: string;
  endpoint?: string;
  endpoints?: MemoryStoreEndpoint[];
  /** Reason why the store is unavailable; absent otherwise. */
  errorMessage?: string;
  /** Time at which the store became unavailable; absent otherwise. */
  errorMessageTimestamp?: number;
  extractionCadence?: MemoryStoreExtractionCadenceConfig;
  extractionStrategy?: "INSTRUCT" | (string & {});
  llm?: MemoryStoreModelStatus;
  longTermMemory?: MemoryStoreLongTermMemoryStatus;
  longTermMemoryExclusions?: MemoryStoreLongTermMemoryExclusions;
  name: string;
  shortMemory?: MemoryStoreShortMemoryConfig;
  status: "PROVISIONING" | "READY" | "UNAVAILABLE" | (string & {});
  storeId: string;
  /** Id of the database's subscription, as a string. */
  subscriptionId: string;
  summarization?: MemoryStoreSummarizationConfig;
}

/**
 * Exclusion by meaning.
 *
 * @since 2026-10-04
 */
export interface MemoryStoreSemanticExclusionConfig {
  enabled: boolean;
  prompt?: string;
}

/**
 * Lifetime of sessions.
 *
 * @since 2026-10-04
 */
export interface MemoryStoreShortMemoryConfig {
  /** In seconds. 1 to 31536000. */
  ttlSeconds: number;
}

/**
 * Whether and when sessions are summarized.
 *
 * @since 2026-10-04
 */
export interface MemoryStoreSummarizationConfig {
  enabled: boolean;
  eventCount?: MemoryStoreSummarizationThresholdConfig;
  triggerStrategy?: "event_count";
}

/**
 * The number of events that starts a summary
 *
 * @since 2026-10-04
 */
export interface MemoryStoreSummarizationThresholdConfig {
  /** 0 to 10000. */
  retainCount: number;
  /** 0 to 10000. */
  threshold: number;
}

/**
 * A memory store in a list.
 *
 * @since 2026-10-04
 */
export interface MemoryStoreSummary {
  /** Date and time, ISO 8601. */
  createdAt: string;
  /** Id of the database, as a string; requests take it as a number. */
  databaseId: string;
  databaseName?: string;
  extractionStrategy?: "INSTRUCT" | (string & {});
  llm?: MemoryStoreModelStatus;
  name: string;
  status: "PROVISIONING" | "READY" | "UNAVAILABLE" | (string & {});
  storeId: string;
  /** Id of the database's subscription, as a string. */
  subscriptionId: string;
  summarization?: MemoryStoreSummarizationConfig;
}

/**
 * A change to the extraction of one custom memory type.
 *
 * @since 2026-10-04
 */
export interface MemoryStoreTypeStrategyUpdate {
  enabled?: boolean;
  prompt?: string;
  /** 0 to 64 characters. Must match `^[a-zA-Z][a-zA-Z0-9_-]*$`. */
  typeName: string;
}

/**
 * Settings of a memory store to change.
 *
 * @since 2026-10-04
 */
export interface MemoryStoreUpdateRequest {
  /** Custom memory types to add; the existing ones remain. 0 to 3 items. */
  addCustomMemoryTypes?: MemoryStoreCustomMemoryType[];
  extractionCadence?: MemoryStoreExtractionCadenceConfig;
  llm?: MemoryStoreModelConfig;
  longTermMemory?: MemoryStoreLongTermMemoryUpdateConfig;
  longTermMemoryExclusions?: MemoryStoreLongTermMemoryExclusions;
  /** 1 to 64 characters. Must match `.*\S.*`. */
  name?: string;
  shortMemory?: MemoryStoreShortMemoryConfig;
  summarization?: MemoryStoreSummarizationConfig;
  /** Changes to the extraction of existing custom memory types. */
  updateCustomMemoryTypeStrategies?: MemoryStoreTypeStrategyUpdate[];
}

/**
 * One Redis module and the capability it brings.
 *
 * @since 2024-12-04
 */
export interface Module {
  capabilityName?: "Probabilistic" | "JSON" | "Search and query" | "Time series" | (string & {});
  description: string;
  name: "RedisBloom" | "RedisJSON" | "RediSearch" | "RedisTimeSeries" | "RedisGraph" | "searchlight" | (string & {});
  parameters: ModuleParameter[];
}

/** A setting of a module, as offered. */
export interface ModuleParameter {
  defaultValue: number | string;
  description: string;
  name: string;
  required: boolean;
  /** The type of the value, as a word. */
  type: "integer" | (string & {});
}

/**
 * The list of Redis modules.
 *
 * @since 2024-12-04
 */
export interface ModulesData {
  _links?: HalLinks;
  links?: Link[];
  modules: Module[];
}

/** A credit card of the account. */
export interface PaymentMethod {
  _links?: HalLinks;
  /** A number, so leading zeros are lost. */
  creditCardEndsWith: number;
  /** 1 to 12. */
  expirationMonth: number;
  /** Four digits. */
  expirationYear: number;
  id: number;
  links: Link[];
  nameOnCard: string;
  type: "Visa" | "Mastercard" | (string & {});
}

/**
 * The payment methods of the account.
 *
 * @since 2024-12-04
 */
export interface PaymentMethods {
  _links?: HalLinks;
  accountId: number;
  links: Link[];
  paymentMethods: PaymentMethod[];
}

/** Expected cost of a dry run. */
export interface PriceEstimate {
  pricing: SubscriptionPricing[];
}

/** The AWS PrivateLink of a subscription, or of one of its regions. Every field but `links` is absent when there is none. */
export interface PrivateLink {
  _links?: HalLinks;
  connections?: PrivateLinkConnection[];
  databases?: PrivateLinkDatabase[];
  errorMessage?: string;
  links?: Link[];
  principals?: PrivateLinkPrincipal[];
  /** Only for Active-Active. */
  regionId?: number;
  resourceConfigurationArn?: string;
  resourceConfigurationId?: string;
  shareArn?: string;
  shareName?: string;
  status?: "initializing" | "active" | "deleting" | (string & {});
  subscriptionId?: number;
}

/**
 * The connections to disassociate from the PrivateLink of an Active-Active region.
 *
 * @since 2026-07-08
 */
export interface PrivateLinkActiveActiveConnectionsDisassociateRequest {
  /** Connections to disassociate, as reading the PrivateLink of this region shows them. */
  connections: PrivateLinkConnectionDisassociate[];
}

/**
 * A new PrivateLink of an Active-Active region.
 *
 * @since 2026-07-08
 */
export interface PrivateLinkActiveActiveCreateRequest {
  /** Custom name of the principal. */
  alias?: string;
  /** First AWS principal allowed to connect in this region: an account id or an ARN; see `type`. */
  principal: string;
  /** Name of the resource share on AWS, at most 64 characters. */
  shareName: string;
  /**
   * Type of `principal`: an AWS account, organization, organizational unit, IAM role, IAM user or service
   * principal.
   */
  type: "aws_account" | "iam_role" | "iam_user" | "organization" | "organization_unit" | "service_principal";
}

/**
 * A principal to add to the PrivateLink of an Active-Active region.
 *
 * @since 2026-07-08
 */
export interface PrivateLinkActiveActivePrincipalsCreateRequest {
  /** Custom name of the principal. */
  alias?: string;
  /**
   * AWS principal to allow in this region: an account id or an ARN; see `type`. It must not own the link nor
   * be there already.
   */
  principal: string;
  /**
   * Type of `principal`: an AWS account, organization, organizational unit, IAM role, IAM user or service
   * principal.
   */
  type?: "aws_account" | "iam_role" | "iam_user" | "organization" | "organization_unit" | "service_principal";
}

/**
 * The principal to remove from the PrivateLink of an Active-Active region.
 *
 * @since 2026-07-08
 */
export interface PrivateLinkActiveActivePrincipalsDeleteRequest {
  /** AWS principal to remove, exactly as it was added. */
  principal: string;
}

/** A connection of a principal. */
export interface PrivateLinkConnection {
  associationDate: string;
  associationId: string;
  connectionId: string;
  /** The request that ends a connection calls it `principalId`. */
  ownerId: string;
  type: string;
}

/**
 * One connection to disassociate, with the values that reading the PrivateLink shows for it.
 *
 * @since 2026-07-08
 */
export interface PrivateLinkConnectionDisassociate {
  /** Id of the association. */
  associationId: string;
  /** Id of the connection. */
  connectionId?: string;
  /** Id of the AWS principal that owns the connection. Reads call it `ownerId`. */
  principalId: string;
  /** Kind of the connection, as the PrivateLink shows it. */
  type: string;
}

/**
 * The connections to disassociate from the PrivateLink of a single-region subscription.
 *
 * @since 2026-07-08
 */
export interface PrivateLinkConnectionsDisassociateRequest {
  /** Connections to disassociate, as reading the PrivateLink shows them. */
  connections: PrivateLinkConnectionDisassociate[];
}

/**
 * A new PrivateLink of a single-region subscription.
 *
 * @since 2026-07-08
 */
export interface PrivateLinkCreateRequest {
  /** Custom name of the principal. */
  alias?: string;
  /** First AWS principal allowed to connect: an account id or an ARN; see `type`. */
  principal: string;
  /** Name of the resource share on AWS, at most 64 characters. */
  shareName: string;
  /**
   * Type of `principal`: an AWS account, organization, organizational unit, IAM role, IAM user or service
   * principal.
   */
  type: "aws_account" | "iam_role" | "iam_user" | "organization" | "organization_unit" | "service_principal";
}

/** A database that the link leads to. */
export interface PrivateLinkDatabase {
  databaseId: number;
  port: number;
  rlEndpoint: string;
}

/** The script that creates an endpoint on the side of the customer. */
export interface PrivateLinkEndpointScript {
  /** Python. */
  resourceEndpointScript: string;
  /** Only when asked for. */
  terraformAwsScript?: string;
}

/** An AWS principal that may connect. */
export interface PrivateLinkPrincipal {
  alias?: string;
  principal: string;
  status: "initializing" | "associating" | "associated" | "disassociating" | "disassociated" | "failed" | (string & {});
  type: "aws_account" | "organization" | "organization_unit" | "iam_role" | "iam_user" | "service_principal" | (string & {});
}

/**
 * A principal to add to the PrivateLink of a single-region subscription.
 *
 * @since 2026-07-08
 */
export interface PrivateLinkPrincipalsCreateRequest {
  /** Custom name of the principal. */
  alias?: string;
  /**
   * AWS principal to allow: an account id or an ARN; see `type`. It must not own the link nor be there
   * already.
   */
  principal: string;
  /**
   * Type of `principal`: an AWS account, organization, organizational unit, IAM role, IAM user or service
   * principal.
   */
  type?: "aws_account" | "iam_role" | "iam_user" | "organization" | "organization_unit" | "service_principal";
}

/**
 * The principal to remove from the PrivateLink of a single-region subscription.
 *
 * @since 2026-07-08
 */
export interface PrivateLinkPrincipalsDeleteRequest {
  /** AWS principal to remove, exactly as it was added. */
  principal: string;
}

/** An endpoint in a network of the customer; it stands for up to forty forwarding rules. */
export interface PrivateServiceConnectEndpoint {
  endpointConnectionName: string;
  gcpProjectId: string;
  gcpVpcName: string;
  gcpVpcSubnetName: string;
  /** The `endpointId` of paths. */
  id: number;
  status: "initialized" | "processing" | "pending" | "accept-pending" | "active" | "reject-pending" | "rejected" | "deleted" | "failed" | (string & {});
}

/** The endpoints of a Private Service Connect service. */
export interface PrivateServiceConnectEndpoints {
  endpoints: PrivateServiceConnectEndpoint[];
  pscServiceId: number;
}

/** One script in several languages. */
export interface PrivateServiceConnectScript {
  bash: string;
  powershell: string;
  /** Only in the creation script, and only when asked for. */
  terraformGcp?: PrivateServiceConnectTerraform;
}

/** The scripts that create or delete an endpoint on the side of the customer. */
export interface PrivateServiceConnectScripts {
  script: PrivateServiceConnectScript;
}

/** The Private Service Connect service of a subscription, or of one of its regions. */
export interface PrivateServiceConnectService {
  connectionHostName: string;
  /** The `pscServiceId` of paths. */
  id: number;
  serviceAttachmentName: string;
  status: "create-queued" | "initialized" | "create-pending" | "active" | "delete-queued" | "delete-pending" | "deleted" | "provision-failed" | "failed" | (string & {});
}

/** One service attachment to forward to. */
export interface PrivateServiceConnectServiceAttachment {
  /** Ends with a dot. */
  dnsRecord: string;
  forwardingRuleName: string;
  ipAddressName: string;
  name: string;
}

/** Input for Terraform to create an endpoint. */
export interface PrivateServiceConnectTerraform {
  serviceAttachments: PrivateServiceConnectServiceAttachment[];
}

/**
 * Outcome of a task: ids, a payload, or an error.
 *
 * @since 2024-12-04
 */
export interface ProcessorResponse {
  /** Internal reason of a failure in kebab case; present with some errors only. */
  additionalInfo?: string;
  /** Id of the parent, for example the subscription of an Essentials database. */
  additionalResourceId?: number;
  error?: TaskError | ServiceCode;
  /** Payload of reads that return a task, of dry runs, and of cost reports. */
  resource?: Record<string, unknown> | null;
  /**
   * Id of the resource concerned; often absent after updates and deletes. Which resource is meant depends on
   * the request.
   */
  resourceId?: number;
}

/**
 * The GCP side of a new Private Service Connect endpoint of a single-region subscription.
 *
 * @since 2025-07-14
 */
export interface PscEndpointCreateRequest {
  /** Name to give the endpoint connection in GCP. */
  endpointConnectionName: string;
  /** Id of the GCP project in which the endpoint will live. */
  gcpProjectId: string;
  /** Name of the VPC network in that project. */
  gcpVpcName: string;
  /** Name of the subnet in that network from which the endpoint takes its addresses. */
  gcpVpcSubnetName: string;
}

/**
 * Either a decision about a single-region endpoint or changes to its GCP side, not both.
 *
 * @since 2025-07-14
 */
export interface PscEndpointUpdateRequest {
  /** `accept` or `reject` an endpoint whose creation script has run. Must be the only field. */
  action?: "accept" | "reject";
  /** Name of the connection. Not together with `action`. */
  endpointConnectionName?: string;
  /** Id of the GCP project in which the endpoint lives. Not together with `action`. */
  gcpProjectId?: string;
  /** Name of the VPC network in that project. Not together with `action`. */
  gcpVpcName?: string;
  /** Name of the subnet in that network. Not together with `action`. */
  gcpVpcSubnetName?: string;
}

/** A named Redis ACL pattern. */
export interface RedisRule {
  /** The pattern. Requests call this field `redisRule`. */
  acl: string;
  id: number;
  /** True for the three built-in rules, which cannot be changed. */
  isDefault: boolean;
  name: string;
  status: "pending" | "active" | "deleting" | "error" | (string & {});
}

/**
 * One Redis version and its standing.
 *
 * @since 2024-12-04
 */
export interface RedisVersion {
  /** Day on which support of this version ends; may be absent. Date as `YYYY-MM-DD`. */
  eolDate?: string;
  isDefault: boolean;
  isPreview: boolean;
  version: string;
}

/**
 * The list of Redis versions.
 *
 * @since 2024-12-04
 */
export interface RedisVersions {
  redisVersions: RedisVersion[];
}

/** A rule that picks the part of a key to hash. */
export interface RegexRule {
  ordinal: number;
  pattern: string;
}

/**
 * One cloud region of a provider.
 *
 * @since 2024-12-04
 */
export interface Region {
  /** Numeric id of the region: the `regionId` of Active-Active connectivity paths. */
  id: number;
  /** Provider's name of the region, such as `us-east-1`; request bodies use this. */
  name: string;
  provider: "AWS" | "GCP" | (string & {});
}

/**
 * The list of cloud regions.
 *
 * @since 2024-12-04
 */
export interface Regions {
  _links?: HalLinks;
  links: Link[];
  regions: Region[];
}

/** The databases that a database copies from, with their encryption. */
export interface Replica {
  syncSources: ReplicaSyncSource[];
}

/**
 * Endpoints for other databases to replicate from this one.
 *
 * @since 2026-07-08
 */
export interface ReplicaAsSourceEndpoints {
  private?: string;
  public: string;
}

/** The endpoints that a database copies from. */
export interface ReplicaOf {
  endpoints: string[];
}

/**
 * Databases that a database replicates from.
 *
 * @since 2024-12-04
 */
export interface ReplicaOfSpec {
  /** The sources to replicate from; their number is limited, and cycles are refused. */
  syncSources: DatabaseSyncSourceSpec[];
}

/** One database that another copies from. */
export interface ReplicaSyncSource {
  clientCert?: string;
  encryption: boolean;
  endpoint: string;
  serverCert?: string;
}

/**
 * A tag on the cloud resources of a subscription, as the cloud provider shows it.
 *
 * @since 2026-07-08
 */
export interface ResourceTag {
  /** Key of the tag. Required, unique within the list; the service does not publish its length limit. */
  key?: string;
  /** Value of the tag. Required; the service does not publish its length limit. */
  value?: string;
}

/**
 * The account, the calling API key and its owner.
 *
 * @since 2024-12-04
 */
export interface RootAccount {
  _links?: HalLinks;
  account: AccountDetails;
  links?: Link[];
}

/**
 * The list of query performance factors.
 *
 * @since 2024-12-04
 */
export interface SearchScalingFactorsData {
  _links?: HalLinks;
  links: Link[];
  queryPerformanceFactors: ("Standard" | "2x" | "4x" | "6x" | "8x" | (string & {}))[];
}

/**
 * One Pro subscription: status, payment, storage and encryption.
 *
 * @since 2024-12-04
 */
export interface Subscription {
  _links?: HalLinks;
  /** Empty while the subscription is pending. */
  cloudDetails: CloudDetail[];
  /** Identities and permissions to grant for the customer-managed key. */
  customerManagedKeyAccessDetails?: CustomerManagedKeyAccessDetails;
  /** Grace period before the deployment is deleted once access to a customer-managed key is lost. */
  deletionGracePeriod?: "alerts-only" | "immediate" | "15-minutes" | "30-minutes" | "1-hour" | "4-hours" | "8-hours" | "12-hours" | "24-hours" | (string & {});
  /** Missing from older responses. */
  deploymentType?: "single-region" | "active-active" | (string & {});
  id: number;
  links: Link[];
  memoryStorage: "ram" | "ram-and-flash" | (string & {});
  name: string;
  numberOfDatabases: number;
  /** Id of the payment method; absent or without meaning for marketplace billing. */
  paymentMethodId?: number;
  paymentMethodType: "credit-card" | "marketplace" | (string & {});
  persistentStorageEncryptionType?: "cloud-provider-managed-key" | "customer-managed-key" | (string & {});
  /** Host and port, without a scheme. */
  prometheusEndpoint?: string;
  /** Whether databases have public endpoints; absent means true. */
  publicEndpointAccess?: boolean;
  /**
   * `pending`, `active`, `deleting`, `error` or `encryption_key_pending` (with underscores). Other words may
   * appear; treat them as still changing.
   */
  status: "pending" | "active" | "deleting" | "error" | "encryption_key_pending" | "not_activated" | (string & {});
  storageEncryption?: boolean;
  /** The pricing endpoint calls the same list `pricing`. */
  subscriptionPricing?: SubscriptionPricing[];
}

/**
 * A new Pro subscription: where it runs, its payment, and at least one database, which is required.
 *
 * @since 2024-12-04
 */
export interface SubscriptionCreateRequest {
  /** Cloud provider and regions. One entry; several cloud providers in one subscription are refused. */
  cloudProviders: SubscriptionSpec[];
  /** The databases to size the subscription for, at least one entry. They are created along with it. */
  databases: SubscriptionDatabaseSpec[];
  /**
   * `single-region`, the default, or `active-active` for databases that are written in several regions.
   * Cannot be changed afterwards.
   */
  deploymentType?: "active-active" | "single-region";
  /**
   * When true, no resource is created; the finished task carries the expected cost under
   * `response.resource.pricing`. Default false.
   */
  dryRun?: boolean;
  /**
   * `ram`, the default, or `ram-and-flash`, which keeps part of the data on flash storage. Active-Active
   * subscriptions accept `ram` only.
   */
  memoryStorage?: "ram" | "ram-and-flash";
  /** Name of the subscription. */
  name?: string;
  /**
   * `credit-card`, the default, which goes with `paymentMethodId`, or `marketplace` when the account is
   * billed through a cloud marketplace.
   */
  paymentMethod?: "credit-card" | "marketplace";
  /**
   * Id of the card to charge, from `GET /payment-methods`. Only with `paymentMethod` `credit-card`; leave it
   * out for marketplace accounts.
   */
  paymentMethodId?: number;
  /**
   * The customer-managed keys. Only with `persistentStorageEncryptionType` `customer-managed-key`; the usual
   * order is to create first, grant the access the subscription then names, and send the keys by an update.
   */
  persistentStorageEncryptionKeys?: CustomerManagedKeyProperties;
  /**
   * Owner of the disk encryption key. `cloud-provider-managed-key`, the default, or `customer-managed-key`,
   * which stops creation at status `encryption_key_pending` until the keys are sent by an update.
   */
  persistentStorageEncryptionType?: "cloud-provider-managed-key" | "customer-managed-key";
  /**
   * Whether databases get public endpoints. Default true; when false they can be reached over private
   * connectivity only.
   */
  publicEndpointAccess?: boolean;
  /**
   * Deprecated. Use `redisVersion` of each entry of `databases` instead.
   * @deprecated
   */
  redisVersion?: string;
}

/**
 * A database to create along with a Pro subscription; fewer settings than creating a database later.
 *
 * @since 2024-12-04
 */
export interface SubscriptionDatabaseSpec {
  /**
   * Whether the service may upgrade the database to newer minor versions automatically. Default true, takes
   * effect from Redis 8.4.
   */
  autoMinorVersionUpgrade?: boolean;
  /**
   * Deprecated, use `ramPercentage`. Average size of an item in bytes, 1000 when absent; only with
   * `ram-and-flash`.
   * @deprecated
   */
  averageItemSizeInBytes?: number;
  /**
   * Persistence. Default `none`; `aof-…` logs each second or each write, `snapshot-…` saves at the named
   * interval.
   */
  dataPersistence?: "aof-every-1-second" | "aof-every-write" | "none" | "snapshot-every-1-hour" | "snapshot-every-12-hours" | "snapshot-every-6-hours";
  /**
   * Largest dataset in GB, at least 0.1. With replication the total memory is twice this. Not together with
   * `memoryLimitInGb`.
   */
  datasetSizeInGb?: number;
  /** Expected throughput in each region, one entry per region of the subscription. Active-Active only. */
  localThroughputMeasurement?: LocalThroughput[];
  /**
   * Deprecated, use `datasetSizeInGb`. Total memory in GB including replicas, at least 0.1. Not together with
   * `datasetSizeInGb`.
   * @deprecated
   */
  memoryLimitInGb?: number;
  /**
   * Modules to load, each once. Leave it out for Redis 8 and later, where they are bundled, for `memcached`,
   * and for most modules on Active-Active.
   */
  modules?: DatabaseModuleSpec[];
  /**
   * Name of the database. At most 40 letters, digits and hyphens, beginning with a letter and ending with a
   * letter or digit.
   */
  name: string;
  /** TCP port, 10000 to 19999, unique within the subscription. Chosen by the service when absent. */
  port?: number;
  /** `redis`, the default, or `memcached`. Active-Active and `ram-and-flash` accept `redis` only. */
  protocol?: "memcached" | "redis";
  /** Number of databases of this specification to create. Default 1. */
  quantity?: number;
  /**
   * Factor of compute for queries, from `GET /query-performance-factors`. Needs the search module or Redis 8;
   * not for Active-Active.
   */
  queryPerformanceFactor?: string;
  /**
   * Share of the data to keep in RAM, in percent: 10 to 50 in steps of 10, default 20. Only with
   * `ram-and-flash`.
   */
  ramPercentage?: number;
  /**
   * Redis version to run, from `GET /subscriptions/redis-versions`. The version flagged as default when
   * absent; Active-Active takes no preview versions.
   */
  redisVersion?: string;
  /** Whether a replica of each shard is kept. Default true; Active-Active refuses false. */
  replication?: boolean;
  /**
   * Version of the RESP protocol to speak, `resp2` or `resp3`. The service may refuse it while a subscription
   * is being created; an update of the database can set it later.
   */
  respVersion?: "resp2" | "resp3";
  /**
   * Hashing policy, which spreads keys over shards: `default-regex-rules`, `custom-regex-rules` or
   * `redis-oss-hashing`. Cannot be changed afterwards.
   */
  shardingType?: "custom-regex-rules" | "default-regex-rules" | "redis-oss-hashing";
  /** Whether clients may use the Redis Cluster API. Default false; not for `memcached`. */
  supportOSSClusterApi?: boolean;
  /** Expected throughput of a single-region database. Active-Active uses `localThroughputMeasurement` instead. */
  throughputMeasurement?: DatabaseThroughputSpec;
}

/** The databases of one Pro subscription. */
export interface SubscriptionDatabases {
  _links?: HalLinks;
  databases: (Database | ActiveActiveDatabase)[];
  links: Link[];
  numberOfDatabases?: number;
  subscriptionId: number;
}

/**
 * Maintenance mode, windows and skips of a subscription.
 *
 * @since 2024-12-04
 */
export interface SubscriptionMaintenanceWindows {
  mode: "automatic" | "manual" | (string & {});
  skipStatus?: MaintenanceWindowSkipStatus;
  timeZone?: string;
  windows?: MaintenanceWindow[];
}

/**
 * Maintenance windows of a subscription.
 *
 * @since 2024-12-04
 */
export interface SubscriptionMaintenanceWindowsSpec {
  /** `automatic` lets the service choose the time; `manual` confines it to `windows`. */
  mode: "automatic" | "manual";
  /** The allowed windows, one to seven. Required with `manual`, refused with `automatic`. */
  windows?: MaintenanceWindowSpec[];
}

/**
 * One price component: what is counted, how many, and the price of each.
 *
 * @since 2024-12-04
 */
export interface SubscriptionPricing {
  databaseName?: string;
  priceCurrency?: "USD" | (string & {});
  /** Price of one unit for each `pricePeriod`; absent for resources in your own cloud account. */
  pricePerUnit?: number;
  pricePeriod?: "hour" | (string & {});
  quantity: number;
  quantityMeasurement: "shards" | "subscription" | "GB" | "instances" | (string & {});
  /** Only for Active-Active. */
  region?: string;
  /** An instance type of the provider where the customer owns the cloud account. */
  type: "MinimumPrice" | "Shards" | "EBS Volume" | (string & {});
  typeDetails?: "micro" | "small" | "large" | "high-throughput" | (string & {});
}

/**
 * The price components of a subscription.
 *
 * @since 2024-12-04
 */
export interface SubscriptionPricings {
  _links?: HalLinks;
  links?: Link[];
  pricing: SubscriptionPricing[];
}

/**
 * Network of one region: either an address block for a new VPC, or an existing VPC in your own cloud account.
 *
 * @since 2024-12-04
 */
export interface SubscriptionRegionNetworkingSpec {
  /**
   * Address block of the deployment, in CIDR notation. Must not overlap networks to be peered with, nor other
   * regions of the subscription. Default `192.168.0.0/24` on the account that Redis owns; the deployment may
   * report only a slice of the block.
   */
  deploymentCIDR?: string;
  /**
   * Id of an existing security group. Only with your own cloud account, together with `vpcId` and
   * `subnetIds`.
   */
  securityGroupId?: string;
  /**
   * Ids of existing subnets of `vpcId`. Only with your own cloud account, together with `vpcId` and
   * `securityGroupId`.
   */
  subnetIds?: string[];
  /** Id of an existing VPC to deploy in. Only with your own cloud account. */
  vpcId?: string;
}

/**
 * One region of a new subscription, with its availability zones and network.
 *
 * @since 2024-12-04
 */
export interface SubscriptionRegionSpec {
  /**
   * Whether to spread over several availability zones. Default false; for Active-Active it depends on what
   * the region supports.
   */
  multipleAvailabilityZones?: boolean;
  /** Network of the deployment in this region. */
  networking?: SubscriptionRegionNetworkingSpec;
  /**
   * Availability zones to prefer, each once, as the provider names them in that region. The number must suit
   * the zone setting; the service chooses when absent.
   */
  preferredAvailabilityZones?: string[];
  /** Provider's name of the region, such as `us-east-1`. */
  region: string;
}

/**
 * The complete new set of cloud resource tags.
 *
 * @since 2026-07-08
 */
export interface SubscriptionResourceTagsUpdateRequest {
  /** All tags of the subscription, at most 30; an empty list removes every tag. */
  resourceTags: ResourceTag[];
}

/**
 * The cloud provider, cloud account and regions of a new subscription.
 *
 * @since 2024-12-04
 */
export interface SubscriptionSpec {
  /**
   * Id of the cloud account to deploy in. Default 1, the account that Redis owns and runs; your own accounts
   * come from `GET /cloud-accounts`. On GCP and for Active-Active only account 1 is accepted.
   */
  cloudAccountId?: number;
  /** Cloud provider, `AWS` (the default) or `GCP`. */
  provider?: "AWS" | "GCP";
  /**
   * The regions to deploy in: exactly one for a single-region subscription, each region once for
   * Active-Active.
   */
  regions: SubscriptionRegionSpec[];
  /** Tags to put on the cloud resources of the subscription, at most 30. Only with your own AWS account. */
  resourceTags?: ResourceTag[];
}

/**
 * Customer-managed keys for a subscription that waits in `encryption_key_pending` or that rotates its keys.
 *
 * @since 2025-07-14
 */
export interface SubscriptionUpdateCMKRequest {
  /** The keys: one for a single-region subscription, one per region for Active-Active. */
  customerManagedKeys: CustomerManagedKey[];
  /**
   * Grace period before the deployment is deleted once access to a key is lost. `alerts-only` never deletes,
   * `immediate` deletes immediately, the others wait for the time they name. Required for a new subscription;
   * the subscription lists the periods open to it.
   */
  deletionGracePeriod?: "1-hour" | "12-hours" | "15-minutes" | "24-hours" | "30-minutes" | "4-hours" | "8-hours" | "alerts-only" | "immediate";
}

/**
 * General settings of a Pro subscription; omitted fields keep their values.
 *
 * @since 2024-12-04
 */
export interface SubscriptionUpdateRequest {
  /** New name of the subscription. */
  name?: string;
  /** Payment method: `credit-card` with `paymentMethodId`, or `marketplace` without. */
  paymentMethod?: "credit-card" | "marketplace";
  /** Id of the card to charge from now on, from `GET /payment-methods`. Only with `credit-card` payment. */
  paymentMethodId?: number;
  /**
   * Whether databases have public endpoints. Sending the value already in force may be refused; the new value
   * may take up to half a minute to show.
   */
  publicEndpointAccess?: boolean;
}

/**
 * A tag by which a cost report is filtered; not to be confused with the schema `tag` of database tag requests.
 *
 * @since 2026-07-08
 */
export interface Tag {
  /** Key of the tag. Must not be empty; the service stores database tag keys in lower case. */
  key: string;
  /** Value of the tag. Must not be empty. */
  value: string;
}

/**
 * One Redis version to upgrade to.
 *
 * @since 2026-07-08
 */
export interface TargetVersion {
  redisVersion: string;
}

/** Reason why a task failed. */
export interface TaskError {
  description: string;
  /** A number and a name in one string, such as "404 NOT_FOUND". */
  status: string;
  type: ServiceCode;
}

/**
 * One task: its state and, once it has finished, its outcome.
 *
 * @since 2024-12-04
 */
export interface TaskStateUpdate {
  _links?: HalLinks;
  /** Kind of request that created the task, in camel case ending in `Request`. */
  commandType: string;
  /** State in a sentence; absent while the task is `initialized` or `processing-in-progress`. */
  description?: string;
  links: Link[];
  progress?: number;
  /** Outcome; absent or empty until the task has finished, and after some deletes. */
  response?: ProcessorResponse;
  status: "initialized" | "received" | "processing-in-progress" | "processing-completed" | "processing-error" | (string & {});
  /** UUID. */
  taskId: string;
  /**
   * Time of the latest change of state, in UTC, with three to nine digits of a second. Date and time, ISO
   * 8601.
   */
  timestamp: string;
}

/**
 * A list of tasks; the list is absent when there are none.
 *
 * @since 2024-12-04
 */
export interface TasksStateUpdate {
  tasks?: TaskStateUpdate[];
}

/**
 * The address blocks to route through a single-region Transit Gateway attachment.
 *
 * @since 2024-12-04
 */
export interface TgwUpdateCidrsRequest {
  /**
   * All address blocks to route, replacing the current ones, without duplicates. The attachment must be
   * `available`.
   */
  cidrs?: Cidr[];
}

/** An AWS transit gateway and its attachment. */
export interface TransitGateway {
  attachmentStatus?: "initiating-request" | "pending" | "pendingAcceptance" | "modifying" | "available" | "deleting" | "deleted" | "rejecting" | "rejected" | "failing" | "failed" | "rollingBack" | (string & {});
  attachmentUid?: string;
  awsAccountId: string;
  awsTgwUid: string;
  /** Objects here, plain strings in the request. */
  cidrs?: TransitGatewayCidr[];
  /** The `TgwId` of paths. */
  id: number;
  /** Words of AWS, in camel case. */
  status: "initiating-request" | "pending" | "pendingAcceptance" | "modifying" | "available" | "deleting" | "deleted" | "rejecting" | "rejected" | "failing" | "failed" | "rollingBack" | (string & {});
}

/** An address range that is routed to a transit gateway. */
export interface TransitGatewayCidr {
  /** CIDR block. */
  cidrAddress: string;
  status: string;
}

/** A resource share that offers a transit gateway. */
export interface TransitGatewayInvitation {
  awsAccountId: string;
  /** The `tgwInvitationId` of paths. */
  id: number;
  name: string;
  resourceShareUid: string;
  /** Date and time, ISO 8601. */
  sharedDate: string;
  status: "pending" | "accepted" | "rejected" | (string & {});
}

/** Resource shares that are pending, accepted or rejected. */
export interface TransitGatewayInvitations {
  resources: TransitGatewayInvitation[];
}

/** The transit gateways that are shared with a subscription. */
export interface TransitGateways {
  tgws: TransitGateway[];
}

/** A peering with a network of the customer. Which fields are there depends on the provider. */
export interface VpcPeering {
  awsAccountId?: string;
  awsPeeringUid?: string;
  cloudPeeringId?: string;
  /** Only for Google Cloud; Active-Active says `vpcNetworkName`. */
  networkName?: string;
  /** Only for Google Cloud; Active-Active says `vpcProjectUid`. */
  projectUid?: string;
  redisNetworkName?: string;
  redisProjectUid?: string;
  regionName?: string;
  status: "initiating-request" | "pending-acceptance" | "inactive" | "active" | "failed" | "done" | (string & {});
  /** CIDR block. */
  vpcCidr?: string;
  /** Only for AWS. */
  vpcCidrs?: VpcPeeringCidr[];
  vpcPeeringId: number;
  vpcUid?: string;
}

/** An address range that a peering routes. */
export interface VpcPeeringCidr {
  /** A word of state, not a boolean. */
  active?: string;
  /** CIDR block. */
  vpcCidr: string;
}

/**
 * A peering between a single-region subscription and a VPC on AWS.
 *
 * @since 2024-12-04
 */
export interface VpcPeeringCreateAwsRequest {
  /** Id of the AWS account that owns the VPC, 12 digits. */
  awsAccountId: string;
  /** Cloud provider of the peered network, `AWS`; may be left out. */
  provider?: "AWS" | (string & {});
  /** AWS region of the VPC to peer with, such as `us-east-1`. */
  region: string;
  /**
   * Address block of the VPC to route, in CIDR notation. Not together with `vpcCidrs`; must not overlap the
   * block of the deployment.
   */
  vpcCidr?: string;
  /**
   * Address blocks of the VPC to route, when there are several. Not together with `vpcCidr`; several blocks
   * may be switched off for an account.
   */
  vpcCidrs?: string[];
  /** Id of the VPC to peer with. */
  vpcId: string;
}

/**
 * A VPC peering for a single-region subscription, in the AWS or the GCP shape. The required fields distinguish the shapes.
 *
 * @since 2024-12-04
 */
export type VpcPeeringCreateBaseRequest = VpcPeeringCreateAwsRequest | VpcPeeringCreateGcpRequest;

/**
 * A peering between a single-region subscription and a VPC network on GCP.
 *
 * @since 2024-12-04
 */
export interface VpcPeeringCreateGcpRequest {
  /** Cloud provider of the peered network. Send `gcp`, in lower case. */
  provider?: "GCP" | "gcp" | (string & {});
  /** Name of the VPC network to peer with. Reads spell it `networkName`. */
  vpcNetworkName: string;
  /** Id of the GCP project that owns the network. Reads spell it `projectUid`. */
  vpcProjectUid: string;
}

/**
 * New address blocks of a single-region AWS peering; one of the two fields is needed.
 *
 * @since 2024-12-04
 */
export interface VpcPeeringUpdateAwsRequest {
  /** The only address block to route, in CIDR notation. Not together with `vpcCidrs`. */
  vpcCidr?: string;
  /** All address blocks to route, replacing the current ones. Not together with `vpcCidr`. */
  vpcCidrs?: string[];
}

/** The peerings of a Pro subscription. */
export interface VpcPeerings {
  peerings: VpcPeering[];
}
