import type { MemoryProblemDetails } from "../../generated/models.js";
import { truncate } from "./error-text.js";

/** A field of the request that the service rejected: its path, the name of the rule, and a description. */
export type RejectedField = {
  readonly [Member in keyof NonNullable<MemoryProblemDetails["fields"]>[number]]?: string | undefined;
};

/** Maximum number of rejected fields that are read, and of the characters of each text. */
const MAX_FIELDS = 100;
const MAX_LENGTH = 160;

/**
 * Reads the rejected fields of a problem document (RFC 9457), or the errors of a data integration request, which name
 * no field.
 *
 * @param clean - Removes secrets and control characters.
 */
export function readRejectedFields(body: unknown, clean: (text: string) => string): RejectedField[] {
  const { fields: own, errors } = (body ?? {}) as { fields?: unknown; errors?: unknown };
  const fields = own ?? errors;
  if (!Array.isArray(fields)) return [];
  return fields.slice(0, MAX_FIELDS).map((item: Record<string, unknown> | null) => {
    const read = (name: string) => {
      const text = item?.[name];
      return typeof text === "string" ? truncate(clean(text), MAX_LENGTH) : undefined;
    };
    return { field: read("field"), rule: read("rule") ?? read("code"), message: read("message") };
  });
}
