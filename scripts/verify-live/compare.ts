import type { Contract, Schema } from "../contract/document.js";

/** Difference between a response and the types. Contains no values except enum values. */
export interface ResponseDrift {
  /** `subscriptions[].status`; empty for the body itself. */
  field: string;
  kind: "missing" | "unknown" | "wrong type" | "unknown word" | "undeclared status";
  detail: string;
}

/** Compares a body with its schema, field by field. List indexes are left out, so equal differences are one. */
export function compareBody(contract: Contract, schema: Schema, body: unknown): ResponseDrift[] {
  const found = new Map<string, ResponseDrift>();
  for (const difference of compareValue(contract, schema, body, ""))
    found.set(`${difference.kind} ${difference.field} ${difference.detail}`, difference);
  return [...found.values()];
}

function compareValue(contract: Contract, given: Schema, value: unknown, field: string): ResponseDrift[] {
  const schema = resolve(contract, given);
  const options = schema.oneOf ?? schema.anyOf;
  if (options !== undefined) {
    const [best = []] = options
      .map((option) => compareValue(contract, option, value, field))
      .sort((a, b) => a.length - b.length);
    return best;
  }
  if (value === null && (schema.nullable === true || schema.type === undefined)) return [];
  if (!hasType(schema, value))
    return [{ field, kind: "wrong type", detail: `${nameType(value)} instead of ${schema.type}` }];
  if (Array.isArray(value)) {
    const { items } = schema;
    return items === undefined
      ? []
      : value.flatMap((item) => compareValue(contract, items, item, `${field}[]`));
  }
  if (isRecord(value)) return compareFields(contract, schema, value, field);
  return compareWord(schema, value, field);
}

function compareFields(
  contract: Contract,
  schema: Schema,
  value: Record<string, unknown>,
  field: string,
): ResponseDrift[] {
  const { properties, required = [], additionalProperties } = schema;
  const path = (name: string) => (field === "" ? name : `${field}.${name}`);
  const missing = required
    .filter((name) => value[name] === undefined)
    .map((name): ResponseDrift => ({ field: path(name), kind: "missing", detail: "required by the types" }));
  const others = Object.entries(value).flatMap(([name, inner]): ResponseDrift[] => {
    const known = properties?.[name];
    if (known !== undefined) return compareValue(contract, known, inner, path(name));
    // The names of a map's entries are data of the account.
    if (typeof additionalProperties === "object")
      return compareValue(contract, additionalProperties, inner, path("*"));
    if (properties === undefined || additionalProperties === true) return [];
    return [{ field: path(name), kind: "unknown", detail: `${nameType(inner)} that the types lack` }];
  });
  return [...missing, ...others];
}

function compareWord(schema: Schema, value: unknown, field: string): ResponseDrift[] {
  const words = schema["x-known-values"] ?? schema.enum;
  if (words === undefined || words.includes(value)) return [];
  // Any other string could be a name or a secret.
  const word = /^[A-Za-z][A-Za-z0-9_ .-]{0,39}$/.test(String(value)) ? `"${value}"` : "a value";
  return [{ field, kind: "unknown word", detail: `${word} is not a known value` }];
}

/** Resolves references and merges the parts of `allOf`. */
function resolve(contract: Contract, schema: Schema): Schema {
  const { $ref, allOf } = schema;
  if ($ref !== undefined)
    return resolve(contract, contract.components.schemas[$ref.slice("#/components/schemas/".length)] ?? {});
  if (allOf === undefined) return schema;
  const parts = [schema, ...allOf.map((part) => resolve(contract, part))];
  const { allOf: _, ...merged } = Object.assign({}, ...parts) as Schema;
  return {
    ...merged,
    properties: Object.assign({}, ...parts.map(({ properties }) => properties)),
    required: [...new Set(parts.flatMap(({ required = [] }) => required))],
  };
}

function hasType({ type }: Schema, value: unknown): boolean {
  switch (type) {
    case undefined:
      return true;
    case "integer":
      return Number.isInteger(value);
    case "array":
      return Array.isArray(value);
    case "object":
      return isRecord(value);
    default:
      return typeof value === type;
  }
}

function nameType(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
