import { truncate } from "./error-text.js";
import type { SecretRedactor } from "./secrets.js";

/**
 * A response, whatever its status. Every `Response` is one.
 *
 * Middleware receives it with the body already buffered, so the body can be read any number of times.
 */
export interface HttpResponse {
  /** HTTP status. */
  readonly status: number;
  /** The reason phrase; empty over HTTP/2. */
  readonly statusText: string;
  /** Whether the status is a success. */
  readonly ok: boolean;
  /** Headers as received. */
  readonly headers: Headers;
  /** The body as text. */
  text(): Promise<string>;
  /** The body parsed as JSON. Rejects with a `SyntaxError` if it is not JSON. */
  json(): Promise<unknown>;
  /** The body as bytes. */
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Returns the service's or the gateway's id of the request, redacted. */
export function getRequestId(response: HttpResponse): string | undefined {
  const id = response.headers.get("x-request-id") ?? response.headers.get("cf-ray");
  if (id === null) return undefined;
  return truncate(response instanceof BufferedResponse ? response.clean(id) : id, MAX_REQUEST_ID_LENGTH);
}

/** Maximum length of a request id; those of the service have 36 characters. */
const MAX_REQUEST_ID_LENGTH = 128;

/** A response with its buffered body. Much cheaper than a new `Response` with its stream. */
export class BufferedResponse implements HttpResponse {
  readonly ok: boolean;
  readonly #response: Response;
  readonly #body: Uint8Array | string;
  readonly #getRedactor: () => SecretRedactor;
  #headers: Headers | undefined;

  constructor(response: Response, ok: boolean, body: Uint8Array | string, getRedactor: () => SecretRedactor) {
    this.ok = ok;
    this.#getRedactor = getRedactor;
    this.#response = response;
    this.#body = body;
  }

  get status(): number {
    return this.#response.status;
  }

  get statusText(): string {
    return this.clean(this.#response.statusText);
  }

  get headers(): Headers {
    if (this.ok) return this.#response.headers;
    this.#headers ??= new Headers(
      [...this.#response.headers].map(([name, value]): [string, string] => [name, this.clean(value)]),
    );
    return this.#headers;
  }

  /** Redacts a part of the response, which may quote the request. */
  clean(text: string): string {
    return text === "" ? text : this.#getRedactor().clean(text);
  }

  async text(): Promise<string> {
    return typeof this.#body === "string" ? this.#body : new TextDecoder().decode(this.#body);
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    const bytes = typeof this.#body === "string" ? new TextEncoder().encode(this.#body) : this.#body;
    // A copy, without the rest of a buffer that the bytes may be a part of.
    return new Uint8Array(bytes).buffer;
  }
}
