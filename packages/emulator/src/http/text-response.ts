/**
 * A response whose text is available. The stream of a body costs a fifth of a request, so it is created only for a
 * caller that reads it; a server sends `content`.
 */
export class TextResponse extends Response {
  readonly content: string;
  #read: Response | undefined;

  constructor(content: string, init: ResponseInit) {
    super(null, init);
    this.content = content;
  }

  override get body(): Response["body"] {
    return this.#withBody.body;
  }

  override get bodyUsed(): boolean {
    return this.#read?.bodyUsed ?? false;
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return this.#withBody.arrayBuffer();
  }

  override blob(): Promise<Blob> {
    return this.#withBody.blob();
  }

  /** Newer platforms have this method, and it would read the empty body of the base class. */
  override async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await this.arrayBuffer());
  }

  override clone(): Response {
    return this.#withBody.clone();
  }

  override formData(): Promise<FormData> {
    return this.#withBody.formData();
  }

  override json(): Promise<unknown> {
    return this.#withBody.json();
  }

  override text(): Promise<string> {
    return this.#withBody.text();
  }

  get #withBody(): Response {
    const { status, headers } = this;
    this.#read ??= new Response(this.content, { status, headers });
    return this.#read;
  }
}
