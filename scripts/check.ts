import { spawnSync } from "node:child_process";
import { ROOT } from "./script.js";

/** The one gate. Each step is a command that can be run alone. */
const STEPS: readonly [name: string, command: string][] = [
  ["format and lint", "biome check --error-on-warnings ."],
  ["types", "tsc --noEmit -p ."],
  ["generated files", "tsx scripts/generate.ts --check"],
  ["tests and line coverage", "vitest run --coverage"],
  ["operations and schemas", "tsx scripts/coverage.ts --check"],
  ["build", "tsc -p tsconfig.build.json"],
  ["unused code", "knip"],
  ["package shape", "publint --strict"],
  ["package types", "attw --pack . --profile esm-only"],
  ["bundle size", "tsx scripts/measure/bundle-size.ts"],
  ["type cost", "tsx scripts/measure/type-cost.ts"],
];

const failed: string[] = [];
for (const [name, command] of STEPS) {
  console.log(`\n── ${name} · ${command}`);
  const start = performance.now();
  const { status } = spawnSync("npx", ["--no-install", ...command.split(" ")], { cwd: ROOT, stdio: "inherit" });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`── ${name}: ${status === 0 ? "passed" : "FAILED"} in ${seconds} s`);
  if (status !== 0) failed.push(name);
}

console.log(failed.length === 0 ? "\nAll checks passed." : `\nFailed: ${failed.join(", ")}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
