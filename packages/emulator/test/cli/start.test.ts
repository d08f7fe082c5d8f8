import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { StartSettings } from "../../src/cli/dependencies.js";
import { DEMO_API_KEY, DEMO_SECRET_KEY } from "../../src/state/demo-keys.js";
import { VERSION } from "../../src/version.js";
import { commandLine, fakeEmulator, freePort, readyAt } from "./command-line.js";
import { startFake } from "./started-fake.js";

const STARTED = {
  url: "http://127.0.0.1:8650/v1",
  apiKey: DEMO_API_KEY,
  secretKey: DEMO_SECRET_KEY,
  certificate: "-----BEGIN CERTIFICATE-----",
};

/** Creates a command line that records the settings instead of starting an emulator. */
async function recording(found: Partial<typeof STARTED> = {}) {
  const settings: StartSettings[] = [];
  let stopped = 0;
  const { run, state } = await commandLine({
    startEmulator: async (wanted) => {
      settings.push(wanted);
      return {
        ...STARTED,
        ...found,
        stop: async () => {
          stopped += 1;
        },
      };
    },
  });
  return { run, state, settings, stopped: () => stopped };
}

describe("start command", () => {
  test("start is the default command: it prints the environment, waits, and stops cleanly", async () => {
    const { run, settings, stopped } = await recording();
    const { code, out, err } = await run();
    expect({ code, err, stopped: stopped() }).toEqual({ code: 0, err: "Stopping.\n", stopped: 1 });
    expect(settings).toEqual([{ host: "127.0.0.1", port: 8650, time: "instant", speed: 1, engine: "redis" }]);
    const lines = out.split("\n");
    expect(lines[0]).toBe("redis-cloud-emulator 0.1.0 is ready");
    expect(lines).toEqual(
      expect.arrayContaining([
        "  API         http://127.0.0.1:8650/v1",
        "  Dashboard   http://127.0.0.1:8650/",
        "  Time        instant (changes complete immediately; --time realistic takes as long as the service)",
        `export REDIS_CLOUD_API_KEY=${DEMO_API_KEY}`,
        `export REDIS_CLOUD_SECRET_KEY=${DEMO_SECRET_KEY}`,
        "export REDIS_CLOUD_BASE_URL=http://127.0.0.1:8650/v1",
        `export REDISCLOUD_ACCESS_KEY=${DEMO_API_KEY}`,
        `export REDISCLOUD_SECRET_KEY=${DEMO_SECRET_KEY}`,
        "export REDISCLOUD_URL=http://127.0.0.1:8650/v1",
      ]),
    );
  });

  test("start passes every option on, and prints one JSON value with --json", async () => {
    const { run, settings } = await recording();
    const options = `--port 0 --host ::1 --data-dir /data --time realistic --speed 60 --redis-server /opt/redis --strict --json`;
    const { code, out } = await run("start", ...options.split(" "), "--account-name", "My shop");
    expect(code).toBe(0);
    expect(settings).toEqual([
      {
        host: "::1",
        port: 0,
        dataDir: "/data",
        time: "realistic",
        speed: 60,
        engine: "redis",
        redisServer: "/opt/redis",
        strict: true,
        accountName: "My shop",
      },
    ]);
    expect(JSON.parse(out)).toMatchObject({
      pid: 4242,
      time: "realistic, 60 times as fast",
      url: STARTED.url,
      dashboard: "http://127.0.0.1:8650/",
      environment: { REDIS_CLOUD_BASE_URL: STARTED.url, REDISCLOUD_URL: STARTED.url },
    });
    const hosts = ["--allow-host", "ci", "emulator.test", "--allow-origin", "http://localhost:5173"];
    await run("--no-strict", "--time", "instant", "--engine", "none", ...hosts);
    expect(settings[1]).toMatchObject({
      strict: false,
      time: "instant",
      engine: "none",
      allowedHosts: ["ci", "emulator.test"],
      allowedOrigins: ["http://localhost:5173"],
    });
  });

  test("start on all interfaces warns that other machines need their own keys", async () => {
    const { run } = await recording();
    const { out, err } = await run("--host", "0.0.0.0");
    expect(err).toMatch(/^Note: other machines can reach the emulator at 0\.0\.0\.0\./);
    expect(err).toContain("--api-key and --secret-key");
    expect(out).not.toContain("0.0.0.0:");
  });

  test("--open opens the dashboard, and a missing browser does not stop the emulator", async () => {
    const opened: string[] = [];
    const { run } = await commandLine({
      openPage: async (url) => {
        opened.push(url);
        throw new Error("cannot run xdg-open");
      },
    });
    const { code, err } = await run("--port", "0", "--open");
    expect(code).toBe(0);
    expect(err).toBe(`Cannot open ${opened[0]} in a browser: cannot run xdg-open\nStopping.\n`);
  });

  test("an error about a port in use names the emulator or program that listens there, and proposes another port", async () => {
    const fake = await fakeEmulator();
    const { port } = fake;
    const { run } = await commandLine();
    const other = "Choose another port with --port, or any free one with --port 0";
    expect(await run("start", "--port", port)).toEqual({
      code: 1,
      out: "",
      err:
        `redis-cloud-emulator: Cannot listen on 127.0.0.1, port ${port}: the port is in use: ` +
        `the emulator 0.1.0 at ${fake.origin} runs there (time: realistic, 60 times as fast). ` +
        `Use that one, or stop it with redis-cloud-emulator stop --port ${port} or Ctrl-C. ${other}\n`,
    });
    fake.responses["GET /emulator/health"] = [404, "<html>"];
    const { err } = await run("start", "--port", port, "--json");
    expect(JSON.parse(err)).toEqual({
      error: `Cannot listen on 127.0.0.1, port ${port}: the port is in use: another program listens there. ${other}`,
    });
  });

  test("--detach starts the same emulator in the background and prints its message", async () => {
    const origin = `http://127.0.0.1:${await freePort()}`;
    const started: (readonly string[])[] = [];
    const inputs: unknown[] = [];
    const { run, state } = await commandLine({
      processes: {
        pid: 1,
        startInBackground: async (args, input, logFile) => {
          started.push([...args, logFile]);
          inputs.push(JSON.parse(input));
          return readyAt(origin, 77);
        },
        announce: () => undefined,
        isAlive: () => true,
        terminate: () => undefined,
      },
    });
    const { code, out } = await run(
      "--detach",
      "--port",
      "9000",
      "--data-dir=-odd",
      "--no-strict",
      "--time=realistic",
      "--speed",
      "2",
    );
    expect(code).toBe(0);
    expect(out).toContain(`redis-cloud-emulator stop --port ${new URL(origin).port}`);
    // Settings contain keys, which must not be visible in the list of processes.
    expect(started).toEqual([["start", "--detached-child", join(state, "redis-cloud-emulator", "9000.log")]]);
    expect(inputs).toEqual([
      {
        host: "127.0.0.1",
        port: 9000,
        time: "realistic",
        speed: 2,
        engine: "redis",
        dataDir: "-odd",
        strict: false,
      },
    ]);
  });

  test("a background process keeps an instance file, notifies its parent, and prints no keys", async () => {
    const messages: unknown[] = [];
    let instance: unknown;
    let stop = () => {};
    const { run, state } = await commandLine({
      startEmulator: startFake,
      stdin: async () =>
        JSON.stringify({ host: "127.0.0.1", port: 0, time: "instant", speed: 1, engine: "none" }),
      processes: {
        pid: process.pid,
        startInBackground: () => Promise.reject(new Error("not here")),
        announce: (ready) => {
          messages.push(ready);
          const file = join(state, "redis-cloud-emulator", `${new URL(ready.url).port}.json`);
          readFile(file, "utf8").then((text) => {
            instance = JSON.parse(text);
            stop();
          });
        },
        isAlive: () => true,
        terminate: () => undefined,
      },
      waitForStop: () =>
        new Promise((resolve) => {
          stop = resolve;
        }),
    });
    expect(await run("start", "--detached-child")).toEqual({ code: 0, out: "", err: "" });
    const [{ url }] = messages as [{ url: string }];
    expect(instance).toEqual({ pid: process.pid, origin: new URL(url).origin });
    const file = join(state, "redis-cloud-emulator", `${new URL(url).port}.json`);
    await expect(readFile(file)).rejects.toThrow(/ENOENT/);
  });
});

