import { startEmulator } from "redis-cloud-emulator";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { folder } from "../../../../test/support/temp-folder.js";
import {
  cluster,
  clusterSpec,
  connect,
  databaseSpec,
  group,
  SUBSCRIPTION,
  signIn,
  withRedis,
} from "./azure.js";

const emulator = await startEmulator();
afterAll(() => emulator.close());
const azure = connect(emulator);

const idOf = (name: string) =>
  `/subscriptions/${SUBSCRIPTION}/resourceGroups/group-1/providers/Microsoft.Cache/redisEnterprise/${name}/databases/default`;

/** Reads the database and its primary key. */
async function read(names = cluster) {
  const { primaryKey: password = "" } = await azure.databases.listKeys(names);
  return { database: await azure.databases.get(names), password };
}

async function run(command: string, args: readonly string[], names = cluster): Promise<unknown> {
  const { database, password } = await read(names);
  return withRedis(emulator, database, { password }, (redis) => redis.call(command, ...args));
}

test("a cluster and its database are created, reached over TLS with both keys, and deleted", async () => {
  const names = { ...group, clusterName: "short-lived" };
  const made = await azure.clusters.create(names, clusterSpec).wait();
  expect(made.properties).toMatchObject({ hostName: "127.0.0.1", resourceState: "Running" });
  const database = await azure.databases.create(names, databaseSpec).wait();
  const { primaryKey = "", secondaryKey = "" } = await azure.databases.listKeys(names);
  await withRedis(emulator, database, { password: primaryKey }, (redis) => redis.set("order", "1"));
  const byOther = withRedis(emulator, database, { password: secondaryKey }, (redis) => redis.get("order"));
  expect(await byOther).toBe("1");
  const byWrong = withRedis(emulator, database, { password: "another" }, (redis) => redis.get("order"));
  await expect(byWrong).rejects.toThrow(/WRONGPASS/);
  await azure.clusters.delete(names).wait();
  await expect(azure.clusters.get(names)).rejects.toMatchObject({ status: 404, code: "ResourceNotFound" });
});

