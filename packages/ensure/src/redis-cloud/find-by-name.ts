import type { Subscription } from "redis-cloud-sdk/models";
import { EnsureError, MissingReferenceError } from "../errors.js";
import type { KindName } from "../kinds/documents.js";
import type { Account } from "./adapter.js";

/**
 * Finds the one item of a name.
 *
 * @throws EnsureError if several have the name, because a change could affect the wrong one.
 */
export function findByName<T extends { name: string; id?: unknown; databaseId?: unknown }>(
  what: string,
  items: readonly T[],
  name: string,
): T | undefined {
  const found = items.filter((item) => item.name === name);
  if (found.length > 1) {
    const ids = found.map(({ id, databaseId }) => id ?? databaseId);
    throw new EnsureError(
      `${found.length} ${what} are named ${JSON.stringify(name)} (ids ${ids.join(", ")}): rename or delete all but one`,
    );
  }
  return found[0];
}

/** @throws MissingReferenceError if the subscription does not exist. */
export async function findSubscription({ lists }: Account, name: string): Promise<Subscription> {
  const found = findByName("subscriptions", await lists.subscriptions(), name);
  return found ?? throwMissing("spec.subscription", "RedisCloudSubscription", name);
}

/** @throws MissingReferenceError always. */
export function throwMissing(path: string, kind: KindName, name: string): never {
  throw new MissingReferenceError(path, kind, name);
}
