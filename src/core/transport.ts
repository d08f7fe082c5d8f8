import { NetworkError } from "./errors.js";
import type { Outgoing, Send } from "./pipeline.js";

/** The part of `fetch` that the SDK uses, so that any implementation of it can be given. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** No answer of this API comes near; a body beyond it would be a mistake or an attack. */
const MAX_BODY_BYTES = 256 * 1024 * 1024;

/** Error codes of failures that happen before the first byte of a request is sent. */
const NEVER_LEFT = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
  "ConnectionRefused",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);

/** The innermost step: hands a request to `fetch` and reads the whole body, so that a cut is seen here. */
export function transport(fetch: Fetch): Send {
  return async (request) => {
    try {
      const response = await fetch(request.url, {
        method: request.method,
        headers: request.headers,
        // The API never redirects, and keys must not follow one to another origin.
        redirect: "manual",
        ...(request.body === undefined ? {} : { body: request.body }),
        ...(request.signal === undefined ? {} : { signal: request.signal }),
      });
      return await buffered(response);
    } catch (error) {
      if (request.signal?.aborted) throw request.signal.reason;
      throw networkError(request, error);
    }
  };
}

async function buffered(response: Response): Promise<Response> {
  const declared = Number(response.headers.get("content-length") ?? 0);
  if (declared > MAX_BODY_BYTES) {
    await response.body?.cancel();
    throw new Error(`the answer has ${declared} bytes, more than the ${MAX_BODY_BYTES} allowed`);
  }
  const body = await response.arrayBuffer();
  const { status, statusText, headers } = response;
  // Statuses without a body, and the opaque 0 of a browser's redirect, cannot be built with one.
  const bodiless =
    body.byteLength === 0 || status === 204 || status === 205 || status === 304 || status < 200;
  if (bodiless && status >= 200) return new Response(null, { status, statusText, headers });
  return status < 200 ? response : new Response(body, { status, statusText, headers });
}

function networkError(request: Outgoing, error: unknown): NetworkError {
  if (error instanceof NetworkError) return error;
  const code = codeOf(error);
  const never = code !== undefined && NEVER_LEFT.has(code);
  const text = messageOf(error);
  return new NetworkError(request.call.route, `got no answer: ${text}`, {
    mayHaveArrived: !never,
    cause: error,
    hint: never
      ? "The request never left. Check the base URL, the name resolution and the way out of this network."
      : undefined,
  });
}

/** Node wraps the reason in `cause`, sometimes twice. */
function codeOf(error: unknown): string | undefined {
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    const { code } = inner as { code?: unknown };
    if (typeof code === "string") return code;
  }
  return undefined;
}

function messageOf(error: unknown): string {
  const messages: string[] = [];
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    if (inner.message !== "" && !messages.includes(inner.message)) messages.push(inner.message);
  }
  return messages.join(": ") || String(error);
}
