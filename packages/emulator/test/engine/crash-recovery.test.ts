import { spawn } from "node:child_process";
import { chmod, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { bundleProgram } from "../../../../test/support/program.js";
import { toShellWords } from "../../../../test/support/redis-server.js";
import { emptyFolder, sharedFolder } from "../../../../test/support/temp-folder.js";
import { waitUntil } from "../../../../test/support/wait-until.js";
import { createRedisEngine } from "../../src/engine/create.js";
import type { Engine } from "../../src/engine/engine.js";
import {
  createDesired,
  describeWithRedis,
  EngineFixture,
  getRejection,
  isAlive,
  PASSWORD,
} from "./fixture.js";

describeWithRedis("recovery of killed processes", () => {
  const fixture = new EngineFixture();

  test("a killed primary restarts at its port with its persisted data", async () => {
    const persistent = createDesired({ persistence: "aof-every-write" });
    const volatile = createDesired({ persistence: "none" });
    await fixture.reconcile(persistent, volatile);
    for (const { key } of [persistent, volatile]) await fixture.client(key).set("key", "value");
    await Promise.all([fixture.killAndWait(persistent.key), fixture.killAndWait(volatile.key)]);
    expect(fixture.port(persistent.key)).toBe(persistent.preferredPort);
    expect(await fixture.client(persistent.key).get("key")).toBe("value");
    expect(await fixture.client(volatile.key).get("key")).toBeNull();
  });

  test("a killed primary is restored from its replica, with and without persistence", async () => {
    for (const persistence of ["none", "aof-every-1-second"]) {
      const database = createDesired({ replication: true, persistence });
      await fixture.reconcile(database);
      const { key } = database;
      await waitUntil(async () => (await fixture.engine.info(key))?.replicas === 1);
      await fixture.client(key).set("key", "value");
      await waitUntil(
        async () => (await fixture.engine.command(key, ["GET", "key"], { server: "replica" })) === "value",
      );
      await fixture.killAndWait(key);
      expect(await fixture.client(key).get("key")).toBe("value");
      await waitUntil(async () => (await fixture.engine.info(key))?.replicas === 1);
      await fixture.client(key).set("key", "later");
      await waitUntil(
        async () => (await fixture.engine.command(key, ["GET", "key"], { server: "replica" })) === "later",
      );
      await fixture.killAndWait(key);
      expect(await fixture.client(key).get("key")).toBe("later");
    }
  });

  test("a killed primary that flushes every write restarts from its own file, since its replica may be behind", async () => {
    const database = createDesired({ replication: true, persistence: "aof-every-write" });
    await fixture.reconcile(database);
    const { key } = database;
    await waitUntil(async () => (await fixture.engine.info(key))?.replicas === 1);
    await fixture.client(key).set("key", "acknowledged");
    const onReplica = (...command: string[]) => fixture.engine.command(key, command, { server: "replica" });
    await waitUntil(async () => (await onReplica("GET", "key")) === "acknowledged");
    await onReplica("CONFIG", "SET", "replica-read-only", "no");
    await onReplica("SET", "key", "of the replica");
    await fixture.killAndWait(key);
    expect(await fixture.client(key).get("key")).toBe("acknowledged");
  });

  test("a killed replica restarts and synchronizes", async () => {
    const database = createDesired({ replication: true });
    await fixture.reconcile(database);
    const { key } = database;
    await waitUntil(async () => (await fixture.engine.info(key))?.replicas === 1);
    const pid = fixture.pid(key, "replica");
    process.kill(pid, "SIGKILL");
    await fixture.client(key).set("key", "written meanwhile");
    await waitUntil(() =>
      fixture.engine.processes().some((one) => one.key === key && one.role === "replica" && one.pid !== pid),
    );
    await waitUntil(async () => (await fixture.engine.info(key))?.replicas === 1);
    const read = () => fixture.engine.command(key, ["GET", "key"], { server: "replica" });
    await expect.poll(read, { timeout: 60_000 }).toBe("written meanwhile");
  });

  test("a primary that is killed together with its replica restarts", async () => {
    const database = createDesired({ persistence: "aof-every-write", replication: true });
    await fixture.reconcile(database);
    const { key } = database;
    for (const value of ["1", "2", "3"]) {
      await fixture.client(key).set("key", value);
      await waitUntil(() => fixture.engine.processes().length === 2);
      await fixture.killAndWait(key, fixture.pid(key), fixture.pid(key, "replica"));
      expect(await fixture.client(key).get("key")).toBe(value);
    }
    await waitUntil(async () => (await fixture.engine.info(key))?.replicas === 1);
  });

  test("a primary restarts when the shell that launched it is killed", async () => {
    const database = createDesired({ persistence: "aof-every-write", replication: true });
    await fixture.reconcile(database);
    const { key } = database;
    await fixture.client(key).set("key", "value");
    const { 2: group } =
      (await readFile(`/proc/${fixture.pid(key)}/stat`, "utf8")).split(") ")[1]?.split(" ") ?? [];
    await fixture.killAndWait(key, Number(group));
    expect(fixture.port(key)).toBe(database.preferredPort);
    expect(await fixture.client(key).get("key")).toBe("value");
    const another = createDesired();
    await fixture.reconcile(database, another);
    expect(await fixture.client(another.key).ping()).toBe("PONG");
  });

  test("a restarted primary keeps its IP filter, TLS and users", async () => {
    const database = createDesired({
      tls: { clientCertificates: [] },
      sourceIps: ["127.0.0.1"],
      users: [{ name: "reader", password: "reader-password", rules: "+@read ~*" }],
    });
    await fixture.reconcile(database);
    const { key } = database;
    await fixture.killAndWait(key);
    expect(fixture.port(key)).toBe(database.preferredPort);
    const tls = { ca: fixture.engine.certificate() };
    expect(
      await fixture.client(key, { tls, username: "reader", password: "reader-password" }).get("key"),
    ).toBeNull();
    const rejected = fixture
      .client(key, { tls, username: "reader", password: "reader-password" })
      .set("key", "1");
    expect(await getRejection(rejected)).toMatch(/^NOPERM/);
  });
});

describeWithRedis("the lifetime of an engine", () => {
  const folder = sharedFolder();

  const get = async (engine: Engine, key: string) => engine.command(key, ["GET", "key"]);

  test("stopping the engine leaves no processes and folders behind", async () => {
    // Concurrent tests have separate engines.
    const parent = emptyFolder();
    vi.stubEnv("TMPDIR", parent);
    onTestFinished(() => void vi.unstubAllEnvs());
    const engine = await createRedisEngine();
    await engine.reconcile([createDesired({ replication: true }), createDesired()]);
    await engine.waitUntilSettled();
    const pids = engine.processes().map(({ pid }) => pid);
    expect(pids).toHaveLength(3);
    expect(await readdir(parent)).toEqual([expect.stringMatching(/^rce-/)]);
    await engine.stop();
    await engine.stop();
    for (const pid of pids) expect(await isAlive(pid)).toBe(false);
    expect(await readdir(parent)).toEqual([]);
  });

  test("all servers are killed when the emulator is killed with SIGKILL", async () => {
    await using program = await bundleProgram(new URL("programs/holder.ts", import.meta.url));
    const parent = spawn(process.execPath, [program.path], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const line = await new Promise<string>((resolve) =>
      parent.stdout.setEncoding("utf8").once("data", resolve),
    );
    const pids = JSON.parse(line) as number[];
    expect(pids).toHaveLength(4);
    for (const pid of pids) expect(await isAlive(pid)).toBe(true);
    parent.kill("SIGKILL");
    await waitUntil(async () => !(await Promise.all(pids.map(isAlive))).includes(true));
  });

  test("a data folder keeps data and certificate authority, with and without persistence", async () => {
    const databases = ["none", "aof-every-1-second", "snapshot-every-12-hours"].map((persistence) =>
      createDesired({ persistence }),
    );
    const first = await createRedisEngine({ dataFolder: folder });
    await first.reconcile(databases);
    for (const { key } of databases) await first.command(key, ["SET", "key", key]);
    const certificate = first.certificate();
    await first.stop();
    await using second = await createRedisEngine({ dataFolder: folder });
    await second.reconcile(databases);
    for (const { key } of databases) expect(await get(second, key)).toBe(key);
    expect(second.certificate()).toBe(certificate);
    await second.reconcile([]);
    expect(await readdir(join(folder, "databases"))).toEqual([]);
  });

  test("passwords appear neither in the command line nor in the environment of a process", async () => {
    await using engine = await createRedisEngine();
    await engine.reconcile([
      createDesired({
        replication: true,
        users: [{ name: "bob", password: "bobs-secret", rules: "+@all ~*" }],
      }),
    ]);
    await engine.waitUntilSettled();
    const processes = engine.processes();
    expect(processes).toHaveLength(2);
    for (const { pid } of processes) {
      const [command, environment] = await Promise.all(
        ["cmdline", "environ"].map((file) => readFile(`/proc/${pid}/${file}`, "utf8")),
      );
      expect(command).toContain("redis");
      expect(`${command}${environment}`).not.toMatch(new RegExp(`${PASSWORD}|bobs-secret`));
    }
  });

  test("a server that exits at start is reported with its output, and started again", async () => {
    const fake = join(folder, "redis-server");
    const script = (command: string) =>
      `#!/bin/sh\n[ "$1" = --version ] && echo "Redis server v=7.2.0 sha=0" && exit 0\n${command}\n`;
    await writeFile(fake, script("echo '# Cannot allocate the moon'; exit 3"));
    await chmod(fake, 0o755);
    await using engine = await createRedisEngine({ redisServer: fake });
    const database = createDesired();
    await engine.reconcile([database]);
    expect(engine.endpoint(database.key)).toBeUndefined();
    expect(engine.error(database.key)).toBe("redis-server exited with code 3\n  # Cannot allocate the moon");
    expect(await getRejection(engine.command(database.key, ["PING"]))).toContain("is not running");
    await writeFile(fake, script(`exec ${await toShellWords()} "$@"`));
    await waitUntil(() => engine.endpoint(database.key) !== undefined);
    expect(engine.error(database.key)).toBeUndefined();
  });

  test("databases beyond maxDatabases are not started until there is capacity", async () => {
    await using engine = await createRedisEngine({ maxDatabases: 1 });
    const [first, second] = [createDesired(), createDesired()];
    await engine.reconcile([first, second]);
    expect(engine.endpoint(first.key)).toBeDefined();
    expect(engine.error(second.key)).toContain("The limit of 1 running databases");
    await engine.reconcile([second]);
    expect(engine.endpoint(second.key)).toBeDefined();
  });
});
