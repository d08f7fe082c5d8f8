import type { Attributes } from "@opentelemetry/api";
import { isRedisCloudError } from "../core/errors.js";
import type { OutgoingRequest } from "../core/pipeline.js";
import { redactText } from "../core/redact.js";
import type { HttpResponse } from "../core/response.js";
import { getRequestId } from "../core/response-errors.js";

// Names and values follow OpenTelemetry's semantic conventions for HTTP clients. None of them is a header that
// the SDK adds, a body or a part of one.

/** What spans and metrics are grouped by: few values each, whatever the number of resources. */
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

/** What one span has beyond them. */
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

/** The id that the service's support asks for. */
export function responseSpanAttributes({ headers }: HttpResponse): Attributes {
  const id = getRequestId(headers);
  return id === undefined ? {} : { "http.response.header.x-request-id": [id] };
}

/** The kind of a failure, in one word: `"timeout"`, a system's code such as `"ECONNRESET"`, or an error's name. */
export function errorType(error: unknown): string {
  if (isRedisCloudError(error) && (error as { timedOut?: boolean }).timedOut === true) return "timeout";
  if (!(error instanceof Error)) return "_OTHER";
  return codeOf(error.cause) ?? error.name;
}

function codeOf(cause: unknown): string | undefined {
  if (!(cause instanceof Error)) return undefined;
  const { code } = cause as { code?: unknown };
  return typeof code === "string" ? code : codeOf(cause.cause);
}

/**
 * The path of a route, parameters by name.
 *
 * Routes of `cloud.raw` come with their ids filled in. Ids hold digits or dots, words of the contract do not:
 * without either, a route is its own template.
 */
export function urlTemplate(route: string): string | undefined {
  const path = route.slice(route.indexOf(" ") + 1);
  return path.includes("{") || /^[a-zA-Z/-]+$/.test(path) ? path : undefined;
}
