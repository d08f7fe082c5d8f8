import { chmod, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Executable } from "../../src/engine/find/find.js";
import { Launcher } from "../../src/engine/launcher.js";
import { ProcessReaper } from "../../src/engine/process-reaper.js";
import { until } from "./fixture.js";

/** A launcher of a program that is a shell script. */
async function launcherOf(script: string) {
  const folder = await mkdtemp(join(tmpdir(), "launcher-"));
  const path = join(folder, "server");
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  const guardian = new ProcessReaper("");
  const executable: Executable = { path, source: "option", version: "7.0.0", flavour: "redis" };
  const launcher = await Launcher.open(executable, folder, guardian);
  onTestFinished(async () => {
    await launcher.stop();
    await guardian.stop();
    await rm(folder, { recursive: true, force: true });
  });
  return { launcher, folder };
}

test("a server gets its configuration as it was written, line by line, on its standard input", async () => {
  const { launcher } = await launcherOf("cat; exit 7");
  const config = ['dir "/tmp/a b"', "  password \\x22$HOME`id`\\", "END", "last 'line'"].join("\n");
  const { pid, ended } = launcher.start(config);
  expect(await pid).toBeGreaterThan(1);
  expect(await ended).toBe(
    ["redis-server ended with code 7", ...config.split("\n").map((line) => line.trim())].join("\n  "),
  );
});

test("many at once are told apart", async () => {
  const { launcher } = await launcherOf("cat");
  const launches = Array.from({ length: 40 }, (_, index) => launcher.start(`number ${index}`));
  const ends = await Promise.all(launches.map(({ ended }) => ended));
  expect(ends).toEqual(ends.map((_, index) => `redis-server ended with code 0\n  number ${index}`));
});

test("what a server says is cut when it grows, and what it says afterwards is kept", async () => {
  const { launcher, folder } = await launcherOf(
    `yes 'Connection refused' | head -n 20000; until [ -e "$(dirname "$0")/go" ]; do sleep 0.02; done; echo 'last words'`,
  );
  const { ended } = launcher.start("");
  const log = async () => {
    const [name = ""] = (await readdir(folder)).filter((one) => one.endsWith(".log"));
    return (await stat(join(folder, name))).size;
  };
  await until(async () => (await log()) === 20_000 * "Connection refused\n".length);
  await launcher.shortenLogs();
  expect(await log()).toBe(0);
  await writeFile(join(folder, "go"), "");
  expect(await ended).toBe("redis-server ended with code 0\n  last words");
});
