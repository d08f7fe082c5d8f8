/** What the emulated service does that a simpler service would not do. Each habit is one switch. */
export interface ServiceBehavior {
  /**
   * A task that was just created answers 404, with an empty body, for `ms` milliseconds and at least for the
   * first `polls` reads; until then the task list goes without it. Clients of the vendor swallow several such
   * answers in a row. `false`: tasks are seen at once.
   */
  earlyTaskNotFound: false | { ms: number; polls: number };
  /** Tasks of an account are carried out one after the other; those behind wait as `received`, as documented. */
  oneTaskAtATime: boolean;
  /**
   * Milliseconds by which things show up later than they should: databases that were ordered together with a
   * subscription, after the subscription is active, and a changed `publicEndpointAccess`, for both of which
   * Terraform's provider waits up to 30 s; and new peerings, gateways, endpoints and links. 0: no delay.
   */
  lateVisibility: number;
  /** So many subscriptions at most may be other than active at the same time, as documented. */
  maxChangingSubscriptions: number;
  /**
   * How a change beyond that is refused. The contract gives both: a task error TOO_MANY_PENDING_SUBSCRIPTIONS,
   * and a second meaning of HTTP 429. Which one the service prefers is not known.
   */
  tooManyChanges: "task-error" | "http-429";
  /** While a database is being created its subscription is `pending`, and refuses other changes. */
  creationPendsSubscription: boolean;
  /** The task list of an account without tasks is `{}`; otherwise `{"tasks":[]}`. Seen on a real account. */
  emptyTasksWithoutList: boolean;
  /**
   * A page of Pro databases past the last one is HTTP 404 with an empty body; otherwise an empty page. Both are
   * handled by the vendor's Go client, which ends its iteration at the 404.
   */
  proDatabasesPastEndIs404: boolean;
  /** An account without subscriptions lists `[]`; otherwise HTTP 404. Not known, so tolerate both. */
  emptySubscriptionsAsList: boolean;
  /** ACL objects are `active`, then `pending`, then `active` for good. Terraform's provider waits for it to pass. */
  aclFlapping: boolean;
  /** A request body with a field that the contract lacks is HTTP 400; otherwise the field is ignored. Not known. */
  rejectUnknownFields: boolean;
  /** The certificate of a database without TLS is HTTP 404. The contract says so, a live run says the opposite. */
  certificateNeedsTls: boolean;
  /** Status of an import that has ended well. The real word was never seen. */
  importDoneStatus: string;
  /** A deleted tag answers an empty object; otherwise an empty body. Both were seen. */
  deletedTagAnswersObject: boolean;
  /**
   * Requests a minute for each account key, as documented, with `x-rate-limit-remaining` on every answer and
   * `x-rate-limit-retry-after-seconds` on the 429. `false`: no limit, which is the default of the instant clock.
   */
  rateLimit: false | { requests: number; windowMs: number };
  /** What an Essentials database evicts by default. The contract and Terraform's provider say one, recordings the other. */
  essentialsEviction: "volatile-lru" | "noeviction";
  /** `GET /fixed/redis-versions` without a subscription is HTTP 500, as a live run found; otherwise it lists all. */
  essentialsVersionsNeedSubscription: boolean;
  /** The preview of endpoint redirections is enabled for the account; otherwise they, and traffic, are HTTP 412. */
  endpointRedirections: boolean;
  /**
   * A POST to the root of a subscription's data integration workspace creates the workspace. At the service only
   * its console does that; otherwise every subscription answers 404, as one without a workspace does.
   */
  createsWorkspaces: boolean;
  /** `globalPassword` of an Active-Active database is asterisks, as recorded; otherwise it is shown in clear. */
  globalPasswordMasked: boolean;
  /**
   * Milliseconds after which somebody accepts a VPC peering (at AWS) or makes the other half of it (at GCP), so
   * that it becomes active. No service does that: `false`, which leaves it `pending-acceptance` or `inactive`.
   */
  peeringAcceptance: false | number;
  /**
   * What the customer does at the cloud provider for Private Service Connect endpoints and PrivateLink. The scripts
   * of the service are for that, and nobody runs them here. `automatic`: whatever is needed is done at once.
   * `when-asked`: a script counts as run as soon as it was read. `never`: endpoints stay `initialized`, and no
   * connection comes about.
   */
  customerSide: "automatic" | "when-asked" | "never";
  /** So many transit gateways are offered to each new AWS subscription, or region of it: something to accept. */
  transitGatewayInvitations: number;
  /** Transit gateways of a subscription that is not ready are `resource: null`; otherwise the task fails. */
  transitGatewaysNullUntilReady: boolean;
  /** Private Service Connect that is not there. Both were recorded for the same requests. */
  pscNotFound: "task-error" | "http-404";
  /**
   * Reading a PrivateLink that is not there: a completed task with `resource: {"links":[]}` (2026), a task error
   * (before), or HTTP 404.
   */
  privateLinkNone: "empty" | "task-error" | "http-404";
  /**
   * A PrivateLink with principals cannot be deleted. There is an error code that says so, but Terraform's provider
   * deletes it all the same.
   */
  privateLinkKeptByPrincipals: boolean;
}

export const defaultBehavior: Readonly<ServiceBehavior> = {
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
  endpointRedirections: true,
  createsWorkspaces: true,
  globalPasswordMasked: true,
  peeringAcceptance: false,
  customerSide: "automatic",
  transitGatewayInvitations: 1,
  transitGatewaysNullUntilReady: true,
  pscNotFound: "task-error",
  privateLinkNone: "empty",
  privateLinkKeptByPrincipals: false,
};
