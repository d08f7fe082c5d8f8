import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sharedFolder } from "../../../../test/support/temp-folder.js";
import { waitUntil } from "../../../../test/support/wait-until.js";
import { parseSource } from "../../src/engine/replica.js";
import { createDesired, describeWithRedis, EngineFixture, getRejection, PASSWORD } from "./fixture.js";

describeWithRedis("replicas, backups and imports", () => {
  const fixture = new EngineFixture();
  const folder = sharedFolder();
  const uri = (key: string) => `redis://default:${PASSWORD}@127.0.0.1:${fixture.port(key)}`;

  test("a database with replication has an attached, read-only replica", async () => {
    const database = createDesired({ replication: true });
    await fixture.reconcile(database);
    const { key } = database;
    await waitUntil(async () => (await fixture.engine.info(key))?.replicas === 1);
    await fixture.client(key).set("key", "value");
    await waitUntil(
      async () => (await fixture.engine.command(key, ["GET", "key"], { server: "replica" })) === "value",
    );
    expect(
      await getRejection(fixture.engine.command(key, ["SET", "key", "other"], { server: "replica" })),
    ).toMatch(/^READONLY/);
    await fixture.reconcile({ ...database, replication: false });
    expect(fixture.engine.processes().filter((one) => one.key === key)).toHaveLength(1);
  });

  test("a backup is an RDB file that can be imported into another database", async () => {
    await mkdir(join(folder, "backups"));
    const [from, to] = [createDesired(), createDesired({ persistence: "aof-every-1-second" })];
    await fixture.reconcile(from, to);
    const source = fixture.client(from.key);
    for (let n = 0; n < 2_000; n += 1) source.set(`key:${n}`, `value ${n}`);
    await source.hset("hash", { field: "value" });
    const target = join(folder, "backups", "backup.rdb");
    await fixture.engine.backup(from.key, target);
    expect((await readFile(target)).subarray(0, 5).toString()).toBe("REDIS");
    expect(await readdir(join(folder, "backups"))).toEqual(["backup.rdb"]);
    const client = fixture.client(to.key);
    await client.set("before", "gone afterwards");
    await fixture.engine.import(to.key, { kind: "rdb-file", path: target });
    expect([await client.dbsize(), await client.get("key:1999"), await client.hgetall("hash")]).toEqual([
      2_001,
      "value 1999",
      { field: "value" },
    ]);
    expect(await client.set("after", "writable")).toBe("OK");
    // Imported data is persisted and survives a crash.
    await fixture.killAndWait(to.key);
    expect(await fixture.client(to.key).dbsize()).toBe(2_002);
  });

  test("a failed import or backup leaves the data unchanged", async () => {
    const database = createDesired();
    await fixture.reconcile(database);
    const { key } = database;
    const client = fixture.client(key);
    await client.set("key", "value");
    const text = join(folder, "text.rdb");
    await writeFile(text, "no RDB file at all");
    expect(await getRejection(fixture.engine.import(key, { kind: "rdb-file", path: text }))).toContain(
      "not an RDB file",
    );
    const broken = join(folder, "broken.rdb");
    await writeFile(broken, "REDIS0010\xfe\x00 and then nonsense", "latin1");
    expect(await getRejection(fixture.engine.import(key, { kind: "rdb-file", path: broken }))).toContain(
      "cannot be loaded",
    );
    expect(
      await getRejection(fixture.engine.import(key, { kind: "rdb-file", path: join(folder, "none") })),
    ).toContain("cannot be read");
    expect(
      await getRejection(fixture.engine.import(key, { kind: "redis", uri: "http://127.0.0.1" })),
    ).toContain("redis://");
    expect(await client.get("key")).toBe("value");
    expect(await client.set("key", "other")).toBe("OK");
    expect(await getRejection(fixture.engine.backup(key, join(folder, "none", "x.rdb")))).toContain("ENOENT");
  });

  test("an import from a Redis server copies its data once", async () => {
    const [from, to] = [createDesired(), createDesired()];
    await fixture.reconcile(from, to);
    await fixture.client(from.key).set("key", "value");
    await fixture.engine.import(to.key, { kind: "redis", uri: uri(from.key) });
    await fixture.client(from.key).set("key", "later");
    expect(await fixture.client(to.key).get("key")).toBe("value");
    expect(await fixture.client(to.key).set("key", "own")).toBe("OK");
  });

  test("a database with replicaOf replicates its source, also over TLS, until the source is removed", async () => {
    const [plain, secure] = [createDesired(), createDesired({ tls: { clientCertificates: [] } })];
    await fixture.reconcile(plain, secure);
    const sources = [uri(plain.key), uri(secure.key).replace("redis:", "rediss:")];
    const copies = sources.map((source) => createDesired({ replicaOf: [source] }));
    await fixture.reconcile(plain, secure, ...copies);
    await fixture.client(plain.key).set("key", "plain");
    await fixture.client(secure.key, { tls: { ca: fixture.engine.certificate() } }).set("key", "secure");
    for (const [at, { key }] of copies.entries()) {
      const client = fixture.client(key);
      await waitUntil(async () => (await client.get("key")) === (at === 0 ? "plain" : "secure"));
      expect((await fixture.engine.info(key))?.replicating).toBe("connected");
      expect(await getRejection(client.set("key", "own"))).toMatch(/^READONLY/);
    }
    await fixture.reconcile(plain, secure, ...copies.map((copy) => ({ ...copy, replicaOf: [] })));
    for (const { key } of copies) expect(await fixture.client(key).set("key", "own")).toBe("OK");
  });

  test("a second replication source is reported as ignored", async () => {
    const database = createDesired({ replicaOf: ["127.0.0.1:1", "127.0.0.1:2"] });
    await fixture.reconcile(database);
    expect(fixture.engine.error(database.key)).toContain("one source only");
    expect((await fixture.engine.info(database.key))?.replicating).toBe("disconnected");
  });
});

test("parseSource parses addresses, and its errors never contain the password", () => {
  expect(parseSource("rediss://me:p%40ss@[::1]:7000")).toEqual({
    host: "::1",
    port: 7000,
    tls: true,
    username: "me",
    password: "p@ss",
  });
  expect(parseSource("example.com:7001")).toMatchObject({ host: "example.com", port: 7001, tls: false });
  for (const bad of ["http://me:secret@host", "redis://me:secret@:x", "redis://"]) {
    expect(() => parseSource(bad)).toThrow(/^(?!.*secret).*replication source/);
  }
});
