import type { TaskStateUpdate } from "redis-cloud-sdk/models";
import type { AdminCall } from "./context.js";
import { AdminError } from "./error.js";

/** Bodies of creating requests, as the API takes them. */
export interface SeedDocument {
  redisRules?: readonly SeedItem[];
  subscriptions?: readonly SeedItem[];
  essentials?: readonly SeedItem[];
  /** With `subscription`, the name of a subscription that is there or above. */
  databases?: readonly SeedItem[];
  aclRoles?: readonly SeedItem[];
  aclUsers?: readonly SeedItem[];
}

type SeedItem = Readonly<Record<string, unknown>>;

/** In this order, so that what refers to something comes after it. */
export const SEED_LISTS = [
  "redisRules",
  "subscriptions",
  "essentials",
  "databases",
  "aclRoles",
  "aclUsers",
] as const;

type SeedList = (typeof SEED_LISTS)[number];

const PATHS: Readonly<Record<Exclude<SeedList, "databases">, string>> = {
  redisRules: "/v1/acl/redisRules",
  subscriptions: "/v1/subscriptions",
  essentials: "/v1/fixed/subscriptions",
  aclRoles: "/v1/acl/roles",
  aclUsers: "/v1/acl/users",
};

/** Looks at a task that cannot be seen at first. */
const MAX_POLLS = 20;

/** What was made. */
export type SeedResult = Partial<Record<SeedList, { id: number | null; name: string }[]>>;

/**
 * Makes everything in a document, by the API's own requests.
 *
 * @throws {@link AdminRefusal} naming the first item that the API refuses. What was made before it stays.
 */
export async function seed(document: SeedDocument, call: AdminCall): Promise<SeedResult> {
  const created: SeedResult = {};
  for (const list of SEED_LISTS) {
    for (const [index, item] of (document[list] ?? []).entries()) {
      const at = `${list}[${index}]`;
      const { path, body } =
        list === "databases" ? toDatabaseRequest(item, at, call) : { path: PATHS[list], body: item };
      const id = await createResource(path, body, at, call);
      created[list] = [...(created[list] ?? []), { id, name: String(item["name"] ?? "") }];
    }
  }
  return created;
}

function toDatabaseRequest(
  item: SeedItem,
  at: string,
  { account }: AdminCall,
): { path: string; body: SeedItem } {
  const { subscription: name, ...body } = item as { subscription?: unknown };
  // The latest of that name: names need not be unique.
  const pro = Object.values(account.subscriptions).filter((one) => one.name === name);
  const essentials = Object.values(account.essentials).filter((one) => one.name === name);
  const found = [...essentials, ...pro].at(-1);
  if (found === undefined) {
    throw new AdminError(
      400,
      `${at}.subscription is ${JSON.stringify(name) ?? "missing"}, and there is no subscription of that name.`,
      "Name one of the subscriptions of the document, or one that is there.",
    );
  }
  const path = pro.length > 0 ? "/v1/subscriptions" : "/v1/fixed/subscriptions";
  return { path: `${path}/${found.id}/databases`, body };
}

async function createResource(
  path: string,
  body: SeedItem,
  at: string,
  call: AdminCall,
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
    `${at} was accepted, but its task ${taskId} does not end.`,
    "Look at GET /v1/tasks.",
  );
}

function toSeedError(at: string, reason: unknown): AdminError {
  const { message, description, type } = (reason ?? {}) as Partial<Record<string, unknown>>;
  const detail = [type, description ?? message].filter((part) => typeof part === "string").join(": ");
  return new AdminError(
    400,
    `${at} was refused${detail === "" ? "" : `: ${detail}`}.`,
    "What stands before it in the document was made. Reset, or correct the document and leave that out.",
  );
}
