import { TaskFailure } from "../failures.js";
import type { AccountState, DatabaseRecord, EssentialsRecord, SubscriptionRecord } from "../state/state.js";

/** Pro and Essentials: two sets of routes of the same kind, over databases that are kept together. */
export interface Family {
  readonly essentials: boolean;
  /** Path of the subscriptions. */
  readonly root: "/subscriptions" | "/fixed/subscriptions";
}

export const PRO: Family = { essentials: false, root: "/subscriptions" };
export const ESSENTIALS: Family = { essentials: true, root: "/fixed/subscriptions" };

/** The routes of both families that have a method and end like this. */
export type DatabaseRoute<
  Method extends string,
  End extends string,
> = `${Method} ${Family["root"]}/{subscriptionId}/databases/{databaseId}/${End}`;

/** The family that a subscription belongs to. */
export function familyOf({ essentials }: AccountState, subscriptionId: number): Family {
  return essentials[subscriptionId] === undefined ? PRO : ESSENTIALS;
}

/** The subscription of a family. */
export function subscriptionIn(
  { subscriptions, essentials }: AccountState,
  id: number,
  family: Family,
): SubscriptionRecord | EssentialsRecord | undefined {
  return family.essentials ? essentials[id] : subscriptions[id];
}

/** Path of a database, in answers. */
export function databasePath({ root }: Family, { subscriptionId, id }: DatabaseRecord): string {
  return `${root}/${subscriptionId}/databases/${id}`;
}

/** Refuses a Pro subscription under an Essentials route, in the old words: fixed and flexible. */
export function refuseFlexible(
  { subscriptions }: AccountState,
  id: number,
  code: ConstructorParameters<typeof TaskFailure>[0],
): void {
  if (subscriptions[id] === undefined) return;
  throw new TaskFailure(code, `Subscription ${id} is a Pro subscription.`);
}
