import type { ServiceCode } from "../../generated/service-codes.js";
import { clean, cleanOptional, hide } from "./error-fields.js";
import type { RedisCloudErrorOptions } from "./error-options.js";
import { formatIds, toPrintable, toPrintableLines } from "./error-text.js";
import { redactText, redactWith } from "./redact.js";
import type { RejectedField } from "./rejected-fields.js";
import type { Unavailable } from "./unavailable.js";

/** Discriminates the errors of this package without `instanceof`. */
export type ErrorKind =
  | "api"
  | "network"
  | "task"
  | "provisioning"
  | "wait-timeout"
  | "wait-aborted"
  | "ambiguous-write"
  | "config"
  | "unsupported-operation"
  | "not-offered";

const BRAND = Symbol.for("redis-cloud-sdk.error");

/** Base class of the errors that this package throws. */
export abstract class RedisCloudError extends Error {
  /** Discriminates the errors of this package. */
  abstract readonly kind: ErrorKind;
  /** Advice to fix it, in one or two sentences, if known. */
  readonly hint: string | undefined;
  /** Reason why the account or the service does not offer the request; absent for any other error. */
  declare readonly unavailable?: Unavailable;

  constructor(message: string, options: RedisCloudErrorOptions = {}) {
    super(clean(message));
    this.hint = options.hint === undefined ? undefined : toPrintable(options.hint);
    if (options.unavailable) this.unavailable = options.unavailable;
    hide(this, "cause", options.cause);
    hide(this, BRAND, true);
  }

  /** Includes the message, which `JSON.stringify` and structured loggers omit for an `Error`. */
  toJSON(): Record<string, unknown> {
    return { ...(this as object), name: this.name, message: this.message };
  }
}

/** Checks whether a caught value is an error of this package, or of another installed copy of it. */
export function isRedisCloudError(value: unknown): value is RedisCloudError {
  return typeof value === "object" && value !== null && BRAND in value;
}

/** An invalid option, id or request, detected before anything is sent. */
export class ConfigError extends RedisCloudError {
  /** The name of the class. */
  override readonly name = "ConfigError";
  /** Discriminates the errors of this package. */
  readonly kind = "config";
}

/** Fields of an {@link ApiError}. */
export interface ApiErrorDetails {
  /** `"METHOD /path"`. */
  route: string;
  /** HTTP status. */
  status: number;
  /** The reason phrase or the service's message. */
  text?: string | undefined;
  /** The complete message. Default: route, status and text. */
  message?: string | undefined;
  /** The service's error code. */
  code?: ServiceCode | undefined;
  /** The service's or the gateway's id of the request. */
  requestId?: string | undefined;
  /** The delay that the service requests before a retry, in milliseconds. */
  retryAfterMs?: number | undefined;
  /** Fields of the request that the service rejected, redacted. */
  fields?: readonly RejectedField[] | undefined;
  /** Reason why the account or the service does not offer the request. */
  unavailable?: Unavailable | undefined;
  /** The response body; it is redacted. */
  body?: unknown;
  /** Advice to fix it. */
  hint?: string | undefined;
}

/** The service returned an error status, or a success whose body cannot be used. */
export class ApiError extends RedisCloudError {
  /** The name of the class. */
  override readonly name = "ApiError";
  /** Discriminates the errors of this package. */
  readonly kind = "api";
  /** `"METHOD /path"`. */
  readonly route: string;
  /** HTTP status. */
  readonly status: number;
  /** The service's error code, if the response has one. */
  readonly code: ServiceCode | undefined;
  /** The service's or the gateway's id of the request, for support. */
  readonly requestId: string | undefined;
  /** The delay that the service requests before a retry, in milliseconds. */
  readonly retryAfterMs: number | undefined;
  /** Fields of the request that the service rejected; empty if the response names none. */
  readonly fields: readonly RejectedField[];
  /** The response body, redacted: parsed JSON or text. Not enumerable, so that it is not logged by accident. */
  declare readonly body: unknown;

