import { spawn } from "node:child_process";

interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Timeout of a program. */
const HANGS_AFTER_MS = 120_000;

/** Runs a program to completion. Its environment has no variables that the SDK reads. */
export function run(command: string, args: readonly string[], cwd: string): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const { PATH = "", HOME = "" } = process.env;
    const env = { PATH, HOME, NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1", DENO_DIR: `${cwd}/.deno` };
    const child = spawn(command, args, {
      cwd,
      env,
      timeout: HANGS_AFTER_MS,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const ran: Ran = { status: null, stdout: "", stderr: "" };
    child.stdout.on("data", (chunk) => (ran.stdout += String(chunk)));
    child.stderr.on("data", (chunk) => (ran.stderr += String(chunk)));
    child.on("error", reject);
    child.on("close", (status) => resolve({ ...ran, status }));
  });
}
