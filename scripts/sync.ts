import { createHash } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { canonical } from "./contract/canonical.js";
import { describeDifference, difference } from "./contract/difference.js";
import type { Contract } from "./contract/document.js";
import { CONTRACT_FILE } from "./contract/effective.js";
import { ContractError, readPublished } from "./contract/read.js";
import { ROOT, runScript } from "./script.js";

const USAGE =
  "Usage: npm run sync -- <file or URL of a published contract, OpenAPI 3.0 or 3.1, JSON or YAML>";

await runScript(async ([location, ...rest]) => {
  if (location === undefined || rest.length > 0 || location.startsWith("-")) throw new ContractError(USAGE);
  console.log(await sync(location, join(ROOT, CONTRACT_FILE)));
});

/** Writes the canonical form of a published contract, unless the file holds that structure already. */
async function sync(location: string, file: string): Promise<string> {
  const published = await readPublished(location);
  const contract = canonical(published.document);
  const before = await previous(file);
  const report = describeDifference(difference(before, contract));
  if (before !== undefined && JSON.stringify(before) === JSON.stringify(contract)) {
    return `${CONTRACT_FILE} already has this structure; nothing was written.`;
  }
  const header = [
    "# The structure of the Redis Cloud REST API, written by `npm run sync`. Never edited by hand.",
    `# source: ${published.source}`,
    `# date:   ${new Date().toISOString().slice(0, 10)}`,
    `# sha256: ${createHash("sha256").update(published.bytes).digest("hex")}`,
  ];
  const yaml = stringify(contract, { lineWidth: 0, aliasDuplicateObjects: false });
  // A rename is atomic: the file is the old contract or the new one, never half of one.
  await writeFile(`${file}.part`, `${header.join("\n")}\n${yaml}`);
  await rename(`${file}.part`, file);
  return `${report ?? "The description of the server or its tags changed."}\n${CONTRACT_FILE} written.`;
}

async function previous(file: string): Promise<Contract | undefined> {
  try {
    return parse(await readFile(file, "utf8")) as Contract;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new ContractError(`${CONTRACT_FILE} cannot be read: ${(cause as Error).message}`, { cause });
  }
}
