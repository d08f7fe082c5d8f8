import type { StatusRecord } from "./status-record.js";

/** Roles of account members that can own a secret key. */
export const ROLES = ["Owner", "Viewer", "Billing Admin", "Logs Viewer"] as const;

/** Role of an account member that can own a secret key. */
export type Role = (typeof ROLES)[number];

/** Names of secret keys; the text completes “must have …”. */
export const KEY_NAME = { pattern: /^[A-Za-z0-9_-]{10,50}$/, rule: "10 to 50 letters, digits, - and _" };

/** A secret key, as it is stored: its hash, not its value. */
export interface ApiKey {
  name: string;
  secretDigest: string;
  createdAt: number;
  /** The member of the account that the key belongs to. */
  userId: number;
  allowedSourceIps: string[];
  /** Role of the key. Defaults to the role of its owner, as in the service. */
  role?: Role;
  /** Expiry of the key, in milliseconds since the epoch. Absent: never. */
  expiresAt?: number;
  /** Requests authenticated by the key. Reads are not journaled, so a kill loses the most recent ones. */
  used?: { requests: number; lastAt: number };
}

/** Maximum number of resources per account. `null`: unlimited. */
export interface Quotas {
  databases: number | null;
  /** Sum of the memory limits of all databases, in GB. */
  memoryGb: number | null;
  /** User keys. */
  keys: number | null;
}

/** Permissions of tokens for Redis over HTTP. */
export const TOKEN_ACCESS = ["full", "read-only"] as const;

/** Permission of a token for Redis over HTTP. The server's ACL determines the details. */
export type TokenAccess = (typeof TOKEN_ACCESS)[number];

/** A token for Redis over HTTP, as it is stored: its digest is the key of the record. */
export interface RestToken {
  databaseId: string;
  access: TokenAccess;
  digest: string;
  createdAt: number;
  usage: {
    requests: number;
    commands: number;
    /** Commands to which Redis replied with an error. */
    errors: number;
    lastUsedAt?: number;
  };
}

export interface RedisRuleRecord extends StatusRecord {
  name: string;
  acl: string;
  isDefault: boolean;
  /** Reason of the real Redis for rejecting the rule, whose status is then `error`. */
  rejection?: string;
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
