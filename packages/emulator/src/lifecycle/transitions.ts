import type { AccountState, ResourceKind, StatusRecord, TransitionStep } from "../state/state.js";
import type { World } from "../state/world.js";

/** Stage that removes a resource: the service shows deleted things as HTTP 404, not as a status. */
export const GONE = "gone";

/** Sets a resource on a course: the first status at once, the others one after the other. */
export function startTransition(
  world: World,
  account: AccountState,
  kind: ResourceKind,
  record: StatusRecord,
  transition: readonly [TransitionStep, ...TransitionStep[]],
): void {
  record.change += 1;
  record.status = transition[0].status;
  advanceTransition(world, account, kind, record, transition);
}

/** Plans the end of the first stage of a course, if another stage follows. */
export function advanceTransition(
  world: World,
  account: AccountState,
  kind: ResourceKind,
  { id, change }: StatusRecord,
  [current, ...transition]: readonly TransitionStep[],
): void {
  if (current === undefined || transition.length === 0) return;
  world.after(current.forMs, account, { type: "status", kind, id, change, transition });
}
