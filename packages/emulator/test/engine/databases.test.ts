import { createServer } from "node:net";
import { createClient } from "redis";
import { expect, it } from "vitest";
import { createNoEngine } from "../../src/engine/create.js";
import { describeWithRedis, House, PASSWORD, refusal, until, wanted } from "./fixture.js";

describeWithRedis("a database", () => {
  const runtime = new House();

  it("answers ioredis and redis at the port that was asked for", async () => {
    const database = wanted();
    await runtime.want(database);
    expect(runtime.engine.endpoint(database.key)).toEqual({
      host: "127.0.0.1",
      port: database.preferredPort,
      tls: false,
    });
    expect(await runtime.client(database.key).set("greeting", "hello")).toBe("OK");
    const other = createClient({
      url: `redis://default:${PASSWORD}@127.0.0.1:${runtime.port(database.key)}`,
    });
    await other.connect();
    expect(await other.get("greeting")).toBe("hello");
    other.destroy();
  });

  it("takes another port when its own is in use, by somebody else or by a database of another subscription", async () => {
    const stranger = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => stranger.once("listening", resolve));
    const { port } = stranger.address() as { port: number };
    const [kept, first, second] = [wanted({ preferredPort: port }), wanted(), wanted()];
    const twin = { ...second, preferredPort: first.preferredPort };
    await runtime.want(kept, first, twin);
    expect(runtime.port(kept.key)).not.toBe(port);
    expect(runtime.port(first.key)).toBe(first.preferredPort);
    expect(runtime.port(twin.key)).not.toBe(first.preferredPort);
    for (const { key } of [kept, first, twin]) expect(await runtime.client(key).set("key", key)).toBe("OK");
    for (const { key } of [kept, first, twin]) expect(await runtime.client(key).get("key")).toBe(key);
    stranger.close();
  });

  it("refuses writes at its limit, which is a tenth of the emulated size, and evicts when it may", async () => {
    const full = wanted({ maxMemoryBytes: 100e6 });
    const cache = wanted({ maxMemoryBytes: 100e6, evictionPolicy: "allkeys-lrm" });
    await runtime.want(full, cache);
    const fill = async (key: string) => {
      const client = runtime.client(key);
      for (let n = 0; n < 40; n += 1) await client.set(`key:${n}`, "x".repeat(500_000));
    };
    expect(await refusal(fill(full.key))).toMatch(/^OOM command not allowed/);
    await fill(cache.key);
    const info = await runtime.engine.info(cache.key);
    expect(info?.maxMemoryBytes).toBe(10e6);
    expect(info?.evictedKeys).toBeGreaterThan(10);
  });

  it("changes size, policy, persistence and password without losing data or connections", async () => {
    const before = wanted();
    await runtime.want(before);
    const client = runtime.client(before.key);
    await client.set("kept", "yes");
    const pid = runtime.pid(before.key);
    const after = {
      ...before,
      maxMemoryBytes: 2e9,
      evictionPolicy: "volatile-ttl",
      persistence: "aof-every-write",
      password: "another-password",
    };
    await runtime.want(after);
    // Who is inside stays inside, as with the service. Who comes anew needs the new password.
    expect(await client.get("kept")).toBe("yes");
    expect(runtime.pid(before.key)).toBe(pid);
    expect(await refusal(runtime.client(before.key).get("kept"))).toMatch(/WRONGPASS|closed/);
    expect(await runtime.client(before.key, { password: "another-password" }).get("kept")).toBe("yes");
    expect(await runtime.engine.info(before.key)).toMatchObject({ maxMemoryBytes: 200e6, keys: 1 });
  });

  it("tells of itself", async () => {
    const database = wanted();
    await runtime.want(database);
    const client = runtime.client(database.key);
    await client.set("key", "value");
    await client.get("key");
    await client.get("none");
    await runtime.engine.info(database.key);
    await Promise.all(Array.from({ length: 500 }, () => client.get("key")));
    const info = await runtime.engine.info(database.key);
    expect(info).toMatchObject({
      version: runtime.engine.version,
      keys: 1,
      misses: 1,
      hits: 501,
      connectedClients: 1,
      replicating: "no",
    });
    expect(info?.opsPerSecond).toBeGreaterThan(100);
    expect(info?.usedMemoryBytes).toBeGreaterThan(100_000);
    expect(await runtime.engine.info("52000000")).toBeUndefined();
  });

  it("keeps a slow log and can be flushed", async () => {
    const database = wanted();
    await runtime.want(database);
    const client = runtime.client(database.key);
    await client.set("key", "value");
    const spin = "local n = 0 for i = 1, 30000000 do n = n + i end return n";
    await client.eval(spin, 0);
    const [slowest] = await runtime.engine.slowLog(database.key);
    expect(slowest).toMatchObject({ command: ["eval", spin, "0"] });
    expect(slowest?.durationUs).toBeGreaterThan(10_000);
    await runtime.engine.flush(database.key);
    expect(await client.dbsize()).toBe(0);
  });

  it("runs commands for the console in the shapes of RESP2", async () => {
    const database = wanted();
    await runtime.want(database);
    const run = (...argv: string[]) => runtime.engine.command(database.key, argv);
    expect(await run("hset", "hash", "field", "value", "other", "1")).toBe(2);
    expect(await run("hgetall", "hash")).toEqual(["field", "value", "other", "1"]);
    expect(await run("get", "none")).toBeNull();
    expect(await runtime.engine.command(database.key, ["GET", "none"], { user: "read-only" })).toBeNull();
    expect(
      await refusal(runtime.engine.command(database.key, ["SET", "key", "1"], { user: "read-only" })),
    ).toMatch(/^NOPERM/);
    expect(await refusal(run("incr", "hash"))).toMatch(/^WRONGTYPE/);
    expect(await refusal(run("SUBSCRIBE", "news"))).toMatch(/connection of its own/);
    const raw = Buffer.of(0xff, 0x00);
    await runtime.engine.command(database.key, ["SET", "raw", raw]);
    expect(await runtime.engine.command(database.key, ["GET", "raw"], { buffers: true })).toEqual(raw);
    // A command that waits holds nobody up, and does not wait for ever.
    const waits = runtime.engine.command(database.key, ["BLPOP", "queue", "0"], { timeoutMs: 100 });
    expect(await run("PING")).toBe("PONG");
    expect(await refusal(waits)).toMatch(/closed/);
    // A transaction that somebody begins does not swallow the commands of others.
    expect(await run("MULTI")).toBe("OK");
    expect(await run("PING")).toBe("PONG");
  });

  it("gives out connections for transactions and subscriptions", async () => {
    const database = wanted();
    await runtime.want(database);
    const [writer, reader] = [
      runtime.engine.connect(database.key),
      runtime.engine.connect(database.key, { user: "read-only" }),
    ];
    const heard: string[] = [];
    reader.on("message", (channel, text) => heard.push(`${channel}: ${text}`));
    await reader.subscribe("news");
    expect(await writer.multi().set("key", "1").incr("key").publish("news", "hello").exec()).toEqual([
      [null, "OK"],
      [null, 2],
      [null, 1],
    ]);
    await until(() => heard.length > 0);
    expect(heard).toEqual(["news: hello"]);
    await runtime.want();
    await until(() => writer.status === "end" && reader.status === "end");
  });

  it("is gone, with its port, when it is wanted no longer", async () => {
    const [gone, stays] = [wanted(), wanted()];
    await runtime.want(gone, stays);
    const client = runtime.client(gone.key);
    await client.ping();
    await runtime.want(stays);
    expect(runtime.engine.endpoint(gone.key)).toBeUndefined();
    expect(runtime.engine.problem(gone.key)).toBe("No process runs for this database.");
    await until(() => client.status === "end");
    const again = { ...gone, key: wanted().key };
    await runtime.want(stays, again);
    expect(runtime.port(again.key)).toBe(gone.preferredPort);
    expect(await runtime.client(again.key).dbsize()).toBe(0);
  });

  it("does nothing when nothing has changed, and carries out calls in their order", async () => {
    const database = wanted();
    await runtime.want(database);
    const pid = runtime.pid(database.key);
    await runtime.want(structuredClone(database));
    expect(runtime.pid(database.key)).toBe(pid);
    await Promise.all([
      runtime.engine.reconcile([]),
      runtime.engine.reconcile([database]),
      runtime.engine.reconcile([]),
    ]);
    expect(runtime.engine.processes()).toEqual([]);
  });

  it("says so when no more processes may be started, or a key is no key", async () => {
    const odd = wanted({ key: "../../etc" });
    await runtime.want(odd);
    expect(runtime.engine.problem(odd.key)).toContain("no key");
    expect(runtime.engine.endpoint(odd.key)).toBeUndefined();
  });
});

it("has no endpoints without an engine, and says why", async () => {
  const engine = createNoEngine();
  await engine.reconcile([wanted({ key: "51000001" })]);
  expect(engine.endpoint("51000001")).toBeUndefined();
  expect(engine.problem("51000001")).toContain("--engine none");
  expect(await refusal(engine.flush("51000001"))).toContain("--engine none");
  expect(() => engine.connect("51000001")).toThrow("--engine none");
});
