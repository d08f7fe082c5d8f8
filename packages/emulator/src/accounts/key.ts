import type { ApiKey, Role } from "../state/access-records.js";
import type { AccountState } from "../state/state.js";
import { isRole } from "./roles.js";

/** Account data needed for authentication. */
export type KeyedAccount = Pick<AccountState, "id" | "name" | "apiKeyDigest" | "users" | "keys" | "quotas">;

/** Returns the role of a key; `undefined` if its member has been deleted or has a role that cannot own keys. */
export function getKeyRole(account: Pick<KeyedAccount, "users">, key: ApiKey): Role | undefined {
  const role = key.role ?? account.users[key.userId]?.role;
  return isRole(role) ? role : undefined;
}

/** Secret key as listed by the admin API, without its value. */
export interface KeyView {
  name: string;
  role: Role | null;
  createdAt: string;
  expiresAt: string | null;
  allowedSourceIps: readonly string[];
  requests: number;
  lastUsedAt: string | null;
}

/** Converts a key to its public view. */
export function viewKey(account: Pick<KeyedAccount, "users">, key: ApiKey): KeyView {
  return {
    name: key.name,
    role: getKeyRole(account, key) ?? null,
    createdAt: new Date(key.createdAt).toISOString(),
    expiresAt: key.expiresAt === undefined ? null : new Date(key.expiresAt).toISOString(),
    allowedSourceIps: key.allowedSourceIps,
    requests: key.used?.requests ?? 0,
    lastUsedAt: key.used === undefined ? null : new Date(key.used.lastAt).toISOString(),
  };
}
