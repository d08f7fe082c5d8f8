import { TaskFailure } from "../failures.js";
import type { Work } from "../handlers/operation.js";
import { operationOf } from "../handlers/table.js";
import type { AccountState, Event, TaskRecord } from "../state/state.js";
import { arrive } from "../status/arrivals.js";
import { errandIsDue, publicAccess, trafficResumed } from "../status/effects.js";
import { advance, type Completion } from "../tasks/queue.js";
import type { Dispatch, World } from "../world.js";

/** Carries out what has come due. */
export const dispatch: Dispatch = (event: Event, account: AccountState, world: World) => {
  switch (event.type) {
    case "task":
      return advance(event, account, world, carryOut);
    case "status":
      return arrive(event, account, world);
    case "publicAccess":
      return publicAccess(event, account);
    case "trafficResumed":
      return trafficResumed(event, account);
    case "backupDone":
    case "importDone":
      return errandIsDue(event, account, world);
  }
};

function carryOut(task: TaskRecord, account: AccountState, world: World): Completion {
  const operation = operationOf(task.route);
  if (operation?.kind !== "task") throw new Error(`${task.route} is not a task`);
  if (task.failWith !== undefined) {
    throw new TaskFailure(task.failWith, "The emulator was asked to let this task fail.");
  }
  const work: Work = {
    path: task.path,
    query: new URLSearchParams(task.query),
    account,
    world,
    keyName: task.keyName,
  };
  const { resourcePath, ...response } = operation.process(work, task.body ?? {});
  return { response, ...(resourcePath === undefined ? {} : { resourcePath }) };
}
