import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { bundleProgram } from "../../../../test/support/program.js";
import { startProgram } from "../../../../test/support/run-program.js";
import { emptyFolder } from "../../../../test/support/temp-folder.js";

const program = await bundleProgram(new URL("../../src/cli/main.ts", import.meta.url));
afterAll(() => program[Symbol.asyncDispose]());

// A separate mount namespace, so that the small disk disappears with the process.
const refusal = spawnSync("unshare", ["-rm", "true"], { encoding: "utf8" });
const hasNamespaces = refusal.status === 0;
if (!hasNamespaces) {
  console.warn(`Tests of disks skipped: ${refusal.error?.message ?? refusal.stderr.trim()}.`);
}

/** Starts the emulator with its data on a separate disk. */
async function startOnDisk(options: string) {
  const disk = emptyFolder();
  const node = `exec "$0" "$1" start --port 0 --engine none --data-dir "$2/data"`;
  const script = `mount -t tmpfs -o ${options} tmpfs "$2" && ${node}`;
  const { child, output, ended } = startProgram("unshare", [
    "-rm",
    "sh",
    "-c",
    script,
    process.execPath,
    program.path,
    disk,
  ]);
  onTestFinished(() => void child.kill("SIGKILL"));
  return {
    child,
    output,
    ended: ended.then(({ code, err }) => ({ code, err })),
    state: join(disk, "data", "state"),
  };
}

describe.skipIf(!hasNamespaces)("the command line on a full or read-only disk", () => {
  test("a start that cannot write its first snapshot fails with one line that names the file", async () => {
    const { ended, state } = await startOnDisk("size=4k");
    const file = join(state, "snapshot-1.json");
    expect(await ended).toEqual({
      code: 1,
      err: `redis-cloud-emulator: Cannot write the state to ${file}: the disk is full.\n`,
    });
  });

  test("a start on a read-only disk fails with one line that names the folder", async () => {
    const { ended, state } = await startOnDisk("ro");
    expect(await ended).toEqual({
      code: 1,
      err: `redis-cloud-emulator: Cannot create the folder ${state}: the file system is read-only.\n`,
    });
  });

  test("a stop that cannot write the last snapshot reports it in one line, because the journal has all changes", async () => {
    const { child, output, ended, state } = await startOnDisk("size=8k");
    await expect.poll(() => output.out).toContain("Press Ctrl-C to stop.");
    child.kill("SIGINT");
    const file = join(state, "snapshot-2.json");
    expect(await ended).toEqual({
      code: 0,
      err: `Stopping.\nredis-cloud-emulator: Cannot write the state to ${file}: the disk is full.\n`,
    });
  });
});
