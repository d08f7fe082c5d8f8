import type { TaskStateUpdate } from "redis-cloud-sdk/models";
import { AdminError } from "./error.js";
import { addFixedKey, addPaymentMethod, type SeedCaller, type SeedItem } from "./seed-account.js";
import { addAzureCluster } from "./seed-azure.js";

/** Resources to create, as request bodies of the API. */
export interface SeedDocument {
  /** Replace the account's payment method: `{type, creditCardEndsWith}`. */
  paymentMethods?: readonly SeedItem[];
  /** Secret keys, which may have a fixed value: `{name, role, secretKey}`. */
  keys?: readonly SeedItem[];
  cloudAccounts?: readonly SeedItem[];
  redisRules?: readonly SeedItem[];
  subscriptions?: readonly SeedItem[];
  essentials?: readonly SeedItem[];
  /** With `subscription`, the name of an existing subscription or one in this document. */
  databases?: readonly SeedItem[];
  aclRoles?: readonly SeedItem[];
  aclUsers?: readonly SeedItem[];
  /**
   * Clusters in Azure: the body of their creation with `name`, and where it matters `resourceGroup` and
   * `subscriptionId`; `database` is the body of their database.
   */
  azureClusters?: readonly SeedItem[];
}

/** Creation order: referenced resources come first. */
export const SEED_LISTS = [
  "paymentMethods",
  "keys",
  "cloudAccounts",
  "redisRules",
  "subscriptions",
  "essentials",
  "databases",
  "aclRoles",
  "aclUsers",
  "azureClusters",
] as const;

type SeedList = (typeof SEED_LISTS)[number];

/** Whether a name is that of a list in a {@link SeedDocument}. */
export function isSeedList(name: string): name is SeedList {
  return SEED_LISTS.includes(name as SeedList);
}

const PATHS: Readonly<
  Record<Exclude<SeedList, "databases" | "keys" | "paymentMethods" | "azureClusters">, string>
> = {
  cloudAccounts: "/v1/cloud-accounts",
  redisRules: "/v1/acl/redisRules",
  subscriptions: "/v1/subscriptions",
  essentials: "/v1/fixed/subscriptions",
  aclRoles: "/v1/acl/roles",
  aclUsers: "/v1/acl/users",
};

/** Maximum number of polls of a task, which may not be visible at first. */
const MAX_POLLS = 20;

/** Created resources. */
export type SeedResult = Partial<Record<SeedList, { id: number | null; name: string }[]>>;

/**
 * Creates all resources in a document through API requests.
 *
 * @throws {@link AdminError} naming the first item that the API rejects. Resources created before it are kept.
 */
export async function seed(document: SeedDocument, call: SeedCaller): Promise<SeedResult> {
  const created: SeedResult = {};
  for (const list of SEED_LISTS) {
    for (const [index, item] of (document[list] ?? []).entries()) {
      const id = await createItem(list, item, `${list}[${index}]`, index, call);
      created[list] = [...(created[list] ?? []), { id, name: String(item["name"] ?? item["type"] ?? "") }];
    }
  }
  return created;
}

async function createItem(
  list: SeedList,
  item: SeedItem,
  at: string,
  index: number,
  call: SeedCaller,
): Promise<number | null> {
  if (list === "paymentMethods") return addPaymentMethod(item, at, index, call);
  if (list === "keys") return addFixedKey(item, at, call);
  if (list === "azureClusters") return addAzureCluster(item, at, call);
  const { path, body } =
    list === "databases" ? toDatabaseRequest(item, at, call) : { path: PATHS[list], body: item };
  return createResource(path, body, at, call);
}

function toDatabaseRequest(
  item: SeedItem,
  at: string,
  { account }: SeedCaller,
): { path: string; body: SeedItem } {
  const { subscription: name, ...body } = item as { subscription?: unknown };
  // Names are not unique: use the latest one.
  const pro = Object.values(account.subscriptions).filter((one) => one.name === name);
  const essentials = Object.values(account.essentials).filter((one) => one.name === name);
  const found = [...essentials, ...pro].at(-1);
  if (found === undefined) {
    throw new AdminError(
      400,
      `${at}.subscription must be the name of a subscription (got ${JSON.stringify(name) ?? "nothing"}).`,
      "Use a subscription in the document or an existing one.",
    );
  }
  const path = pro.length > 0 ? "/v1/subscriptions" : "/v1/fixed/subscriptions";
  return { path: `${path}/${found.id}/databases`, body };
}

async function createResource(
  path: string,
  body: SeedItem,
  at: string,
  call: SeedCaller,
): Promise<number | null> {
  const { context } = call;
  const accepted = await context.execute(call, { method: "POST", path, body });
  const { taskId } = accepted.body as { taskId?: string };
  if (accepted.status >= 300 || taskId === undefined) throw toSeedError(at, accepted.body);
  for (let poll = 0; poll < MAX_POLLS; poll += 1) {
    const { status, body: found } = await context.execute(call, {
      method: "GET",
      path: `/v1/tasks/${taskId}`,
    });
    const task = (status < 300 ? found : {}) as Partial<TaskStateUpdate>;
    if (task.status === "processing-error") throw toSeedError(at, task.response?.error);
    if (task.status === "processing-completed") return task.response?.resourceId ?? null;
  }
  throw new AdminError(
    500,
    `${at} was accepted, but its task ${taskId} did not finish.`,
    "See GET /v1/tasks.",
  );
}

function toSeedError(at: string, reason: unknown): AdminError {
  const { message, description, type } = (reason ?? {}) as Partial<Record<string, unknown>>;
  const detail = [type, description ?? message].filter((part) => typeof part === "string").join(": ");
  return new AdminError(
    400,
    `${at} was rejected: ${detail === "" ? "no reason given" : detail.replace(/\.$/, "")}.`,
    "The items before it were created. Reset the emulator, or correct the document and remove those items.",
  );
}
