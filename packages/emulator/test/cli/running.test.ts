import { chmod, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFolder } from "../../../../test/support/temp-folder.js";
import type { CliDependencies } from "../../src/cli/dependencies.js";
import { DEMO_API_KEY, DEMO_SECRET_KEY } from "../../src/state/demo-keys.js";
import { commandLine, fakeEmulator, freePort } from "./command-line.js";
import { BEHAVIOR, HEALTH, KEYS, OVERVIEW } from "./started-fake.js";

describe("status command", () => {
  test("status prints a summary, and with --json one JSON value", async () => {
    const { port, origin } = await fakeEmulator();
    const { run } = await commandLine();
    const { code, out } = await run("status", "--port", port);
    expect(code).toBe(0);
    expect(out.split("\n")).toEqual([
      `Emulator       ${origin} (ready, version 0.1.0)`,
      "Engine         redis 7.0.15",
      "Time           realistic, 60 times as fast, now 2026-01-02T03:04:05.000Z",
      'Behavior       customerSide="never"',
      "Account        Emulated account (2 in total)",
      "Subscriptions  1",
      "Databases      2",
      "Faults         0",
      "",
      "  51000001  carts     active   127.0.0.1:12001",
      "  51000002  sessions  pending  -",
      "",
    ]);
    const json = await run("status", "--url", `${origin}/v1`, "--json");
    expect(JSON.parse(json.out)).toEqual({
      url: origin,
      health: HEALTH,
      behavior: BEHAVIOR,
      overview: OVERVIEW,
    });
  });

  test("status names an emulator that does not respond", async () => {
    const port = await freePort();
    const { run } = await commandLine();
    expect(await run("status", "--port", String(port))).toEqual({
      code: 1,
      out: "",
      err:
        `redis-cloud-emulator: No emulator is running at http://127.0.0.1:${port} (connection refused). ` +
        "Start one with: redis-cloud-emulator\n",
    });
    expect((await run("status", "--url", "http://nowhere.invalid:8650")).err).toMatch(
      /^redis-cloud-emulator: Cannot reach an emulator at http:\/\/nowhere\.invalid:8650: (ENOTFOUND|EAI_AGAIN)\n$/,
    );
    // fetch blocks this port.
    expect((await run("status", "--url", "http://127.0.0.1:6666")).err).toMatch(
      /Cannot reach an emulator at http:\/\/127\.0\.0\.1:6666: bad port\n$/,
    );
  });

  test("status rejects a server that is not an emulator", async () => {
    const fake = await fakeEmulator();
    const { run } = await commandLine();
    for (const response of [
      [200, "hello"],
      [200, { status: "ok" }],
      [404, "<html>"],
      [302, ""],
    ] as const) {
      fake.responses["GET /emulator/health"] = [...response];
      expect((await run("status", "--port", fake.port)).err).toBe(
        `redis-cloud-emulator: The server at ${fake.origin} is not a compatible emulator (status ${response[0]})\n`,
      );
    }
  });

  test("an error about invalid keys names their source", async () => {
    const fake = await fakeEmulator();
    const environment = {
      REDIS_CLOUD_BASE_URL: fake.url,
      REDIS_CLOUD_API_KEY: "A-other",
      REDIS_CLOUD_SECRET_KEY: "S-other",
    };
    const { run } = await commandLine({ environment });
    const { code, err } = await run("status");
    expect(code).toBe(1);
    expect(err).toBe(
      `redis-cloud-emulator: The emulator at ${fake.origin} rejected the keys (REDIS_CLOUD_API_KEY and REDIS_CLOUD_SECRET_KEY)\n`,
    );
    expect(err).not.toContain("other");
  });

  test("keys from the environment are not sent to another URL", async () => {
    const fake = await fakeEmulator();
    const environment = {
      REDIS_CLOUD_BASE_URL: "https://api.redislabs.com/v1",
      REDIS_CLOUD_API_KEY: "A-real",
      REDIS_CLOUD_SECRET_KEY: "S-real",
    };
    const { run } = await commandLine({ environment });
    expect((await run("status", "--port", fake.port)).code).toBe(0);
    const sent = fake.received.map(({ headers }) => [headers["x-api-key"], headers["x-api-secret-key"]]);
    expect(sent).toEqual([
      [undefined, undefined],
      [DEMO_API_KEY, DEMO_SECRET_KEY],
      [DEMO_API_KEY, DEMO_SECRET_KEY],
    ]);
  });

  test("without --url or --port the target is the environment's emulator, else the only background instance", async () => {
    const fake = await fakeEmulator();
    const named = await commandLine({ environment: { REDIS_CLOUD_BASE_URL: fake.url } });
    expect((await named.run("status")).code).toBe(0);
    const { run, state } = await commandLine();
    const folder = join(state, "redis-cloud-emulator");
    await mkdir(folder);
    await writeFile(join(folder, `${fake.port}.json`), JSON.stringify({ pid: 99, origin: fake.origin }));
    await writeFile(join(folder, "1.json"), "half a fi");
    await writeFile(join(folder, "2.json"), JSON.stringify({ pid: 0, origin: "http://127.0.0.1:2" }));
    expect((await run("status")).code).toBe(0);
    await writeFile(join(folder, "3.json"), JSON.stringify({ pid: 98, origin: "http://127.0.0.1:3" }));
    expect((await run("status")).err).toMatch(
      /Several emulators are running .*: select one with --port or --url\n$/,
    );
  });
});

