import type { RedisCloud } from "../client.js";
import { isRedisCloudError } from "../core/errors.js";
import { isObject } from "../core/json.js";
import type { CallOptions } from "../core/options.js";
import type { RouteInput } from "../core/path-params.js";

/** One of several ways to the same result: operations (`"METHOD /path"`), fields of a request, or commands. */
export interface Fallback {
  /** The way that led to the result. */
  readonly way: string;
  /** All ways, the preferred one first. */
  readonly ways: readonly string[];
}

/** A result, and the way that led to it. */
export interface FallbackResult<T> extends Fallback {
  /** The result itself. */
  readonly value: T;
}

/** Reads one item directly, should the service have learned it. */
interface DirectRead {
  /** Operation that no contract has yet. */
  route: `GET /${string}`;
  path: RouteInput["path"] & object;
  /** Field of the item that contains its id. */
  idField: string;
  id: number;
}

/** Reads one item directly if the service can, otherwise through `list`. */
export async function readOne<T>(
  cloud: RedisCloud,
  { route, path, idField, id }: DirectRead,
  list: () => Promise<FallbackResult<T>>,
  options?: CallOptions,
): Promise<FallbackResult<T>> {
  const found = await cloud.capabilities.tryRead(route, path, options);
  // Another form, such as a task, is not the item.
  const isItem = isObject(found) && found[idField] === id;
  const result = isItem ? { value: found as T, way: route, ways: [] } : await list();
  return { ...result, ways: [route, ...result.ways] };
}

/**
 * Takes the first way, or the second one if the error of the first shows that it is not meant for this resource or is
 * missing in the service.
 */
export async function takeFirst<A, B>(
  cloud: RedisCloud,
  [first, readFirst]: readonly [way: string, read: () => Promise<A>],
  [second, readSecond]: readonly [way: string, read: () => Promise<B>],
): Promise<FallbackResult<A | B>> {
  const ways = [first, second];
  if (!cloud.capabilities.isMissing(first)) {
    try {
      return { value: await readFirst(), way: first, ways };
    } catch (error) {
      if (!isRedisCloudError(error) || !/^(version|deployment)$/.test(error.unavailable?.class ?? ""))
        throw error;
    }
  }
  return { value: await readSecond(), way: second, ways };
}
