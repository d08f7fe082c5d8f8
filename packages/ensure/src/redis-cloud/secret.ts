import { readFile } from "node:fs/promises";
import type { EnsureDocument } from "../document/document.js";
import { EnsureError } from "../errors.js";
import type { SecretReference, SecretSource } from "../kinds/documents.js";

/** Reads a key of a Secret in a namespace. */
export type SecretReader = (namespace: string, secret: SecretReference) => Promise<string>;

/**
 * Reads the password of a document. With a `reader`, documents are those of a cluster: they must not read the environment
 * and the files of the process.
 *
 * @throws EnsureError naming the source, never the value.
 */
export async function readPassword(
  { metadata }: Pick<EnsureDocument, "metadata">,
  { env, file, secret }: SecretSource,
  reader: SecretReader | undefined,
): Promise<string> {
  const path = "spec.passwordFrom";
  if (reader !== undefined) {
    if (secret === undefined) throw new EnsureError(`${path} must have secret`);
    return reader(metadata.namespace ?? "default", secret);
  }
  if (secret !== undefined) {
    throw new EnsureError(`${path}.secret can be read in a cluster only; use env or file`);
  }
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

/**
 * Compares the password of a resource with the document's source. The password itself never becomes part of a plan.
 *
 * @returns Observed values: the source if the password is the same, none if the service does not show it.
 */
export async function observePassword(
  document: Pick<EnsureDocument, "metadata">,
  source: SecretSource | undefined,
  reader: SecretReader | undefined,
  readCurrent: () => Promise<string | undefined>,
): Promise<{ passwordFrom?: SecretSource | "another password" }> {
  if (source === undefined) return {};
  const [current, desired] = await Promise.all([readCurrent(), readPassword(document, source, reader)]);
  if (current === undefined || isMasked(current)) return {};
  return { passwordFrom: current === desired ? source : "another password" };
}

/** Whether the service shows asterisks in place of a password. */
export function isMasked(password: string): boolean {
  return /^\*+$/.test(password);
}
