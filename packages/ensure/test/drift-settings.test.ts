import { ensureAll, planAll } from "redis-cloud-ensure";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DATABASE, documentsOf, SUBSCRIPTION, startAccount } from "./support/account.js";

const account = await startAccount();
const { cloud } = account;
afterAll(() => account[Symbol.asyncDispose]());

const SHOP = `${SUBSCRIPTION.replace("deletionPolicy", "paymentMethod: credit-card\n  deletionPolicy")}
  publicEndpointAccess: true`;
const ORDERS = `${DATABASE}
  port: 12000
  supportOSSClusterApi: true
  useExternalEndpointForOSSClusterApi: false
  modules: [{ name: RediSearch }]
  queryPerformanceFactor: 2x
  throughputMeasurement: { by: operations-per-second, value: 1000 }
  redisVersion: "7.2"`.replace("orders", "search");
const FLEX = `kind: RedisCloudSubscription
metadata: { name: flex }
spec:
  memoryStorage: ram-and-flash
  cloudProviders: [{ provider: AWS, regions: [{ region: us-east-1 }] }]
  databases: [{ name: big, datasetSizeInGb: 100, throughputMeasurement: { by: operations-per-second, value: 1000 } }]
  deletionPolicy: Delete`;
const BIG = `kind: RedisCloudDatabase
metadata: { name: big }
spec: { subscription: { name: flex }, datasetSizeInGb: 100, ramPercentage: 20, deletionPolicy: Delete }`;

const ids: Record<string, number[]> = {};
const databaseIds = (name: string) => {
  const [subscriptionId = 0, databaseId = 0] = ids[name] ?? [];
  return { subscriptionId, databaseId };
};

beforeAll(async () => {
  const results = await ensureAll(documentsOf(SHOP, ORDERS, FLEX, BIG), {
    providers: [account.createProvider()],
  });
  for (const result of results) {
    if ("error" in result) throw result.error;
    ids[result.document.metadata.name] = result.value.id.split("/").map(Number);
  }
});

/** Returns path and action of each change. */
async function plan(text: string): Promise<string[]> {
  const [result] = await planAll(documentsOf(text), { providers: [account.createProvider()] });
  if (result === undefined || "error" in result) throw result?.error ?? new Error("no result");
  return result.value.changes.map(({ path, action }) => `${path} ${action}`);
}

const update = (name: string, change: object) => () =>
  cloud.databases.update(databaseIds(name), change).wait();

describe("a change behind its back is planned in place, and corrected", () => {
  test.each<[field: string, text: string, change: () => PromiseLike<unknown>]>([
    [
      "useExternalEndpointForOSSClusterApi",
      ORDERS,
      update("search", { useExternalEndpointForOSSClusterApi: true }),
    ],
    ["queryPerformanceFactor", ORDERS, update("search", { queryPerformanceFactor: "4x" })],
    ["ramPercentage", BIG, update("big", { ramPercentage: 40 })],
    [
      "paymentMethod",
      SHOP,
      () => cloud.subscriptions.update(ids["shop"]?.[0] ?? 0, { paymentMethod: "marketplace" }).wait(),
    ],
  ])("%s", async (field, text, change) => {
    await change();
    expect(await plan(text)).toEqual([`spec.${field} in-place`]);
    const [result] = await ensureAll(documentsOf(text), { providers: [account.createProvider()] });
    expect(result).toMatchObject({ value: { changed: true } });
    expect(await plan(text)).toEqual([]);
  });
});

describe("what the service cannot change back is blocked, and nothing is sent", () => {
  test.each<[field: string, text: string, message: RegExp]>([
    [
      "port",
      ORDERS.replace("port: 12000", "port: 12001"),
      /spec\.port cannot be changed from 12000 to 12001 in place/,
    ],
    [
      "modules",
      ORDERS.replace("name: RediSearch", "name: RedisJSON"),
      /spec\.modules cannot be changed from \[{"name":"RediSearch"}\]/,
    ],
    ["redisVersion", ORDERS, /spec\.redisVersion cannot be changed from "7\.4" to "7\.2": .* not downgrade/],
  ])("%s", async (field, text, message) => {
    if (field === "redisVersion")
      await cloud.databases.upgrade(databaseIds("search"), { targetRedisVersion: "7.4" }).wait();
    expect(await plan(text)).toEqual([`spec.${field} blocked`]);
    const sent = account.getWrites().length;
    const applied = ensureAll(documentsOf(text), { providers: [account.createProvider()] });
    await expect(applied).rejects.toThrow(message);
    expect(account.getWrites().slice(sent)).toEqual([]);
  });
});

test("a newer Redis version in the document upgrades the database", async () => {
  const text = ORDERS.replace('"7.2"', '"8.2"');
  expect(await plan(text)).toEqual(["spec.redisVersion in-place"]);
  const [result] = await ensureAll(documentsOf(text), { providers: [account.createProvider()] });
  expect(result).toMatchObject({ value: { changed: true } });
  expect((await cloud.databases.get(databaseIds("search"))).redisVersion).toBe("8.2");
});
