import { ApiError } from "redis-cloud-sdk";
import { MAX_PAGES } from "redis-cloud-sdk/core";

/**
 * A list whose pages are fetched while it is iterated, each by the link of the page before.
 *
 * The first request is sent when the iteration starts; each iteration starts over.
 */
export class ArmList<T> implements AsyncIterable<T> {
  readonly #route: string;
  readonly #first: () => Promise<unknown>;
  readonly #next: (link: string) => Promise<unknown>;

  constructor(route: string, first: () => Promise<unknown>, next: (link: string) => Promise<unknown>) {
    this.#route = route;
    this.#first = first;
    this.#next = next;
  }

  /** Iterates over the items. */
  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for await (const page of this.pages()) yield* page;
  }

  /**
   * Iterates over the pages. Skips empty pages.
   *
   * @throws `ApiError` if a page has another form, or if links repeat.
   */
  async *pages(): AsyncGenerator<readonly T[], void, undefined> {
    const links = new Set<string>();
    let page = await this.#first();
    while (true) {
      const { value, nextLink } = (page ?? {}) as { value?: unknown; nextLink?: unknown };
      if (!Array.isArray(value)) throw this.#createError("the body contains no list");
      // A gateway may leave items out.
      const items = value.filter((item) => item !== null);
      if (items.length > 0) yield items;
      if (typeof nextLink !== "string" || nextLink === "") return;
      if (links.has(nextLink)) throw this.#createError("the list repeats its pages");
      if (links.size >= MAX_PAGES) throw this.#createError(`the list has more than ${MAX_PAGES} pages`);
      links.add(nextLink);
      page = await this.#next(nextLink);
    }
  }

  /** Fetches all items. */
  async all(): Promise<T[]> {
    const items: T[] = [];
    for await (const page of this.pages()) items.push(...page);
    return items;
  }

  /** Returns the first item for which `predicate` is true, or `undefined`. Fetches no further than needed. */
  async find(predicate: (item: T) => boolean): Promise<T | undefined> {
    for await (const item of this) if (predicate(item)) return item;
    return undefined;
  }

  #createError(text: string): ApiError {
    return new ApiError({ route: this.#route, status: 200, text });
  }
}
