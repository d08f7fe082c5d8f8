import type { CloudAccount, CloudAccounts, Link } from "redis-cloud-sdk/models";
import { notThere, TaskError } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import { appendSystemLog } from "../lifecycle/system-log.js";
import { startTransition } from "../lifecycle/transitions.js";
import { digest } from "../state/demo-keys.js";
import { nextId, random } from "../state/ids.js";
import type { AccountState, CloudAccountRecord, EmulatorState } from "../state/state.js";
import { link } from "../views/links.js";
import { syncOperation, task } from "./declare.js";
import type { Operations } from "./operation.js";

/** The cloud account of the service itself. */
const INTERNAL = 1;

export const cloudAccountOperations: Operations = {
  "GET /cloud-accounts": syncOperation(
    ({ account, base }): CloudAccounts => ({
      accountId: account.id,
      cloudAccounts: Object.values(account.cloudAccounts).map((record) => view(record, [])),
      links: [link("self", base, "/cloud-accounts")],
    }),
  ),
  "GET /cloud-accounts/{cloudAccountId}": syncOperation(({ account, path, base }): CloudAccount => {
    const record = account.cloudAccounts[path.cloudAccountId];
    if (record === undefined) throw notThere();
    return view(record, [link("self", base, pathOf(record))]);
  }),
  "POST /cloud-accounts": task({
    command: "cloudAccountCreateRequest",
    process: (work, request) => {
      const { account, world } = work;
      const { name, provider = "AWS", accessKeyId, signInLoginUrl } = request;
      checkName(name, account);
      checkCredentials(request, account);
      const record: CloudAccountRecord = {
        id: nextId(world.state, "small"),
        name,
        provider,
        ...masked(accessKeyId),
        signInLoginUrl,
        awsAccountId: /\d{12}/.exec(signInLoginUrl)?.[0] ?? twelveDigits(world.state),
        status: "draft",
        change: 0,
      };
      account.cloudAccounts[record.id] = record;
      startTransition(
        world,
        account,
        "cloudAccounts",
        record,
        stateMachines.cloudAccountCreation(world.durations),
      );
      appendSystemLog(work, about(record, "is being set up"));
      return { resourceId: record.id, resourcePath: pathOf(record) };
    },
  }),
  "PUT /cloud-accounts/{cloudAccountId}": task({
    command: "cloudAccountUpdateRequest",
    process: (work, request) => {
      const { account, path, world } = work;
      const record = changeable(account, path.cloudAccountId);
      const { name = record.name, signInLoginUrl = record.signInLoginUrl, accessKeyId } = request;
      checkName(name, account, record.id);
      checkCredentials(request, account, record.id);
      Object.assign(record, { name, ...masked(accessKeyId) });
      if (signInLoginUrl !== undefined) record.signInLoginUrl = signInLoginUrl;
      startTransition(
        world,
        account,
        "cloudAccounts",
        record,
        stateMachines.cloudAccountUpdate(world.durations),
      );
      appendSystemLog(work, about(record, "is being updated"));
      // The recorded tasks of updates and deletions name no id.
      return {};
    },
  }),
  "DELETE /cloud-accounts/{cloudAccountId}": task({
    command: "cloudAccountDeleteRequest",
    process: (work) => {
      const { account, path, world } = work;
      const record = changeable(account, path.cloudAccountId);
      const used = Object.values(account.subscriptions).some(({ cloud }) =>
        cloud.some(({ cloudAccountId }) => cloudAccountId === record.id),
      );
      if (used) throw new TaskError("CLOUD_ACCOUNT_USED", `Cloud account ${record.id} has subscriptions.`);
      startTransition(
        world,
        account,
        "cloudAccounts",
        record,
        stateMachines.cloudAccountDeletion(world.durations),
      );
      appendSystemLog(work, about(record, "is being deleted"));
      return {};
    },
  }),
};

