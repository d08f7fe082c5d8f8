import type {
  AccountSessionLogEntry,
  AccountSystemLogEntry,
  AccountUser,
  CloudDetail,
  CloudTag,
  Database,
  PaymentMethod,
  ProcessorResponse,
  SubscriptionMaintenanceWindows,
  SubscriptionPricing,
  VpcPeering,
} from "redis-cloud-sdk/models";

/** Everything the emulator knows. Plain data: it can be written to a file and read back. */
export interface EmulatorState {
  version: 1;
  /** The next number of each kind, shared by all accounts so that an id means one thing only. */
  next: Record<Sequence, number>;
  /** State of the random numbers. */
  random: number;
  /** What is still to happen, earliest first. */
  agenda: AgendaItem[];
  accounts: AccountState[];
}

export type Sequence = "subscription" | "database" | "log" | "event" | "task" | "small";

/** Something that happens at a later time. Data and not a function, so that it outlives a restart. */
export interface AgendaItem {
  at: number;
  /** Breaks ties: what was planned first happens first. */
  order: number;
  accountId: number;
  event: Event;
}

export type Event =
  | { type: "task"; taskId: string; to: "initialized" | "processing-in-progress" | "ended" }
  | { type: "status"; kind: ResourceKind; id: number; change: number; course: readonly Stage[] }
  | { type: "publicAccess"; subscriptionId: number; value: boolean }
  | { type: "backupDone"; databaseId: number }
  | { type: "importDone"; databaseId: number };

/** A status word and how long it lasts. The last word of a course lasts. `gone` removes the resource. */
export interface Stage {
  status: string;
  forMs: number;
}

export interface AccountState {
  id: number;
  name: string;
  createdAt: number;
  apiKeyDigest: string;
  keys: ApiKey[];
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
}

/** The parts of an account whose members have a status that changes by itself. */
export type ResourceKind =
  | "subscriptions"
  | "databases"
  | "redisRules"
  | "aclRoles"
  | "aclUsers"
  | "peerings";

/** A user key. The key itself is not kept. */
export interface ApiKey {
  name: string;
  secretDigest: string;
  createdAt: number;
  /** The member of the account that the key belongs to. */
  userId: number;
  allowedSourceIps: string[];
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
  /** What is shown as `cloudDetails` once there is something to show. */
  cloud: CloudDetail[];
  /** The subscription was active at least once. */
  provisioned: boolean;
  maintenance: SubscriptionMaintenanceWindows;
  pricing: SubscriptionPricing[];
  /** Databases of the subscription, in order of creation. */
  databaseIds: number[];
  /** Number in the host names of its databases. */
  cluster: number;
}

/** A database as it is shown, with what is not shown at all times. */
export interface DatabaseRecord extends StatusRecord {
  subscriptionId: number;
  port: number;
  /** Shown from now on: databases that came with a subscription show up late. */
  visibleAt: number;
  view: DatabaseView;
  tags: CloudTag[];
  backup: { enabled: boolean; lastAt?: number };
  import: { status?: string; lastAt?: number };
  upgrade?: { target: string; startedAt: number; endsAt: number };
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

export interface PeeringRecord extends StatusRecord {
  subscriptionId: number;
  /** The peering as it is shown, without what is known anyway. */
  view: Omit<VpcPeering, "vpcPeeringId" | "status">;
}
