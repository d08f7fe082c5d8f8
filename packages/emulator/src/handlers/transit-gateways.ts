import type {
  TgwUpdateCidrsRequest,
  TransitGateway,
  TransitGatewayInvitations,
  TransitGateways,
} from "redis-cloud-sdk/models";
import { TaskError } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import { appendSystemLog } from "../lifecycle/system-log.js";
import { startTransition } from "../lifecycle/transitions.js";
import { isCidr } from "../requests/cidr.js";
import { nextId, uuid } from "../state/ids.js";
import type { TransitGatewayRecord } from "../state/state.js";
import { iso } from "../views/time.js";
import { task } from "./declare.js";
import { requireSubscription } from "./find.js";
import {
  checkKind,
  type ErrorCodes,
  isIn,
  type NetworkScope,
  type PlacePath,
  placeOf,
  type ScopedTaskContext,
  scopedRecord,
} from "./network-scope.js";
import type { Operations, TaskResult } from "./operation.js";

const GETTING: ErrorCodes = {
  activeActive: "TGW_GETTING_SINGLE_REGION_TGWS_IS_NOT_ALLOWED_WITH_ACTIVE_ACTIVE_SUBSCRIPTION",
  single: "TGW_GETTING_ACTIVE_ACTIVE_SUBSCRIPTION_TGW_IS_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION",
};
const GETTING_INVITATIONS: ErrorCodes = {
  activeActive: "TGW_GETTING_SINGLE_REGION_TGW_INVITATIONS_IS_NOT_ALLOWED_WITH_ACTIVE_ACTIVE_SUBSCRIPTION",
  single:
    "TGW_GETTING_ACTIVE_ACTIVE_SUBSCRIPTION_TGW_INVITATIONS_IS_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION",
};
const ACCEPTING: ErrorCodes = {
  activeActive:
    "TGW_ACCEPTING_A_FLEXIBLE_SUBSCRIPTION_TGW_RESOURCE_SHARE_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
  single: "TGW_ACCEPTING_AN_ACTIVE_ACTIVE_TGW_RESOURCE_SHARE_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
};
const REJECTING: ErrorCodes = {
  activeActive:
    "TGW_REJECTING_A_FLEXIBLE_SUBSCRIPTION_TGW_RESOURCE_SHARE_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
  single: "TGW_REJECTING_AN_ACTIVE_ACTIVE_TGW_RESOURCE_SHARE_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
};
const CREATING: ErrorCodes = {
  activeActive:
    "TGW_CREATING_A_FLEXIBLE_SUBSCRIPTION_TGW_ATTACHMENT_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
  single:
    "TGW_CREATING_AN_ACTIVE_ACTIVE_SUBSCRIPTION_TGW_ATTACHMENT_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
};
const UPDATING: ErrorCodes = {
  activeActive:
    "TGW_UPDATING_A_FLEXIBLE_SUBSCRIPTION_TGW_ATTACHMENT_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
  single: "TGW_UPDATING_AN_ACTIVE_ACTIVE_TGW_ATTACHMENT_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
};
const DELETING: ErrorCodes = {
  activeActive:
    "TGW_DELETING_A_FLEXIBLE_SUBSCRIPTION_TGW_ATTACHMENT_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
  single:
    "TGW_DELETING_AN_ACTIVE_ACTIVE_SUBSCRIPTION_TGW_ATTACHMENT_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
};

interface InvitationPath extends PlacePath {
  readonly tgwInvitationId: number;
}

interface GatewayPath extends PlacePath {
  readonly TgwId: number;
}

const readGateways = { command: "tgwGetRequest", process: listGateways };
const readInvitations = { command: "tgwInvitationsGetRequest", process: listInvitations };
const accept = {
  command: "tgwAcceptInvitationRequest",
  process: (work: ScopedTaskContext<InvitationPath>) => answerInvitation(work, "accepted"),
};
const reject = {
  command: "tgwRejectInvitationRequest",
  process: (work: ScopedTaskContext<InvitationPath>) => answerInvitation(work, "rejected"),
};
const attach = { command: "tgwAttachmentCreateRequest", process: attachGateway };
const route = { command: "tgwUpdateCidrsRequest", process: routeBlocks };
const detach = { command: "tgwAttachmentDeleteRequest", process: detachGateway };

/**
 * Transit gateways at AWS. The customer offers one, the invitation is accepted, the gateway shows in the list, is
 * attached, and then told what to route.
 */
