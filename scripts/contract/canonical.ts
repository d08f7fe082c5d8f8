import { STATUS_CODES } from "node:http";
import { type ContractSource, MAIN } from "../contracts.js";
import { type Contract, METHODS } from "./document.js";
import { PartExpander } from "./expand.js";
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
import { canonicalParameters } from "./parameters.js";
import { moveVersion } from "./prefix.js";
import { ContractError } from "./read.js";
import { checkReferences } from "./references.js";
import { getServerUrl } from "./servers.js";
import { namedSchema, structure } from "./structure.js";

/**
 * Turns a published contract into the canonical one: structure only, sorted, `/v1` in the server URL.
 *
 * The vendor's prose, examples and operationIds are dropped (operationIds are renumbered from one publication to the
 * next, so that no code may depend on them), and everything whose order has no meaning is sorted, so that publications
 * that differ only in noise give identical documents.
 */
export function canonical(published: Json, { title, version }: ContractSource = MAIN): Contract {
  checkVersion(published);
  const { url, routes } = moveVersion(getServerUrl(published), asObject(published["paths"], "paths"));
  const components = asObject(published["components"] ?? {}, "components");
  const { security } = structure({ security: published["security"] ?? [] }) as Json;
  const isNewer = String(published["openapi"]).startsWith("3.1");
  const parts = new PartExpander(published, isNewer);
  const schemas = asObject(components["schemas"] ?? {}, "components.schemas");
  checkSchemaCount(schemas);
  const contract = {
    openapi: "3.0.3",
    info: { title, version },
    servers: [{ url }],
    tags: canonicalTags(published["tags"]),
    security,
    paths: withOperations(
      sortKeys(routes, (item, path) => canonicalPathItem(expandPathItem(item, parts), path, isNewer)),
    ),
    components: {
      schemas: sortKeys(schemas, (schema, name) => namedSchema(parts.expand(schema), name)),
      securitySchemes: sortKeys(asObject(components["securitySchemes"] ?? {}, "securitySchemes"), (scheme) =>
        structure(parts.expand(scheme)),
      ),
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

function canonicalTags(tags: unknown): unknown[] {
  const names = asList(tags, "tags").map((tag, index) => String(asObject(tag, `tags[${index}]`)["name"]));
  return [...new Set(names)].sort(compare).map((name) => ({ name }));
}

/** Keys that may appear next to the operations of a path without changing them. */
const BESIDE_OPERATIONS = new Set(["parameters", "summary", "description", "servers"]);

/** A path may be a reference, next to which further operations may be declared. */
function expandPathItem(item: unknown, parts: PartExpander): unknown {
  if (!isObject(item) || typeof item["$ref"] !== "string") return parts.expand(item);
  const { $ref, ...own } = item;
  const target = parts.expand({ $ref });
  return isObject(target) ? { ...target, ...(parts.expand(own) as Json) } : target;
}

/** A path may have no operations that a reader is allowed to see. */
function withOperations(paths: Json): Json {
  const kept = Object.entries(paths).filter(([, item]) => Object.keys(item as Json).length > 0);
  if (kept.length === 0) throw new ContractError("The contract has no operations.");
  return Object.fromEntries(kept);
}

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
  const defaults = { ...(isNewer ? { responses: {} } : {}), ...pick(source, "servers") };
  return Object.fromEntries(
    methods.map((method) => {
      const label = `${method.toUpperCase()} ${path}`;
      const operation = { ...defaults, ...asObject(source[method], label) };
      return [method, canonicalOperation(operation, source["parameters"], path, label)];
    }),
  );
}

function pick(source: Json, key: string): Json {
  return source[key] === undefined ? {} : { [key]: source[key] };
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
