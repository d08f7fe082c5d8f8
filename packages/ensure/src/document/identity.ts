import type { z } from "zod";
import { getMutability } from "../kinds/field.js";
import { kinds } from "../kinds/kinds.js";
import type { EnsureDocument } from "./document.js";

/**
 * Returns the kind and the fields by which a document finds its resource, as a key. Two documents with the same key would
 * overwrite each other's changes.
 *
 * @param document - With references that name resources at the service. Its specification may be invalid.
 */
export function getIdentity({ kind, metadata, spec }: EnsureDocument): string {
  const values: Readonly<Record<string, unknown>> = { ...spec };
  const fields = Object.entries(kinds[kind].spec.shape as Record<string, z.ZodType>)
    .filter(([, schema]) => getMutability(schema) === "identity")
    .map(([name]) => [name, values[name] ?? (name === "name" ? metadata.name : null)]);
  return JSON.stringify([kind, fields]);
}
