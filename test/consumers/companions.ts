import { join } from "node:path";
import { run } from "./command.js";
import type { Check, Subject } from "./outcome.js";
import type { Projects } from "./pack.js";
import { tool } from "./tools.js";

/** Checks the companion packages: as libraries in a program, and the emulator as a command. */
export function companions({ withCompanions: folder, withAdapters }: Projects): Subject[] {
  const nodes = ["node-20", "node-24"] as const;
  return [
    ...["companions.js", "ensure.js"].flatMap((file) => nodes.map((node) => inNode(node, file, folder))),
    { name: "redis-cloud-emulator", run: () => inBackground(folder) },
    inNode("node-24", "adapters.js", withAdapters),
  ];
}

/** Runs a program that prints its checks. */
function inNode(node: "node-20" | "node-24", file: string, folder: string): Subject {
  return {
    name: `${node.replace("-", " ")} ${file}`,
    run: async () => JSON.parse(await said(await tool(node), [file], folder)) as Check[],
  };
}

/** Starts, seeds, queries and stops the emulator by its command, as in a script. */
async function inBackground(folder: string): Promise<Check[]> {
  const command = join(folder, "node_modules/.bin/redis-cloud-emulator");
  const ask = async (...args: string[]) => JSON.parse(await said(command, [...args, "--json"], folder));
  const { url, engine } = (await ask("start", "--port", "0", "--detach")) as { url: string; engine: string };
  const checks = [verdict("start", /^redis \d/.test(engine), engine)];
  try {
    await ask("seed", "--url", url, "--subscriptions", "2", "--databases", "3");
    const { overview } = (await ask("status", "--url", url)) as {
      overview: { databases: { status: string }[] };
    };
    const words = overview.databases.map(({ status }) => status).join();
    checks.push(verdict("seed and status", words === Array(6).fill("active").join(), words));
  } finally {
    await ask("stop", "--url", url);
  }
  const left = await run(command, ["status", "--url", url], folder);
  return [...checks, verdict("stop", left.status !== 0, left.stdout)];
}

function verdict(check: string, passed: boolean, why: string): Check {
  return passed ? { check, passed } : { check, passed, why };
}

async function said(command: string, args: readonly string[], folder: string): Promise<string> {
  const { status, stdout, stderr } = await run(command, args, folder);
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}${stdout}`);
  if (stderr.trim() !== "") throw new Error(`${args.join(" ")} wrote to standard error: ${stderr}`);
  return stdout;
}
