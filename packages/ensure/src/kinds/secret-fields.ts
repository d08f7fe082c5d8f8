import { z } from "zod";
import type { KindName } from "./documents.js";
import { kinds } from "./kinds.js";
import { SECRET_SOURCE } from "./shared-fields.js";

const fieldsByKind: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(kinds).map(([kind, { spec }]) => {
    const fields = Object.entries(spec.shape as Record<string, z.ZodType>);
    return [kind, fields.filter(([, schema]) => isSecretSource(schema)).map(([field]) => field)];
  }),
);

/** Lists the fields of a kind whose value is the source of a secret. */
export function listSecretFields(kind: KindName): readonly string[] {
  return fieldsByKind.get(kind) ?? [];
}

function isSecretSource(schema: z.ZodType): boolean {
  return z.toJSONSchema(schema, { io: "input" })[SECRET_SOURCE] === true;
}
