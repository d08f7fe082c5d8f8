import type { PrivateLink, TransitGateway } from "../../generated/models.js";
import type { PlainRoute, TaskRoute } from "../core/routes.js";
import { REGION_PATH } from "./active-active.js";
import { pickDatabases, pickField, pickRegionPeerings } from "./list-fields.js";
import type { ResourceKind, WaitTarget } from "./resource-types.js";
import { workspaceKinds } from "./workspace-kinds.js";

/** A list of the resources of one kind and parent. */
export interface ListSource {
  route: PlainRoute;
  isPaged: boolean;
  items: (response: never) => readonly unknown[] | undefined;
  /** Whether its items are complete, so that none has to be read individually. Default: false. */
  isComplete?: boolean;
}

/** Reads of a kind of resource, and the meaning of its statuses. Any other status means that it is changing. */
export interface ResourceKindSpec {
  /** The route that returns it. Without one, the completed task contains the resource. */
  route?: PlainRoute;
  /** The route, if the service executes the read as a task. */
  taskRoute?: TaskRoute;
  /** Whether its changes are tasks of a data integration workspace, which the account's tasks do not contain. */
  hasWorkspaceTasks?: boolean;
  /** Extracts the items from the response, if the route returns a list. */
  items?: (response: never) => readonly unknown[] | null | undefined;
  /** A list route: cheaper for several resources, but its items may be incomplete. */
  listSource?: ListSource;
  /** The path parameter that identifies it; after a create, its value is in the task. */
  id?: string;
  /** The field of that id in the items of a list. Default: `id`. */
  itemId?: string;
  /** Returns its status, if that is not the field `status`. */
  status?: (resource: never) => string | undefined;
  ready: readonly string[];
  failed: readonly string[];
  /** Statuses that mean deleted, for kinds that stay in their list. A 404 always means deleted. */
  gone?: readonly string[];
  /** Whether it keeps its status while it is being deleted, so that one that has failed can still be deleted. */
  keepsStatusWhenDeleted?: boolean;
  /** Number of consecutive polls that must find it ready, because some kinds flap after a change. Default: 1. */
  readyPolls?: number;
  /** Minimum time for which it must have been ready, in milliseconds. Default: 1 s per poll after the first. */
  settleMs?: number;
  /** Usual time from the end of the task until a created resource is ready, in milliseconds, if that is minutes. */
  usualMs?: number;
  /** Statuses that occur shortly before ready. */
  almostReady?: readonly string[];
}

const ACTIVE = { ready: ["active"], failed: ["error"] } as const;
/** After a write, access control objects become active, pending and active again within seconds. */
const ACL = { ...ACTIVE, readyPolls: 2, settleMs: 3_000 } as const;
/** Usual time for a cluster or database. The service documents "minutes"; measurements found five. */
const USUAL_MS = 300_000;
const ANY_DATABASE = {
  id: "databaseId",
  ready: ["active"],
  failed: ["error", "creation-failed"],
  almostReady: ["dynamic-endpoints-creation-pending"],
} as const;
const DATABASE: ResourceKindSpec = {
  ...ANY_DATABASE,
  usualMs: USUAL_MS,
  route: "GET /subscriptions/{subscriptionId}/databases/{databaseId}",
  listSource: { route: "GET /subscriptions/{subscriptionId}/databases", isPaged: true, items: pickDatabases },
};
/** A peering that the other side has to accept is ready, because the service cannot do more. */
const PEERING = {
  id: "peeringId",
  ready: ["active", "pending-acceptance", "inactive", "done"],
  failed: ["failed"],
  gone: ["deleted"],
} as const;
const ATTACHMENT = {
  id: "TgwId",
  // The gateway's own status is independent of the attachment.
  status: ({ attachmentStatus, status }: TransitGateway) => attachmentStatus ?? status,
  ready: ["available", "pendingAcceptance"],
  failed: ["failed", "failing", "rejected"],
  gone: ["deleted"],
  taskRoute: "GET /subscriptions/{subscriptionId}/transitGateways",
  items: pickField("tgws"),
} as const;
const INVITATION = {
  id: "tgwInvitationId",
  ready: ["accepted", "rejected"],
  failed: [],
  taskRoute: "GET /subscriptions/{subscriptionId}/transitGateways/invitations",
  items: pickField("resources"),
} as const;
const PSC = {
  ready: ["active"],
  failed: ["failed", "provision-failed"],
  gone: ["deleted"],
  taskRoute: "GET /subscriptions/{subscriptionId}/private-service-connect",
} as const;
/** An endpoint has several stable states: before its script has run, before it is accepted, and after. */
const PSC_ENDPOINT = {
  id: "endpointId",
  ready: ["initialized", "pending", "active", "rejected"],
  failed: ["failed"],
  gone: ["deleted"],
  taskRoute: "GET /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}",
  items: pickField("endpoints"),
} as const;

/** Stable states of a principal of a private link. */
const PRINCIPAL_STABLE_STATES: readonly string[] = ["associated", "disassociated", "failed", "ready"];

