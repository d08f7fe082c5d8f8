import { getKeyRole, type KeyedAccount, viewKey } from "../accounts/key.js";
import { createKey, InvalidKeyRequestError, type KeyRequest } from "../accounts/new-key.js";
import { checkKeyQuota } from "../accounts/quotas.js";
import { newSecret } from "../accounts/secrets.js";
import type { ApiKey } from "../state/access-records.js";
import { digest } from "../state/demo-keys.js";
import type { AccountState } from "../state/state.js";
import {
  checkFields,
  type Fields,
  nonNegativeInteger,
  nullable,
  readObject,
  required,
  string,
  strings,
  timestamp,
} from "./body.js";
import type { AdminCall } from "./context.js";
import { AdminError, adminJson } from "./error.js";
import { getAccountQuotas } from "./overview.js";

/** Lists the secret keys of the account. */
export function listKeys({ account }: AdminCall): Response {
  return adminJson(
    200,
    account.keys.map((key) => viewKey(account, key)),
  );
}

/** Fields of a new secret key. */
export const KEY_FIELDS: Fields = {
  name: required(string),
  role: string,
  userId: nonNegativeInteger,
  expiresAt: timestamp,
  allowedSourceIps: strings,
};

/** Creates a secret key. Its value is returned in this response only. */
export async function addKey({ account, request, context }: AdminCall): Promise<Response> {
  const body = await readObject(request);
  checkFields(body, KEY_FIELDS);
  const quotaError = checkKeyQuota(account);
  if (quotaError !== undefined)
    throw new AdminError(409, quotaError, "Delete a secret key, or raise the quota.");
  const { expiresAt, ...keyFields } = body as unknown as Omit<KeyRequest, "expiresAt"> & {
    expiresAt?: string;
  };
  const { record, secretKey } = createKeyRecord(
    { ...keyFields, ...(expiresAt === undefined ? {} : { expiresAt: Date.parse(expiresAt) }) },
    account,
    context.clock.now(),
  );
  context.change({ type: "key-added", accountId: account.id, key: record });
  return adminJson(201, { ...viewKey(account, record), secretKey });
}

/** Revokes a secret key immediately. */
export function removeKey({ account, path: [name = ""], context }: AdminCall): Response {
  const key = account.keys.find((one) => one.name === name);
  if (key === undefined) {
    throw new AdminError(
      404,
      `Secret key ${JSON.stringify(name)} not found.`,
      "GET /emulator/keys lists the keys.",
    );
  }
  const owners = account.keys.filter((one) => isPermanentOwnerKey(one, account));
  if (owners.length === 1 && owners[0] === key) {
    throw new AdminError(
      409,
      `${name} is the last Owner key without expiry and cannot be deleted.`,
      "Create another Owner key without expiry first.",
    );
  }
  context.change({ type: "key-removed", accountId: account.id, name });
  context.events.dropKey(account.id, name);
  return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
}

function isPermanentOwnerKey(key: ApiKey, account: KeyedAccount): boolean {
  return getKeyRole(account, key) === "Owner" && key.expiresAt === undefined;
}

/** Returns the quotas of an account. The overview contains their usage. */
export function getQuotas(call: AdminCall): Response {
  return adminJson(200, getAccountQuotas(getTargetAccount(call)));
}

/** Fields of quotas. */
export const QUOTA_FIELDS: Fields = {
  databases: nullable(nonNegativeInteger),
  memoryGb: nullable({
    schema: { type: "number", minimum: 0 },
    accepts: (value) => typeof value === "number" && value >= 0,
    expected: "a non-negative number",
  }),
  keys: nullable(nonNegativeInteger),
};

/** Changes the given quotas. Only the operator may: a limited account must not raise its own limits. */
export async function setQuotas(call: AdminCall): Promise<Response> {
  const account = getTargetAccount(call);
  const body = await readObject(call.request);
  checkFields(body, QUOTA_FIELDS);
  const quotas = { ...getAccountQuotas(account), ...body };
  call.context.change({ type: "quotas-set", accountId: account.id, quotas });
  return getQuotas(call);
}

/** Returns the caller's account, or for the operator the one named by `?accountId=`. */
function getTargetAccount({ account, query, operator, context }: AdminCall): AccountState {
  const given = query.get("accountId");
  if (given === null) return account;
  const found = operator ? context.state().accounts.find(({ id }) => String(id) === given) : undefined;
  if (found === undefined && given !== String(account.id)) {
    throw new AdminError(
      404,
      `Account ${JSON.stringify(given.slice(0, 40))} not found.`,
      "GET /emulator/accounts lists the accounts.",
    );
  }
  return found ?? account;
}

/** Lists all accounts for the operator, otherwise only the caller's own. */
export function listAccounts({ account, operator, context }: AdminCall): Response {
  const accounts = operator ? context.state().accounts : [account];
  return adminJson(
    200,
    accounts.map((one) => ({
      id: one.id,
      name: one.name,
      createdAt: new Date(one.createdAt).toISOString(),
      keys: one.keys.length,
      databases: Object.keys(one.databases).length,
      quotas: getAccountQuotas(one),
    })),
  );
}

const MAX_ACCOUNTS = 1_000;

/** Fields of a new account. */
export const ACCOUNT_FIELDS: Fields = {
  name: required({
    schema: { type: "string", minLength: 1, maxLength: 100 },
    accepts: (value) => typeof value === "string" && value.trim() !== "" && value.length <= 100,
    expected: "a string of 1 to 100 characters",
  }),
  keyName: string,
};

/** Creates an account with one Owner key. Both keys are returned in this response only. */
export async function addAccount({ request, account, context }: AdminCall): Promise<Response> {
  const body = await readObject(request);
  checkFields(body, ACCOUNT_FIELDS);
  const { accounts } = context.state();
  if (accounts.length >= MAX_ACCOUNTS) {
    throw new AdminError(409, `The emulator is limited to ${MAX_ACCOUNTS} accounts.`, "Reset the emulator.");
  }
  const given = body as { name: string; keyName?: string };
  const apiKey = newSecret("A");
  // All new accounts have the same first member.
  const { record, secretKey } = createKeyRecord(
    { name: given.keyName ?? "emulator-owner-key", role: "Owner" },
    { ...account, keys: [] },
    context.clock.now(),
  );
  const id = Math.max(...accounts.map((one) => one.id)) + 1;
  context.change({
    type: "account-added",
    accountId: id,
    name: given.name,
    apiKeyDigest: digest(apiKey),
    key: record,
  });
  return adminJson(201, { id, name: given.name, keyName: record.name, apiKey, secretKey });
}

function createKeyRecord(request: KeyRequest, account: KeyedAccount, now: number) {
  try {
    return createKey(request, account, now);
  } catch (error) {
    if (!(error instanceof InvalidKeyRequestError)) throw error;
    throw new AdminError(400, error.message, error.hint);
  }
}
