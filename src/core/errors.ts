import type { ServiceCode } from "../../generated/service-codes.js";
import { redact, redactText } from "./redact.js";

/** Tells the errors of this package apart without `instanceof`. */
export type ErrorKind =
  | "api"
  | "network"
  | "task"
  | "provisioning"
  | "wait-timeout"
  | "wait-aborted"
  | "ambiguous-write"
  | "config";

const BRAND = Symbol.for("redis-cloud-sdk.error");

/** Base of every error that this package throws on its own account. */
export abstract class RedisCloudError extends Error {
  /** Tells the errors of this package apart. */
  abstract readonly kind: ErrorKind;
  /** What to do about it, in one or two sentences, when that is known. */
  readonly hint: string | undefined;

  constructor(message: string, options: { hint?: string | undefined; cause?: unknown } = {}) {
    const text = redactText(message);
    super(options.hint === undefined ? text : `${text}\nHint: ${options.hint}`);
    this.hint = options.hint;
    hide(this, "cause", options.cause);
    hide(this, BRAND, true);
  }

  /** What `JSON.stringify` and structured loggers show: the message too, which an `Error` would leave out. */
  toJSON(): Record<string, unknown> {
    return { ...(this as object), name: this.name, message: this.message };
  }
}

/**
 * Whether a caught value is an error of this package.
 *
 * Works across two installed copies of the package, where `instanceof` does not.
 */
export function isRedisCloudError(value: unknown): value is RedisCloudError {
  return typeof value === "object" && value !== null && BRAND in value;
}

/** An option, an id or a request that is wrong in a way that can be told before anything is sent. */
export class ConfigError extends RedisCloudError {
  /** The name of the class. */
  override readonly name = "ConfigError";
  /** Tells the errors of this package apart. */
  readonly kind = "config";
}

/** What an {@link ApiError} is made of. */
export interface ApiErrorDetails {
  /** `"METHOD /path"`. */
  route: string;
  /** HTTP status. */
  status: number;
  /** The reason phrase or the service's own text. */
  text?: string | undefined;
  /** The whole message. Default: route, status and text. */
  message?: string | undefined;
  /** The service's error code. */
  code?: ServiceCode | undefined;
  /** The service's or the gateway's id of the request. */
  requestId?: string | undefined;
  /** How long the service asks to wait, in milliseconds. */
  retryAfterMs?: number | undefined;
  /** The answer's body; it is redacted. */
  body?: unknown;
  /** What to do about it. */
  hint?: string | undefined;
}

/** The service answered, and the answer is not a success. */
export class ApiError extends RedisCloudError {
  /** The name of the class. */
  override readonly name = "ApiError";
  /** Tells the errors of this package apart. */
  readonly kind = "api";
  /** `"METHOD /path"`. */
  readonly route: string;
  /** HTTP status. */
  readonly status: number;
  /** The service's error code, when the answer names one. */
  readonly code: ServiceCode | undefined;
  /** The service's or the gateway's id of the request, for support. */
  readonly requestId: string | undefined;
  /** How long the service asks to wait, in milliseconds. */
  readonly retryAfterMs: number | undefined;
  /** The answer's body, redacted: parsed JSON or text. Not enumerable, so that it is not logged by accident. */
  declare readonly body: unknown;

  constructor(details: ApiErrorDetails) {
    const said = details.text === undefined ? "" : `: ${details.text}`;
    super(details.message ?? `${details.route} answered ${details.status}${said}`, { hint: details.hint });
    this.route = details.route;
    this.status = details.status;
    this.code = details.code;
    this.requestId = details.requestId;
    this.retryAfterMs = details.retryAfterMs;
    hide(this, "body", redact(details.body));
  }
}

/** No answer came: the connection was refused, lost or too slow. */
export class NetworkError extends RedisCloudError {
  /** The name of the class. */
  override readonly name = "NetworkError";
  /** Tells the errors of this package apart. */
  readonly kind = "network";
  /** `"METHOD /path"`. */
  readonly route: string;
  /** The service may have received and carried out the request. */
  readonly mayHaveArrived: boolean;
  /** The attempt was ended by `timeoutMs`. */
  readonly timedOut: boolean;

  constructor(route: string, message: string, details: NetworkErrorDetails = {}) {
    super(`${route} ${message}`, details);
    this.route = route;
    this.mayHaveArrived = details.mayHaveArrived ?? true;
    this.timedOut = details.timedOut ?? false;
  }
}

/** What a {@link NetworkError} knows beyond its message. */
export interface NetworkErrorDetails {
  /** Default: true. */
  mayHaveArrived?: boolean;
  /** Default: false. */
  timedOut?: boolean;
  /** What `fetch` failed with. */
  cause?: unknown;
  /** What to do about it. */
  hint?: string | undefined;
}

