import { spawnSync } from "node:child_process";
import { ROOT } from "./run-script.js";

/** Steps of the gate: scripts of package.json, each of which also runs alone. */
const STEPS = [
  "check:format",
  "check:prose",
  "check:types",
  "generate -- --check",
  "test",
  "coverage -- --check",
  "build",
  "check:unused",
  "check:package",
  "check:size",
  "check:type-cost",
  "check:docs",
  "check:consumers",
];

/** `--tested` skips the tests: for continuous integration, where they have just passed on the same tree. */
const tested = process.argv.includes("--tested");

const failed: string[] = [];
for (const step of STEPS) {
  if (tested && step === "test") continue;
  console.log(`\n── npm run ${step}`);
  const start = performance.now();
  const { status } = spawnSync("npm", ["run", "--silent", ...step.split(" ")], {
    cwd: ROOT,
    stdio: "inherit",
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`── ${step.split(" ")[0]}: ${status === 0 ? "passed" : "FAILED"} in ${seconds} s`);
  if (status !== 0) failed.push(step);
}

console.log(failed.length === 0 ? "\nAll checks passed." : `\nFailed: ${failed.join(", ")}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