/** A cloud account that a subscription is to be deployed in. @throws TaskFailure */
export function usableCloudAccount(account: AccountState, id: number, provider: string): CloudAccountRecord {
  const record = findRecord(account, id);
  if (record.status !== "active") throw notActive(record);
  // The account of the service is with every provider.
  if (id !== INTERNAL && record.provider !== provider) {
    throw new TaskError(
      "SUBSCRIPTION_CA_PROVIDER_MISMATCH",
      `Cloud account ${id} is with ${record.provider}, the region with ${provider}.`,
    );
  }
  return record;
}

/** Whether a subscription is in a cloud account of the customer. */
export function isInternal(cloud: readonly { cloudAccountId: number }[]): boolean {
  return cloud.every(({ cloudAccountId }) => cloudAccountId === INTERNAL);
}

function changeable(account: AccountState, id: number): CloudAccountRecord {
  const record = findRecord(account, id);
  if (id === INTERNAL) {
    throw new TaskError("CLOUD_ACCOUNT_PERMISSION_FAILED", "The account of the service cannot be changed.");
  }
  if (record.status !== "active") throw notActive(record);
  return record;
}

function findRecord({ cloudAccounts }: AccountState, id: number): CloudAccountRecord {
  const record = cloudAccounts[id];
  if (record === undefined)
    throw new TaskError("CLOUD_ACCOUNT_NOT_FOUND", `There is no cloud account ${id}.`);
  return record;
}

function notActive({ id, status }: CloudAccountRecord): TaskError {
  return new TaskError("CLOUD_ACCOUNT_NOT_ACTIVE", `Cloud account ${id} is ${status}, not active.`);
}

function checkName(name: string, { cloudAccounts }: AccountState, own = 0): void {
  if (!Object.values(cloudAccounts).some((other) => other.name === name && other.id !== own)) return;
  throw new TaskError("CLOUD_ACCOUNT_NAME_EXISTS", `There is a cloud account ${name} already.`);
}

interface Credentials {
  accessKeyId: string;
  accessSecretKey: string;
  consolePassword: string;
  consoleUsername: string;
}

/** No cloud is asked here, so any credentials that are not blank will do. */
function checkCredentials(
  { accessKeyId, accessSecretKey, consolePassword, consoleUsername }: Credentials,
  { cloudAccounts }: AccountState,
  own = 0,
): void {
  if ([accessKeyId, accessSecretKey, consolePassword, consoleUsername].some((given) => given.trim() === "")) {
    throw new TaskError("CLOUD_ACCOUNT_INVALID_CREDS", "One of the four credentials is blank.");
  }
  const key = digest(accessKeyId);
  if (Object.values(cloudAccounts).some((other) => other.accessKeyDigest === key && other.id !== own)) {
    throw new TaskError("CLOUD_ACCOUNT_ACCESS_KEY_EXISTS", "The access key is registered already.");
  }
}

function masked(accessKeyId: string): { accessKeyId: string; accessKeyDigest: string } {
  // The first four tell the kind of key; a short one is hidden altogether.
  const shown = accessKeyId.length >= 16 ? accessKeyId.slice(0, 4) : "";
  return { accessKeyId: shown.padEnd(16, "*"), accessKeyDigest: digest(accessKeyId) };
}

function twelveDigits(state: EmulatorState): string {
  return String(Math.floor(100_000_000_000 + random(state) * 900_000_000_000));
}

function pathOf({ id }: CloudAccountRecord): string {
  return `/cloud-accounts/${id}`;
}

function about({ name }: CloudAccountRecord, what: string) {
  return { type: "Account", description: `Cloud account ${name} ${what}.` };
}

function view(record: CloudAccountRecord, links: Link[]): CloudAccount {
  const { id, name, provider, status, accessKeyId, signInLoginUrl, awsAccountId } = record;
  return {
    id,
    name,
    provider,
    status,
    ...(accessKeyId === undefined ? {} : { accessKeyId }),
    ...(signInLoginUrl === undefined ? {} : { signInLoginUrl }),
    ...(awsAccountId === undefined || provider !== "AWS"
      ? {}
      : {
          awsUserArn: `arn:aws:iam::${awsAccountId}:user/redislabs-user`,
          awsConsoleRoleArn: `arn:aws:iam::${awsAccountId}:role/redislabs-cluster-node-role`,
        }),
    links,
  };
}
