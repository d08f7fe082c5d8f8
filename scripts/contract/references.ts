import { isObject, type Json } from "./json.js";
import { MAX_NODES } from "./limits.js";
import { ContractError } from "./read.js";
import { decodePointer } from "./schemas.js";

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

/** A node with its references written out, and its number of values. */
interface Expanded {
  node: unknown;
  size: number;
}

/**
 * Writes out every reference to a shared parameter, response, body or header.
 *
 * Each part is expanded once and then shared; the values of the result are counted with each use. Thirty parts that
 * each name the next twice have a billion values, and are rejected before anything walks them.
 */
export class PartExpander {
  readonly #components: Json;
  readonly #parts = new Map<string, Expanded>();
  #total = 0;

  constructor(components: Json) {
    this.#components = components;
  }

  /** @throws ContractError naming the part that refers to itself, or that makes the contract too large. */
  expand(node: unknown): unknown {
    const expanded = this.#expand(node, []);
    this.#total += expanded.size;
    checkCount(this.#total, "The contract");
    return expanded.node;
  }

  #expand(node: unknown, chain: readonly string[]): Expanded {
    if (Array.isArray(node)) {
      const items = node.map((item) => this.#expand(item, chain));
      return { node: items.map((item) => item.node), size: sumSizes(items) };
    }
    if (!isObject(node)) return { node, size: 1 };
    const reference = node["$ref"];
    const [, kind = "", encoded = ""] = (typeof reference === "string" && INLINED.exec(reference)) || [];
    const name = decodePointer(encoded);
    const parts = this.#components[kind];
    // A reference to nothing stays, and `checkReferences` names it.
    if (typeof reference === "string" && isObject(parts) && Object.hasOwn(parts, name))
      return this.#part(reference, parts[name], chain);
    const entries = Object.entries(node).map(([key, value]) => [key, this.#expand(value, chain)] as const);
    return {
      node: Object.fromEntries(entries.map(([key, value]) => [key, value.node])),
      size: sumSizes(entries.map(([, value]) => value)),
    };
  }

  #part(reference: string, part: unknown, chain: readonly string[]): Expanded {
    const known = this.#parts.get(reference);
    if (known !== undefined) return known;
    if (chain.includes(reference)) throw new ContractError(`${reference} refers to itself.`);
    if (chain.length >= MAX_CHAIN)
      throw new ContractError(`${chain[0]} is a chain of more than ${MAX_CHAIN} references.`);
    const expanded = this.#expand(part, [...chain, reference]);
    checkCount(expanded.size, reference);
    this.#parts.set(reference, expanded);
    return expanded;
  }
}

/** References from one shared part to the next. The published contract has none. */
const MAX_CHAIN = 100;

function sumSizes(items: readonly Expanded[]): number {
  return items.reduce((sum, { size }) => sum + size, 1);
}

function checkCount(count: number, subject: string): void {
  if (count > MAX_NODES)
    throw new ContractError(
      `${subject} must have at most ${MAX_NODES} values once its references are resolved.`,
    );
}
