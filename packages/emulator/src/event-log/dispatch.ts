import { TaskError } from "../errors.js";
import type { TaskContext } from "../handlers/operation.js";
import { operationOf } from "../handlers/registry.js";
import { onJobDue, onPublicAccessChanged, onTrafficResumed } from "../lifecycle/events.js";
import { onTransition } from "../lifecycle/on-transition.js";
import { runNext, type TaskCompletion } from "../lifecycle/task-queue.js";
import type { AccountState, Event, TaskRecord } from "../state/state.js";
import type { Dispatch, World } from "../state/world.js";

/** Carries out what has come due. */
export const dispatch: Dispatch = (event: Event, account: AccountState, world: World) => {
  switch (event.type) {
    case "task":
      return runNext(event, account, world, carryOut);
    case "status":
      return onTransition(event, account, world);
    case "publicAccess":
      return onPublicAccessChanged(event, account);
    case "trafficResumed":
      return onTrafficResumed(event, account);
    case "backupDone":
    case "importDone":
      return onJobDue(event, account, world);
  }
};

function carryOut(task: TaskRecord, account: AccountState, world: World): TaskCompletion {
  const operation = operationOf(task.route);
  if (operation?.kind !== "task") throw new Error(`${task.route} is not a task`);
  if (task.failWith !== undefined) {
    throw new TaskError(task.failWith, "The emulator was asked to let this task fail.");
  }
  const work: TaskContext = {
    path: task.path,
    query: new URLSearchParams(task.query),
    account,
    world,
    keyName: task.keyName,
  };
  const { resourcePath, ...response } = operation.process(work, task.body ?? {});
  return { response, ...(resourcePath === undefined ? {} : { resourcePath }) };
}
