import type {
  PrivateLinkConnectionsDisassociateRequest,
  PrivateLinkPrincipalsCreateRequest,
  PrivateLinkPrincipalsDeleteRequest,
} from "redis-cloud-sdk/models";
import { TaskFailure } from "../failures.js";
import { disassociate, principalCreate, principalDelete } from "../requests/private-link.js";
import { setCourse } from "../status/course.js";
import { note } from "../status/log.js";
import { courses } from "../status/machines.js";
import { type Operations, type Outcome, task } from "./operation.js";
import { type Place, type PlacedWork, placeOf, type WrongKind } from "./place.js";
import { addPrincipal, findLink, principalsOf } from "./private-link-settings.js";

const CREATING: WrongKind = {
  activeActive: "PRIVATE_LINK_CREATING_PRINCIPLES_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
  single: "PRIVATE_LINK_CREATING_PRINCIPLES_IS_NOT_ALLOWED_WITH_A_SINGLE_REGION_SUBSCRIPTION",
};
const DELETING: WrongKind = {
  activeActive:
    "PRIVATE_LINK_DELETING_A_FLEXIBLE_SUBSCRIPTION_PRINCIPALS_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
  single:
    "PRIVATE_LINK_DELETING_AN_ACTIVE_ACTIVE_SUBSCRIPTION_PRINCIPALS_IS_NOT_ALLOWED_WITH_A_SINGLE_REGION_SUBSCRIPTION",
};
const DISASSOCIATING: WrongKind = {
  activeActive:
    "PRIVATE_LINK_DISASSOCIATE_CONNECTIONS_A_FLEXIBLE_SUBSCRIPTION_PRIVATE_LINK_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
  single:
    "PRIVATE_LINK_DISASSOCIATE_CONNECTIONS_AN_ACTIVE_ACTIVE_SUBSCRIPTION_PRIVATE_LINK_IS_NOT_ALLOWED_WITH_A_SINGLE_REGION_SUBSCRIPTION",
};

const add = { body: principalCreate, process: createPrincipal };
const remove = { body: principalDelete, process: deletePrincipal };
const cut = { body: disassociate, process: disassociateConnections };

/** Who may connect to a PrivateLink, and the connections that they made. */
export const privateLinkPrincipalOperations: Operations = {
  "POST /subscriptions/{subscriptionId}/private-link/principals": task({
    command: "privateLinkPrincipalsCreateRequest",
    ...add,
  }),
  "DELETE /subscriptions/{subscriptionId}/private-link/principals": task({
    command: "privateLinkPrincipalsDeleteRequest",
    ...remove,
  }),
  "POST /subscriptions/{subscriptionId}/private-link/connections/disassociate": task({
    command: "privateLinkConnectionsDisassociateRequest",
    ...cut,
  }),
  "POST /subscriptions/{subscriptionId}/regions/{regionId}/private-link/principals": task({
    command: "activeActivePrivateLinkPrincipalsCreateRequest",
    ...add,
  }),
  "DELETE /subscriptions/{subscriptionId}/regions/{regionId}/private-link/principals": task({
    command: "activeActivePrivateLinkPrincipalsDeleteRequest",
    ...remove,
  }),
  "POST /subscriptions/{subscriptionId}/regions/{regionId}/private-link/connections/disassociate": task({
    command: "activeActivePrivateLinkConnectionsDisassociateRequest",
    ...cut,
  }),
};

function createPrincipal(work: PlacedWork, request: PrivateLinkPrincipalsCreateRequest): Outcome {
  const { account, path, world } = work;
  const place = placeOf(account, path, CREATING);
  addPrincipal(request, findLink(account, place), place, account, world);
  note(work, about(place, `Principal ${request.principal} was added to the PrivateLink.`));
  return { resourceId: place.subscription.id };
}

function deletePrincipal(work: PlacedWork, { principal }: PrivateLinkPrincipalsDeleteRequest): Outcome {
  const { account, path, world } = work;
  const place = placeOf(account, path, DELETING);
  const record = principalsOf(findLink(account, place), account).find(
    (other) => other.principal === principal,
  );
  if (record === undefined) {
    throw new TaskFailure("PRIVATE_LINK_PRINCIPAL_NOT_FOUND", `There is no principal ${principal}.`);
  }
  const course = courses.privateLinkPrincipalRemoval(world.durations);
  setCourse(world, account, "privateLinkPrincipals", record, course);
  note(work, about(place, `Principal ${principal} is being removed from the PrivateLink.`));
  return { resourceId: place.subscription.id };
}

/** All or none. What reading the link calls `ownerId` is `principalId` here; the principal itself will do too. */
function disassociateConnections(
  work: PlacedWork,
  { connections }: PrivateLinkConnectionsDisassociateRequest,
): Outcome {
  const { account, path } = work;
  const place = placeOf(account, path, DISASSOCIATING);
  const link = findLink(account, place);
  const gone = connections.map(({ associationId, connectionId, principalId }) => {
    const found = link.connections.find(
      (other) =>
        other.associationId === associationId &&
        (connectionId === undefined || other.connectionId === connectionId) &&
        (other.ownerId === principalId ||
          account.privateLinkPrincipals[other.principalId]?.principal === principalId),
    );
    if (found !== undefined) return found;
    // The contract has no code for connections.
    throw new TaskFailure("PRIVATE_LINK_PRINCIPAL_NOT_FOUND", `${principalId} has no ${associationId}.`);
  });
  link.connections = link.connections.filter((connection) => !gone.includes(connection));
  note(work, about(place, `${gone.length} connections of the PrivateLink were disassociated.`));
  return { resourceId: place.subscription.id };
}

function about({ subscription: { id, name } }: Place, description: string) {
  return { type: "Subscription", resource: name, resourceId: id, description };
}
