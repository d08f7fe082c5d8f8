import { catalog } from "redis-cloud-sdk/catalog";
import type { Route } from "../../generated/routes.js";
import { findCreateRoute } from "../../src/idempotency/create-routes.js";

/** Operations that behave alike when something goes wrong. */
export const KINDS = {
  read: "A read: answered at once.",
  listing: "A list, read in one piece or in pages.",
  file: "A file: whatever comes with a success is its content.",
  "task read": "A read that the service carries out as a task.",
  change: "A change, carried out as a task, with the wait for its end.",
  create: "A change that creates something, with the wait until that is ready.",
  write: "A write that is answered at once.",
  "creating write": "A write that creates something and is answered at once.",
} as const;

export type Kind = keyof typeof KINDS;

export const ROUTES = Object.keys(catalog) as Route[];

/** @param listed Whether the facade gives a `Listing`. */
export function kindOf(route: Route, listed: boolean): Kind {
  const { kind } = catalog[route];
  if (listed) return "listing";
  if (kind === "binary") return "file";
  const task = kind === "task";
  if (route.startsWith("GET ")) return task ? "task read" : "read";
  if (findCreateRoute(route) !== undefined) return task ? "create" : "creating write";
  return task ? "change" : "write";
}

/** What can be found again only by its id, which a lost answer takes along. */
export function isNameless(route: Route): boolean {
  return route === "POST /cost-report" || route === "POST /endpoint-redirections";
}

/** A success of this route has no body, so nothing can happen to it. */
export function isBodiless(route: Route): boolean {
  return catalog[route].kind === "empty";
}
