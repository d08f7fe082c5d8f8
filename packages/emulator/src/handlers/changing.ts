import { HttpFailure, TaskFailure } from "../failures.js";
import type { AccountState } from "../state/state.js";
import type { World } from "../world.js";
import type { Work } from "./operation.js";

function tooManyChanging(account: AccountState, world: World): boolean {
  const changing = Object.values(account.subscriptions).filter(({ status }) => status !== "active");
  return changing.length >= world.habits.maxChangingSubscriptions;
}

/** Refuses one more changing subscription. @throws TaskFailure */
export function checkChanging(account: AccountState, world: World): void {
  if (!tooManyChanging(account, world)) return;
  throw new TaskFailure(
    "TOO_MANY_PENDING_SUBSCRIPTIONS",
    "Too many subscriptions are being changed. Wait for them.",
  );
}

/** The second meaning of 429. Without the headers of the first one, because the wait takes minutes. */
export function refuseTooManyChanges({ account, world }: Pick<Work, "account" | "world">): void {
  if (world.habits.tooManyChanges !== "http-429" || !tooManyChanging(account, world)) return;
  throw new HttpFailure(429, "Too many subscriptions are being changed.");
}