/** A private link has the state of its principals: the link itself stays active while one is being added. */
const PRIVATE_LINK = {
  ...ACTIVE,
  status: ({ status, principals }: PrivateLink) =>
    (Array.isArray(principals) ? principals : [])
      .map((principal) => principal?.status)
      .find((state) => typeof state === "string" && !PRINCIPAL_STABLE_STATES.includes(state)) ?? status,
  taskRoute: "GET /subscriptions/{subscriptionId}/private-link",
} as const;

type InRegion<R extends string> = R extends `${infer Parent}}/${infer Rest}`
  ? `${Parent}}${typeof REGION_PATH}/${Rest}`
  : never;

/** Derives the spec of the same resource in one region of an Active-Active subscription. */
function inRegion<R extends TaskRoute>(
  spec: ResourceKindSpec & { taskRoute: R & (InRegion<R> extends TaskRoute ? unknown : never) },
): ResourceKindSpec {
  return { ...spec, taskRoute: spec.taskRoute.replace("}", `}${REGION_PATH}`) as TaskRoute };
}

const subscriptions = pickField("subscriptions");

/** All kinds of resources. */
export const resources: Readonly<Record<ResourceKind, ResourceKindSpec>> = {
  subscription: {
    ...ACTIVE,
    // With a customer-managed key, the service pauses in this status until it has access to the key.
    ready: ["active", "encryption_key_pending"],
    id: "subscriptionId",
    usualMs: USUAL_MS,
    route: "GET /subscriptions/{subscriptionId}",
    listSource: { route: "GET /subscriptions", isPaged: false, items: subscriptions, isComplete: true },
  },
  database: DATABASE,
  activeActiveDatabase: DATABASE,
  essentialsSubscription: {
    ...ACTIVE,
    id: "subscriptionId",
    route: "GET /fixed/subscriptions/{subscriptionId}",
    listSource: { route: "GET /fixed/subscriptions", isPaged: false, items: subscriptions },
  },
  // An Essentials subscription has few databases, often one: its list saves nothing.
  essentialsDatabase: {
    ...ANY_DATABASE,
    route: "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}",
  },
  redisRule: { ...ACL, id: "aclRedisRuleId", route: "GET /acl/redisRules", items: pickField("redisRules") },
  aclRole: { ...ACL, id: "aclRoleId", route: "GET /acl/roles", items: pickField("roles") },
  aclUser: { ...ACL, id: "aclUserId", route: "GET /acl/users/{aclUserId}" },
  // A user of the account has no status: if it exists, it is ready.
  user: { ready: [], failed: [], id: "userId", route: "GET /users/{userId}" },
  cloudAccount: {
    id: "cloudAccountId",
    route: "GET /cloud-accounts/{cloudAccountId}",
    ready: ["active"],
    failed: ["active-error"],
    gone: ["deleted"],
  },
  peering: {
    ...PEERING,
    itemId: "vpcPeeringId",
    taskRoute: "GET /subscriptions/{subscriptionId}/peerings",
    items: pickField("peerings"),
  },
  activeActivePeering: {
    ...PEERING,
    taskRoute: "GET /subscriptions/{subscriptionId}/regions/peerings",
    items: pickRegionPeerings,
  },
  transitGateway: ATTACHMENT,
  activeActiveTransitGateway: inRegion(ATTACHMENT),
  transitGatewayInvitation: INVITATION,
  activeActiveTransitGatewayInvitation: inRegion(INVITATION),
  privateServiceConnect: PSC,
  activeActivePrivateServiceConnect: inRegion(PSC),
  privateServiceConnectEndpoint: PSC_ENDPOINT,
  activeActivePrivateServiceConnectEndpoint: inRegion(PSC_ENDPOINT),
  privateLink: PRIVATE_LINK,
  activeActivePrivateLink: inRegion(PRIVATE_LINK),
  endpointRedirection: {
    ready: ["completed", "reverted"],
    failed: ["failed"],
    id: "redirectionId",
    route: "GET /endpoint-redirections/{redirectionId}",
  },
  memoryStore: {
    ready: ["READY"],
    failed: ["UNAVAILABLE"],
    keepsStatusWhenDeleted: true,
    id: "storeId",
    itemId: "storeId",
    route: "GET /memory-stores/{storeId}",
    listSource: { route: "GET /memory-stores", isPaged: false, items: pickField("data") },
  },
  costReport: { ready: [], failed: [] },
  cidrAllowlist: { ready: [], failed: [] },
  ...workspaceKinds,
};

const kinds = Object.keys(resources) as ResourceKind[];

/** All outcomes, for validation. */
export const outcomes: readonly WaitTarget[] = [
  "done",
  ...kinds,
  ...kinds.map((kind) => `${kind} gone` as const),
];

/** Parses an outcome into the kind of resource, and whether it is to be gone. */
export function parseOutcome(outcome: WaitTarget): { kind: ResourceKind; gone: boolean } | undefined {
  if (outcome === "done") return undefined;
  const gone = outcome.endsWith(" gone");
  return { kind: (gone ? outcome.slice(0, -" gone".length) : outcome) as ResourceKind, gone };
}
