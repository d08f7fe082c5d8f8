import { truncate } from "./error-text.js";
import { ApiError } from "./errors.js";
import { hintForStatus } from "./hints.js";
import { parseMethod } from "./path-params.js";
import { classify429, readRetryAfterMs } from "./rate-limit-headers.js";
import { redactText } from "./redact.js";
import type { HttpResponse } from "./response.js";

/** Returns the service's or the gateway's id of the request. */
export function getRequestId(headers: Headers): string | undefined {
  return headers.get("x-request-id") ?? headers.get("cf-ray") ?? undefined;
}

/**
 * Parses the JSON body of a successful response; `undefined` for an empty one.
 *
 * @throws {@link ApiError} if the body is not JSON: a gateway's page, a login page or a truncated response.
 */
export function parseBody(route: string, text: string | undefined, response: HttpResponse): unknown {
  if (text === undefined || text.trim() === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError({
      route,
      status: response.status,
      text: `the body is not JSON: ${summarize(text)}`,
      requestId: getRequestId(response.headers),
      body: text,
      hint: isHtml(text)
        ? "The response comes from a gateway or proxy instead of the API. Check the base URL and the proxies in between."
        : "The response was truncated or modified in transit. The change may have been applied: check before retrying.",
    });
  }
}

/** Creates the error for a read whose successful response has no body. */
export function emptyResponseError(route: string, { status, headers }: HttpResponse): ApiError {
  return new ApiError({
    route,
    status,
    text: "the body is empty",
    requestId: getRequestId(headers),
    hint: "The body was lost in transit. It is safe to retry.",
  });
}

/** Converts an error response. `body` is parsed JSON, text or `undefined`. */
export function toApiError(route: string, body: unknown, response: HttpResponse, now: number): ApiError {
  const { status, headers } = response;
  const code = [getString(body, "code"), getString(body, "type")].find((word) =>
    /^[A-Z][A-Z0-9_]+$/.test(word ?? ""),
  );
  const changing = status === 429 && classify429(parseMethod(route), headers) === "changes";
  return new ApiError({
    route,
    status,
    text: describeBody(body, response),
    // The same error has this code when it is returned by a failed task.
    code: code ?? (changing ? "TOO_MANY_PENDING_SUBSCRIPTIONS" : undefined),
    requestId: getRequestId(headers),
    retryAfterMs: readRetryAfterMs(headers, now),
    body,
    hint: hintForStatus({ status, code, quotaExhausted: !changing, isHtml: isHtml(body) }),
  });
}

/** Describes an error body. Spring puts the phrase into `error` and sometimes the reason into `message`. */
function describeBody(body: unknown, { statusText }: HttpResponse): string | undefined {
  if (isHtml(body)) return `${statusText || "an HTML page"} (HTML: ${summarize(String(body))})`;
  if (typeof body === "string" && body.trim() !== "") return summarize(body);
  const parts = ["error", "message", "description"].map((name) => getString(body, name));
  const text = [...new Set(parts.filter((part) => part !== undefined && part !== ""))].join(": ");
  return text || statusText || undefined;
}

function isHtml(body: unknown): boolean {
  return typeof body === "string" && /^\s*<(!doctype|html|head|body)/i.test(body);
}

/** Extracts the text of a page and shortens it to fit into a message. */
function summarize(text: string): string {
  // Redact before truncating: a truncated secret might not be recognized.
  const words = redactText(text.slice(0, 8000))
    .slice(0, 4000)
    .replace(/<[^<>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return truncate(words, 160);
}

function getString(body: unknown, name: string): string | undefined {
  const value =
    typeof body === "object" && body !== null ? (body as Record<string, unknown>)[name] : undefined;
  return typeof value === "string" ? value : undefined;
}
