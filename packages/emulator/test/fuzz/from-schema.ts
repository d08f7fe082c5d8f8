import fc from "fast-check";
import type { JsonSchema } from "../../generated/contract.js";
import type { Json } from "./json.js";

/** Input of the generator. */
export interface Sources {
  schemas: Readonly<Record<string, JsonSchema>>;
  /** Values that are meaningful to the emulator, by field name. */
  known: Readonly<Record<string, readonly Json[]>>;
}

/** Maximum depth of recursive schemas. */
const MAX_DEPTH = 7;

/** Created once: a generator of strings by expression costs more than a request. */
const texts = fc.oneof(fc.stringMatching(/^[a-z][a-z0-9-]{0,10}[a-z0-9]$/), fc.string({ maxLength: 12 }));

/** Generates bodies that mostly match a schema, with random optional fields and known values where possible. */
export function generateFromSchema(
  schema: JsonSchema,
  sources: Sources,
  name = "",
  depth = 0,
): fc.Arbitrary<Json> {
  const shape = schema as {
    $ref?: string;
    oneOf?: JsonSchema[];
    anyOf?: JsonSchema[];
    allOf?: JsonSchema[];
    enum?: Json[];
    type?: string;
    format?: string;
    items?: JsonSchema;
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  const { $ref, oneOf, anyOf, allOf, type } = shape;
  if (depth > MAX_DEPTH) return fc.constant(null);
  if ($ref !== undefined) {
    const target = sources.schemas[$ref.replace("#/schemas/", "")];
    if (target === undefined) throw new Error(`Schema ${$ref} not found`);
    return generateFromSchema(target, sources, name, depth);
  }
  const choices = oneOf ?? anyOf;
  if (choices !== undefined)
    return fc.oneof(...choices.map((one) => generateFromSchema(one, sources, name, depth)));
  if (allOf !== undefined) {
    const parts = allOf.map((one) => generateFromSchema(one, sources, name, depth));
    return fc.tuple(...parts).map((values) => Object.assign({}, ...values) as Json);
  }
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum);
  const known = sources.known[name];
  const plain = generatePlain(shape.type, shape.format);
  if (type === "array") {
    const item = generateFromSchema(shape.items ?? {}, sources, name, depth + 1);
    return fc.array(item, { maxLength: 3, size: "max" });
  }
  if (type === "object" || shape.properties !== undefined) {
    const fields = Object.entries(shape.properties ?? {}).map(
      ([field, inner]) => [field, generateFromSchema(inner, sources, field, depth + 1)] as const,
    );
    const required = shape.required ?? [];
    return fc.record(Object.fromEntries(fields), {
      requiredKeys: required.filter((field) => fields.some(([own]) => own === field)),
    }) as fc.Arbitrary<Json>;
  }
  return known === undefined
    ? plain
    : fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: plain });
}

function generatePlain(type: string | undefined, format: string | undefined): fc.Arbitrary<Json> {
  switch (type) {
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer());
    case "number":
      return fc.oneof(fc.constantFrom(0.1, 1, 2.5, 50), fc.double({ noNaN: true, noDefaultInfinity: true }));
    case "string":
      if (format === "date" || format === "date-time")
        return fc.constantFrom("2026-01-01", "2026-01-02T03:04:05Z", "1970-01-01");
      if (format === "cidr") return fc.constantFrom("10.9.0.0/24", "192.168.0.0/16", "0.0.0.0/0");
      return texts;
    default:
      return fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>;
  }
}
