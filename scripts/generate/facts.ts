import type { Contract } from "../contract/document.js";
import { type ContractOperation, routesOf } from "../contract/operations.js";
import { ContractError } from "../contract/read.js";
import { BANNER } from "./banner.js";

/** `generated/facts.ts`: what the SDK needs of the contract at run time. Kept small, since every bundle carries it. */
export function generateFacts(contract: Contract): string {
  const routes = routesOf(contract);
  return `${BANNER}/** Path parameters that are strings. All others are ids: positive integers. */
export const STRING_PATH_PARAMS = ${JSON.stringify(stringPathParams(routes))} as const;
export type StringPathParam = (typeof STRING_PATH_PARAMS)[number];

/** Items in a page of a paged list when the request has no \`limit\`. */
export const PAGE_SIZE = ${pageSize(routes)};

/** \`commandType\` of the tasks that create a resource: the current spelling, then former ones. */
export const CREATE_COMMAND_TYPES: Readonly<Record<string, readonly string[]>> = {
${createCommandTypes(routes)
  .map(([route, types]) => `  ${JSON.stringify(route)}: ${JSON.stringify(types)},`)
  .join("\n")}
};
`;
}

/** Names of the path parameters that are strings. Callers look a parameter up by name, so a name has one type. */
function stringPathParams(routes: readonly ContractOperation[]): string[] {
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
function pageSize(routes: readonly ContractOperation[]): number {
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

/** Command types of the tasks that create a resource, current spelling first. Other tasks are not searched for. */
function createCommandTypes(routes: readonly ContractOperation[]): [route: string, commandTypes: string[]][] {
  return routes
    .filter(({ method, commandTypes }) => method === "POST" && commandTypes.some(isCreate))
    .map(({ route, commandTypes }) => [route, commandTypes]);
}

function isCreate(commandType: string): boolean {
  return commandType.endsWith("CreateRequest");
}
