import { HttpError, TaskError } from "../errors.js";
import type { AccountState } from "../state/state.js";
import type { World } from "../state/world.js";
import type { TaskContext } from "./operation.js";

function hasTooManyChanges(account: AccountState, world: World): boolean {
  const changing = Object.values(account.subscriptions).filter(({ status }) => status !== "active");
  return changing.length >= world.behavior.maxChangingSubscriptions;
}

/** @throws TaskError if no further subscription may change. */
export function assertChangeCapacity(account: AccountState, world: World): void {
  if (!hasTooManyChanges(account, world)) return;
  throw new TaskError(
    "TOO_MANY_PENDING_SUBSCRIPTIONS",
    "Too many subscriptions are changing. Wait until one of them is active.",
  );
}

/** The other meaning of 429. It lacks the headers of the rate limit, because the wait takes minutes. */
export function rejectTooManyChanges({ account, world }: Pick<TaskContext, "account" | "world">): void {
  if (world.behavior.tooManyChanges !== "http-429" || !hasTooManyChanges(account, world)) return;
  throw new HttpError(429, "Too many subscriptions are changing.");
}
