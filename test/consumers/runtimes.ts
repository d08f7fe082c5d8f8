import { type ProgramOptions, withAccount } from "./account.js";
import { inBrowser } from "./browser.js";
import { run } from "./command.js";
import type { Check, Subject } from "./outcome.js";
import type { Projects } from "./pack.js";
import { type Tool, tool } from "./tools.js";
import { inWorkerd } from "./workerd.js";

/** Runs a program and returns its output: see `project/scenarios.js`. */
type Runner = (options: ProgramOptions) => Promise<unknown>;

const SCENARIOS = ["get", "list", "wait", "abort"];

/** Arguments before the file name. Deno gets network permission only: no environment, no files. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  bun: ["run"],
  deno: ["run", "--no-prompt", "--allow-net=127.0.0.1", "--node-modules-dir=manual"],
};

/** Runs the four scenarios in every runtime that the SDK supports. */
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
      const results = (await withAccount(runner)) as { scenario: string; passed: boolean; why?: string }[];
      const checks: Check[] = results.map(({ scenario, ...rest }) => ({ check: scenario, ...rest }));
      const seen = checks.map(({ check }) => check).join();
      if (seen !== SCENARIOS.join()) throw new Error(`expected ${SCENARIOS.join()}, got ${seen}`);
      return checks;
    },
  };
}

async function inProcess(binary: string, args: readonly string[], folder: string, options: ProgramOptions) {
  const { status, stdout, stderr } = await run(binary, [...args, JSON.stringify(options)], folder);
  if (status !== 0) throw new Error(`ended with ${status}: ${stderr}${stdout}`);
  // Deprecations and leaks caused by the SDK are reported here.
  if (stderr.trim() !== "") throw new Error(`wrote to standard error: ${stderr}`);
  return JSON.parse(stdout);
}
