import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { CONTRACT_FILE } from "../contract/effective.js";
import { ContractError } from "../contract/read.js";

/** Identity of the published contract that the coverage is measured against. */
export interface ContractIdentity {
  source: string;
  date: string;
  sha256: string;
}

/** Reads the header of the contract file. */
export async function readIdentity(root: string): Promise<ContractIdentity> {
  const text = await readFile(join(root, CONTRACT_FILE), "utf8").catch((cause: Error) => {
    throw new ContractError(`Cannot read ${CONTRACT_FILE}: ${cause.message}`, { cause });
  });
  return identityOf(text);
}

/** Parses the identity from the header of a contract's text. */
export function identityOf(text: string): ContractIdentity {
  const field = (name: string) => {
    const value = new RegExp(`^# ${name}: *(\\S.*)$`, "m").exec(text)?.[1];
    if (value === undefined) throw new ContractError(`${CONTRACT_FILE} has no "# ${name}:" in its header.`);
    return value.trim();
  };
  return { source: field("source"), date: field("date"), sha256: field("sha256") };
}
