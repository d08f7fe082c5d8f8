/** What is known of a failed answer when a hint is looked for. */
interface StatusFacts {
  status: number;
  code: string | undefined;
  /** The answer names a time to wait or an empty quota. */
  quotaExhausted: boolean;
  /** The body is a page, not JSON: an edge or a proxy spoke. */
  isHtml: boolean;
}

/** What to do about a failed answer. */
export function hintForStatus({ status, code, quotaExhausted, isHtml }: StatusFacts): string | undefined {
  if (code !== undefined && hintForCode(code) !== undefined) return hintForCode(code);
  if (status === 429) return quotaExhausted ? QUOTA : TOO_MANY_CHANGES;
  if (isHtml && (status === 401 || status === 403)) return `${STATUS_HINTS[status]} ${EDGE}`;
  if (isHtml) return EDGE;
  if (status >= 300 && status < 400) return "The API does not redirect: check the base URL.";
  return STATUS_HINTS[status];
}

/** What to do about a task's error code. */
export function hintForCode(code: string): string | undefined {
  // A code comes from outside, and every object has a "constructor".
  if (Object.hasOwn(CODE_HINTS, code)) return CODE_HINTS[code];
  return CODE_PATTERNS.find(([pattern]) => pattern.test(code))?.[1];
}

/** How to decide what came of a creating request whose answer was lost. */
export function hintForAmbiguousWrite(matches: readonly string[], searchCompleted: boolean): string {
  if (!searchCompleted) return AMBIGUOUS.incomplete;
  if (matches.length === 0) return AMBIGUOUS.noCandidates;
  return matches.every((fit) => fit === "failed") ? AMBIGUOUS.failed : AMBIGUOUS.undecided;
}

const AMBIGUOUS = {
  incomplete:
    "The service could not be asked for long enough. Look for the resource, and at `tasks.list()`, before you create it again.",
  noCandidates:
    "Neither a task nor a resource of it showed up: most likely it never arrived. Look for the resource once more, then create it again.",
  failed:
    "Nothing of it exists: it never arrived, or one of the candidates is its task, which failed. Mend the reason, then create it again.",
  undecided:
    "Do not create it again before you have decided. A candidate that matches is yours unless somebody else asked for the same, which `account.logs()` shows; a running one tells when it ends; a failed one created nothing.",
} as const;

const QUOTA =
  "The account key's quota of requests a minute is used up. Share one budget between all clients of the key, or wait as long as retryAfterMs says.";
const TOO_MANY_CHANGES =
  "Too many resources of the account are being changed at once. Wait for running changes to end; this takes minutes, not seconds.";
const EDGE =
  "The answer is a page of a gateway or proxy, not of the API: check the base URL and what stands in between.";

const STATUS_HINTS: Readonly<Record<number, string>> = {
  400: "The service cannot read the request: a field's name, type or value is not one it knows.",
  401: "The key pair was refused. apiKey is the account key and secretKey the user key: both must belong to the same account, must not be swapped, and the API must be enabled for the account.",
  403: "The key may not do this from here: check the user key's role and its list of allowed source addresses; on a create, that every resource it needs is active.",
  404: "There is no such resource in this account, or it is not visible yet: check the ids, and Pro against Essentials.",
  409: "The name is taken, or the resource is being changed: choose another name, or wait for the running change.",
  412: "The feature is not enabled for this account: ask Redis support to switch it on.",
  500: "The service failed. If it persists, contact support with the request id.",
  503: "The service is unavailable for the moment. Try again later.",
};

const CODE_HINTS: Readonly<Record<string, string>> = {
  SUBSCRIPTION_NOT_ACTIVE:
    "The subscription is still changing. Wait until it is active, and make one change at a time.",
  TOO_MANY_PENDING_SUBSCRIPTIONS:
    "At most three subscriptions may be changing at once. Wait for one of them.",
  SUBSCRIPTION_IN_USE: "The subscription still has databases: delete them first.",
  SUBSCRIPTION_PI_NOT_FOUND:
    "The payment method is unknown: `account.paymentMethods()` lists the ids that can be used.",
  PAYMENT_INFO_NOT_PROVIDED:
    'Give paymentMethodId (see `account.paymentMethods()`), or paymentMethod: "marketplace" for a marketplace account.',
  DATABASE_BACKUP_DISABLED: "Switch on remote backup for the database first.",
  ACL_REDIS_RULE_PATTERN_NOT_VALID: "The rule is not valid Redis ACL syntax, for example `+@read ~cache:*`.",
  ACL_ROLE_DOES_NOT_EXISTS: "Roles are given by name here: check its spelling.",
  ACL_USER_PASSWORD_NOT_VALID:
    "The password is too weak: use upper and lower case letters, digits and special characters.",
  UNAUTHORIZED: "The key may not do this: check the role of the user key.",
  GENERAL_ERROR: "The service failed inside. Contact support and name the task id.",
};

const CODE_PATTERNS: readonly [RegExp, string][] = [
  [
    /_NOT_FOUND$|_DOES_NOT_EXISTS?$/,
    "There is no such resource in this account: check the ids, and whether it was deleted.",
  ],
  [/_NOT_ACTIVE(_|$)/, "The resource is still changing. Wait until it is active, then try again."],
  [/_NOT_ALLOWED_WITH_SINGLE_REGION/, "Only Active-Active subscriptions can do this."],
  [
    /_NOT_ALLOWED_WITH_ACTIVE_ACTIVE|_WITH_ACTIVE_ACTIVE_SUBSCRIPTION/,
    "Active-Active subscriptions cannot do this: use the activeActive methods.",
  ],
  [/_WITH_A_FLEXIBLE_SUBSCRIPTION/, "This is for Essentials subscriptions; the subscription is a Pro one."],
  [/NAME(_ALREADY)?_EXISTS?$/, "The name is taken: choose another one."],
];
