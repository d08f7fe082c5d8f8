import type { Contract } from "../contract/document.js";

/**
 * Schemas whose published name cannot stay: `Tag` and `tag` are two schemas, and names that differ only in
 * case break file systems and readers.
 */
const RENAMED: Readonly<Record<string, string>> = { tag: "DatabaseTag" };

/** The name under which a schema is exported as a model. */
export function modelName(schema: string): string {
  return RENAMED[schema] ?? schema;
}

export function modelNames(contract: Contract): [schema: string, model: string][] {
  return Object.keys(contract.components.schemas)
    .map((schema): [string, string] => [schema, modelName(schema)])
    .sort(([, a], [, b]) => (a < b ? -1 : 1));
}

/** The schema that a `$ref` names. */
export function refName(reference: string): string {
  return reference.slice(reference.lastIndexOf("/") + 1);
}
