import { createUuid } from "../state/ids.js";
import type { PrivateLinkPrincipalRecord } from "../state/network-records.js";
import type { AccountState, ResourceKind } from "../state/state.js";
import type { World } from "../state/world.js";

/** Record kinds that belong to a subscription or to one of its regions. */
const CONNECTION_KINDS = [
  "peerings",
  "transitGateways",
  "tgwInvitations",
  "pscServices",
  "pscEndpoints",
  "privateLinks",
  "privateLinkPrincipals",
] as const;

/** Deletes the network connections of a subscription or of one region. */
export function deleteConnections(account: AccountState, subscriptionId: number, regionId?: number): void {
  for (const kind of CONNECTION_KINDS) {
    for (const record of Object.values(account[kind])) {
      const inside = regionId === undefined || record.regionId === regionId;
      if (record.subscriptionId === subscriptionId && inside) delete account[kind][record.id];
    }
  }
}

/** Deletes the records that belong to a deleted one. */
export function deleteChildren(account: AccountState, kind: ResourceKind, id: number): void {
  if (kind === "pscServices") {
    for (const endpoint of Object.values(account.pscEndpoints)) {
      if (endpoint.pscServiceId === id) delete account.pscEndpoints[endpoint.id];
    }
  }
  if (kind === "privateLinks") {
    for (const principal of Object.values(account.privateLinkPrincipals)) {
      if (principal.privateLinkId === id) delete account.privateLinkPrincipals[principal.id];
    }
  }
  if (kind === "privateLinkPrincipals") {
    const link = account.privateLinks[account.privateLinkPrincipals[id]?.privateLinkId ?? 0];
    if (link !== undefined)
      link.connections = link.connections.filter(({ principalId }) => principalId !== id);
  }
}

/** Connects an associated principal if the customer's side is automatic. */
export function onPrincipalAssociated(id: number, account: AccountState, world: World): void {
  const principal = account.privateLinkPrincipals[id];
  if (principal !== undefined && ["automatic", "on-demand"].includes(world.behavior.customerSide)) {
    connectPrincipal(principal, account, world);
  }
}

/** Creates the connection of an associated principal if it has none. */
export function connectPrincipal(
  { id, privateLinkId, principal, status }: PrivateLinkPrincipalRecord,
  account: AccountState,
  world: World,
): void {
  const link = account.privateLinks[privateLinkId];
  if (link === undefined || status !== "associated") return;
  if (link.connections.some(({ principalId }) => principalId === id)) return;
  const [first = "", second = ""] = [createUuid(world.state), createUuid(world.state)].map((text) =>
    text.replaceAll("-", "").slice(0, 17),
  );
  link.connections.push({
    principalId: id,
    associationId: `vpce-assoc-${first}`,
    connectionId: `vpce-${second}`,
    // The owner is an AWS account, even if the principal is a role or an organization.
    ownerId: /\d{12}/.exec(principal)?.[0] ?? principal,
    associatedAt: world.now,
  });
}
