import { ensureAll, planAll } from "redis-cloud-ensure";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { parseDocuments } from "../src/document/parse.js";
import type { RedisCloudKind } from "../src/redis-cloud/adapter.js";
import { DATABASE, documentsOf, startAccount } from "./support/account.js";
import { ACCESS, ACTIVE_ACTIVE, createEssentials, PEERING, PRO } from "./support/drift-documents.js";

process.env["DRIFT_PASSWORD"] = "Secret-1234!";
const account = await startAccount();
const { cloud } = account;
afterAll(() => account[Symbol.asyncDispose]());

/** Ids of the resources, in the order of the documents. */
const ids: Record<string, number[]> = {};
const databaseIds = (name: string) => {
  const [subscriptionId = 0, databaseId = 0] = ids[name] ?? [];
  return { subscriptionId, databaseId };
};
const firstId = (name: string) => ids[name]?.[0] ?? 0;
let documents: ReturnType<typeof documentsOf> = [];
let otherPlanId = 0;

beforeAll(async () => {
  const plans = await cloud.essentials.plans.list().all();
  const paid = plans.filter(
    ({ price, provider, availability }) =>
      price > 0 && provider === "AWS" && availability !== "No replication",
  );
  const findLarger = ({ regionId, size, availability }: (typeof paid)[number]) =>
    paid.find(
      (other) => other.regionId === regionId && other.availability === availability && other.size > size,
    );
  const plan = paid.find((one) => findLarger(one) !== undefined);
  if (plan === undefined) throw new Error("no plan with a larger one");
  otherPlanId = findLarger(plan)?.id ?? 0;
  const [method] = await cloud.account.paymentMethods().all();
  documents = documentsOf(
    ...PRO,
    ...ACTIVE_ACTIVE,
    createEssentials(plan.id, method?.id ?? 0),
    ...ACCESS,
    PEERING,
  );
  const results = await ensureAll(documents, { providers: [account.createProvider()] });
  for (const result of results) {
    if ("error" in result) throw result.error;
    ids[result.document.metadata.name] = result.value.id.split("/").map(Number);
  }
});

/** The documents of one resource, as a new process would apply them. */
function ofResource(resource: string) {
  const some = documents.filter(
    ({ document: { kind, metadata } }) => `${kind} ${metadata.name}` === resource,
  );
  const options = () => ({ providers: [account.createProvider()] });
  return {
    apply: async () => {
      const [result] = await ensureAll(some, options());
      if (result === undefined || "error" in result) throw result?.error ?? new Error("no result");
    },
    /** Returns path and action of each change. */
    plan: async () => {
      const [result] = await planAll(some, options());
      if (result === undefined || "error" in result) throw result?.error ?? new Error("no result");
      return result.value.changes.map(({ path, action }) => `${path} ${action}`);
    },
  };
}

type Change = [what: string, change: () => PromiseLike<unknown>];
const updatePro = (change: object) => () => cloud.databases.update(databaseIds("orders"), change).wait();
const updateWorld = (change: object) => () =>
  cloud.activeActive.databases.update(databaseIds("carts"), change).wait();
const updateSessions = (change: object) => () =>
  cloud.essentials.databases.update(databaseIds("sessions"), change).wait();

