// Runs the lifecycle tests in every profile of the emulator: npm run test:profiles [-- PROFILE …]
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { profileNames } from "../packages/emulator/src/behavior/profiles.js";
import { ContractError } from "./contract/read.js";
import { ROOT, runScript } from "./run-script.js";

interface VitestReport {
  testResults: { assertionResults: { fullName: string; status: string }[] }[];
}

await runScript(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !profileNames.some((known) => known === name));
  if (unknown !== undefined)
    throw new ContractError(`The profile must be one of ${profileNames.join(", ")} (got ${unknown}).`);
  const folder = mkdtempSync(join(tmpdir(), "redis-cloud-profiles-"));
  let failed = 0;
  try {
    for (const profile of profileNames.filter((name) => wanted.length === 0 || wanted.includes(name))) {
      const { passed, skipped, failures } = replay(profile, join(folder, `${profile}.json`));
      failed += failures.length;
      console.log(`${profile}: ${passed} passed, ${skipped} not offered, ${failures.length} failed`);
      for (const name of failures) console.log(`  failed: ${name}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  if (failed > 0) throw new ContractError(`${failed} tests have another result than in the current profile.`);
});

/** Runs the suite in one profile. A test is skipped when it needs what the profile does not offer. */
function replay(profile: string, outputFile: string) {
  const vitest = join(ROOT, "node_modules/vitest/vitest.mjs");
  const args = ["run", "test/lifecycle", "--reporter", "json", "--outputFile", outputFile];
  const env = { ...process.env, LIFECYCLE_PROFILE: profile };
  const { stderr } = spawnSync(process.execPath, [vitest, ...args], { cwd: ROOT, env, encoding: "utf8" });
  const report = parseReport(outputFile, stderr);
  const results = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const count = (status: string) => results.filter((result) => result.status === status).length;
  const failures = results.filter(({ status }) => status === "failed").map(({ fullName }) => fullName);
  return { passed: count("passed"), skipped: results.length - count("passed") - failures.length, failures };
}

function parseReport(file: string, stderr: string): VitestReport {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as VitestReport;
  } catch (cause) {
    throw new ContractError(`The tests did not run: ${stderr.slice(0, 2000)}`, { cause });
  }
}
