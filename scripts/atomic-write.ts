import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ContractError } from "./contract/read.js";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Replaces files below `root`, all of them or none.
 *
 * A rename is atomic, so a file is the old one or the new one, never half of one; no file is replaced before all texts
 * are on disk; if one cannot be replaced, the replaced ones get their old content back. The calls are synchronous and
 * signals are deferred until the end, so no other code can run in between.
 */
export async function replaceFiles(root: string, files: ReadonlyMap<string, string>): Promise<void> {
  const signal = await withoutSignals(() => replaceAll(root, files));
  // No file is half replaced now: deliver the deferred signal.
  if (signal !== undefined) process.kill(process.pid, signal);
}

function replaceAll(root: string, files: ReadonlyMap<string, string>): void {
  const part = (name: string) => join(root, `${name}.part`);
  const old = new Map<string, Uint8Array | undefined>();
  const folders: string[] = [];
  try {
    for (const [name, text] of files) {
      const made = mkdirSync(dirname(join(root, name)), { recursive: true });
      if (made !== undefined) folders.push(made);
      writeFileSync(part(name), text);
    }
    for (const name of files.keys()) {
      const before = readContent(join(root, name));
      renameSync(part(name), join(root, name));
      old.set(name, before);
    }
  } catch (cause) {
    for (const [name, before] of old) restore(join(root, name), part(name), before);
    for (const name of files.keys()) remove(part(name));
    for (const folder of folders.reverse()) rmSync(folder, { recursive: true, force: true });
    throw new ContractError(`Cannot write ${[...files.keys()].join(", ")}: ${(cause as Error).message}`, {
      cause,
    });
  }
}

function readContent(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw cause;
  }
}

function restore(file: string, part: string, before: Uint8Array | undefined): void {
  if (before === undefined) rmSync(file, { force: true });
  else {
    writeFileSync(part, before);
    renameSync(part, file);
  }
}

/** Removes the temporary file, unless a folder of the user has that name. */
function remove(part: string): void {
  try {
    rmSync(part, { force: true });
  } catch {
    // It was there before.
  }
}

/** Runs a body with signals deferred, and returns the first signal. */
async function withoutSignals(body: () => void): Promise<NodeJS.Signals | undefined> {
  let came: NodeJS.Signals | undefined;
  const hold = (signal: NodeJS.Signals) => {
    came ??= signal;
  };
  for (const signal of SIGNALS) process.on(signal, hold);
  try {
    body();
    // Signals are delivered between two turns of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
  } finally {
    for (const signal of SIGNALS) process.off(signal, hold);
  }
  return came;
}
