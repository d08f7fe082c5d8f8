import { STATUS_CODES } from "node:http";
import { type Contract, METHODS } from "./document.js";
import { ContractError } from "./read.js";

type Json = Record<string, unknown>;

/**
 * Turns a published contract into the canonical one: structure only, sorted, `/v1` in the server URL.
 *
 * The vendor's prose, examples and operationIds are dropped (operationIds are renumbered from one publication
 * to the next, so nothing may depend on them), and everything whose order has no meaning is sorted, so that a
 * publication that differs only in noise gives the very same document.
 */
export function canonical(published: Record<string, unknown>): Contract {
  checkVersion(published);
  const paths = objectAt(published, "paths");
  if (Object.keys(paths).length === 0) throw new ContractError("The contract has no paths.");
  const { url, routes } = moveVersion(serverUrl(published), paths);
  const contract = {
    openapi: "3.0.3",
    info: { title: "Redis Cloud API", version: "v1" },
    servers: [{ url }],
    tags: sortedTags(published["tags"]),
    security: published["security"] ?? [],
    paths: sortKeys(routes, (item, path) => canonicalPathItem(item, path)),
    components: canonicalComponents(published["components"]),
  };
  checkReferences(contract);
  return contract as unknown as Contract;
}

function checkVersion(published: Json): void {
  if (published["swagger"] !== undefined) {
    throw new ContractError(`This is Swagger ${String(published["swagger"])}; OpenAPI 3.0 or 3.1 is needed.`);
  }
  const version = published["openapi"];
  if (typeof version !== "string" || !/^3\.[01](\.|$)/.test(version)) {
    throw new ContractError(`"openapi" is ${JSON.stringify(version)}; OpenAPI 3.0 or 3.1 is needed.`);
  }
}

function serverUrl(published: Json): string {
  const servers = published["servers"];
  const first = Array.isArray(servers) ? (servers[0] as Json | undefined)?.["url"] : undefined;
  if (typeof first !== "string" || first === "") throw new ContractError("The contract names no server URL.");
  return first.replace(/\/+$/, "");
}

/** The version prefix has been published in the server URL and in every path; ours lives in the server URL. */
function moveVersion(server: string, paths: Json): { url: string; routes: Json } {
  const url = server.endsWith("/v1") ? server : `${server}/v1`;
  const routes: Json = {};
  const prefixed = Object.keys(paths).filter((path) => /^\/v1(\/|$)/.test(path));
  if (prefixed.length > 0 && prefixed.length < Object.keys(paths).length) {
    const odd = Object.keys(paths).find((path) => !prefixed.includes(path));
    throw new ContractError(`Some paths begin with /v1 and ${odd} does not: cannot tell where /v1 belongs.`);
  }
  if (prefixed.length === 0 && url !== server) {
    throw new ContractError(`/v1 is neither in the server URL (${server}) nor in the paths.`);
  }
  for (const [path, item] of Object.entries(paths)) {
    const route = path.replace(/^\/v1(?=\/|$)/, "") || "/";
    if (!route.startsWith("/")) throw new ContractError(`The path ${path} does not begin with a slash.`);
    const twin = Object.keys(routes).find((other) => sameShape(other, route));
    if (twin !== undefined) throw new ContractError(`The contract has ${path} twice (also as ${twin}).`);
    routes[route] = item;
  }
  return { url, routes };
}

/** Two templates that differ only in the names of their parameters answer to the same requests. */
function sameShape(a: string, b: string): boolean {
  return a.replace(/\{[^}]*\}/g, "{}") === b.replace(/\{[^}]*\}/g, "{}");
}

function canonicalPathItem(item: unknown, path: string): Json {
  const source = asObject(item, `paths["${path}"]`);
  const shared = Array.isArray(source["parameters"]) ? source["parameters"] : [];
  const result: Json = {};
  for (const method of METHODS) {
    if (source[method] === undefined) continue;
    const operation = asObject(source[method], `${method.toUpperCase()} ${path}`);
    result[method] = canonicalOperation(operation, shared, path, method);
  }
  return result;
}

function canonicalOperation(operation: Json, shared: unknown[], path: string, method: string): Json {
  const responses = asObject(operation["responses"], `${method.toUpperCase()} ${path}: responses`);
  const own = Array.isArray(operation["parameters"]) ? operation["parameters"] : [];
  const parameters = [...shared, ...own].map((parameter) => structure(parameter) as Json);
  parameters.sort((a, b) => parameterRank(a, path).localeCompare(parameterRank(b, path)));
  return compact({
    tags: [...((operation["tags"] as string[] | undefined) ?? [])].sort(),
    parameters: parameters.length > 0 ? parameters : undefined,
    requestBody: operation["requestBody"] === undefined ? undefined : structure(operation["requestBody"]),
    responses: sortKeys(responses, (response, status) => ({
      description: STATUS_CODES[status] ?? "Response",
      ...(structure(response) as Json),
    })),
  });
}

