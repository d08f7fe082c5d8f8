import type { Listing } from "../../core/listing.js";

/** The item with a name; `undefined` when there is none. Names are compared exactly. */
export function byName<T extends { name: string }>(
  listing: Listing<T>,
  name: string,
): Promise<T | undefined> {
  return listing.find((item) => item.name === name);
}
