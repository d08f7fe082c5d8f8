// npm run check -- [--tested]: the gate.
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { mapConcurrent } from "../src/waiters/map-concurrent.js";
import { ROOT } from "./run-script.js";

/** The one step that uses all processors. */
const TEST = "test";

/**
 * Steps of the gate: scripts of package.json, each of which also runs alone. Those of one stage run side by side, as
 * most use one processor, and need what the stages before them wrote.
 */
const STAGES = [
  [
    "check:format",
    "check:prose",
    "check:types",
    "build",
    "check:docs",
    "generate -- --check",
    "check:unused",
  ],
  [TEST],
  ["coverage -- --check", "check:package", "check:type-cost", "check:size"],
  ["check:consumers"],
];

/** Result of a step. */
interface StepResult {
  passed: boolean;
  seconds: number;
  /** Text of both streams; empty if the step printed directly. */
  output: string;
}

/** Runs a step. One that runs alone prints directly, so that its progress can be followed. */
function run(step: string, isAlone: boolean): Promise<StepResult> {
  const start = performance.now();
  const child = spawn("npm", ["run", "--silent", ...step.split(" ")], {
    cwd: ROOT,
    stdio: isAlone ? "inherit" : ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  return new Promise((resolve, reject) => {
    child.on("error", reject).on("close", (code) => {
      resolve({ passed: code === 0, seconds: (performance.now() - start) / 1000, output });
    });
  });
}

/** `--tested` skips the tests: for continuous integration, where they have just passed on the same tree. */
const isTested = process.argv.includes("--tested");

const failed: string[] = [];
for (const stage of STAGES) {
  const steps = stage.filter((step) => !(isTested && step === TEST));
  const isAlone = steps.length === 1;
  if (isAlone) console.log(`\n── npm run ${steps[0]}`);
  const concurrency = Math.max(availableParallelism(), 2);
  for await (const result of mapConcurrent(steps, (step) => run(step, isAlone), { concurrency })) {
    if (result.status === "rejected") throw result.reason;
    const { passed, seconds, output } = result.value;
    if (!isAlone) process.stdout.write(`\n── npm run ${result.item}\n${output}`);
    console.log(`── ${passed ? "passed" : "FAILED"} in ${seconds.toFixed(1)} s`);
    if (!passed) failed.push(result.item);
  }
}

console.log(failed.length === 0 ? "\nAll checks passed." : `\nFailed: ${failed.join(", ")}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
