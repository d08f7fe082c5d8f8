/** Reads one page; `undefined` when there is none at this offset. */
export type FetchPage<T> = (offset: number, limit: number) => Promise<readonly T[] | undefined>;

/**
 * A list that is read as it is walked, a page at a time.
 *
 * Nothing is requested until it is walked; each walk starts anew. It is not a promise: walk it with
 * `for await`, by `pages()`, or take it whole with `all()`.
 */
export class PagedList<T> implements AsyncIterable<T> {
  readonly #fetchPage: FetchPage<T>;
  /** Items a page; 0 when the service sends everything in one. */
  readonly #pageSize: number;

  constructor(fetchPage: FetchPage<T>, pageSize: number) {
    this.#fetchPage = fetchPage;
    this.#pageSize = pageSize;
  }

  /** The items, one by one. Holds no more than one page. */
  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    const cursor = new PageCursor(this.#fetchPage, this.#pageSize);
    while (await cursor.advance()) while (cursor.hasItem) yield cursor.takeItem();
  }

  /** The items, page by page. Empty pages are not given out. */
  async *pages(): AsyncGenerator<readonly T[], void, undefined> {
    const cursor = new PageCursor(this.#fetchPage, this.#pageSize);
    while (await cursor.advance()) yield cursor.takePage();
  }

  /** All items at once. */
  async all(): Promise<T[]> {
    const items: T[] = [];
    for await (const page of this.pages()) for (const item of page) items.push(item);
    return items;
  }

  /** The first item that fits, or `undefined`. Reads no further than needed. */
  async find(predicate: (item: T) => boolean): Promise<T | undefined> {
    for await (const item of this) if (predicate(item)) return item;
    return undefined;
  }
}

/**
 * Where a walk has come to. The page is kept here, and let go when it has been given out: what a generator has in
 * its variables the engine may keep for as long as the generator lives.
 */
class PageCursor<T> {
  readonly #fetchPage: FetchPage<T>;
  readonly #pageSize: number;
  #page: readonly T[] = [];
  #index = 0;
  #offset = 0;
  #firstItem: string | undefined;
  #isDone = false;

  constructor(fetchPage: FetchPage<T>, pageSize: number) {
    this.#fetchPage = fetchPage;
    this.#pageSize = pageSize;
  }

  /** Reads the next page. `false`: there is none. */
  async advance(): Promise<boolean> {
    if (this.#isDone) return false;
    const page = await this.#fetchPage(this.#offset, this.#pageSize);
    if (page === undefined || page.length === 0) return false;
    // A server that knows no offset would send its first page for ever.
    const first = JSON.stringify(page[0]);
    if (first === this.#firstItem) return false;
    this.#firstItem = first;
    // A page that is not full is not proof of the end while items are being deleted; only for a list that
    // comes in one piece is there nothing to ask for.
    this.#isDone = this.#pageSize === 0;
    this.#offset += this.#pageSize;
    this.#page = page;
    this.#index = 0;
    return true;
  }

  get hasItem(): boolean {
    return this.#index < this.#page.length;
  }

  takeItem(): T {
    const item = this.#page[this.#index] as T;
    this.#index += 1;
    if (!this.hasItem) this.#page = [];
    return item;
  }

  takePage(): readonly T[] {
    const page = this.#page;
    this.#page = [];
    return page;
  }
}
