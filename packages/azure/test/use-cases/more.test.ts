import { startEmulator } from "redis-cloud-emulator";
import { readMetrics } from "redis-cloud-sdk/gaps";
import { afterAll, expect, test } from "vitest";
import { signIn } from "../../../emulator/test/azure/azure.js";
import { containerOf, databaseId, groupId, openScene, replicationGroup } from "./fixture.js";

const emulator = await startEmulator();
afterAll(() => emulator.close());

test("UC8: a database is upgraded and a cache migrated", async (context) => {
  const { azure, group, provision, step } = openScene(context, emulator, "UC8");
  const cluster = await provision("shop");
  await step("targets", async () => {
    expect((await azure.databases.get(cluster)).properties?.redisVersion).toMatch(/^\d+\.\d+/);
  });
  await step("upgrade", async () => {
    await azure.databases.update(cluster, { properties: { deferUpgrade: "Deferred" } }).wait();
    const before = (await azure.databases.get(cluster)).properties?.redisVersion;
    await azure.databases.upgradeRedisVersion(cluster).wait();
    expect((await azure.databases.get(cluster)).properties?.redisVersion).not.toBe(before);
  });
  const sourceResourceId = `${groupId(group)}/providers/Microsoft.Cache/redis/old`;
  const spec = (switchDns: boolean) => ({
    properties: { sourceType: "AzureCacheForRedis", sourceResourceId, switchDns, skipDataMigration: false },
  });
  await step("migrate", async () => {
    expect(await azure.migrations.validate(cluster, { sourceResourceId })).toMatchObject({ isValid: true });
    await azure.migrations.start(cluster, spec(false)).wait();
    expect((await azure.migrations.get(cluster)).properties?.provisioningState).toBe("ReadyForDnsSwitch");
  });
  await step("roll-back", () => azure.migrations.cancel(cluster).wait());
  await step("finish", async () => {
    await azure.migrations.start(cluster, spec(true)).wait();
    const moved = await azure.clusters.get(cluster);
    expect(moved.properties?.migratedEndpoint).toBe("old.redis.cache.windows.net");
    await azure.migrations.unlinkEndpoint(cluster).wait();
  });
});

test("UC9: databases are monitored", async (context) => {
  const { azure, group, provision, run, step } = openScene(context, emulator, "UC9");
  const cluster = await provision("busy");
  await step("states", async () => {
    const operation = await azure.clusters.update(cluster, { tags: { team: "a" } });
    await operation.wait();
    const names = { location: "westeurope", operationName: operation.taskId };
    expect(await azure.operations.get(names)).toMatchObject({ status: "Succeeded" });
    const running = { provisioningState: "Succeeded", resourceState: "Running" };
    const found = await azure.clusters.list().find(({ name }) => name === cluster.clusterName);
    expect(found?.properties).toMatchObject(running);
    expect((await azure.databases.get(cluster)).properties).toMatchObject(running);
  });
  await step("slow", async () => {
    await run(cluster, "EVAL", ["for i = 1, 3e7 do end", "0"]);
    expect(JSON.stringify(await run(cluster, "SLOWLOG", ["GET"]))).toContain("for i = 1, 3e7");
  });
  await step("metrics", async () => {
    const metrics = await readMetrics((command, ...args) => run(cluster, String(command), args.map(String)));
    expect(metrics).toMatchObject({ keys: 0, operationsPerSecond: expect.any(Number) });
    expect(metrics.usedMemoryBytes).toBeGreaterThan(0);
  });
  await step("pause-resume", async () => {
    await run(cluster, "SET", ["order", "1"]);
    const sasUri = containerOf(group);
    await azure.databases.export(cluster, { sasUri }).wait();
    await azure.clusters.delete(cluster).wait();
    const resumed = await provision("resumed");
    await azure.databases.import(resumed, { sasUris: [sasUri] }).wait();
    expect(await run(resumed, "GET", ["order"])).toBe("1");
  });
});

