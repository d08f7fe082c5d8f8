import { chmod, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { emptyFolder } from "../../../../test/support/temp-folder.js";
import { waitUntil } from "../../../../test/support/wait-until.js";
import type { Executable } from "../../src/engine/find/find.js";
import { Launcher } from "../../src/engine/launcher.js";
import { ProcessReaper } from "../../src/engine/process-reaper.js";

/** Creates a launcher whose server is a shell script. */
async function createLauncher(script: string) {
  const folder = emptyFolder();
  const path = join(folder, "server");
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  const reaper = new ProcessReaper("");
  const executable: Executable = { path, source: "option", version: "7.0.0", flavor: "redis" };
  const launcher = await Launcher.open(executable, folder, reaper);
  onTestFinished(async () => {
    await launcher.stop();
    await reaper.stop();
  });
  return { launcher, folder };
}

test("a server receives its configuration unchanged on its standard input", async () => {
  const { launcher } = await createLauncher("cat; exit 7");
  const config = ['dir "/tmp/a b"', "  password \\x22$HOME`id`\\", "END", "last 'line'"].join("\n");
  const { pid, exited } = launcher.start(config);
  expect(await pid).toBeGreaterThan(1);
  expect(await exited).toBe(
    ["redis-server exited with code 7", ...config.split("\n").map((line) => line.trim())].join("\n  "),
  );
});

test("the exit reasons of concurrent servers are not mixed up", async () => {
  const { launcher } = await createLauncher("cat");
  const launches = Array.from({ length: 40 }, (_, index) => launcher.start(`number ${index}`));
  const reasons = await Promise.all(launches.map(({ exited }) => exited));
  expect(reasons).toEqual(reasons.map((_, index) => `redis-server exited with code 0\n  number ${index}`));
});

test("a large log is truncated, and later output is kept", async () => {
  const { launcher, folder } = await createLauncher(
    `yes 'Connection refused' | head -n 20000; until [ -e "$(dirname "$0")/go" ]; do sleep 0.02; done; echo 'last words'`,
  );
  const { exited } = launcher.start("");
  const getLogSize = async () => {
    const [name = ""] = (await readdir(folder)).filter((one) => one.endsWith(".log"));
    return (await stat(join(folder, name))).size;
  };
  await waitUntil(async () => (await getLogSize()) === 20_000 * "Connection refused\n".length);
  await launcher.truncateLogs();
  expect(await getLogSize()).toBe(0);
  await writeFile(join(folder, "go"), "");
  expect(await exited).toBe("redis-server exited with code 0\n  last words");
});
