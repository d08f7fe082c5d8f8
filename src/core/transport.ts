import type { RequestBody } from "../../generated/facts.js";
import { ApiError } from "./errors.js";
import { toNetworkError } from "./network-error.js";
import type { OutgoingRequest, RequestContext } from "./pipeline.js";
import { observeConnectErrors } from "./platform.js";
import { redactWith } from "./redact.js";
import { BufferedResponse, type HttpResponse } from "./response.js";
import { MAX_TEXT_LENGTH, type SecretRedactor, type SentSecrets } from "./secrets.js";

/** Options with which the SDK calls `fetch`. */
export interface FetchInit {
  /** The HTTP method, in uppercase. */
  method: string;
  /** All headers, including the keys. */
  headers: Readonly<Record<string, string>>;
  /** Redirects are not followed: a change must not be sent twice. */
  redirect: "manual";
  /** The JSON body. */
  body?: RequestBody;
  /** Aborted when the caller aborts the call or the attempt times out. */
  signal?: AbortSignal;
}

/** The part of a `Response` that identifies it: other implementations have their own types. */
export interface FetchResponse {
  /** HTTP status. */
  readonly status: number;
  /** The body as text. */
  text(): Promise<string>;
  /** The body as bytes. */
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** The part of `fetch` that the SDK uses. Any implementation can be passed, such as that of undici. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;

/** Maximum body size. Responses of this API are much smaller; a larger body is a mistake or an attack. */
const MAX_BODY_BYTES = 256 * 1024 * 1024;

/** Sends a request with its final headers. */
export type Transport = (
  request: OutgoingRequest,
  headers: Readonly<Record<string, string>>,
) => Promise<HttpResponse>;

/** Creates the innermost step: calls `fetch` and reads the whole body, so that a truncated body is detected here. */
export function createTransport(
  fetch: Fetch,
  sentSecrets: Pick<SentSecrets, "remember" | "createRedactor">,
): Transport {
  observeConnectErrors();
  return async (request, headers) => {
    const { url, method, body, signal } = request;
    if (body !== undefined) sentSecrets.remember(body);
    const redactor = sentSecrets.createRedactor();
    try {
      const init: FetchInit = { method, headers, redirect: "manual" };
      if (body !== undefined) init.body = body;
      if (signal !== undefined) init.signal = signal;
      const response = (await fetch(url, init)) as Response;
      const { route, isJson: json } = request.context;
      const length = readContentLength(response.headers);
      if (Number(length ?? 0) > MAX_BODY_BYTES) throw await bodyTooLargeError(route, response);
      if (!json || length === null) return await readBytes(request.context, response, length, redactor);
      const { ok } = response;
      const text = await response.text();
      const shown = ok && startsLikeJson(text) ? text : redactBody(ok ? text : cutOff(text), redactor);
      return new BufferedResponse(response, ok, shown, redactor);
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      throw error instanceof ApiError ? error : toNetworkError(request.context.route, error, redactor);
    }
  };
}

/** Returns the length of the body, unless the body is compressed. */
function readContentLength(headers: Headers): string | null {
  return headers.has("content-encoding") ? null : headers.get("content-length");
}

async function readBytes(
  { route, isJson: json }: RequestContext,
  response: Response,
  length: string | null,
  redactor: SecretRedactor,
): Promise<HttpResponse> {
  const body = length === null ? await readWithLimit(route, response) : await response.arrayBuffer();
  const { ok } = response;
  const type = response.headers.get("content-type") ?? "";
  const isData = ok && (json ? looksLikeJson(body) : type.includes("octet-stream") || isJson(type, body));
  return new BufferedResponse(response, ok, isData ? body : redactBytes(ok, body, redactor), redactor);
}

/** Checks for JSON data of the service. Pages and plain texts of gateways may quote the request. */
function startsLikeJson(text: string): boolean {
  return text.startsWith("{") || text.startsWith("[");
}

/** Checks a body that the caller may parse without the SDK: a gateway's page may be labeled as JSON. */
function isJson(type: string, body: ArrayBuffer): boolean {
  if (!type.includes("json")) return false;
  try {
    JSON.parse(new TextDecoder().decode(body));
    return true;
  } catch {
    return false;
  }
}

function looksLikeJson(body: ArrayBuffer): boolean {
  return startsLikeJson(String.fromCharCode(new Uint8Array(body)[0] ?? 0));
}

/**
 * Reads a body up to the maximum size. Needed if no length is declared, or if the declared length is that of a
 * compressed body, which may expand to many times its size.
 */
async function readWithLimit(route: string, response: Response): Promise<ArrayBuffer> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let chunk = await reader?.read(); chunk?.value !== undefined; chunk = await reader?.read()) {
    size += chunk.value.byteLength;
    chunks.push(chunk.value);
    if (size <= MAX_BODY_BYTES) continue;
    await reader?.cancel();
    throw await bodyTooLargeError(route, response);
  }
  return new Blob(chunks).arrayBuffer();
}

/** Creates the error for a body that is too large. It is not a network error, so it is not retried. */
async function bodyTooLargeError(route: string, response: Response): Promise<ApiError> {
  if (!response.bodyUsed) await response.body?.cancel();
  const { status } = response;
  return new ApiError({
    route,
    status,
    text: `the body exceeds the maximum of ${MAX_BODY_BYTES} bytes`,
  });
}

/** Removes the request's secrets from a body, which stays JSON if it is JSON. */
function redactBody(text: string, { hide }: SecretRedactor): string {
  const hidden = hide(text);
  if (hidden === text) return text;
  try {
    return JSON.stringify(redactWith(JSON.parse(text), hide));
  } catch {
    return hidden;
  }
}

/** Cuts off the body of an error: nothing after the first megabyte explains it. */
function cutOff(text: string): string {
  return text.slice(0, MAX_TEXT_LENGTH);
}

function redactBytes(ok: boolean, body: ArrayBuffer, redactor: SecretRedactor): ArrayBuffer {
  const text = new TextDecoder().decode(body);
  const hidden = redactBody(ok ? text : cutOff(text), redactor);
  return hidden === text ? body : new TextEncoder().encode(hidden).buffer;
}
