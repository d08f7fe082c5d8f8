import { runCommandLine } from "../../src/cli/command-line.js";
import type { Environment } from "../../src/cli/environment.js";

/** Runs the command as a process would, with its output as strings. */
export async function runCommand(
  args: readonly string[],
  environment: Pick<Environment, "env"> & Partial<Environment>,
  { input = "", isTTY = false }: { input?: string; isTTY?: boolean } = {},
) {
  const output = { out: "", err: "" };
  const code = await runCommandLine(args, {
    stdin: (async function* () {
      yield Buffer.from(input);
    })(),
    stdout: {
      write: (text) => {
        output.out += text;
      },
    },
    stderr: {
      isTTY,
      write: (text) => {
        output.err += text;
      },
    },
    sleep: async () => undefined,
    signal: new AbortController().signal,
    ...environment,
  });
  return { code, ...output };
}
