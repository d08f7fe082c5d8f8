import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { folder } from "../../../../test/support/temp-folder.js";

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));
const BROWSER_TESTS = ["session", "layout", "accessibility", "escaping", "admin-api"].map(
  (name) => `packages/emulator/test/dashboard/${name}.test.ts`,
);

interface Report {
  numTotalTests: number;
  testResults: { assertionResults: { status: string }[] }[];
}

test("without Chromium the browser tests are skipped, the reason is printed, and the run passes", async () => {
  const output = join(await folder(), "report.json");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...[join(ROOT, "node_modules/vitest/vitest.mjs"), "run", "--coverage.enabled=false"],
      ...["--reporter", "default", "--reporter", "json", "--outputFile", output, ...BROWSER_TESTS],
    ],
    { cwd: ROOT, encoding: "utf8", env: { ...process.env, CHROMIUM_PATH: "/nowhere/chromium" } },
  );
  expect(status, stdout + stderr).toBe(0);
  expect(stdout + stderr).toContain("Skipped: no Chromium at /nowhere/chromium;");
  const { numTotalTests, testResults } = JSON.parse(readFileSync(output, "utf8")) as Report;
  expect(testResults).toHaveLength(BROWSER_TESTS.length);
  expect(numTotalTests).toBeGreaterThan(15);
  const run = testResults.flatMap(({ assertionResults }) => assertionResults);
  expect(run.filter(({ status: outcome }) => outcome !== "skipped" && outcome !== "pending")).toEqual([]);
});
