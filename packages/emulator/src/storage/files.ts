import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { describeFileError } from "../file-system.js";
import { StorageError } from "./storage.js";

/** Restricted to the owner: the state contains plain-text database passwords, as the service's responses do. */
export const FILE_MODE = 0o600;
/** Writes all bytes: one system call may write only a part. */
export function writeAll(file: number, bytes: Buffer, position: number): void {
  let written = 0;
  while (written < bytes.length) {
    const count = writeSync(file, bytes, written, bytes.length - written, position + written);
    // Avoids an endless loop if the disk neither writes nor fails.
    if (count === 0) throw new Error("no bytes were written");
    written += count;
  }
}

/** Replaces a file atomically: readers see the complete old or new file, even after a power failure. */
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

/** Flushes file names in a folder to disk. */
export function syncFolder(path: string): void {
  // Windows can neither open nor needs to flush folders.
  if (process.platform === "win32") return;
  const folder = openSync(path, "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Converts a file system error to an actionable message. */
export function toStorageError(summary: string, error: unknown): StorageError {
  return new StorageError(`${summary}: ${describeFileError(error)}.`, { cause: error });
}
