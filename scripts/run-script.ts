import { fileURLToPath } from "node:url";
import { ContractError } from "./contract/read.js";

/** The root of the repository. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Runs the body of a script: a user error is one line on standard error and exit code 1. */
export async function runScript(body: (args: string[]) => Promise<void>): Promise<void> {
  try {
    await body(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
