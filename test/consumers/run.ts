// npm run check:consumers -- [--allow-missing]
// Installs the packed tarballs as users do, and uses them with every compiler, module resolution and runtime.
import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { companions } from "./companions.js";
import { Missing, type Outcome, type Subject } from "./outcome.js";
import { pack } from "./pack.js";
import { runtimes } from "./runtimes.js";
import { TOOLS_FOLDER } from "./tools.js";
import { compilers } from "./types.js";

/** Runs the subjects, as many at a time as there are processors, and prints a line for each as it ends. */
async function runAll(subjects: readonly Subject[], allowMissing: boolean): Promise<Outcome[]> {
  const waiting = [...subjects];
  const outcomes: Outcome[] = [];
  const one = async () => {
    for (let subject = waiting.shift(); subject !== undefined; subject = waiting.shift()) {
      for (const outcome of await outcomesOf(subject, allowMissing)) {
        outcomes.push(outcome);
        print(outcome);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(availableParallelism(), 2) }, one));
  return outcomes;
}

async function outcomesOf(subject: Subject, allowMissing: boolean): Promise<Outcome[]> {
  const { name } = subject;
  try {
    return (await subject.run()).map((check) => ({ name, ...check }));
  } catch (error) {
    const missing = error instanceof Missing;
    const why = error instanceof Error ? error.message : String(error);
    return [{ name, check: missing ? "missing" : "runs", passed: missing && allowMissing, why }];
  }
}

function print({ name, check, passed, why }: Outcome): void {
  const reason = why === undefined ? "" : `\n    ${why.trim().split("\n").slice(0, 12).join("\n    ")}`;
  console.log(`${passed ? "✓" : "✗"} ${name.padEnd(34)} ${check}${reason}`);
}

const args = process.argv.slice(2);
const unknown = args.filter((arg) => arg !== "--allow-missing" && arg !== "--fresh");
if (unknown.length > 0) {
  console.error(
    `Unknown option ${unknown.join(" ")}. There are --allow-missing and --fresh (downloads again).`,
  );
  process.exit(1);
}
const start = performance.now();
if (args.includes("--fresh")) rmSync(TOOLS_FOLDER, { recursive: true, force: true });
const projects = await pack();
const outcomes = await runAll(
  [...runtimes(projects), ...companions(projects), ...compilers(projects)],
  args.includes("--allow-missing"),
);
const failed = outcomes.filter(({ passed }) => !passed).length;
const seconds = ((performance.now() - start) / 1000).toFixed(0);
console.log(`\nConsumers: ${outcomes.length - failed} passed, ${failed} failed in ${seconds} s`);
process.exitCode = failed === 0 ? 0 : 1;
