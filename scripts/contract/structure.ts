import { asObject, brief, compare, isObject, type Json, sortedData, sortKeys, sortList } from "./json.js";
import { ContractError } from "./read.js";
import { decodePointer } from "./schemas.js";

/** Keys whose value maps names chosen by the vendor, which may look like keywords, to further nodes. */
export const MAPS = new Set(["content", "headers", "mapping", "encoding", "links", "callbacks", "variables"]);
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
const SETS = new Set(["required", "oneOf", "anyOf", "allOf", "tags"]);
/** Values that are data, not structure: their keys are not keywords of the schema. */
const DATA = new Set(["default", "const"]);
const DATA_SETS = new Set(["enum", "security"]);

/** Returns a contract node without prose, examples and extensions, in an order independent of the input's. */
export function structure(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(structure);
  if (!isObject(node)) return node;
  const entries = Object.entries(downgrade(node)).filter(
    ([key]) => !PROSE.has(key) && !key.startsWith("x-") && key !== "__proto__",
  );
  return Object.fromEntries(entries.sort(byKeyword).map(([key, value]) => [key, structureAt(key, value)]));
}

function structureAt(key: string, value: unknown): unknown {
  if (DATA.has(key)) return sortedData(value);
  if (MAPS.has(key)) return sortKeys(asObject(value, key), structure);
  if (SCHEMA_MAPS.has(key)) return sortKeys(asObject(value, key), namedSchema);
  if (DATA_SETS.has(key) && Array.isArray(value)) return sortList(value.map(sortedData));
  if (SETS.has(key) && Array.isArray(value)) return sortList(value.map(structure));
  if (key === "$ref") {
    if (typeof value !== "string")
      throw new ContractError(`A $ref is ${brief(value)}; a string is required.`);
    return decodePointer(value);
  }
  return structure(value);
}

/** Returns a named schema. OpenAPI 3.1 writes `true` for "any value". */
export function namedSchema(schema: unknown, name: string): unknown {
  return schema === true ? {} : structure(asObject(schema, `the schema of ${name}`));
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
  const result: Json = { ...rest, ...downgradeType(type) };
  moveBound(result, "minimum", "exclusiveMinimum", exclusiveMinimum);
  moveBound(result, "maximum", "exclusiveMaximum", exclusiveMaximum);
  if (constant !== undefined) result["enum"] = [constant];
  if (contentEncoding === "base64") result["format"] ??= "byte";
  else if (contentMediaType === "application/octet-stream") result["format"] ??= "binary";
  return result;
}

function downgradeType(type: unknown): Json {
  if (type === undefined) return {};
  if (type === "null") return { nullable: true, enum: [null] };
  if (!Array.isArray(type)) return { type };
  const types = type.filter((name) => name !== "null");
  return {
    ...(types.length === 1 ? { type: types[0] } : { anyOf: types.map((name) => ({ type: name })) }),
    ...(types.length < type.length ? { nullable: true } : {}),
  };
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
