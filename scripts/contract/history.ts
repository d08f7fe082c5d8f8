import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { type Contract, METHODS } from "./document.js";
import { compare } from "./json.js";
import { ContractError } from "./read.js";

/** Names that appeared first in one published contract. */
interface FirstAppearances {
  operations?: string[];
  schemas?: string[];
}

/** First appearances by contract, then by date. */
export type History = Record<string, Record<string, FirstAppearances>>;

/** Dates of the first contracts with an operation or schema. */
export interface Since {
  operation(route: string): string | undefined;
  schema(name: string): string | undefined;
}

export const HISTORY_FILE = "openapi/history.yaml";

const HEADER = [
  "# Operations and schemas by the date of the first published contract that had them.",
  "# Appended by `npm run update`. Dates are those of the publications, as far as known, otherwise of the update.",
].join("\n");

/** @throws ContractError if the file exists and is not a history. */
export async function readHistory(root: string): Promise<History> {
  const text = await readFile(join(root, HISTORY_FILE), "utf8").catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return "{}";
    throw new ContractError(`Cannot read ${HISTORY_FILE}: ${cause.message}`, { cause });
  });
  const history: unknown = parse(text);
  if (typeof history === "object" && history !== null && Object.values(history).every(isDated))
    return history as History;
  throw new ContractError(`${HISTORY_FILE} must have lists of operations and schemas by contract and date.`);
}

function isDated(entry: unknown): boolean {
  if (typeof entry !== "object" || entry === null) return false;
  return Object.entries(entry).every(
    ([date, names]) => /^\d{4}-\d{2}-\d{2}$/.test(date) && typeof names === "object" && names !== null,
  );
}

/** Looks up dates. A renamed path parameter does not make an operation new. */
export function findSince(history: History, name: string): Since {
  const entries = Object.entries(history[name] ?? {}).sort(([a], [b]) => compare(b, a));
  const dates = (kind: keyof FirstAppearances, keyOf: (name: string) => string) =>
    new Map(
      entries.flatMap(([date, names]) => (names[kind] ?? []).map((one) => [keyOf(one), date] as const)),
    );
  const operations = dates("operations", toShape);
  const schemas = dates("schemas", (one) => one);
  return { operation: (route) => operations.get(toShape(route)), schema: (one) => schemas.get(one) };
}

/** Adds the names that appear first in a contract. Returns the same history if there are none. */
export function extendHistory(history: History, name: string, date: string, contract: Contract): History {
  const since = findSince(history, name);
  const operations = Object.entries(contract.paths)
    .flatMap(([path, item]) =>
      METHODS.filter((method) => item[method] !== undefined).map(
        (method) => `${method.toUpperCase()} ${path}`,
      ),
    )
    .filter((route) => since.operation(route) === undefined);
  const schemas = Object.keys(contract.components.schemas).filter((one) => since.schema(one) === undefined);
  if (operations.length + schemas.length === 0) return history;
  const earlier = history[name]?.[date] ?? {};
  const appearances: FirstAppearances = {
    operations: [...(earlier.operations ?? []), ...operations].sort(compare),
    schemas: [...(earlier.schemas ?? []), ...schemas].sort(compare),
  };
  return { ...history, [name]: { ...history[name], [date]: appearances } };
}

/** Date of a publication: the one in its name, as archives have it, or else the day it is read. */
export function publicationDate(source: string, today: Date): string {
  return /\d{4}-\d{2}-\d{2}/.exec(source)?.[0] ?? today.toISOString().slice(0, 10);
}

export function formatHistory(history: History): string {
  return `${HEADER}\n${stringify(history, { lineWidth: 0 })}`;
}

/** Ignores the names of parameters, one of which the vendor publishes as `**`. */
function toShape(route: string): string {
  return route.replace(/\{[^}]*\}|\*\*/g, "{}");
}
