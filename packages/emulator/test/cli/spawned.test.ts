import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { bundleProgram } from "../../../../test/support/program.js";
import { startProgram } from "../../../../test/support/run-program.js";
import { emptyFolder } from "../../../../test/support/temp-folder.js";
import { waitUntil } from "../../../../test/support/wait-until.js";
import { isAlive } from "../../src/cli/processes.js";
import { DEMO_SECRET_KEY } from "../../src/state/demo-keys.js";
import { fakeEmulator } from "./command-line.js";

const REAL = new URL("../../src/cli/main.ts", import.meta.url);
const program = await bundleProgram(REAL);
afterAll(() => program[Symbol.asyncDispose]());

/** Runs the command line as a separate process. */
function start(state: string, ...given: [environment: NodeJS.ProcessEnv, ...string[]] | string[]) {
  const [first, ...others] = given;
  const [environment, args] = typeof first === "object" ? [first, others] : [{}, given];
  const running = startProgram(process.execPath, [program.path, ...(args as string[])], {
    env: { ...process.env, XDG_STATE_HOME: state, ...environment },
  });
  onTestFinished(() => {
    running.child.kill("SIGKILL");
  });
  return running;
}

function killIfAlive(pid: number): void {
  if (isAlive(pid)) process.kill(pid, "SIGKILL");
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
  await waitUntil(() => running.output.out.endsWith("\n") || running.child.exitCode !== null);
  const { url, apiKey, secretKey, pid } = JSON.parse(running.output.out) as Record<string, string>;
  expect(pid).toBe(running.child.pid);
  const headers = { "x-api-key": apiKey ?? "", "x-api-secret-key": secretKey ?? "" };
  expect((await fetch(`${url}/subscriptions`, { headers })).status).toBe(200);
  expect(await readFile(REAL, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
  running.child.kill("SIGTERM");
  expect(await running.ended).toMatchObject({ code: 0, err: "" });
});

test("two simultaneous SIGINT signals, as npm sends them, stop the emulator cleanly", async () => {
  const { child, output, ended } = start(emptyFolder(), "--port", "0");
  await waitUntil(() => output.out.includes("Press Ctrl-C to stop."));
  child.kill("SIGINT");
  child.kill("SIGINT");
  expect(await ended).toMatchObject({ code: 0, err: "Stopping.\n" });
});

test.each([
  ["npm run", ["run", "emulator"]],
  ["npx", ["exec", "--offline", "redis-cloud-emulator", "--", "--port", "0", "--engine", "none", "--json"]],
])("an emulator ends when the %s that started it receives SIGTERM", async (_, args) => {
  const folder = emptyFolder();
  await mkdir(join(folder, "node_modules", ".bin"), { recursive: true });
  await writeFile(
    join(folder, "node_modules", ".bin", "redis-cloud-emulator"),
    `#!/bin/sh\nexec "${process.execPath}" "${program.path}" "$@"\n`,
    { mode: 0o755 },
  );
  const scripts = { emulator: "redis-cloud-emulator --port 0 --engine none --json" };
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "project", scripts }));
  const { child: npm, output } = startProgram("npm", ["--silent", ...args], {
    cwd: folder,
    env: { ...process.env, XDG_STATE_HOME: folder },
  });
  await waitUntil(() => output.out.endsWith("\n") || npm.exitCode !== null);
  const { pid } = JSON.parse(output.out) as { pid: number };
  onTestFinished(() => killIfAlive(pid));
  expect(pid).not.toBe(npm.pid);
  npm.kill("SIGTERM");
  await waitUntil(() => !isAlive(pid));
});

test("without HOME, an emulator starts, and a data folder that cannot be created ends the start", async () => {
  const run = (...args: string[]) => start(emptyFolder(), { HOME: undefined }, ...args);
  const running = run("--port", "0", "--engine", "none", "--json");
  await waitUntil(() => running.output.out.endsWith("\n") || running.child.exitCode !== null);
  running.child.kill("SIGTERM");
  expect(await running.ended).toMatchObject({ code: 0, err: "" });
  const file = join(emptyFolder(), "file");
  await writeFile(file, "");
  // Node.js never returns from the recursive creation of a folder in /proc.
  for (const folder of ["/proc/nope", join(file, "below")]) {
    for (const engine of ["none", "redis"]) {
      const { code, err } = await run("--port", "0", "--engine", engine, "--data-dir", folder).ended;
      expect({ code, err }).toEqual({
        code: 1,
        err: expect.stringMatching(
          new RegExp(`^redis-cloud-emulator: Cannot create the folder ${folder}\\S*: [a-z ]+\\.[^\\n]*\\n$`),
        ),
      });
    }
  }
});

