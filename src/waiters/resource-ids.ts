import type { TaskStateUpdate } from "../../generated/models.js";
import type { RouteInput } from "../core/path-params.js";

/** The ids that identify a resource, as in its route: `{ subscriptionId, databaseId }`. */
export type ResourceIds = Readonly<Record<string, number | string>>;

/** Picks the ids of a request's path. */
export function pickIds(path: RouteInput["path"] | null): ResourceIds {
  return Object.fromEntries(
    Object.entries(path ?? {}).filter(
      (entry): entry is [string, number | string] =>
        typeof entry[1] === "number" || typeof entry[1] === "string",
    ),
  );
}

/** Reads the id of the resource that a task created. Memory stores have string ids, in another place. */
export function readCreatedId({ response }: TaskStateUpdate): unknown {
  return response?.resourceId ?? (response?.resource as { storeId?: unknown } | null | undefined)?.storeId;
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
