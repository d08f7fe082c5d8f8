import { truncate } from "./error-text.js";
import { ApiError, type RedisCloudError } from "./errors.js";
import { EDGE, hintForStatus } from "./hints.js";
import { isObject, parseJson } from "./json.js";
import { parseMethod } from "./path-params.js";
import { classify429, readRetryAfterMs } from "./rate-limit-headers.js";
import { redactText, redactWith } from "./redact.js";
import { type RejectedField, readRejectedFields } from "./rejected-fields.js";
import { isHtml } from "./rejection.js";
import { getRequestId, type HttpResponse } from "./response.js";
import type { SecretRedactor } from "./secrets.js";
import { classifyResponse, isUnknownRoute } from "./unavailable.js";
import { UnsupportedOperationError } from "./unsupported-operation.js";

/**
 * Parses the JSON body of a successful response; `undefined` for an empty one.
 *
 * @throws {@link ApiError} if the body is not JSON: a gateway's page, a login page or a truncated response.
 */
export function parseBody(
  route: string,
  text: string | undefined,
  response: HttpResponse,
  createRedactor: () => SecretRedactor,
): unknown {
  if (text === undefined || text.trim() === "") return undefined;
  const body = parseJson(text);
  if (body !== undefined) return body;
  const redactor = createRedactor();
  throw new ApiError({
    route,
    status: response.status,
    text: `the body is not JSON: ${summarize(text, redactor)}`,
    requestId: getCleanRequestId(response, redactor),
    body: redactor.hide(text),
    hint: isHtml(text)
      ? EDGE
      : "The body was truncated in transit. A read is safe to retry; check before you repeat a change.",
  });
}

/** Creates the error for a read whose successful response has no body, or not that of the service. */
export function incompleteResponseError(
  route: string,
  body: unknown,
  response: HttpResponse,
  redactor: SecretRedactor,
): ApiError {
  return new ApiError({
    route,
    status: response.status,
    text: body === undefined ? "the body is empty" : "the body contains no object",
    requestId: getCleanRequestId(response, redactor),
    body: redactWith(body, redactor.hide),
    hint: "The body was lost in transit. It is safe to retry.",
  });
}

/** Converts an error response. `body` is parsed JSON, text or `undefined`. */
export function toApiError(
  route: string,
  body: unknown,
  response: HttpResponse,
  redactor: SecretRedactor,
  now: number,
): RedisCloudError {
  const { status, headers } = response;
  const word = getString(body, "code");
  const code = /^[\w.-]+$/.test(word ?? "")
    ? word
    : /^[A-Z][A-Z0-9_]+$/.exec(getString(body, "type") ?? "")?.[0];
  const fields = readRejectedFields(body, redactor.clean);
  const changing = status === 429 && classify429(parseMethod(route), headers) === "changes";
  const isPage = isHtml(body);
  const error = new ApiError({
    route,
    status,
    text: describeBody(body, fields, response, redactor),
    // The same error has this code when it is returned by a failed task.
    code: (code && redactor.clean(code)) ?? (changing ? "TOO_MANY_PENDING_SUBSCRIPTIONS" : undefined),
    requestId: getCleanRequestId(response, redactor),
    retryAfterMs: readRetryAfterMs(headers, now),
    fields,
    body: redactWith(body, redactor.hide),
    hint: hintForStatus({ status, code, quotaExhausted: !changing, isHtml: isPage }),
    unavailable: classifyResponse({
      route,
      status,
      code,
      message: getString(body, "message"),
      isHtml: isPage,
    }),
  });
  return isUnknownRoute(route, status, body)
    ? new UnsupportedOperationError(route, status, undefined, error)
    : error;
}

function getCleanRequestId(response: HttpResponse, redactor: SecretRedactor): string | undefined {
  const id = getRequestId(response);
  return id === undefined ? undefined : redactor.clean(id);
}

/** Maximum length of a reason phrase in a message. */
const MAX_PHRASE_LENGTH = 160;
/** Maximum length of the service's own message in a message. */
const MAX_MESSAGE_LENGTH = 4000;

/**
 * Describes an error body. Spring puts the phrase into `error` and sometimes the reason into `message`; a problem
 * document puts them into `title` and `detail`.
 */
export function describeBody(
  body: unknown,
  fields: readonly RejectedField[],
  response: HttpResponse,
  redactor: SecretRedactor,
): string | undefined {
  const statusText = truncate(redactor.clean(response.statusText), MAX_PHRASE_LENGTH);
  if (isHtml(body)) return `${statusText || "an HTML page"} (HTML: ${summarize(String(body), redactor)})`;
  if (typeof body === "string" && body.trim() !== "") return summarize(body, redactor);
  const parts = ["error", "title", "message", "description", "detail"].map((name) => getString(body, name));
  const type = getString(body, "type");
  const text = [
    [...new Set(parts.filter((part) => part !== undefined && part !== ""))].join(": "),
    ...(type?.includes("/") ? [`(${type})`] : []),
    ...fields.map(({ field, message, rule }) => (field ? `\`${field}\`: ` : "") + (message ?? rule ?? "")),
  ].join(" ");
  return truncate(redactor.clean(text.trim()), MAX_MESSAGE_LENGTH) || statusText || undefined;
}

/** Extracts the text of a page and shortens it to fit into a message. */
function summarize(text: string, redactor: SecretRedactor): string {
  // Redact before truncating: a truncated secret might not be recognized.
  const words = redactText(redactor.hide(text.slice(0, 8000)))
    .slice(0, 4000)
    .replace(/<[^<>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return truncate(redactor.clean(words), 160);
}

function getString(body: unknown, name: string): string | undefined {
  const value = isObject(body) ? body[name] : undefined;
  return typeof value === "string" ? value : undefined;
}
