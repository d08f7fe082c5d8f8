import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ContractError } from "../contract/read.js";
import { type ContractSource, MAIN } from "../contracts.js";
import { hash } from "./evidence.js";

/** Identity of the published contract that the coverage is measured against. */
export interface ContractIdentity {
  source: string;
  date: string;
  sha256: string;
}

/** Reads the header of the contract file. One that is written here has none. */
export async function readIdentity(
  root: string,
  { file, version, isWrittenHere }: ContractSource = MAIN,
): Promise<ContractIdentity> {
  const text = await readFile(join(root, file), "utf8").catch((cause: Error) => {
    throw new ContractError(`Cannot read ${file}: ${cause.message}`, { cause });
  });
  if (isWrittenHere)
    return { source: "written in this repository", date: version, sha256: hash(Buffer.from(text)) };
  return parseIdentity(text, file);
}

/** Parses the identity from the header of a contract's text. */
export function parseIdentity(text: string, file: string): ContractIdentity {
  const field = (name: string) => {
    const value = new RegExp(`^# ${name}: *(\\S.*)$`, "m").exec(text)?.[1];
    if (value === undefined) throw new ContractError(`${file} has no "# ${name}:" in its header.`);
    return value.trim();
  };
  return { source: field("source"), date: field("date"), sha256: field("sha256") };
}
