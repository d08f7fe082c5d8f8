import { randomBytes } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import type { CliDependencies } from "./dependencies.js";
import { CliError, codeOf, reasonOf } from "./error.js";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "permission denied",
  EISDIR: "it is a folder",
  ENOSPC: "the disk is full",
};

/** A JSON document from a file, or from standard input when the file is `-`. */
export async function readDocument(file: string, { stdin }: Pick<CliDependencies, "stdin">): Promise<string> {
  const name = file === "-" ? "standard input" : file;
  const text = await (file === "-" ? stdin() : readFile(file, "utf8")).catch((error: unknown) => {
    throw new CliError(`Cannot read ${name}: ${explain(error)}`);
  });
  try {
    JSON.parse(text);
    return text;
  } catch (error) {
    throw new CliError(`${name} is not JSON: ${reasonOf(error)}`);
  }
}

/** Writes a file whole or not at all. Nobody else may read it: it holds passwords. */
export async function writePrivately(file: string, text: string): Promise<void> {
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    await writeFile(draft, text, { mode: 0o600, flag: "wx" });
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw new CliError(`Cannot write ${file}: ${explain(error)}`);
  }
}

function explain(error: unknown): string {
  const code = codeOf(error) ?? "";
  return REASONS[code] ?? reasonOf(error);
}
