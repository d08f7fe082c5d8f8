import type { PaymentMethod } from "redis-cloud-sdk/models";
import type { ApiKey, Quotas, RestToken } from "../state/access-records.js";
import type { AccountState, EmulatorState } from "../state/state.js";

/**
 * Change of accounts, keys or quotas. It contains digests instead of keys, so it can be written to the event log.
 */
export type AccountChange =
  | { type: "key-added"; accountId: number; key: ApiKey }
  | { type: "key-removed"; accountId: number; name: string }
  | { type: "quotas-set"; accountId: number; quotas: Quotas }
  | { type: "rest-token-added"; accountId: number; token: RestToken }
  | { type: "payment-methods-set"; accountId: number; methods: PaymentMethod[] }
  | { type: "account-added"; accountId: number; name: string; apiKeyDigest: string; key: ApiKey };

/** Creates an empty account, whose keys are then replaced. */
export type CreateAccount = (id: number, name: string) => AccountState;

/** Applies a change. Changes of unknown accounts are ignored. */
export function applyAccountChange(
  state: Pick<EmulatorState, "accounts">,
  change: AccountChange,
  createAccount: CreateAccount,
): void {
  if (change.type === "account-added") {
    const { accountId, name, apiKeyDigest, key } = change;
    state.accounts.push({ ...createAccount(accountId, name), apiKeyDigest, keys: [key] });
    return;
  }
  const account = state.accounts.find(({ id }) => id === change.accountId);
  if (account === undefined) return;
  if (change.type === "key-added") account.keys.push(change.key);
  else if (change.type === "key-removed")
    account.keys = account.keys.filter(({ name }) => name !== change.name);
  else if (change.type === "quotas-set") account.quotas = change.quotas;
  else if (change.type === "payment-methods-set") account.paymentMethods = change.methods;
  else account.restTokens[change.token.digest] = change.token;
}
