import type { Route } from "../contract/operations.js";
import { ContractError } from "../contract/read.js";

/** Names of the path parameters that are strings. Callers look a parameter up by name, so a name has one type. */
export function stringPathParams(routes: readonly Route[]): string[] {
  const types = new Map<string, string | undefined>();
  for (const { route, ids } of routes) {
    for (const { name, schema } of ids) {
      const type = schema.type === "string" ? "string" : "number";
      if ((types.get(name) ?? type) !== type) {
        throw new ContractError(`${route}: {${name}} is a ${type} here and a ${types.get(name)} elsewhere.`);
      }
      types.set(name, type);
    }
  }
  return [...types].flatMap(([name, type]) => (type === "string" ? [name] : [])).sort();
}

/** Items in a page of a list when the request has no `limit`: the same for every paged list. */
export function pageSize(routes: readonly Route[]): number {
  const sizes = new Map(
    routes.flatMap(({ route, query }) =>
      query
        .filter(({ name }) => name === "limit")
        .map(({ schema }): [string, unknown] => [route, schema.default]),
    ),
  );
  const [size, ...others] = new Set(sizes.values());
  if (typeof size === "number" && others.length === 0) return size;
  const found = [...sizes].map(([route, value]) => `${route}: ${value}`).join(", ");
  throw new ContractError(`Paged lists must declare one default of \`limit\` (got ${found || "none"}).`);
}

/** Command types of the tasks that a POST starts, current spelling first; none where it is not known. */
export function postCommandTypes(routes: readonly Route[]): [route: string, commandTypes: string[]][] {
  return routes
    .filter(({ method, kind }) => method === "POST" && kind === "task")
    .map(({ route, commandTypes }) => [route, commandTypes]);
}
