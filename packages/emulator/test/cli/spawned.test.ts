import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { bundleProgram } from "../../../../test/support/program.js";
import { emptyFolder } from "../../../../test/support/temp-folder.js";
import { DEMO_SECRET_KEY } from "../../src/state/demo-keys.js";
import { fakeEmulator } from "./command-line.js";

const REAL = new URL("../../src/cli/main.ts", import.meta.url);
const program = await bundleProgram(REAL);
afterAll(() => program[Symbol.asyncDispose]());

/** Runs the command line as a separate process. */
function start(state: string, ...args: string[]) {
  const child: ChildProcess = spawn(process.execPath, [program.path, ...args], {
    env: { ...process.env, XDG_STATE_HOME: state },
  });
  const said = { out: "", err: "" };
  child.stdout?.on("data", (chunk: Buffer) => {
    said.out += chunk.toString();
  });
  child.stderr?.on("data", (chunk: Buffer) => {
    said.err += chunk.toString();
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  const ended = once(child, "close").then(([code]) => ({ code: code as number | null, ...said }));
  return { child, said, ended };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
}

test("the entry file prints its version and usage errors, and runs an emulator until SIGTERM", async () => {
  const state = emptyFolder();
  const version = start(state, "--version");
  const usage = start(state, "nonsense");
  const running = start(state, "start", "--port", "0", "--engine", "none", "--json");
  expect(await version.ended).toEqual({ code: 0, out: "0.1.0\n", err: "" });
  expect(await usage.ended).toEqual({
    code: 2,
    out: "",
    err: 'redis-cloud-emulator: unknown command "nonsense"; see redis-cloud-emulator --help\n',
  });
  await until(() => running.said.out.endsWith("\n") || running.child.exitCode !== null);
  const { url, apiKey, secretKey, pid } = JSON.parse(running.said.out) as Record<string, string>;
  expect(pid).toBe(running.child.pid);
  const headers = { "x-api-key": apiKey ?? "", "x-api-secret-key": secretKey ?? "" };
  expect((await fetch(`${url}/subscriptions`, { headers })).status).toBe(200);
  expect(await readFile(REAL, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
  running.child.kill("SIGTERM");
  expect(await running.ended).toMatchObject({ code: 0, err: "" });
});

test("two simultaneous SIGINT signals, as npm sends them, stop the emulator cleanly", async () => {
  const { child, said, ended } = start(emptyFolder(), "--port", "0");
  await until(() => said.out.includes("Press Ctrl-C to stop."));
  child.kill("SIGINT");
  child.kill("SIGINT");
  expect(await ended).toMatchObject({ code: 0, err: "Stopping.\n" });
});

test("--detach starts a background emulator for status and stop, and reports why a start failed", async () => {
  const state = emptyFolder();
  const folder = join(state, "redis-cloud-emulator");
  const detached = await start(state, "start", "--detach", "--port", "0", "--json").ended;
  expect(detached.code).toBe(0);
  const { pid, url } = JSON.parse(detached.out) as { pid: number; url: string };
  onTestFinished(() => {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // The process has already exited.
    }
  });
  const { origin, port } = new URL(url);
  expect((await readdir(folder)).sort()).toEqual([`${port}.json`, "any-port.log"]);
  expect(await readFile(join(folder, "any-port.log"), "utf8")).not.toContain(DEMO_SECRET_KEY);

  const other = await fakeEmulator();
  const [status, rejected] = await Promise.all([
    start(state, "status", "--json").ended,
    start(state, "start", "--detach", "--port", other.port).ended,
  ]);
  expect(JSON.parse(status.out)).toMatchObject({ url: origin, health: { status: "ready" } });
  expect(rejected).toEqual({
    code: 1,
    out: "",
    err: `redis-cloud-emulator: Cannot listen on 127.0.0.1, port ${other.port}: the port is in use\n`,
  });

  expect(await start(state, "stop").ended).toEqual({
    code: 0,
    out: `Stopped the emulator at ${origin} (process ${pid}).\n`,
    err: "",
  });
  await expect(fetch(origin)).rejects.toThrow();
  expect((await readdir(folder)).filter((name) => name.endsWith(".json"))).toEqual([]);
});
