import type { Contract, Schema } from "../contract/document.js";
import { type ContractOperation, listOperations } from "../contract/operations.js";
import { listIn, refName } from "../contract/schemas.js";
import { toPropertyKey } from "../generate/names.js";

/** File of the table that a new create belongs in. */
export const CREATE_TABLE = "src/idempotency/create-routes.ts";

/** A POST that the table of creates does not contain, and the row to add. */
export interface CreateRow {
  route: string;
  /** The task's `commandType`, which the generated facts supply. */
  commandType: string | undefined;
  /** The list in which a lost create can be found. */
  list: string | undefined;
  /** The field of an item that contains its id. */
  id: string | undefined;
  /** The row, ready to be pasted. */
  code: string;
}

/**
 * Proposes a row for each POST that the table lacks. Until a row is added, a lost response to such a POST is always
 * reported as ambiguous.
 */
export function proposeCreateRows(contract: Contract, isKnown: (route: string) => boolean): CreateRow[] {
  const routes = listOperations(contract);
  return routes
    .filter(({ method, route }) => method === "POST" && !isKnown(route))
    .map((route) => proposeRow(route, routes, contract));
}

function proposeRow(
  post: ContractOperation,
  routes: readonly ContractOperation[],
  contract: Contract,
): CreateRow {
  const { route, path, commandTypes } = post;
  const get = routes.find((other) => other.route === `GET ${path}` && other.kind === "plain");
  const list = get === undefined ? undefined : listIn(get.response, contract);
  const item = resolve(list?.items, contract);
  const id = list === undefined ? undefined : idField(path, routes, item);
  const [commandType] = commandTypes;
  const identity = findIdentity(resolve(post.body?.schema, contract), item, id);
  const isPaged = get?.query.some(({ name }) => name === "offset") === true;
  const siblings = [
    `items: pickField(${JSON.stringify(list?.field ?? "")})`,
    ...(id === undefined ? [] : [`id: ${JSON.stringify(id)}`]),
    ...(isPaged ? ["isPaged: true"] : []),
  ];
  const parts = [
    'outcome: "done"',
    ...(identity.join() === "name"
      ? []
      : [
          `identity: {${identity.map((name) => ` ${toPropertyKey(name)}: ${JSON.stringify(name)}`).join()} }`,
        ]),
    list === undefined ? "list: undefined" : `siblings: { ${siblings.join(", ")} }`,
  ];
  const code = `  ${JSON.stringify(route)}: { ${parts.join(", ")} },`.replaceAll("{ }", "{}");
  return { route, commandType, list: list === undefined ? undefined : get?.route, id, code };
}

function resolve(schema: Schema | undefined, { components }: Contract): Schema {
  return (schema?.$ref === undefined ? schema : components.schemas[refName(schema.$ref)]) ?? {};
}

/** Finds the item's field that is named like the path parameter of an item, `id`, or the only one that ends in `Id`. */
function idField(path: string, routes: readonly ContractOperation[], item: Schema): string | undefined {
  const fields = Object.keys(item.properties ?? {});
  const own = routes.flatMap((route) => {
    const rest = route.path.startsWith(`${path}/`) ? route.path.slice(path.length + 1) : "";
    return /^\{[^{}/]*\}$/.test(rest) ? [rest.slice(1, -1)] : [];
  });
  const ids = fields.filter((name) => /Id$/.test(name));
  return [...own, "id"].find((name) => fields.includes(name)) ?? (ids.length === 1 ? ids[0] : undefined);
}

/** The name where both sides have one; otherwise the required strings of the request that a listed item repeats. */
function findIdentity(request: Schema, item: Schema, id: string | undefined): string[] {
  const { properties: given = {}, required = [] } = request;
  const { properties: listed = {} } = item;
  const shared = Object.keys(given).filter((name) => Object.hasOwn(listed, name) && name !== id);
  if (shared.includes("name")) return ["name"];
  return shared.filter((name) => required.includes(name) && given[name]?.type === "string");
}
