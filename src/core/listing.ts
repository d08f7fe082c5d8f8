/** Reads one page; `undefined` when there is none at this offset. */
export type ReadPage<T> = (offset: number, limit: number) => Promise<readonly T[] | undefined>;

/**
 * A list that is read as it is walked, a page at a time.
 *
 * Nothing is requested until it is walked; each walk starts anew. It is not a promise: walk it with
 * `for await`, by `pages()`, or take it whole with `all()`.
 */
export class Listing<T> implements AsyncIterable<T> {
  readonly #read: ReadPage<T>;
  /** Items a page; 0 when the service sends everything in one. */
  readonly #pageSize: number;

  constructor(read: ReadPage<T>, pageSize: number) {
    this.#read = read;
    this.#pageSize = pageSize;
  }

  /** The items, one by one. Holds no more than one page. */
  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for await (const page of this.pages()) yield* page;
  }

  /** The items, page by page. Empty pages are not given out. */
  async *pages(): AsyncGenerator<readonly T[], void, undefined> {
    let previousFirst: string | undefined;
    for (let offset = 0; ; offset += this.#pageSize) {
      const page = await this.#read(offset, this.#pageSize);
      if (page === undefined || page.length === 0) return;
      // A server that knows no offset would send its first page for ever.
      const first = JSON.stringify(page[0]);
      if (first === previousFirst) return;
      previousFirst = first;
      yield page;
      // A page that is not full is not proof of the end while items are being deleted; only for a list that
      // comes in one piece is there nothing to ask for.
      if (this.#pageSize === 0) return;
    }
  }

  /** All items at once. */
  async all(): Promise<T[]> {
    const items: T[] = [];
    for await (const page of this.pages()) for (const item of page) items.push(item);
    return items;
  }

  /** The first item that fits, or `undefined`. Reads no further than needed. */
  async find(fits: (item: T) => boolean): Promise<T | undefined> {
    for await (const item of this) if (fits(item)) return item;
    return undefined;
  }
}
