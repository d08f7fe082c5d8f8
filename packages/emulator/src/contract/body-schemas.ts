import type { JsonSchema } from "../../generated/contract.js";
import { READ_ONLY, REQUIRED_BY_TASK, REQUIRED_OF_ITEMS } from "./required.js";

type Schemas = Readonly<Record<string, JsonSchema>>;

/** Keyword of an object schema: the fields whose values may be in quotes, by name, and their types. */
export const UNQUOTE = "x-unquote";

const NUMBER = /^-?\d+(\.\d+)?$/;
/** The spellings that the service's JSON library reads as a boolean. */
const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ...["true", "True", "TRUE"].map((word) => [word, true] as const),
  ...["false", "False", "FALSE"].map((word) => [word, false] as const),
]);

type QuotedType = "number" | "boolean";

/** Limits of values, which the service checks in its tasks. */
const LIMITS = /^(?:pattern|(?:exclusive)?(?:Min|Max)imum|(?:min|max)(?:imum|Length|Items|Properties))$/i;

/** Behavior that the check of a body depends on. */
export interface BodyOptions {
  /** Whether fields that the contract lacks are errors. */
  rejectUnknownFields?: boolean;
  /** Whether numbers and booleans may be in quotes. */
  acceptQuotedNumbers?: boolean;
}

/**
 * Derives the schemas that request bodies are checked against: types, enum values and some required fields.
 *
 * The service reports values that are too small, too large or malformed in its tasks, so limits are dropped. The
 * members of a union are merged, because a request belongs to a member only by the fields that are present.
 */
export function toBodySchemas(
  schemas: Schemas,
  { rejectUnknownFields = false, acceptQuotedNumbers = false }: BodyOptions,
): Record<string, JsonSchema> {
  const convert = (schema: JsonSchema): JsonSchema => {
    const union = mergeUnion(schema, schemas);
    const converted = Object.fromEntries(
      Object.entries(union ?? schema).flatMap(([key, value]) =>
        LIMITS.test(key) ? [] : [[key, convertValue(key, value)]],
      ),
    );
    // Larger numbers lose precision when they are parsed.
    if (converted["type"] === "integer") converted["format"] ??= "int64";
    if (acceptQuotedNumbers && converted["properties"] !== undefined) {
      converted[UNQUOTE] = getQuotedTypes(converted["properties"] as Schemas);
    }
    if (rejectUnknownFields && converted["properties"] !== undefined) {
      converted["additionalProperties"] ??= false;
      const readOnly = Object.fromEntries(READ_ONLY.map((name) => [name, true]));
      converted["properties"] = { ...readOnly, ...(converted["properties"] as object) };
    }
    return converted;
  };
  const convertValue = (key: string, value: unknown): unknown => {
    if (key === "properties") return mapValues(value as Schemas, convert);
    if (key === "items" || (key === "additionalProperties" && typeof value === "object"))
      return convert(value as JsonSchema);
    return key === "anyOf" || key === "allOf" ? (value as JsonSchema[]).map(convert) : value;
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const { required, ...rest } = convert(requireOfItems(name, schema));
      return [name, required === undefined || REQUIRED_BY_TASK.has(name) ? rest : { ...rest, required }];
    }),
  );
}

function getQuotedTypes(properties: Schemas): Record<string, QuotedType> {
  const types = { integer: "number", number: "number", boolean: "boolean" } as const;
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, { type }]) =>
      type === "integer" || type === "number" || type === "boolean" ? [[name, types[type]]] : [],
    ),
  );
}

/** Reads numbers and booleans in quotes in the fields of an object, before their types are checked. */
export function unquote(types: Readonly<Record<string, QuotedType>>, data: unknown): boolean {
  // A value of another type fails the check of its type later.
  if (typeof data !== "object" || data === null) return true;
  const fields = data as Record<string, unknown>;
  for (const [name, type] of Object.entries(types)) {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (typeof value !== "string") continue;
    if (type === "boolean") fields[name] = BOOLEANS.get(value) ?? value;
    else if (NUMBER.test(value)) fields[name] = Number(value);
  }
  return true;
}

/** Builds an object with the fields of all members, none of them required; `undefined` if the schema is not a union. */
function mergeUnion({ oneOf }: JsonSchema, schemas: Schemas): JsonSchema | undefined {
  if (oneOf === undefined) return undefined;
  const members = (oneOf as JsonSchema[]).map((member) => resolve(member, schemas));
  return {
    type: "object",
    properties: Object.assign({}, ...members.map(({ properties }) => properties)) as Schemas,
  };
}

function resolve(schema: JsonSchema, schemas: Schemas): JsonSchema {
  const { $ref } = schema as { $ref?: string };
  return $ref === undefined ? schema : (schemas[$ref.replace("#/schemas/", "")] ?? {});
}

function requireOfItems(name: string, schema: JsonSchema): JsonSchema {
  const lists = REQUIRED_OF_ITEMS[name];
  if (lists === undefined) return schema;
  const properties = schema["properties"] as Readonly<Record<string, { items: JsonSchema }>>;
  const changed = Object.entries(lists).map(([field, required]) => [
    field,
    { ...properties[field], items: { allOf: [properties[field]?.items, { required }] } },
  ]);
  return { ...schema, properties: { ...properties, ...Object.fromEntries(changed) } };
}

function mapValues(record: Schemas, map: (schema: JsonSchema) => JsonSchema): Schemas {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}