const inPlace: Readonly<Record<string, readonly Change[]>> = {
  "RedisCloudSubscription shop": [
    [
      "publicEndpointAccess",
      () => cloud.subscriptions.update(firstId("shop"), { publicEndpointAccess: false }).wait(),
    ],
  ],
  "RedisCloudDatabase orders": [
    ["datasetSizeInGb", updatePro({ datasetSizeInGb: 3 })],
    ["dataPersistence", updatePro({ dataPersistence: "aof-every-write" })],
    ["dataEvictionPolicy", updatePro({ dataEvictionPolicy: "allkeys-lru" })],
    ["replication", updatePro({ replication: true })],
    [
      "throughputMeasurement",
      updatePro({ throughputMeasurement: { by: "operations-per-second", value: 2_000 } }),
    ],
    ["respVersion", updatePro({ respVersion: "resp2" })],
    ["sourceIps", updatePro({ sourceIp: ["0.0.0.0/0"] })],
    ["enableTls", updatePro({ enableTls: true })],
    ["enableDefaultUser", updatePro({ enableDefaultUser: false })],
    ["supportOSSClusterApi", updatePro({ supportOSSClusterApi: true })],
    ["autoMinorVersionUpgrade", updatePro({ autoMinorVersionUpgrade: false })],
    ["alerts", updatePro({ alerts: [{ name: "dataset-size", value: 50 }] })],
    ["remoteBackup", updatePro({ remoteBackup: { active: false } })],
    ["passwordFrom", updatePro({ password: "Another-1234!" })],
    [
      "tags",
      () => cloud.databases.tags.update({ ...databaseIds("orders"), tagKey: "team" }, { value: "billing" }),
    ],
  ],
  "RedisCloudDatabase carts": [
    ["datasetSizeInGb", updateWorld({ datasetSizeInGb: 2 })],
    [
      "localThroughputMeasurement",
      updateWorld({
        regions: [
          {
            region: "us-east-1",
            localThroughputMeasurement: {
              region: "us-east-1",
              readOperationsPerSecond: 2_000,
              writeOperationsPerSecond: 2_000,
            },
          },
        ],
      }),
    ],
    ["dataPersistence", updateWorld({ globalDataPersistence: "aof-every-1-second" })],
    ["dataEvictionPolicy", updateWorld({ dataEvictionPolicy: "allkeys-lru" })],
    ["sourceIps", updateWorld({ globalSourceIp: ["0.0.0.0/0"] })],
    ["enableTls", updateWorld({ enableTls: true })],
    ["enableDefaultUser", updateWorld({ globalEnableDefaultUser: false })],
    ["supportOSSClusterApi", updateWorld({ supportOSSClusterApi: true })],
    ["alerts", updateWorld({ globalAlerts: [{ name: "dataset-size", value: 50 }] })],
    ["passwordFrom", updateWorld({ globalPassword: "Another-1234!" })],
    ["tags", () => cloud.databases.tags.delete({ ...databaseIds("carts"), tagKey: "team" })],
  ],
  "RedisCloudEssentialsDatabase sessions": [
    [
      "planId",
      () => cloud.essentials.subscriptions.update(firstId("sessions"), { planId: otherPlanId }).wait(),
    ],
    ["dataPersistence", updateSessions({ dataPersistence: "aof-every-1-second" })],
    ["dataEvictionPolicy", updateSessions({ dataEvictionPolicy: "noeviction" })],
    ["replication", updateSessions({ replication: true })],
    ["sourceIps", updateSessions({ sourceIps: ["0.0.0.0/0"] })],
    ["enableTls", updateSessions({ enableTls: true })],
    ["enableDefaultUser", updateSessions({ enableDefaultUser: false })],
    ["alerts", updateSessions({ alerts: [{ name: "datasets-size", value: 50 }] })],
    ["passwordFrom", updateSessions({ password: "Another-1234!" })],
    [
      "tags",
      () =>
        cloud.essentials.databases.tags.update(
          { ...databaseIds("sessions"), tagKey: "team" },
          { value: "billing" },
        ),
    ],
  ],
  "RedisCloudAclRule readers": [
    [
      "redisRule",
      () =>
        cloud.acl.redisRules.update(firstId("readers"), { name: "readers", redisRule: "+@all ~*" }).wait(),
    ],
  ],
  "RedisCloudAclRole reader": [
    [
      "redisRules",
      async () =>
        cloud.acl.roles
          .update(firstId("reader"), {
            redisRules: [
              {
                ruleName: "readers",
                databases: [
                  { ...databaseIds("orders") },
                  { ...databaseIds("carts"), regions: ["us-east-1"] },
                ],
              },
            ],
          })
          .wait(),
    ],
  ],
  "RedisCloudAclUser report": [
    [
      "role",
      async () => {
        const role = {
          name: "writer",
          redisRules: [{ ruleName: "readers", databases: [databaseIds("orders")] }],
        };
        await cloud.acl.roles.create(role).wait();
        await cloud.acl.users.update(firstId("report"), { role: "writer" }).wait();
      },
    ],
  ],
};

test("every kind is imported as a document that matches what exists, and is not changed by it", async () => {
  const provider = account.createProvider();
  const imported = await Promise.all(
    documents.map(async ({ document: { kind, metadata } }) => {
      const [parent, child] = ids[metadata.name] ?? [];
      const isWithoutChild = child === undefined || kind === "RedisCloudEssentialsDatabase";
      return provider.import(kind as RedisCloudKind, isWithoutChild ? `${parent}` : `${parent}/${child}`);
    }),
  );
  // As the command prints and reads them.
  const texts = imported.map((document) => stringify(document)).join("---\n");
  const results = await planAll(parseDocuments(texts, "imported.yaml"), { providers: [provider] });
  expect(results.map((result) => ("error" in result ? result.error : result.value.changes))).toEqual(
    documents.map(() => []),
  );
  expect(imported.map(({ kind }) => kind)).toEqual(documents.map(({ document }) => document.kind));
});

