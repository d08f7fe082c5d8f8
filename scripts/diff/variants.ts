import type { Schema } from "../contract/document.js";

/** Returns whether a schema is only a choice between other schemas. */
export function isUnion({ oneOf, anyOf, nullable, ...rest }: Schema): boolean {
  return (oneOf !== undefined) !== (anyOf !== undefined) && Object.keys(rest).length === 0;
}

/** Returns the schemas of a choice, or the schema itself. */
export function listVariants(schema: Schema): readonly Schema[] {
  const variants = isUnion(schema) ? (schema.oneOf ?? schema.anyOf ?? []) : [schema];
  return schema.nullable === true ? variants.map((variant) => ({ ...variant, nullable: true })) : variants;
}
