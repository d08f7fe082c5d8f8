import { dropExpiredLogins } from "../azure/access.js";
import { onArmStepDue } from "../azure/operations.js";
import { TaskError } from "../errors.js";
import type { TaskContext } from "../handlers/operation.js";
import { findOperation } from "../handlers/registry.js";
import { onJobDue, onPublicAccessChanged, onTrafficResumed } from "../lifecycle/events.js";
import { onTransition } from "../lifecycle/on-transition.js";
import { runNext, type TaskCompletion } from "../lifecycle/task-queue.js";
import type { AccountState, Event, TaskRecord } from "../state/state.js";
import type { Dispatch, World } from "../state/world.js";

/** Processes a scheduled event. */
export const dispatch: Dispatch = (event: Event, account: AccountState, world: World) => {
  switch (event.type) {
    case "task":
      return runNext(event, account, world, runTask);
    case "status":
      return onTransition(event, account, world);
    case "publicAccess":
      return onPublicAccessChanged(event, account);
    case "trafficResumed":
      return onTrafficResumed(event, account);
    case "arm":
      return onArmStepDue(event, account, world);
    case "entraExpired":
      return dropExpiredLogins(account, world.now);
    case "backupDone":
    case "importDone":
      return onJobDue(event, account, world);
  }
};

function runTask(task: TaskRecord, account: AccountState, world: World): TaskCompletion {
  const operation = findOperation(task.route);
  if (operation?.kind !== "task") throw new Error(`${task.route} is not a task`);
  if (task.failWith !== undefined) {
    throw new TaskError(task.failWith, "A fault or the profile of the emulator makes this task fail.");
  }
  const context: TaskContext = {
    path: task.path,
    query: new URLSearchParams(task.query),
    account,
    world,
    keyName: task.keyName,
  };
  const { resourcePath, ...response } = operation.process(context, task.body ?? {});
  return { response, ...(resourcePath === undefined ? {} : { resourcePath }) };
}
