import { TaskError } from "../errors.js";
import type { DatabaseRecord } from "../state/database-record.js";
import type { AccountState } from "../state/state.js";
import type { EssentialsRecord, SubscriptionRecord } from "../state/subscription-records.js";

/** Pro or Essentials. Their routes are alike; their databases are stored in one table. */
export interface Tier {
  readonly essentials: boolean;
  /** Path of the subscriptions. */
  readonly root: "/subscriptions" | "/fixed/subscriptions";
}

export const PRO: Tier = { essentials: false, root: "/subscriptions" };
export const ESSENTIALS: Tier = { essentials: true, root: "/fixed/subscriptions" };

/** Database routes of both tiers with a given method and end. */
export type DatabaseRoute<
  Method extends string,
  End extends string,
> = `${Method} ${Tier["root"]}/{subscriptionId}/databases/{databaseId}/${End}`;

/** Returns the tier of a subscription. */
export function getTier({ essentials }: AccountState, subscriptionId: number): Tier {
  return essentials[subscriptionId] === undefined ? PRO : ESSENTIALS;
}

/** Finds a subscription of a tier. */
export function findParent(
  { subscriptions, essentials }: AccountState,
  id: number,
  tier: Tier,
): SubscriptionRecord | EssentialsRecord | undefined {
  return tier.essentials ? essentials[id] : subscriptions[id];
}

/** Returns the path of a database for responses. */
export function getDatabasePath({ root }: Tier, { subscriptionId, id }: DatabaseRecord): string {
  return `${root}/${subscriptionId}/databases/${id}`;
}

/** @throws TaskError if a Pro subscription is used on an Essentials route. The codes call them flexible and fixed. */
export function rejectPro(
  { subscriptions }: AccountState,
  id: number,
  code: ConstructorParameters<typeof TaskError>[0],
): void {
  if (subscriptions[id] === undefined) return;
  throw new TaskError(code, `Subscription ${id} is a Pro subscription.`);
}
