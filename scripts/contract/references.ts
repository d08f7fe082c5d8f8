import { isObject, type Json } from "./json.js";
import { ContractError } from "./read.js";

/** Returns every `$ref` below a node. */
export function* references(node: unknown): Generator<string> {
  if (Array.isArray(node)) {
    for (const item of node) yield* references(item);
  } else if (isObject(node)) {
    for (const [key, value] of Object.entries(node)) {
      if (key === "$ref" && typeof value === "string") yield value;
      else yield* references(value);
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

/** Throws if a contract refers to a missing schema. */
export function checkReferences(contract: { components: { schemas?: unknown } }, who: string): void {
  const schemas = contract.components.schemas as Json;
  for (const reference of new Set(references(contract))) {
    const name = /^#\/components\/schemas\/([^/]+)$/.exec(reference)?.[1];
    if (name === undefined && reference.startsWith("#/components/schemas/")) {
      throw new ContractError(
        `${who} refers to ${reference}: a part of a schema. Only whole schemas are supported.`,
      );
    }
    if (name === undefined || !Object.hasOwn(schemas, name)) {
      throw new ContractError(`${who} refers to ${reference}, which is not defined.`);
    }
  }
}

/** Components that are inlined where they are used. Schemas stay shared, because their names matter. */
const INLINED = /^#\/components\/(parameters|responses|requestBodies|headers)\/([^/]+)$/;

/** Returns the node with every reference to a shared parameter, response, body or header inlined. */
export function inlineParts(node: unknown, components: Json, chain: readonly string[] = []): unknown {
  if (Array.isArray(node)) return node.map((item) => inlineParts(item, components, chain));
  if (!isObject(node)) return node;
  const reference = node["$ref"];
  const [, kind = "", name = ""] = (typeof reference === "string" && INLINED.exec(reference)) || [];
  const parts = components[kind];
  // A dangling reference stays, and `checkReferences` reports it.
  if (typeof reference !== "string" || !isObject(parts) || !Object.hasOwn(parts, name)) {
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => [key, inlineParts(value, components, chain)]),
    );
  }
  if (chain.includes(reference)) throw new ContractError(`${reference} refers to itself.`);
  return inlineParts(parts[name], components, [...chain, reference]);
}
