import type {
  ACLUser,
  AccountSubscriptionDatabases,
  AccountUser,
  AclRole,
  ActiveActiveDatabase,
  ActiveActiveVpcPeering,
  ActiveActiveVpcPeerings,
  CidrAllowlist,
  CloudAccount,
  CostReport,
  Database,
  EndpointsRedirectionResponse,
  FixedDatabase,
  FixedSubscription,
  PrivateLink,
  PrivateServiceConnectEndpoint,
  PrivateServiceConnectService,
  RedisRule,
  Subscription,
  TransitGateway,
  TransitGatewayInvitation,
  VpcPeering,
} from "../../generated/models.js";
import type { PlainRoute, TaskRoute } from "../../generated/routes.js";

/** What can be waited for, by kind. */
export interface Resources {
  subscription: Subscription;
  database: Database;
  activeActiveDatabase: ActiveActiveDatabase;
  essentialsSubscription: FixedSubscription;
  essentialsDatabase: FixedDatabase;
  redisRule: RedisRule;
  aclRole: AclRole;
  aclUser: ACLUser;
  user: AccountUser;
  cloudAccount: CloudAccount;
  peering: VpcPeering;
  activeActivePeering: ActiveActiveVpcPeering;
  transitGateway: TransitGateway;
  activeActiveTransitGateway: TransitGateway;
  transitGatewayInvitation: TransitGatewayInvitation;
  activeActiveTransitGatewayInvitation: TransitGatewayInvitation;
  privateServiceConnect: PrivateServiceConnectService;
  activeActivePrivateServiceConnect: PrivateServiceConnectService;
  privateServiceConnectEndpoint: PrivateServiceConnectEndpoint;
  activeActivePrivateServiceConnectEndpoint: PrivateServiceConnectEndpoint;
  privateLink: PrivateLink;
  activeActivePrivateLink: PrivateLink;
  endpointRedirection: EndpointsRedirectionResponse;
  costReport: CostReport;
  cidrAllowlist: CidrAllowlist;
}

/** A kind of resource that can be waited for. */
export type ResourceKind = keyof Resources;

/** What an operation ends in: a resource that is ready, one that is gone, or nothing beyond the task. */
export type WaitTarget = ResourceKind | `${ResourceKind} gone` | "done";

/** What waiting for an outcome resolves to. */
export type OutcomeValue<O extends WaitTarget> = O extends ResourceKind ? Resources[O] : undefined;

/** The ids that name a resource, as in its route: `{ subscriptionId, databaseId }`. */
export type ResourceIds = Readonly<Record<string, number | string>>;

/** A list that shows many resources of a kind under one parent. */
export interface ListSource {
  route: PlainRoute;
  isPaged: boolean;
  items: (response: never) => readonly unknown[] | undefined;
  /** Its items are the same as what the route of one shows, so that none has to be read again. Default: not. */
  isComplete?: boolean;
}

/** How a kind of resource is seen, and what its status words mean. Any other word means: keep waiting. */
export interface ResourceKindSpec {
  /** The route that shows it. Without one, the completed task itself carries the resource. */
  route?: PlainRoute;
  /** The same, where the service carries the read out as a task. */
  taskRoute?: TaskRoute;
  /** Takes the items out of the route's answer, where it shows a list. */
  items?: (response: never) => readonly unknown[] | null | undefined;
  /** A route that shows many at once, cheaper than one by one but perhaps not in full. */
  listSource?: ListSource;
  /** The path parameter that identifies it; a create learns its value from the task's `resourceId`. */
  id?: string;
  /** The name of that id in the items of a list. Default: `id`. */
  itemId?: string;
  /** Its status word, where that is not simply its `status`. */
  status?: (resource: never) => string | undefined;
  ready: readonly string[];
  failed: readonly string[];
  /** Words that mean deleted, for kinds that linger in their list. A 404 always does. */
  gone?: readonly string[];
  /** Ready must be seen this many times in a row: some kinds flap after a change. Default: 1. */
  readyPolls?: number;
  /** Ready must also have lasted this long, in milliseconds. Default: 1 s for each time after the first. */
  settleMs?: number;
  /** From the end of the task until one that is created is ready, where that is minutes, in milliseconds. */
  usualMs?: number;
  /** Words that come shortly before ready. */
  almostReady?: readonly string[];
}

const ACTIVE = { ready: ["active"], failed: ["error"] } as const;
/** Access control objects go active, pending and active again after a write, seconds apart. */
const ACL = { ...ACTIVE, readyPolls: 2, settleMs: 3_000 } as const;
/** What a cluster or a database of one takes: the service says "minutes", and those who measured found five. */
const USUAL_MS = 300_000;
const DATABASE = {
  id: "databaseId",
  ready: ["active"],
  failed: ["error", "creation-failed"],
  almostReady: ["dynamic-endpoints-creation-pending"],
} as const;
/** A peering is as far as the service can take it once the other side has to accept. */
const PEERING = {
  id: "peeringId",
  ready: ["active", "pending-acceptance", "inactive", "done"],
  failed: ["failed"],
  gone: ["deleted"],
} as const;
const ATTACHMENT = {
  id: "TgwId",
  // The gateway has a status of its own, which says nothing of the attachment.
  status: ({ attachmentStatus, status }: TransitGateway) => attachmentStatus ?? status,
  ready: ["available", "pendingAcceptance"],
  failed: ["failed", "failing", "rejected"],
  gone: ["deleted"],
} as const;
const INVITATION = { id: "tgwInvitationId", ready: ["accepted", "rejected"], failed: [] } as const;
const PSC = { ready: ["active"], failed: ["failed", "provision-failed"], gone: ["deleted"] } as const;
/** An endpoint rests in several states: before its script has run, before it is accepted, and after. */
const PSC_ENDPOINT = {
  id: "endpointId",
  ready: ["initialized", "pending", "active", "rejected"],
  failed: ["failed"],
  gone: ["deleted"],
} as const;

