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

/** A response with its buffered body. Much cheaper than a new `Response` with its stream. */
export class BufferedResponse implements HttpResponse {
  readonly ok: boolean;
  readonly #response: Response;
  readonly #body: ArrayBuffer | string;

  constructor(response: Response, ok: boolean, body: ArrayBuffer | string) {
    this.ok = ok;
    this.#response = response;
    this.#body = body;
  }

  get status(): number {
    return this.#response.status;
  }

  get statusText(): string {
    return this.#response.statusText;
  }

  get headers(): Headers {
    return this.#response.headers;
  }

  async text(): Promise<string> {
    return typeof this.#body === "string" ? this.#body : new TextDecoder().decode(this.#body);
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return typeof this.#body === "string" ? new TextEncoder().encode(this.#body).buffer : this.#body;
  }
}
