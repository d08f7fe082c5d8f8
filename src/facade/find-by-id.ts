import { ApiError, ConfigError } from "../core/errors.js";
import type { PagedList } from "../core/paged-list.js";
import { assertName, formatId } from "../core/path-params.js";
import { type Call, mapCall } from "../core/with-response.js";

/**
 * Returns the item with an id, for kinds of resources that the contract lists but does not read one by one.
 *
 * @param read - Starts the read of the list, once the id is known to be valid.
 * @throws {@link ApiError} with status 404 when the list does not contain it, as a read of one would.
 */
export function findById<T, N extends string>(
  read: () => PagedList<T> | Call<readonly T[]>,
  ids: Readonly<Record<N, number>>,
  name: N,
  key: string & keyof T,
  route: string,
): Call<T> {
  const start = async () => {
    formatId(route, name, ids?.[name]);
    return read().withResponse();
  };
  return mapCall<readonly T[], T>(start(), (all) => {
    const id = ids[name];
    const found = all.find((item) => item[key] === id);
    if (found !== undefined) return found;
    throw new ApiError({
      route,
      status: 404,
      message: `${route} lists no ${key} ${id}`,
    });
  });
}

/**
 * Returns the item with a name, for kinds whose names the service does not keep unique; `undefined` when no item has it.
 *
 * @throws {@link ConfigError} when several have it, because a change could affect the wrong one.
 */
export function findByUniqueName<T extends { id: number; name: string }>(
  items: PagedList<T>,
  name: string,
): Call<T | undefined> {
  const start = async () => {
    assertName(name);
    return items.withResponse();
  };
  return mapCall(start(), (all) => {
    const found = all.filter((item) => item.name === name);
    if (found.length < 2) return found[0];
    throw new ConfigError(
      `name must be unique (got ${JSON.stringify(name)}: ${found.map(({ id }) => id).join(", ")}).`,
    );
  });
}

/** Returns the first item with a name, for kinds whose names are unique; `undefined` when no item has it. */
export function findByName<T extends { name?: string | undefined }>(
  items: PagedList<T>,
  name: string,
): Call<T | undefined> {
  const start = async () => {
    assertName(name);
    return items.find((item) => item.name === name).withResponse();
  };
  return mapCall(start(), (found) => found);
}
