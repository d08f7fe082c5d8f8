import { ROLES } from "../state/access-records.js";
import {
  boolean,
  codesByRoute,
  date,
  integer,
  milliseconds,
  oneOf,
  optional,
  record,
  string,
  strings,
  type ValueKind,
} from "./value-kinds.js";

/** A quirk of the service that can be switched. */
export interface BehaviorDefinition<T> extends ValueKind<T> {
  readonly default: T;
  readonly description: string;
}

function behavior<T>(kind: ValueKind<T>, defaultValue: T, description: string): BehaviorDefinition<T> {
  return { ...kind, default: defaultValue, description };
}

/**
 * Quirks of the real service, the only source of their names, values, defaults and descriptions: for TypeScript, the
 * command line, configuration files, the admin API, the dashboard and the README.
 */
export const behaviors = {
  earlyTaskNotFound: behavior(
    optional(record<{ ms: number; polls: number }>({ ms: milliseconds, polls: integer(0) })),
    { ms: 250, polls: 0 },
    "A new task returns 404 with an empty body for `ms` milliseconds and at least for the first `polls` reads, and is " +
      "missing from the task list. The vendor's clients tolerate several such responses. `false`: tasks are visible " +
      "immediately.",
  ),
  oneTaskAtATime: behavior(
    boolean,
    true,
    "Tasks of an account run one at a time; the others wait as `received`, as documented.",
  ),
  lateVisibility: behavior(
    milliseconds,
    5_000,
    "Delay before changes become visible: databases that are created with a subscription (after it is active) and " +
      "`publicEndpointAccess`, for which Terraform's provider waits up to 30 s, and new peerings, gateways, endpoints " +
      "and links. 0: no delay.",
  ),
  maxChangingSubscriptions: behavior(
    integer(0),
    3,
    "Maximum number of subscriptions that may be changing at the same time, as documented.",
  ),
  tooManyChanges: behavior(
    oneOf("task-error", "http-429"),
    "task-error",
    "Error for a change beyond that limit. The contract specifies both a task error TOO_MANY_PENDING_SUBSCRIPTIONS and " +
      "a second meaning of HTTP 429. It is unknown which one the service uses.",
  ),
  creationPendsSubscription: behavior(
    boolean,
    true,
    "While a database is being created, its subscription is `pending` and rejects other changes.",
  ),
  emptyTasksWithoutList: behavior(
    boolean,
    true,
    'The task list of an account without tasks is `{}`, as observed; otherwise `{"tasks":[]}`.',
  ),
  proDatabasesPastEndIs404: behavior(
    boolean,
    true,
    "A page of Pro databases past the last one is HTTP 404 with an empty body; otherwise an empty page. Both are handled " +
      "by the vendor's Go client, which ends its iteration at the 404.",
  ),
  emptySubscriptionsAsList: behavior(
    boolean,
    true,
    "An account without subscriptions returns `[]`; otherwise HTTP 404. Unknown, so clients should tolerate both.",
  ),
  aclFlapping: behavior(
    boolean,
    true,
    "ACL objects become `active`, then `pending`, then finally `active`, which Terraform's provider waits for.",
  ),
  rejectUnknownFields: behavior(
    boolean,
    false,
    "A request body with a field unknown to the contract is HTTP 400; otherwise the field is ignored. Unknown.",
  ),
  certificateNeedsTls: behavior(
    boolean,
    false,
    "The certificate of a database without TLS is HTTP 404, as in the contract; a live run returned it.",
  ),
  importDoneStatus: behavior(string, "success", "Status of a successful import. The real value is unknown."),
  deletedTagReturnsObject: behavior(
    boolean,
    true,
    "Deleting a tag returns an empty object; otherwise an empty body. Both were observed.",
  ),
  rateLimit: behavior(
    optional(record<{ requests: number; windowMs: number }>({ requests: integer(1), windowMs: integer(1) })),
    { requests: 400, windowMs: 60_000 },
    "Requests per window and API key, as documented, with `x-rate-limit-remaining` in every response and " +
      "`x-rate-limit-retry-after-seconds` in a 429. `false`: no limit, which is the default with the instant clock.",
  ),
  essentialsEviction: behavior(
    oneOf("volatile-lru", "noeviction"),
    "volatile-lru",
    "Default eviction policy of Essentials databases. The contract and Terraform's provider differ from recordings.",
  ),
  essentialsVersionsNeedSubscription: behavior(
    boolean,
    true,
    "`GET /fixed/redis-versions` without a subscription is HTTP 500, as observed; otherwise it lists all versions.",
  ),
  agentMemory: behavior(
    boolean,
    true,
    "The preview of Agent Memory is enabled; otherwise requests for memory stores are HTTP 412.",
  ),
  endpointRedirections: behavior(
    boolean,
    true,
    "The preview of endpoint redirections is enabled; otherwise redirection and traffic requests are HTTP 412.",
  ),
  contract: behavior(
    optional(date),
    false,
    "Operations that the published contract has only since a later date are unknown to the service: HTTP 404. `false`: " +
      "the service has all operations.",
  ),
  aclItemReads: behavior(
    boolean,
    false,
    "`GET` of one Redis rule or role, which no contract has, returns it, as a newer service might. Otherwise HTTP 405.",
  ),
  maxRole: behavior(
    oneOf(...ROLES),
    "Owner",
    "Role that limits every secret key; requests that it does not allow are HTTP 403.",
  ),
  refusals: behavior(
    codesByRoute,
    {},
    'Service codes with which tasks fail because the account lacks something, by operation (`"POST /subscriptions"`) or ' +
      'by operation and body field (`"POST /subscriptions paymentMethodId"`).',
  ),
  createsWorkspaces: behavior(
    boolean,
    true,
    "Data integration is available: subscriptions can have workspaces. Otherwise all subscriptions return 404, as those " +
      "without a workspace do.",
  ),
  acceptUnknownRegions: behavior(
    boolean,
    false,
    "Subscriptions can be deployed in regions of AWS and GCP that the emulator does not know, if their names are " +
      "well-formed. Otherwise only in the public regions.",
  ),
  acceptQuotedNumbers: behavior(
    boolean,
    true,
    "Numbers and booleans in quotes are accepted in request bodies, as the default of the service's JSON library. Unknown.",
  ),
  encodedQuestionMark: behavior(
    boolean,
    true,
    "`%3F` in a path starts the query. The vendor's Go client encodes the question mark in two requests.",
  ),
  configCommand: behavior(
    boolean,
    true,
    "Databases have `CONFIG` for the parameters that the service supports, which a proxy in front of Redis allows. `false`: " +
      "`CONFIG` is refused, and clients on this machine connect to Redis itself: a command takes half as long.",
  ),
  peeringAcceptance: behavior(
    optional(milliseconds),
    false,
    "Time after which a VPC peering is accepted (AWS) or its other half is created (GCP), so that it becomes active. " +
      "`false`, as with the service: it remains `pending-acceptance` or `inactive`.",
  ),
  customerSide: behavior(
    oneOf("on-demand", "when-asked", "automatic", "never"),
    "on-demand",
    "The customer's steps at the cloud provider for Private Service Connect endpoints and PrivateLink, for which the " +
      "service offers scripts. `on-demand`: endpoints remain `initialized` until their script is read; Terraform reads it " +
      "at each refresh, so there the customer creates or removes its side once Terraform only polls; PrivateLink " +
      "connections are established immediately. `when-asked`: done when a script is read. `automatic`: done immediately. " +
      "`never`: only by `customer-side`.",
  ),
  transitGatewayAcceptance: behavior(
    optional(milliseconds),
    0,
    "Time after which the customer accepts a transit gateway attachment. `false`: it remains `pendingAcceptance` until " +
      "`customer-side` accepts it.",
  ),
  transitGatewayInvitations: behavior(
    integer(0, 1_000),
    1,
    "Number of transit gateway invitations for each new AWS subscription, or region of it.",
  ),
  transitGatewaysNullUntilReady: behavior(
    boolean,
    true,
    "Reading transit gateways of a subscription that is not ready returns `resource: null`; otherwise the task fails.",
  ),
  pscNotFound: behavior(
    oneOf("task-error", "http-404"),
    "task-error",
    "Error for a missing Private Service Connect service. Both were recorded for the same requests.",
  ),
  privateLinkNone: behavior(
    oneOf("empty", "task-error", "http-404"),
    "empty",
    'Response for a missing PrivateLink: a completed task with `resource: {"links":[]}` (2026), a task error (before), ' +
      "or HTTP 404.",
  ),
  privateLinkKeptByPrincipals: behavior(
    boolean,
    false,
    "A PrivateLink with principals cannot be deleted. The contract has an error code for this, but Terraform's provider " +
      "deletes it nevertheless.",
  ),
  sharedBackupLocations: behavior(
    boolean,
    false,
    "All accounts use the same backup locations, as if each had the credentials of every bucket. Otherwise each account " +
      "has its own, and cannot import the backups of another.",
  ),
  azureReads: behavior(
    integer(0, 1_000),
    0,
    "Azure: number of reads, of an operation or its resource, after which the operation has succeeded; one more, and the " +
      "resource runs. 0: operations take time, as the clock passes it.",
  ),
  azureBusyMs: behavior(
    milliseconds,
    0,
    "Azure: time after a creation during which changes are refused with HTTP 400, because the resource is busy.",
  ),
  azureForbidden: behavior(
    strings,
    [],
    "Azure: actions that are refused with HTTP 403, such as `Microsoft.Cache/redisEnterprise/listSkusForScaling/action`.",
  ),
  azurePageSize: behavior(
    integer(1, 1_000),
    100,
    "Azure: number of items on a page of a list, before its `nextLink`.",
  ),
  azureRateLimit: behavior(
    boolean,
    true,
    "Azure: reads, writes and deletes are limited by a bucket each, of 250, 200 and 200 requests, which refills with 25, " +
      "10 and 10 per second. `false`: no limit, which is the default with the instant clock.",
  ),
  azureTokenSeconds: behavior(
    integer(1, 86_400),
    3_599,
    "Azure: seconds until a token of the token endpoint expires.",
  ),
  azureUnknownStates: behavior(
    boolean,
    false,
    "Azure: while an operation runs, its status and the states of its resource are words that no version has.",
  ),
} as const;

/** Quirks of the real service. Each can be switched; the emulator's README describes them. */
export type ServiceBehavior = { [K in keyof typeof behaviors]: (typeof behaviors)[K]["default"] };

/** The defaults. With the instant clock, `rateLimit` and `azureRateLimit` are `false`. */
export const defaultBehavior: Readonly<ServiceBehavior> = Object.freeze(
  Object.fromEntries(
    Object.entries(behaviors).map(([name, { default: value }]) => [name, value]),
  ) as ServiceBehavior,
);

/** Returns the defaults for a clock: on the instant clock, the window of the rate limit would never elapse. */
export function getDefaultBehavior(isInstant: boolean): Readonly<ServiceBehavior> {
  return isInstant ? { ...defaultBehavior, rateLimit: false, azureRateLimit: false } : defaultBehavior;
}
