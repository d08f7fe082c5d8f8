import { getKeyRole, type KeyedAccount, viewKey } from "../accounts/key.js";
import { createKey, InvalidKeyRequestError, type KeyRequest } from "../accounts/new-key.js";
import { checkKeyQuota } from "../accounts/quotas.js";
import { newSecret } from "../accounts/secrets.js";
import { digest } from "../state/demo-keys.js";
import type { AccountState, ApiKey } from "../state/state.js";
import {
  checkFields,
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

/** The keys of the account. */
export function listKeys({ account }: AdminCall): Response {
  return adminJson(
    200,
    account.keys.map((key) => viewKey(account, key)),
  );
}

/** Makes a key and shows its secret, this once. */
export async function addKey({ account, request, context }: AdminCall): Promise<Response> {
  const body = await readObject(request);
  checkFields(body, {
    name: required(string),
    role: string,
    userId: nonNegativeInteger,
    expiresAt: timestamp,
    allowedSourceIps: strings,
  });
  const quotaError = checkKeyQuota(account);
  if (quotaError !== undefined) throw new AdminError(409, quotaError, "Delete a key, or raise the quota.");
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

/** Revokes a key at once. */
export function removeKey({ account, path: [name = ""], context }: AdminCall): Response {
  const key = account.keys.find((one) => one.name === name);
  if (key === undefined) {
    throw new AdminError(404, `There is no key ${JSON.stringify(name)}.`, "GET /emulator/keys lists them.");
  }
  const owners = account.keys.filter((one) => isPermanentOwnerKey(one, account));
  if (owners.length === 1 && owners[0] === key) {
    throw new AdminError(
      409,
      `${name} is the last key with which the account can be managed.`,
      "Make another Owner key that does not expire first.",
    );
  }
  context.change({ type: "key-removed", accountId: account.id, name });
  context.events.dropKey(account.id, name);
  return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
}

function isPermanentOwnerKey(key: ApiKey, account: KeyedAccount): boolean {
  return getKeyRole(account, key) === "Owner" && key.expiresAt === undefined;
}

/** What an account may hold. What it holds is in the overview. */
export function getQuotas(call: AdminCall): Response {
  return adminJson(200, getAccountQuotas(getTargetAccount(call)));
}

/** Changes the quotas that are sent, and leaves the others. Only the operator's account may: they are limits. */
export async function setQuotas(call: AdminCall): Promise<Response> {
  const account = getTargetAccount(call);
  const body = await readObject(call.request);
  const nonNegativeNumber = {
    accepts: (value: unknown) => typeof value === "number" && value >= 0,
    expected: "a number from 0",
  };
  checkFields(body, {
    databases: nullable(nonNegativeInteger),
    memoryGb: nullable(nonNegativeNumber),
    keys: nullable(nonNegativeInteger),
  });
  const quotas = { ...getAccountQuotas(account), ...body };
  call.context.change({ type: "quotas-set", accountId: account.id, quotas });
  return getQuotas(call);
}

/** `?accountId=` names another account, for the operator. */
function getTargetAccount({ account, query, operator, context }: AdminCall): AccountState {
  const given = query.get("accountId");
  if (given === null) return account;
  const found = operator ? context.state().accounts.find(({ id }) => String(id) === given) : undefined;
  if (found === undefined && given !== String(account.id)) {
    throw new AdminError(
      404,
      `There is no account ${JSON.stringify(given.slice(0, 40))}.`,
      "GET /emulator/accounts lists them.",
    );
  }
  return found ?? account;
}

/** All accounts for the operator, and its own for everybody else. */
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

/** Makes an account with one Owner key. Both keys are shown, this once. */
export async function addAccount({ request, account, context }: AdminCall): Promise<Response> {
  const body = await readObject(request);
  const name = {
    accepts: (value: unknown) => typeof value === "string" && value.trim() !== "" && value.length <= 100,
    expected: "a text of 1 to 100 characters",
  };
  checkFields(body, { name: required(name), keyName: string });
  const { accounts } = context.state();
  if (accounts.length >= MAX_ACCOUNTS) {
    throw new AdminError(409, `There are ${MAX_ACCOUNTS} accounts already.`, "Reset the emulator.");
  }
  const given = body as { name: string; keyName?: string };
  const apiKey = newSecret("A");
  // The first member of a new account is the same as everywhere.
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
