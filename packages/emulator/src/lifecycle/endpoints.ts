import { buildEndpoints, buildRegionEndpoints } from "../catalog/hosts.js";
import type { DatabaseRecord } from "../state/database-record.js";
import type { EmulatorState } from "../state/state.js";
import type { SubscriptionRecord } from "../state/subscription-records.js";

type Parent = Pick<SubscriptionRecord, "cluster" | "publicEndpointAccess">;

/**
 * Assigns endpoint names when a database becomes active for the first time. The names do not resolve; they are replaced
 * by a real address once a Redis process is listening.
 */
export function assignEndpoints(database: DatabaseRecord, parent: Parent): void {
  const { view, crdb = [] } = database;
  if (view.privateEndpoint == null) Object.assign(view, buildEndpoints(database, parent));
  for (const part of crdb)
    if (part.privateEndpoint === "") Object.assign(part, buildRegionEndpoints(database, parent, part.region));
}

/** Stores the address of a database or of its instance in a region. Public and private endpoints are the same here. */
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

/** Stores whether the real Redis does not have all settings of a database yet. */
export function onSettingsPending(
  { databaseId, isPending }: { databaseId: number; isPending: boolean },
  { accounts }: Pick<EmulatorState, "accounts">,
): void {
  const database = accounts.map(({ databases }) => databases[databaseId]).find((one) => one !== undefined);
  if (database === undefined) return;
  if (isPending) database.isPending = true;
  else delete database.isPending;
}

/** Updates the public endpoints: absent without public access, else the real address or the assigned name. */
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
