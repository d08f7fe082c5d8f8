import { STATUS_CODES } from "node:http";
import { type ContractSource, MAIN } from "../contracts.js";
import { type Contract, METHODS } from "./document.js";
import {
  asList,
  asObject,
  brief,
  compact,
  compare,
  isObject,
  type Json,
  sortKeys,
  sortList,
} from "./json.js";
import { checkAliases, checkSchemaCount } from "./limits.js";
import { checkNames } from "./names.js";
import { moveVersion } from "./prefix.js";
import { ContractError } from "./read.js";
import { checkReferences, PartExpander } from "./references.js";
import { namedSchema, structure } from "./structure.js";

/**
 * Turns a published contract into the canonical one: structure only, sorted, `/v1` in the server URL.
 *
 * The vendor's prose, examples and operationIds are dropped (operationIds are renumbered from one publication
 * to the next, so nothing may depend on them), and everything whose order has no meaning is sorted, so that a
 * publication that differs only in noise gives the very same document.
 */
export function canonical(published: Json, { title, version }: ContractSource = MAIN): Contract {
  checkVersion(published);
  const { url, routes } = moveVersion(serverUrl(published), asObject(published["paths"], "paths"));
  const components = asObject(published["components"], "components");
  const { security } = structure({ security: published["security"] ?? [] }) as Json;
  const parts = new PartExpander(components);
  const schemas = asObject(components["schemas"], "components.schemas");
  checkSchemaCount(schemas);
  const isNewer = String(published["openapi"]).startsWith("3.1");
  const contract = {
    openapi: "3.0.3",
    info: { title, version },
    servers: [{ url }],
    tags: canonicalTags(published["tags"]),
    security,
    paths: sortKeys(routes, (item, path) => canonicalPathItem(parts.expand(item), path, isNewer)),
    components: {
      schemas: sortKeys(schemas, namedSchema),
      securitySchemes: sortKeys(asObject(components["securitySchemes"] ?? {}, "securitySchemes"), structure),
    },
  };
  checkNames(contract);
  checkReferences(contract, "The contract");
  checkAliases(contract.components.schemas);
  return contract as unknown as Contract;
}

function checkVersion(published: Json): void {
  if (published["swagger"] !== undefined) {
    throw new ContractError(`This is Swagger ${String(published["swagger"])}; OpenAPI 3.0 or 3.1 is needed.`);
  }
  const version = published["openapi"];
  if (typeof version !== "string" || !/^3\.[01](\.|$)/.test(version)) {
    throw new ContractError(`"openapi" is ${brief(version)}; OpenAPI 3.0 or 3.1 is needed.`);
  }
}

