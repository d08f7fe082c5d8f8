import type { AccountState, ResourceKind, TransitionStep } from "../state/state.js";
import type { StatusRecord } from "../state/status-record.js";
import type { World } from "../state/world.js";

/** Final step of a deletion: removes the record, since the service reports deleted resources as HTTP 404. */
export const GONE = "gone";

/** Starts a transition: sets the first status immediately and schedules the others. */
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

/** Schedules the next step of a transition, if there is one. */
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
