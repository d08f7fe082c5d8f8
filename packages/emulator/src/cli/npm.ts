import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { Environment } from "./dependencies.js";
import { isAlive } from "./processes.js";

const POLL_INTERVAL_MS = 500;

/** npm, its shell, and this process, with one level to spare. */
const MAX_LEVELS = 3;

/**
 * Resolves when the npm or npx that runs this process has exited; never if neither runs it.
 *
 * npm passes signals on to its shell only, which exits without passing them on in turn.
 */
export async function waitForEndOfNpm(environment: Environment): Promise<void> {
  const { npm_lifecycle_event: script, npm_command: command } = environment;
  const pid = script === undefined && command === undefined ? undefined : findNpm(process.ppid);
  if (pid === undefined) return new Promise(() => undefined);
  while (isAlive(pid)) await sleep(POLL_INTERVAL_MS, undefined, { ref: false });
}

/** Finds npm among the ancestors. Systems without `/proc` only have the parent, which is npm: their shells exec. */
function findNpm(parent: number): number | undefined {
  let pid = parent;
  for (let level = 0; level < MAX_LEVELS && pid > 1; level += 1) {
    const ancestor = readProcess(pid);
    if (ancestor === undefined) return pid;
    if (/^np[mx]\b/.test(ancestor.title)) return pid;
    pid = ancestor.parent;
  }
  return undefined;
}

function readProcess(pid: number): { title: string; parent: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in parentheses may itself contain parentheses and spaces.
    const [, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { title: readFileSync(`/proc/${pid}/cmdline`, "utf8"), parent: Number(parent) };
  } catch {
    return undefined;
  }
}