export const transitGatewayOperations: Operations = {
  "GET /subscriptions/{subscriptionId}/transitGateways": task(readGateways),
  "GET /subscriptions/{subscriptionId}/transitGateways/invitations": task(readInvitations),
  "PUT /subscriptions/{subscriptionId}/transitGateways/invitations/{tgwInvitationId}/accept": task(accept),
  "PUT /subscriptions/{subscriptionId}/transitGateways/invitations/{tgwInvitationId}/reject": task(reject),
  "POST /subscriptions/{subscriptionId}/transitGateways/{TgwId}/attachment": task(attach),
  "PUT /subscriptions/{subscriptionId}/transitGateways/{TgwId}/attachment": task(route),
  "DELETE /subscriptions/{subscriptionId}/transitGateways/{TgwId}/attachment": task(detach),
  "GET /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways": task(readGateways),
  "GET /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways/invitations": task(readInvitations),
  "PUT /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways/invitations/{tgwInvitationId}/accept":
    task(accept),
  "PUT /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways/invitations/{tgwInvitationId}/reject":
    task(reject),
  "POST /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways/{TgwId}/attachment": task(attach),
  "PUT /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways/{TgwId}/attachment": task(route),
  "DELETE /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways/{TgwId}/attachment":
    task(detach),
};

function listGateways(work: ScopedTaskContext): TaskResult {
  const { account, path, world } = work;
  const subscription = requireSubscription(account, path.subscriptionId);
  if (world.behavior.transitGatewaysNullUntilReady && subscription.status !== "active") {
    checkKind(subscription, path.regionId !== undefined, GETTING);
    return { resourceId: subscription.id, resource: null };
  }
  const place = placeFor(work, GETTING);
  const gateways = Object.values(account.transitGateways).filter(
    (gateway) => isIn(place, gateway) && gateway.visibleAt <= world.now,
  );
  const resource: TransitGateways = { tgws: gateways.map(viewGateway) };
  return { resourceId: subscription.id, resource: { ...resource } };
}

function listInvitations(work: ScopedTaskContext): TaskResult {
  const { account } = work;
  const place = placeFor(work, GETTING_INVITATIONS);
  const resource: TransitGatewayInvitations = {
    resources: Object.values(account.tgwInvitations)
      .filter((invitation) => isIn(place, invitation))
      .map(({ id, name, resourceShareUid, awsAccountId, status, sharedAt }) => ({
        id,
        name,
        resourceShareUid,
        awsAccountId,
        status,
        sharedDate: iso(sharedAt),
      })),
  };
  return { resourceId: place.subscription.id, resource: { ...resource } };
}

/** An accepted gateway is listed, and can be attached. An answer is final. */
function answerInvitation(
  work: ScopedTaskContext<InvitationPath>,
  response: "accepted" | "rejected",
): TaskResult {
  const { account, path, world } = work;
  const place = placeFor(work, response === "accepted" ? ACCEPTING : REJECTING);
  checkProvider(place);
  const invitation = account.tgwInvitations[path.tgwInvitationId];
  if (invitation === undefined || !isIn(place, invitation) || invitation.status !== "pending") {
    throw new TaskError(
      "TGW_RESOURCE_SHARE_DOES_NOT_EXIST",
      `There is no invitation ${path.tgwInvitationId} that waits for an answer.`,
    );
  }
  invitation.status = response;
  if (response === "accepted") {
    const { awsTgwUid, awsAccountId } = invitation;
    const id = nextId(world.state, "small");
    account.transitGateways[id] = { ...scopedRecord(place, id, world), awsTgwUid, awsAccountId, cidrs: [] };
  }
  appendSystemLog(work, about(place, `The transit gateway share ${invitation.name} was ${response}.`));
  return { resourceId: invitation.id };
}

function attachGateway(work: ScopedTaskContext<GatewayPath>): TaskResult {
  const { account, world } = work;
  const { place, gateway } = findGateway(work, CREATING);
  if (isAttached(gateway)) {
    // The contract has no code for this one.
    throw new TaskError("TGW_ATTACHMENT_IS_NOT_ACTIVE", `The gateway has an attachment: ${gateway.status}.`);
  }
  gateway.attachmentUid = `tgw-attach-${uuid(world.state).replaceAll("-", "").slice(0, 17)}`;
  gateway.cidrs = [];
  startTransition(world, account, "transitGateways", gateway, stateMachines.tgwAttachment(world.durations));
  appendSystemLog(work, about(place, `Transit gateway ${gateway.id} is being attached.`));
  return { resourceId: gateway.id };
}

