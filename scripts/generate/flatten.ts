import { COMBINERS, type Schema } from "../contract/document.js";
import { refName } from "../contract/schemas.js";

/**
 * Merges the parts of an object, so that it has one list of fields. A schema with a part that is not an object, and a
 * single named part without further fields, stay as they are.
 */
export function flatten(schema: Schema, schemas: Schemas): Schema {
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

function mergeAll(schema: Schema, schemas: Schemas): Schema {
  const { allOf = [], ...own } = schema;
  if (allOf.some(({ $ref }) => $ref !== undefined && isEndless(refName($ref), schemas))) return schema;
  const parts = [...allOf.map((part) => resolve(part, schemas)), own];
  if (!parts.every(isObject)) return schema;
  const merged = parts.reduce<Schema>(merge, { type: "object" });
  return { ...own, ...merged };
}

function resolve(part: Schema, schemas: Schemas): Schema {
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

/** Whether a schema only lists the fields of an object. */
function isObject(schema: Schema): boolean {
  const { type = "object", additionalProperties } = schema;
  const isOther = ["$ref", "enum", ...COMBINERS, "items", "x-known-values", "x-service-code"].some(
    (key) => key in schema,
  );
  const hasTypedIndex =
    typeof additionalProperties === "object" && Object.keys(additionalProperties).length > 0;
  return type === "object" && !isOther && schema.nullable !== true && !hasTypedIndex;
}

type Schemas = Readonly<Record<string, Schema>>;

/** Names of the schemas that would be merged into themselves indefinitely, by set of schemas. */
const endless = new WeakMap<Schemas, ReadonlySet<string>>();

/** Whether a schema, merged into another, contains a place that it would be merged into again. */
function isEndless(name: string, schemas: Schemas): boolean {
  const known = endless.get(schemas) ?? findEndless(schemas);
  endless.set(schemas, known);
  return known.has(name);
}

function findEndless(schemas: Schemas): ReadonlySet<string> {
  const merged = new Map(Object.entries(schemas).map(([name, schema]) => [name, listMerged(schema)]));
  return new Set([...merged.keys()].filter((name) => reaches(name, name, merged)));
}

function reaches(from: string, to: string, merged: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const seen = new Set<string>();
  const waiting = [...(merged.get(from) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === to) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...(merged.get(next) ?? []));
  }
  return false;
}

/** Names of the schemas that are parts of another one anywhere within a schema. */
function listMerged(schema: unknown): Set<string> {
  const names = new Set<string>();
  const waiting: unknown[] = [schema];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node !== "object" || node === null) continue;
    const { allOf } = node as Schema;
    if (Array.isArray(allOf))
      for (const { $ref } of allOf) if (typeof $ref === "string") names.add(refName($ref));
    waiting.push(...Object.values(node).filter((value) => value !== undefined));
  }
  return names;
}
