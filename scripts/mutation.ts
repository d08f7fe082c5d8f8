// npm run test:mutation -- [file or folder …]: changes the code in small ways, and counts the changes that tests notice.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import { ContractError } from "./contract/read.js";
import { ROOT, runScript } from "./run-script.js";

/** Sources whose faults would lose or duplicate resources. */
const DEFAULTS = ["src/core", "src/waiters", "src/idempotency"];

/** Minimum share of the changes that tests must notice, in percent. */
const MIN_SCORE = 80;

await runScript(async (paths) => {
  const missing = paths.find((path) => !existsSync(join(ROOT, path)));
  if (missing !== undefined)
    throw new ContractError(`The arguments must be files or folders of the project (got ${missing}).`);
  const sources = paths.length === 0 ? DEFAULTS : paths;
  const options: ConstructorParameters<typeof Stryker>[0] = {
    mutate: sources.map((path) => (path.endsWith(".ts") ? path : `${path.replace(/\/$/, "")}/**/*.ts`)),
    testRunner: "vitest",
    vitest: { configFile: "test/mutation/vitest.config.ts", related: false },
    plugins: ["@stryker-mutator/vitest-runner"],
    coverageAnalysis: "perTest",
    // Constants of modules would need a run of all tests each.
    ignoreStatic: true,
    concurrency: 2,
    incremental: true,
    incrementalFile: "coverage/mutation/incremental.json",
    reporters: ["clear-text", "html", "json"],
    clearTextReporter: { logTests: false, reportTests: false },
    htmlReporter: { fileName: "coverage/mutation/index.html" },
    jsonReporter: { fileName: "coverage/mutation/report.json" },
    tempDirName: "coverage/mutation/sandbox",
    ignorePatterns: ["/coverage", "/site", "/dist", "/packages/*/dist", "/packages/operator/chart"],
    thresholds: { high: 90, low: MIN_SCORE, break: MIN_SCORE },
    timeoutMS: 60_000,
    allowEmpty: false,
  };
  await new Stryker(options).runMutationTest();
});
