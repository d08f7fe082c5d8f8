import { createServer } from "node:net";
import { createClient } from "redis";
import { expect, test } from "vitest";
import { waitUntil } from "../../../../test/support/wait-until.js";
import { createNoEngine } from "../../src/engine/create.js";
import { createDesired, describeWithRedis, EngineFixture, getRejection, PASSWORD } from "./fixture.js";

describeWithRedis("databases of an engine", () => {
  const fixture = new EngineFixture();

  test("ioredis and node-redis can connect at the preferred port", async () => {
    const database = createDesired();
    await fixture.reconcile(database);
    expect(fixture.engine.endpoint(database.key)).toEqual({
      host: "127.0.0.1",
      port: database.preferredPort,
      tls: false,
    });
    expect(await fixture.client(database.key).set("greeting", "hello")).toBe("OK");
    const other = createClient({
      url: `redis://default:${PASSWORD}@127.0.0.1:${fixture.port(database.key)}`,
    });
    await other.connect();
    expect(await other.get("greeting")).toBe("hello");
    other.destroy();
  });

  test("another port is used if the preferred one is taken by a process or by another database", async () => {
    const otherServer = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => otherServer.once("listening", resolve));
    const { port } = otherServer.address() as { port: number };
    const [moved, first, second] = [createDesired({ preferredPort: port }), createDesired(), createDesired()];
    const twin = { ...second, preferredPort: first.preferredPort };
    await fixture.reconcile(moved, first, twin);
    expect(fixture.port(moved.key)).not.toBe(port);
    expect(fixture.port(first.key)).toBe(first.preferredPort);
    expect(fixture.port(twin.key)).not.toBe(first.preferredPort);
    for (const { key } of [moved, first, twin]) expect(await fixture.client(key).set("key", key)).toBe("OK");
    for (const { key } of [moved, first, twin]) expect(await fixture.client(key).get("key")).toBe(key);
    otherServer.close();
  });

  test("at a tenth of the emulated size a database rejects writes, or evicts if its policy allows", async () => {
    const full = createDesired({ maxMemoryBytes: 100e6 });
    const cache = createDesired({ maxMemoryBytes: 100e6, evictionPolicy: "allkeys-lrm" });
    await fixture.reconcile(full, cache);
    const fill = async (key: string) => {
      const client = fixture.client(key);
      for (let n = 0; n < 40; n += 1) await client.set(`key:${n}`, "x".repeat(500_000));
    };
    expect(await getRejection(fill(full.key))).toMatch(/^OOM command not allowed/);
    await fill(cache.key);
    const info = await fixture.engine.info(cache.key);
    expect(info?.maxMemoryBytes).toBe(10e6);
    expect(info?.evictedKeys).toBeGreaterThan(10);
  });

  test("changing size, policy, persistence and password keeps data and connections", async () => {
    const before = createDesired();
    await fixture.reconcile(before);
    const client = fixture.client(before.key);
    await client.set("kept", "yes");
    const pid = fixture.pid(before.key);
    const after = {
      ...before,
      maxMemoryBytes: 2e9,
      evictionPolicy: "volatile-ttl",
      persistence: "aof-every-write",
      password: "another-password",
    };
    await fixture.reconcile(after);
    // Open connections are kept, as with the service. New ones need the new password.
    expect(await client.get("kept")).toBe("yes");
    expect(fixture.pid(before.key)).toBe(pid);
    expect(await getRejection(fixture.client(before.key).get("kept"))).toMatch(/WRONGPASS|closed/);
    expect(await fixture.client(before.key, { password: "another-password" }).get("kept")).toBe("yes");
    expect(await fixture.engine.info(before.key)).toMatchObject({ maxMemoryBytes: 200e6, keys: 1 });
  });

  test("info returns the statistics of the process", async () => {
    const database = createDesired();
    await fixture.reconcile(database);
    const client = fixture.client(database.key);
    await client.set("key", "value");
    await client.get("key");
    await client.get("none");
    await fixture.engine.info(database.key);
    await Promise.all(Array.from({ length: 500 }, () => client.get("key")));
    const info = await fixture.engine.info(database.key);
    expect(info).toMatchObject({
      version: fixture.engine.version,
      keys: 1,
      misses: 1,
      hits: 501,
      connectedClients: 1,
      replicating: "no",
    });
    expect(info?.usedMemoryBytes).toBeGreaterThan(100_000);
    expect(await fixture.engine.info("52000000")).toBeUndefined();
    // Redis measures the rate ten times a second, over which a busy machine may spread the commands.
    await waitUntil(async () => {
      await Promise.all(Array.from({ length: 500 }, () => client.get("key")));
      return ((await fixture.engine.info(database.key))?.opsPerSecond ?? 0) > 100;
    });
  });

  test("slow commands are in the slow log, and flush deletes all keys", async () => {
    const database = createDesired();
    await fixture.reconcile(database);
    const client = fixture.client(database.key);
    await client.set("key", "value");
    const spin = "local n = 0 for i = 1, 30000000 do n = n + i end return n";
    await client.eval(spin, 0);
    const [slowest] = await fixture.engine.slowLog(database.key);
    expect(slowest).toMatchObject({ command: ["eval", spin, "0"] });
    expect(slowest?.durationUs).toBeGreaterThan(10_000);
    await fixture.engine.flush(database.key);
    expect(await client.dbsize()).toBe(0);
  });

  test("command returns replies in the shapes of RESP2", async () => {
    const database = createDesired();
    await fixture.reconcile(database);
    const run = (...argv: string[]) => fixture.engine.command(database.key, argv);
    expect(await run("hset", "hash", "field", "value", "other", "1")).toBe(2);
    expect(await run("hgetall", "hash")).toEqual(["field", "value", "other", "1"]);
    expect(await run("get", "none")).toBeNull();
    expect(await fixture.engine.command(database.key, ["GET", "none"], { user: "read-only" })).toBeNull();
    expect(
      await getRejection(fixture.engine.command(database.key, ["SET", "key", "1"], { user: "read-only" })),
    ).toMatch(/^NOPERM/);
    expect(await getRejection(run("incr", "hash"))).toMatch(/^WRONGTYPE/);
    expect(await getRejection(run("SUBSCRIBE", "news"))).toMatch(/dedicated connection/);
    const raw = Buffer.of(0xff, 0x00);
    await fixture.engine.command(database.key, ["SET", "raw", raw]);
    expect(await fixture.engine.command(database.key, ["GET", "raw"], { buffers: true })).toEqual(raw);
    // A blocking command does not delay others, and times out.
    const blocked = fixture.engine.command(database.key, ["BLPOP", "queue", "0"], { timeoutMs: 100 });
    expect(await run("PING")).toBe("PONG");
    expect(await getRejection(blocked)).toMatch(/closed/);
    // MULTI does not affect the commands of other callers.
    expect(await run("MULTI")).toBe("OK");
    expect(await run("PING")).toBe("PONG");
  });

  test("connect opens dedicated connections for transactions and subscriptions", async () => {
    const database = createDesired();
    await fixture.reconcile(database);
    const [writer, reader] = [
      fixture.engine.connect(database.key),
      fixture.engine.connect(database.key, { user: "read-only" }),
    ];
    const messages: string[] = [];
    reader.on("message", (channel, text) => messages.push(`${channel}: ${text}`));
    await reader.subscribe("news");
    expect(await writer.multi().set("key", "1").incr("key").publish("news", "hello").exec()).toEqual([
      [null, "OK"],
      [null, 2],
      [null, 1],
    ]);
    await waitUntil(() => messages.length > 0);
    expect(messages).toEqual(["news: hello"]);
    await fixture.reconcile();
    await waitUntil(() => writer.status === "end" && reader.status === "end");
  });

  test("removing a database closes its connections and frees its port", async () => {
    const [removed, remaining] = [createDesired(), createDesired()];
    await fixture.reconcile(removed, remaining);
    const client = fixture.client(removed.key);
    await client.ping();
    await fixture.reconcile(remaining);
    expect(fixture.engine.endpoint(removed.key)).toBeUndefined();
    expect(fixture.engine.error(removed.key)).toBe("No process is running for this database.");
    await waitUntil(() => client.status === "end");
    const again = { ...removed, key: createDesired().key };
    await fixture.reconcile(remaining, again);
    expect(fixture.port(again.key)).toBe(removed.preferredPort);
    expect(await fixture.client(again.key).dbsize()).toBe(0);
  });

  test("reconcile without changes has no effect, and concurrent calls run in order", async () => {
    const database = createDesired();
    await fixture.reconcile(database);
    const pid = fixture.pid(database.key);
    await fixture.reconcile(structuredClone(database));
    expect(fixture.pid(database.key)).toBe(pid);
    await Promise.all([
      fixture.engine.reconcile([]),
      fixture.engine.reconcile([database]),
      fixture.engine.reconcile([]),
    ]);
    expect(fixture.engine.processes()).toEqual([]);
  });

  test("an invalid database key is reported", async () => {
    const invalid = createDesired({ key: "../../etc" });
    await fixture.reconcile(invalid);
    expect(fixture.engine.error(invalid.key)).toContain("is not a valid database key");
    expect(fixture.engine.endpoint(invalid.key)).toBeUndefined();
  });
});

test("without an engine, databases have no endpoint and a reason", async () => {
  const engine = createNoEngine();
  await engine.reconcile([createDesired({ key: "51000001" })]);
  expect(engine.endpoint("51000001")).toBeUndefined();
  expect(engine.error("51000001")).toContain("--engine none");
  expect(await getRejection(engine.flush("51000001"))).toContain("--engine none");
  expect(() => engine.connect("51000001")).toThrow("--engine none");
});
