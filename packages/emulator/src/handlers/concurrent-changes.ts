import { HttpError, TaskError } from "../errors.js";
import type { AccountState } from "../state/state.js";
import type { World } from "../state/world.js";
import type { TaskContext } from "./operation.js";

function tooManyChanging(account: AccountState, world: World): boolean {
  const changing = Object.values(account.subscriptions).filter(({ status }) => status !== "active");
  return changing.length >= world.behavior.maxChangingSubscriptions;
}

/** Refuses one more changing subscription. @throws TaskFailure */
export function assertChangeCapacity(account: AccountState, world: World): void {
  if (!tooManyChanging(account, world)) return;
  throw new TaskError(
    "TOO_MANY_PENDING_SUBSCRIPTIONS",
    "Too many subscriptions are being changed. Wait for them.",
  );
}

/** The second meaning of 429. Without the headers of the first one, because the wait takes minutes. */
export function refuseTooManyChanges({ account, world }: Pick<TaskContext, "account" | "world">): void {
  if (world.behavior.tooManyChanges !== "http-429" || !tooManyChanging(account, world)) return;
  throw new HttpError(429, "Too many subscriptions are being changed.");
}