describe("a database with data", () => {
  beforeEach(async () => {
    await azure.clusters.create(cluster, clusterSpec).wait();
    await azure.databases.create(cluster, databaseSpec).wait();
    await run("SET", ["order", "1"]);
  });
  afterEach(() => azure.clusters.delete(cluster).wait());

  test("keeps it when its cluster is scaled, and has more memory", async () => {
    const before = String(await run("INFO", ["memory"]));
    await azure.clusters.update(cluster, { sku: { name: "Balanced_B10" } }).wait();
    expect(await run("GET", ["order"])).toBe("1");
    const memory = (info: string) => Number(/maxmemory:(\d+)/.exec(info)?.[1]);
    expect(memory(String(await run("INFO", ["memory"]))) / memory(before)).toBeCloseTo(2);
  });

  test("accepts a regenerated key and the other one, and refuses the former", async () => {
    const { database, password } = await read();
    const { primaryKey = "", secondaryKey = "" } = await azure.databases
      .regenerateKey(cluster, { keyType: "Primary" })
      .wait();
    for (const key of [primaryKey, secondaryKey])
      expect(await withRedis(emulator, database, { password: key }, (redis) => redis.get("order"))).toBe("1");
    await expect(withRedis(emulator, database, { password }, (redis) => redis.ping())).rejects.toThrow(
      /WRONGPASS/,
    );
  });

  test("refuses keys while they are disabled, and lists them nevertheless", async () => {
    const { database, password } = await read();
    const disabled = { properties: { accessKeysAuthentication: "Disabled" } };
    await azure.databases.update(cluster, disabled).wait();
    await expect(withRedis(emulator, database, { password }, (redis) => redis.ping())).rejects.toThrow(
      /WRONGPASS/,
    );
    expect((await azure.databases.listKeys(cluster)).primaryKey).toBe(password);
  });

  test("a database with data is exported, flushed and imported", async () => {
    const container = "https://account.blob.core.windows.net/box?sv=1&sig=secret-signature";
    await azure.databases.export(cluster, { sasUri: container }).wait();
    await azure.databases.flush(cluster).wait();
    expect(await run("DBSIZE", [])).toBe(0);
    await azure.databases.import(cluster, { sasUris: [container] }).wait();
    expect(await run("GET", ["order"])).toBe("1");
    const missing = azure.databases.import(cluster, { sasUris: [container.replace("box", "none")] }).wait();
    await expect(missing).rejects.toThrow(/No RDB file found/);
    expect(await run("GET", ["order"])).toBe("1");
  });

  test("a database has the requested eviction, events and persistence, and no TLS once it is plaintext", async () => {
    const properties = {
      clientProtocol: "Plaintext",
      evictionPolicy: "AllKeysLFU",
      notifyKeyspaceEvents: "KEA",
      persistence: { aofEnabled: true, aofFrequency: "1s" },
    };
    await azure.databases.update(cluster, { properties }).wait();
    const info = String(await run("INFO", []));
    expect(info).toMatch(/maxmemory_policy:allkeys-lfu/);
    expect(info).toMatch(/aof_enabled:1/);
    const { database, password } = await read();
    const event = await withRedis(emulator, database, { password }, async (redis) => {
      const listener = redis.duplicate();
      try {
        await listener.connect();
        const received = new Promise((resolve) =>
          listener.once("pmessage", (_, channel) => resolve(channel)),
        );
        await listener.psubscribe("__key*__:*");
        await redis.set("order", "2");
        return await received;
      } finally {
        listener.disconnect();
      }
    });
    expect(event).toBe("__keyspace@0__:order");
  });

  test("a database with data is reached by users of Microsoft Entra ID with their token, as far as their policy allows", async () => {
    const login = await signIn(emulator);
    const { username } = login;
    const { database } = await read();
    await expect(withRedis(emulator, database, login, (redis) => redis.ping())).rejects.toThrow(/WRONGPASS/);
    const names = { ...cluster, accessPolicyAssignmentName: "reader" };
    const user = { objectId: username };
    await azure.accessPolicyAssignments
      .set(names, { properties: { user, accessString: "+@read +info ~order*" } })
      .wait();
    expect(await withRedis(emulator, database, login, (redis) => redis.get("order"))).toBe("1");
    await expect(withRedis(emulator, database, login, (redis) => redis.set("order", "2"))).rejects.toThrow(
      /NOPERM/,
    );
    const unknown = azure.accessPolicyAssignments
      .set(names, { properties: { user, accessString: "+@reed ~*" } })
      .wait();
    await expect(unknown).rejects.toThrow(/InvalidAccessString|Failed/);
    await azure.accessPolicyAssignments.delete(names).wait();
    await expect(withRedis(emulator, database, login, (redis) => redis.ping())).rejects.toThrow(/WRONGPASS/);
  });

  test("without public access is reached only while a private endpoint is approved", async () => {
    const { database, password } = await read();
    const ping = () => withRedis(emulator, database, { password }, (redis) => redis.ping());
    await azure.clusters.update(cluster, { properties: { publicNetworkAccess: "Disabled" } }).wait();
    await expect(ping()).rejects.toThrow();
    const endpoint = { ...group, privateEndpointName: "endpoint-1" };
    const { id: privateLinkServiceId = "" } = await azure.clusters.get(cluster);
    const properties = {
      subnet: { id: "/subscriptions/x/subnets/default" },
      privateLinkServiceConnections: [
        { name: "cache", properties: { privateLinkServiceId, groupIds: ["redisEnterprise"] } },
      ],
    };
    await azure.privateEndpoints.set(endpoint, { location: "westeurope", properties }).wait();
    await azure.databases.get(cluster);
    expect(await ping()).toBe("PONG");
    await azure.privateEndpoints.delete(endpoint).wait();
    await azure.databases.get(cluster);
    await expect(ping()).rejects.toThrow();
  });

  test("a database with data is linked with another one, whose data replaces its own, until it is unlinked", async () => {
    const second = { ...group, clusterName: "cache-2" };
    await azure.clusters.create(second, clusterSpec).wait();
    await azure.databases.create(second, databaseSpec).wait();
    await run("SET", ["other", "1"], second);
    const linkedDatabases = ["cache-1", "cache-2"].map((name) => ({ id: idOf(name) }));
    await azure.databases
      .forceLink(second, { geoReplication: { groupNickname: "a", linkedDatabases } })
      .wait();
    expect([await run("GET", ["order"], second), await run("GET", ["other"], second)]).toEqual(["1", null]);
    await run("SET", ["from-second", "1"], second);
    await expect.poll(() => run("GET", ["from-second"])).toBe("1");
    await azure.databases.forceUnlink(cluster, { ids: [idOf("cache-2")] }).wait();
    await run("SET", ["order", "3"]);
    expect(await run("GET", ["order"], second)).toBe("1");
    await azure.clusters.delete(second).wait();
  });

  test("with a module is refused exactly if the server lacks it", async () => {
    const other = { ...group, clusterName: "cache-3" };
    await azure.clusters.create(other, clusterSpec).wait();
    const properties = { modules: [{ name: "RedisJSON" }], clusteringPolicy: "EnterpriseCluster" };
    const hasModule = JSON.stringify(await run("MODULE", ["LIST"])).includes("ReJSON");
    const created = azure.databases.create(other, { properties }).then(
      () => "created",
      (error: Error) => error.message,
    );
    expect(await created).toMatch(
      hasModule ? /^created$/ : /redis-server of the emulator has no module 'RedisJSON'/,
    );
    await azure.clusters.delete(other).wait();
  });
});

