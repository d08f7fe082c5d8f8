import { TaskError } from "../errors.js";
import type { AccountState, DatabaseRecord, EssentialsRecord, SubscriptionRecord } from "../state/state.js";

/** Pro and Essentials: two sets of routes of the same kind, over databases that are kept together. */
export interface Tier {
  readonly essentials: boolean;
  /** Path of the subscriptions. */
  readonly root: "/subscriptions" | "/fixed/subscriptions";
}

export const PRO: Tier = { essentials: false, root: "/subscriptions" };
export const ESSENTIALS: Tier = { essentials: true, root: "/fixed/subscriptions" };

/** The routes of both families that have a method and end like this. */
export type DatabaseRoute<
  Method extends string,
  End extends string,
> = `${Method} ${Tier["root"]}/{subscriptionId}/databases/{databaseId}/${End}`;

/** The family that a subscription belongs to. */
export function familyOf({ essentials }: AccountState, subscriptionId: number): Tier {
  return essentials[subscriptionId] === undefined ? PRO : ESSENTIALS;
}

/** The subscription of a family. */
export function subscriptionIn(
  { subscriptions, essentials }: AccountState,
  id: number,
  tier: Tier,
): SubscriptionRecord | EssentialsRecord | undefined {
  return tier.essentials ? essentials[id] : subscriptions[id];
}

/** Path of a database, in answers. */
export function databasePath({ root }: Tier, { subscriptionId, id }: DatabaseRecord): string {
  return `${root}/${subscriptionId}/databases/${id}`;
}

/** Refuses a Pro subscription under an Essentials route, in the old words: fixed and flexible. */
export function refuseFlexible(
  { subscriptions }: AccountState,
  id: number,
  code: ConstructorParameters<typeof TaskError>[0],
): void {
  if (subscriptions[id] === undefined) return;
  throw new TaskError(code, `Subscription ${id} is a Pro subscription.`);
}
