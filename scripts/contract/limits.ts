import { COMBINERS } from "./document.js";
import { isObject } from "./json.js";
import { ContractError } from "./read.js";
import { refName } from "./schemas.js";

/** Levels of a document. The published contract has some fifteen. */
const MAX_DEPTH = 100;
/** Values in a document, with every shared part counted where it is used. The largest public contracts have 700,000. */
export const MAX_NODES = 2_000_000;
/** Schemas of a contract. The largest public contracts have 5,000. */
const MAX_SCHEMAS = 10_000;

/**
 * Checks that a document is neither nested too deeply nor recursive, and has a sensible number of values.
 *
 * Walks without recursion, so that a deep document cannot exhaust the stack here.
 */
export function checkSize(document: unknown, label: string): void {
  const waiting: [node: unknown, depth: number][] = [[document, 1]];
  let count = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [node, depth] = next;
    count += 1;
    if (depth > MAX_DEPTH) throw new ContractError(`${label} is nested too deeply, or recursively.`);
    if (count > MAX_NODES) throw new ContractError(`${label} must have at most ${MAX_NODES} values.`);
    if (typeof node !== "object" || node === null) continue;
    for (const value of Object.values(node)) waiting.push([value, depth + 1]);
  }
}

/** Checks that a contract has few enough schemas to be compared with one another. */
export function checkSchemaCount(schemas: object): void {
  const count = Object.keys(schemas).length;
  if (count > MAX_SCHEMAS)
    throw new ContractError(
      `\`components.schemas\` must have at most ${MAX_SCHEMAS} schemas (got ${count}).`,
    );
}

/**
 * Checks that no schema is defined as itself, directly or through other schemas: no value has such a type. A schema
 * that contains itself in a property or a list is legal.
 */
export function checkAliases(schemas: Readonly<Record<string, unknown>>): void {
  const done = new Set<string>();
  for (const start of Object.keys(schemas)) {
    const open = new Set<string>();
    const waiting: { name: string; leave: boolean }[] = [{ name: start, leave: false }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { name, leave } = next;
      if (leave) {
        open.delete(name);
        done.add(name);
      } else if (open.has(name)) {
        throw new ContractError(
          `The schema ${name} is defined as itself (${[...open].slice(0, 5).join(" → ")}).`,
        );
      } else if (!done.has(name)) {
        open.add(name);
        waiting.push(
          { name, leave: true },
          ...listAliases(schemas[name]).map((alias) => ({ name: alias, leave: false })),
        );
      }
    }
  }
}

/** Names of the schemas that a schema consists of, without those below its properties and items. */
function listAliases(schema: unknown): string[] {
  if (!isObject(schema)) return [];
  const reference = schema["$ref"];
  if (typeof reference === "string") return [refName(reference)];
  return COMBINERS.flatMap((key) => {
    const parts = schema[key];
    return Array.isArray(parts) ? parts.flatMap(listAliases) : [];
  });
}