describe("usage errors", () => {
  test.each<[string, RegExp]>([
    ["nonsense", /unknown command "nonsense"; see redis-cloud-emulator --help$/m],
    ["statsu", /unknown command "statsu"; did you mean status\?/],
    ["customer-side peering 7", /unknown command "peering"; see redis-cloud-emulator customer-side --help/],
    ["keys creat x", /unknown command "creat"; did you mean create\?/],
    ["--port 70000", /--port must be an integer from 0 to 65535 .*\(got "70000"\)/],
    ["--port 10080", /--port must be .* that fetch does not block.*\(got "10080"\)/],
    ["--port 6000", /--port must be .*\(got "6000"\)/],
    ["clock advance 5", /duration must be a number with a unit, such as 250ms, .* \(got "5"\)/],
    ["faults add status --status abc", /--status must be a number \(got "abc"\)/],
    ["logs --limit 0", /--limit must be an integer from 1 to 1000 \(got "0"\)/],
    ["--port -1", /--port must be .*\(got "-1"\)/],
    ["--port", /--port.*argument missing/],
    ["--speed 0", /--speed must be a number greater than 0 \(got "0"\)/],
    ["--time warped", /--time must be one of instant, realistic, manual \(got "warped"\)/],
    ["--engine lite", /--engine must be one of redis, none \(got "lite"\)/],
    ["--speed 2", /--speed requires --time realistic \(got --time instant\)/],
    ["--time manual --speed 2", /--speed requires --time realistic \(got --time manual\)/],
    ["--engine none --redis-server /x", /--redis-server cannot be combined with --engine none/],
    ["--prot 1", /unknown option '--prot' \(Did you mean --port\?\); see redis-cloud-emulator --help/],
    ["start here", /too many arguments.*; see redis-cloud-emulator start --help/],
    ["import", /missing required argument 'file'/],
    ["keys create", /missing required argument 'name'/],
    [
      "keys create pipeline-key --role King",
      /--role must be one of Owner, Viewer, Billing Admin, Logs Viewer \(got "King"\)/,
    ],
    ["keys create pipeline-key --expires soon", /--expires must be a time such as .*\(got "soon"\)/],
    ["seed --databases x", /--databases must be an integer from 0 to 10000 \(got "x"\)/],
    ["seed x.json --databases 1", /cannot be combined with a file/],
    ["status --port 0", /--port must be an integer from 1 to 65535/],
    ["status --port 9", /--port must be .*does not block/],
    ["status --url http://a --port 8650", /cannot be used with/],
    ["status --url ftp://a", /--url must be a URL .*\(got "ftp:\/\/a"\)/],
  ])("rejects %s", async (line, reason) => {
    const { run } = await commandLine({ startEmulator: () => Promise.reject(new Error("was started")) });
    const { code, out, err } = await run(...line.split(" "));
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(reason);
    expect(err.trim().split("\n").length).toBeLessThanOrEqual(2);
  });

  test("--help and --version print to standard output", async () => {
    const { run } = await commandLine();
    const { code, out } = await run("--help");
    expect(code).toBe(0);
    for (const command of [
      "start",
      "stop",
      "status",
      "seed",
      "export",
      "import",
      "keys",
      "behavior",
      "customer-side",
      "faults",
      "clock",
      "logs",
      "reset",
      "engine",
    ]) {
      expect(out).toContain(`  ${command} `);
      const help = await run(command, "--help");
      expect({ code: help.code, err: help.err }).toEqual({ code: 0, err: "" });
    }
    expect(out).not.toContain("detached-child");
    expect(await run("--version")).toEqual({ code: 0, out: "0.1.0\n", err: "" });
    const manifest = await readFile(new URL("../../package.json", import.meta.url), "utf8");
    expect(VERSION).toBe((JSON.parse(manifest) as { version: string }).version);
  });
});
