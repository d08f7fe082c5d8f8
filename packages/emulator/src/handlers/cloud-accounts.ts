import type { CloudAccount, CloudAccountCreateRequest, CloudAccounts, Link } from "redis-cloud-sdk/models";
import { INTERNAL_CLOUD_ACCOUNT } from "../catalog/prices.js";
import { notFound, TaskError } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import { nextId, random } from "../state/ids.js";
import type { AccountState, EmulatorState } from "../state/state.js";
import type { CloudAccountRecord } from "../state/subscription-records.js";
import { link } from "../views/links.js";
import { assertRules, type Rule, read, task } from "./declare.js";
import type { Operations } from "./operation.js";
import type { LookupContext } from "./targets.js";

interface CredentialContext {
  readonly account: AccountState;
  readonly record?: CloudAccountRecord;
  readonly body: Partial<CloudAccountCreateRequest>;
}

const activeRule: Rule<{ record: CloudAccountRecord }> = [
  "CLOUD_ACCOUNT_NOT_ACTIVE",
  ({ record }) => record.status !== "active",
  ({ record: { id, status } }) => `Cloud account ${id} is ${status}, not active.`,
];

const changeRules: readonly Rule<{ record: CloudAccountRecord }>[] = [
  [
    "CLOUD_ACCOUNT_PERMISSION_FAILED",
    ({ record }) => record.id === INTERNAL_CLOUD_ACCOUNT,
    "The cloud account of the service cannot be changed.",
  ],
  activeRule,
];

const nameRules: readonly Rule<CredentialContext>[] = [
  [
    "CLOUD_ACCOUNT_NAME_EXISTS",
    (context) => listOthers(context).some(({ name }) => name === (context.body.name ?? context.record?.name)),
    ({ body }) => `A cloud account named "${body.name}" already exists.`,
  ],
];

const CREDENTIALS = ["accessKeyId", "accessSecretKey", "consolePassword", "consoleUsername"] as const;

/** The emulator has no access to a cloud, so any credentials that are not blank are accepted. */
const credentialRules: readonly Rule<CredentialContext>[] = [
  ...CREDENTIALS.map(
    (field): Rule<CredentialContext> => [
      "CLOUD_ACCOUNT_INVALID_CREDS",
      ({ body }) => body[field]?.trim() === "",
      `\`${field}\` must not be blank.`,
    ],
  ),
  [
    "CLOUD_ACCOUNT_ACCESS_KEY_EXISTS",
    (context) => {
      const { accessKeyId: key } = context.body;
      return key !== undefined && listOthers(context).some(({ accessKeyId }) => accessKeyId === key);
    },
    "`accessKeyId` is already used by another cloud account.",
  ],
];

export const cloudAccountOperations: Operations = {
  "GET /cloud-accounts": read(
    ({ account, base }): CloudAccounts => ({
      accountId: account.id,
      cloudAccounts: Object.values(account.cloudAccounts).map((record) => view(record, [])),
      links: [link("self", base, "/cloud-accounts")],
    }),
  ),
  "GET /cloud-accounts/{cloudAccountId}": read(({ account, path, base }): CloudAccount => {
    const record = account.cloudAccounts[path.cloudAccountId];
    if (record === undefined) throw notFound();
    return view(record, [link("self", base, getPath(record))]);
  }),
  "POST /cloud-accounts": task({
    rules: [...nameRules, ...credentialRules],
    run: ({ account, world, body, after, log }) => {
      const { name, provider = "AWS", accessKeyId, signInLoginUrl } = body;
      const record: CloudAccountRecord = {
        id: nextId(world.state, "small"),
        name,
        provider,
        accessKeyId,
        signInLoginUrl,
        awsAccountId: /\d{12}/.exec(signInLoginUrl)?.[0] ?? createAwsAccountId(world.state),
        status: "draft",
        change: 0,
      };
      account.cloudAccounts[record.id] = record;
      after("cloudAccounts", record, stateMachines.cloudAccountCreation);
      log(describe(record, "is being set up"));
      return { resourceId: record.id, resourcePath: getPath(record) };
    },
  }),
  // The recorded tasks of updates and deletions have no id.
  "PUT /cloud-accounts/{cloudAccountId}": task({
    target: changeableAccount,
    rules: [...nameRules, ...credentialRules],
    run: ({ record, body, after }) => {
      const { name = record.name, signInLoginUrl = record.signInLoginUrl, accessKeyId } = body;
      Object.assign(record, { name, accessKeyId });
      if (signInLoginUrl !== undefined) record.signInLoginUrl = signInLoginUrl;
      after("cloudAccounts", record, stateMachines.cloudAccountUpdate);
      return {};
    },
    log: ({ record }) => describe(record, "is being updated"),
  }),
  "DELETE /cloud-accounts/{cloudAccountId}": task({
    target: changeableAccount,
    rules: [
      [
        "CLOUD_ACCOUNT_USED",
        ({ record, account }) =>
          Object.values(account.subscriptions).some(({ cloud }) =>
            cloud.some(({ cloudAccountId }) => cloudAccountId === record.id),
          ),
        ({ record }) => `Cloud account ${record.id} still has subscriptions.`,
      ],
    ],
    run: ({ record, after }) => {
      after("cloudAccounts", record, stateMachines.cloudAccountDeletion);
      return {};
    },
    log: ({ record }) => describe(record, "is being deleted"),
  }),
};

/** Finds the cloud account of a new subscription. @throws TaskError */
export function requireCloudAccount(account: AccountState, id: number, provider: string): CloudAccountRecord {
  const record = findRecord(account, id);
  assertRules([activeRule], { record });
  // The account of the service exists with every provider.
  if (id !== INTERNAL_CLOUD_ACCOUNT && record.provider !== provider) {
    throw new TaskError(
      "SUBSCRIPTION_CA_PROVIDER_MISMATCH",
      `Cloud account ${id} is on ${record.provider}, the region on ${provider}.`,
    );
  }
  return record;
}

/** Finds a cloud account that can be changed. @throws TaskError */
function changeableAccount({ account, path }: LookupContext<{ readonly cloudAccountId: number }>) {
  const record = findRecord(account, path.cloudAccountId);
  assertRules(changeRules, { record });
  return { record };
}

function findRecord({ cloudAccounts }: AccountState, id: number): CloudAccountRecord {
  const record = cloudAccounts[id];
  if (record === undefined) throw new TaskError("CLOUD_ACCOUNT_NOT_FOUND", `Cloud account ${id} not found.`);
  return record;
}

/** Lists the other cloud accounts, from which a new or changed one must differ. */
function listOthers({ account, record }: CredentialContext): CloudAccountRecord[] {
  return Object.values(account.cloudAccounts).filter(({ id }) => id !== record?.id);
}

function createAwsAccountId(state: EmulatorState): string {
  return String(Math.floor(100_000_000_000 + random(state) * 900_000_000_000));
}

function getPath({ id }: CloudAccountRecord): string {
  return `/cloud-accounts/${id}`;
}

function describe({ name }: CloudAccountRecord, what: string) {
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
