import { constants } from "node:fs";
import { access, open, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { describeDocument, describePlace, type SourcedDocument } from "../document/document.js";
import type { Connection } from "../engine/provider.js";
import { DocumentError, EnsureError } from "../errors.js";
import type { KindName } from "../kinds/documents.js";
import { CONNECTABLE_KINDS } from "../kinds/kinds.js";

/** @throws DocumentError if the variables of two documents have the same names. */
export function assertDistinctVariables(documents: readonly SourcedDocument[]): void {
  const seen = new Map<string, SourcedDocument>();
  for (const one of documents) {
    if (!(CONNECTABLE_KINDS as readonly KindName[]).includes(one.document.kind)) continue;
    const prefix = toPrefix(one.document.metadata.name);
    const other = seen.get(prefix);
    if (other !== undefined) {
      throw new DocumentError(
        describePlace(one),
        `metadata.name must not lead to the variables ${prefix}_* that ${describeDocument(other.document)} has; apply one of them from another file`,
      );
    }
    seen.set(prefix, one);
  }
}

/** Formats connections as lines `NAME=value`. Each name starts with the document's name. */
export function formatConnections(
  connections: readonly (readonly [name: string, connection: Connection])[],
): string {
  return connections
    .flatMap(([name, { url, host, port, username, password }]) => {
      const values = { URL: url, HOST: host, PORT: port, USERNAME: username, PASSWORD: password };
      return Object.entries(values).flatMap(([key, value]) =>
        value === undefined ? [] : [`${toPrefix(name)}_${key}=${quote(String(value))}\n`],
      );
    })
    .join("");
}

/** Checks the file before anything is changed. @throws EnsureError if it cannot be written. */
export async function assertWritable(path: string): Promise<void> {
  try {
    await access(path, constants.W_OK).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
      await access(dirname(path), constants.W_OK);
    });
  } catch (error) {
    throw new EnsureError(`--env-file cannot be written: ${(error as Error).message}`);
  }
}

/**
 * Writes a file that only its owner can read, even if it existed with other permissions.
 *
 * @param kept - Names of documents whose lines in the existing file remain.
 */
export async function writeSecretFile(path: string, text: string, kept: readonly string[]): Promise<void> {
  const before = kept.length === 0 ? "" : await readFile(path, "utf8").catch(() => "");
  const prefixes = kept.map((name) => `${toPrefix(name)}_`);
  const keptLines = before.split("\n").filter((line) => prefixes.some((prefix) => line.startsWith(prefix)));
  const file = await open(path, "w", 0o600);
  try {
    await file.chmod(0o600);
    await file.writeFile(text + keptLines.map((line) => `${line}\n`).join(""));
  } finally {
    await file.close();
  }
}

/** Start of the names of a document's variables. A shell accepts no name that starts with a digit. */
function toPrefix(name: string): string {
  return `${name
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "_")
    .replace(/^(?=\d)/, "_")}_REDIS`;
}

/** Quotes a value where necessary, if possible so that shells and dotenv files agree on it. */
function quote(value: string): string {
  if (/^[\w:/@%.,+=-]*$/.test(value)) return value;
  if (value.includes("'") && !/["$`\\!]/.test(value)) return `"${value}"`;
  return `'${value.replaceAll("'", "'\\''")}'`;
}
