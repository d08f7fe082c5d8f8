import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { FILE_MODE } from "./files.js";
import { StorageError } from "./storage.js";

const LOCK_FILE = "lock";

/** Interval at which the holder of a lock touches it. */
const TOUCH_INTERVAL_MS = 1_000;

/** Time without a touch after which the holder on another host, such as a previous container, is considered gone. */
const QUIET_MS = 10_000;

const POLL_INTERVAL_MS = 50;

/** Process that holds the lock. */
interface LockOwner {
  pid: number;
  /** Distinguishes the process from a later one with the same ID. */
  startTime: string;
  host: string;
}

/**
 * Locks a folder for this process and returns a function that releases the lock. Takes over the lock of a dead process.
 *
 * @param quietMs How long the lock of another host, whose processes cannot be seen, is watched.
 * @throws {@link StorageError} if another emulator uses the folder.
 */
export function lockFolder(dir: string, quietMs: number = QUIET_MS): () => void {
  const path = join(dir, LOCK_FILE);
  const ownContent = JSON.stringify({
    pid: process.pid,
    startTime: readStartTime(process.pid) ?? "unknown",
    host: hostname(),
  } satisfies LockOwner);
  // Concurrent takeovers may collide; one of them succeeds in each round.
  for (let round = 0; round < 5; round += 1) {
    if (createLock(path, ownContent)) {
      const timer = setInterval(() => touch(path, ownContent), TOUCH_INTERVAL_MS);
      timer.unref();
      return () => {
        clearInterval(timer);
        if (readText(path) === ownContent) rmSync(path, { force: true });
      };
    }
    const content = readText(path);
    if (content === undefined) continue;
    assertNotHeld(content, { dir, path, quietMs });
    removeStaleLock(path, content);
  }
  throw new StorageError(`${dir}: several emulators are starting in this folder. Start only one.`);
}

/** Creates the lock atomically with its content, so that a kill cannot leave an empty lock. */
function createLock(path: string, text: string): boolean {
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

/** Removes a stale lock. Reads the renamed file again before deleting it, because it may be a newer lock. */
function removeStaleLock(path: string, stale: string): void {
  const renamed = `${path}.${randomUUID()}.tmp`;
  try {
    renameSync(path, renamed);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  try {
    // Another process was faster and this is its lock: restore it.
    if (readText(renamed) !== stale) linkSync(renamed, path);
  } finally {
    rmSync(renamed, { force: true });
  }
}

/** Shows other hosts that the holder of the lock is alive. */
function touch(path: string, ownContent: string): void {
  try {
    const now = new Date();
    if (readText(path) === ownContent) utimesSync(path, now, now);
  } catch {
    // The folder was removed, or is not writable any more: writes will fail, and report it.
  }
}

function assertNotHeld(
  content: string,
  { dir, path, quietMs }: { dir: string; path: string; quietMs: number },
): void {
  const owner = parseOwner(content);
  if (owner === undefined) {
    throw new StorageError(
      `${dir}: the lock ${path} is unreadable. If no emulator uses the folder, delete it.`,
    );
  }
  if (owner.host !== hostname()) {
    if (isQuiet(path, quietMs)) return;
    throw new StorageError(
      `${dir} is used by process ${owner.pid} on ${owner.host}. Stop it, or choose another folder.`,
    );
  }
  if (isRunning(owner)) {
    throw new StorageError(
      `${dir} is used by another emulator, process ${owner.pid}. Stop it, or choose another folder.`,
    );
  }
}

/** Watches a lock. Returns whether it is abandoned: not touched for some time, or removed. */
function isQuiet(path: string, quietMs: number): boolean {
  const readTime = () => statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  const before = readTime();
  const deadline = performance.now() + quietMs;
  while (performance.now() < deadline) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, POLL_INTERVAL_MS);
    const now = readTime();
    if (now === undefined) return true;
    if (now !== before) return false;
  }
  return true;
}

function isRunning({ pid, startTime }: LockOwner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: the process exists, but belongs to another user.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const actualStartTime = readStartTime(pid);
  return actualStartTime === undefined || startTime === "unknown" || actualStartTime === startTime;
}

/** Returns the start time of a process in clock ticks; `undefined` on systems without `/proc`. */
function readStartTime(pid: number): string | undefined {
  const stat = readText(`/proc/${pid}/stat`);
  // The second field is the program name in parentheses, which may contain spaces and parentheses.
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
}

function parseOwner(text: string): LockOwner | undefined {
  try {
    const { pid, startTime, host } = JSON.parse(text) as Partial<LockOwner>;
    return Number.isSafeInteger(pid) &&
      pid !== undefined &&
      typeof startTime === "string" &&
      typeof host === "string"
      ? { pid, startTime, host }
      : undefined;
  } catch {
    return undefined;
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
