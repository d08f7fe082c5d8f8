import { buildEndpoints, buildRegionEndpoints } from "../catalog/hosts.js";
import type { DatabaseRecord, EmulatorState, SubscriptionRecord } from "../state/state.js";

type Parent = Pick<SubscriptionRecord, "cluster" | "publicEndpointAccess">;

/** A database gets its names when it is active for the first time: they lead nowhere until a Redis is found behind. */
export function assignEndpoints(database: DatabaseRecord, parent: Parent): void {
  const { view, crdb = [] } = database;
  if (view.privateEndpoint == null) Object.assign(view, buildEndpoints(database, parent));
  for (const part of crdb)
    if (part.privateEndpoint === "") Object.assign(part, buildRegionEndpoints(database, parent, part.region));
}

/** A database, or its part in a region, is reached at an address, public and private: all is on one machine. */
export function onAddressAssigned(
  { databaseId, region, address }: { databaseId: number; region?: string; address: string },
  { accounts }: Pick<EmulatorState, "accounts">,
): void {
  const account = accounts.find(({ databases }) => databases[databaseId] !== undefined);
  const database = account?.databases[databaseId];
  if (account === undefined || database === undefined) return;
  const target = region === undefined ? database.view : database.crdb?.find((part) => part.region === region);
  if (target !== undefined) target.privateEndpoint = address;
  const { subscriptionId } = database;
  const parent = account.subscriptions[subscriptionId] ?? account.essentials[subscriptionId];
  if (parent !== undefined) updatePublicEndpoints(database, parent);
}

/** Without public access there is no public endpoint. With it, it is where the private one is, or has a name like it. */
export function updatePublicEndpoints(database: DatabaseRecord | undefined, parent: Parent): void {
  if (database === undefined) return;
  const { view, crdb = [] } = database;
  const named = buildEndpoints(database, parent);
  if (view.privateEndpoint != null) {
    const real = view.privateEndpoint !== named.privateEndpoint && parent.publicEndpointAccess;
    view.publicEndpoint = real ? view.privateEndpoint : named.publicEndpoint;
  }
  for (const part of crdb) {
    if (part.privateEndpoint === "") continue;
    const name = buildRegionEndpoints(database, parent, part.region);
    const real = part.privateEndpoint !== name.privateEndpoint && parent.publicEndpointAccess;
    part.publicEndpoint = real ? part.privateEndpoint : name.publicEndpoint;
  }
}
