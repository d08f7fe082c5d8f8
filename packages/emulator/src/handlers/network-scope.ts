import { regions as known } from "../catalog/regions.js";
import { TaskError } from "../errors.js";
import type { AccountState, RegionalRecord, SubscriptionRecord } from "../state/state.js";
import type { World } from "../state/world.js";
import { regionIdOf } from "./active-active.js";
import { activeSubscription } from "./find.js";
import type { TaskContext } from "./operation.js";

/** Ids of a single-region subscription, or of an Active-Active one and a region of it. */
export interface PlacePath {
  readonly subscriptionId: number;
  readonly regionId?: number;
}

/** A task about a place, under either of its routes. */
export type ScopedTaskContext<Path extends PlacePath = PlacePath> = Omit<TaskContext, "path"> & {
  readonly path: Path;
};

/**
 * Where something is set up that connects networks of the customer. The routes come in pairs: one for
 * single-region subscriptions, one for the regions of Active-Active ones. What they do is the same.
 */
export interface NetworkScope {
  subscription: SubscriptionRecord;
  /** Of Active-Active only. */
  regionId?: number;
  provider: string;
  region: string;
}

/** Error codes for the wrong kind of subscription: under a route without a region, and under one with it. */
export interface ErrorCodes {
  /** The route has no region, but the subscription is Active-Active. */
  activeActive: string;
  /** The route has a region, but the subscription is in one region only. */
  single: string;
}

/** The error code for a region that the subscription lacks. */
type NoRegion = "SUBSCRIPTION_INVALID_REGION_ID" | "TGW_REGION_DOES_NOT_EXIST";

/**
 * The place that a task is about.
 *
 * @throws TaskFailure when there is none, or the route is not for such subscriptions.
 */
export function placeOf(
  account: AccountState,
  { subscriptionId, regionId }: PlacePath,
  wrongKind: ErrorCodes,
  noRegion: NoRegion = "SUBSCRIPTION_INVALID_REGION_ID",
): NetworkScope {
  const subscription = activeSubscription(account, subscriptionId);
  checkKind(subscription, regionId !== undefined, wrongKind);
  const { provider, regions } = subscription.cloud[0] ?? { provider: "AWS", regions: [] };
  if (regionId === undefined) {
    return { subscription, provider, region: regions[0]?.region ?? "us-east-1" };
  }
  const region = regions.find((other) => regionIdOf(provider, other.region) === regionId)?.region;
  if (region === undefined) {
    const name = known.find(({ id }) => id === regionId)?.name ?? regionId;
    throw new TaskError(noRegion, `Subscription ${subscriptionId} has no region ${name}.`);
  }
  return { subscription, regionId, provider, region };
}

/** Refuses a subscription of the wrong kind. @throws TaskFailure */
export function checkKind(
  { id, activeActive }: SubscriptionRecord,
  regional: boolean,
  wrongKind: ErrorCodes,
): void {
  if (activeActive && !regional) {
    throw new TaskError(wrongKind.activeActive, `Subscription ${id} is Active-Active.`);
  }
  if (!activeActive && regional) {
    throw new TaskError(wrongKind.single, `Subscription ${id} is not Active-Active.`);
  }
}

/** Whether something is set up in a place. */
export function isIn(
  { subscription, regionId }: NetworkScope,
  record: Pick<RegionalRecord, "subscriptionId" | "regionId">,
): boolean {
  return record.subscriptionId === subscription.id && record.regionId === regionId;
}

/** What every new thing in a place starts with. Lists show it a little later. */
export function scopedRecord(
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
