import type { Schema } from "../contract/document.js";
import { refName } from "../contract/schemas.js";

/**
 * Merges the parts of an object, so that it has one list of fields. A schema with a part that is not an object, and a
 * single named part without further fields, stay as they are.
 */
export function flatten(schema: Schema, schemas: Readonly<Record<string, Schema>>): Schema {
  const { allOf, ...own } = schema;
  if (allOf === undefined) return schema;
  const [only] = allOf;
  if (allOf.length === 1 && only?.$ref !== undefined && own.properties === undefined) {
    return own.required === undefined && !isTyped(own)
      ? { ...own, $ref: only.$ref }
      : mergeAll(schema, schemas);
  }
  return mergeAll(schema, schemas);
}

function mergeAll(schema: Schema, schemas: Readonly<Record<string, Schema>>): Schema {
  const { allOf = [], ...own } = schema;
  const parts = [...allOf.map((part) => resolve(part, schemas)), own];
  if (!parts.every(isObject)) return schema;
  const merged = parts.reduce<Schema>(merge, { type: "object" });
  return { ...own, ...merged };
}

function resolve(part: Schema, schemas: Readonly<Record<string, Schema>>): Schema {
  const target = part.$ref === undefined ? part : (schemas[refName(part.$ref)] ?? {});
  return flatten(target, schemas);
}

function merge(all: Schema, part: Schema): Schema {
  const properties = { ...all.properties };
  for (const [name, schema] of Object.entries(part.properties ?? {})) {
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
    properties[name] = known === undefined || isSame(known, schema) ? schema : { allOf: [known, schema] };
  }
  const additional = part.additionalProperties ?? all.additionalProperties;
  return {
    ...all,
    properties,
    required: [...new Set([...(all.required ?? []), ...(part.required ?? [])])],
    ...(additional === undefined ? {} : { additionalProperties: additional }),
  };
}

function isSame({ description: _, ...a }: Schema, { description: __, ...b }: Schema): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isTyped({ type, additionalProperties }: Schema): boolean {
  return type !== undefined || additionalProperties !== undefined;
}

/** Whether a schema says nothing but which fields an object has. */
function isObject(schema: Schema): boolean {
  const { type = "object", additionalProperties } = schema;
  const isOther = [
    "$ref",
    "enum",
    "allOf",
    "anyOf",
    "oneOf",
    "items",
    "x-known-values",
    "x-service-code",
  ].some((key) => key in schema);
  const hasTypedIndex =
    typeof additionalProperties === "object" && Object.keys(additionalProperties).length > 0;
  return type === "object" && !isOther && schema.nullable !== true && !hasTypedIndex;
}