function serverUrl(published: Json): string {
  const [first] = asList(published["servers"], "servers");
  const url = first === undefined ? undefined : asObject(first, "servers[0]")["url"];
  if (typeof url !== "string" || url === "") throw new ContractError("The contract names no server URL.");
  if (!/^https?:\/\/[^/{}?#]+(\/[^{}?#]*)?$/.test(url)) {
    throw new ContractError(`The server URL ${brief(url)} is not an absolute http(s) URL.`);
  }
  return url.replace(/\/+$/, "");
}

function canonicalTags(tags: unknown): unknown[] {
  const names = asList(tags, "tags").map((tag, index) => String(asObject(tag, `tags[${index}]`)["name"]));
  return [...new Set(names)].sort(compare).map((name) => ({ name }));
}

/** Keys that may appear next to the operations of a path without changing them. */
const BESIDE_OPERATIONS = new Set(["parameters", "summary", "description"]);

/** @param isNewer - Whether the contract is OpenAPI 3.1, in which an operation may have no responses. */
function canonicalPathItem(item: unknown, path: string, isNewer: boolean): Json {
  const source = asObject(item, `paths["${path}"]`);
  const unknown = Object.keys(source).find(
    (key) =>
      !(METHODS as readonly string[]).includes(key) && !BESIDE_OPERATIONS.has(key) && !key.startsWith("x-"),
  );
  // Dropping it silently would lose an operation.
  if (unknown !== undefined)
    throw new ContractError(`The path ${path} has "${unknown}", which is not supported.`);
  const methods = METHODS.filter((method) => source[method] !== undefined);
  if (methods.length === 0) throw new ContractError(`The path ${path} has no operations.`);
  return Object.fromEntries(
    methods.map((method) => {
      const label = `${method.toUpperCase()} ${path}`;
      const operation = { ...(isNewer ? { responses: {} } : {}), ...asObject(source[method], label) };
      return [method, canonicalOperation(operation, source["parameters"], path, label)];
    }),
  );
}

function canonicalOperation(operation: Json, shared: unknown, path: string, label: string): Json {
  const { tags, parameters: own, requestBody, responses, ...rest } = operation;
  const parameters = canonicalParameters(shared, own, path, label);
  return compact({
    tags: sortList(asList(tags, `${label}: tags`)),
    parameters: parameters.length > 0 ? parameters : undefined,
    requestBody:
      requestBody === undefined ? undefined : structure(asObject(requestBody, `${label}: requestBody`)),
    responses: canonicalResponses(responses, label),
    ...(structure(rest) as Json),
  });
}

function canonicalResponses(responses: unknown, label: string): Json {
  const source = asObject(responses, `${label}: responses`);
  const statuses = Object.keys(source).filter((status) => !status.startsWith("x-"));
  return sortKeys(
    Object.fromEntries(statuses.map((status) => [status, source[status]])),
    (response, status) => ({
      description: STATUS_CODES[status] ?? "Response",
      ...(structure(asObject(response, `${label}: response ${status}`)) as Json),
    }),
  );
}

/** The operation's parameters and those of its path, in the order of the path and then by name. */
function canonicalParameters(shared: unknown, own: unknown, path: string, label: string): Json[] {
  const ranked = new Map([...rankParameters(shared, path, label), ...rankParameters(own, path, label)]);
  return [...ranked].sort(([a], [b]) => compare(a, b)).map(([, parameter]) => parameter);
}

function rankParameters(list: unknown, path: string, label: string): Map<string, Json> {
  const ranked = new Map<string, Json>();
  for (const [index, item] of asList(list, `${label}: parameters`).entries()) {
    const parameter = withSchema(structure(asObject(item, `${label}: parameters[${index}]`)) as Json);
    checkParameter(parameter, `${label}: parameters[${index}]`);
    const rank = parameterRank(parameter, path);
    if (ranked.has(rank))
      throw new ContractError(`${label} has the parameter ${String(parameter["name"])} twice.`);
    ranked.set(rank, parameter);
  }
  return ranked;
}

/** A parameter may be described by a media type instead of a schema. */
function withSchema({ content, ...parameter }: Json): Json {
  const [media] = isObject(content) ? Object.values(content) : [];
  return isObject(media) && media["schema"] !== undefined
    ? { ...parameter, schema: media["schema"] }
    : parameter;
}

function checkParameter(parameter: Json, where: string): void {
  if (typeof parameter["$ref"] === "string") {
    throw new ContractError(`${where} refers to ${parameter["$ref"]}, which is not defined.`);
  }
  for (const key of ["name", "in"]) {
    if (typeof parameter[key] !== "string") throw new ContractError(`${where} has no "${key}".`);
  }
  if (parameter["schema"] === undefined)
    throw new ContractError(`${where} (${parameter["name"]}) has no schema.`);
}

function parameterRank(parameter: Json, path: string): string {
  const name = String(parameter["name"]);
  const position = path.indexOf(`{${name}}`);
  return parameter["in"] === "path" && position >= 0
    ? `0 ${String(position).padStart(4, "0")}`
    : `1 ${String(parameter["in"])} ${name}`;
}
