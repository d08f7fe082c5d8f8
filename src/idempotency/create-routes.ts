import type { PlainRoute, TaskRoute } from "../../generated/routes.js";
import type { RouteInput } from "../core/path-params.js";
import { parseOutcome, type ResourceKind, resources, type WaitTarget } from "../waiters/resource-kinds.js";

/** A route's list of what is there, in which a lost create can be looked for. */
export type ListAdapter = {
  items: (response: never) => readonly unknown[] | null | undefined;
  /** Names of the fields that hold an item's id. */
  ids: readonly string[];
} & ({ plain: PlainRoute; isPaged: boolean } | { task: TaskRoute });

/** Fields of the request, path included, and the fields of a listed item that show them. */
type Fields = Readonly<Record<string, string>>;

/** How what a creating route makes is found again. */
export interface CreateRoute {
  /** The `commandType` of its task; older spellings too. None: it answers at once. */
  commandTypes: readonly string[];
  /** What the wait for it ends in. */
  outcome: WaitTarget;
  /** The fields that name the resource. An item is the one asked for when all that were given are equal. */
  identity: Fields;
  /** Fields that must not contradict either, where both sides show them. */
  compared: Fields;
  /** Where it would be seen. `undefined`: nowhere. */
  list: ListAdapter | undefined;
  /** There is one of it at most below its parent, so being there names it. */
  isSingleton: boolean;
  /** Whether a listed item is there in this sense. Default: always. */
  exists: (item: never) => boolean;
}

const NAME = { name: "name" };
const DATABASE = {
  protocol: "protocol",
  datasetSizeInGb: "datasetSizeInGb",
  memoryLimitInGb: "memoryLimitInGb",
};
const PEERING = {
  vpcId: "vpcUid",
  awsAccountId: "awsAccountId",
  vpcProjectUid: "projectUid",
  vpcNetworkName: "networkName",
};
const ENDPOINT = {
  endpointConnectionName: "endpointConnectionName",
  gcpProjectId: "gcpProjectId",
  gcpVpcName: "gcpVpcName",
  gcpVpcSubnetName: "gcpVpcSubnetName",
};
const ATTACHMENT = {
  identity: { TgwId: "id" },
  exists: ({ attachmentStatus = "deleted" }: { attachmentStatus?: string }) => attachmentStatus !== "deleted",
};
const TAG = { key: "key" };

/** The items that an answer holds under a name. */
function pickField<K extends string>(name: K) {
  return (response: { readonly [Key in K]?: readonly unknown[] } | null | undefined) => response?.[name];
}

/** A row, by default for something with a name, seen where waits for its kind see it. */
function createRoute(command: string, outcome: WaitTarget, own: Partial<CreateRoute> = {}): CreateRoute {
  return {
    commandTypes: [command],
    outcome,
    identity: NAME,
    compared: {},
    list: getListAdapter(outcome),
    isSingleton: false,
    exists: () => true,
    ...own,
  };
}

/** A tag is stored at once, and no task is involved. */
function tagRoute(plain: PlainRoute): CreateRoute {
  const list = { plain, isPaged: false, items: pickField("tags"), ids: [] };
  return createRoute("", "done", { commandTypes: [], identity: TAG, compared: { value: "value" }, list });
}

function principalRoute(command: string, outcome: ResourceKind): CreateRoute {
  const task = resources[outcome].taskRoute as TaskRoute;
  return createRoute(command, outcome, {
    identity: { principal: "principal" },
    list: { task, items: pickField("principals"), ids: [] },
  });
}

/** POSTs that make nothing: they act on what is there, or are passed on to a workspace that is not known here. */
type OtherPost =
  | `POST ${string}/${"backup" | "import" | "upgrade" | "revert" | "resume" | "disassociate"}`
  | `POST ${string}/data-integration-workspace${string}`;

type CreateRouteName = Exclude<Extract<PlainRoute | TaskRoute, `POST ${string}`>, OtherPost>;

