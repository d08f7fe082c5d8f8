import type { AccountState, ResourceKind, Stage, StatusRecord } from "../state/state.js";
import type { World } from "../world.js";

/** Stage that removes a resource: the service shows deleted things as HTTP 404, not as a status. */
export const GONE = "gone";

/** Sets a resource on a course: the first status at once, the others one after the other. */
export function setCourse(
  world: World,
  account: AccountState,
  kind: ResourceKind,
  record: StatusRecord,
  course: readonly [Stage, ...Stage[]],
): void {
  record.change += 1;
  record.status = course[0].status;
  follow(world, account, kind, record, course);
}

/** Plans the end of the first stage of a course, if another stage follows. */
export function follow(
  world: World,
  account: AccountState,
  kind: ResourceKind,
  { id, change }: StatusRecord,
  [current, ...course]: readonly Stage[],
): void {
  if (current === undefined || course.length === 0) return;
  world.after(current.forMs, account, { type: "status", kind, id, change, course });
}
