import type { PrivateLinkPrincipalsCreateRequest } from "redis-cloud-sdk/models";
import { TaskError } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import { startTransition } from "../lifecycle/transitions.js";
import { nextId } from "../state/ids.js";
import type { AccountState, PrivateLinkPrincipalRecord, PrivateLinkRecord } from "../state/state.js";
import type { World } from "../state/world.js";
import { SERVICE_ACCOUNT } from "../views/private-link.js";
import { isIn, type NetworkScope, scopedRecord } from "./network-scope.js";

type PrincipalType = NonNullable<PrivateLinkPrincipalsCreateRequest["type"]>;

/** How principals are written, most special first. */
const FORMS: readonly (readonly [PrincipalType, RegExp])[] = [
  ["organization_unit", /^arn:aws:organizations::\d{12}:ou\/\S+$/],
  ["organization", /^arn:aws:organizations::\d{12}:organization\/\S+$/],
  ["iam_role", /^arn:aws:iam::\d{12}:role\/\S+$/],
  ["iam_user", /^arn:aws:iam::\d{12}:user\/\S+$/],
  ["service_principal", /^[a-z0-9.-]+\.amazonaws\.com$/],
  ["aws_account", /^(\d{12}|arn:aws:iam::\d{12}:root)$/],
];

/** The link that a task is about. One that is being deleted is not there any more. @throws TaskFailure */
export function findLink(account: AccountState, place: NetworkScope): PrivateLinkRecord {
  const link = linkIn(account, place);
  if (link === undefined || link.status === "deleting") {
    throw new TaskError("PRIVATE_LINK_NOT_FOUND", "There is no PrivateLink.");
  }
  return link;
}

/** The link of a place, if there is one. */
export function linkIn(account: AccountState, place: NetworkScope): PrivateLinkRecord | undefined {
  return Object.values(account.privateLinks).find((link) => isIn(place, link));
}

/** Who may connect to a link, and who may no longer but still shows. */
export function principalsOf({ id }: PrivateLinkRecord, account: AccountState): PrivateLinkPrincipalRecord[] {
  return Object.values(account.privateLinkPrincipals).filter(({ privateLinkId }) => privateLinkId === id);
}

/** Lets somebody connect. @throws TaskFailure when that is nobody, or may already */
export function addPrincipal(
  { principal, type, alias }: PrivateLinkPrincipalsCreateRequest,
  link: PrivateLinkRecord,
  place: NetworkScope,
  account: AccountState,
  world: World,
): void {
  const actual = FORMS.find(([, form]) => form.test(principal))?.[0];
  if (actual === undefined || (type !== undefined && type !== actual)) {
    throw new TaskError(
      "PRIVATE_LINK_PRINCIPAL_INVALID_PRINCIPLE",
      `The principal is not written like one of type ${type ?? "aws_account"}.`,
    );
  }
  if (principal.includes(SERVICE_ACCOUNT)) {
    throw new TaskError(
      "PRIVATE_LINK_PRINCIPAL_CANNOT_BE_OWNER_ACCOUNT",
      "The principal is the account that owns the link.",
    );
  }
  if (principalsOf(link, account).some((other) => other.principal === principal)) {
    throw new TaskError("PRIVATE_LINK_PRINCIPAL_ALREADY_EXISTS", "The principal may connect already.");
  }
  const id = nextId(world.state, "small");
  const record: PrivateLinkPrincipalRecord = {
    ...scopedRecord(place, id, world),
    privateLinkId: link.id,
    principal,
    type: actual,
    ...(alias === undefined ? {} : { alias }),
  };
  account.privateLinkPrincipals[id] = record;
  const transition = stateMachines.privateLinkPrincipal(world.durations);
  startTransition(world, account, "privateLinkPrincipals", record, transition);
}
