import { spawn } from "node:child_process";
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { toShellWords } from "../../../../test/support/redis-server.js";
import { createRedisEngine } from "../../src/engine/create.js";
import type { Engine } from "../../src/engine/engine.js";
import { alive, describeWithRedis, House, PASSWORD, refusal, until, wanted } from "./fixture.js";

describeWithRedis("a process that ends", () => {
  const runtime = new House();
  const killed = async (key: string, ...victims: readonly number[]) => {
    const pid = runtime.pid(key);
    for (const victim of victims.length > 0 ? victims : [pid]) process.kill(victim, "SIGKILL");
    await until(() =>
      runtime.engine.processes().some((one) => one.key === key && one.pid !== pid && one.role === "primary"),
    );
    await until(() => runtime.engine.endpoint(key) !== undefined);
  };

  it("comes back at its port with what its persistence kept", async () => {
    const every = wanted({ persistence: "aof-every-write" });
    const none = wanted({ persistence: "none" });
    await runtime.want(every, none);
    for (const { key } of [every, none]) await runtime.client(key).set("key", "value");
    await Promise.all([killed(every.key), killed(none.key)]);
    expect(runtime.port(every.key)).toBe(every.preferredPort);
    expect(await runtime.client(every.key).get("key")).toBe("value");
    expect(await runtime.client(none.key).get("key")).toBeNull();
  });

  it("comes back with what its replica has, whatever its persistence", async () => {
    for (const persistence of ["none", "aof-every-1-second"]) {
      const database = wanted({ replication: true, persistence });
      await runtime.want(database);
      const { key } = database;
      await until(async () => (await runtime.engine.info(key))?.replicas === 1);
      await runtime.client(key).set("key", "value");
      await until(
        async () => (await runtime.engine.command(key, ["GET", "key"], { to: "replica" })) === "value",
      );
      await killed(key);
      expect(await runtime.client(key).get("key")).toBe("value");
      await until(async () => (await runtime.engine.info(key))?.replicas === 1);
      await runtime.client(key).set("key", "later");
      await killed(key);
      expect(await runtime.client(key).get("key")).toBe("later");
    }
  });

  it("is a replica, at times", async () => {
    const database = wanted({ replication: true });
    await runtime.want(database);
    const { key } = database;
    await until(async () => (await runtime.engine.info(key))?.replicas === 1);
    const pid = runtime.pid(key, "replica");
    process.kill(pid, "SIGKILL");
    await until(() =>
      runtime.engine.processes().some((one) => one.key === key && one.role === "replica" && one.pid !== pid),
    );
    await until(async () => (await runtime.engine.info(key))?.replicas === 1);
  });

  it("comes back when its replica is killed with it", async () => {
    const database = wanted({ persistence: "aof-every-write", replication: true });
    await runtime.want(database);
    const { key } = database;
    for (const value of ["1", "2", "3"]) {
      await runtime.client(key).set("key", value);
      await until(() => runtime.engine.processes().length === 2);
      await killed(key, runtime.pid(key), runtime.pid(key, "replica"));
      expect(await runtime.client(key).get("key")).toBe(value);
    }
    await until(async () => (await runtime.engine.info(key))?.replicas === 1);
  });

  it("comes back when the shell that had started it is killed, too", async () => {
    const database = wanted({ persistence: "aof-every-write", replication: true });
    await runtime.want(database);
    const { key } = database;
    await runtime.client(key).set("key", "value");
    const { 2: group } =
      (await readFile(`/proc/${runtime.pid(key)}/stat`, "utf8")).split(") ")[1]?.split(" ") ?? [];
    await killed(key, Number(group));
    expect(runtime.port(key)).toBe(database.preferredPort);
    expect(await runtime.client(key).get("key")).toBe("value");
    const another = wanted();
    await runtime.want(database, another);
    expect(await runtime.client(another.key).ping()).toBe("PONG");
  });

  it("comes back behind its gate, with TLS, and with its users", async () => {
    const database = wanted({
      tls: { clientCertificates: [] },
      sourceIps: ["127.0.0.1"],
      users: [{ name: "reader", password: "reader-password", rules: "+@read ~*" }],
    });
    await runtime.want(database);
    const { key } = database;
    await killed(key);
    expect(runtime.port(key)).toBe(database.preferredPort);
    const tls = { ca: runtime.engine.certificate() };
    expect(
      await runtime.client(key, { tls, username: "reader", password: "reader-password" }).get("key"),
    ).toBeNull();
    const refused = runtime
      .client(key, { tls, username: "reader", password: "reader-password" })
      .set("key", "1");
    expect(await refusal(refused)).toMatch(/^NOPERM/);
  });
});

