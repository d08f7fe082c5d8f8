import type {
  PrivateLinkConnectionsDisassociateRequest,
  PrivateLinkPrincipalsCreateRequest,
  PrivateLinkPrincipalsDeleteRequest,
} from "redis-cloud-sdk/models";
import { TaskError } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import { appendSystemLog } from "../lifecycle/system-log.js";
import { startTransition } from "../lifecycle/transitions.js";
import { task } from "./declare.js";
import { type ErrorCodes, type NetworkScope, placeOf, type ScopedTaskContext } from "./network-scope.js";
import type { Operations, TaskResult } from "./operation.js";
import { addPrincipal, findLink, principalsOf } from "./private-link-settings.js";

const CREATING: ErrorCodes = {
  activeActive: "PRIVATE_LINK_CREATING_PRINCIPLES_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
  single: "PRIVATE_LINK_CREATING_PRINCIPLES_IS_NOT_ALLOWED_WITH_A_SINGLE_REGION_SUBSCRIPTION",
};
const DELETING: ErrorCodes = {
  activeActive:
    "PRIVATE_LINK_DELETING_A_FLEXIBLE_SUBSCRIPTION_PRINCIPALS_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
  single:
    "PRIVATE_LINK_DELETING_AN_ACTIVE_ACTIVE_SUBSCRIPTION_PRINCIPALS_IS_NOT_ALLOWED_WITH_A_SINGLE_REGION_SUBSCRIPTION",
};
const DISASSOCIATING: ErrorCodes = {
  activeActive:
    "PRIVATE_LINK_DISASSOCIATE_CONNECTIONS_A_FLEXIBLE_SUBSCRIPTION_PRIVATE_LINK_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
  single:
    "PRIVATE_LINK_DISASSOCIATE_CONNECTIONS_AN_ACTIVE_ACTIVE_SUBSCRIPTION_PRIVATE_LINK_IS_NOT_ALLOWED_WITH_A_SINGLE_REGION_SUBSCRIPTION",
};

const add = { process: createPrincipal };
const remove = { process: deletePrincipal };
const cut = { process: disassociateConnections };

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

function createPrincipal(work: ScopedTaskContext, request: PrivateLinkPrincipalsCreateRequest): TaskResult {
  const { account, path, world } = work;
  const place = placeOf(account, path, CREATING);
  addPrincipal(request, findLink(account, place), place, account, world);
  appendSystemLog(work, about(place, `Principal ${request.principal} was added to the PrivateLink.`));
  return { resourceId: place.subscription.id };
}

function deletePrincipal(
  work: ScopedTaskContext,
  { principal }: PrivateLinkPrincipalsDeleteRequest,
): TaskResult {
  const { account, path, world } = work;
  const place = placeOf(account, path, DELETING);
  const record = principalsOf(findLink(account, place), account).find(
    (other) => other.principal === principal,
  );
  if (record === undefined) {
    throw new TaskError("PRIVATE_LINK_PRINCIPAL_NOT_FOUND", `There is no principal ${principal}.`);
  }
  const transition = stateMachines.privateLinkPrincipalRemoval(world.durations);
  startTransition(world, account, "privateLinkPrincipals", record, transition);
  appendSystemLog(work, about(place, `Principal ${principal} is being removed from the PrivateLink.`));
  return { resourceId: place.subscription.id };
}

/** All or none. What reading the link calls `ownerId` is `principalId` here; the principal itself will do too. */
function disassociateConnections(
  work: ScopedTaskContext,
  { connections }: PrivateLinkConnectionsDisassociateRequest,
): TaskResult {
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
    throw new TaskError("PRIVATE_LINK_PRINCIPAL_NOT_FOUND", `${principalId} has no ${associationId}.`);
  });
  link.connections = link.connections.filter((connection) => !gone.includes(connection));
  appendSystemLog(work, about(place, `${gone.length} connections of the PrivateLink were disassociated.`));
  return { resourceId: place.subscription.id };
}

function about({ subscription: { id, name } }: NetworkScope, description: string) {
  return { type: "Subscription", resource: name, resourceId: id, description };
}