/** Texts in the request, objects in the answer. */
function routeBlocks(
  work: ScopedTaskContext<GatewayPath>,
  { cidrs = [] }: TgwUpdateCidrsRequest,
): TaskResult {
  const { account, world } = work;
  const { place, gateway } = findAttachment(work, UPDATING);
  const wrong = cidrs.find((cidr) => !isCidr(cidr));
  if (wrong !== undefined) {
    throw new TaskError("TGW_ATTACHMENT_CIDRS_INVALID_LENGTH", `${wrong} is not an address block.`);
  }
  if (new Set(cidrs).size < cidrs.length) {
    throw new TaskError("TGW_ATTACHMENT_CIDRS_REQUEST_CONTAINS_DUPLICATES", "A block is named twice.");
  }
  if ([...cidrs].sort().join() === [...gateway.cidrs].sort().join()) {
    throw new TaskError("TGW_ATTACHMENT_CIDRS_ARE_THE_SAME_AS_EXISTING_ONES", "The blocks are the same.");
  }
  gateway.cidrs = [...cidrs];
  startTransition(world, account, "transitGateways", gateway, stateMachines.tgwUpdate(world.durations));
  appendSystemLog(work, about(place, `Routes of transit gateway ${gateway.id} are being updated.`));
  return { resourceId: gateway.id };
}

function detachGateway(work: ScopedTaskContext<GatewayPath>): TaskResult {
  const { account, world } = work;
  const { place, gateway } = findAttachment(work, DELETING);
  gateway.cidrs = [];
  startTransition(world, account, "transitGateways", gateway, stateMachines.tgwDetachment(world.durations));
  appendSystemLog(work, about(place, `Transit gateway ${gateway.id} is being detached.`));
  return { resourceId: gateway.id };
}

function placeFor({ account, path }: ScopedTaskContext, wrongKind: ErrorCodes): NetworkScope {
  return placeOf(account, path, wrongKind, "TGW_REGION_DOES_NOT_EXIST");
}

function checkProvider({ provider }: NetworkScope): void {
  if (provider === "AWS") return;
  throw new TaskError("TGW_CLOUD_PROVIDER_IS_NOT_SUPPORTED", "Transit gateways are at AWS only.");
}

function findGateway(
  work: ScopedTaskContext<GatewayPath>,
  wrongKind: ErrorCodes,
): { place: NetworkScope; gateway: TransitGatewayRecord } {
  const place = placeFor(work, wrongKind);
  checkProvider(place);
  const gateway = work.account.transitGateways[work.path.TgwId];
  if (gateway !== undefined && isIn(place, gateway)) return { place, gateway };
  throw new TaskError("TGW_DOES_NOT_EXIST", `There is no transit gateway ${work.path.TgwId}.`);
}

/** A gateway with an attachment that can be changed. */
function findAttachment(work: ScopedTaskContext<GatewayPath>, wrongKind: ErrorCodes) {
  const found = findGateway(work, wrongKind);
  const { id, status } = found.gateway;
  if (!isAttached(found.gateway)) {
    throw new TaskError("TGW_ATTACHMENT_DOES_NOT_EXIST", `Transit gateway ${id} is not attached.`);
  }
  if (status !== "available") {
    throw new TaskError("TGW_ATTACHMENT_IS_NOT_ACTIVE", `The attachment is ${status}, not available.`);
  }
  return found;
}

function isAttached({ attachmentUid, status }: TransitGatewayRecord): boolean {
  return attachmentUid !== undefined && status !== "deleted";
}

/** A gateway that was never attached has no attachment to tell of. */
function viewGateway({ id, awsTgwUid, awsAccountId, attachmentUid, status, cidrs }: TransitGatewayRecord) {
  const view: TransitGateway = {
    id,
    awsTgwUid,
    ...(attachmentUid === undefined ? {} : { attachmentUid }),
    // Of the gateway itself, which the customer keeps.
    status: "available",
    ...(attachmentUid === undefined ? {} : { attachmentStatus: status }),
    awsAccountId,
    cidrs: cidrs.map((cidrAddress) => ({
      cidrAddress,
      status: status === "available" ? "active" : "pending",
    })),
  };
  return view;
}

function about({ subscription: { id, name } }: NetworkScope, description: string) {
  return { type: "Subscription", resource: name, resourceId: id, description };
}
