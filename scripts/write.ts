import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ContractError } from "./contract/read.js";

/**
 * Replaces files below `root`, each whole: a rename is atomic, so a file is the old one or the new one, never
 * half of one. Nothing is replaced before all texts are on the disk.
 */
export async function replaceFiles(root: string, files: ReadonlyMap<string, string>): Promise<void> {
  const part = (name: string) => join(root, `${name}.part`);
  try {
    for (const [name, text] of files) await writeFile(part(name), text);
    for (const name of files.keys()) await rename(part(name), join(root, name));
  } catch (cause) {
    for (const name of files.keys()) await rm(part(name), { force: true });
    throw new ContractError(`Cannot write ${[...files.keys()].join(", ")}: ${(cause as Error).message}`, {
      cause,
    });
  }
}
