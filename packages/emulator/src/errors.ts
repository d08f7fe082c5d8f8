import type { TaskError as TaskErrorBody } from "redis-cloud-sdk/models";

/** Why a request is refused at once, over HTTP. */
export class HttpError extends Error {
  override readonly name = "HttpError";
  readonly status: number;
  /** Sent in the body. Often the service says no more than the status. */
  readonly detail: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  /** No body at all, which the service does for some 404s. */
  readonly empty: boolean;

  constructor(
    status: number,
    detail?: string,
    options: { headers?: Readonly<Record<string, string>>; empty?: boolean } = {},
  ) {
    super(detail ?? `HTTP ${status}`);
    this.status = status;
    this.detail = detail;
    this.headers = options.headers ?? {};
    this.empty = options.empty ?? false;
  }
}

/** A resource that is not there, read directly: 404, mostly without a body. */
export function notThere(detail?: string): HttpError {
  return new HttpError(404, detail, { empty: detail === undefined });
}

/**
 * A request whose body or query does not fit the contract. The service begins such messages with a fixed phrase, and
 * goes on with what its JSON parser reports.
 */
export function malformedRequest(problem: string): HttpError {
  return new HttpError(400, `The request has unsupported fields or values. JSON parse error: ${problem}`);
}

/** Why an accepted request fails later, in its task. */
export class TaskError extends Error {
  override readonly name = "TaskError";
  readonly error: TaskErrorBody;
  /** The service's internal name of the reason. */
  readonly additionalInfo: string | undefined;

  constructor(
    code: TaskErrorBody["type"],
    description: string,
    options: { status?: string; additionalInfo?: string } = {},
  ) {
    super(`${code}: ${description}`);
    this.error = { type: code, status: options.status ?? statusOf(code), description };
    this.additionalInfo = options.additionalInfo;
  }
}

/**
 * The status that goes with a code.
 *
 * Published for none of them. The recorded ones follow the ending of the code, but for the misspelt
 * ACL_ROLE_DOES_NOT_EXISTS, which is a 400.
 */
function statusOf(code: string): string {
  if (/_NOT_FOUND$|_DOES_NOT_EXIST$/.test(code)) return "404 NOT_FOUND";
  if (/_NOT_ACTIVE$/.test(code)) return "403 FORBIDDEN";
  if (code === "GENERAL_ERROR") return "500 INTERNAL_SERVER_ERROR";
  return "400 BAD_REQUEST";
}