/** Path parameters in the order of the path, then the query parameters by name. */
function parameterRank(parameter: Json, path: string): string {
  const name = String(parameter["name"]);
  const position = path.indexOf(`{${name}}`);
  return parameter["in"] === "path" && position >= 0
    ? `0 ${String(position).padStart(4, "0")}`
    : `1 ${String(parameter["in"])} ${name}`;
}

function canonicalComponents(components: unknown): Json {
  const source = asObject(components, "components");
  return {
    schemas: sortKeys(objectAt(source, "schemas"), (schema) => structure(schema)),
    securitySchemes: sortKeys((source["securitySchemes"] as Json | undefined) ?? {}, structure),
  };
}

function sortedTags(tags: unknown): { name: string }[] {
  const names = Array.isArray(tags) ? tags.map((tag) => String((tag as Json)["name"])) : [];
  return [...new Set(names)].sort().map((name) => ({ name }));
}

/** Keys whose value maps names chosen by the vendor, which may look like keywords, to further nodes. */
const MAPS = new Set(["properties", "patternProperties", "content", "headers", "schemas", "mapping"]);
/** Keys that hold prose or samples. */
const PROSE = new Set([
  "description",
  "summary",
  "title",
  "example",
  "examples",
  "externalDocs",
  "operationId",
  "$comment",
]);
/** Lists whose order has no meaning. */
const SETS = new Set(["enum", "required", "oneOf", "anyOf", "allOf", "tags"]);
/** Values that are data, not structure, and are kept as they are. */
const DATA = new Set(["default", "const"]);

function structure(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(structure);
  if (typeof node !== "object" || node === null) return node;
  const entries = Object.entries(downgrade(node as Json)).filter(
    ([key]) => !PROSE.has(key) && !key.startsWith("x-"),
  );
  const result: Json = {};
  for (const [key, value] of entries.sort(byKeyword)) {
    if (DATA.has(key)) result[key] = value;
    else if (MAPS.has(key)) result[key] = sortKeys(asObject(value, key), structure);
    else if (SETS.has(key) && Array.isArray(value)) result[key] = sortList(value.map(structure));
    else result[key] = structure(value);
  }
  return result;
}

/** OpenAPI 3.1 says some things in words of its own; the canonical contract speaks 3.0. */
function downgrade(node: Json): Json {
  const { type, exclusiveMinimum, exclusiveMaximum, const: constant, ...rest } = node;
  const result: Json = { ...rest };
  if (Array.isArray(type)) {
    const types = type.filter((name) => name !== "null");
    if (types.length === 1) result["type"] = types[0];
    if (types.length < type.length) result["nullable"] = true;
  } else if (type !== undefined) result["type"] = type;
  moveBound(result, "minimum", "exclusiveMinimum", exclusiveMinimum);
  moveBound(result, "maximum", "exclusiveMaximum", exclusiveMaximum);
  if (constant !== undefined) result["enum"] = [constant];
  return result;
}

function moveBound(result: Json, bound: string, flag: string, value: unknown): void {
  if (typeof value === "number") Object.assign(result, { [bound]: value, [flag]: true });
  else if (value !== undefined) result[flag] = value;
}

const KEYWORD_ORDER = ["$ref", "name", "in", "type", "format"];

function byKeyword([a]: [string, unknown], [b]: [string, unknown]): number {
  return rank(a) - rank(b) || compare(a, b);
}

function rank(key: string): number {
  const position = KEYWORD_ORDER.indexOf(key);
  return position < 0 ? KEYWORD_ORDER.length : position;
}

function sortList(list: unknown[]): unknown[] {
  return [...list].sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b)));
}

function sortKeys(map: Json, convert: (value: unknown, key: string) => unknown): Json {
  return Object.fromEntries(
    Object.keys(map)
      .sort(compare)
      .map((key) => [key, convert(map[key], key)]),
  );
}

/** By code unit: the same order on every machine, whatever its locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compact(map: Json): Json {
  return Object.fromEntries(Object.entries(map).filter(([, value]) => value !== undefined));
}

function objectAt(parent: Json, key: string): Json {
  return asObject(parent[key], key);
}

function asObject(value: unknown, where: string): Json {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Json;
  throw new ContractError(`${where} is ${JSON.stringify(value) ?? "missing"}; an object is needed.`);
}

function checkReferences(contract: { components: Json }): void {
  const schemas = contract.components["schemas"] as Json;
  for (const reference of references(contract)) {
    const name = /^#\/components\/schemas\/([^/]+)$/.exec(reference)?.[1];
    if (name === undefined || schemas[name] === undefined) {
      throw new ContractError(`The contract refers to ${reference}, which it does not define.`);
    }
  }
}

/** Every `$ref` below a node. */
export function* references(node: unknown): Generator<string> {
  if (Array.isArray(node)) {
    for (const item of node) yield* references(item);
  } else if (typeof node === "object" && node !== null) {
    for (const [key, value] of Object.entries(node)) {
      if (key === "$ref" && typeof value === "string") yield value;
      else yield* references(value);
    }
  }
}
