import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { ContractError } from "./read.js";

export const CAPABILITIES_FILE = "openapi/capabilities.yaml";

/** Class of the codes that do not mean "not available here". */
export const NOT_A_CAPABILITY = "none";

/** One row of the classification of service codes. */
export interface ClassPattern {
  class: string;
  about: string;
  pattern: string;
}

/** Words of codes and routes that name a feature. */
export interface FeatureWords {
  specific: readonly string[];
  /** Looked for if no specific word is found. */
  general: readonly string[];
  /** Feature by word, if it is not the word in camel case. */
  names: Readonly<Record<string, string>>;
}

/** The table that service codes and routes are classified by. */
export interface CapabilityTable {
  classes: readonly ClassPattern[];
  features: FeatureWords;
  substitutes: readonly { pattern: string; use: string }[];
  since: readonly { date: string; pattern: string }[];
}

/** An empty table. */
export const NO_CAPABILITIES: CapabilityTable = {
  classes: [],
  features: { specific: [], general: [], names: {} },
  substitutes: [],
  since: [],
};

/** @throws ContractError if the file cannot be read or contains an invalid pattern. */
export async function readCapabilities(root: string): Promise<CapabilityTable> {
  let table: CapabilityTable;
  try {
    table = parse(await readFile(join(root, CAPABILITIES_FILE), "utf8")) as CapabilityTable;
    for (const { pattern } of [...table.classes, ...table.substitutes, ...table.since]) new RegExp(pattern);
    for (const word of [...table.features.specific, ...table.features.general])
      if (!/^[A-Z_]+$/.test(word)) throw new Error(`features: ${word} must be an upper-case word`);
  } catch (cause) {
    throw new ContractError(`Cannot read ${CAPABILITIES_FILE}: ${(cause as Error).message}`, { cause });
  }
  return table;
}

/** Returns the class of a code, {@link NOT_A_CAPABILITY} for others, `undefined` if no pattern matches. */
export function findClass({ classes }: CapabilityTable, code: string): string | undefined {
  return classes.find(({ pattern }) => new RegExp(pattern).test(code))?.class;
}

/** Returns the codes that no pattern matches. */
export function unclassified(table: CapabilityTable, codes: readonly string[]): string[] {
  return codes.filter((code) => findClass(table, code) === undefined);
}
