import { CREATE_COMMAND_TYPES } from "../../generated/facts.js";
import type { RouteInput } from "../core/path-params.js";
import type { PlainRoute, TaskRoute } from "../core/routes.js";
import { REGION_PATH, toActiveActive } from "../waiters/active-active.js";
import { pickField } from "../waiters/list-fields.js";
import { parseOutcome, resources } from "../waiters/resource-kinds.js";
import type { WaitTarget } from "../waiters/resource-types.js";

/** A list of resources in which a lost create can be found. */
export type ListAdapter = {
  items: (response: never) => readonly unknown[] | null | undefined;
  /** Fields that contain an item's id. */
  ids: readonly string[];
} & ({ plain: PlainRoute; isPaged: boolean } | { task: TaskRoute });

/** Fields of the request, including its path, and the corresponding fields of a listed item. */
type Fields = Readonly<Record<string, string>>;

/** Rules to find the resource of a lost create. */
export interface CreateRoute {
  /** `commandType` of its task, former spellings included. Empty when the create involves no task. */
  commandTypes: readonly string[];
  /** The outcome of its operation. */
  outcome: WaitTarget;
  /** Request fields that name the resource. An item matches when all fields that were given are equal. */
  identity: Fields;
  /** Further fields that must be equal if both sides contain them. */
  compared: Fields;
  /** List that contains the resource; `undefined` if it is not listed. */
  list: ListAdapter | undefined;
  /** Whether its parent has at most one, so that existence identifies it. */
  isSingleton: boolean;
  /** The hint for a lost response that alone contained the secret. Such a create is never adopted. */
  lostSecretHint?: string | undefined;
  /** Whether a listed item counts as existing. Default: always. */
  exists: (item: never) => boolean;
}

/** Items of the list at the path of the create itself, and the field that holds their id. */
interface SiblingList {
  items: (response: never) => readonly unknown[] | null | undefined;
  id?: string;
  isPaged?: boolean;
}

/** Facts about a create that the contract does not contain. */
type CreateTraits = { outcome: WaitTarget } & Partial<
  Pick<CreateRoute, "identity" | "compared" | "isSingleton" | "lostSecretHint" | "exists" | "list">
> & {
    /** Extracts the items from the response in which waits find the outcome, if the create adds a part of it. */
    parts?: (resource: never) => readonly unknown[] | undefined;
  };

/** Facts about one route. Without `siblings` and `list`, the resource is found where waits for its kind read it. */
type CreateRow<R extends string> = CreateTraits & {
  siblings?: R extends `POST ${infer Path}`
    ? `GET ${Path}` extends PlainRoute
      ? SiblingList
      : never
    : never;
};

/** Returns fields that have the same names in a request and in an item. */
const same = (...names: string[]): Fields => Object.fromEntries(names.map((name) => [name, name]));

const PEERING = {
  vpcId: "vpcUid",
  awsAccountId: "awsAccountId",
  vpcProjectUid: "projectUid",
  vpcNetworkName: "networkName",
};
const TAG = same("key");

/** A tag is stored immediately, without a task. */
const TAG_ROW = {
  outcome: "done",
  identity: TAG,
  compared: same("value"),
  siblings: { items: pickField("tags") },
} as const;

/** POST routes that create nothing, or that are forwarded to a workspace whose contents are not known. */
const OTHER_POSTS =
  /\/(backup|import|upgrade|revert|resume|disassociate)$|-workspace\/(?!(compose|network\/private-link|.*(pipelines|secrets))$)|\/mount-secrets$/;
/** POST routes that create something in a workspace. A lost one is always reported. */
const IN_WORKSPACE = /\/data-integration-workspace\//;

type PostRoute = Extract<PlainRoute | TaskRoute, `POST ${string}`>;

/**
 * POST routes that create a resource. After a lost response, one that is missing here is always reported.
 *
 * The same create in one region of an Active-Active subscription has the same row, apart from the outcome.
 */
