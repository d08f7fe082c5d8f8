import { randomBytes } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { describeFileError } from "../file-system.js";
import type { CliDependencies } from "./dependencies.js";
import { CliError, getErrorMessage } from "./error.js";

/** Reads a JSON document from a file, or from standard input if the file is `-`. */
export async function readDocument(file: string, { stdin }: Pick<CliDependencies, "stdin">): Promise<string> {
  const name = file === "-" ? "standard input" : file;
  const text = await (file === "-" ? stdin() : readFile(file, "utf8")).catch((error: unknown) => {
    throw new CliError(`Cannot read ${name}: ${describeFileError(error)}`);
  });
  try {
    JSON.parse(text);
    return text;
  } catch (error) {
    throw new CliError(`${name} is not valid JSON: ${getErrorMessage(error)}`);
  }
}

/** Writes a file atomically. Only the user can read it, because it contains passwords. */
export async function writePrivateFile(file: string, text: string): Promise<void> {
  const temporaryFile = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    await writeFile(temporaryFile, text, { mode: 0o600, flag: "wx" });
    await rename(temporaryFile, file);
  } catch (error) {
    await rm(temporaryFile, { force: true });
    throw new CliError(`Cannot write ${file}: ${describeFileError(error)}`);
  }
}
