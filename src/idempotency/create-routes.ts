import type { PlainRoute, TaskRoute } from "../../generated/routes.js";
import type { RouteInput } from "../core/path-params.js";
import { parseOutcome, type ResourceKind, resources, type WaitTarget } from "../waiters/resource-kinds.js";

/** A route's list of what is there, in which a lost create can be looked for. */
export type ReadAdapter = {
  items: (response: never) => readonly unknown[] | null | undefined;
  /** Names of the fields that hold an item's id. */
  ids: readonly string[];
} & ({ plain: PlainRoute; paged: boolean } | { task: TaskRoute });

/** Fields of the request, path included, and the fields of a listed item that show them. */
type Fields = Readonly<Record<string, string>>;

/** How what a creating route makes is found again. */
export interface CreateRoute {
  /** The `commandType` of its task; older spellings too. None: it answers at once. */
  commands: readonly string[];
  /** What the wait for it ends in. */
  outcome: WaitTarget;
  /** The fields that name the resource. An item is the one asked for when all that were given are equal. */
  identity: Fields;
  /** Fields that must not contradict either, where both sides show them. */
  telling: Fields;
  /** Where it would be seen. `undefined`: nowhere. */
  shown: ReadAdapter | undefined;
  /** There is one of it at most below its parent, so being there names it. */
  single: boolean;
  /** Whether a listed item is there in this sense. Default: always. */
  there: (item: never) => boolean;
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
  there: ({ attachmentStatus = "deleted" }: { attachmentStatus?: string }) => attachmentStatus !== "deleted",
};
const TAG = { key: "key" };

/** The items that an answer holds under a name. */
function at<K extends string>(name: K) {
  return (response: { readonly [Key in K]?: readonly unknown[] } | null | undefined) => response?.[name];
}

/** A row, by default for something with a name, seen where waits for its kind see it. */
function made(command: string, outcome: WaitTarget, own: Partial<CreateRoute> = {}): CreateRoute {
  return {
    commands: [command],
    outcome,
    identity: NAME,
    telling: {},
    shown: shownBy(outcome),
    single: false,
    there: () => true,
    ...own,
  };
}

/** A tag is stored at once, and no task is involved. */
function tag(plain: PlainRoute): CreateRoute {
  const shown = { plain, paged: false, items: at("tags"), ids: [] };
  return made("", "done", { commands: [], identity: TAG, telling: { value: "value" }, shown });
}

function principal(command: string, outcome: ResourceKind): CreateRoute {
  const task = resources[outcome].taskRoute as TaskRoute;
  return made(command, outcome, {
    identity: { principal: "principal" },
    shown: { task, items: at("principals"), ids: [] },
  });
}

/** POSTs that make nothing: they act on what is there, or are passed on to a workspace that is not known here. */
type OtherPost =
  | `POST ${string}/${"backup" | "import" | "upgrade" | "revert" | "resume" | "disassociate"}`
  | `POST ${string}/data-integration-workspace${string}`;

type CreatingRoute = Exclude<Extract<PlainRoute | TaskRoute, `POST ${string}`>, OtherPost>;

