import type { PrivateLinkConnectionsDisassociateRequest } from "redis-cloud-sdk/models";
import { TaskError } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import type { PrivateLinkRecord } from "../state/network-records.js";
import type { AccountState } from "../state/state.js";
import { forBothScopes } from "./both-scopes.js";
import { task } from "./declare.js";
import { describeSubscription } from "./log-entries.js";
import { addPrincipal, listPrincipals, privateLink } from "./private-link-settings.js";

type Connection = PrivateLinkConnectionsDisassociateRequest["connections"][number];

/** Principals that may connect to a PrivateLink, and their connections. */
export const privateLinkPrincipalOperations = forBothScopes(({ pick }) => ({
  "POST /private-link/principals": task({
    target: privateLink(
      pick(
        "PRIVATE_LINK_CREATING_PRINCIPLES_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
        "PRIVATE_LINK_CREATING_PRINCIPLES_IS_NOT_ALLOWED_WITH_A_SINGLE_REGION_SUBSCRIPTION",
      ),
    ),
    run: ({ scope, link, body, account, world }) => {
      addPrincipal(body, link, scope, account, world);
      return { resourceId: scope.subscription.id };
    },
    log: ({ scope, body }) =>
      describeSubscription(scope.subscription, `Principal ${body.principal} was added to the PrivateLink.`),
  }),
  "DELETE /private-link/principals": task({
    target: (context) => {
      const { account, body } = context;
      const { scope, link } = privateLink(
        pick(
          "PRIVATE_LINK_DELETING_A_FLEXIBLE_SUBSCRIPTION_PRINCIPALS_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
          "PRIVATE_LINK_DELETING_AN_ACTIVE_ACTIVE_SUBSCRIPTION_PRINCIPALS_IS_NOT_ALLOWED_WITH_A_SINGLE_REGION_SUBSCRIPTION",
        ),
      )(context);
      const record = listPrincipals(link, account).find(({ principal }) => principal === body.principal);
      if (record !== undefined) return { scope, record };
      throw new TaskError("PRIVATE_LINK_PRINCIPAL_NOT_FOUND", `Principal ${body.principal} not found.`);
    },
    run: ({ scope, record, after }) => {
      after("privateLinkPrincipals", record, stateMachines.privateLinkPrincipalRemoval);
      return { resourceId: scope.subscription.id };
    },
    log: ({ scope, record: { principal } }) =>
      describeSubscription(
        scope.subscription,
        `Principal ${principal} is being removed from the PrivateLink.`,
      ),
  }),
  "POST /private-link/connections/disassociate": task({
    target: privateLink(
      pick(
        "PRIVATE_LINK_DISASSOCIATE_CONNECTIONS_A_FLEXIBLE_SUBSCRIPTION_PRIVATE_LINK_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
        "PRIVATE_LINK_DISASSOCIATE_CONNECTIONS_AN_ACTIVE_ACTIVE_SUBSCRIPTION_PRIVATE_LINK_IS_NOT_ALLOWED_WITH_A_SINGLE_REGION_SUBSCRIPTION",
      ),
    ),
    run: ({ scope, link, body, account, log }) => {
      // All connections must be found before any is removed.
      const removed = body.connections.map((connection) => findConnection(connection, link, account));
      link.connections = link.connections.filter((connection) => !removed.includes(connection));
      log(
        describeSubscription(
          scope.subscription,
          `${removed.length} connections of the PrivateLink were disassociated.`,
        ),
      );
      return { resourceId: scope.subscription.id };
    },
  }),
}));

/** Finds a connection. Its `principalId` is what reads of the link call `ownerId`, or the principal. @throws TaskError */
function findConnection(
  { associationId, connectionId, principalId }: Connection,
  { connections }: PrivateLinkRecord,
  { privateLinkPrincipals }: AccountState,
) {
  const found = connections.find(
    (other) =>
      other.associationId === associationId &&
      (connectionId === undefined || other.connectionId === connectionId) &&
      (other.ownerId === principalId || privateLinkPrincipals[other.principalId]?.principal === principalId),
  );
  if (found !== undefined) return found;
  // The contract has no code for connections.
  throw new TaskError(
    "PRIVATE_LINK_PRINCIPAL_NOT_FOUND",
    `Connection ${associationId} of principal ${principalId} not found.`,
  );
}
