import type { AccountState, TaskRecord } from "../state/state.js";

/** Kinds of resources that tasks change, as filters of a task list name them. */
export const TASK_KINDS = ["subscription", "database", "access", "network", "other"] as const;

export type TaskKind = (typeof TASK_KINDS)[number];

/** Resource that a task changes. */
export interface TaskResource {
  kind: TaskKind;
  /** `null` until a create is completed. */
  id: number | null;
  /** `null` if the request did not name it and it does not exist. */
  name: string | null;
  /** Status of the resource now; `null` if it does not exist, or has none. */
  status: string | null;
  /** Subscription of the resource; `null` for one that belongs to the account. */
  subscriptionId: number | null;
}

const PATTERNS: readonly (readonly [kind: TaskKind, pattern: RegExp])[] = [
  ["database", /\/databases(\/|$)/],
  ["network", /peerings|transitGateways|private-service-connect|private-link|\/cidr/],
  ["access", /\/(acl|users)(\/|$)/],
  ["subscription", /\/subscriptions(\/|$)/],
];

/** Returns the kind of the resource that a route changes. */
export function getTaskKind(route: string): TaskKind {
  return PATTERNS.find(([, pattern]) => pattern.test(route))?.[0] ?? "other";
}

/** Finds the resource of a task. */
export function findTaskResource(
  { route, path, response, resourceName }: Pick<TaskRecord, "route" | "path" | "response" | "resourceName">,
  account: AccountState,
): TaskResource {
  const kind = getTaskKind(route);
  const own =
    kind === "database" ? path["databaseId"] : kind === "subscription" ? path["subscriptionId"] : undefined;
  const id = toId(own ?? response?.resourceId);
  const found = id === null ? undefined : findRecord(route, id, account);
  return {
    kind,
    id,
    name: found?.name ?? resourceName ?? null,
    status: found?.status ?? null,
    subscriptionId:
      kind === "subscription" ? id : toId(path["subscriptionId"] ?? response?.additionalResourceId),
  };
}

/** Returns the name that a request gives its resource, or that the resource has before the request. */
export function findResourceName(
  task: Pick<TaskRecord, "route" | "path" | "body">,
  account: AccountState,
): string | undefined {
  const { name } = (typeof task.body === "object" ? (task.body ?? {}) : {}) as { name?: unknown };
  return typeof name === "string" ? name : (findTaskResource(task, account).name ?? undefined);
}

function findRecord(
  route: string,
  id: number,
  account: AccountState,
): { name?: string; status?: string } | undefined {
  const isEssentials = route.includes("/fixed/");
  switch (getTaskKind(route)) {
    case "database": {
      const database = account.databases[id];
      return database === undefined ? undefined : { name: database.view.name, status: database.status };
    }
    case "subscription":
      return isEssentials ? account.essentials[id] : account.subscriptions[id];
    case "access":
      if (route.includes("/redisRules")) return account.redisRules[id];
      if (route.includes("/acl/roles")) return account.aclRoles[id];
      return route.includes("/acl/users") ? account.aclUsers[id] : account.users[id];
    default:
      return undefined;
  }
}

function toId(value: unknown): number | null {
  const id = Number(value ?? Number.NaN);
  return Number.isSafeInteger(id) ? id : null;
}
