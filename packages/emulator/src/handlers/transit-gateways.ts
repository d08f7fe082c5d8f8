import type { TransitGatewayInvitations, TransitGateways } from "redis-cloud-sdk/models";
import { stateMachines } from "../lifecycle/state-machines.js";
import { isCidr } from "../requests/cidr.js";
import { createUuid, nextId } from "../state/ids.js";
import type { TgwInvitationRecord, TransitGatewayRecord } from "../state/network-records.js";
import { formatIso } from "../time/format.js";
import { viewGateway } from "../views/transit-gateway.js";
import { forBothScopes } from "./both-scopes.js";
import { type Rule, task } from "./declare.js";
import { describeSubscription } from "./log-entries.js";
import { checkKind, createScopedRecord, findScope, isIn, type NetworkScope } from "./network-scope.js";
import { subscription } from "./targets.js";
import { gateway, invitation, isAttached, NO_REGION } from "./transit-gateway-lookup.js";

/** Rules for changes of an attachment. */
const attachmentRules: readonly Rule<{ gateway: TransitGatewayRecord }>[] = [
  [
    "TGW_ATTACHMENT_DOES_NOT_EXIST",
    ({ gateway }) => !isAttached(gateway),
    ({ gateway }) => `Transit gateway ${gateway.id} is not attached.`,
  ],
  [
    "TGW_ATTACHMENT_IS_NOT_ACTIVE",
    ({ gateway }) => gateway.status !== "available",
    ({ gateway: { id, status } }) => `The attachment of transit gateway ${id} is ${status}, not available.`,
  ],
];

/**
 * Transit gateways on AWS. The customer offers one, the invitation is accepted, the gateway shows in the list, is
 * attached, and its routes are set.
 */