const createRoutes: { readonly [R in PostRoute]?: CreateRow<R> } = {
  "POST /acl/redisRules": { outcome: "redisRule", compared: { redisRule: "acl" } },
  "POST /acl/roles": { outcome: "aclRole" },
  "POST /acl/users": {
    outcome: "aclUser",
    compared: same("role"),
    siblings: { items: pickField("users"), id: "id" },
  },
  "POST /cloud-accounts": {
    outcome: "cloudAccount",
    compared: same("provider"),
    siblings: { items: pickField("cloudAccounts"), id: "id" },
  },
  // A report has no name, and its id does not show its range of days.
  "POST /cost-report": { outcome: "costReport", identity: {} },
  // Redirections can only be read by their id, which is lost with the response.
  "POST /endpoint-redirections": { outcome: "endpointRedirection", identity: {}, list: undefined },
  "POST /fixed/subscriptions": { outcome: "essentialsSubscription", compared: same("planId") },
  "POST /fixed/subscriptions/{subscriptionId}/databases": {
    outcome: "essentialsDatabase",
    siblings: {
      items: ({ subscription }: { subscription?: { databases?: readonly unknown[] } }) =>
        subscription?.databases,
      id: "databaseId",
      isPaged: true,
    },
  },
  "POST /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags": TAG_ROW,
  "POST /memory-stores": { outcome: "memoryStore", compared: same("databaseId") },
  "POST /memory-stores/{storeId}/api-keys": {
    outcome: "done",
    identity: same("keyName"),
    siblings: { items: pickField("apiKeys"), id: "apiKeyId" },
    lostSecretHint: "The new key was created, but is not shown again: delete it, then create another.",
  },
  "POST /subscriptions": {
    outcome: "subscription",
    compared: same("memoryStorage", "paymentMethodId"),
  },
  "POST /subscriptions/{subscriptionId}/data-integration-workspace": {
    outcome: "workspace",
    identity: {},
    list: undefined,
  },
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/network/private-link": {
    outcome: "workspaceEndpoint",
    identity: {},
    list: undefined,
  },
  "POST /subscriptions/{subscriptionId}/databases": {
    outcome: "database",
    compared: same("protocol", "datasetSizeInGb", "memoryLimitInGb"),
  },
  "POST /subscriptions/{subscriptionId}/databases/{databaseId}/tags": TAG_ROW,
  "POST /subscriptions/{subscriptionId}/peerings": { outcome: "peering", identity: PEERING },
  "POST /subscriptions/{subscriptionId}/private-link": {
    outcome: "privateLink",
    identity: same("shareName"),
  },
  "POST /subscriptions/{subscriptionId}/private-link/principals": {
    outcome: "privateLink",
    identity: same("principal"),
    parts: pickField("principals"),
  },
  "POST /subscriptions/{subscriptionId}/private-service-connect": {
    outcome: "privateServiceConnect",
    identity: {},
    isSingleton: true,
  },
  "POST /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}": {
    outcome: "privateServiceConnectEndpoint",
    identity: same("endpointConnectionName", "gcpProjectId", "gcpVpcName", "gcpVpcSubnetName"),
  },
  "POST /subscriptions/{subscriptionId}/regions": {
    outcome: "subscription",
    identity: same("region"),
    siblings: { items: pickField("regions") },
  },
  "POST /subscriptions/{subscriptionId}/regions/peerings": {
    outcome: "activeActivePeering",
    identity: { ...PEERING, ...same("vpcProjectUid", "vpcNetworkName") },
  },
  "POST /subscriptions/{subscriptionId}/transitGateways/{TgwId}/attachment": {
    outcome: "transitGateway",
    identity: { TgwId: "id" },
    exists: ({ attachmentStatus = "deleted" }: { attachmentStatus?: string }) =>
      attachmentStatus !== "deleted",
  },
};

/** Row of a missing route: without a list and a command type, a lost create cannot be found. */
const UNKNOWN_CREATE: CreateTraits & { siblings?: SiblingList } = {
  outcome: "done",
  identity: {},
  list: undefined,
};

