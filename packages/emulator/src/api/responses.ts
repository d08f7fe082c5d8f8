import { STATUS_CODES } from "node:http";
import type { WebError } from "redis-cloud-sdk/data-integration/models";
import type { HttpError as HttpErrorBody, MemoryProblemDetails } from "redis-cloud-sdk/models";
import { type HttpError, ProblemError, WebApiError } from "../errors.js";
import { TextResponse } from "../http/text-response.js";
import { formatIsoWithOffset } from "../time/format.js";

/** Creates a response with a JSON body. */
export function json(status: number, body: object, headers: Readonly<Record<string, string>> = {}): Response {
  const text = JSON.stringify(body);
  return new TextResponse(text, {
    status,
    // Also where no server adds the length: clients in this process would read a body of unknown length in pieces.
    headers: {
      "content-type": "application/json",
      "content-length": String(Buffer.byteLength(text)),
      ...headers,
    },
  });
}

/** Creates a response without a body. */
export function empty(status: number, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status, headers });
}

/** Creates a response with a file to save under its name. */
export function file(
  name: string,
  content: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(content, {
    status: 200,
    headers: {
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename="${name}"`,
      ...headers,
    },
  });
}

/** Creates an error response in the form of Spring Boot's default error body, in which `message` is often missing. */
export function errorResponse(
  error: HttpError,
  path: string,
  now: number,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const all = { ...headers, ...error.headers };
  if (error.empty) return empty(error.status, all);
  if (error instanceof ProblemError) return problem(error, path, all);
  if (error instanceof WebApiError) return webError(error, now, all);
  const body: HttpErrorBody = {
    timestamp: formatIsoWithOffset(now),
    status: error.status,
    error: STATUS_CODES[error.status] ?? "Error",
    ...(error.code === undefined ? {} : { code: error.code }),
    ...(error.detail === undefined ? {} : { message: error.detail }),
    path,
  };
  return json(error.status, body, all);
}

function webError(
  { status, code, detail, errors }: WebApiError,
  timestamp: number,
  headers: Readonly<Record<string, string>>,
): Response {
  const body: WebError = {
    code,
    status,
    timestamp,
    ...(detail === undefined ? {} : { message: detail }),
    ...(errors.length === 0 ? {} : { errors: [...errors] }),
  };
  return json(status, body, headers);
}

function problem(
  { status, type, detail, fields }: ProblemError,
  instance: string,
  headers: Readonly<Record<string, string>>,
): Response {
  const body: MemoryProblemDetails = {
    type: `/errors/${type}`,
    title: STATUS_CODES[status] ?? "Error",
    status,
    ...(detail === undefined ? {} : { detail }),
    instance,
    ...(fields.length === 0 ? {} : { fields: [...fields] }),
  };
  return json(status, body, { ...headers, "content-type": "application/problem+json" });
}
