import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const run = (...args: string[]) =>
  promisify(execFile)(process.execPath, ["--import", "tsx", "examples/fleet.ts", ...args], { cwd: ROOT });

test("the fleet example creates a dozen databases concurrently, loses none and changes them all", async () => {
  const { stdout, stderr } = await run();
  expect(stderr).toBe("");
  // Its output is not a terminal here.
  expect(stdout).not.toContain("\u001b[");
  for (const n of [1, 7, 12]) {
    const name = `shard-${String(n).padStart(2, "0")}`;
    expect(stdout).toContain(`  ${name}: done active`);
    expect(stdout).toContain(`  ${name}: allkeys-lru`);
  }
  expect(stdout).toContain("shard-01 again: failed: ");
  expect(stdout).toContain("12 of 13 ready, 1 failed\n");
});

test("the fleet example reports an invalid count", async () => {
  await expect(run("many")).rejects.toMatchObject({
    code: 2,
    stderr: "count must be a positive integer (got many)\n",
  });
});
