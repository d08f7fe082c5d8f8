import { mkdirSync, statSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, isAbsolute, join, resolve } from "node:path";

/** Restricted to the owner: the folders contain plain-text database passwords, as the service's responses do. */
const FOLDER_MODE = 0o700;

/** Returns the home folder, or a temporary folder for users without one, as in containers with arbitrary user IDs. */
export function getHomeFolder({ HOME = "" }: Readonly<Record<string, string | undefined>>): string {
  if (isAbsolute(HOME)) return HOME;
  try {
    const found = homedir();
    if (isAbsolute(found)) return found;
  } catch {
    // The user has no entry in the system's database.
  }
  return join(tmpdir(), `redis-cloud-emulator-${process.getuid?.() ?? 0}`);
}

/**
 * Creates a folder and its missing parents.
 *
 * One at a time: the recursive `mkdir` of Node.js never returns where the system refuses new folders with ENOENT, as in
 * `/proc`.
 *
 * @throws Error of the file system.
 */
export function makeFolder(path: string): void {
  const missing: string[] = [];
  for (let folder = resolve(path); !isPresent(folder); folder = dirname(folder)) missing.push(folder);
  for (const folder of missing.reverse()) {
    try {
      mkdirSync(folder, { mode: FOLDER_MODE });
    } catch (error) {
      // Another process has just created it.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
  if (!statSync(path).isDirectory()) throw new Error("it is not a folder");
}

/** Reasons of the errors that users can fix. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file or folder",
  ENOTDIR: "a part of the path is not a folder",
  EISDIR: "it is a folder",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is exceeded",
};

/** Describes an error of the file system, which may be the cause of the given one. */
export function describeFileError(error: unknown): string {
  return REASONS[findCode(error) ?? ""] ?? (error instanceof Error ? error.message : String(error)).trim();
}

function findCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return typeof code === "string" ? code : findCode(cause);
}

function isPresent(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