test("UC11: a database is reached through a private endpoint", async (context) => {
  const { azure, group, provision, run, step } = openScene(context, emulator, "UC11");
  const cluster = await provision("private");
  const network = `${groupId(group)}/providers/Microsoft.Network`;
  const endpoint = { ...group, privateEndpointName: "endpoint-1" };
  await step("endpoint", async () => {
    await azure.clusters.update(cluster, { properties: { publicNetworkAccess: "Disabled" } }).wait();
    await expect(run(cluster, "PING", [])).rejects.toThrow();
    const { id: privateLinkServiceId = "" } = await azure.clusters.get(cluster);
    const [resource] = await azure.clusters.privateLinkResources(cluster).all();
    const groupIds = [resource?.properties?.groupId ?? ""];
    const properties = {
      subnet: { id: `${network}/virtualNetworks/net-1/subnets/default` },
      privateLinkServiceConnections: [{ name: "cache", properties: { privateLinkServiceId, groupIds } }],
    };
    await azure.privateEndpoints.set(endpoint, { location: "westeurope", properties }).wait();
    expect(await run(cluster, "PING", [])).toBe("PONG");
  });
  const zone = { ...group, privateZoneName: "privatelink.redis.azure.net" };
  const link = { ...zone, virtualNetworkLinkName: "link-1" };
  const zoneGroup = { ...endpoint, privateDnsZoneGroupName: "default" };
  await step("dns", async () => {
    const { id: privateDnsZoneId = "" } = await azure.privateDns.setZone(zone, { location: "global" }).wait();
    const virtualNetwork = { id: `${network}/virtualNetworks/net-1` };
    const properties = { virtualNetwork, registrationEnabled: false };
    await azure.privateDns.setNetworkLink(link, { location: "global", properties }).wait();
    const privateDnsZoneConfigs = [{ name: "default", properties: { privateDnsZoneId } }];
    await azure.privateDns.setZoneGroup(zoneGroup, { properties: { privateDnsZoneConfigs } }).wait();
  });
  await step("approve", async () => {
    const [connection] = await azure.privateEndpoints.listConnections(cluster).all();
    const names = { ...cluster, privateEndpointConnectionName: connection?.name ?? "" };
    const decide = (status: string) =>
      azure.privateEndpoints
        .updateConnection(names, { properties: { privateLinkServiceConnectionState: { status } } })
        .wait();
    await decide("Rejected");
    await expect(run(cluster, "PING", [])).rejects.toThrow();
    await decide("Approved");
    const approved = await azure.privateEndpoints.getConnection(names);
    expect(approved.properties?.privateLinkServiceConnectionState?.status).toBe("Approved");
  });
  await step("remove", async () => {
    await azure.privateDns.deleteZoneGroup(zoneGroup).wait();
    await azure.privateEndpoints.delete(endpoint).wait();
    await azure.privateDns.deleteNetworkLink(link).wait();
    await azure.privateDns.deleteZone(zone).wait();
    expect(await azure.privateEndpoints.listConnections(cluster).all()).toEqual([]);
  });
});

test("UC12: databases of two regions take writes", async (context) => {
  const { azure, named, provision, run, step } = openScene(context, emulator, "UC12");
  const [west, north] = [named("west"), named("north")];
  const linked = replicationGroup(west, north);
  await step("create", async () => {
    await provision("west", { properties: replicationGroup(west) });
    await provision("north", { location: "northeurope", properties: linked });
  });
  await step("regions", async () => {
    const { properties } = await azure.databases.get(west);
    expect(properties?.geoReplication?.linkedDatabases).toHaveLength(2);
    for (const cluster of [west, north])
      expect(properties?.geoReplication?.linkedDatabases).toContainEqual({
        id: databaseId(cluster),
        state: "Linked",
      });
  });
  await step("write", async () => {
    await run(west, "SET", ["from-west", "1"]);
    await run(north, "SET", ["from-north", "1"]);
    await expect.poll(() => run(north, "GET", ["from-west"])).toBe("1");
    await expect.poll(() => run(west, "GET", ["from-north"])).toBe("1");
  });
  await step("flush", async () => {
    await azure.databases.flush(west, { ids: [databaseId(north)] }).wait();
    await expect.poll(() => run(north, "DBSIZE", [])).toBe(0);
  });
  await step("leave", async () => {
    await azure.databases.forceUnlink(west, { ids: [databaseId(north)] }).wait();
    await run(west, "SET", ["order", "1"]);
    expect(await run(north, "GET", ["order"])).toBeNull();
    await azure.databases.forceLink(north, linked).wait();
    await expect.poll(() => run(north, "GET", ["order"])).toBe("1");
  });
});

