import { startEmulator } from "redis-cloud-emulator";
import { afterAll, expect, test } from "vitest";
import { cluster, clusterSpec, connect, databaseSpec, withRedis } from "./azure.js";

const emulator = await startEmulator();
afterAll(() => emulator.close());

test("a cluster and its database are created, reached over TLS with both keys, and deleted", async () => {
  const azure = connect(emulator);
  const made = await azure.clusters.create(cluster, clusterSpec).wait();
  expect(made.properties).toMatchObject({ hostName: "127.0.0.1", resourceState: "Running" });
  const database = await azure.databases.create(cluster, databaseSpec).wait();
  const { primaryKey = "", secondaryKey = "" } = await azure.databases.listKeys(cluster);
  await withRedis(emulator, database, { password: primaryKey }, (redis) => redis.set("order", "1"));
  expect(await withRedis(emulator, database, { password: secondaryKey }, (redis) => redis.get("order"))).toBe(
    "1",
  );
  await expect(
    withRedis(emulator, database, { password: "another" }, (redis) => redis.get("order")),
  ).rejects.toThrow(/WRONGPASS/);
  await azure.clusters.delete(cluster).wait();
  await expect(azure.clusters.get(cluster)).rejects.toMatchObject({ status: 404, code: "ResourceNotFound" });
  expect(await azure.clusters.list().all()).toEqual([]);
});
