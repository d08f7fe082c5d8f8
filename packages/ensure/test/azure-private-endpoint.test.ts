import { AzureProvider } from "redis-cloud-ensure";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { group, SUBSCRIPTION } from "../../emulator/test/azure/azure.js";
import { startAzure } from "./support/azure-account.js";
import { AZURE_CACHE } from "./support/azure-cache.js";

const NETWORK = `/subscriptions/${SUBSCRIPTION}/resourceGroups/network/providers/Microsoft.Network/virtualNetworks/shop`;
const CACHE = `${AZURE_CACHE.replace("publicNetworkAccess: Enabled", "publicNetworkAccess: Disabled")}
  privateEndpoint: { subnet: ${NETWORK}/subnets/data }`;
const OTHER = CACHE.replace("cache-1", "cache-2");
const DNS_ZONE = "privatelink.redis.azure.net";
const zone = { ...group, privateZoneName: DNS_ZONE };
const link = { ...zone, virtualNetworkLinkName: "shop" };
const endpoint = { ...group, privateEndpointName: "cache-1" };
const zoneGroup = { ...endpoint, privateDnsZoneGroupName: "default" };

const service = await startAzure();
const { azure, apply, plan, remove, takeWrites } = service;
afterAll(() => service[Symbol.asyncDispose]());
beforeEach(async () => {
  await apply(CACHE);
  takeWrites();
});
afterEach(async () => {
  await remove(CACHE);
  await azure.privateEndpoints.delete(endpoint).wait();
  await azure.privateDns.deleteNetworkLink(link).wait();
});

describe("a cluster with a private endpoint", () => {
  test("a cluster with a private endpoint is created in order, and removed in reverse order without what it shares with other clusters", async () => {
    await remove(CACHE);
    await azure.privateDns.deleteNetworkLink(link).wait();
    await azure.privateDns.deleteZone(zone).wait();
    takeWrites();
    const [ready] = await apply(CACHE);
    expect(takeWrites()).toEqual([
      "PUT redisEnterprise/cache-1",
      "PUT databases/default",
      "PUT privateEndpoints/cache-1",
      `PUT privateDnsZones/${DNS_ZONE}`,
      "PUT virtualNetworkLinks/shop",
      "PUT privateDnsZoneGroups/default",
    ]);
    expect(ready?.status.state).toBe("Ready");
    expect(await azure.privateEndpoints.get(endpoint)).toMatchObject({
      tags: { "redis-cloud-ensure": "default.cache-1" },
      properties: { subnet: { id: `${NETWORK}/subnets/data` } },
    });
    await apply(CACHE);
    expect(takeWrites()).toEqual([]);

    await apply(OTHER);
    expect(takeWrites()).toEqual([
      "PUT redisEnterprise/cache-2",
      "PUT databases/default",
      "PUT privateEndpoints/cache-2",
      "PUT privateDnsZoneGroups/default",
    ]);
    await remove(CACHE, OTHER);
    const [first, second] = ["cache-1", "cache-2"].map((name) => [
      "DELETE privateDnsZoneGroups/default",
      `DELETE privateEndpoints/${name}`,
      "DELETE databases/default",
      `DELETE redisEnterprise/${name}`,
    ]);
    expect(takeWrites().sort()).toEqual([...(first ?? []), ...(second ?? [])].sort());
    expect(await azure.clusters.list().all()).toEqual([]);
    expect(await azure.privateDns.getZone(zone)).toMatchObject({ name: DNS_ZONE });
    expect(await azure.privateDns.getNetworkLink(link)).toMatchObject({ name: "shop" });
  });

  test("a cluster with a private endpoint whose parts another program deleted gets them again", async () => {
    await azure.privateDns.deleteZoneGroup(zoneGroup).wait();
    await azure.privateDns.deleteNetworkLink(link).wait();
    takeWrites();
    expect(await plan(CACHE)).toEqual([
      { path: "spec.privateEndpoint.networkLink", action: "in-place", from: "missing", to: "shop" },
      { path: "spec.privateEndpoint.dns", action: "in-place", from: "missing", to: "default" },
    ]);
    await apply(CACHE);
    expect(takeWrites()).toEqual(["PUT virtualNetworkLinks/shop", "PUT privateDnsZoneGroups/default"]);
  });

  test("a cluster with a private endpoint is removed completely after a removal that ended in the middle", async () => {
    await azure.privateDns.deleteZoneGroup(zoneGroup).wait();
    await azure.databases.delete({ ...group, clusterName: "cache-1" }).wait();
    takeWrites();
    await remove(CACHE);
    expect(takeWrites()).toEqual(["DELETE privateEndpoints/cache-1", "DELETE redisEnterprise/cache-1"]);
  });

  test("leaves DNS to others if the document excludes it", async () => {
    await remove(CACHE);
    takeWrites();
    const unmanaged = CACHE.replace("subnets/data", "subnets/data, dns: Unmanaged");
    await apply(unmanaged);
    expect(takeWrites().slice(2)).toEqual(["PUT privateEndpoints/cache-1"]);
    await remove(unmanaged);
  });

  test("a cluster with a private endpoint whose document no longer names the endpoint keeps it", async () => {
    const without = CACHE.slice(0, CACHE.indexOf("\n  privateEndpoint"));
    expect(await plan(without)).toEqual([]);
    await remove(without);
    expect(await azure.privateEndpoints.get(endpoint)).toMatchObject({ name: "cache-1" });
  });
});

