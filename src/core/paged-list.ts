import { ApiError } from "./errors.js";
import { type Call, type ResponseSlot, readSlot, toCall, type WithResponse } from "./with-response.js";

/** Maximum number of pages of an iteration: 100,000 items, far more than an account may have. */
export const MAX_PAGES = 1_000;

/** Reads one page; `undefined` if this offset is past the end. */
export type FetchPage<T> = (offset: number, limit: number) => Promise<readonly T[] | undefined>;

/** Where the pages of a list come from. */
interface PageSource<T> {
  fetchPage: FetchPage<T>;
  /** Items per page; 0 if the service sends everything in one response. */
  pageSize: number;
  route: string;
  /** Receives the response of each page. */
  slot: ResponseSlot;
}

/**
 * A list that is fetched lazily, one page at a time.
 *
 * The first request is sent when the iteration starts; each iteration starts over. It is not a promise: iterate with
 * `for await` or `pages()`, or fetch everything with `all()`.
 *
 * An iteration ends if the service ignores `offset` and repeats its first page; it rejects with an {@link ApiError} if
 * pages repeat items in another way, or after 1,000 pages.
 */
export class PagedList<T> implements AsyncIterable<T> {
  readonly #source: PageSource<T>;

  constructor(fetchPage: FetchPage<T>, pageSize: number, route = "The list", slot: ResponseSlot = {}) {
    this.#source = { fetchPage, pageSize, route, slot };
  }

  /** Iterates over the items. Holds one page in memory. */
  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    const cursor = new PageCursor(this.#source);
    while (await cursor.advance()) while (cursor.hasItem) yield cursor.takeItem();
  }

  /** Iterates over the pages. Skips empty pages. */
  async *pages(): AsyncGenerator<readonly T[], void, undefined> {
    const cursor = new PageCursor(this.#source);
    while (await cursor.advance()) yield cursor.takePage();
  }

  /** Fetches all items. */
  async all(): Promise<T[]> {
    const items: T[] = [];
    for await (const page of this.pages()) for (const item of page) items.push(item);
    return items;
  }

  /** Fetches all items, and returns them with status, headers and request id of the last response. */
  async withResponse(): Promise<WithResponse<T[]>> {
    return { value: await this.all(), response: readSlot(this.#source.slot) };
  }

  /** Returns the first item for which `predicate` is true, or `undefined`. Fetches no further than needed. */
  find(predicate: (item: T) => boolean): Call<T | undefined> {
    const search = async (): Promise<T | undefined> => {
      for await (const item of this) if (predicate(item)) return item;
      return undefined;
    };
    return toCall(search(), () => readSlot(this.#source.slot));
  }
}

/** Whether an item is one that a gateway or the service left out. */
function isMissing(item: unknown): boolean {
  return item === undefined || item === null;
}

/**
 * Position of an iteration. Holds the current page and releases it once it has been consumed: an engine may keep the
 * local variables of a generator alive for as long as the generator.
 */
class PageCursor<T> {
  readonly #source: PageSource<T>;
  #page: readonly T[] = [];
  #index = 0;
  #offset = 0;
  #firstItem: string | undefined;
  #lastItem: string | undefined;
  #isDone = false;

  constructor(source: PageSource<T>) {
    this.#source = source;
  }

  /** Fetches the next page; `false` after the last page. */
  async advance(): Promise<boolean> {
    if (this.#isDone) return false;
    const { fetchPage, pageSize } = this.#source;
    const page = await fetchPage(this.#offset, pageSize);
    if (page === undefined || page.length === 0) return false;
    // A server that ignores the offset would send its first page indefinitely.
    const [first, last] = [this.#serialize(page[0]), this.#serialize(page.at(-1))];
    if (first === this.#firstItem) return false;
    const isLast = pageSize === 0 || page.length < pageSize;
    if (last === this.#lastItem) {
      // New items at the start of a list, such as a log, move the last ones to the next page.
      if (isLast) return false;
      throw this.#createError("the list repeats its items");
    }
    if (this.#offset >= MAX_PAGES * pageSize && this.#offset > 0)
      throw this.#createError(`the list has more than ${MAX_PAGES} pages`);
    this.#firstItem = first;
    this.#lastItem = last;
    this.#isDone = isLast;
    this.#offset += pageSize;
    this.#page = page.some(isMissing) ? page.filter((item) => !isMissing(item)) : page;
    this.#index = 0;
    return true;
  }

  #serialize(item: unknown): string | undefined {
    try {
      return JSON.stringify(item);
    } catch {
      throw this.#createError("the list contains an item that is nested too deep");
    }
  }

  #createError(text: string): ApiError {
    return new ApiError({
      route: this.#source.route,
      status: 200,
      text,
      hint: "The list is not the service's: check the base URL and the proxies.",
    });
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
