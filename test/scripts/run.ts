import { fileURLToPath } from "node:url";
import { runProgram } from "../support/run-program.js";

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
export async function runIn(root: string, script: string, ...args: string[]): Promise<Ended> {
  const ended = await runProgram(process.execPath, ["--import", "tsx", script, ...args], { cwd: root });
  return { code: ended.code, stdout: ended.out, stderr: ended.err };
}
