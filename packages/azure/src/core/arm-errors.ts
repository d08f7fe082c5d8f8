import { ApiError, type HttpResponse } from "redis-cloud-sdk";
import {
  describeBody,
  EDGE,
  isHtml,
  isRejection,
  readRetryAfterMs,
  type SecretRedactor,
  truncate,
} from "redis-cloud-sdk/core";

/** Maximum length of the service's message in a message. */
const MAX_MESSAGE_LENGTH = 4000;

interface ErrorDetail {
  code: string | undefined;
  message: string | undefined;
  target: string | undefined;
  details: readonly ErrorDetail[];
}

/** Reads an error of Azure Resource Manager, or of the status of an operation: `{ error: … }` or the error itself. */
export function readErrorDetail(body: unknown): ErrorDetail | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const { error, code, message, target, details } = body as Record<string, unknown>;
  if (typeof error === "object" && error !== null) return readErrorDetail(error);
  if (typeof code !== "string" && typeof message !== "string") return undefined;
  const inner = Array.isArray(details) ? details.slice(0, 20) : [];
  return {
    code: asText(code),
    message: asText(message),
    target: asText(target),
    details: inner.flatMap((detail) => readErrorDetail(detail) ?? []),
  };
}

function asText(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** Formats an error with its target and details, without its code. */
export function describeDetail({ message, target, details }: ErrorDetail): string {
  const parts = [
    message,
    target && `(target ${target})`,
    ...details.map((detail) => [detail.code, detail.message].filter(Boolean).join(": ")),
  ];
  return parts.filter(Boolean).join(" ");
}

/** Creates the error for an error status. */
export function toArmError(
  route: string,
  body: unknown,
  response: HttpResponse,
  redactor: SecretRedactor,
  now: number,
): ApiError {
  const { status, headers } = response;
  const detail = readErrorDetail(body);
  const text = detail === undefined ? describeBody(body, [], response, redactor) : describeDetail(detail);
  const described = [detail?.code, text ?? response.statusText].filter(Boolean).join(": ");
  return new ApiError({
    route,
    status,
    text: truncate(redactor.clean(described), MAX_MESSAGE_LENGTH) || undefined,
    code: detail?.code === undefined ? undefined : redactor.clean(detail.code),
    requestId: headers.get("x-ms-request-id") ?? undefined,
    retryAfterMs: readRetryAfterMs(headers, now),
    body: redactor.redact(body),
    hint: isHtml(body) ? EDGE : hintFor(route, status, detail),
  });
}

/**
 * Whether a read failed because there is no such resource. A missing resource group, or the page of a gateway, proves
 * nothing about it.
 */
export function isMissingResource(error: unknown): error is ApiError {
  return error instanceof ApiError && error.status === 404 && isRejection(error) && !isMissingGroup(error);
}

/** Whether the service refuses a read, and would refuse the next one as well. The page of a gateway does not show it. */
export function isRefused(error: unknown): error is ApiError {
  return (
    error instanceof ApiError &&
    error.status >= 400 &&
    error.status < 500 &&
    ![408, 409, 429].includes(error.status) &&
    typeof error.body !== "string"
  );
}

export function isMissingGroup(error: unknown): error is ApiError {
  return error instanceof ApiError && error.code === "ResourceGroupNotFound";
}

function hintFor(route: string, status: number, detail: ErrorDetail | undefined): string | undefined {
  const { code = "", message = "" } = detail ?? {};
  if (code === "AuthorizationFailed" || code === "LinkedAuthorizationFailed")
    return `Grant the action ${/action '([\w./]+)'/.exec(message)?.[1] ?? getAction(route)} to the principal.`;
  if (/conflicting state/.test(message))
    return "A cluster whose creation failed keeps its name: delete it, wait until it is gone, and create it again.";
  return hintForCode(code) ?? STATUS_HINTS[status];
}

/** Returns how to fix an error code of a response or an operation. */
export function hintForCode(code: string): string | undefined {
  return Object.hasOwn(CODE_HINTS, code) ? CODE_HINTS[code] : undefined;
}

/** Advice for a region without capacity. */
const CAPACITY =
  'The region has no capacity at the moment; a larger SKU does not help. Delete the failed cluster first, then create it in another region or with `highAvailability: "Disabled"`.';

const CODE_HINTS: Readonly<Record<string, string>> = {
  InsufficientCapacity: CAPACITY,
  AllocationFailed: CAPACITY,
  // The service reports this without a reason when capacity is short.
  OperationFailed: CAPACITY,
  InvalidAccessString: "`accessString` must be Redis ACL syntax, for example `+@read ~cache:*`.",
  RequestDisallowedByPolicy: "A policy of the subscription forbids this: its ids are in the message.",
  ResourceGroupNotFound: "The resource group does not exist in this subscription: create it first.",
  ResourceNotFound: "The resource does not exist: check its name and resource group.",
};

const STATUS_HINTS: Readonly<Record<number, string>> = {
  401: "The token was rejected: check the tenant of the credential and the scope.",
  403: "The principal may not do this: check its role assignments.",
  409: "Another operation is changing the resource: wait for it to finish.",
  429: "Share the rate limiters between all clients of the principal, or wait for retryAfterMs.",
};

/** Returns the action that a route needs: `Microsoft.Cache/redisEnterprise/databases/listKeys/action`. */
export function getAction(route: string): string {
  const [method = "", path = ""] = route.split(" ");
  const type = path.slice(path.lastIndexOf("/providers/") + "/providers/".length).replace(/\/\{\w+\}/g, "");
  if (method === "POST") return `${type}/action`;
  if (method === "GET") return `${type}/read`;
  return `${type}/${method === "DELETE" ? "delete" : "write"}`;
}
