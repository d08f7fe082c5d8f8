import type { PrivateLinkCreateRequest } from "redis-cloud-sdk/models";
import { renderPrivateLinkScript } from "../catalog/private-link-script.js";
import { HttpError, TaskError } from "../errors.js";
import { connectPrincipal } from "../lifecycle/private-connections.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import { appendSystemLog } from "../lifecycle/system-log.js";
import { startTransition } from "../lifecycle/transitions.js";
import { nextId, uuid } from "../state/ids.js";
import type { PrivateLinkRecord } from "../state/state.js";
import { configurationArn, viewPrivateLink } from "../views/private-link.js";
import { task } from "./declare.js";
import {
  type ErrorCodes,
  type NetworkScope,
  placeOf,
  type ScopedTaskContext,
  scopedRecord,
} from "./network-scope.js";
import type { Operations, TaskResult } from "./operation.js";
import { addPrincipal, findLink, linkIn, principalsOf } from "./private-link-settings.js";

const GETTING: ErrorCodes = {
  activeActive:
    "PRIVATE_LINK_GET_A_FLEXIBLE_SUBSCRIPTION_PRIVATE_LINK_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
  single:
    "PRIVATE_LINK_GET_AN_ACTIVE_ACTIVE_SUBSCRIPTION_PRIVATE_LINK_IS_NOT_ALLOWED_WITH_A_SINGLE_REGION_SUBSCRIPTION",
};
const CREATING: ErrorCodes = {
  activeActive:
    "PRIVATE_LINK_CREATE_A_FLEXIBLE_SUBSCRIPTION_PRIVATE_LINK_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
  single:
    "PRIVATE_LINK_CREATE_AN_ACTIVE_ACTIVE_SUBSCRIPTION_PRIVATE_LINK_IS_NOT_ALLOWED_WITH_A_SINGLE_REGION_SUBSCRIPTION",
};
const DELETING: ErrorCodes = {
  activeActive:
    "PRIVATE_LINK_DELETING_A_FLEXIBLE_SUBSCRIPTION_PRIVATE_LINK_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
  single:
    "PRIVATE_LINK_DELETING_AN_ACTIVE_ACTIVE_SUBSCRIPTION_PRIVATE_LINK_IS_NOT_ALLOWED_WITH_A_SINGLE_REGION_SUBSCRIPTION",
};

const MAX_NAME = 64;

const read = { accept: refuseWithoutLink, process: readLink };
const create = { process: createLink };
const remove = { process: deleteLink };
const script = { accept: refuseWithoutLink, process: readScript };

/** PrivateLink at AWS: one link for each place, with principals who may connect. */
export const privateLinkOperations: Operations = {
  "GET /subscriptions/{subscriptionId}/private-link": task({ command: "privateLinkGetRequest", ...read }),
  "POST /subscriptions/{subscriptionId}/private-link": task({
    command: "privateLinkCreateRequest",
    ...create,
  }),
  "DELETE /subscriptions/{subscriptionId}/private-link": task({
    command: "privateLinkDeleteRequest",
    ...remove,
  }),
  "GET /subscriptions/{subscriptionId}/private-link/endpoint-script": task({
    command: "privateLinkEndpointScriptGetRequest",
    ...script,
  }),
  "GET /subscriptions/{subscriptionId}/regions/{regionId}/private-link": task({
    command: "activeActivePrivateLinkGetRequest",
    ...read,
  }),
  "POST /subscriptions/{subscriptionId}/regions/{regionId}/private-link": task({
    command: "activeActivePrivateLinkCreateRequest",
    ...create,
  }),
  "DELETE /subscriptions/{subscriptionId}/regions/{regionId}/private-link": task({
    command: "activeActivePrivateLinkDeleteRequest",
    ...remove,
  }),
  "GET /subscriptions/{subscriptionId}/regions/{regionId}/private-link/endpoint-script": task({
    command: "activeActivePrivateLinkEndpointScriptGetRequest",
    ...script,
  }),
};

