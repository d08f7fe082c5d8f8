/** JSON Schema, as OpenAPI 3.1 has it. */
export type Schema = Readonly<Record<string, unknown>>;

export const string = { type: "string" };
export const integer = { type: "integer" };
export const number = { type: "number" };
export const time = { type: "string", format: "date-time" };

export function nullable(schema: Schema): Schema {
  return { anyOf: [schema, { type: "null" }] };
}

export function array(items: Schema): Schema {
  return { type: "array", items };
}

/** Creates the schema of an object. Fields whose names end in `?` are optional. */
export function object(fields: Readonly<Record<string, Schema>>): Schema {
  const entries = Object.entries(fields);
  return {
    type: "object",
    properties: Object.fromEntries(entries.map(([name, schema]) => [name.replace("?", ""), schema])),
    required: entries.map(([name]) => name).filter((name) => !name.endsWith("?")),
  };
}
