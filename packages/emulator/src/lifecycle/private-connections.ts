import { uuid } from "../state/ids.js";
import type { AccountState, PrivateLinkPrincipalRecord, ResourceKind } from "../state/state.js";
import type { World } from "../state/world.js";

/** The parts of an account that hang on a subscription, or on a region of it. */
const CONNECTION_KINDS = [
  "peerings",
  "transitGateways",
  "tgwInvitations",
  "pscServices",
  "pscEndpoints",
  "privateLinks",
  "privateLinkPrincipals",
] as const;

/** What connected networks with a subscription, or with one region of it, goes with it. */
export function deleteConnections(account: AccountState, subscriptionId: number, regionId?: number): void {
  for (const kind of CONNECTION_KINDS) {
    for (const record of Object.values(account[kind])) {
      const inside = regionId === undefined || record.regionId === regionId;
      if (record.subscriptionId === subscriptionId && inside) delete account[kind][record.id];
    }
  }
}

/** What belongs to something that is gone is gone too. */
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

/** A principal may connect from now on, and perhaps does. */
export function onPrincipalAssociated(id: number, account: AccountState, world: World): void {
  const principal = account.privateLinkPrincipals[id];
  if (principal !== undefined && world.behavior.customerSide === "automatic") {
    connectPrincipal(principal, account, world);
  }
}

/** A principal makes its connection, unless it has one. */
export function connectPrincipal(
  { id, privateLinkId, principal, status }: PrivateLinkPrincipalRecord,
  account: AccountState,
  world: World,
): void {
  const link = account.privateLinks[privateLinkId];
  if (link === undefined || status !== "associated") return;
  if (link.connections.some(({ principalId }) => principalId === id)) return;
  const [first = "", second = ""] = [uuid(world.state), uuid(world.state)].map((text) =>
    text.replaceAll("-", "").slice(0, 17),
  );
  link.connections.push({
    principalId: id,
    associationId: `vpce-assoc-${first}`,
    connectionId: `vpce-${second}`,
    // The connection belongs to an account, also where the principal is a role or an organization in it.
    ownerId: /\d{12}/.exec(principal)?.[0] ?? principal,
    associatedAt: world.now,
  });
}
