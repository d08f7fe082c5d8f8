/** A response whose text is at hand: reading it from the stream of the body costs a fifth of a request. */
export class TextResponse extends Response {
  /** The whole body. */
  readonly content: string;

  constructor(content: string, init: ResponseInit) {
    super(content, init);
    this.content = content;
  }
}
