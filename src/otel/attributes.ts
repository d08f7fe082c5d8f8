import type { Attributes } from "@opentelemetry/api";
import { isRedisCloudError } from "../core/errors.js";
import type { OutgoingRequest } from "../core/pipeline.js";
import { redactText } from "../core/redact.js";
import { getRequestId, type HttpResponse } from "../core/response.js";

// Names and values follow OpenTelemetry's semantic conventions for HTTP clients. They never contain request headers
// or bodies.

/** Returns low-cardinality attributes for spans and metrics. */
export function requestAttributes(request: OutgoingRequest): Attributes {
  const { hostname, port, protocol } = new URL(request.url);
  const template = urlTemplate(request.context.route);
  return {
    "http.request.method": request.method,
    "server.address": hostname,
    "server.port": port === "" ? (protocol === "http:" ? 80 : 443) : Number(port),
    ...(template === undefined ? {} : { "url.template": template }),
  };
}

/** Returns the additional attributes of a span. */
export function spanAttributes(request: OutgoingRequest): Attributes {
  return {
    "url.full": redactText(request.url),
    ...(request.attempt > 1 ? { "http.request.resend_count": request.attempt - 1 } : {}),
  };
}

export function responseAttributes({ status }: HttpResponse): Attributes {
  return {
    "http.response.status_code": status,
    ...(status >= 400 ? { "error.type": String(status) } : {}),
  };
}

/** Returns the request id, which the service's support asks for. */
export function responseSpanAttributes(response: HttpResponse): Attributes {
  const id = getRequestId(response);
  return id === undefined ? {} : { "http.response.header.x-request-id": [id] };
}

/** Returns the `error.type`: `"timeout"`, a system error code such as `"ECONNRESET"`, or the error's name. */
export function errorType(error: unknown): string {
  if (isRedisCloudError(error) && (error as { timedOut?: boolean }).timedOut === true) return "timeout";
  if (!(error instanceof Error)) return "_OTHER";
  return getErrorCode(error.cause) ?? error.name;
}

function getErrorCode(cause: unknown): string | undefined {
  if (!(cause instanceof Error)) return undefined;
  const { code } = cause as { code?: unknown };
  return typeof code === "string" ? code : getErrorCode(cause.cause);
}

/**
 * Returns the path template of a route; `undefined` if it is not known.
 *
 * Routes of `cloud.raw` contain ids instead of parameters. Ids contain digits or dots, path segments of the contract do
 * not: without either, the path is its own template.
 */
export function urlTemplate(route: string): string | undefined {
  const path = route.slice(route.indexOf(" ") + 1);
  return path.includes("{") || /^[a-zA-Z/-]+$/.test(path) ? path : undefined;
}