describe("seed command", () => {
  test("seed creates demo subscriptions, or the resources listed in a file", async () => {
    const fake = await fakeEmulator();
    const { run } = await commandLine({ stdin: async () => '{"subscriptions":[]}' });
    const { code, out } = await run("seed", "--port", fake.port, "--subscriptions", "2", "--databases", "3");
    expect({ code, out }).toEqual({
      code: 0,
      out: `Created 1 resource in ${fake.origin}.\n  subscriptions: demo-1 (100002)\n`,
    });
    const { subscriptions } = JSON.parse(fake.received.at(-1)?.text ?? "");
    expect(subscriptions.map(({ databases }: { databases: unknown[] }) => databases.length)).toEqual([3, 3]);
    const json = await run("seed", "-", "--port", fake.port, "--json");
    expect(JSON.parse(json.out)).toEqual({ created: { subscriptions: [{ id: 100_002, name: "demo-1" }] } });
    expect(fake.received.at(-1)?.text).toBe('{"subscriptions":[]}');
  });

  test("seed prints the error and the hint of a rejected request", async () => {
    const fake = await fakeEmulator();
    fake.responses["POST /emulator/seed"] = [
      400,
      { error: "databases[0] was rejected.", hint: "Correct it." },
    ];
    const { run } = await commandLine();
    expect(await run("seed", "--port", fake.port)).toMatchObject({
      code: 1,
      err: `redis-cloud-emulator: The emulator at ${fake.origin} rejected the request: databases[0] was rejected. Correct it.\n`,
    });
  });
});

describe("export and import commands", () => {
  test("export writes a private file that import accepts", async () => {
    const fake = await fakeEmulator();
    const folder = emptyFolder();
    const file = join(folder, "state.json");
    const { run } = await commandLine();
    const { code, out } = await run("export", file, "--port", fake.port);
    expect({ code, out }).toEqual({ code: 0, out: `Wrote 60 bytes to ${file}.\n` });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(["state.json"]);
    expect(await run("import", file, "--port", fake.port)).toEqual({
      code: 0,
      out: `Imported ${file} into the emulator at ${fake.origin}.\n`,
      err: "",
    });
    expect(fake.received.at(-1)).toMatchObject({
      route: "POST /emulator/import",
      text: await readFile(file, "utf8"),
    });
    expect(JSON.parse((await run("import", file, "--port", fake.port, "--json")).out)).toEqual({
      accounts: 2,
    });
    expect(JSON.parse((await run("export", file, "--port", fake.port, "--json")).out)).toEqual({
      file,
      bytes: 60,
    });
    expect(JSON.parse((await run("export", "--port", fake.port)).out)).toHaveProperty("format");
  });

  test("export and import name a file that they cannot use", async () => {
    const fake = await fakeEmulator();
    const folder = emptyFolder();
    const { run } = await commandLine();
    const broken = join(folder, "broken.json");
    await writeFile(broken, "{");
    const reason = async (...args: string[]) => (await run(...args, "--port", fake.port)).err;
    expect(await reason("import", join(folder, "none"))).toBe(
      `redis-cloud-emulator: Cannot read ${folder}/none: no such file or folder\n`,
    );
    expect(await reason("import", folder)).toBe(
      `redis-cloud-emulator: Cannot read ${folder}: it is a folder\n`,
    );
    expect(await reason("import", broken)).toMatch(/broken\.json is not valid JSON: /);
    expect(await reason("export", join(folder, "no", "where"))).toBe(
      `redis-cloud-emulator: Cannot write ${folder}/no/where: no such file or folder\n`,
    );
    expect(await reason("seed", join(folder, "none"))).toMatch(/Cannot read .*none/);
    expect(fake.received.map(({ route }) => route)).toEqual(["GET /emulator/export"]);
  });
});