export const transitGatewayOperations = forBothScopes(({ pick }) => ({
  "GET /transitGateways": task({
    target: subscription(),
    run: ({ subscription, account, path, world }) => {
      const wrongKind = pick(
        "TGW_GETTING_SINGLE_REGION_TGWS_IS_NOT_ALLOWED_WITH_ACTIVE_ACTIVE_SUBSCRIPTION",
        "TGW_GETTING_ACTIVE_ACTIVE_SUBSCRIPTION_TGW_IS_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION",
      );
      const resourceId = subscription.id;
      if (world.behavior.transitGatewaysNullUntilReady && subscription.status !== "active") {
        checkKind(subscription, path.regionId !== undefined, wrongKind);
        return { resourceId, resource: null };
      }
      const scope = findScope(account, path, wrongKind, NO_REGION);
      const gateways = Object.values(account.transitGateways).filter(
        (gateway) => isIn(scope, gateway) && gateway.visibleAt <= world.now,
      );
      const resource: TransitGateways = { tgws: gateways.map(viewGateway) };
      return { resourceId, resource: { ...resource } };
    },
  }),
  "GET /transitGateways/invitations": task({
    target: ({ account, path }) => ({
      scope: findScope(
        account,
        path,
        pick(
          "TGW_GETTING_SINGLE_REGION_TGW_INVITATIONS_IS_NOT_ALLOWED_WITH_ACTIVE_ACTIVE_SUBSCRIPTION",
          "TGW_GETTING_ACTIVE_ACTIVE_SUBSCRIPTION_TGW_INVITATIONS_IS_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION",
        ),
        NO_REGION,
      ),
    }),
    run: ({ scope, account }) => {
      const resource: TransitGatewayInvitations = {
        resources: Object.values(account.tgwInvitations)
          .filter((invitation) => isIn(scope, invitation))
          .map(({ id, name, resourceShareUid, awsAccountId, status, sharedAt }) => ({
            id,
            name,
            resourceShareUid,
            awsAccountId,
            status,
            sharedDate: formatIso(sharedAt),
          })),
      };
      return { resourceId: scope.subscription.id, resource: { ...resource } };
    },
  }),
  // An accepted gateway is listed and can be attached.
  "PUT /transitGateways/invitations/{tgwInvitationId}/accept": task({
    target: invitation(
      pick(
        "TGW_ACCEPTING_A_FLEXIBLE_SUBSCRIPTION_TGW_RESOURCE_SHARE_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
        "TGW_ACCEPTING_AN_ACTIVE_ACTIVE_TGW_RESOURCE_SHARE_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
      ),
    ),
    run: ({ scope, invitation, account, world }) => {
      invitation.status = "accepted";
      const { awsTgwUid, awsAccountId } = invitation;
      const id = nextId(world.state, "small");
      const record = createScopedRecord(scope, id, world);
      account.transitGateways[id] = { ...record, awsTgwUid, awsAccountId, cidrs: [] };
      return { resourceId: invitation.id };
    },
    log: logInvitation,
  }),
  "PUT /transitGateways/invitations/{tgwInvitationId}/reject": task({
    target: invitation(
      pick(
        "TGW_REJECTING_A_FLEXIBLE_SUBSCRIPTION_TGW_RESOURCE_SHARE_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
        "TGW_REJECTING_AN_ACTIVE_ACTIVE_TGW_RESOURCE_SHARE_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
      ),
    ),
    run: ({ invitation }) => {
      invitation.status = "rejected";
      return { resourceId: invitation.id };
    },
    log: logInvitation,
  }),
  "POST /transitGateways/{TgwId}/attachment": task({
    target: gateway(
      pick(
        "TGW_CREATING_A_FLEXIBLE_SUBSCRIPTION_TGW_ATTACHMENT_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
        "TGW_CREATING_AN_ACTIVE_ACTIVE_SUBSCRIPTION_TGW_ATTACHMENT_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
      ),
    ),
    rules: [
      [
        // The contract has no code for this one.
        "TGW_ATTACHMENT_IS_NOT_ACTIVE",
        ({ gateway }) => isAttached(gateway),
        ({ gateway: { id, status } }) =>
          `Transit gateway ${id} already has an attachment, which is ${status}.`,
      ],
    ],
    run: ({ gateway, world, after }) => {
      gateway.attachmentUid = `tgw-attach-${createUuid(world.state).replaceAll("-", "").slice(0, 17)}`;
      gateway.cidrs = [];
      after("transitGateways", gateway, (durations) =>
        stateMachines.tgwAttachment(durations, world.behavior.transitGatewayAcceptance),
      );
      return { resourceId: gateway.id };
    },
    log: ({ scope, gateway }) =>
      describeSubscription(scope.subscription, `Transit gateway ${gateway.id} is being attached.`),
  }),
  // CIDR blocks are strings in requests and objects in responses.
  "PUT /transitGateways/{TgwId}/attachment": task({
    target: gateway(
      pick(
        "TGW_UPDATING_A_FLEXIBLE_SUBSCRIPTION_TGW_ATTACHMENT_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
        "TGW_UPDATING_AN_ACTIVE_ACTIVE_TGW_ATTACHMENT_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
      ),
    ),
    rules: [
      ...attachmentRules,
      [
        "TGW_ATTACHMENT_CIDRS_INVALID_LENGTH",
        ({ body: { cidrs = [] } }) => cidrs.some((cidr) => !isCidr(cidr)),
        ({ body: { cidrs = [] } }) =>
          `\`cidrs\` must contain CIDR blocks (got ${cidrs.find((cidr) => !isCidr(cidr))}).`,
      ],
      [
        "TGW_ATTACHMENT_CIDRS_REQUEST_CONTAINS_DUPLICATES",
        ({ body: { cidrs = [] } }) => new Set(cidrs).size < cidrs.length,
        "`cidrs` must not contain a CIDR block twice.",
      ],
      [
        "TGW_ATTACHMENT_CIDRS_ARE_THE_SAME_AS_EXISTING_ONES",
        ({ body: { cidrs = [] }, gateway }) => [...cidrs].sort().join() === [...gateway.cidrs].sort().join(),
        "`cidrs` must differ from the present CIDR blocks.",
      ],
    ],
    run: ({ gateway, body: { cidrs = [] }, after }) => {
      gateway.cidrs = [...cidrs];
      after("transitGateways", gateway, stateMachines.tgwUpdate);
      return { resourceId: gateway.id };
    },
    log: ({ scope, gateway }) =>
      describeSubscription(scope.subscription, `Routes of transit gateway ${gateway.id} are being updated.`),
  }),
  "DELETE /transitGateways/{TgwId}/attachment": task({
    target: gateway(
      pick(
        "TGW_DELETING_A_FLEXIBLE_SUBSCRIPTION_TGW_ATTACHMENT_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
        "TGW_DELETING_AN_ACTIVE_ACTIVE_SUBSCRIPTION_TGW_ATTACHMENT_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
      ),
    ),
    rules: attachmentRules,
    run: ({ gateway, after }) => {
      gateway.cidrs = [];
      after("transitGateways", gateway, stateMachines.tgwDetachment);
      return { resourceId: gateway.id };
    },
    log: ({ scope, gateway }) =>
      describeSubscription(scope.subscription, `Transit gateway ${gateway.id} is being detached.`),
  }),
}));

function logInvitation({
  scope,
  invitation: { name, status },
}: {
  scope: NetworkScope;
  invitation: TgwInvitationRecord;
}) {
  return describeSubscription(scope.subscription, `The transit gateway share ${name} was ${status}.`);
}
