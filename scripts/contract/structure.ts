import { COMBINERS } from "./document.js";
import { asObject, brief, compare, isObject, type Json, sortData, sortKeys, sortList } from "./json.js";
import { ContractError } from "./read.js";
import { decodePointer } from "./schemas.js";

/** Keys whose value maps names chosen by the vendor, which may look like keywords, to further nodes. */
export const MAPS = new Set([
  "responses",
  "content",
  "headers",
  "mapping",
  "encoding",
  "links",
  "callbacks",
  "variables",
]);
/** Keys whose value is a schema. */
const SCHEMA_KEYS = new Set(["schema", "items", "not", "contains", "propertyNames"]);
/** Keys whose value maps names chosen by the vendor to schemas. */
export const SCHEMA_MAPS = new Set(["properties", "patternProperties", "$defs", "dependentSchemas"]);
/** Keys that contain prose or examples. */
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
const SETS = new Set(["required", ...COMBINERS, "tags"]);
/** Values that are data, not structure: their keys are not keywords of the schema. */
const DATA = new Set(["default", "const"]);
const DATA_SETS = new Set(["enum", "security"]);

/** Whether a keyword contains prose, an example or an extension. */
export function isProse(key: string): boolean {
  return PROSE.has(key) || key.startsWith("x-");
}

/** Whether the value of a keyword is data. */
export function isData(key: string): boolean {
  return DATA.has(key) || DATA_SETS.has(key);
}

/** Returns a contract node without prose, examples and extensions, in an order independent of the input's. */
export function structure(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(structure);
  if (!isObject(node)) return node;
  const entries = Object.entries(downgrade(node)).filter(([key]) => !isProse(key) && key !== "__proto__");
  return Object.fromEntries(entries.sort(byKeyword).map(([key, value]) => [key, structureAt(key, value)]));
}

function structureAt(key: string, value: unknown): unknown {
  if (DATA.has(key)) return sortData(value);
  if (MAPS.has(key)) return sortKeys(asObject(value, key), structure);
  if (SCHEMA_MAPS.has(key)) return sortKeys(asObject(value, key), namedSchema);
  if (SCHEMA_KEYS.has(key) && typeof value === "boolean") return toSchema(value);
  if (DATA_SETS.has(key) && Array.isArray(value)) return sortList(value.map(sortData));
  if (SETS.has(key) && Array.isArray(value))
    return sortList(value.map((item) => toSchema(item) ?? structure(item)));
  if (key === "$ref") {
    if (typeof value !== "string")
      throw new ContractError(`A $ref is ${brief(value)}; a string is required.`);
    return decodePointer(value);
  }
  return structure(value);
}

/** Returns a named schema. OpenAPI 3.1 writes `true` for "any value" and `false` for none. */
export function namedSchema(schema: unknown, name: string): unknown {
  return toSchema(schema) ?? structure(asObject(schema, `the schema of ${name}`));
}

function toSchema(schema: unknown): unknown {
  if (typeof schema !== "boolean") return undefined;
  return schema ? {} : { not: {} };
}

/** Translates OpenAPI 3.1 keywords to 3.0, which the canonical contract uses. */
export function downgrade(node: Json): Json {
  const {
    type,
    exclusiveMinimum,
    exclusiveMaximum,
    const: constant,
    contentEncoding,
    contentMediaType,
    ...rest
  } = withoutNullBranch(node);
  const result: Json = withTypes(rest, type);
  moveBound(result, "minimum", "exclusiveMinimum", exclusiveMinimum);
  moveBound(result, "maximum", "exclusiveMaximum", exclusiveMaximum);
  if (constant !== undefined) result["enum"] = [constant];
  if (contentEncoding === "base64") result["format"] ??= "byte";
  else if (contentMediaType === "application/octet-stream") result["format"] ??= "binary";
  return result;
}

function withTypes(node: Json, type: unknown): Json {
  if (type === undefined) return { ...node };
  if (type === "null") return { ...node, nullable: true, enum: [null] };
  if (!Array.isArray(type)) return { ...node, type };
  const types = type.filter((name) => name !== "null");
  const nullable = types.length < type.length ? { nullable: true } : {};
  if (types.length === 0) return { ...node, nullable: true, enum: [null] };
  if (types.length === 1) return { ...node, ...nullable, type: types[0] };
  return { ...toVariants(node, types), ...nullable };
}

/** Keywords that apply to one type only. */
const KEYWORDS: Readonly<Record<string, readonly string[]>> = {
  array: ["items", "minItems", "maxItems", "uniqueItems"],
  object: [
    "properties",
    "required",
    "additionalProperties",
    "patternProperties",
    "minProperties",
    "maxProperties",
  ],
  string: ["format", "pattern", "minLength", "maxLength"],
};

/** A list of types is a choice in OpenAPI 3.0, where each variant has the keywords of its type. */
function toVariants(node: Json, types: readonly unknown[]): Json {
  const moved = new Set(types.flatMap((type) => KEYWORDS[String(type)] ?? []));
  const rest = Object.fromEntries(Object.entries(node).filter(([key]) => !moved.has(key)));
  const anyOf = types.map((type) => {
    const own = KEYWORDS[String(type)]?.filter((key) => node[key] !== undefined) ?? [];
    return { type, ...Object.fromEntries(own.map((key) => [key, node[key]])) };
  });
  if (rest["anyOf"] === undefined) return { ...rest, anyOf };
  return { ...rest, allOf: [...(Array.isArray(rest["allOf"]) ? rest["allOf"] : []), { anyOf }] };
}

/** `anyOf: [{ $ref }, { type: "null" }]` is how 3.1 makes a reference nullable. */
function withoutNullBranch(node: Json): Json {
  for (const key of ["anyOf", "oneOf"]) {
    const branches = node[key];
    if (!Array.isArray(branches)) continue;
    const others = branches.filter((branch) => !isObject(branch) || branch["type"] !== "null");
    if (others.length < branches.length) return { ...node, [key]: others, nullable: true };
  }
  return node;
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
