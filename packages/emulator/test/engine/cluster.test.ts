import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Cluster } from "ioredis";
import { createCluster } from "redis";
import { expect, onTestFinished, test } from "vitest";
import { emptyFolder } from "../../../../test/support/temp-folder.js";
import { createDesired, describeWithRedis, EngineFixture, getRejection, PASSWORD } from "./fixture.js";

/** Keys of different slots. */
const KEYS = Array.from({ length: 20 }, (_, at) => `key:${at}`);

describeWithRedis("databases with the OSS Cluster API", () => {
  const fixture = new EngineFixture();

  /** Connects as a cluster client, which reads the slots first. */
  function connect(key: string, tls = false): Cluster {
    const cluster = new Cluster([{ host: "127.0.0.1", port: fixture.port(key) }], {
      redisOptions: { password: PASSWORD, ...(tls ? { tls: { rejectUnauthorized: false } } : {}) },
      ...(tls ? { dnsLookup: (address, callback) => callback(null, address) } : {}),
      clusterRetryStrategy: () => null,
    });
    cluster.on("error", () => {});
    onTestFinished(() => cluster.disconnect());
    return cluster;
  }

  test("cluster clients connect, and all slots are at the endpoint", async () => {
    const database = createDesired({ cluster: true });
    await fixture.reconcile(database);
    const { key } = database;
    const port = fixture.port(key);
    const io = connect(key);
    await Promise.all(KEYS.map((name) => io.set(name, name)));
    const client = await createCluster({
      rootNodes: [{ url: `redis://127.0.0.1:${port}` }],
      defaults: { password: PASSWORD },
    }).connect();
    onTestFinished(() => client.destroy());
    expect(await Promise.all(KEYS.map((name) => client.get(name)))).toEqual(KEYS);

    const plain = fixture.client(key);
    const [[first, last, [host, slotPort]], ...more] = (await plain.call("CLUSTER", "SLOTS")) as [
      [number, number, [string, number]],
    ];
    expect({ first, last, host, slotPort, more }).toEqual({
      first: 0,
      last: 16_383,
      host: "127.0.0.1",
      slotPort: port,
      more: [],
    });
    expect(await plain.cluster("NODES")).toMatch(new RegExp(`127\\.0\\.0\\.1:${port}@\\d+.* 0-16383`));
    expect(JSON.stringify(await plain.call("CLUSTER", "SHARDS"))).toContain(String(port));
    expect(await plain.cluster("INFO")).toMatch(/cluster_state:ok/);
    expect(await getRejection(plain.mset("key:1", "1", "key:2", "2"))).toMatch(/^CROSSSLOT/);
    expect(await plain.mset("{same}:1", "1", "{same}:2", "2")).toBe("OK");
    for (const command of ["RESET", "FLUSHSLOTS", "MEET 127.0.0.1 1", "DELSLOTS 1", "FORGET x", "SAVECONFIG"])
      expect
        .soft(await getRejection(plain.call("CLUSTER", ...command.split(" "))), command)
        .toMatch(/^NOPERM/);
  });

  test("switching the OSS Cluster API restarts the server, keeps data and port, and disconnects clients", async () => {
    const database = createDesired();
    await fixture.reconcile(database);
    const { key } = database;
    const [port, pid] = [fixture.port(key), fixture.pid(key)];
    const before = fixture.client(key);
    await before.set("kept", "value");
    expect(await getRejection(before.cluster("SLOTS"))).toMatch(/cluster support disabled/);
    await fixture.reconcile({ ...database, cluster: true });
    expect(fixture.port(key)).toBe(port);
    expect(fixture.pid(key)).not.toBe(pid);
    expect(await connect(key).get("kept")).toBe("value");
    expect(await getRejection(before.get("kept"))).toMatch(/closed/i);
    await fixture.reconcile(database);
    const after = fixture.client(key);
    expect(await after.get("kept")).toBe("value");
    expect(await after.mset("key:1", "1", "key:2", "2")).toBe("OK");
  });

  test("a cluster with TLS, replication and an append-only file recovers its data after a crash", async () => {
    const database = createDesired({
      cluster: true,
      tls: { clientCertificates: [] },
      replication: true,
      persistence: "aof-every-write",
    });
    await fixture.reconcile(database);
    const { key } = database;
    const client = fixture.client(key, { tls: { rejectUnauthorized: false } });
    expect(await client.set("kept", "value")).toBe("OK");
    expect(await client.wait(1, 0)).toBe(1);
    await fixture.killAndWait(key);
    expect(await connect(key, true).get("kept")).toBe("value");
    expect(fixture.engine.error(key)).toBeUndefined();
  });

  test("data is imported into a cluster, and backed up from it", async () => {
    const [source, target] = [
      createDesired(),
      createDesired({ cluster: true, persistence: "aof-every-write" }),
    ];
    await fixture.reconcile(source, target);
    await fixture.client(source.key).set("imported", "value");
    await connect(target.key).set("replaced", "value");
    const file = join(emptyFolder(), "dump.rdb");
    await fixture.engine.backup(source.key, file);
    await fixture.engine.import(target.key, { kind: "rdb-file", path: file });
    expect(await connect(target.key).mget("imported")).toEqual(["value"]);
    expect(await connect(target.key).exists("replaced")).toBe(0);
    await fixture.killAndWait(target.key);
    expect(await connect(target.key).get("imported")).toBe("value");
    const backup = join(emptyFolder(), "dump.rdb");
    await fixture.engine.backup(target.key, backup);
    expect((await readFile(backup)).toString("latin1", 0, 5)).toBe("REDIS");
    await expect(
      fixture.engine.import(target.key, { kind: "rdb-file", path: join(emptyFolder(), "missing.rdb") }),
    ).rejects.toThrow(/cannot be read/);
    expect(await connect(target.key).get("imported")).toBe("value");
  });
});
