import type { Schema } from "../contract/document.js";

/** A schema as a reader would name its type: `string (uuid)`, `Database[]`, `"on" | "off"`. */
export function typeName(schema: Schema): string {
  if (schema.$ref !== undefined) return refName(schema.$ref);
  const union = schema.anyOf ?? schema.oneOf;
  if (union !== undefined) return union.map(typeName).join(" | ") || "nothing";
  if (schema.allOf !== undefined) return schema.allOf.map(typeName).join(" & ") || "anything";
  if (kindOf(schema) === "array") return `${bracketed(typeName(schema.items ?? {}))}[]`;
  const name = kindOf(schema) ?? "anything";
  return schema.format === undefined ? name : `${name} (${schema.format})`;
}

function bracketed(name: string): string {
  return /[ |&]/.test(name) ? `(${name})` : name;
}

/** The type that a schema means, also where it forgets to say so. */
export function kindOf({ type, properties, additionalProperties, items }: Schema): string | undefined {
  if (type !== undefined) return String(type);
  if (properties !== undefined || additionalProperties !== undefined) return "object";
  return items === undefined ? undefined : "array";
}

/** The schema that a `$ref` names. */
export function refName(reference: string): string {
  return reference.slice(reference.lastIndexOf("/") + 1);
}
