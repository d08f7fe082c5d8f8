import type { ProcessorResponse, TaskError as TaskFailure, TaskStateUpdate } from "../../generated/models.js";
import type { Api } from "../core/api.js";
import { ApiError, TaskError } from "../core/errors.js";
import { hintForCode } from "../core/hints.js";
import { POLL } from "./pace.js";
import type { Sight, Source } from "./watcher.js";

/** A task that was just accepted may answer 404 for a short while. After this time it is taken as missing. */
const GRACE_MS = 30_000;

/** From this many tasks on, the list of all is cheaper than one read each. */
const LIST_FROM = 3;

/** The tasks of the account, read singly when few are waited for and as a list when many are. */
export function taskSource(api: Api): Source {
  const single = async (taskId: string, signal: AbortSignal) => {
    try {
      return await api.call("GET /tasks/{taskId}", { path: { taskId } }, { ...POLL, signal });
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return undefined;
      throw error;
    }
  };
  return {
    key: "GET /tasks",
    async look(taskIds, report, signal) {
      const listed =
        taskIds.length >= LIST_FROM ? await listTasks(api, signal) : new Map<string, TaskStateUpdate>();
      const failures: unknown[] = [];
      for (const taskId of taskIds) {
        // Tasks leave the list after some days, and appear in it late: those not listed are read singly.
        try {
          report(taskId, listed.get(taskId) ?? (await single(taskId, signal)));
        } catch (error) {
          failures.push(error);
        }
      }
      if (failures.length > 0) throw failures[0];
    },
  };
}

async function listTasks(api: Api, signal: AbortSignal): Promise<Map<string, TaskStateUpdate>> {
  const { tasks = [] } = (await api.call("GET /tasks", {}, { ...POLL, signal })) ?? {};
  return new Map(tasks.map((task) => [task.taskId, task]));
}

/**
 * Waits until a task has completed; throws a `TaskError` when it has failed.
 *
 * A status word that is not known means that it runs. The error may be there before the status says so.
 */
export function untilProcessed(taskId: string, onStatus: (status: string) => void) {
  return (sight: Sight, waitedMs: number): { value: TaskStateUpdate } | undefined => {
    if (sight === undefined && waitedMs < GRACE_MS) return undefined;
    if (sight === undefined) throw missingTask(taskId);
    const task = sight as TaskStateUpdate;
    onStatus(task.status);
    const error = task.response?.error ?? undefined;
    if (error !== undefined || task.status === "processing-error") throw taskError(task);
    return task.status === "processing-completed" ? { value: task } : undefined;
  };
}

function missingTask(taskId: string): TaskError {
  return new TaskError({
    taskId,
    description: "the service does not know it",
    hint: "Tasks are kept for some ten days, and belong to the account that started them: check the keys and the token.",
  });
}

function taskError(task: TaskStateUpdate): TaskError {
  const { error, additionalInfo } = (task.response ?? {}) as ProcessorResponse;
  // On the wire it is an object; the contract says a bare code, so that is understood as well.
  const failure: Partial<TaskFailure> = typeof error === "string" ? { type: error } : (error ?? {});
  return new TaskError({
    taskId: task.taskId,
    commandType: task.commandType,
    code: failure.type,
    status: failure.status,
    description: failure.description ?? task.description,
    additionalInfo,
    hint: failure.type === undefined ? undefined : hintForCode(failure.type),
  });
}
