import type { EntraLogin } from "../state/azure-records.js";
import type { AccountState } from "../state/state.js";
import type { World } from "../state/world.js";
import { toRejection } from "./handlers/access.js";
import { getAzureState } from "./operations.js";

/** Maximum number of tokens for Redis that are valid at the same time, the newest. */
const MAX_LOGINS = 1_000;

/** Adds a token with which a user logs in to databases, until it expires. */
export function addEntraLogin(login: EntraLogin, account: AccountState, world: World): void {
  const azure = getAzureState(account);
  azure.logins = [...azure.logins, login].slice(-MAX_LOGINS);
  world.at(login.expiresAt, account, { type: "entraExpired" });
}

/** Drops the tokens that have expired. */
export function dropExpiredLogins({ azure }: AccountState, now: number): void {
  if (azure !== undefined) azure.logins = azure.logins.filter(({ expiresAt }) => expiresAt > now);
}

/** Fails the assignment whose access string the real Redis rejects. */
export function onAccessRejected(
  { accountId, key, reason }: { accountId: number; key: string; reason: string },
  { state }: Pick<World, "state">,
): void {
  const assignment = state.accounts.find(({ id }) => id === accountId)?.azure?.resources[key];
  if (assignment !== undefined) Object.assign(assignment, toRejection(assignment.properties, reason));
}
