import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { StorageError } from "./storage.js";

/** The state holds passwords of databases in clear, as the service's own answers do. */
export const FILE_MODE = 0o600;
export const FOLDER_MODE = 0o700;

/** Writes everything: one call of the operating system may take less than it was given. */
export function writeAll(file: number, bytes: Buffer, position: number): void {
  let written = 0;
  while (written < bytes.length) {
    const taken = writeSync(file, bytes, written, bytes.length - written, position + written);
    // A disk that takes nothing and says nothing would keep us here for ever.
    if (taken === 0) throw new Error("nothing could be written");
    written += taken;
  }
}

/** Replaces a file: whoever looks, also after a loss of power, sees the old one or the new one, whole. */
export function writeFileAtomic(path: string, text: string): void {
  const draft = `${path}.tmp`;
  try {
    const file = openSync(draft, "w", FILE_MODE);
    try {
      writeAll(file, Buffer.from(text), 0);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
    syncFolder(dirname(path));
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Makes names in a folder last. */
export function syncFolder(path: string): void {
  // Windows cannot open folders, and does not need to.
  if (process.platform === "win32") return;
  const folder = openSync(path, "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Turns what the operating system said into what a person can act upon. */
export function failureOf(what: string, error: unknown): StorageError {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  const said = error instanceof Error ? error.message : String(error);
  const why =
    code === "ENOSPC" || code === "EDQUOT"
      ? "the disk is full"
      : code === "EACCES" || code === "EPERM" || code === "EROFS"
        ? "it may not be written"
        : said;
  return new StorageError(`${what}: ${why}.`, { cause: error });
}
