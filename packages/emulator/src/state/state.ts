import type {
  AccountSessionLogEntry,
  AccountSystemLogEntry,
  AccountUser,
  CloudDetail,
  CloudTag,
  CostReportCreateRequest,
  CustomerManagedKey,
  Database,
  DatabaseAlert,
  DatabaseBackup,
  EndpointRedirectionDTO,
  PaymentMethod,
  ProcessorResponse,
  SubscriptionMaintenanceWindows,
  VpcPeering,
} from "redis-cloud-sdk/models";

/** Everything the emulator knows. Plain data: it can be written to a file and read back. */
export interface EmulatorState {
  version: 1;
  /** The present, in milliseconds since the epoch: the time of the request or event that came last. */
  at: number;
  /** The next number of each kind, shared by all accounts so that an id means one thing only. */
  next: Record<Sequence, number>;
  /** State of the random numbers. */
  random: number;
  /** What is still to happen, earliest first. */
  scheduledEvents: ScheduledEvent[];
  /** What the real Redis still has to do, oldest first. */
  jobs: EngineJob[];
  accounts: AccountState[];
}

export type Sequence = "subscription" | "database" | "log" | "event" | "task" | "small";

/** Something that happens at a later time. Data and not a function, so that it outlives a restart. */
export interface ScheduledEvent {
  at: number;
  /** Breaks ties: what was planned first happens first. */
  order: number;
  accountId: number;
  event: Event;
}

export type Event =
  | { type: "task"; taskId: string; to: "initialized" | "processing-in-progress" | "ended" }
  | { type: "status"; kind: ResourceKind; id: number; change: number; transition: readonly TransitionStep[] }
  | { type: "publicAccess"; subscriptionId: number; value: boolean }
  | { type: "backupDone"; databaseId: number; region?: string; location: string }
  | { type: "importDone"; databaseId: number; sourceType: string; sources: readonly string[] }
  | { type: "trafficResumed"; databaseId: number };

/** A status word and how long it lasts. The last word of a course lasts. `gone` removes the resource. */
export interface TransitionStep {
  status: string;
  forMs: number;
}

export interface AccountState {
  id: number;
  name: string;
  createdAt: number;
  apiKeyDigest: string;
  keys: ApiKey[];
  /** What the account may hold. Absent: what accounts may hold unless told otherwise. */
  quotas?: Quotas;
  /** Tokens for Redis over HTTP, by their digest. */
  restTokens: Record<string, RestToken>;
  /** Requests in the current window of the rate limit. */
  usage: { windowStart: number; requests: number };
  paymentMethods: PaymentMethod[];
  users: Record<number, AccountUser>;
  tasks: Record<string, TaskRecord>;
  /** Ids of all tasks, oldest first. */
  taskIds: string[];
  /** Ids of the tasks that wait for the worker. */
  queue: string[];
  /** Ids of the tasks that are being carried out. */
  working: string[];
  logs: AccountSystemLogEntry[];
  sessionLogs: AccountSessionLogEntry[];
  subscriptions: Record<number, SubscriptionRecord>;
  databases: Record<number, DatabaseRecord>;
  redisRules: Record<number, RedisRuleRecord>;
  aclRoles: Record<number, AclRoleRecord>;
  aclUsers: Record<number, AclUserRecord>;
  peerings: Record<number, PeeringRecord>;
  /** Transit gateways that customers share, with what is attached to them. */
  transitGateways: Record<number, TransitGatewayRecord>;
  tgwInvitations: Record<number, TgwInvitationRecord>;
  pscServices: Record<number, PscServiceRecord>;
  pscEndpoints: Record<number, PscEndpointRecord>;
  privateLinks: Record<number, PrivateLinkRecord>;
  privateLinkPrincipals: Record<number, PrivateLinkPrincipalRecord>;
  /** Essentials subscriptions. Their databases are among the others, and have `essentials`. */
  essentials: Record<number, EssentialsRecord>;
  cloudAccounts: Record<number, CloudAccountRecord>;
  redirections: Record<number, RedirectionRecord>;
  /** Cost reports that can be downloaded, oldest first. */
  costReports: CostReportRecord[];
  /** What was charged for things that are gone, oldest first. */
  pastCharges: Charge[];
  /** Data integration workspaces, by the id of their subscription. */
  workspaces: Record<number, WorkspaceRecord>;
}

/** Something that a real Redis does, and that is over when it has. */
export type EngineJob = { id: number; accountId: number; databaseId: number } & (
  | { type: "flush" }
  | { type: "backup"; region?: string; location: string }
  | { type: "import"; sourceType: string; sources: readonly string[] }
);

/** The parts of an account whose members have a status that changes by itself. */
export type ResourceKind =
  | "subscriptions"
  | "databases"
  | "redisRules"
  | "aclRoles"
  | "aclUsers"
  | "peerings"
  | "transitGateways"
  | "pscServices"
  | "pscEndpoints"
  | "privateLinks"
  | "privateLinkPrincipals"
  | "essentials"
  | "cloudAccounts"
  | "redirections";

