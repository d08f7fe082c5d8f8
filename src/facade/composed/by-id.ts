import { ApiError } from "../../core/errors.js";
import type { PagedList } from "../../core/paged-list.js";

/**
 * The item with an id, for kinds that the contract only lists.
 *
 * @throws {@link ApiError} with status 404 when the list does not hold it, as a read of one would.
 */
export async function byId<T, K extends keyof T>(
  items: PagedList<T> | Promise<readonly T[]>,
  key: K,
  id: T[K],
  route: string,
): Promise<T> {
  const found = await find(items, (item) => item[key] === id);
  if (found !== undefined) return found;
  throw new ApiError({
    route,
    status: 404,
    message: `${route} lists nothing with ${String(key)} ${String(id)}`,
  });
}

async function find<T>(
  items: PagedList<T> | Promise<readonly T[]>,
  fits: (item: T) => boolean,
): Promise<T | undefined> {
  return items instanceof Promise ? (await items).find(fits) : items.find(fits);
}
