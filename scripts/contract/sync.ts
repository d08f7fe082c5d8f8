import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { type ContractSource, MAIN } from "../contracts.js";
import { type Difference, difference, isSame } from "../diff/diff.js";
import { canonical } from "./canonical.js";
import type { Contract } from "./document.js";
import { isObject } from "./json.js";
import { checkSize } from "./limits.js";
import { ContractError, type PublishedContract, readPublished } from "./read.js";

/** Result of a sync, before anything is written. */
export interface SyncPlan {
  /** Current contract; `undefined` before the first sync. */
  before: Contract | undefined;
  contract: Contract;
  /** Source, and bytes as published. */
  source: string;
  bytes: Uint8Array;
  difference: Difference;
  /** New text of the contract file; `undefined` if the file already has that structure. */
  text: string | undefined;
}

/** Reads a published contract and compares its canonical form with the one below `root`. */
export async function planSync(
  location: string,
  root: string,
  today = new Date(),
  target: ContractSource = MAIN,
): Promise<SyncPlan> {
  if (target.isWrittenHere)
    throw new ContractError(
      `--contract must be a published contract (got ${target.name}, which is written in ${target.file}).`,
    );
  const { published, contract } = await withinDepth(location, async () => {
    const published = await readPublished(location);
    checkSize(published.document, location);
    return { published, contract: canonical(published.document, target) };
  });
  const before = await readPrevious(root, target.file);
  return {
    before,
    contract,
    source: published.source,
    bytes: published.bytes,
    difference: difference(before, contract),
    text: isSame(before, contract) ? undefined : withHeader(contract, published, today, target),
  };
}

function withHeader(
  contract: Contract,
  { source, bytes }: PublishedContract,
  today: Date,
  { title }: ContractSource,
): string {
  const header = [
    `# The structure of the ${title.replace(/ API$/, " REST API")}, written by \`npm run contract:sync\`. Never edited by hand.`,
    `# source: ${source}`,
    `# date:   ${today.toISOString().slice(0, 10)}`,
    `# sha256: ${createHash("sha256").update(bytes).digest("hex")}`,
  ];
  return `${header.join("\n")}\n${stringify(contract, { lineWidth: 0, aliasDuplicateObjects: false })}`;
}

async function readPrevious(root: string, file: string): Promise<Contract | undefined> {
  const contract: unknown = await readFile(join(root, file), "utf8")
    .then(parse)
    .catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === "ENOENT") return undefined;
      throw new ContractError(`${file} cannot be read: ${cause.message.split("\n")[0]}`, { cause });
    });
  if (contract === undefined) return undefined;
  if (isObject(contract) && isObject(contract["paths"]) && isObject(contract["components"])) {
    return contract as unknown as Contract;
  }
  throw new ContractError(`${file} does not contain a contract. Restore it, or delete it to start over.`);
}

/** A contract has some twenty levels. Thousands, or a recursive YAML alias, exhaust the stack. */
async function withinDepth<T>(location: string, body: () => Promise<T>): Promise<T> {
  try {
    return await body();
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new ContractError(`${location} is nested too deeply, or recursively.`, { cause });
  }
}