describe("keys command", () => {
  test("keys lists secret keys without their values, creates and deletes them", async () => {
    const fake = await fakeEmulator();
    const { run } = await commandLine();
    const list = await run("keys", "--port", fake.port);
    expect(list.out.split("\n")).toEqual([
      "NAME               ROLE    EXPIRES                   REQUESTS  LAST USED",
      "emulator-demo-key  Owner   never                     3         never",
      "pipeline-key       Viewer  2030-01-01T00:00:00.000Z  0         never",
      "",
    ]);
    expect(JSON.parse((await run("keys", "list", "--port", fake.port, "--json")).out)).toEqual(KEYS);
    const options = [
      "--role",
      "Viewer",
      "--expires",
      "2030-01-01",
      "--allow",
      "10.0.0.0/8",
      "--allow",
      "::1",
    ];
    const created = await run("keys", "create", "pipeline-key", ...options, "--port", fake.port);
    expect(created.out).toBe(
      "Created secret key pipeline-key (Viewer). Its value is shown only once:\n\n  Sfresh0secret\n",
    );
    expect(JSON.parse(fake.received.at(-1)?.text ?? "")).toEqual({
      name: "pipeline-key",
      role: "Viewer",
      expiresAt: "2030-01-01T00:00:00.000Z",
      allowedSourceIps: ["10.0.0.0/8", "::1"],
    });
    const deleted = await run("keys", "delete", "pipeline-key", "--port", fake.port, "--json");
    expect(JSON.parse(deleted.out)).toEqual({ deleted: "pipeline-key" });
    expect((await run("keys", "delete", "a/b", "--port", fake.port)).code).toBe(1);
    expect(fake.received.at(-1)?.route).toBe("DELETE /emulator/keys/a%2Fb");
  });
});

describe("engine command", () => {
  const redis = { kind: "redis", version: "7.0.15", path: "/usr/bin/redis-server", source: "PATH" };

  test("engine shows the server that would be used, and install downloads one", async () => {
    const paths: unknown[] = [];
    const engines: CliDependencies["engines"] = {
      find: async ({ path }) => {
        paths.push(path);
        return redis;
      },
      install: async (onStep) => {
        onStep("Downloading redis-tools");
        return { ...redis, source: "downloaded" };
      },
    };
    const { run } = await commandLine({ engines });
    expect((await run("engine")).out).toBe("redis 7.0.15 at /usr/bin/redis-server (PATH)\n");
    expect(JSON.parse((await run("engine", "show", "--redis-server", "/opt/r", "--json")).out)).toEqual(
      redis,
    );
    expect(paths).toEqual([undefined, "/opt/r"]);
    const installed = await run("engine", "install", "--json");
    expect(installed.err).toBe("Downloading redis-tools\n");
    expect(JSON.parse(installed.out)).toMatchObject({ source: "downloaded" });
  });

  test("engine fails with advice if no server is found", async () => {
    const none = () =>
      Promise.reject(new Error("No redis-server found. Install one: apt-get install redis-server"));
    const { run } = await commandLine({ engines: { find: none, install: none } });
    const expected = {
      code: 1,
      out: "",
      err: "redis-cloud-emulator: No redis-server found. Install one: apt-get install redis-server\n",
    };
    expect(await run("engine")).toEqual(expected);
    expect(await run("engine", "install")).toEqual(expected);
  });
});

