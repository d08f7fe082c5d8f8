import { formatIds } from "./error-text.js";
import { RedisCloudError } from "./errors.js";

/** The task completed, but the resource reached a status from which it does not become ready. */
export class ProvisioningError extends RedisCloudError {
  /** The name of the class. */
  override readonly name = "ProvisioningError";
  /** Discriminates the errors of this package. */
  readonly kind = "provisioning";

  constructor(
    /** The kind of resource, for example `"database"`. */
    readonly resource: string,
    /** Its ids, for example `{ subscriptionId: 1, databaseId: 2 }`. */
    readonly ids: Readonly<Record<string, number | string>>,
    /** Its last status. */
    readonly status: string,
    /** The id of the task; empty for a wait without a task. */
    readonly taskId: string,
    /** Resumes the wait, should the resource recover. */
    readonly token: string,
    /** The service's explanation, such as the `errorMessage` of a memory store. */
    readonly reason?: string | undefined,
    hint = `Check it in the Redis Cloud console, or delete it and create it again.${taskId && " Give the task id to support."}`,
  ) {
    super(
      `The ${resource} (${formatIds(ids)}) has status "${status}"${taskId && ` after task ${taskId}`}${reason ? `: ${reason}` : ""}`,
      { hint },
    );
  }
}

/** A wait without a task has nothing that continues. */
const hintForWait = (taskId: string) => (taskId === "" ? undefined : TASK_CONTINUES);

const TASK_CONTINUES =
  "The task continues and cannot be canceled. Resume the wait with this error's token, in this or another process.";

/** A wait exceeded its timeout. The task itself continues. */
export class WaitTimeoutError extends RedisCloudError {
  /** The name of the class. */
  override readonly name = "WaitTimeoutError";
  /** Discriminates the errors of this package. */
  readonly kind = "wait-timeout";

  constructor(
    /** The id of the task; empty for a wait without a task. */
    readonly taskId: string,
    /** Resumes the wait: `cloud.operations.resume(token, …)`. */
    readonly token: string,
    /** The last phase and status, for example `"database pending"`. */
    readonly lastSeen: string,
    /** The timeout of the wait, in milliseconds. */
    readonly timeoutMs: number,
    cause?: unknown,
  ) {
    super(
      `Timed out after ${Math.round(timeoutMs / 1000)} s waiting${taskId && ` for task ${taskId}`}; last seen: ${lastSeen}`,
      {
        cause,
        hint: hintForWait(taskId),
      },
    );
  }
}

/**
 * A wait ended early: the caller's signal was aborted, or the service refused the keys in several polls in a row. The
 * task itself continues: it cannot be canceled.
 */
export class WaitAbortedError extends RedisCloudError {
  /** The name of the class. */
  override readonly name = "WaitAbortedError";
  /** Discriminates the errors of this package. */
  readonly kind = "wait-aborted";

  constructor(
    /** The id of the task; empty for a wait without a task. */
    readonly taskId: string,
    /** Resumes the wait: `cloud.operations.resume(token, …)`. */
    readonly token: string,
    /** The signal's reason, or the error of the last poll, is the error's `cause`. */
    reason: unknown,
    why = "the signal was aborted",
  ) {
    super(`Stopped waiting${taskId && ` for task ${taskId}`}: ${why}`, {
      cause: reason,
      hint: hintForWait(taskId),
    });
  }
}
