import { randomBytes } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import type { CliDependencies } from "./dependencies.js";
import { CliFailure, codeOf, reasonOf } from "./failure.js";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "permission denied",
  EISDIR: "it is a folder",
  ENOSPC: "the disk is full",
};

/** A JSON document from a file, or from standard input when the file is `-`. */
export async function readDocument(file: string, { stdin }: Pick<CliDependencies, "stdin">): Promise<string> {
  const name = file === "-" ? "standard input" : file;
  const text = await (file === "-" ? stdin() : readFile(file, "utf8")).catch((problem: unknown) => {
    throw new CliFailure(`Cannot read ${name}: ${explain(problem)}`);
  });
  try {
    JSON.parse(text);
    return text;
  } catch (problem) {
    throw new CliFailure(`${name} is not JSON: ${reasonOf(problem)}`);
  }
}

/** Writes a file whole or not at all. Nobody else may read it: it holds passwords. */
export async function writePrivately(file: string, text: string): Promise<void> {
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    await writeFile(draft, text, { mode: 0o600, flag: "wx" });
    await rename(draft, file);
  } catch (problem) {
    await rm(draft, { force: true });
    throw new CliFailure(`Cannot write ${file}: ${explain(problem)}`);
  }
}

function explain(problem: unknown): string {
  const code = codeOf(problem) ?? "";
  return REASONS[code] ?? reasonOf(problem);
}
