/** The ids that identify a resource, as in its route: `{ subscriptionId, databaseId }`. */
export type ResourceIds = Readonly<Record<string, number | string>>;

/** Picks the numeric ids of a request's path. */
export function pickNumericIds(path: Readonly<Record<string, unknown>> = {}): Record<string, number> {
  return Object.fromEntries(
    Object.entries(path).filter((entry): entry is [string, number] => typeof entry[1] === "number"),
  );
}

/** Picks the ids that are parameters of a route's path. */
export function pickPathIds(route: string, ids: ResourceIds): ResourceIds {
  return Object.fromEntries(
    [...route.matchAll(/\{([^{}]*)\}/g)].flatMap(([, name = ""]) => {
      const id = ids[name];
      return id === undefined ? [] : [[name, id]];
    }),
  );
}
