import { isObject, type Json } from "./json.js";
import { ContractError } from "./read.js";

/** Returns every `$ref` below a node. */
export function references(node: unknown): string[] {
  const found: string[] = [];
  collectReferences(node, found);
  return found;
}

function collectReferences(node: unknown, found: string[]): void {
  if (Array.isArray(node)) for (const item of node) collectReferences(item, found);
  else if (isObject(node)) {
    for (const key of Object.keys(node)) {
      const value = node[key];
      if (key === "$ref" && typeof value === "string") found.push(value);
      else if (typeof value === "object") collectReferences(value, found);
    }
  }
}

/** Removes dangling references from a node, in place; the schema then allows any value. */
export function cutReferences(node: unknown, isCut: (reference: string) => boolean): void {
  if (Array.isArray(node)) for (const item of node) cutReferences(item, isCut);
  if (!isObject(node)) return;
  const reference = node["$ref"];
  if (typeof reference === "string" && isCut(reference)) delete node["$ref"];
  for (const value of Object.values(node)) cutReferences(value, isCut);
}

/** Throws if a contract refers to a missing schema, or to another document. */
export function checkReferences(contract: { components: { schemas?: unknown } }, who: string): void {
  const schemas = contract.components.schemas as Json;
  for (const reference of new Set(references(contract))) {
    const name = /^#\/components\/schemas\/([^/]+)$/.exec(reference)?.[1];
    if (name !== undefined && Object.hasOwn(schemas, name)) continue;
    const problem = reference.startsWith("#")
      ? "which is not defined"
      : "which is outside of it: only references within a contract are supported";
    throw new ContractError(`${who} refers to ${reference}, ${problem}.`);
  }
}