/** Every POST of the contract that creates something, and how that is found again. A new one does not compile. */
const createRoutes: Readonly<Record<CreateRouteName, CreateRoute>> = {
  "POST /acl/redisRules": createRoute("aclRedisRuleCreateRequest", "redisRule", {
    compared: { redisRule: "acl" },
  }),
  "POST /acl/roles": createRoute("aclRoleCreateRequest", "aclRole"),
  "POST /acl/users": createRoute("aclUserCreateRequest", "aclUser", {
    compared: { role: "role" },
    list: { plain: "GET /acl/users", isPaged: false, items: pickField("users"), ids: ["id"] },
  }),
  "POST /cloud-accounts": createRoute("cloudAccountCreateRequest", "cloudAccount", {
    compared: { provider: "provider" },
    list: { plain: "GET /cloud-accounts", isPaged: false, items: pickField("cloudAccounts"), ids: ["id"] },
  }),
  // A report has no name, and nothing tells what it is about.
  "POST /cost-report": createRoute("costReportCreateRequest", "costReport", { identity: {} }),
  // Redirections are shown by their id only, which is what was lost.
  "POST /endpoint-redirections": createRoute("", "endpointRedirection", {
    commandTypes: [],
    list: undefined,
    identity: {},
  }),
  "POST /fixed/subscriptions": createRoute("fixedSubscriptionCreateRequest", "essentialsSubscription", {
    compared: { planId: "planId" },
  }),
  "POST /fixed/subscriptions/{subscriptionId}/databases": createRoute(
    "fixedDatabaseCreateRequest",
    "essentialsDatabase",
    {
      list: {
        plain: "GET /fixed/subscriptions/{subscriptionId}/databases",
        isPaged: true,
        items: ({ subscription }: { subscription?: { databases?: readonly unknown[] } }) =>
          subscription?.databases,
        ids: ["databaseId"],
      },
    },
  ),
  "POST /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags": tagRoute(
    "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags",
  ),
  "POST /subscriptions": createRoute("subscriptionCreateRequest", "subscription", {
    compared: { memoryStorage: "memoryStorage", paymentMethodId: "paymentMethodId" },
  }),
  "POST /subscriptions/{subscriptionId}/databases": createRoute("databaseCreateRequest", "database", {
    compared: DATABASE,
  }),
  "POST /subscriptions/{subscriptionId}/databases/{databaseId}/tags": tagRoute(
    "GET /subscriptions/{subscriptionId}/databases/{databaseId}/tags",
  ),
  "POST /subscriptions/{subscriptionId}/peerings": createRoute("vpcPeeringCreateRequest", "peering", {
    commandTypes: ["vpcPeeringCreateRequest", "peeringCreateRequest"],
    identity: PEERING,
  }),
  "POST /subscriptions/{subscriptionId}/private-link": createRoute(
    "privateLinkCreateRequest",
    "privateLink",
    {
      identity: { shareName: "shareName" },
    },
  ),
  "POST /subscriptions/{subscriptionId}/private-link/principals": principalRoute(
    "privateLinkPrincipalsCreateRequest",
    "privateLink",
  ),
  "POST /subscriptions/{subscriptionId}/private-service-connect": createRoute(
    "pscServiceCreateRequest",
    "privateServiceConnect",
    { identity: {}, isSingleton: true },
  ),
  "POST /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}": createRoute(
    "pscEndpointCreateRequest",
    "privateServiceConnectEndpoint",
    { identity: ENDPOINT },
  ),
  "POST /subscriptions/{subscriptionId}/regions": createRoute(
    "activeActiveRegionCreateRequest",
    "subscription",
    {
      identity: { region: "region" },
      list: {
        plain: "GET /subscriptions/{subscriptionId}/regions",
        isPaged: false,
        items: pickField("regions"),
        ids: [],
      },
    },
  ),
  "POST /subscriptions/{subscriptionId}/regions/peerings": createRoute(
    "activeActiveVpcPeeringCreateRequest",
    "activeActivePeering",
    {
      identity: { ...PEERING, vpcProjectUid: "vpcProjectUid", vpcNetworkName: "vpcNetworkName" },
    },
  ),
  "POST /subscriptions/{subscriptionId}/regions/{regionId}/private-link": createRoute(
    "activeActivePrivateLinkCreateRequest",
    "activeActivePrivateLink",
    { identity: { shareName: "shareName" } },
  ),
  "POST /subscriptions/{subscriptionId}/regions/{regionId}/private-link/principals": principalRoute(
    "activeActivePrivateLinkPrincipalsCreateRequest",
    "activeActivePrivateLink",
  ),
  "POST /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect": createRoute(
    "activeActivePscServiceCreateRequest",
    "activeActivePrivateServiceConnect",
    { identity: {}, isSingleton: true },
  ),
  "POST /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect/{pscServiceId}":
    createRoute("activeActivePscEndpointCreateRequest", "activeActivePrivateServiceConnectEndpoint", {
      identity: ENDPOINT,
    }),
  "POST /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways/{TgwId}/attachment": createRoute(
    "tgwAttachmentCreateRequest",
    "activeActiveTransitGateway",
    ATTACHMENT,
  ),
  "POST /subscriptions/{subscriptionId}/transitGateways/{TgwId}/attachment": createRoute(
    "tgwAttachmentCreateRequest",
    "transitGateway",
    ATTACHMENT,
  ),
};

/** The row of a route; `undefined` when it creates nothing that could be found again. */
export function findCreateRoute(route: string): CreateRoute | undefined {
  return Object.hasOwn(createRoutes, route) ? createRoutes[route as CreateRouteName] : undefined;
}

/** What of a request is needed to know its resource again: whole values of named fields, nothing else. */
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

/** Where waits for a kind see it. */
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

/** What there is one of at most: an object with links only, or with nothing, says that it is not there. */
function wrapSingleton(resource: object | null | undefined): readonly unknown[] {
  const words = Object.keys(resource ?? {}).filter((name) => name !== "links");
  return words.length === 0 ? [] : [resource];
}
