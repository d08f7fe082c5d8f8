import type { RequestBody } from "../../generated/facts.js";
import { ApiError } from "./errors.js";
import { parseJson } from "./json.js";
import { toNetworkError } from "./network-error.js";
import type { OutgoingRequest } from "./pipeline.js";
import { detectPlatform, observeConnectErrors } from "./platform.js";
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

const decoder = new TextDecoder();

/** Creates the innermost step: calls `fetch` and reads the whole body, so that a truncated body is detected here. */
export function createTransport(
  fetch: Fetch,
  sentSecrets: Pick<SentSecrets, "remember" | "createRedactor">,
): Transport {
  observeConnectErrors();
  const isNode = detectPlatform().startsWith("node/");
  return async ({ url, method, body, signal, context: { route, isJson } }, headers) => {
    if (body !== undefined) sentSecrets.remember(body);
    let redactor: SecretRedactor | undefined;
    const getRedactor = () => (redactor ??= sentSecrets.createRedactor(body));
    try {
      const init: FetchInit = { method, headers, redirect: "manual" };
      if (body !== undefined) init.body = body;
      if (signal !== undefined) init.signal = signal;
      const response = (await fetch(url, init)) as Response;
      const bytes = await readBody(route, response, isNode);
      const text = decoder.decode(bytes);
      const { ok } = response;
      const isData = ok && (isJson ? startsLikeJson(text) : isFile(response.headers, text));
      // Text after the first megabyte does not help to explain an error.
      const shown = isData ? text : redactBody(ok ? text : text.slice(0, MAX_TEXT_LENGTH), getRedactor());
      return new BufferedResponse(response, ok, !isJson && shown === text ? bytes : shown, getRedactor);
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      throw error instanceof ApiError ? error : toNetworkError(route, error, getRedactor());
    }
  };
}

/**
 * Reads a body up to the maximum size.
 *
 * @param endsByLength - Whether the platform has received the whole response, and uses its connection again, with the
 * last byte of its declared length. Not waiting for the end of the stream as well saves as much as the rest of the SDK
 * takes (ADR 18).
 */
async function readBody(route: string, response: Response, endsByLength: boolean): Promise<Uint8Array> {
  const { headers } = response;
  // A compressed body may expand to many times its declared length.
  const length = Number((headers.has("content-encoding") ? null : headers.get("content-length")) ?? -1);
  const reader = response.body?.getReader?.();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  while (!endsByLength || size !== length) {
    if (Math.max(size, length) > MAX_BODY_BYTES) {
      await reader?.cancel();
      // Not a network error, so it is not retried.
      const text = `the body exceeds the maximum of ${MAX_BODY_BYTES} bytes`;
      throw new ApiError({ route, status: response.status, text });
    }
    if (reader === undefined) return new Uint8Array(await response.arrayBuffer());
    const { value } = await reader.read();
    if (value === undefined) break;
    chunks.push(value);
    size += value.byteLength;
  }
  const [only] = chunks;
  return only?.byteLength === size ? only : new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** Checks for JSON data of the service. Pages and plain texts of gateways may quote the request. */
function startsLikeJson(text: string): boolean {
  return text.startsWith("{") || text.startsWith("[");
}

/** Checks a body that the caller may parse without the SDK: a gateway's page may be labeled as JSON. */
function isFile(headers: Headers, text: string): boolean {
  const type = headers.get("content-type") ?? "";
  return type.includes("octet-stream") || (type.includes("json") && parseJson(text) !== undefined);
}

/** Removes the request's secrets from a body, which stays JSON if it is JSON. */
function redactBody(text: string, { hide }: SecretRedactor): string {
  const hidden = hide(text);
  if (hidden === text) return text;
  const data = parseJson(text);
  return data === undefined ? hidden : JSON.stringify(redactWith(data, hide));
}
