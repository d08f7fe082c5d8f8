import type { DatabaseUpdateProperties } from "azure-managed-redis-sdk/models";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cluster } from "../../emulator/test/azure/azure.js";
import { startAzure } from "./support/azure-account.js";
import { AZURE_CACHE } from "./support/azure-cache.js";

const CACHE = `${AZURE_CACHE}
  minimumTlsVersion: "1.2"
  highAvailability: Enabled
  clientProtocol: Encrypted
  clusteringPolicy: OSSCluster
  evictionPolicy: VolatileLRU
  modules: []
  persistence: { aofEnabled: false, rdbEnabled: false }
  users: [object-1]
  tags: { team: checkout }`;

const service = await startAzure();
const { azure, apply, plan, takeWrites } = service;
afterAll(() => service[Symbol.asyncDispose]());
beforeAll(() => apply(CACHE));

type Row = [field: string, change: () => PromiseLike<unknown>];
const ofCluster = (change: Parameters<typeof azure.clusters.update>[1]) => () =>
  azure.clusters.update(cluster, change).wait();
const ofDatabase = (properties: DatabaseUpdateProperties) => () =>
  azure.databases.update(cluster, { properties }).wait();

describe("a change behind its back is planned in place, and corrected", () => {
  test.each<Row>([
    ["sku", ofCluster({ sku: { name: "Balanced_B10" } })],
    ["publicNetworkAccess", ofCluster({ properties: { publicNetworkAccess: "Disabled" } })],
    ["tags", ofCluster({ tags: { team: "billing", "redis-cloud-ensure": "default.cache-1" } })],
    ["clientProtocol", ofDatabase({ clientProtocol: "Plaintext" })],
    ["evictionPolicy", ofDatabase({ evictionPolicy: "NoEviction" })],
    ["persistence", ofDatabase({ persistence: { rdbEnabled: true, rdbFrequency: "1h" } })],
    ["accessKeysAuthentication", ofDatabase({ accessKeysAuthentication: "Disabled" })],
    [
      "users",
      () =>
        azure.accessPolicyAssignments.delete({ ...cluster, accessPolicyAssignmentName: "object1" }).wait(),
    ],
  ])("%s", async (field, change) => {
    await change();
    expect(await plan(CACHE)).toMatchObject([{ path: `spec.${field}`, action: "in-place" }]);
    await apply(CACHE);
    expect(await plan(CACHE)).toEqual([]);
  });

  test("the database itself", async () => {
    await azure.databases.delete(cluster).wait();
    expect(await plan(CACHE)).toContainEqual(
      expect.objectContaining({ path: "spec.database", action: "in-place", from: "missing" }),
    );
    await apply(CACHE);
    expect(await plan(CACHE)).toEqual([]);
  });
});

describe("a change of what the document leaves out is ignored, and left", () => {
  test.each<Row>([
    ["deferUpgrade", ofDatabase({ deferUpgrade: "Deferred" })],
    [
      "a tag of another program",
      ofCluster({ tags: { team: "checkout", cost: "42", "redis-cloud-ensure": "default.cache-1" } }),
    ],
    [
      "a user of another program",
      () =>
        azure.accessPolicyAssignments
          .set(
            { ...cluster, accessPolicyAssignmentName: "object2" },
            { properties: { accessPolicyName: "default", user: { objectId: "object-2" } } },
          )
          .wait(),
    ],
  ])("%s", async (_field, change) => {
    await change();
    takeWrites();
    expect(await plan(CACHE)).toEqual([]);
    await apply(CACHE);
    expect(takeWrites()).toEqual([]);
  });
});

test("what only a new resource can have is blocked after another program recreated it, and nothing is sent", async () => {
  await azure.clusters.delete(cluster).wait();
  await azure.clusters
    .create(cluster, {
      location: "North Europe",
      sku: { name: "Balanced_B5" },
      tags: { team: "checkout", "redis-cloud-ensure": "default.cache-1" },
      properties: { publicNetworkAccess: "Enabled", minimumTlsVersion: "1.2", highAvailability: "Disabled" },
    })
    .wait();
  await azure.databases
    .create(cluster, {
      properties: {
        clusteringPolicy: "EnterpriseCluster",
        evictionPolicy: "NoEviction",
        accessKeysAuthentication: "Enabled",
        modules: [{ name: "RedisJSON" }],
      },
    })
    .wait();
  takeWrites();
  const changes = await plan(CACHE);
  expect(changes.filter(({ action }) => action === "blocked").map(({ path }) => path)).toEqual([
    "spec.location",
    "spec.highAvailability",
    "spec.clusteringPolicy",
    "spec.modules",
  ]);
  await expect(apply(CACHE)).rejects.toThrow(/spec\.location cannot be changed from "northeurope"/);
  expect(takeWrites()).toEqual([]);
});
