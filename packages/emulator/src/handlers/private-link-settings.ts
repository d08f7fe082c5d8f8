import type { PrivateLinkPrincipalsCreateRequest } from "redis-cloud-sdk/models";
import { TaskError } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import { startTransition } from "../lifecycle/transitions.js";
import { nextId } from "../state/ids.js";
import type { PrivateLinkPrincipalRecord, PrivateLinkRecord } from "../state/network-records.js";
import type { AccountState } from "../state/state.js";
import type { World } from "../state/world.js";
import { SERVICE_ACCOUNT } from "../views/private-link.js";
import { assertRules, type ErrorCode, type Rule } from "./declare.js";
import { createScopedRecord, findScope, isIn, type NetworkScope, type ScopePath } from "./network-scope.js";
import type { LookupContext } from "./targets.js";

type PrincipalType = NonNullable<PrivateLinkPrincipalsCreateRequest["type"]>;

/** Syntax of principals, most specific first. */
const FORMS: readonly (readonly [PrincipalType, RegExp])[] = [
  ["organization_unit", /^arn:aws:organizations::\d{12}:ou\/\S+$/],
  ["organization", /^arn:aws:organizations::\d{12}:organization\/\S+$/],
  ["iam_role", /^arn:aws:iam::\d{12}:role\/\S+$/],
  ["iam_user", /^arn:aws:iam::\d{12}:user\/\S+$/],
  ["service_principal", /^[a-z0-9.-]+\.amazonaws\.com$/],
  ["aws_account", /^(\d{12}|arn:aws:iam::\d{12}:root)$/],
];

/**
 * Finds the PrivateLink of a task, unless it is being deleted.
 *
 * @throws TaskError PRIVATE_LINK_NOT_FOUND, and as {@link findScope}.
 */
export function privateLink(wrongKind: ErrorCode) {
  return ({ account, path }: LookupContext<ScopePath>) => {
    const scope = findScope(account, path, wrongKind);
    const link = findLink(account, scope);
    if (link === undefined || link.status === "deleting") {
      throw new TaskError("PRIVATE_LINK_NOT_FOUND", "PrivateLink not found.");
    }
    return { scope, link };
  };
}

/** Finds the PrivateLink of a scope, if there is one. */
export function findLink(account: AccountState, scope: NetworkScope): PrivateLinkRecord | undefined {
  return Object.values(account.privateLinks).find((link) => isIn(scope, link));
}

/** Lists the principals of a link, including those that are being removed. */
export function listPrincipals(
  { id }: PrivateLinkRecord,
  account: AccountState,
): PrivateLinkPrincipalRecord[] {
  return Object.values(account.privateLinkPrincipals).filter(({ privateLinkId }) => privateLinkId === id);
}

interface PrincipalContext {
  principal: string;
  requestedType: PrincipalType | undefined;
  /** Follows from the syntax of the principal. */
  type: PrincipalType | undefined;
  present: readonly PrivateLinkPrincipalRecord[];
}

const principalRules: readonly Rule<PrincipalContext>[] = [
  [
    "PRIVATE_LINK_PRINCIPAL_INVALID_PRINCIPLE",
    ({ type, requestedType }) =>
      type === undefined || (requestedType !== undefined && requestedType !== type),
    ({ requestedType = "aws_account", principal }) =>
      `\`principal\` must be a valid ${requestedType} (got ${principal}).`,
  ],
  [
    "PRIVATE_LINK_PRINCIPAL_CANNOT_BE_OWNER_ACCOUNT",
    ({ principal }) => principal.includes(SERVICE_ACCOUNT),
    "`principal` must not be the account that owns the PrivateLink.",
  ],
  [
    "PRIVATE_LINK_PRINCIPAL_ALREADY_EXISTS",
    ({ principal, present }) => present.some((other) => other.principal === principal),
    ({ principal }) => `Principal ${principal} already exists.`,
  ],
];

/** Allows a principal to connect. @throws TaskError if it is invalid or exists already. */
export function addPrincipal(
  { principal, type: requestedType, alias }: PrivateLinkPrincipalsCreateRequest,
  link: PrivateLinkRecord,
  scope: NetworkScope,
  account: AccountState,
  world: World,
): void {
  const type = FORMS.find(([, form]) => form.test(principal))?.[0];
  assertRules(principalRules, { principal, requestedType, type, present: listPrincipals(link, account) });
  const id = nextId(world.state, "small");
  const record: PrivateLinkPrincipalRecord = {
    ...createScopedRecord(scope, id, world),
    privateLinkId: link.id,
    principal,
    type: type ?? "aws_account",
    ...(alias === undefined ? {} : { alias }),
  };
  account.privateLinkPrincipals[id] = record;
  const transition = stateMachines.privateLinkPrincipal(world.durations);
  startTransition(world, account, "privateLinkPrincipals", record, transition);
}
