import type { ServiceCode } from "../../generated/service-codes.js";
import { clean, cleanOptional, hide } from "./error-fields.js";
import type { RedisCloudErrorOptions } from "./error-options.js";
import { toPrintable, toPrintableLines } from "./error-text.js";
import { isObject } from "./json.js";
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
  return isObject(value) && BRAND in value;
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