/** Every POST of the contract that creates something, and how that is found again. A new one does not compile. */
const rows: Readonly<Record<CreatingRoute, CreateRoute>> = {
  "POST /acl/redisRules": made("aclRedisRuleCreateRequest", "redisRule", { telling: { redisRule: "acl" } }),
  "POST /acl/roles": made("aclRoleCreateRequest", "aclRole"),
  "POST /acl/users": made("aclUserCreateRequest", "aclUser", {
    telling: { role: "role" },
    shown: { plain: "GET /acl/users", paged: false, items: at("users"), ids: ["id"] },
  }),
  "POST /cloud-accounts": made("cloudAccountCreateRequest", "cloudAccount", {
    telling: { provider: "provider" },
    shown: { plain: "GET /cloud-accounts", paged: false, items: at("cloudAccounts"), ids: ["id"] },
  }),
  // A report has no name, and nothing tells what it is about.
  "POST /cost-report": made("costReportCreateRequest", "costReport", { identity: {} }),
  // Redirections are shown by their id only, which is what was lost.
  "POST /endpoint-redirections": made("", "endpointRedirection", {
    commands: [],
    shown: undefined,
    identity: {},
  }),
  "POST /fixed/subscriptions": made("fixedSubscriptionCreateRequest", "essentialsSubscription", {
    telling: { planId: "planId" },
  }),
  "POST /fixed/subscriptions/{subscriptionId}/databases": made(
    "fixedDatabaseCreateRequest",
    "essentialsDatabase",
    {
      shown: {
        plain: "GET /fixed/subscriptions/{subscriptionId}/databases",
        paged: true,
        items: ({ subscription }: { subscription?: { databases?: readonly unknown[] } }) =>
          subscription?.databases,
        ids: ["databaseId"],
      },
    },
  ),
  "POST /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags": tag(
    "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags",
  ),
  "POST /subscriptions": made("subscriptionCreateRequest", "subscription", {
    telling: { memoryStorage: "memoryStorage", paymentMethodId: "paymentMethodId" },
  }),
  "POST /subscriptions/{subscriptionId}/databases": made("databaseCreateRequest", "database", {
    telling: DATABASE,
  }),
  "POST /subscriptions/{subscriptionId}/databases/{databaseId}/tags": tag(
    "GET /subscriptions/{subscriptionId}/databases/{databaseId}/tags",
  ),
  "POST /subscriptions/{subscriptionId}/peerings": made("vpcPeeringCreateRequest", "peering", {
    commands: ["vpcPeeringCreateRequest", "peeringCreateRequest"],
    identity: PEERING,
  }),
  "POST /subscriptions/{subscriptionId}/private-link": made("privateLinkCreateRequest", "privateLink", {
    identity: { shareName: "shareName" },
  }),
  "POST /subscriptions/{subscriptionId}/private-link/principals": principal(
    "privateLinkPrincipalsCreateRequest",
    "privateLink",
  ),
  "POST /subscriptions/{subscriptionId}/private-service-connect": made(
    "pscServiceCreateRequest",
    "privateServiceConnect",
    { identity: {}, single: true },
  ),
  "POST /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}": made(
    "pscEndpointCreateRequest",
    "privateServiceConnectEndpoint",
    { identity: ENDPOINT },
  ),
  "POST /subscriptions/{subscriptionId}/regions": made("activeActiveRegionCreateRequest", "subscription", {
    identity: { region: "region" },
    shown: {
      plain: "GET /subscriptions/{subscriptionId}/regions",
      paged: false,
      items: at("regions"),
      ids: [],
    },
  }),
  "POST /subscriptions/{subscriptionId}/regions/peerings": made(
    "activeActiveVpcPeeringCreateRequest",
    "activeActivePeering",
    {
      identity: { ...PEERING, vpcProjectUid: "vpcProjectUid", vpcNetworkName: "vpcNetworkName" },
    },
  ),
  "POST /subscriptions/{subscriptionId}/regions/{regionId}/private-link": made(
    "activeActivePrivateLinkCreateRequest",
    "activeActivePrivateLink",
    { identity: { shareName: "shareName" } },
  ),
  "POST /subscriptions/{subscriptionId}/regions/{regionId}/private-link/principals": principal(
    "activeActivePrivateLinkPrincipalsCreateRequest",
    "activeActivePrivateLink",
  ),
  "POST /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect": made(
    "activeActivePscServiceCreateRequest",
    "activeActivePrivateServiceConnect",
    { identity: {}, single: true },
  ),
  "POST /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect/{pscServiceId}": made(
    "activeActivePscEndpointCreateRequest",
    "activeActivePrivateServiceConnectEndpoint",
    { identity: ENDPOINT },
  ),
  "POST /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways/{TgwId}/attachment": made(
    "tgwAttachmentCreateRequest",
    "activeActiveTransitGateway",
    ATTACHMENT,
  ),
  "POST /subscriptions/{subscriptionId}/transitGateways/{TgwId}/attachment": made(
    "tgwAttachmentCreateRequest",
    "transitGateway",
    ATTACHMENT,
  ),
};

/** The row of a route; `undefined` when it creates nothing that could be found again. */
export function createRouteOf(route: string): CreateRoute | undefined {
  return Object.hasOwn(rows, route) ? rows[route as CreatingRoute] : undefined;
}

/** What of a request is needed to know its resource again: whole values of named fields, nothing else. */
export function matchFieldsOf(
  row: CreateRoute,
  input: RouteInput,
): Record<string, number | string | boolean> {
  const given = { ...input.path, ...(input.body as object | undefined) } as Record<string, unknown>;
  const matchFields: Record<string, number | string | boolean> = {};
  for (const name of Object.keys({ ...row.identity, ...row.telling })) {
    const value = given[name];
    if (typeof value === "number" || typeof value === "boolean") matchFields[name] = value;
    // The service stores the keys of tags in lower case.
    if (typeof value === "string")
      matchFields[name] = row.identity === TAG && name === "key" ? value.toLowerCase() : value;
  }
  return matchFields;
}

/** Where waits for a kind see it. */
function shownBy(outcome: WaitTarget): ReadAdapter | undefined {
  const { kind } = parseOutcome(outcome) ?? {};
  if (kind === undefined) return undefined;
  const { many, route, taskRoute, items, itemId = "id", id } = resources[kind];
  const ids = id === undefined ? [] : [itemId, id];
  if (many !== undefined) return { plain: many.route, paged: many.paged, items: many.items, ids };
  if (taskRoute !== undefined) return { task: taskRoute, items: items ?? only, ids };
  if (route === undefined || items === undefined) return undefined;
  return { plain: route, paged: false, items, ids };
}

/** What there is one of at most: an object with links only, or with nothing, says that it is not there. */
function only(resource: object | null | undefined): readonly unknown[] {
  const words = Object.keys(resource ?? {}).filter((name) => name !== "links");
  return words.length === 0 ? [] : [resource];
}
