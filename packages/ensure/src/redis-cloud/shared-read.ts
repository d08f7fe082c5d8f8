/**
 * A read that callers share. At most one is in progress, and one follows it, which serves all callers that came after a
 * change: the current read may miss that.
 */
export class SharedRead<T> {
  readonly #read: () => Promise<T>;
  #current: Promise<T> | undefined;
  #isExpired = false;
  #next: Promise<T> | undefined;

  constructor(read: () => Promise<T>) {
    this.#read = read;
  }

  /** Whether no read is in progress or queued. */
  get isIdle(): boolean {
    return this.#current === undefined && this.#next === undefined;
  }

  /** Later callers get a new read, because a change in the meantime may be missing in the current one. */
  expire(): void {
    this.#isExpired = true;
  }

  /** Returns the result of a read that starts after the last change. */
  get(): Promise<T> {
    if (this.#current === undefined) return this.#start();
    if (!this.#isExpired) return this.#current;
    this.#next ??= this.#startAfter(this.#current);
    return this.#next;
  }

  async #startAfter(current: Promise<T>): Promise<T> {
    await current.catch(() => undefined);
    this.#next = undefined;
    return this.get();
  }

  #start(): Promise<T> {
    this.#isExpired = false;
    const current = this.#read();
    this.#current = current;
    const finish = () => {
      if (this.#current === current) this.#current = undefined;
    };
    current.then(finish, finish);
    return current;
  }
}