/** What a user key may do: the roles whose members can hold one. */
export type Role = "Owner" | "Viewer" | "Billing Admin" | "Logs Viewer";

/** A user key. The key itself is not kept. */
export interface ApiKey {
  name: string;
  secretDigest: string;
  createdAt: number;
  /** The member of the account that the key belongs to. */
  userId: number;
  allowedSourceIps: string[];
  /** What the key may do. Absent: the role of the member it belongs to, as the service has it. */
  role?: Role;
  /** Milliseconds since the epoch from which on the key opens nothing. Absent: never. */
  expiresAt?: number;
  /** Requests that the key was good for. Reads are not journalled, so a kill loses the latest of them. */
  used?: { requests: number; lastAt: number };
}

/** What an account may hold at most. `null`: as much as it likes. */
export interface Quotas {
  databases: number | null;
  /** Sum of the memory limits of all databases, in GB. */
  memoryGb: number | null;
  /** User keys. */
  keys: number | null;
}

/** A token for Redis over HTTP, as it is kept. The token itself is not. */
export interface RestToken {
  databaseId: string;
  access: "full" | "read-only";
  digest: string;
  createdAt: number;
  usage: {
    requests: number;
    commands: number;
    /** Commands that Redis answered with an error. */
    errors: number;
    lastUsedAt?: number;
  };
}

/** What everything with a status has. */
export interface StatusRecord {
  id: number;
  status: string;
  /** Counts the changes of course. A planned status belongs to one course and is dropped when a new one began. */
  change: number;
}

export interface TaskRecord {
  id: string;
  order: number;
  route: string;
  path: Readonly<Record<string, string | number>>;
  query: string;
  body: unknown;
  commandType: string;
  status: "received" | "initialized" | "processing-in-progress" | "processing-completed" | "processing-error";
  createdAt: number;
  changedAt: number;
  /** How often it was asked for before it could be seen. */
  earlyPolls: number;
  /** Who asked for it. */
  keyName: string;
  /** Code of the error with which it is to end, because a fault wants it so. */
  failWith?: string;
  response?: ProcessorResponse;
  /** Path of the resource link, where the completed task has one. */
  resourcePath?: string;
}

export interface SubscriptionRecord extends StatusRecord {
  name: string;
  paymentMethodType: string;
  paymentMethodId?: number;
  memoryStorage: string;
  publicEndpointAccess: boolean;
  /** Its databases are in several regions at once: those of `cloud`. */
  activeActive?: true;
  /** What is shown as `cloudDetails` once there is something to show. */
  cloud: CloudDetail[];
  /** The subscription was active at least once. */
  provisioned: boolean;
  /** From then on it is paid for. */
  activatedAt?: number;
  maintenance: SubscriptionMaintenanceWindows;
  /** Databases of the subscription, in order of creation. */
  databaseIds: number[];
  /** Number in the host names of its databases. */
  cluster: number;
  /** Its disks are encrypted with keys of the customer. */
  customerKeys?: { keys: CustomerManagedKey[]; deletionGracePeriod?: string };
  /** Who may reach a subscription in a cloud account of the customer. */
  allowlist?: { cidrIps: string[]; securityGroupIds: string[] };
}

/** A database as it is shown, with what is not shown at all times. */
export interface DatabaseRecord extends StatusRecord {
  subscriptionId: number;
  port: number;
  /** Shown from now on: databases that came with a subscription show up late. */
  visibleAt: number;
  view: DatabaseView;
  tags: CloudTag[];
  /** `problem`: why the last one failed. */
  backup: { enabled: boolean; lastAt?: number; failureReason?: string };
  import: { status?: string; lastAt?: number; failureReason?: string };
  /** PEM of the certificates that clients have to show. Absent: none. */
  clientCertificates?: string[];
  upgrade?: { target: string; startedAt: number; endsAt: number };
  /** Of an Active-Active database only: what each region holds. What applies to all regions is in `view`. */
  crdb?: CrdbRegionRecord[];
  /** Of a database of an Essentials subscription only: what Pro databases do not have. */
  essentials?: { clustering: boolean };
  /** Of the source of a redirection only: whether its clients are kept out. */
  traffic?: { state: "stopped" | "resuming" | "active"; resumeEligibleAt: number };
}

/** The parts of a database's answer that are stored as they are shown. */
export type DatabaseView = Omit<Database, "databaseId" | "status" | "links" | "_links">;

export interface RedisRuleRecord extends StatusRecord {
  name: string;
  acl: string;
  isDefault: boolean;
}

export interface AclRoleRecord extends StatusRecord {
  name: string;
  rules: {
    ruleId: number;
    databases: { subscriptionId: number; databaseId: number; regions?: string[] }[];
  }[];
}