/** States in which a principal of a private link rests. */
const PRINCIPAL_STABLE_STATES: readonly string[] = ["associated", "disassociated", "failed", "ready"];

/** A private link is as far as its principals are: adding one leaves the link itself active. */
const PRIVATE_LINK = {
  ...ACTIVE,
  status: ({ status, principals = [] }: PrivateLink) =>
    principals.find((principal) => !PRINCIPAL_STABLE_STATES.includes(principal.status))?.status ?? status,
} as const;

/** The items of a list, which a task that is not through may leave out. */
function pickField<K extends string>(key: K) {
  return (response: { readonly [Key in K]?: readonly unknown[] } | null | undefined) => response?.[key];
}

const subscriptions = pickField("subscriptions");

function databases(response: AccountSubscriptionDatabases): readonly unknown[] {
  return response.subscription.flatMap((subscription) => subscription.databases);
}

function activeActivePeerings(response: ActiveActiveVpcPeerings | undefined): readonly unknown[] | undefined {
  return response?.regions.flatMap((region) => region.vpcPeerings);
}

/** The only table of kinds. */
export const resources: Readonly<Record<ResourceKind, ResourceKindSpec>> = {
  subscription: {
    ...ACTIVE,
    // With a customer-managed key the service stops here until it is given the key.
    ready: ["active", "encryption_key_pending"],
    id: "subscriptionId",
    usualMs: USUAL_MS,
    route: "GET /subscriptions/{subscriptionId}",
    listSource: { route: "GET /subscriptions", isPaged: false, items: subscriptions, isComplete: true },
  },
  database: {
    ...DATABASE,
    usualMs: USUAL_MS,
    route: "GET /subscriptions/{subscriptionId}/databases/{databaseId}",
    listSource: { route: "GET /subscriptions/{subscriptionId}/databases", isPaged: true, items: databases },
  },
  activeActiveDatabase: {
    ...DATABASE,
    usualMs: USUAL_MS,
    route: "GET /subscriptions/{subscriptionId}/databases/{databaseId}",
    listSource: { route: "GET /subscriptions/{subscriptionId}/databases", isPaged: true, items: databases },
  },
  essentialsSubscription: {
    ...ACTIVE,
    id: "subscriptionId",
    route: "GET /fixed/subscriptions/{subscriptionId}",
    listSource: { route: "GET /fixed/subscriptions", isPaged: false, items: subscriptions },
  },
  // An Essentials subscription holds few databases, often one: its list saves nothing.
  essentialsDatabase: {
    ...DATABASE,
    route: "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}",
  },
  redisRule: { ...ACL, id: "aclRedisRuleId", route: "GET /acl/redisRules", items: pickField("redisRules") },
  aclRole: { ...ACL, id: "aclRoleId", route: "GET /acl/roles", items: pickField("roles") },
  aclUser: { ...ACL, id: "aclUserId", route: "GET /acl/users/{aclUserId}" },
  // A user of the account has no status: seen is ready.
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
    items: activeActivePeerings,
  },
  transitGateway: {
    ...ATTACHMENT,
    taskRoute: "GET /subscriptions/{subscriptionId}/transitGateways",
    items: pickField("tgws"),
  },
  activeActiveTransitGateway: {
    ...ATTACHMENT,
    taskRoute: "GET /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways",
    items: pickField("tgws"),
  },
  transitGatewayInvitation: {
    ...INVITATION,
    taskRoute: "GET /subscriptions/{subscriptionId}/transitGateways/invitations",
    items: pickField("resources"),
  },
  activeActiveTransitGatewayInvitation: {
    ...INVITATION,
    taskRoute: "GET /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways/invitations",
    items: pickField("resources"),
  },
  privateServiceConnect: { ...PSC, taskRoute: "GET /subscriptions/{subscriptionId}/private-service-connect" },
  activeActivePrivateServiceConnect: {
    ...PSC,
    taskRoute: "GET /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect",
  },
  privateServiceConnectEndpoint: {
    ...PSC_ENDPOINT,
    taskRoute: "GET /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}",
    items: pickField("endpoints"),
  },
  activeActivePrivateServiceConnectEndpoint: {
    ...PSC_ENDPOINT,
    taskRoute:
      "GET /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect/{pscServiceId}",
    items: pickField("endpoints"),
  },
  privateLink: { ...PRIVATE_LINK, taskRoute: "GET /subscriptions/{subscriptionId}/private-link" },
  activeActivePrivateLink: {
    ...PRIVATE_LINK,
    taskRoute: "GET /subscriptions/{subscriptionId}/regions/{regionId}/private-link",
  },
  endpointRedirection: {
    ready: ["completed", "reverted"],
    failed: ["failed"],
    id: "redirectionId",
    route: "GET /endpoint-redirections/{redirectionId}",
  },
  costReport: { ready: [], failed: [] },
  cidrAllowlist: { ready: [], failed: [] },
};

const kinds = Object.keys(resources) as ResourceKind[];

/** Every outcome, for checking a token. */
export const outcomes: readonly WaitTarget[] = [
  "done",
  ...kinds,
  ...kinds.map((kind) => `${kind} gone` as const),
];

/** The kind that an outcome is about, and whether it should be there. */
export function parseOutcome(outcome: WaitTarget): { kind: ResourceKind; gone: boolean } | undefined {
  if (outcome === "done") return undefined;
  const gone = outcome.endsWith(" gone");
  return { kind: (gone ? outcome.slice(0, -" gone".length) : outcome) as ResourceKind, gone };
}