test("a host that is not an address of this machine ends the start with the rule for it", async () => {
  const { code, err } = await start(emptyFolder(), "--engine", "none", "--port", "0", "--host", "203.0.113.7")
    .ended;
  expect({ code, err }).toEqual({
    code: 1,
    err:
      "redis-cloud-emulator: Cannot listen on 203.0.113.7, port 0: the host must be an address of this machine, such as " +
      "127.0.0.1 or 0.0.0.0\n",
  });
});

test("a user without an entry in the system's database, as in containers, starts an emulator", async () => {
  if (process.getuid?.() !== 0) {
    console.log("Not run: only root can start a process as another user.");
    return;
  }
  await chmod(dirname(program.path), 0o755);
  const { HOME: _home, XDG_STATE_HOME: _state, ...env } = process.env;
  const user = { uid: 12_345, gid: 12_345, env, cwd: "/" };
  const mayRead = spawn(process.execPath, [program.path, "--version"], { ...user, stdio: "ignore" });
  if ((await once(mayRead, "close"))[0] !== 0) {
    console.log("Not run: other users cannot read the folder of this repository.");
    return;
  }
  const child = spawn(process.execPath, [program.path, "--port", "0", "--engine", "none", "--json"], user);
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  const [line] = await once(createInterface(child.stdout), "line");
  const { url } = JSON.parse(line as string) as { url: string };
  expect((await fetch(new URL("/emulator/health", url))).status).toBe(200);
});

test("--tls names the file of the certificate, with which Node.js and the other commands trust the emulator", async () => {
  const state = emptyFolder();
  const { out, code } = await start(
    state,
    ...["start", "--detach", "--tls", "--engine", "none", "--port", "0", "--json"],
  ).ended;
  expect(code).toBe(0);
  const { pid, url, certificateFile, environment } = JSON.parse(out) as {
    pid: number;
    url: string;
    certificateFile: string;
    environment: Record<string, string>;
  };
  onTestFinished(() => killIfAlive(pid));
  expect(environment).toMatchObject({ NODE_EXTRA_CA_CERTS: certificateFile, REDIS_CLOUD_BASE_URL: url });
  const { origin, port } = new URL(url);
  // The variable is read only when a process starts.
  const fetchBoth = `Promise.all(["/v1/regions", "/azure/subscriptions"].map(async (path) =>
    (await fetch(${JSON.stringify(origin)} + path)).status)).then((all) => console.log(all.join()))`;
  const client = spawn(process.execPath, ["-e", fetchBoth], { env: { ...process.env, ...environment } });
  expect(await text(client.stdout)).toBe("401,401\n");
  const status = await start(state, "status", "--port", port, "--json").ended;
  expect(JSON.parse(status.out)).toMatchObject({ url: origin, health: { status: "ready" } });
  expect(await start(state, "stop", "--port", port).ended).toMatchObject({ code: 0, err: "" });
  expect(await readdir(join(state, "redis-cloud-emulator"))).toEqual(["any-port.log"]);
});

test("--detach starts a background emulator for status and stop, and reports why a start failed", async () => {
  const state = emptyFolder();
  const folder = join(state, "redis-cloud-emulator");
  const detached = await start(state, "start", "--detach", "--port", "0", "--json").ended;
  expect(detached.code).toBe(0);
  const { pid, url } = JSON.parse(detached.out) as { pid: number; url: string };
  onTestFinished(() => killIfAlive(pid));
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
    err: expect.stringContaining(
      `port ${other.port}: the port is in use: the emulator 0.1.0 at ${other.origin}`,
    ),
  });

  expect(await start(state, "stop").ended).toEqual({
    code: 0,
    out: `Stopped the emulator at ${origin} (process ${pid}).\n`,
    err: "",
  });
  await expect(fetch(origin)).rejects.toThrow();
  expect((await readdir(folder)).filter((name) => name.endsWith(".json"))).toEqual([]);
});
