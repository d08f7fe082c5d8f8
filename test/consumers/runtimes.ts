import { type ProgramOptions, withAccount } from "./account.js";
import { inBrowser } from "./browser.js";
import { run } from "./command.js";
import type { Check, Subject } from "./outcome.js";
import type { Projects } from "./pack.js";
import { type Tool, tool } from "./tools.js";
import { inWorkerd } from "./workerd.js";

/** Runs a program, and gives what it has to say: see `project/behaviours.js`. */
type Runner = (options: ProgramOptions) => Promise<unknown>;

const BEHAVIOURS = ["get", "list", "wait", "abort"];

/** What stands before the file's name. Deno gets the network and nothing else: no environment, no files. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  bun: ["run"],
  deno: ["run", "--no-prompt", "--allow-net=127.0.0.1", "--node-modules-dir=manual"],
};

/** The four behaviours, for real, wherever the SDK says that it runs. */
export function runtimes({ plain, withPeer }: Projects): Subject[] {
  const command = (name: Tool, program: string, folder = plain): Subject =>
    subject(`${name.replace("-", " ")} ${program}`, async () => {
      const binary = await tool(name);
      return (options) => inProcess(binary, [...(ARGUMENTS[name] ?? []), program], folder, options);
    });
  const nodes = ["node-20", "node-22", "node-24"] as const;
  return [
    ...nodes.flatMap((node) => [command(node, "main.js"), command(node, "main.cjs")]),
    command("bun", "main.js"),
    command("deno", "main.js"),
    subject("workerd worker.js", async () => {
      const binary = await tool("workerd");
      return (options) => inWorkerd(binary, plain, options);
    }),
    subject("chromium page.js", async () => (options) => inBrowser(plain, options)),
    command("node-20", "telemetry.js", withPeer),
  ];
}

function subject(name: string, prepare: () => Promise<Runner>): Subject {
  return {
    name,
    async run() {
      const runner = await prepare();
      const results = (await withAccount(runner)) as { behaviour: string; passed: boolean; why?: string }[];
      const checks: Check[] = results.map(({ behaviour, ...rest }) => ({ check: behaviour, ...rest }));
      const seen = checks.map(({ check }) => check).join();
      if (seen !== BEHAVIOURS.join()) throw new Error(`expected ${BEHAVIOURS.join()}, got ${seen}`);
      return checks;
    },
  };
}

async function inProcess(binary: string, args: readonly string[], folder: string, options: ProgramOptions) {
  const { status, stdout, stderr } = await run(binary, [...args, JSON.stringify(options)], folder);
  if (status !== 0) throw new Error(`ended with ${status}: ${stderr}${stdout}`);
  // A deprecation or a leak that the SDK causes is told here.
  if (stderr.trim() !== "") throw new Error(`wrote to standard error: ${stderr}`);
  return JSON.parse(stdout);
}
