import { TaskError } from "../errors.js";
import type { TransitGatewayRecord } from "../state/network-records.js";
import { assertRules, type ErrorCode, type Rule } from "./declare.js";
import { findScope, isIn, type NetworkScope, type ScopePath } from "./network-scope.js";
import type { LookupContext } from "./targets.js";

/** Error code for a region that the subscription does not have. */
export const NO_REGION = "TGW_REGION_DOES_NOT_EXIST";

/** Transit gateways belong to AWS. */
export const providerRule: Rule<{ scope: NetworkScope }> = [
  "TGW_CLOUD_PROVIDER_IS_NOT_SUPPORTED",
  ({ scope }) => scope.provider !== "AWS",
  "Transit gateways are supported on AWS only.",
];

/** Finds a scope on AWS. @throws TaskError */
function findAwsScope({ account, path }: LookupContext<ScopePath>, wrongKind: ErrorCode): NetworkScope {
  const scope = findScope(account, path, wrongKind, NO_REGION);
  assertRules([providerRule], { scope });
  return scope;
}

/** Finds an invitation that has not been answered. An answer is final. @throws TaskError */
export function invitation(wrongKind: ErrorCode) {
  return (context: LookupContext<ScopePath & { readonly tgwInvitationId: number }>) => {
    const scope = findAwsScope(context, wrongKind);
    const { tgwInvitationId: id } = context.path;
    const found = context.account.tgwInvitations[id];
    if (found !== undefined && isIn(scope, found) && found.status === "pending") {
      return { scope, invitation: found };
    }
    throw new TaskError("TGW_RESOURCE_SHARE_DOES_NOT_EXIST", `Pending invitation ${id} not found.`);
  };
}

/** Finds a transit gateway. @throws TaskError */
export function gateway(wrongKind: ErrorCode) {
  return (context: LookupContext<ScopePath & { readonly TgwId: number }>) => {
    const scope = findAwsScope(context, wrongKind);
    const { TgwId: id } = context.path;
    const found = context.account.transitGateways[id];
    if (found !== undefined && isIn(scope, found)) return { scope, gateway: found };
    throw new TaskError("TGW_DOES_NOT_EXIST", `Transit gateway ${id} not found.`);
  };
}

export function isAttached({ attachmentUid, status }: TransitGatewayRecord): boolean {
  return attachmentUid !== undefined && status !== "deleted";
}
