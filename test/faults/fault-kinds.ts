import { findCreateRoute } from "../../src/idempotency/create-routes.js";
import { catalog, type Route } from "./routes.js";

/** Kinds of operations with the same outcomes. */
export const KINDS = {
  read: "A read with a direct response.",
  listing: "A list, read in one piece or in pages.",
  file: "A file: the body of any success is its content.",
  "task read": "A read that the service runs as a task.",
  change: "A change that runs as a task, with its wait.",
  create: "A change that creates something, with the wait until it is ready.",
  "direct change": "A change with a direct response, with the wait for its resource.",
  write: "A write with a direct response.",
  "creating write": "A write that creates something, with a direct response.",
} as const;

export type Kind = keyof typeof KINDS;

export const ROUTES = Object.keys(catalog) as Route[];

/** @param listed Whether the facade returns a `PagedList`. */
export function kindOf(route: Route, listed: boolean): Kind {
  const { kind } = catalog[route];
  if (listed) return "listing";
  if (kind === "binary") return "file";
  const task = kind === "task";
  if (route.startsWith("GET ")) return task ? "task read" : "read";
  if (/pipelines\/\{name\}\/(start|stop|reset)$|^DELETE .*\/pipelines\/\{name\}$/.test(route))
    return "direct change";
  if (findCreateRoute(route) !== undefined) return task ? "create" : "creating write";
  return task ? "change" : "write";
}

/** Creates whose id, or only secret, is lost with the response. */
const NEVER_ADOPTED: readonly Route[] = [
  "POST /cost-report",
  "POST /endpoint-redirections",
  "POST /memory-stores/{storeId}/api-keys",
  "POST /subscriptions/{subscriptionId}/data-integration-workspace",
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/compose",
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/network/private-link",
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines",
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/secrets",
];

/** Returns whether a create is reported after a lost response, and never adopted. */
export function isNeverAdopted(route: Route): boolean {
  return NEVER_ADOPTED.includes(route);
}

/** Returns whether a success of this route has no body, so body faults do not apply. */
export function isBodiless(route: Route): boolean {
  return catalog[route].kind === "empty";
}
