import type { Schema } from "../contract/document.js";
import { refName } from "../contract/schemas.js";

/** Returns a readable type name: `string (uuid)`, `Database[]`, `"on" | "off"`. */
export function typeName(schema: Schema): string {
  if (schema.$ref !== undefined) return refName(schema.$ref);
  const union = schema.anyOf ?? schema.oneOf;
  if (union !== undefined) return union.map(typeName).join(" | ") || "nothing";
  if (schema.allOf !== undefined) return schema.allOf.map(typeName).join(" & ") || "anything";
  if (inferType(schema) === "array") return `${addParentheses(typeName(schema.items ?? {}))}[]`;
  const name = inferType(schema) ?? "anything";
  return schema.format === undefined ? name : `${name} (${schema.format})`;
}

function addParentheses(name: string): string {
  return /[ |&]/.test(name) ? `(${name})` : name;
}

/** Returns the type of a schema, inferred if it is not declared. */
export function inferType({ type, properties, additionalProperties, items }: Schema): string | undefined {
  if (type !== undefined) return String(type);
  if (properties !== undefined || additionalProperties !== undefined) return "object";
  return items === undefined ? undefined : "array";
}
