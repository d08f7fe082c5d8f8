import { ensureAll, planAll } from "redis-cloud-ensure";
import { beforeAll, describe, expect, test } from "vitest";
import { compareFields } from "../src/engine/plan.js";
import { kinds } from "../src/kinds/kinds.js";
import { DATABASE, documentsOf, SUBSCRIPTION, startAccount } from "./support/account.js";

const options = { mayReplace: false, loss: "all data" };
const database = kinds.RedisCloudDatabase.spec;

describe("each field is compared according to its kind", () => {
  const inPlace: [string, unknown, unknown][] = [
    ["datasetSizeInGb", 1, 2],
    ["redisVersion", "7.4", "7.2.4"],
    ["autoMinorVersionUpgrade", true, false],
    ["respVersion", "resp3", "resp2"],
    ["supportOSSClusterApi", true, false],
    ["useExternalEndpointForOSSClusterApi", true, false],
    ["dataPersistence", "none", "aof-every-write"],
    ["dataEvictionPolicy", "noeviction", "allkeys-lru"],
    ["replication", true, false],
    [
      "throughputMeasurement",
      { by: "operations-per-second", value: 1_000 },
      { by: "operations-per-second", value: 2_000 },
    ],
    ["queryPerformanceFactor", "4x", "2x"],
    ["ramPercentage", 20, 30],
    ["remoteBackup", { active: true }, { active: false }],
    ["sourceIps", ["192.0.2.0/24"], ["0.0.0.0/0"]],
    ["enableTls", true, false],
    ["enableDefaultUser", false, true],
    ["passwordFrom", { env: "PASSWORD" }, "another password"],
    ["alerts", [{ name: "dataset-size", value: 80 }], []],
    ["tags", { team: "a" }, { team: "b" }],
  ];
  test.each(inPlace)("%s of a database is changed in place", (name, to, from) => {
    expect(compareFields(database, { [name]: to }, { [name]: from }, options)).toEqual([
      { path: `spec.${name}`, action: "in-place", from, to },
    ]);
  });

  test.each<[string, unknown, unknown]>([
    ["protocol", "redis", "memcached"],
    ["port", 12_000, 12_001],
    ["modules", [{ name: "RedisJSON" }], []],
  ])("%s of a database is blocked, and replaced if the document permits it", (name, to, from) => {
    const [blocked] = compareFields(database, { [name]: to }, { [name]: from }, options);
    expect(blocked).toMatchObject({ action: "blocked", reason: expect.stringContaining("spec.replace") });
    const [replaced] = compareFields(
      database,
      { [name]: to },
      { [name]: from },
      { ...options, mayReplace: true },
    );
    expect(replaced).toMatchObject({ action: "replace", reason: "all data" });
  });

  test.each<[string, unknown, unknown]>([
    ["subscription", { name: "a" }, { name: "b" }],
    ["averageItemSizeInBytes", 100, 1_000],
    ["deletionPolicy", "Delete", "Retain"],
    ["adopt", true, undefined],
  ])("%s of a database is not compared", (name, to, from) => {
    expect(compareFields(database, { [name]: to }, { [name]: from }, options)).toEqual([]);
  });

  test("what the document leaves out, and what cannot be observed, is not compared", () => {
    expect(compareFields(database, {}, { replication: true }, options)).toEqual([]);
    expect(compareFields(database, { replication: true }, {}, options)).toEqual([]);
    const observed = {
      tags: { team: "a", other: "b" },
      remoteBackup: { active: true, interval: "every-4-hours" },
    };
    const desired = { tags: { team: "a" }, remoteBackup: { active: true } };
    expect(compareFields(database, desired, observed, options)).toEqual([]);
  });

  test("passwords in URLs are compared, and are not part of the change", () => {
    const toBackup = (password: string) => ({
      remoteBackup: { active: true, storagePath: `ftp://backup:${password}@host.example/folder` },
    });
    const changes = compareFields(database, toBackup("new-p@ss"), toBackup("old-pass"), options);
    expect(changes).toMatchObject([{ to: { storagePath: "ftp://***@host.example/folder" } }]);
    expect(JSON.stringify(changes)).not.toMatch(/p@ss|pass/);
    expect(compareFields(database, toBackup("same"), toBackup("same"), options)).toEqual([]);
  });

  test("arrays are compared in any order, and as a whole", () => {
    const compare = (to: string[], from: string[]) =>
      compareFields(database, { sourceIps: to }, { sourceIps: from }, options).length;
    expect(compare(["a", "b"], ["b", "a"])).toBe(0);
    expect(compare(["a"], ["a", "b"])).toBe(1);
    expect(compare(["a", "a"], ["a", "b"])).toBe(1);
  });
});

describe("changes that another program makes are found and corrected", async () => {
  const account = await startAccount();
  const providers = [account.createProvider()];
  const settings = `  dataPersistence: none
  dataEvictionPolicy: noeviction
  replication: false
  sourceIps: [192.0.2.0/24]
  tags: { team: checkout }`;
  const documents = documentsOf(SUBSCRIPTION, `${DATABASE}\n${settings}`);
  let ids = { subscriptionId: 0, databaseId: 0 };

  beforeAll(async () => {
    const [, orders] = await ensureAll(documents, { providers });
    const [subscriptionId = 0, databaseId = 0] =
      orders !== undefined && "value" in orders ? orders.value.id.split("/").map(Number) : [];
    ids = { subscriptionId, databaseId };
    return () => account[Symbol.asyncDispose]();
  }, 60_000);

  test.each<[string, object, string[]]>([
    [
      "two settings",
      { dataPersistence: "aof-every-write", dataEvictionPolicy: "allkeys-lru" },
      ["spec.dataEvictionPolicy", "spec.dataPersistence"],
    ],
    [
      "the size and the source addresses",
      { datasetSizeInGb: 3, sourceIp: ["0.0.0.0/0"] },
      ["spec.datasetSizeInGb", "spec.sourceIps"],
    ],
    ["a setting that the document leaves out", { supportOSSClusterApi: true }, []],
  ])(
    "%s",
    async (_name, change, paths) => {
      await account.cloud.databases.update(ids, change).wait();
      const [, found] = await planAll(documents, { providers: [account.createProvider()] });
      const changes = found !== undefined && "value" in found ? found.value.changes : [];
      expect(changes.map(({ path }) => path).sort()).toEqual(paths);
      expect(changes.every(({ action }) => action === "in-place")).toBe(true);
      await ensureAll(documents, { providers: [account.createProvider()] });
      const [, after] = await planAll(documents, { providers: [account.createProvider()] });
      expect(after).toMatchObject({ value: { changes: [] } });
    },
    60_000,
  );

  test("a tag, while the tags of others are left", async () => {
    const { tags } = account.cloud.databases;
    await tags.update({ ...ids, tagKey: "team" }, { value: "billing" });
    await tags.create(ids, { key: "cost-center", value: "42" });
    await ensureAll(documents, { providers: [account.createProvider()] });
    const all = await tags.list(ids).all();
    expect(all.map(({ key, value }) => `${key}=${value}`).sort()).toEqual([
      "cost-center=42",
      "redis-cloud-ensure=default.orders",
      "team=checkout",
    ]);
  }, 60_000);
});
