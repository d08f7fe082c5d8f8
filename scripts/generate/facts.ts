import { REGION_PATH, toActiveActive } from "../../src/waiters/active-active.js";
import type { Contract } from "../contract/document.js";
import { type ContractOperation, listOperations } from "../contract/operations.js";
import { BANNER } from "./banner.js";

/**
 * Generates `generated/facts.ts`: facts of the contracts for run time. Kept small, since every bundle carries it.
 *
 * @param contracts - The main contract first.
 */
export function generateFacts(contracts: readonly Contract[]): string {
  const routes = contracts.flatMap(listOperations);
  const forms = listForms(routes);
  return `${BANNER}/** Body of a request on its way. */
export type RequestBody = ${forms.length === 0 ? "string" : "string | FormData | Uint8Array<ArrayBuffer>"};

/** Routes whose body is a form, each with the declared content types of its fields. */
export const FORM_ROUTES: Readonly<Record<string, Readonly<Record<string, string>>>> = {${forms
    .map(([route, types]) => `\n  ${JSON.stringify(route)}: ${JSON.stringify(types)},`)
    .concat(forms.length === 0 ? "" : "\n")
    .join("")}};

/**
 * Path parameters that are strings. All others are ids: positive integers. A name that is both has no entry, but one
 * for each path, up to the parameter, at which it is a string.
 */
export const STRING_PATH_PARAMS = ${JSON.stringify(stringPathParams(routes))} as const;
export type StringPathParam = (typeof STRING_PATH_PARAMS)[number];

/** Items in a page of a paged list when the request has no \`limit\`. */
export const PAGE_SIZE = ${pageSize(routes)};

/**
 * \`commandType\` of the tasks that create a resource: the current spelling, then former ones. Without those in one
 * region of an Active-Active subscription that only add "activeActive" to the name of the same create elsewhere.
 */
export const CREATE_COMMAND_TYPES: Readonly<Record<string, readonly string[]>> = {
${createCommandTypes(routes)
  .map(([route, types]) => `  ${JSON.stringify(route)}: ${JSON.stringify(types)},`)
  .join("\n")}
};
`;
}

/**
 * Generates `src/core/bodies.ts`: how bodies are sent. The bundle carries the code for forms only if a contract has one.
 */
export function generateBodies(contracts: readonly Contract[]): string {
  const source = listForms(contracts.flatMap(listOperations)).length === 0 ? "json-bodies" : "form-bodies";
  return `${BANNER}export { createClient, createTransport, serializeBody } from "./${source}.js";\n`;
}

function listForms(routes: readonly ContractOperation[]): [route: string, types: Record<string, string>][] {
  return routes.flatMap(({ route, form }): [string, Record<string, string>][] =>
    form === undefined ? [] : [[route, form]],
  );
}

/** Names of the path parameters that are strings; for names that are numbers elsewhere, the paths up to them. */
function stringPathParams(routes: readonly ContractOperation[]): string[] {
  const parameters = routes.flatMap(({ path, ids }) =>
    ids.map(({ name, schema }) => ({
      name,
      isString: schema.type === "string",
      prefix: path.slice(0, path.indexOf(`{${name}}`) + name.length + 2),
    })),
  );
  const numbers = new Set(parameters.filter(({ isString }) => !isString).map(({ name }) => name));
  const strings = parameters.filter(({ isString }) => isString);
  return [...new Set(strings.map(({ name, prefix }) => (numbers.has(name) ? prefix : name)))].sort();
}

const DEFAULT_PAGE_SIZE = 100;

/** Items in a page of a list when the request has no `limit`: what most paged lists declare. */
function pageSize(routes: readonly ContractOperation[]): number {
  const counts = new Map<number, number>();
  for (const { schema } of routes.flatMap(({ query }) => query.filter(({ name }) => name === "limit")))
    if (typeof schema.default === "number") counts.set(schema.default, (counts.get(schema.default) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? DEFAULT_PAGE_SIZE;
}

/** Lists the command types of tasks that create a resource, current spelling first. Other tasks are not searched for. */
function createCommandTypes(routes: readonly ContractOperation[]): [route: string, commandTypes: string[]][] {
  const all = new Map(
    routes
      .filter(({ method, commandTypes }) => method === "POST" && commandTypes.some(isCreate))
      .map(({ route, commandTypes }) => [route, commandTypes]),
  );
  const isDerived = ([route, commandTypes]: [string, string[]]) =>
    route.includes(REGION_PATH) &&
    all.get(route.replace(REGION_PATH, ""))?.map(toActiveActive).join() === commandTypes.join();
  return [...all].filter((entry) => !isDerived(entry));
}

function isCreate(commandType: string): boolean {
  return commandType.endsWith("CreateRequest");
}
