import { ApiError } from "./errors.js";
import { hintForStatus } from "./hints.js";
import { parseMethod } from "./path-params.js";
import { classify429, readRetryAfterMs } from "./rate-limit-headers.js";
import { redactText } from "./redact.js";
import type { HttpResponse } from "./response.js";

/** The id under which the service or its gateway knows the request. */
export function getRequestId(headers: Headers): string | undefined {
  return headers.get("x-request-id") ?? headers.get("cf-ray") ?? undefined;
}

/**
 * The JSON of a successful answer; `undefined` for an empty one.
 *
 * @throws {@link ApiError} when the body is not JSON: a gateway, a login page or a truncated answer.
 */
export function parseBody(route: string, text: string | undefined, response: HttpResponse): unknown {
  if (text === undefined || text.trim() === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError({
      route,
      status: response.status,
      text: `the body is not JSON: ${excerpt(text)}`,
      requestId: getRequestId(response.headers),
      body: text,
      hint: isHtml(text)
        ? "A gateway or proxy answered in place of the API. Check the base URL and what stands in between."
        : "The answer was cut short or changed on its way. A change may have been carried out: look before you repeat it.",
    });
  }
}

/** The error for a read that was answered with a success and no body. */
export function emptyResponseError(route: string, { status, headers }: HttpResponse): ApiError {
  return new ApiError({
    route,
    status,
    text: "the body is empty",
    requestId: getRequestId(headers),
    hint: "The answer was lost on its way. It is safe to ask again.",
  });
}

/** The error for an answer that is not a success. `body` is parsed JSON, text, or nothing. */
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
    // The same refusal has a code when it comes as a failed task.
    code: code ?? (changing ? "TOO_MANY_PENDING_SUBSCRIPTIONS" : undefined),
    requestId: getRequestId(headers),
    retryAfterMs: readRetryAfterMs(headers, now),
    body,
    hint: hintForStatus({ status, code, quotaExhausted: !changing, isHtml: isHtml(body) }),
  });
}

/** Spring's error body names the phrase in `error` and, at times, the reason in `message`. */
function describeBody(body: unknown, { statusText }: HttpResponse): string | undefined {
  if (isHtml(body)) return `${statusText || "an HTML page"} (HTML: ${excerpt(String(body))})`;
  if (typeof body === "string" && body.trim() !== "") return excerpt(body);
  const parts = ["error", "message", "description"].map((name) => getString(body, name));
  const text = [...new Set(parts.filter((part) => part !== undefined && part !== ""))].join(": ");
  return text || statusText || undefined;
}

function isHtml(body: unknown): boolean {
  return typeof body === "string" && /^\s*<(!doctype|html|head|body)/i.test(body);
}

/** The words of a text or page, shortened to fit a message. */
function excerpt(text: string): string {
  // Redacted before it is cut: of half a secret nobody could tell that it is one.
  const words = redactText(text.slice(0, 8000))
    .slice(0, 4000)
    .replace(/<[^<>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return words.length > 160 ? `${words.slice(0, 160)}…` : words;
}

function getString(body: unknown, name: string): string | undefined {
  const value =
    typeof body === "object" && body !== null ? (body as Record<string, unknown>)[name] : undefined;
  return typeof value === "string" ? value : undefined;
}
