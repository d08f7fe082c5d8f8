/**
 * What came back, whatever its status. Every `Response` is one.
 *
 * Below the layers the body has been read whole, so a layer may read it as often as it likes.
 */
export interface Answer {
  readonly status: number;
  readonly statusText: string;
  /** The status is a success. */
  readonly ok: boolean;
  readonly headers: Headers;
  text(): Promise<string>;
  json(): Promise<unknown>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** The head of an answer with the body that was read. Costs a fraction of a new `Response` with its stream. */
export class ReadAnswer implements Answer {
  readonly status: number;
  readonly statusText: string;
  readonly ok: boolean;
  readonly headers: Headers;
  readonly #body: ArrayBuffer | string;

  constructor({ status, statusText, ok, headers }: Response, body: ArrayBuffer | string) {
    this.status = status;
    this.statusText = statusText;
    this.ok = ok;
    this.headers = headers;
    this.#body = body;
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