/** A link that is not there may be refused at once. @throws HttpFailure 404 */
function refuseWithoutLink({ account, path, world }: ScopedTaskContext): void {
  if (world.behavior.privateLinkNone !== "http-404") return;
  const { subscriptionId, regionId } = path;
  const found = Object.values(account.privateLinks).some(
    (link) =>
      link.subscriptionId === subscriptionId && link.regionId === regionId && link.visibleAt <= world.now,
  );
  if (!found) throw new HttpError(404);
}

/** Three shapes of "none" have been met. */
function readLink({ account, path, world }: ScopedTaskContext): TaskResult {
  const place = placeOf(account, path, GETTING);
  const { subscription, region } = place;
  const link = linkIn(account, place);
  if (link === undefined || link.visibleAt > world.now) {
    if (world.behavior.privateLinkNone === "empty") {
      return { resourceId: subscription.id, resource: { links: [] } };
    }
    throw new TaskError("PRIVATE_LINK_NOT_FOUND", "There is no PrivateLink.");
  }
  const view = viewPrivateLink(link, principalsOf(link, account), subscription, region, account);
  return { resourceId: subscription.id, resource: { ...view } };
}

function createLink(work: ScopedTaskContext, request: PrivateLinkCreateRequest): TaskResult {
  const { account, path, world } = work;
  const place = placeOf(account, path, CREATING);
  if (place.provider !== "AWS") {
    throw new TaskError("PRIVATE_LINK_CLOUD_PROVIDER_NOT_SUPPORTED", "PrivateLink is at AWS only.");
  }
  if (linkIn(account, place) !== undefined) {
    throw new TaskError("PRIVATE_LINK_ALREADY_EXISTS", "There is a PrivateLink already.");
  }
  const { shareName } = request;
  if (shareName.trim() === "" || shareName.length > MAX_NAME) {
    throw new TaskError("PRIVATE_LINK_SERVICE_ERROR", `A share name has 1 to ${MAX_NAME} characters.`);
  }
  const id = nextId(world.state, "small");
  const uid = uuid(world.state).replaceAll("-", "").slice(0, 17);
  const link: PrivateLinkRecord = { ...scopedRecord(place, id, world), shareName, uid, connections: [] };
  // The first principal may be refused: then there is no link either.
  addPrincipal(request, link, place, account, world);
  account.privateLinks[id] = link;
  startTransition(world, account, "privateLinks", link, stateMachines.privateLink(world.durations));
  appendSystemLog(work, about(place, `PrivateLink ${shareName} is being created.`));
  return { resourceId: place.subscription.id };
}

function deleteLink(work: ScopedTaskContext): TaskResult {
  const { account, path, world } = work;
  const place = placeOf(account, path, DELETING);
  const link = findLink(account, place);
  if (world.behavior.privateLinkKeptByPrincipals && principalsOf(link, account).length > 0) {
    throw new TaskError(
      "PRIVATE_LINK_ALL_PRINCIPALS_MUST_BE_DELETED_BEFORE_DELETING_RESOURCE_LINK",
      "The PrivateLink has principals.",
    );
  }
  startTransition(world, account, "privateLinks", link, stateMachines.privateLinkDeletion(world.durations));
  appendSystemLog(work, about(place, `PrivateLink ${link.shareName} is being deleted.`));
  return {};
}

function readScript({ account, path, query, world }: ScopedTaskContext): TaskResult {
  const place = placeOf(account, path, GETTING);
  const link = findLink(account, place);
  if (world.behavior.customerSide === "when-asked") {
    for (const principal of principalsOf(link, account)) connectPrincipal(principal, account, world);
  }
  const terraform = query.get("includeTerraformAwsScript") === "true";
  const resource = renderPrivateLinkScript(configurationArn(link, place.region), terraform);
  return { resourceId: place.subscription.id, resource: { ...resource } };
}

function about({ subscription: { id, name } }: NetworkScope, description: string) {
  return { type: "Subscription", resource: name, resourceId: id, description };
}
