import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The root of the repository. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a script of the repository as `npm run` would. */
export function run(script: string, ...args: string[]): Promise<Ended> {
  return runIn(ROOT, script, ...args);
}

/** Runs a script of a copy of the repository as `npm run` would. */
export function runIn(root: string, script: string, ...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, ["--import", "tsx", script, ...args], { cwd: root });
  const ended: Ended = { code: null, stdout: "", stderr: "" };
  child.stdout.on("data", (chunk) => {
    ended.stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    ended.stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ ...ended, code }));
  });
}
