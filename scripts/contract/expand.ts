import { isObject, type Json } from "./json.js";
import { MAX_NODES } from "./limits.js";
import { ContractError } from "./read.js";
import { decodePointer } from "./schemas.js";
import { isData, isProse, MAPS, SCHEMA_MAPS } from "./structure.js";

/** References that stay: schemas are shared, because their names matter. */
const SCHEMA = /^#\/components\/schemas\/[^/]+$/;

/** References from one shared part to the next. The published contract has none. */
const MAX_CHAIN = 100;

/** A node with its references written out, and its number of values. */
interface Expanded {
  node: unknown;
  size: number;
}

/**
 * Writes out every reference to a part of the document that is not a whole schema: a shared parameter, response or path,
 * or anything else that a JSON pointer names.
 *
 * Each part is expanded once and then shared; the values of the result are counted with each use. Thirty parts that
 * each name the next twice have a billion values, and are rejected before anything walks them.
 */
export class PartExpander {
  readonly #document: Json;
  readonly #hasSiblings: boolean;
  readonly #parts = new Map<string, Expanded>();
  #total = 0;

  /** @param hasSiblings - Whether keywords next to the reference to a schema apply, as OpenAPI 3.1 has it. */
  constructor(document: Json, hasSiblings = false) {
    this.#document = document;
    this.#hasSiblings = hasSiblings;
  }

  /** @throws ContractError naming the part that refers to itself, or that makes the contract too large. */
  expand(node: unknown): unknown {
    const expanded = this.#expand(node, []);
    this.#total += expanded.size;
    checkCount(this.#total, "The contract");
    return expanded.node;
  }

  #expand(node: unknown, chain: readonly string[], isMap = false): Expanded {
    if (Array.isArray(node)) {
      const items = node.map((item) => this.#expand(item, chain));
      return { node: items.map((item) => item.node), size: sumSizes(items) };
    }
    if (!isObject(node)) return { node, size: 1 };
    const reference = isMap ? undefined : node["$ref"];
    if (typeof reference === "string") {
      const known = SCHEMA.test(reference) ? undefined : this.#part(reference, chain);
      if (known !== undefined) return known;
      if (this.#hasSiblings) return this.#withSiblings(node, chain);
    }
    const entries = Object.entries(node).map(([key, value]) => {
      // Examples and values may look like references.
      if (!isMap && (isProse(key) || isData(key)))
        return [key, { node: value, size: countValues(value) }] as const;
      return [key, this.#expand(value, chain, !isMap && (MAPS.has(key) || SCHEMA_MAPS.has(key)))] as const;
    });
    return {
      node: Object.fromEntries(entries.map(([key, value]) => [key, value.node])),
      size: sumSizes(entries.map(([, value]) => value)),
    };
  }

  #withSiblings({ $ref, ...rest }: Json, chain: readonly string[]): Expanded {
    if (Object.keys(rest).every(isProse)) return { node: { ...rest, $ref }, size: 1 };
    const siblings = this.#expand(rest, chain);
    return { node: { allOf: [{ $ref }, siblings.node] }, size: siblings.size + 1 };
  }

  /** `undefined` for a dangling reference, which `checkReferences` reports. */
  #part(reference: string, chain: readonly string[]): Expanded | undefined {
    const known = this.#parts.get(reference);
    if (known !== undefined) return known;
    const part = reference.startsWith("#/") ? findPart(this.#document, reference) : undefined;
    if (part === undefined) return undefined;
    if (chain.includes(reference))
      throw new ContractError(`${reference} refers to itself. Only schemas of \`components\` may.`);
    if (chain.length >= MAX_CHAIN)
      throw new ContractError(`${chain[0]} is a chain of more than ${MAX_CHAIN} references.`);
    const expanded = this.#expand(part, [...chain, reference]);
    checkCount(expanded.size, reference);
    this.#parts.set(reference, expanded);
    return expanded;
  }
}

/** Follows a JSON pointer. */
function findPart(document: Json, reference: string): unknown {
  return reference
    .slice(2)
    .split("/")
    .map(decodePointer)
    .reduce<unknown>(
      (node, key) =>
        typeof node === "object" && node !== null && Object.hasOwn(node, key)
          ? (node as Json)[key]
          : undefined,
      document,
    );
}

function countValues(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce<number>((sum, inner) => sum + countValues(inner), 1);
}

function sumSizes(items: readonly Expanded[]): number {
  return items.reduce((sum, { size }) => sum + size, 1);
}

function checkCount(count: number, subject: string): void {
  if (count > MAX_NODES)
    throw new ContractError(
      `${subject} must have at most ${MAX_NODES} values once its references are resolved.`,
    );
}
