import { readFile } from "node:fs/promises";
import { EnsureError } from "../errors.js";

/** Where a secret is read. */
export interface SecretSource {
  env?: string | undefined;
  file?: string | undefined;
}

/** Reads a secret. @throws EnsureError naming the source, never the value. */
export async function readSecret(path: string, { env, file }: SecretSource): Promise<string> {
  if (env !== undefined) {
    const value = process.env[env];
    if (!value) throw new EnsureError(`${path}: the environment variable ${env} is not set`);
    return value;
  }
  try {
    const value = (await readFile(file ?? "", "utf8")).replace(/\r?\n$/, "");
    if (value === "") throw new Error("the file is empty");
    return value;
  } catch (error) {
    throw new EnsureError(`${path}: cannot read ${file}: ${(error as Error).message}`);
  }
}
