import type { AccountState, ApiKey } from "../state/state.js";
import type { Quotas } from "./quotas.js";
import { isRole, type Role } from "./roles.js";

/** A user key, with what the emulator enforces of it. The key itself is not kept. */
export interface KeyRecord extends ApiKey {
  /** What the key may do. Default: the role of the member it belongs to, as the service has it. */
  role?: Role;
  /** Milliseconds since the epoch from which on the key opens nothing. Default: never. */
  expiresAt?: number;
  /** Requests that the key was good for. Reads are not journalled, so a kill loses the latest of them. */
  used?: { requests: number; lastAt: number };
}

/** The part of an account that this room looks at. */
export type KeyedAccount = Pick<AccountState, "id" | "name" | "apiKeyDigest" | "users"> & {
  keys: KeyRecord[];
  quotas?: Quotas;
};

/** What a key may do; `undefined` when its owner has a role that cannot hold keys, or is gone. */
export function roleOf(account: Pick<KeyedAccount, "users">, key: KeyRecord): Role | undefined {
  const role = key.role ?? account.users[key.userId]?.role;
  return isRole(role) ? role : undefined;
}

/** A key as it is shown to people: everything but the key. */
export interface KeyView {
  name: string;
  role: Role | null;
  createdAt: string;
  expiresAt: string | null;
  allowedSourceIps: readonly string[];
  requests: number;
  lastUsedAt: string | null;
}

/** Shows a key without giving anything away. */
export function viewKey(account: Pick<KeyedAccount, "users">, key: KeyRecord): KeyView {
  return {
    name: key.name,
    role: roleOf(account, key) ?? null,
    createdAt: new Date(key.createdAt).toISOString(),
    expiresAt: key.expiresAt === undefined ? null : new Date(key.expiresAt).toISOString(),
    allowedSourceIps: key.allowedSourceIps,
    requests: key.used?.requests ?? 0,
    lastUsedAt: key.used === undefined ? null : new Date(key.used.lastAt).toISOString(),
  };
}