/** What a {@link TaskError} is made of. */
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
  /** What to do about it. */
  hint?: string | undefined;
}

/** The service accepted the request and its task then failed. */
export class TaskError extends RedisCloudError {
  /** The name of the class. */
  override readonly name = "TaskError";
  /** Tells the errors of this package apart. */
  readonly kind = "task";
  /** The id of the task, for support. */
  readonly taskId: string;
  /** The service's name of the command, for example `databaseCreateRequest`. */
  readonly commandType: string | undefined;
  /** The service's error code, for example `SUBSCRIPTION_NOT_ACTIVE`. */
  readonly code: ServiceCode | undefined;
  /** The service's status line, for example `"403 FORBIDDEN"`. */
  readonly status: string | undefined;
  /** The service's own sentence. */
  readonly description: string | undefined;
  /** The service's internal reason, for example `redis-acl-wrong-acl-rule-pattern`. */
  readonly additionalInfo: string | undefined;

  constructor(details: TaskErrorDetails) {
    const parts = [details.code, details.status, details.description, details.additionalInfo];
    const said = parts.filter((part) => part !== undefined && part !== "").join(" · ");
    super(
      `Task ${details.taskId} (${details.commandType ?? "unknown command"}) failed: ${said || "no reason given"}`,
      {
        hint: details.hint,
      },
    );
    this.taskId = details.taskId;
    this.commandType = details.commandType;
    this.code = details.code;
    this.status = details.status;
    this.description = details.description && redactText(details.description);
    this.additionalInfo = details.additionalInfo && redactText(details.additionalInfo);
  }
}

/** The task completed and the resource then ended in a status that does not become ready. */
export class ProvisioningError extends RedisCloudError {
  /** The name of the class. */
  override readonly name = "ProvisioningError";
  /** Tells the errors of this package apart. */
  readonly kind = "provisioning";

  constructor(
    /** What was waited for, for example `"database"`. */
    readonly resource: string,
    /** Its ids, for example `{ subscriptionId: 1, databaseId: 2 }`. */
    readonly ids: Readonly<Record<string, number | string>>,
    /** Its last status. */
    readonly status: string,
    /** The id of the task; empty when none began the wait. */
    readonly taskId: string,
    /** Resumes the wait, should the resource recover. */
    readonly token: string,
  ) {
    super(`The ${resource} (${nameIds(ids)}) ended in status "${status}" after task ${taskId}`, {
      hint: "Look at the resource in the Redis Cloud console, or delete it and create it again; name the task id to support.",
    });
  }
}

/** The time given to a wait ran out. The work itself goes on. */
export class WaitTimeoutError extends RedisCloudError {
  /** The name of the class. */
  override readonly name = "WaitTimeoutError";
  /** Tells the errors of this package apart. */
  readonly kind = "wait-timeout";

  constructor(
    /** The id of the task; empty when none began the wait. */
    readonly taskId: string,
    /** Resumes the wait: `cloud.operations.resume(token, …)`. */
    readonly token: string,
    /** What was seen last, for example `"database pending"`. */
    readonly lastSeen: string,
    /** The time that was given, in milliseconds. */
    readonly timeoutMs: number,
    cause?: unknown,
  ) {
    super(`Waited ${Math.round(timeoutMs / 1000)} s for task ${taskId}; last seen: ${lastSeen}`, {
      cause,
      hint: "The service goes on working. Resume the wait with this error's token, here or in another process.",
    });
  }
}

/** The caller's signal ended a wait. The work itself goes on: a task cannot be cancelled. */
export class WaitAbortedError extends RedisCloudError {
  /** The name of the class. */
  override readonly name = "WaitAbortedError";
  /** Tells the errors of this package apart. */
  readonly kind = "wait-aborted";

  constructor(
    /** The id of the task; empty when none began the wait. */
    readonly taskId: string,
    /** Resumes the wait: `cloud.operations.resume(token, …)`. */
    readonly token: string,
    /** The signal's reason is the error's `cause`. */
    reason: unknown,
  ) {
    super(`Stopped waiting for task ${taskId}: the signal was aborted`, {
      cause: reason,
      hint: "The task itself goes on and cannot be cancelled. Resume the wait with this error's token.",
    });
  }
}

function nameIds(ids: Readonly<Record<string, number | string>>): string {
  return Object.entries(ids)
    .map(([name, id]) => `${name} ${id}`)
    .join(", ");
}

function hide(error: Error, name: string | symbol, value: unknown): void {
  if (value !== undefined)
    Object.defineProperty(error, name, { value, enumerable: false, configurable: true });
}
