import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { FILE_MODE } from "./files.js";
import { StorageError } from "./storage.js";

const NAME = "lock";

/** Who holds a folder. */
interface LockOwner {
  pid: number;
  /** Tells the process from a later one of the same number. */
  born: string;
  host: string;
}

/**
 * Takes a folder for this process, and returns how to give it free. A lock that a dead process left is taken over.
 *
 * @throws {@link StorageFailure} when another emulator works there.
 */
export function lockFolder(dir: string): () => void {
  const path = join(dir, NAME);
  const own = JSON.stringify({
    pid: process.pid,
    born: birthOf(process.pid) ?? "unknown",
    host: hostname(),
  } satisfies LockOwner);
  // Two takeovers may meet; each round one of them succeeds.
  for (let round = 0; round < 5; round += 1) {
    if (create(path, own)) {
      return () => {
        if (textOf(path) === own) rmSync(path, { force: true });
      };
    }
    const found = textOf(path);
    if (found === undefined) continue;
    refuseIfHeld(found, dir, path);
    setAside(path, found);
  }
  throw new StorageError(`${dir}: several emulators want this folder at once. Start only one.`);
}

/** Makes the lock with its content in one step: a kill in between must not leave a lock that names nobody. */
function create(path: string, text: string): boolean {
  const draft = `${path}.${randomUUID()}.tmp`;
  writeFileSync(draft, text, { flag: "wx", mode: FILE_MODE });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Removes a stale lock, and only that one: what was moved is looked at again before it goes. */
function setAside(path: string, stale: string): void {
  const aside = `${path}.${randomUUID()}.tmp`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  try {
    // Somebody was faster, and this is their lock: back with it.
    if (textOf(aside) !== stale) linkSync(aside, path);
  } finally {
    rmSync(aside, { force: true });
  }
}

function refuseIfHeld(found: string, dir: string, path: string): void {
  const holder = read(found);
  if (holder === undefined) {
    throw new StorageError(`${dir}: the lock ${path} cannot be read. If no emulator runs there, delete it.`);
  }
  if (holder.host !== hostname()) {
    throw new StorageError(
      `${dir} is used by process ${holder.pid} on ${holder.host}. If it no longer runs, delete ${path}.`,
    );
  }
  if (lives(holder)) {
    throw new StorageError(
      `${dir} is used by another emulator, process ${holder.pid}. Stop it, or choose another folder.`,
    );
  }
}

function lives({ pid, born }: LockOwner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // A process of somebody else lives too.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const birth = birthOf(pid);
  return birth === undefined || born === "unknown" || birth === born;
}

/** When a process began, in the words of the operating system; `undefined` where it does not tell. */
function birthOf(pid: number): string | undefined {
  const stat = textOf(`/proc/${pid}/stat`);
  // The name of the program comes second, in brackets, and may hold anything.
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
}

function read(text: string): LockOwner | undefined {
  try {
    const { pid, born, host } = JSON.parse(text) as Partial<LockOwner>;
    return Number.isSafeInteger(pid) &&
      pid !== undefined &&
      typeof born === "string" &&
      typeof host === "string"
      ? { pid, born, host }
      : undefined;
  } catch {
    return undefined;
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
