import { z } from "zod";
import { type Kind, kinds } from "../kinds/kinds.js";
import { API_VERSION } from "./document.js";
import { metadata } from "./validate.js";

/** Creates the JSON Schema of all kinds, for editors. */
export function createJsonSchema(): Record<string, unknown> {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Documents of redis-cloud-ensure",
    oneOf: Object.entries(kinds).map(([kind, { description, spec }]: [string, Kind]) => ({
      title: kind,
      description,
      type: "object",
      required: ["apiVersion", "kind", "metadata", "spec"],
      additionalProperties: false,
      properties: {
        apiVersion: { const: API_VERSION },
        kind: { const: kind },
        metadata: toSchema(metadata),
        spec: toSchema(spec),
      },
    })),
  };
}

function toSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return rest;
}