/** Returns the row of a route, if there is one, and the command types of its task. */
function findRow(
  route: string,
): [row: CreateTraits & { siblings?: SiblingList }, commandTypes: readonly string[]] | undefined {
  const commandTypes = CREATE_COMMAND_TYPES[route] ?? [];
  if (Object.hasOwn(createRoutes, route))
    return [createRoutes[route as PostRoute] as CreateTraits, commandTypes];
  if (!route.includes(REGION_PATH)) return undefined;
  const [row, types] = findRow(route.replace(REGION_PATH, "")) ?? [];
  const outcome = toActiveActive(row?.outcome ?? "");
  if (row === undefined || types === undefined || !Object.hasOwn(resources, outcome)) return undefined;
  return [
    { ...row, outcome: outcome as WaitTarget },
    commandTypes.length > 0 ? commandTypes : types.map(toActiveActive),
  ];
}

/** Returns whether the table has a row for a create. */
export function isKnownCreate(route: string): boolean {
  return findRow(route) !== undefined;
}

/** Returns whether the effect of a POST is known: the resource that it creates, or none. */
export function isKnownPost(route: string): boolean {
  return isKnownCreate(route) || OTHER_POSTS.test(route) || IN_WORKSPACE.test(route);
}

/** Returns how to find the resource of a route; `undefined` if the route creates nothing. */
export function findCreateRoute(route: string): CreateRoute | undefined {
  if (!route.startsWith("POST ") || OTHER_POSTS.test(route)) return undefined;
  const [{ siblings, parts, ...row }, commandTypes] = findRow(route) ?? [UNKNOWN_CREATE, []];
  const list = siblings === undefined ? getListAdapter(row.outcome) : toListAdapter(route, siblings);
  return {
    commandTypes,
    identity: same("name"),
    compared: {},
    isSingleton: false,
    exists: () => true,
    list: parts && list ? { ...list, items: parts, ids: [] } : list,
    ...row,
  };
}

function toListAdapter(route: string, { items, id, isPaged = false }: SiblingList): ListAdapter {
  const plain = route.replace("POST", "GET") as PlainRoute;
  return { plain, isPaged, items, ids: id === undefined ? [] : [id] };
}

/** Picks the fields of a request that identify its resource, with their complete values. */
export function pickMatchFields(
  row: CreateRoute,
  input: RouteInput,
): Record<string, number | string | boolean> {
  const given = { ...input.path, ...(input.body as object | undefined) } as Record<string, unknown>;
  const matchFields: Record<string, number | string | boolean> = {};
  for (const name of Object.keys({ ...row.identity, ...row.compared })) {
    const value = given[name];
    if (typeof value === "number" || typeof value === "boolean") matchFields[name] = value;
    // The service stores the keys of tags in lower case.
    if (typeof value === "string")
      matchFields[name] = row.identity === TAG && name === "key" ? value.toLowerCase() : value;
  }
  return matchFields;
}

/** Returns the list in which waits find a kind of resource. */
function getListAdapter(outcome: WaitTarget): ListAdapter | undefined {
  const { kind } = parseOutcome(outcome) ?? {};
  if (kind === undefined) return undefined;
  const { listSource, route, taskRoute, items, itemId = "id", id } = resources[kind];
  const ids = id === undefined ? [] : [itemId, id];
  if (listSource !== undefined)
    return { plain: listSource.route, isPaged: listSource.isPaged, items: listSource.items, ids };
  if (taskRoute !== undefined) return { task: taskRoute, items: items ?? wrapSingleton, ids };
  if (route === undefined || items === undefined) return undefined;
  return { plain: route, isPaged: false, items, ids };
}

/** Wraps a singleton as a list: an object with only links means that it does not exist. */
function wrapSingleton(resource: object | null | undefined): readonly unknown[] {
  const fields = Object.keys(resource ?? {}).filter((name) => name !== "links");
  return fields.length === 0 ? [] : [resource];
}
