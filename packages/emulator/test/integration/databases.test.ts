import { Cluster } from "ioredis";
import type { Database, DatabaseSlowLogEntries, DatabaseVersionUpgradeStatus } from "redis-cloud-sdk/models";
import { expect, onTestFinished, test } from "vitest";
import { waitUntil } from "../../../../test/support/wait-until.js";
import { describeWithRedis, getRejection, isAlive } from "../engine/fixture.js";
import { addressOf, Cloud, infoOf, PASSWORD } from "./cloud.js";

describeWithRedis("databases created through the API", () => {
  const cloud = new Cloud();

  test("two Redis clients connect to a Pro database and see the same data", async () => {
    const database = await cloud.pro();
    const io = await cloud.io(database);
    const { host, port } = await cloud.address(database);
    const redis = await cloud.redis(`redis://default:${encodeURIComponent(PASSWORD)}@${host}:${port}`);
    expect(await io.set("greeting", "hello")).toBe("OK");
    expect(await redis.get("greeting")).toBe("hello");
    await redis.hSet("cart:1", { apples: "2" });
    expect(await io.hgetall("cart:1")).toEqual({ apples: "2" });
  });

  test("clients connect to an Essentials database, also after a password change", async () => {
    const database = await cloud.essentials();
    const client = await cloud.io(database);
    expect(await client.set("key", "value")).toBe("OK");
    // The plan's 1,024, one of the emulator, and one of the replica.
    expect(await infoOf(client, "maxclients")).toBe("1026");
    await cloud.api.done(`PUT ${database.path}`, { password: "An0ther-one" });
    expect(await (await cloud.io(database, { password: "An0ther-one" })).get("key")).toBe("value");
  });

  test("a database is connectable as soon as the API reports it active", async () => {
    const { path } = await cloud.pro();
    const list = path.replace(/\/\d+$/, "");
    for (const name of ["prompt-1", "prompt-2", "prompt-3"]) {
      await cloud.api.send(`POST ${list}`, { name, datasetSizeInGb: 0.1, password: PASSWORD });
      for (let found = false; !found; ) {
        const { body } = await cloud.api.send<{ subscription: { databases: Database[] }[] }>(`GET ${list}`);
        const database = body.subscription[0]?.databases.find((one) => one.name === name);
        if (database?.status !== "active") continue;
        found = true;
        expect(await cloud.ioAt(addressOf(database.publicEndpoint)).ping()).toBe("PONG");
      }
    }
  });

  test("the password can be changed while clients are connected", async () => {
    const database = await cloud.pro();
    const before = await cloud.io(database);
    await before.set("key", "value");
    await cloud.api.done(`PUT ${database.path}`, { password: "An0ther-one" });
    expect(await before.get("key")).toBe("value");
    expect(await getRejection((await cloud.io(database)).get("key"))).toMatch(/WRONGPASS/);
    const after = await cloud.io(database, { password: "An0ther-one" });
    expect(await after.get("key")).toBe("value");
  });

  test("the default user can be disabled and enabled", async () => {
    const database = await cloud.pro();
    await cloud.api.done(`PUT ${database.path}`, { enableDefaultUser: false });
    expect(await getRejection((await cloud.io(database)).ping())).toMatch(/WRONGPASS|NOAUTH/);
    await cloud.api.done(`PUT ${database.path}`, { enableDefaultUser: true });
    expect(await (await cloud.io(database)).ping()).toBe("PONG");
  });

  test("the memory limit and the eviction policy follow the database settings", async () => {
    const database = await cloud.pro({ datasetSizeInGb: 0.1, dataEvictionPolicy: "noeviction" });
    const client = await cloud.io(database);
    const limit = () => infoOf(client, "maxmemory");
    expect(Number(await limit())).toBe(Math.round(0.1 * 0.1 * 1024 ** 3));
    const block = "x".repeat(100_000);
    const fill = async () => {
      for (let at = 0; at < 150; at += 1) await client.set(`block:${at}`, block);
    };
    expect(await getRejection(fill())).toMatch(/OOM/);
    await cloud.api.done(`PUT ${database.path}`, { dataEvictionPolicy: "allkeys-lru" });
    await fill();
    expect(Number(await infoOf(client, "evicted_keys"))).toBeGreaterThan(0);
    await cloud.api.done(`PUT ${database.path}`, { datasetSizeInGb: 0.3 });
    expect(Number(await limit())).toBe(Math.round(0.3 * 0.1 * 1024 ** 3));
    // With replication, the memory limit is twice the size of the dataset, which the server holds.
    const replicated = await cloud.pro({ datasetSizeInGb: 0.1, replication: true });
    expect(await cloud.show(replicated)).toMatchObject({ datasetSizeInGb: 0.1, memoryLimitInGb: 0.2 });
    expect(Number(await infoOf(await cloud.io(replicated), "maxmemory"))).toBe(
      Math.round(0.1 * 0.1 * 1024 ** 3),
    );
    // The API reports ten times the memory that the process uses.
    await waitUntil(async () => ((await cloud.show(database)).memoryUsedInMb ?? 0) > 50);
  });

  test("with the OSS Cluster API, cluster clients connect to the endpoint; switching it keeps the data", async () => {
    const database = await cloud.pro({ supportOSSClusterApi: true });
    const { publicEndpoint, security } = await cloud.show(database);
    const [host = "", port] = String(publicEndpoint).split(":");
    const cluster = new Cluster([{ host, port: Number(port) }], {
      redisOptions: { password: security?.password ?? "" },
      clusterRetryStrategy: () => null,
    });
    onTestFinished(() => cluster.disconnect());
    const keys = Array.from({ length: 10 }, (_, at) => `key:${at}`);
    await Promise.all(keys.map((key) => cluster.set(key, key)));
    expect(await getRejection(cluster.mget(keys))).toMatch(/CROSSSLOT|same slot/i);
    cluster.disconnect();
    await cloud.api.done(`PUT ${database.path}`, { supportOSSClusterApi: false });
    const client = await cloud.io(database);
    expect(await client.mget(keys)).toEqual(keys);
  });

  test("the data persistence setting is applied to Redis", async () => {
    const database = await cloud.pro({ dataPersistence: "aof-every-write" });
    const client = await cloud.io(database);
    expect(await infoOf(client, "aof_enabled")).toBe("1");
    await cloud.api.done(`PUT ${database.path}`, { dataPersistence: "none" });
    expect(await infoOf(client, "aof_enabled")).toBe("0");
  });

  test("a database has a replica process until its replication is switched off", async () => {
    const database = await cloud.pro({ replication: true });
    const client = await cloud.io(database);
    await expect.poll(() => client.info("replication"), { timeout: 60_000 }).toContain("state=online");
    await cloud.api.done(`PUT ${database.path}`, { replication: false });
    await expect.poll(() => infoOf(client, "connected_slaves"), { timeout: 60_000 }).toBe("0");
  });

  test("the slow log lists slow commands", async () => {
    const database = await cloud.pro();
    const client = await cloud.io(database);
    await client.eval("local n = 0 for i = 1, 20000000 do n = n + i end return n", 0);
    const { entries } = (await cloud.api.send<DatabaseSlowLogEntries>(`GET ${database.path}/slow-log`)).body;
    const slow = entries.find((entry) => entry.arguments?.includes("local n = 0"));
    expect(slow?.duration).toBeGreaterThan(10_000);
  });

  test("an upgrade keeps the data", async () => {
    const database = await cloud.pro({ redisVersion: "7.4" });
    const client = await cloud.io(database);
    await client.set("key", "value");
    await cloud.api.done(`POST ${database.path}/upgrade`, { targetRedisVersion: "8.2" });
    expect(
      (await cloud.api.send<DatabaseVersionUpgradeStatus>(`GET ${database.path}/upgrade`)).body,
    ).toMatchObject({ upgradeStatus: "done", targetRedisVersion: "8.2" });
    expect((await cloud.show(database)).redisVersion).toBe("8.2");
    expect(await (await cloud.io(database)).get("key")).toBe("value");
  });

  test("a killed process is restarted with its data on the same port", async () => {
    const database = await cloud.pro({ dataPersistence: "aof-every-write" });
    const client = await cloud.io(database);
    await client.set("key", "value");
    const before = await cloud.address(database);
    process.kill(Number(await infoOf(client, "process_id")), "SIGKILL");
    await waitUntil(async () => (await getRejection((await cloud.io(database)).ping())).includes("PONG"));
    expect(await (await cloud.io(database)).get("key")).toBe("value");
    expect(await cloud.address(database)).toEqual(before);
  });

  test("deleting a database stops its process", async () => {
    const database = await cloud.pro();
    const client = await cloud.io(database);
    const pid = Number(await infoOf(client, "process_id"));
    const address = await cloud.address(database);
    await cloud.api.done(`DELETE ${database.path}`);
    expect((await cloud.api.send(`GET ${database.path}`)).status).toBe(404);
    await waitUntil(async () => !(await isAlive(pid)));
    expect(await getRejection(cloud.ioAt(address).ping())).toMatch(/closed|REFUSED/);
  });
});
