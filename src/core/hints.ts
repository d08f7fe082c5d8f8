import { SUBSTITUTES } from "../../generated/capabilities.js";
import { NOT_FOUND_CODE } from "./not-found.js";

/** Facts about an error response that select a hint. */
interface StatusFacts {
  status: number;
  code: string | undefined;
  /** The response requests a delay or reports an exhausted quota. */
  quotaExhausted: boolean;
  /** The body is an HTML page: the response comes from a gateway or proxy. */
  isHtml: boolean;
}

/** Returns how to fix an error response. */
export function hintForStatus({ status, code, quotaExhausted, isHtml }: StatusFacts): string | undefined {
  const hint = code && hintForCode(code);
  if (hint) return hint;
  if (status === 429) return quotaExhausted ? QUOTA : TOO_MANY_CHANGES;
  if (isHtml && (status === 401 || status === 403)) return `${STATUS_HINTS[status]} ${EDGE}`;
  if (isHtml) return EDGE;
  if (status >= 300 && status < 400) return "The API does not redirect: check the base URL.";
  return STATUS_HINTS[status];
}

/** Returns how to fix an error code of a task. */
export function hintForCode(code: string): string | undefined {
  // Codes are external input, and every object has a "constructor".
  if (Object.hasOwn(CODE_HINTS, code)) return CODE_HINTS[code];
  return (
    CODE_PATTERNS.find(([pattern]) => pattern.test(code))?.[1] ??
    SUBSTITUTES.find(([pattern]) => pattern.test(code))?.[1]
  );
}

/** Returns how to proceed after the response to a create was lost. */
export function hintForAmbiguousWrite(matches: readonly string[], searchCompleted: boolean): string {
  if (!searchCompleted) return AMBIGUOUS.incomplete;
  if (matches.length === 0) return AMBIGUOUS.noCandidates;
  return matches.every((fit) => fit === "failed") ? AMBIGUOUS.failed : AMBIGUOUS.undecided;
}

const AMBIGUOUS = {
  incomplete:
    "The service could not be observed for long enough: check for the resource and `tasks.list()` before you create it again.",
  noCandidates:
    "No matching task or resource appeared, so the request probably never arrived: check for the resource, then create it again.",
  failed:
    "Nothing was created: the request never arrived, or a candidate is its failed task. Fix the cause, then create it again.",
  undecided:
    "Do not create it again before you have checked the candidates: one that matches is yours unless another client requested the same (see `account.logs()`), a running one may be, a failed one created nothing.",
} as const;

const QUOTA =
  "The API key's quota of requests per minute is exhausted: share one rate limiter between its clients, or wait for `retryAfterMs`.";
const TOO_MANY_CHANGES =
  "Too many resources of the account are changing at the same time: wait minutes for one of them to finish.";
/** The hint for a page of a gateway or proxy. */
export const EDGE = "The response is an HTML page of a gateway or proxy: check the base URL and the proxies.";

const NOT_ENABLED = "The feature is not enabled for this account: ask Redis support.";
const DEPENDENCY = "The memory store's database is unavailable or out of memory: check its status and size.";

const RETRY = "Try again later.";

const STATUS_HINTS: Readonly<Record<number, string>> = {
  400: "The service rejected the request: check the names, types and values of its fields.",
  401: "apiKey (account key) and secretKey (user key) must belong to the same account and must not be swapped, and the API must be enabled for the account.",
  403: "Check the secret key's role and allowed source addresses, and for a create, that every resource it depends on is active.",
  404: "The resource does not exist in this account or is not visible yet: check the ids, and whether it is Pro or Essentials.",
  409: "The name is already in use, or the resource is changing: choose another name, or wait.",
  412: NOT_ENABLED,
  424: DEPENDENCY,
  500: "If the error persists, contact support with the request id.",
  503: RETRY,
};

const CODE_HINTS: Readonly<Record<string, string>> = {
  SUBSCRIPTION_NOT_ACTIVE:
    "The subscription is still changing: wait until it is active, and make one change at a time.",
  TOO_MANY_PENDING_SUBSCRIPTIONS:
    "At most three subscriptions may change at the same time: wait for one of them to finish.",
  SUBSCRIPTION_IN_USE: "The subscription still has databases: delete them first.",
  SUBSCRIPTION_PI_NOT_FOUND:
    "The payment method does not exist: `account.paymentMethods()` lists the valid ids.",
  PAYMENT_INFO_NOT_PROVIDED:
    'Pass paymentMethodId (see `account.paymentMethods()`), or paymentMethod: "marketplace" for a marketplace account.',
  DATABASE_BACKUP_DISABLED: "Enable remote backup for the database first.",
  ACL_REDIS_RULE_PATTERN_NOT_VALID: "The rule is not valid Redis ACL syntax, for example `+@read ~cache:*`.",
  ACL_ROLE_DOES_NOT_EXISTS: "Roles are referenced by name here: check the spelling.",
  ACL_USER_PASSWORD_NOT_VALID:
    "The password is too weak: use uppercase and lowercase letters, digits and special characters.",
  UNAUTHORIZED: "Check the role of the secret key.",
  GENERAL_ERROR: "Contact support with the task id.",
};

const CODE_PATTERNS: readonly [RegExp, string][] = [
  [
    /^UPDATING_SINGLE_REGION_DATABASE_/,
    "The database is Active-Active: use `activeActive.databases.update()`.",
  ],
  [
    /^ACTIVE_ACTIVE_BACKUP_(STATUS_)?MISSING_REGION_NAME$/,
    "The database is Active-Active: name the region, as in `databases.backup(ids, { regionName })`.",
  ],
  [/^AGENT_MEMORY_IS_DISABLED$/, NOT_ENABLED],
  [/_DEPENDENCY_FAILED$/, DEPENDENCY],
  [NOT_FOUND_CODE, "The resource does not exist in this account: check the ids, and whether it was deleted."],
  [
    /_NOT_ACTIVE(_|$)|_NO_ENDPOINTS$|DATABASE_STATE_NOT|ACTIVE_ENDPOINTS_R|RESUME_IN_|REDIRECTION_NOT_C/,
    "The resource is still changing: wait until it is active.",
  ],
  [/REDIRECTION_(ALREADY|NOT_L)/, "Revert the latest redirection first."],
  [/REVERT_WINDOW/, "It is too late: create another redirection."],
  [
    /REDIRECTION_(ACC|CON|DATABASES|INV)/,
    "Source and target must have the same account, protocol and kind of endpoints.",
  ],
  [/SERVICE_NOT_AVAILABLE$/, RETRY],
  [/TRAFFIC_(NOT|RESUME)_/, "`databases.traffic()` shows whether it can be resumed."],
  [/NAME(_ALREADY)?_EXISTS?$/, "The name is already in use: choose another name."],
];