export interface AclUserRecord extends StatusRecord {
  name: string;
  role: string;
  password: string;
}

/** The part of an Active-Active database that one region holds. */
export interface CrdbRegionRecord {
  region: string;
  readOperationsPerSecond: number;
  writeOperationsPerSecond: number;
  respVersion: string;
  memoryUsedInMb: number;
  /** Empty until the region is ready, and without public access. */
  publicEndpoint: string;
  privateEndpoint: string;
  /** What was set for this region alone. A value for all regions does not overwrite it. */
  own: {
    dataPersistence?: string;
    enableDefaultUser?: boolean;
    password?: string;
    sourceIps?: string[];
    alerts?: DatabaseAlert[];
  };
  backup: DatabaseBackup;
  lastBackupAt?: number;
  /** Why the last backup failed. */
  backupFailureReason?: string;
}

/** What connects a network of the customer with a single-region subscription, or a region of an Active-Active one. */
export interface RegionalRecord extends StatusRecord {
  subscriptionId: number;
  /** Of Active-Active only. */
  regionId?: number;
  /** Listed from now on. */
  visibleAt: number;
}

export interface PeeringRecord extends RegionalRecord {
  /** The peering as it is shown, without what is known anyway. The names are those of single-region ones. */
  view: Omit<VpcPeering, "vpcPeeringId" | "status">;
}

/** The status is the one of the attachment. */
export interface TransitGatewayRecord extends RegionalRecord {
  awsTgwUid: string;
  awsAccountId: string;
  /** Once it was attached. */
  attachmentUid?: string;
  cidrs: string[];
}

/** The offer of a customer to share a transit gateway. */
export interface TgwInvitationRecord {
  id: number;
  subscriptionId: number;
  regionId?: number;
  status: "pending" | "accepted" | "rejected";
  name: string;
  resourceShareUid: string;
  awsAccountId: string;
  awsTgwUid: string;
  sharedAt: number;
}

export interface PscServiceRecord extends RegionalRecord {
  connectionHostName: string;
  serviceAttachmentName: string;
}

export interface PscEndpointRecord extends RegionalRecord {
  pscServiceId: number;
  gcpProjectId: string;
  gcpVpcName: string;
  gcpVpcSubnetName: string;
  endpointConnectionName: string;
  /** The customer has run the script that deletes it. */
  deletionScriptRan: boolean;
}

export interface PrivateLinkRecord extends RegionalRecord {
  shareName: string;
  /** Ends the names of its parts at AWS. */
  uid: string;
  connections: PrivateLinkConnectionRecord[];
}

export interface PrivateLinkPrincipalRecord extends RegionalRecord {
  privateLinkId: number;
  principal: string;
  type: string;
  alias?: string;
}

/** A connection that a principal made. */
export interface PrivateLinkConnectionRecord {
  principalId: number;
  associationId: string;
  connectionId: string;
  ownerId: string;
  associatedAt: number;
}

export interface EssentialsRecord extends StatusRecord {
  name: string;
  planId: number;
  paymentMethodType: string;
  paymentMethodId?: number;
  createdAt: number;
  databaseIds: number[];
  cluster: number;
  /** Always: there is no switch for it. */
  publicEndpointAccess: true;
}

/** A cloud account of the customer. None of its secrets is kept. */
export interface CloudAccountRecord extends StatusRecord {
  name: string;
  provider: string;
  /** Masked. The account of the service itself has none. */
  accessKeyId?: string;
  /** Tells whether a key is registered twice. */
  accessKeyDigest?: string;
  signInLoginUrl?: string;
  /** Number of the account at the cloud provider. */
  awsAccountId?: string;
}

export interface RedirectionRecord extends StatusRecord {
  redirectionId: string;
  sourceDatabaseId: number;
  targetDatabaseId: number;
  duplicateACLs: boolean;
  isRevert: boolean;
  startedAt: number;
  completedAt?: number;
  revertedAt?: number;
  endpoints: EndpointRedirectionDTO[];
}

/** A cost report is kept as its request, and written out when it is downloaded. */
export interface CostReportRecord {
  costReportId: string;
  request: CostReportCreateRequest;
  /** Nothing after this moment is in it. */
  asOf: number;
}

/** Something that was, or is, paid for by the hour. */
export interface Charge {
  plan: "pro" | "essentials";
  description: string;
  subscriptionId: number;
  subscriptionName: string;
  databaseId?: number;
  databaseName?: string;
  provider: string;
  region: string;
  from: number;
  /** Absent as long as it goes on. */
  to?: number;
  quantity: number;
  unit: string;
  /** Dollars for one of the units for an hour. */
  hourly: number;
  tags: Record<string, string>;
}

/** A tree of JSON documents. */
export interface WorkspaceRecord {
  workspaceId: string;
  createdAt: number;
  /** By path, each with a slash in front. */
  documents: Record<string, unknown>;
}