test("a region that the document adds or leaves out is blocked, and nothing is sent", async () => {
  const [world = ""] = ACTIVE_ACTIVE;
  const east2 = "{ region: us-east-2, networking: { deploymentCIDR: 10.0.1.0/24 } }";
  const west = east2.replace("us-east-2", "us-west-2").replace("10.0.1", "10.0.2");
  const sent = account.getWrites().length;
  for (const text of [
    world.replace(`        - ${east2}\n`, ""),
    world.replace(east2, `${east2}\n        - ${west}`),
  ]) {
    const [result] = await planAll(documentsOf(text), { providers: [account.createProvider()] });
    expect(result).toMatchObject({
      value: {
        changes: [
          {
            path: "spec.cloudProviders",
            action: "blocked",
            reason: expect.stringContaining("a new resource would lose all databases"),
          },
        ],
      },
    });
  }
  expect(account.getWrites().slice(sent)).toEqual([]);
});

describe.each(Object.entries(inPlace))(
  "%s: a change behind its back is planned in place, and corrected",
  (resource, changes) => {
    test.each(changes)("%s", async (field, change) => {
      const { plan, apply } = ofResource(resource);
      await change();
      expect(await plan()).toEqual([`spec.${field} in-place`]);
      await apply();
      expect(await plan()).toEqual([]);
    });
  },
);

const ignored: readonly [resource: string, ...Change][] = [
  [
    "RedisCloudSubscription shop",
    "the payment, which the document leaves out",
    async () => {
      const [method] = await cloud.account.paymentMethods().all();
      await cloud.subscriptions.update(firstId("shop"), { paymentMethodId: method?.id ?? 0 }).wait();
    },
  ],
  [
    "RedisCloudDatabase orders",
    "a tag of another program",
    () => cloud.databases.tags.create(databaseIds("orders"), { key: "cost-center", value: "42" }),
  ],
  [
    "RedisCloudAclUser report",
    "the password, which the service does not return",
    () => cloud.acl.users.update(firstId("report"), { password: "Another-1234!" }).wait(),
  ],
  [
    "RedisCloudPeering vpc",
    "the address blocks, by which the peering is not identified",
    () => {
      const [subscriptionId = 0, peeringId = 0] = ids["vpc"] ?? [];
      return cloud.connectivity.peerings
        .update({ subscriptionId, peeringId }, { vpcCidrs: ["10.2.0.0/16"] })
        .wait();
    },
  ],
];

test.each(ignored)("%s: %s is ignored, and left", async (resource, _what, change) => {
  const { plan, apply } = ofResource(resource);
  await change();
  expect(await plan()).toEqual([]);
  const sent = account.getWrites().length;
  await apply();
  expect(account.getWrites().slice(sent)).toEqual([]);
});

describe("RedisCloudDatabase orders, recreated by another program", () => {
  beforeAll(async () => {
    const ids = databaseIds("orders");
    await cloud.databases.delete(ids).wait();
    const other = await cloud.databases
      .create(ids.subscriptionId, {
        name: "orders",
        protocol: "memcached",
        datasetSizeInGb: 1,
        replication: false,
      })
      .wait();
    const mark = { key: "redis-cloud-ensure", value: "default.orders" };
    await cloud.databases.tags.create({ ...ids, databaseId: other.databaseId }, mark);
  });

  test("RedisCloudDatabase orders, recreated by another program, is blocked for the protocol that cannot be changed, and nothing is sent", async () => {
    const text = `${DATABASE}\n  protocol: redis`;
    const options = { providers: [account.createProvider()] };
    const [planned] = await planAll(documentsOf(text), options);
    expect(planned).toMatchObject({ value: { changes: [{ path: "spec.protocol", action: "blocked" }] } });
    const sent = account.getWrites().length;
    await expect(ensureAll(documentsOf(text), options)).rejects.toThrow(/spec\.protocol cannot be changed/);
    expect(account.getWrites().slice(sent)).toEqual([]);
  });
});