test("a restart keeps resources, keys, data and running operations", async () => {
  const dataDir = await folder({});
  const options = { dataDir, behavior: { azureReads: 3 } } as const;
  let password = "";
  {
    await using first = await startEmulator(options);
    const client = connect(first);
    await client.clusters.create(cluster, clusterSpec).wait();
    const persistence = { aofEnabled: true };
    const database = await client.databases
      .create(cluster, { properties: { ...databaseSpec.properties, persistence } })
      .wait();
    ({ primaryKey: password = "" } = await client.databases.listKeys(cluster));
    await withRedis(first, database, { password }, (redis) => redis.set("order", "1"));
    await client.clusters.update(cluster, { tags: { team: "a" } });
  }
  await using second = await startEmulator(options);
  const client = connect(second);
  expect((await client.clusters.get(cluster)).properties?.provisioningState).toBe("Updating");
  const names = { ...cluster };
  const changed = await client.operations.waitUntilReady("cluster", names);
  expect(changed.tags).toEqual({ team: "a" });
  expect((await client.databases.listKeys(cluster)).primaryKey).toBe(password);
  const database = await client.databases.get(cluster);
  expect(await withRedis(second, database, { password }, (redis) => redis.get("order"))).toBe("1");
});

test.each([
  ["a resource without properties", { properties: null }, /has no properties or steps/],
  ["an unknown kind", { kind: "queue" }, /queue is not a kind of resource/],
])("an imported state with %s is refused", async (_, change, reason) => {
  await using source = await startEmulator({
    engine: "none",
    resources: { azureClusters: [{ ...clusterSpec, name: "carts" }] },
  });
  const document = source.export();
  await using target = await startEmulator({ engine: "none" });
  target.import(document);
  const [resource] = Object.values(document.state.accounts[0]?.azure?.resources ?? {});
  Object.assign(resource ?? {}, change);
  expect(() => target.import(document)).toThrow(reason);
});
