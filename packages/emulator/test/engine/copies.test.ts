import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readSource } from "../../src/engine/replica.js";
import { describeWithRedis, House, PASSWORD, refusal, until, wanted } from "./fixture.js";

describeWithRedis("copies of a database", () => {
  const runtime = new House();
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "engine-copies-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const uri = (key: string) => `redis://default:${PASSWORD}@127.0.0.1:${runtime.port(key)}`;

  it("include a replica that is attached and read-only", async () => {
    const database = wanted({ replication: true });
    await runtime.want(database);
    const { key } = database;
    await until(async () => (await runtime.engine.info(key))?.replicas === 1);
    await runtime.client(key).set("key", "value");
    await until(
      async () => (await runtime.engine.command(key, ["GET", "key"], { to: "replica" })) === "value",
    );
    expect(await refusal(runtime.engine.command(key, ["SET", "key", "other"], { to: "replica" }))).toMatch(
      /^READONLY/,
    );
    await runtime.want({ ...database, replication: false });
    expect(runtime.engine.processes().filter((one) => one.key === key)).toHaveLength(1);
  });

  it("are written as real RDB files that another database can be filled from", async () => {
    await mkdir(join(folder, "backups"));
    const [from, to] = [wanted(), wanted({ persistence: "aof-every-1-second" })];
    await runtime.want(from, to);
    const source = runtime.client(from.key);
    for (let n = 0; n < 2_000; n += 1) source.set(`key:${n}`, `value ${n}`);
    await source.hset("hash", { field: "value" });
    const target = join(folder, "backups", "backup.rdb");
    await runtime.engine.backup(from.key, target);
    expect((await readFile(target)).subarray(0, 5).toString()).toBe("REDIS");
    expect(await readdir(join(folder, "backups"))).toEqual(["backup.rdb"]);
    const client = runtime.client(to.key);
    await client.set("before", "gone afterwards");
    await runtime.engine.import(to.key, { kind: "rdb-file", path: target });
    expect([await client.dbsize(), await client.get("key:1999"), await client.hgetall("hash")]).toEqual([
      2_001,
      "value 1999",
      { field: "value" },
    ]);
    expect(await client.set("after", "writable")).toBe("OK");
    // It is the database's own data now, and survives.
    process.kill(runtime.pid(to.key), "SIGKILL");
    await until(() => runtime.engine.endpoint(to.key) === undefined);
    await until(() => runtime.engine.endpoint(to.key) !== undefined);
    expect(await runtime.client(to.key).dbsize()).toBe(2_002);
  });

  it("can be refused: nothing is lost then", async () => {
    const database = wanted();
    await runtime.want(database);
    const { key } = database;
    const client = runtime.client(key);
    await client.set("key", "value");
    const text = join(folder, "text.rdb");
    await writeFile(text, "no RDB file at all");
    expect(await refusal(runtime.engine.import(key, { kind: "rdb-file", path: text }))).toContain(
      "no RDB file",
    );
    const broken = join(folder, "broken.rdb");
    await writeFile(broken, "REDIS0010\xfe\x00 and then nonsense", "latin1");
    expect(await refusal(runtime.engine.import(key, { kind: "rdb-file", path: broken }))).toContain(
      "cannot be loaded",
    );
    expect(
      await refusal(runtime.engine.import(key, { kind: "rdb-file", path: join(folder, "none") })),
    ).toContain("cannot be read");
    expect(await refusal(runtime.engine.import(key, { kind: "redis", uri: "http://127.0.0.1" }))).toContain(
      "redis://",
    );
    expect(await client.get("key")).toBe("value");
    expect(await client.set("key", "other")).toBe("OK");
    expect(await refusal(runtime.engine.backup(key, join(folder, "none", "x.rdb")))).toContain("ENOENT");
  });

  it("can be taken from any Redis, once", async () => {
    const [from, to] = [wanted(), wanted()];
    await runtime.want(from, to);
    await runtime.client(from.key).set("key", "value");
    await runtime.engine.import(to.key, { kind: "redis", uri: uri(from.key) });
    await runtime.client(from.key).set("key", "later");
    expect(await runtime.client(to.key).get("key")).toBe("value");
    expect(await runtime.client(to.key).set("key", "own")).toBe("OK");
  });

  it("follow their source by real replication, with TLS too, until they are let go", async () => {
    const [plain, secure] = [wanted(), wanted({ tls: { clientCertificates: [] } })];
    await runtime.want(plain, secure);
    const sources = [uri(plain.key), uri(secure.key).replace("redis:", "rediss:")];
    const copies = sources.map((source) => wanted({ replicaOf: [source] }));
    await runtime.want(plain, secure, ...copies);
    await runtime.client(plain.key).set("key", "plain");
    await runtime.client(secure.key, { tls: { ca: runtime.engine.certificate() } }).set("key", "secure");
    for (const [at, { key }] of copies.entries()) {
      const client = runtime.client(key);
      await until(async () => (await client.get("key")) === (at === 0 ? "plain" : "secure"));
      expect((await runtime.engine.info(key))?.replicating).toBe("connected");
      expect(await refusal(client.set("key", "own"))).toMatch(/^READONLY/);
    }
    await runtime.want(plain, secure, ...copies.map((copy) => ({ ...copy, replicaOf: [] })));
    for (const { key } of copies) expect(await runtime.client(key).set("key", "own")).toBe("OK");
  });

  it("say when there are more sources than open Redis can follow", async () => {
    const database = wanted({ replicaOf: ["127.0.0.1:1", "127.0.0.1:2"] });
    await runtime.want(database);
    expect(runtime.engine.problem(database.key)).toContain("follows one source");
    expect((await runtime.engine.info(database.key))?.replicating).toBe("disconnected");
  });
});

it("reads the address of a source, and never repeats its password", () => {
  expect(readSource("rediss://me:p%40ss@[::1]:7000")).toEqual({
    host: "::1",
    port: 7000,
    tls: true,
    username: "me",
    password: "p@ss",
  });
  expect(readSource("example.com:7001")).toMatchObject({ host: "example.com", port: 7001, tls: false });
  for (const bad of ["http://me:secret@host", "redis://me:secret@:x", "redis://"]) {
    expect(() => readSource(bad)).toThrow(/^(?!.*secret).*address of a source/);
  }
});