  constructor(details: ApiErrorDetails) {
    const text = details.text === undefined ? "" : `: ${details.text}`;
    super(details.message ?? `${details.route} returned ${details.status}${text}`, details);
    this.route = details.route;
    this.status = details.status;
    this.code = cleanOptional(details.code);
    this.requestId = cleanOptional(details.requestId);
    this.retryAfterMs = details.retryAfterMs;
    this.fields = details.fields ?? [];
    hide(
      this,
      "body",
      redactWith(details.body, (part) => toPrintableLines(redactText(part))),
    );
  }
}

/** There was no complete response: the connection was refused, lost or too slow. */
export class NetworkError extends RedisCloudError {
  /** The name of the class. */
  override readonly name = "NetworkError";
  /** Discriminates the errors of this package. */
  readonly kind = "network";
  /** `"METHOD /path"`. */
  readonly route: string;
  /** Whether the service may have received and executed the request. */
  readonly mayHaveArrived: boolean;
  /** Whether the attempt exceeded `timeoutMs`. */
  readonly timedOut: boolean;
  /** Whether a retry fails in the same way until the configuration changes, such as a rejected certificate. */
  readonly isPermanent: boolean;

  constructor(route: string, message: string, details: NetworkErrorDetails = {}) {
    super(`${route} ${message}`, details);
    this.route = route;
    this.mayHaveArrived = details.mayHaveArrived ?? true;
    this.timedOut = details.timedOut ?? false;
    this.isPermanent = details.isPermanent ?? false;
  }
}

/** Fields of a {@link NetworkError} besides its message. */
export interface NetworkErrorDetails {
  /** Default: true. */
  mayHaveArrived?: boolean;
  /** Default: false. */
  timedOut?: boolean;
  /** Default: false. */
  isPermanent?: boolean;
  /** Error that `fetch` rejected with. */
  cause?: unknown;
  /** Advice to fix it. */
  hint?: string | undefined;
}

/** Details of a {@link TaskError}. */
export interface TaskErrorDetails {
  /** The id of the task. */
  taskId: string;
  /** The service's name of the command. */
  commandType?: string | undefined;
  /** The service's error code. */
  code?: ServiceCode | undefined;
  /** The service's status line. */
  status?: string | undefined;
  /** The service's own sentence; it is redacted. */
  description?: string | undefined;
  /** The service's internal reason; it is redacted. */
  additionalInfo?: string | undefined;
  /** Reason why the account or the service does not offer the request. */
  unavailable?: Unavailable | undefined;
  /** Advice to fix it. */
  hint?: string | undefined;
}

/** The service accepted the request, but its task failed. */
export class TaskError extends RedisCloudError {
  /** The name of the class. */
  override readonly name = "TaskError";
  /** Discriminates the errors of this package. */
  readonly kind = "task";
  /** The id of the task, for support. */
  readonly taskId: string;
  /** The service's command type, for example `databaseCreateRequest`. */
  readonly commandType: string | undefined;
  /** The service's error code, for example `SUBSCRIPTION_NOT_ACTIVE`. */
  readonly code: ServiceCode | undefined;
  /** The service's status line, for example `"403 FORBIDDEN"`. */
  readonly status: string | undefined;
  /** The service's description of the error. */
  readonly description: string | undefined;
  /** The service's internal reason, for example `redis-acl-wrong-acl-rule-pattern`. */
  readonly additionalInfo: string | undefined;
  constructor(details: TaskErrorDetails) {
    const parts = [details.code, details.status, details.description, details.additionalInfo];
    const reason = parts.filter((part) => part !== undefined && part !== "").join(" · ");
    super(
      `Task ${details.taskId} (${details.commandType ?? "unknown command"}) failed: ${reason || "no reason given"}`,
      details,
    );
    this.taskId = clean(details.taskId);
    this.commandType = cleanOptional(details.commandType);
    this.code = cleanOptional(details.code);
    this.status = cleanOptional(details.status);
    this.description = cleanOptional(details.description);
    this.additionalInfo = cleanOptional(details.additionalInfo);
  }
}

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

/** The caller's signal aborted a wait. The task itself continues: it cannot be canceled. */
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
    /** The signal's reason is the error's `cause`. */
    reason: unknown,
  ) {
    super(`Stopped waiting${taskId && ` for task ${taskId}`}: the signal was aborted`, {
      cause: reason,
      hint: hintForWait(taskId),
    });
  }
}
