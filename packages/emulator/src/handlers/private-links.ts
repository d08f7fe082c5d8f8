import type { PrivateLinkCreateRequest } from "redis-cloud-sdk/models";
import { HttpFailure, TaskFailure } from "../failures.js";
import { privateLinkScript } from "../offer/private-link-script.js";
import { privateLinkCreate } from "../requests/private-link.js";
import { nextId, uuid } from "../state/ids.js";
import type { PrivateLinkRecord } from "../state/state.js";
import { connectPrincipal } from "../status/connections.js";
import { setCourse } from "../status/course.js";
import { note } from "../status/log.js";
import { courses } from "../status/machines.js";
import { configurationArn, viewPrivateLink } from "../views/private-link.js";
import { type Operations, type Outcome, task } from "./operation.js";
import { type Place, type PlacedWork, placed, placeOf, type WrongKind } from "./place.js";
import { addPrincipal, findLink, linkIn, principalsOf } from "./private-link-settings.js";

const GETTING: WrongKind = {
  activeActive:
    "PRIVATE_LINK_GET_A_FLEXIBLE_SUBSCRIPTION_PRIVATE_LINK_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
  single:
    "PRIVATE_LINK_GET_AN_ACTIVE_ACTIVE_SUBSCRIPTION_PRIVATE_LINK_IS_NOT_ALLOWED_WITH_A_SINGLE_REGION_SUBSCRIPTION",
};
const CREATING: WrongKind = {
  activeActive:
    "PRIVATE_LINK_CREATE_A_FLEXIBLE_SUBSCRIPTION_PRIVATE_LINK_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
  single:
    "PRIVATE_LINK_CREATE_AN_ACTIVE_ACTIVE_SUBSCRIPTION_PRIVATE_LINK_IS_NOT_ALLOWED_WITH_A_SINGLE_REGION_SUBSCRIPTION",
};
const DELETING: WrongKind = {
  activeActive:
    "PRIVATE_LINK_DELETING_A_FLEXIBLE_SUBSCRIPTION_PRIVATE_LINK_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
  single:
    "PRIVATE_LINK_DELETING_AN_ACTIVE_ACTIVE_SUBSCRIPTION_PRIVATE_LINK_IS_NOT_ALLOWED_WITH_A_SINGLE_REGION_SUBSCRIPTION",
};

const LONGEST_NAME = 64;

const read = { accept: refuseWithoutLink, process: readLink };
const create = { body: privateLinkCreate, process: createLink };
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
function refuseWithoutLink({ account, path, world }: PlacedWork): void {
  if (world.habits.privateLinkNone !== "http-404") return;
  const { subscriptionId, regionId } = path;
  const found = Object.values(account.privateLinks).some(
    (link) =>
      link.subscriptionId === subscriptionId && link.regionId === regionId && link.visibleAt <= world.now,
  );
  if (!found) throw new HttpFailure(404);
}

/** Three shapes of "none" have been met. */
function readLink({ account, path, world }: PlacedWork): Outcome {
  const place = placeOf(account, path, GETTING);
  const { subscription, region } = place;
  const link = linkIn(account, place);
  if (link === undefined || link.visibleAt > world.now) {
    if (world.habits.privateLinkNone === "empty") {
      return { resourceId: subscription.id, resource: { links: [] } };
    }
    throw new TaskFailure("PRIVATE_LINK_NOT_FOUND", "There is no PrivateLink.");
  }
  const view = viewPrivateLink(link, principalsOf(link, account), subscription, region, account);
  return { resourceId: subscription.id, resource: { ...view } };
}

function createLink(work: PlacedWork, request: PrivateLinkCreateRequest): Outcome {
  const { account, path, world } = work;
  const place = placeOf(account, path, CREATING);
  if (place.provider !== "AWS") {
    throw new TaskFailure("PRIVATE_LINK_CLOUD_PROVIDER_NOT_SUPPORTED", "PrivateLink is at AWS only.");
  }
  if (linkIn(account, place) !== undefined) {
    throw new TaskFailure("PRIVATE_LINK_ALREADY_EXISTS", "There is a PrivateLink already.");
  }
  const { shareName } = request;
  if (shareName.trim() === "" || shareName.length > LONGEST_NAME) {
    throw new TaskFailure("PRIVATE_LINK_SERVICE_ERROR", `A share name has 1 to ${LONGEST_NAME} characters.`);
  }
  const id = nextId(world.state, "small");
  const uid = uuid(world.state).replaceAll("-", "").slice(0, 17);
  const link: PrivateLinkRecord = { ...placed(place, id, world), shareName, uid, connections: [] };
  // The first principal may be refused: then there is no link either.
  addPrincipal(request, link, place, account, world);
  account.privateLinks[id] = link;
  setCourse(world, account, "privateLinks", link, courses.privateLink(world.durations));
  note(work, about(place, `PrivateLink ${shareName} is being created.`));
  return { resourceId: place.subscription.id };
}

function deleteLink(work: PlacedWork): Outcome {
  const { account, path, world } = work;
  const place = placeOf(account, path, DELETING);
  const link = findLink(account, place);
  if (world.habits.privateLinkKeptByPrincipals && principalsOf(link, account).length > 0) {
    throw new TaskFailure(
      "PRIVATE_LINK_ALL_PRINCIPALS_MUST_BE_DELETED_BEFORE_DELETING_RESOURCE_LINK",
      "The PrivateLink has principals.",
    );
  }
  setCourse(world, account, "privateLinks", link, courses.privateLinkDeletion(world.durations));
  note(work, about(place, `PrivateLink ${link.shareName} is being deleted.`));
  return {};
}

function readScript({ account, path, query, world }: PlacedWork): Outcome {
  const place = placeOf(account, path, GETTING);
  const link = findLink(account, place);
  if (world.habits.customerSide === "when-asked") {
    for (const principal of principalsOf(link, account)) connectPrincipal(principal, account, world);
  }
  const terraform = query.get("includeTerraformAwsScript") === "true";
  const resource = privateLinkScript(configurationArn(link, place.region), terraform);
  return { resourceId: place.subscription.id, resource: { ...resource } };
}

function about({ subscription: { id, name } }: Place, description: string) {
  return { type: "Subscription", resource: name, resourceId: id, description };
}