describe("a change that would disconnect clients is blocked", () => {
  test("of the subnet", async () => {
    const moved = CACHE.replace("subnets/data", "subnets/other");
    expect(await plan(moved)).toMatchObject([{ path: "spec.privateEndpoint.subnet", action: "blocked" }]);
    await expect(apply(moved)).rejects.toThrow(/spec\.privateEndpoint\.subnet cannot be changed from/);
    expect(takeWrites()).toEqual([]);
  });

  test("of a link that belongs to another network", async () => {
    const other = CACHE.replaceAll("virtualNetworks/shop/", "virtualNetworks/other/").replace(
      "subnets/data",
      "subnets/data, name: second, networkLink: shop",
    );
    expect(await plan(other)).toContainEqual(
      expect.objectContaining({ path: "spec.privateEndpoint.networkLink", action: "blocked" }),
    );
  });

  test("of an endpoint of another owner, which is neither changed nor deleted", async () => {
    const taken = OTHER.replace("subnets/data", "subnets/data, name: cache-1");
    await apply(OTHER.slice(0, OTHER.indexOf("\n  privateEndpoint")));
    takeWrites();
    await expect(apply(taken)).rejects.toThrow(
      /AzureManagedRedis cache-2: a private endpoint of that name exists \(.*\/privateEndpoints\/cache-1\) and belongs to default\.cache-1/,
    );
    await remove(taken);
    expect(takeWrites()).toEqual(["DELETE databases/default", "DELETE redisEnterprise/cache-2"]);
    expect(await azure.privateEndpoints.get(endpoint)).toMatchObject({ name: "cache-1" });
  });
});

test("detaching removes the marks, and leaves everything else", async () => {
  const retained = CACHE.replace("deletionPolicy: Delete", "deletionPolicy: Retain");
  await remove(retained);
  expect(takeWrites()).toEqual(["PUT privateEndpoints/cache-1", "PATCH redisEnterprise/cache-1"]);
  expect((await azure.privateEndpoints.get(endpoint)).tags).toEqual({});
  expect((await azure.clusters.get({ ...group, clusterName: "cache-1" })).tags).toEqual({});
  expect(await plan(CACHE)).toEqual([]);
  await remove(`${CACHE}\n  adopt: true`);
});

describe("import", () => {
  const provider = new AzureProvider(azure);

  test("writes a document that matches what exists, with the private endpoint", async () => {
    const document = await provider.import("AzureManagedRedis", "group-1/cache-1");
    expect(document).toMatchObject({
      metadata: { name: "cache-1" },
      spec: {
        sku: "Balanced_B5",
        privateEndpoint: { subnet: `${NETWORK}/subnets/data` },
        tags: {},
        users: [],
        adopt: true,
        deletionPolicy: "Retain",
      },
    });
    const text = stringify(document).replace(/^apiVersion: .*\n/, "");
    expect(await plan(text)).toEqual([]);
    const { id = "" } = await azure.clusters.get({ ...group, clusterName: "cache-1" });
    expect(await provider.import("AzureManagedRedis", id)).toEqual(document);
  });

  test("of a cluster without a database, or whose DNS is unknown, leaves them out", async () => {
    await azure.privateDns.deleteZoneGroup(zoneGroup).wait();
    await azure.databases.delete({ ...group, clusterName: "cache-1" }).wait();
    const { spec } = await provider.import("AzureManagedRedis", "group-1/cache-1");
    expect(spec).toMatchObject({ privateEndpoint: { dns: "Unmanaged" } });
    expect(spec).not.toHaveProperty("evictionPolicy");
  });

  test.each([
    ["cache-1", 'the id of an AzureManagedRedis must have the form RESOURCE-GROUP/CLUSTER (got "cache-1")'],
    ["group-1/cache-1/default", /must have the form RESOURCE-GROUP\/CLUSTER/],
    ["group-1/missing", "AzureManagedRedis group-1/missing does not exist"],
  ])("of %j fails with a clear message", async (id, message) => {
    await expect(provider.import("AzureManagedRedis", id)).rejects.toThrow(message);
  });
});