describe("stop command", () => {
  /** Creates a command line with a registered instance: process 99 at `origin`. */
  async function withInstance(origin: string, initial: { alive: boolean; exits: boolean }) {
    const terminated: number[] = [];
    let { alive } = initial;
    const line = await commandLine({
      processes: {
        pid: 1,
        startInBackground: () => Promise.reject(new Error("not here")),
        announce: () => undefined,
        isAlive: () => alive,
        terminate: (pid) => {
          terminated.push(pid);
          if (initial.exits) setTimeout(() => (alive = false), 30);
        },
      },
    });
    const folder = join(line.state, "redis-cloud-emulator");
    await mkdir(folder);
    const file = join(folder, `${new URL(origin).port}.json`);
    await writeFile(file, JSON.stringify({ pid: 99, origin }));
    return { ...line, terminated, files: () => readdir(folder), file };
  }

  test("stop terminates the process, waits for its exit and removes the instance file", async () => {
    const { origin, port } = await fakeEmulator();
    const { run, terminated, files } = await withInstance(origin, { alive: true, exits: true });
    expect(await run("stop", "--url", `http://localhost:${port}/v1`)).toEqual({
      code: 0,
      out: `Stopped the emulator at ${origin} (process 99).\n`,
      err: "",
    });
    expect(terminated).toEqual([99]);
    expect(await files()).toEqual([]);
    expect((await run("stop", "--json")).err).toMatch(
      /^\{"error":"No emulator is running in the background\./,
    );
  });

  test("stop does not terminate a process that does not respond as an emulator", async () => {
    const origin = `http://127.0.0.1:${await freePort()}`;
    const { run, terminated, files, file } = await withInstance(origin, { alive: true, exits: true });
    const { code, err } = await run("stop");
    expect(code).toBe(1);
    expect(err).toContain(`Process 99 was not stopped; if it is not an emulator, remove ${file}`);
    expect(terminated).toEqual([]);
    expect(await files()).toHaveLength(1);
  });

  test("stop does not terminate an emulator that reports another process ID", async () => {
    const fake = await fakeEmulator();
    fake.responses["GET /emulator/health"] = [200, { ...HEALTH, pid: 100 }];
    const { run, terminated } = await withInstance(fake.origin, { alive: true, exits: true });
    expect((await run("stop")).err).toContain(`The emulator at ${fake.origin} is process 100, not 99.`);
    expect(terminated).toEqual([]);
  });

  test("stop removes the instance file of a process that has exited", async () => {
    const origin = "http://127.0.0.1:8650";
    const { run, files } = await withInstance(origin, { alive: false, exits: true });
    expect(await run("stop")).toEqual({
      code: 1,
      out: "",
      err: `redis-cloud-emulator: The emulator at ${origin} (process 99) has already exited\n`,
    });
    expect(await files()).toEqual([]);
    expect((await run("stop", "--port", "8650")).err).toContain(
      "No emulator at http://127.0.0.1:8650 was started",
    );
  });

  test("an unusable state folder is named in the error", async () => {
    const { run, state } = await commandLine();
    await writeFile(join(state, "redis-cloud-emulator"), "a file");
    const { code, err } = await run("start", "--detach");
    expect(code).toBe(1);
    expect(err).toContain(`Cannot use the state folder ${state}/redis-cloud-emulator`);
    await chmod(join(state, "redis-cloud-emulator"), 0o600);
    expect((await run("stop")).err).toContain(`Cannot read ${state}/redis-cloud-emulator`);
  });
});

describe("behavior command", () => {
  test("behavior lists values, and marks those that differ from the default", async () => {
    const { port } = await fakeEmulator();
    const { run } = await commandLine();
    expect((await run("behavior", "--port", port)).out).toBe(
      '  aclFlapping   true     ACL objects flap.\n* customerSide  "never"  Customer.\n',
    );
  });

  test("behavior set sends parsed values, and rejects unknown names before sending", async () => {
    const fake = await fakeEmulator();
    const { run } = await commandLine();
    const { code, out } = await run("behavior", "set", "aclFlapping=false", "--port", fake.port);
    expect({ code, out }).toEqual({ code: 0, out: `Changed in ${fake.origin}:\n  aclFlapping=false\n` });
    const wrong = await run("behavior", "set", "aclFlaping=false", "--port", fake.port);
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining("did you mean aclFlapping?") });
    expect(fake.received.filter(({ route }) => route.startsWith("PUT"))).toMatchObject([
      { body: { aclFlapping: false } },
    ]);
    expect((await run("behavior", "reset", "aclFlapping", "--port", fake.port)).out).toBe(
      "Reset aclFlapping.\n",
    );
    expect((await run("behavior", "reset", "--port", fake.port)).out).toBe("Reset all behaviors.\n");
  });
});
