import type { TaskStateUpdate } from "../../generated/models.js";
import { type ProvisioningError, TaskError } from "../core/errors.js";
import { judge, type ResourceIds, type ResourceRow } from "./resources.js";
import type { Sight } from "./watcher.js";

/** A resource may not be visible for a while after the task that made it. After this time it counts as lost. */
const GRACE_MS = 180_000;

interface Goal {
  row: ResourceRow;
  /** How often in a row it must be seen ready. */
  settle: number;
  onStatus(status: string): void;
  failed(status: string): ProvisioningError;
}

type Judge = (sight: Sight, waitedMs: number) => { value: unknown } | undefined;

/** Waits for ready. Not there yet is no failure for a while; not there any more is one. */
export function untilReady({ row, settle, onStatus, failed }: Goal): Judge {
  let timesReady = 0;
  let seen = false;
  return (sight, waitedMs) => {
    const { standing, status } = judge(row, sight);
    onStatus(status);
    if (standing === "gone" && !seen && waitedMs < GRACE_MS) return undefined;
    if (standing === "gone" || standing === "failed") throw failed(status);
    seen = true;
    timesReady = standing === "ready" ? timesReady + 1 : 0;
    return timesReady >= settle ? { value: sight } : undefined;
  };
}

/** Waits until it is not there any more. */
export function untilGone({ row, onStatus, failed }: Goal): Judge {
  return (sight) => {
    const { standing, status } = judge(row, sight);
    onStatus(status);
    if (standing === "failed") throw failed(status);
    return standing === "gone" ? { value: undefined } : undefined;
  };
}

/** The ids of the resource: those of the request, and the one that the task names. */
export function idsAfter(task: TaskStateUpdate, ids: ResourceIds, name: string | undefined): ResourceIds {
  if (name === undefined || ids[name] !== undefined) return ids;
  const resourceId = task.response?.resourceId;
  if (typeof resourceId === "number") return { ...ids, [name]: resourceId };
  throw new TaskError({
    taskId: task.taskId,
    commandType: task.commandType,
    description: "it completed without naming the resource that it made",
    hint: "Look for the resource by its name before you create it again.",
  });
}
