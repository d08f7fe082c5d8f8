import { ApiError, ConfigError } from "../core/errors.js";
import type { PagedList } from "../core/paged-list.js";

/**
 * Returns the item with an id, for kinds of resources that the contract lists but does not read one by one.
 *
 * @throws {@link ApiError} with status 404 when the list does not contain it, as a read of one would.
 */
export async function findById<T, K extends keyof T>(
  items: PagedList<T> | Promise<readonly T[]>,
  key: K,
  id: T[K],
  route: string,
): Promise<T> {
  const hasId = (item: T) => item[key] === id;
  const found = items instanceof Promise ? (await items).find(hasId) : await items.find(hasId);
  if (found !== undefined) return found;
  throw new ApiError({
    route,
    status: 404,
    message: `${route} lists nothing with ${String(key)} ${String(id)}`,
  });
}

/**
 * Returns the item with a name, for kinds whose names the service does not keep unique; `undefined` when no item has it.
 *
 * @throws {@link ConfigError} when several have it, because a change could affect the wrong one.
 */
export async function findByUniqueName<T extends { id: number; name: string }>(
  items: PagedList<T>,
  name: string,
): Promise<T | undefined> {
  const found = (await items.all()).filter((item) => item.name === name);
  if (found.length < 2) return found[0];
  throw new ConfigError(
    `name must be that of one item (got ${JSON.stringify(name)}, the name of ${found.map(({ id }) => id).join(", ")}).`,
  );
}
