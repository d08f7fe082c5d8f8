import type { AccountState, ApiKey, Role } from "../state/state.js";
import { isRole } from "./roles.js";

/** The part of an account that this room looks at. */
export type KeyedAccount = Pick<AccountState, "id" | "name" | "apiKeyDigest" | "users" | "keys" | "quotas">;

/** What a key may do; `undefined` when its owner has a role that cannot hold keys, or is gone. */
export function getKeyRole(account: Pick<KeyedAccount, "users">, key: ApiKey): Role | undefined {
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
