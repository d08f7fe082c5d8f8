/** What the emulated service does that a simpler service would not do. Each habit is one switch. */
export interface Habits {
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
   * subscription, after the subscription is active, and a changed `publicEndpointAccess`. Terraform's provider
   * waits up to 30 s for both. 0: no delay.
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
}

export const defaultHabits: Readonly<Habits> = {
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
};
