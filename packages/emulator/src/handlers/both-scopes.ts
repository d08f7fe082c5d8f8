import { catalog } from "../contract/catalog.js";
import type { Operation, Operations, Route } from "./operation.js";

/** Whether a networking route is for single-region subscriptions, or for regions of Active-Active ones. */
export interface Scope {
  readonly regional: boolean;
  /** The value that applies in this scope. */
  pick<T>(single: T, regional: T): T;
}

/** `"METHOD /rest"` of the routes that exist in both scopes. */
type ScopedKey = Route extends infer R
  ? R extends `${infer Method} /subscriptions/{subscriptionId}/regions/{regionId}/${infer Rest}`
    ? `${Method} /${Rest}`
    : R extends `${infer Method} /subscriptions/{subscriptionId}/regions/peerings${infer Rest}`
      ? `${Method} /peerings${Rest}`
      : never
  : never;

type ScopedRoute<Key extends string> = Key extends `${infer Method} ${infer Rest}`
  ? `${Method} /subscriptions/{subscriptionId}/regions/{regionId?}${Rest}`
  : never;

/** Operations by method and the rest of the path: `"GET /peerings"`. */
export type ScopedOperations = { readonly [K in ScopedKey]?: Operation<ScopedRoute<K>> };

/**
 * Declares operations that exist twice: below a subscription, and below the regions of Active-Active subscriptions.
 *
 * ```ts
 * ...forBothScopes((scope) => ({
 *   "GET /transitGateways": task({ … }),
 *   "PUT /transitGateways/{TgwId}/attachment": task({ … }),
 * })),
 * ```
 *
 * In the contexts, `path.regionId` is optional: some nouns have their region in the path, others in the body. The
 * fields of both bodies are optional.
 */
export function forBothScopes(declare: (scope: Scope) => ScopedOperations): Operations {
  const routes = [false, true].flatMap((regional) => {
    const scope: Scope = { regional, pick: (single, other) => (regional ? other : single) };
    return Object.entries<unknown>(declare(scope)).map(([key, operation]) => {
      const [method = "", rest = ""] = key.split(" ");
      return [findRoute(method, regional, rest), operation];
    });
  });
  return Object.fromEntries(routes) as Operations;
}

function findRoute(method: string, regional: boolean, end: string): Route {
  const bases = regional ? ["/regions/{regionId}", "/regions"] : [""];
  const candidates = bases.map((base) => `${method} /subscriptions/{subscriptionId}${base}${end}`);
  const route = candidates.find((candidate): candidate is Route => candidate in catalog);
  if (route === undefined) throw new Error(`The contract has no ${candidates.join(" or ")}.`);
  return route;
}