test("UC13: the size is reduced and the cost allocated", async (context) => {
  const { azure, group, provision, step } = openScene(context, emulator, "UC13");
  const cluster = await provision("shop");
  await step("sizes", async () => {
    const targets = (await azure.skus.scalingTargets(cluster)) ?? [];
    const smaller = targets.find(({ name }) => name === "Balanced_B3");
    const { sku } = await azure.clusters.update(cluster, { sku: { name: smaller?.name ?? "none" } }).wait();
    expect(sku?.name).toBe("Balanced_B3");
  });
  await step("allocate", async () => {
    await azure.clusters.update(cluster, { tags: { team: "shop" } }).wait();
    const found = await azure.clusters.listByResourceGroup(group).all();
    expect(found.map(({ tags }) => tags)).toEqual([{ team: "shop" }]);
  });
});

test("UC14: users are admitted, changed and removed, and keys replaced", async (context) => {
  const { azure, provision, run, step } = openScene(context, emulator, "UC14");
  const cluster = await provision("shop");
  const login = await signIn(emulator);
  const assignment = { ...cluster, accessPolicyAssignmentName: "reader" };
  const assign = (accessString: string) =>
    azure.accessPolicyAssignments
      .set(assignment, { properties: { user: { objectId: login.username }, accessString } })
      .wait();
  await step("admit", async () => {
    await assign("+@read ~*");
    expect(await run(cluster, "GET", ["order"], login)).toBeNull();
    await expect(run(cluster, "SET", ["order", "1"], login)).rejects.toThrow(/NOPERM/);
    expect(await azure.accessPolicyAssignments.list(cluster).all()).toHaveLength(1);
  });
  await step("change", async () => {
    await assign("+@read +@write ~*");
    const { properties } = await azure.accessPolicyAssignments.get(assignment);
    expect(properties?.accessString).toBe("+@read +@write ~*");
    expect(await run(cluster, "SET", ["order", "1"], login)).toBe("OK");
  });
  await step("revoke", async () => {
    await azure.accessPolicyAssignments.delete(assignment).wait();
    await expect(run(cluster, "GET", ["order"], login)).rejects.toThrow(/WRONGPASS/);
  });
  await step("keys", async () => {
    const { primaryKey: password = "" } = await azure.databases.listKeys(cluster);
    await azure.databases.regenerateKey(cluster, { keyType: "Primary" }).wait();
    await expect(run(cluster, "PING", [], { password })).rejects.toThrow(/WRONGPASS/);
    expect(await run(cluster, "PING", [])).toBe("PONG");
  });
});

test("UC15: a database is rebuilt elsewhere, and a lost region cut off", async (context) => {
  const { azure, group, named, provision, run, step } = openScene(context, emulator, "UC15");
  const sasUri = containerOf(group);
  const lost = await provision("west", { properties: replicationGroup(named("west")) });
  await run(lost, "SET", ["order", "1"]);
  await step("back-up", () => azure.databases.export(lost, { sasUri }).wait());
  await step("rebuild", async () => {
    const rebuilt = await provision("rebuilt", { location: "uksouth" });
    await azure.databases.import(rebuilt, { sasUris: [sasUri] }).wait();
    expect(await run(rebuilt, "GET", ["order"])).toBe("1");
  });
  const properties = replicationGroup(lost, named("north"));
  const survivor = await provision("north", { location: "northeurope", properties });
  await step("failover", () => expect.poll(() => run(survivor, "GET", ["order"])).toBe("1"));
  await step("cut-off", async () => {
    await azure.databases.forceUnlink(survivor, { ids: [databaseId(lost)] }).wait();
    const { properties: left } = await azure.databases.get(survivor);
    expect(left?.geoReplication?.linkedDatabases?.map(({ id }) => id)).toEqual([databaseId(survivor)]);
    expect(await run(survivor, "SET", ["order", "2"])).toBe("OK");
  });
});