describeWithRedis("an engine", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "engine-survival-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const get = async (engine: Engine, key: string) => engine.command(key, ["GET", "key"]);

  it("leaves no process and no folder behind when it is stopped", async () => {
    const before = (await readdir(tmpdir())).filter((name) => name.startsWith("rce-"));
    const engine = await createRedisEngine();
    await engine.reconcile([wanted({ replication: true }), wanted()]);
    await engine.settled();
    const pids = engine.processes().map(({ pid }) => pid);
    expect(pids).toHaveLength(3);
    await engine.stop();
    await engine.stop();
    for (const pid of pids) expect(await alive(pid)).toBe(false);
    // Other tests have their own engines.
    const now = (await readdir(tmpdir())).filter((name) => name.startsWith("rce-"));
    expect(now.length).toBeLessThanOrEqual(before.length + 8);
  });

  it("leaves nothing behind when its program is killed with SIGKILL", async () => {
    const program = fileURLToPath(new URL("programs/holder.ts", import.meta.url));
    const parent = spawn(process.execPath, ["--import", "tsx", program], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const line = await new Promise<string>((resolve) =>
      parent.stdout.setEncoding("utf8").once("data", resolve),
    );
    const pids = JSON.parse(line) as number[];
    expect(pids).toHaveLength(4);
    for (const pid of pids) expect(await alive(pid)).toBe(true);
    parent.kill("SIGKILL");
    await until(async () => !(await Promise.all(pids.map(alive))).includes(true), 2_000);
  });

  it("keeps data and authority in its folder, whatever the persistence", async () => {
    const databases = ["none", "aof-every-1-second", "snapshot-every-12-hours"].map((persistence) =>
      wanted({ persistence }),
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

  it("writes no password to the disk, to the command line or to the environment of a process", async () => {
    await using engine = await createRedisEngine();
    await engine.reconcile([
      wanted({ replication: true, users: [{ name: "bob", password: "bobs-secret", rules: "+@all ~*" }] }),
    ]);
    await engine.settled();
    for (const { pid } of engine.processes()) {
      for (const file of ["cmdline", "environ"]) {
        const text = await readFile(`/proc/${pid}/${file}`, "utf8").catch(() => "");
        expect(text).not.toMatch(new RegExp(`${PASSWORD}|bobs-secret`));
      }
    }
  });

  it("names the reason when a server dies at its start, and tries again", async () => {
    const fake = join(folder, "redis-server");
    const script = (end: string) =>
      `#!/bin/sh\n[ "$1" = --version ] && echo "Redis server v=7.2.0 sha=0" && exit 0\n${end}\n`;
    await writeFile(fake, script("echo '# Cannot allocate the moon'; exit 3"));
    await chmod(fake, 0o755);
    await using engine = await createRedisEngine({ redisServer: fake });
    const database = wanted();
    await engine.reconcile([database]);
    expect(engine.endpoint(database.key)).toBeUndefined();
    expect(engine.problem(database.key)).toBe("redis-server ended with code 3\n  # Cannot allocate the moon");
    expect(await refusal(engine.command(database.key, ["PING"]))).toContain("is not running");
    await writeFile(fake, script(`exec ${await toShellWords()} "$@"`));
    await until(() => engine.endpoint(database.key) !== undefined);
    expect(engine.problem(database.key)).toBeUndefined();
  });

  it("starts no more processes than it may", async () => {
    await using engine = await createRedisEngine({ maxDatabases: 1 });
    const [first, second] = [wanted(), wanted()];
    await engine.reconcile([first, second]);
    expect(engine.endpoint(first.key)).toBeDefined();
    expect(engine.problem(second.key)).toContain("1 databases have a process already");
    await engine.reconcile([second]);
    expect(engine.endpoint(second.key)).toBeDefined();
  });
});
