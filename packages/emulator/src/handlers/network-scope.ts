import { regions as known, toRegionId } from "../catalog/regions.js";
import { TaskError } from "../errors.js";
import type { RegionalRecord } from "../state/network-records.js";
import type { AccountState } from "../state/state.js";
import type { SubscriptionRecord } from "../state/subscription-records.js";
import type { World } from "../state/world.js";
import type { ErrorCode } from "./declare.js";
import { requireActiveSubscription } from "./find.js";

/** Ids of a single-region subscription, or of an Active-Active one and a region of it. */
export interface ScopePath {
  readonly subscriptionId: number;
  readonly regionId?: number;
}

/** Location of a connection to networks of the customer: a single-region subscription, or a region of another one. */
export interface NetworkScope {
  subscription: SubscriptionRecord;
  /** Active-Active only. */
  regionId?: number;
  provider: string;
  region: string;
}

/**
 * Finds the active subscription of a networking task, and the region that its path names.
 *
 * @throws TaskError `wrongKind` if the route is not for such subscriptions, `noRegion` if there is no such region.
 */
export function findScope(
  account: AccountState,
  { subscriptionId, regionId }: ScopePath,
  wrongKind: ErrorCode,
  noRegion: ErrorCode = "SUBSCRIPTION_INVALID_REGION_ID",
): NetworkScope {
  const subscription = requireActiveSubscription(account, subscriptionId);
  checkKind(subscription, regionId !== undefined, wrongKind);
  const { provider, regions } = subscription.cloud[0] ?? { provider: "AWS", regions: [] };
  if (regionId === undefined) {
    return { subscription, provider, region: regions[0]?.region ?? "us-east-1" };
  }
  const region = regions.find((other) => toRegionId(provider, other.region) === regionId)?.region;
  if (region === undefined) {
    const name = known.find(({ id }) => id === regionId)?.name ?? regionId;
    throw new TaskError(noRegion, `Region ${name} not found in subscription ${subscriptionId}.`);
  }
  return { subscription, regionId, provider, region };
}

/** @throws TaskError unless the subscription is of the kind that a route is for. */
export function checkKind(
  { id, activeActive }: SubscriptionRecord,
  isRegional: boolean,
  wrongKind: ErrorCode,
): void {
  if ((activeActive ?? false) === isRegional) return;
  throw new TaskError(wrongKind, `Subscription ${id} is ${activeActive ? "" : "not "}Active-Active.`);
}

/** Whether a record belongs to a scope. */
export function isIn(
  { subscription, regionId }: NetworkScope,
  record: Pick<RegionalRecord, "subscriptionId" | "regionId">,
): boolean {
  return record.subscriptionId === subscription.id && record.regionId === regionId;
}

/** Creates the fields that all records of a scope have. Lists show the record a little later. */
export function createScopedRecord(
  { subscription, regionId }: NetworkScope,
  id: number,
  world: World,
): RegionalRecord {
  return {
    id,
    subscriptionId: subscription.id,
    ...(regionId === undefined ? {} : { regionId }),
    visibleAt: world.now + world.scaledMs(world.behavior.lateVisibility),
    status: "",
    change: 0,
  };
}
