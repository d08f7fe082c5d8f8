/** Quirks of the real service. Each can be switched off. */
export interface ServiceBehavior {
  /**
   * A new task returns 404 with an empty body for `ms` milliseconds and at least for the first `polls` reads, and is
   * missing from the task list. The vendor's clients tolerate several such responses. `false`: tasks are visible
   * immediately.
   */
  earlyTaskNotFound: false | { ms: number; polls: number };
  /** Tasks of an account run one at a time; the others wait as `received`, as documented. */
  oneTaskAtATime: boolean;
  /**
   * Delay in milliseconds before changes become visible: databases that are created with a subscription (after it is
   * active) and `publicEndpointAccess`, for which Terraform's provider waits up to 30 s, and new peerings, gateways,
   * endpoints and links. 0: no delay.
   */
  lateVisibility: number;
  /** Maximum number of subscriptions that may be changing at the same time, as documented. */
  maxChangingSubscriptions: number;
  /**
   * Error for a change beyond that limit. The contract specifies both a task error TOO_MANY_PENDING_SUBSCRIPTIONS and
   * a second meaning of HTTP 429. It is unknown which one the service uses.
   */
  tooManyChanges: "task-error" | "http-429";
  /** While a database is being created, its subscription is `pending` and rejects other changes. */
  creationPendsSubscription: boolean;
  /** The task list of an account without tasks is `{}`, as observed; otherwise `{"tasks":[]}`. */
  emptyTasksWithoutList: boolean;
  /**
   * A page of Pro databases past the last one is HTTP 404 with an empty body; otherwise an empty page. Both are
   * handled by the vendor's Go client, which ends its iteration at the 404.
   */
  proDatabasesPastEndIs404: boolean;
  /** An account without subscriptions returns `[]`; otherwise HTTP 404. Unknown, so clients should tolerate both. */
  emptySubscriptionsAsList: boolean;
  /** ACL objects become `active`, then `pending`, then finally `active`, which Terraform's provider waits for. */
  aclFlapping: boolean;
  /** A request body with a field unknown to the contract is HTTP 400; otherwise the field is ignored. Unknown. */
  rejectUnknownFields: boolean;
  /** The certificate of a database without TLS is HTTP 404, as in the contract; a live run returned it. */
  certificateNeedsTls: boolean;
  /** Status of a successful import. The real value is unknown. */
  importDoneStatus: string;
  /** Deleting a tag returns an empty object; otherwise an empty body. Both were observed. */
  deletedTagAnswersObject: boolean;
  /**
   * Requests per minute and API key, as documented, with `x-rate-limit-remaining` in every response and
   * `x-rate-limit-retry-after-seconds` in a 429. `false`: no limit, which is the default with the instant clock.
   */
  rateLimit: false | { requests: number; windowMs: number };
  /** Default eviction policy of Essentials databases. The contract and Terraform's provider differ from recordings. */
  essentialsEviction: "volatile-lru" | "noeviction";
  /** `GET /fixed/redis-versions` without a subscription is HTTP 500, as observed; otherwise it lists all versions. */
  essentialsVersionsNeedSubscription: boolean;
  /** The preview of Agent Memory is enabled; otherwise requests for memory stores are HTTP 412. */
  agentMemory: boolean;
  /** The preview of endpoint redirections is enabled; otherwise redirection and traffic requests are HTTP 412. */
  endpointRedirections: boolean;
  /**
   * A POST to the root of a subscription's data integration workspace creates the workspace, which only the console of
   * the service can do; otherwise all subscriptions return 404, as those without a workspace do.
   */
  createsWorkspaces: boolean;
  /**
   * Subscriptions can be deployed in regions of AWS and GCP that the emulator does not know, if their names are
   * well-formed. Otherwise only in the public regions.
   */
  acceptUnknownRegions: boolean;
  /** Numbers and booleans in quotes are accepted in request bodies, as the default of the service's JSON library. Unknown. */
  acceptQuotedNumbers: boolean;
  /** `%3F` in a path starts the query. The vendor's Go client encodes the question mark in two requests. */
  encodedQuestionMark: boolean;
  /**
   * Milliseconds after which a VPC peering is accepted (AWS) or its other half is created (GCP), so that it becomes
   * active. `false`, as with the service: it remains `pending-acceptance` or `inactive`.
   */
  peeringAcceptance: false | number;
  /**
   * Emulation of the customer's steps at the cloud provider for Private Service Connect endpoints and PrivateLink, for
   * which the service offers scripts. `automatic`: done immediately. `when-asked`: done when the script is read.
   * `never`: endpoints remain `initialized`, and connections are not established.
   */
  customerSide: "automatic" | "when-asked" | "never";
  /** Number of transit gateway invitations for each new AWS subscription, or region of it. */
  transitGatewayInvitations: number;
  /** Reading transit gateways of a subscription that is not ready returns `resource: null`; otherwise the task fails. */
  transitGatewaysNullUntilReady: boolean;
  /** Error for a missing Private Service Connect service. Both were recorded for the same requests. */
  pscNotFound: "task-error" | "http-404";
  /**
   * Response for a missing PrivateLink: a completed task with `resource: {"links":[]}` (2026), a task error (before),
   * or HTTP 404.
   */
  privateLinkNone: "empty" | "task-error" | "http-404";
  /**
   * A PrivateLink with principals cannot be deleted. The contract has an error code for this, but Terraform's provider
   * deletes it nevertheless.
   */
  privateLinkKeptByPrincipals: boolean;
  /**
   * All accounts use the same backup locations, as if each had the credentials of every bucket. Otherwise each account
   * has its own, and cannot import the backups of another.
   */
  sharedBackupLocations: boolean;
}

export const defaultBehavior: Readonly<ServiceBehavior> = {
  sharedBackupLocations: false,
  earlyTaskNotFound: { ms: 250, polls: 0 },
  oneTaskAtATime: true,
  lateVisibility: 5_000,
  maxChangingSubscriptions: 3,
  tooManyChanges: "task-error",
  creationPendsSubscription: true,
  emptyTasksWithoutList: true,
  proDatabasesPastEndIs404: true,
  emptySubscriptionsAsList: true,
  aclFlapping: true,
  rejectUnknownFields: false,
  certificateNeedsTls: false,
  importDoneStatus: "success",
  deletedTagAnswersObject: true,
  rateLimit: { requests: 400, windowMs: 60_000 },
  essentialsEviction: "volatile-lru",
  essentialsVersionsNeedSubscription: true,
  agentMemory: true,
  endpointRedirections: true,
  createsWorkspaces: true,
  acceptUnknownRegions: false,
  acceptQuotedNumbers: true,
  encodedQuestionMark: true,
  peeringAcceptance: false,
  customerSide: "automatic",
  transitGatewayInvitations: 1,
  transitGatewaysNullUntilReady: true,
  pscNotFound: "task-error",
  privateLinkNone: "empty",
  privateLinkKeptByPrincipals: false,
};
