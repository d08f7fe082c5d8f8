import type {
  AccountSessionLogEntry,
  AccountSystemLogEntry,
  AccountUser,
  PaymentMethod,
  ProcessorResponse,
} from "redis-cloud-sdk/models";
import type { ServiceBehavior } from "../behavior/behaviors.js";
import type {
  AclRoleRecord,
  AclUserRecord,
  ApiKey,
  Quotas,
  RedisRuleRecord,
  RestToken,
} from "./access-records.js";
import type { AzureState } from "./azure-records.js";
import type { DatabaseRecord, RedirectionRecord } from "./database-record.js";
import type { MemoryStoreRecord } from "./memory-record.js";
import type {
  PeeringRecord,
  PrivateLinkPrincipalRecord,
  PrivateLinkRecord,
  PscEndpointRecord,
  PscServiceRecord,
  TgwInvitationRecord,
  TransitGatewayRecord,
} from "./network-records.js";
import type {
  Charge,
  CloudAccountRecord,
  CostReportRecord,
  EssentialsRecord,
  SubscriptionRecord,
} from "./subscription-records.js";
import type { PipelineRecord, WorkspaceEndpointRecord, WorkspaceRecord } from "./workspace-records.js";

/** State of the emulator. Plain data: it can be written to a file and read back. */
export interface EmulatorState {
  version: 1;
  /** Current time, in milliseconds since the epoch: that of the last request or event. */
  at: number;
  /** The next number of each kind, shared by all accounts, so that ids are unique. */
  next: Record<Sequence, number>;
  /** State of the random number generator. */
  random: number;
  /** Events that are not due yet, earliest first. */
  scheduledEvents: ScheduledEvent[];
  /** Pending jobs of the Redis engine, oldest first. */
  jobs: EngineJob[];
  /** Behavior that was changed while the emulator was running. */
  behavior?: Readonly<Partial<ServiceBehavior>>;
  accounts: AccountState[];
}

export type Sequence = "subscription" | "database" | "log" | "event" | "task" | "small";

/** A scheduled event. Data, not a function, so that it survives a restart. */
export interface ScheduledEvent {
  at: number;
  /** Breaks ties: the event that was scheduled first happens first. */
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
  | { type: "trafficResumed"; databaseId: number }
  /** The next step of a resource of Azure, by key. */
  | { type: "arm"; key: string; change: number }
  | { type: "entraExpired" };

/** A status and its duration. The last status of a transition remains. `gone` removes the resource. */
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
  /** Quotas of the account. Defaults to `defaultQuotas`. */
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
  /** Ids of the tasks that are being processed. */
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
  memoryStores: Record<number, MemoryStoreRecord>;
  /** Downloadable cost reports, oldest first. */
  costReports: CostReportRecord[];
  /** Charges for deleted resources, oldest first. */
  pastCharges: Charge[];
  /** Data integration workspaces, by the id of their subscription. */
  workspaces: Record<number, WorkspaceRecord>;
  workspaceEndpoints: Record<number, WorkspaceEndpointRecord>;
  pipelines: Record<number, PipelineRecord>;
  /** Resources in Azure. Absent before the first request. */
  azure?: AzureState;
}

/** A job of a real Redis. Those of Azure have the key of their resource. */
export type EngineJob = { id: number; accountId: number; databaseId: number; armKey?: string } & (
  | { type: "flush" }
  | { type: "backup"; region?: string; location: string }
  | { type: "import"; sourceType: string; sources: readonly string[] }
  | { type: "copy"; fromDatabaseId: number }
);

/** Error of an engine job: a message for the system log, and the reason code of the API. */
export interface JobError {
  readonly message: string;
  readonly reason: string;
}

/** The parts of an account whose members have a status that changes without a request. */
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
  | "redirections"
  | "memoryStores"
  | "workspaces"
  | "workspaceEndpoints"
  | "pipelines";

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
  /** Number of polls before it was visible. */
  earlyPolls: number;
  /** Name of the API key that created the task. */
  keyName: string;
  /** Code of the error that a fault injects into it. */
  failWith?: string;
  response?: ProcessorResponse;
  /** Name of the resource, also after a failed create or a delete. */
  resourceName?: string;
  /** Path of the resource link, if the completed task has one. */
  resourcePath?: string;
}
