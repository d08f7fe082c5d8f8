import type { RdiPipelineError } from "redis-cloud-sdk/data-integration/models";
import type { MemoryProblemFieldError, TaskError as TaskErrorBody } from "redis-cloud-sdk/models";

/** An error that is reported immediately, over HTTP. */
export class HttpError extends Error {
  override readonly name = "HttpError";
  readonly status: number;
  /** Message in the body. The service often sends none. */
  readonly detail: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether the response has no body, as some 404s of the service. */
  readonly empty: boolean;
  /** Error code in the body. The service publishes codes, but not where an immediate error has them. */
  readonly code: TaskErrorBody["type"] | undefined;

  constructor(
    status: number,
    detail?: string,
    options: {
      headers?: Readonly<Record<string, string>>;
      empty?: boolean;
      code?: TaskErrorBody["type"];
    } = {},
  ) {
    super(detail ?? `HTTP ${status}`);
    this.status = status;
    this.detail = detail;
    this.headers = options.headers ?? {};
    this.empty = options.empty ?? false;
    this.code = options.code;
  }
}

/** An error with a problem document (RFC 9457) in place of the usual body, as the memory service sends. */
export class ProblemError extends HttpError {
  /** Name of the problem: `resource-not-found`. */
  readonly type: string;
  /** Fields that are rejected. */
  readonly fields: readonly MemoryProblemFieldError[];

  constructor(status: number, type: string, detail: string, fields: readonly MemoryProblemFieldError[] = []) {
    super(status, detail);
    this.type = type;
    this.fields = fields;
  }
}

/** An error of the data integration API, which has a code. */
export class WebApiError extends HttpError {
  override readonly code: string;
  /** Errors of the pipeline. */
  readonly errors: readonly RdiPipelineError[];

  constructor(status: number, code: string, detail: string, errors: readonly RdiPipelineError[] = []) {
    super(status, detail);
    this.code = code;
    this.errors = errors;
  }
}

/** A request whose body cannot be received. */
export class RequestBodyError extends HttpError {
  /** Advice to fix the request. */
  readonly hint: string;

  constructor(status: number, detail: string, hint: string) {
    super(status, detail, status === 503 ? { headers: { "retry-after": "1" } } : {});
    this.hint = hint;
  }
}

/** HTTP 404 for a resource that is read directly; without a detail, the response has no body. */
export function notFound(detail?: string): HttpError {
  return new HttpError(404, detail, { empty: detail === undefined });
}

/**
 * A request whose body or query does not fit the contract. The service's messages start with a fixed phrase, which is
 * quoted from the acceptance tests of the vendor's Terraform provider, followed by the report of its JSON parser.
 */
export function malformedRequest(reason: string): HttpError {
  const message = `Bad Request: JSON parameter contains unsupported fields / values. JSON parse error: ${reason}`;
  return new HttpError(400, message);
}

/** An error with which the task of an accepted request fails. */
export class TaskError extends Error {
  override readonly name = "TaskError";
  readonly error: TaskErrorBody;
  /** The service's internal name of the cause. */
  readonly additionalInfo: string | undefined;

  constructor(
    code: TaskErrorBody["type"],
    description: string,
    options: { status?: string; additionalInfo?: string } = {},
  ) {
    super(`${code}: ${description}`);
    this.error = { type: code, status: options.status ?? getStatus(code), description };
    this.additionalInfo = options.additionalInfo;
  }
}

/**
 * Derives the status of an error code.
 *
 * The service documents none of them. The recorded ones follow from the suffix of the code, except for the misspelled
 * ACL_ROLE_DOES_NOT_EXISTS, which is a 400.
 */
function getStatus(code: string): string {
  if (/_NOT_FOUND$|_DOES_NOT_EXIST$/.test(code)) return "404 NOT_FOUND";
  if (/_NOT_ACTIVE$/.test(code)) return "403 FORBIDDEN";
  if (code === "GENERAL_ERROR") return "500 INTERNAL_SERVER_ERROR";
  return "400 BAD_REQUEST";
}
