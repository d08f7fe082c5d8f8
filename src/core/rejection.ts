import { ApiError, ConfigError, NetworkError } from "./errors.js";
import { isObject, parseJson } from "./json.js";
import type { HttpResponse } from "./response.js";
import { UnsupportedOperationError } from "./unsupported-operation.js";

/** Statuses with which the service rejects a request, sometimes without a body. */
const SERVICE_STATUSES = new Set([400, 401, 403, 404, 405, 406, 409, 410, 412, 413, 415, 422, 423, 424, 429]);

/**
 * Statuses that are decided before a request is executed, by whichever party returns them: keys, permissions and the
 * quota.
 */
const ADMISSION_STATUSES = new Set([401, 403, 429]);

/** Members of the service's error bodies. */
const ERROR_MEMBERS = ["error", "message", "description", "type", "code"];

/**
 * Checks whether a status and body prove that the service rejected the request.
 *
 * A redirect, an HTML page or a gateway's own status proves nothing: the gateway may have forwarded the request before
 * it lost the response.
 *
 * @param body - Parsed JSON, text or `undefined`.
 */
function isServiceRejection(status: number, body: unknown): boolean {
  if (!SERVICE_STATUSES.has(status)) return false;
  if (ADMISSION_STATUSES.has(status) || body === undefined || body === "") return true;
  if (!isObject(body)) return false;
  return Object.keys(body).length === 0 || ERROR_MEMBERS.some((name) => Object.hasOwn(body, name));
}

/** Checks whether a response proves that the service rejected the request, so that it created no resource. */
export async function isRejectionResponse(response: HttpResponse): Promise<boolean> {
  if (!SERVICE_STATUSES.has(response.status)) return false;
  return isServiceRejection(response.status, parseErrorBody(await response.text()));
}

/** Checks whether an error proves that the request was not executed: it was rejected or never sent. */
export function isRejection(error: unknown): boolean {
  if (error instanceof NetworkError) return !error.mayHaveArrived;
  if (error instanceof ApiError) return isServiceRejection(error.status, error.body);
  return error instanceof ConfigError || error instanceof UnsupportedOperationError;
}

/**
 * Whether a further request would fail in the same way: no connection is possible, or the service refuses the keys or
 * the address of the caller. A gateway that blocks a request, with a page, may let the next one pass.
 */
export function isFinal(error: unknown): boolean {
  if (error instanceof NetworkError) return error.isPermanent;
  if (!(error instanceof ApiError)) return false;
  return error.status === 401 || (error.status === 403 && !isHtml(error.body));
}

/** Whether the body of an error is a page of a gateway. */
export function isHtml(body: unknown): boolean {
  return typeof body === "string" && /^\s*<(!doctype|html|head|body)/i.test(body);
}

/** Parses the body of an error response: JSON if possible, otherwise text; `undefined` if it is empty. */
export function parseErrorBody(text: string): unknown {
  const body = parseJson(text);
  return body !== undefined || text.trim() === "" ? body : text;
}
