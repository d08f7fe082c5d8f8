import type { PagedList } from "../../core/paged-list.js";

/** The item with a name; `undefined` when there is none. Names are compared exactly. */
export function byName<T extends { name: string }>(list: PagedList<T>, name: string): Promise<T | undefined> {
  return list.find((item) => item.name === name);
}
