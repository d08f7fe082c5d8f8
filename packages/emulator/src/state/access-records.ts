import type { StatusRecord } from "./status-record.js";

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
