import { AzureManagedRedis, type AzureManagedRedisOptions } from "azure-managed-redis-sdk";
import { ManualClock, type StartOptions, startEmulator } from "redis-cloud-emulator";
import type { Middleware } from "redis-cloud-sdk";
import { expect, onTestFinished, type TestContext, test } from "vitest";
import { showed } from "../../../test/evidence/record.js";
import { clientSecretCredential } from "../src/testing/client-secret.js";
import { CLUSTER, cluster, clusterSpec, DATABASE, GROUP, group, SUBSCRIPTION } from "./support/setup.js";

const MANAGED_IDENTITY = `${GROUP}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/me`;
const ZONE = "privatelink.redis.azure.net";
const endpoint = { ...group, privateEndpointName: "endpoint-1" };
const zone = { ...group, privateZoneName: ZONE };
const link = { ...zone, virtualNetworkLinkName: "link-1" };
const zoneGroup = { ...endpoint, privateDnsZoneGroupName: "default" };
const connectionSpec = {
  location: "westeurope",
  properties: {
    subnet: { id: `${GROUP}/providers/Microsoft.Network/virtualNetworks/net-1/subnets/default` },
    privateLinkServiceConnections: [
      { name: "cache", properties: { privateLinkServiceId: CLUSTER, groupIds: ["redisEnterprise"] } },
    ],
  },
};

/** Starts Azure on a clock that client and emulator share. What is answered with success counts as shown. */
async function startAzure({ task }: TestContext, options: StartOptions = {}) {
  const clock = new ManualClock(Date.UTC(2026, 9, 1));
  const emulator = await startEmulator({ seed: 1, engine: "none", ...options, clock });
  onTestFinished(() => emulator.stop());
  const record: Middleware = (next) => async (request) => {
    const response = await next(request);
    if (response.ok) showed(task, "lifecycle", request.context.route);
    return response;
  };
  const authority = `${new URL(emulator.url).origin}/azure`;
  const connect = (own: Partial<AzureManagedRedisOptions> = {}) =>
    new AzureManagedRedis({
      subscriptionId: SUBSCRIPTION,
      endpoint: authority,
      credential: clientSecretCredential({
        tenantId: "tenant-1",
        clientId: emulator.apiKey,
        clientSecret: emulator.secretKey,
        authority,
      }),
      clock,
      middleware: [record],
      ...own,
    });
  return {
    emulator,
    clock,
    connect,
    azure: connect(),
    run: <T>(promise: Promise<T>) => clock.runUntil(promise),
  };
}

/** A cluster with its database, ready. */
async function provision({ azure, run }: Awaited<ReturnType<typeof startAzure>>, names = cluster) {
  await run(azure.clusters.create(names, clusterSpec).wait());
  const properties = { accessKeysAuthentication: "Enabled" };
  return run(azure.databases.create(names, { properties }).wait());
}

test("a cluster is created, scaled, changed, listed and deleted with its database", async (context) => {
  const fixture = await startAzure(context);
  const { azure, run } = fixture;
  const states: string[] = [];
  const onProgress = ({ phase, status }: { phase: string; status: string }) =>
    states.push(`${phase} ${status}`);
  const made = await run(
    azure.clusters.create(cluster, { ...clusterSpec, tags: { team: "a" } }).wait({ onProgress }),
  );
  expect(made).toMatchObject({
    name: "cache-1",
    type: "Microsoft.Cache/redisEnterprise",
    kind: "v2",
    tags: { team: "a" },
    properties: { hostName: "cache-1.westeurope.redis.azure.net", highAvailability: "Enabled" },
  });
  expect([...new Set(states)]).toEqual([
    "task InProgress",
    "task Succeeded",
    "resource Succeeded, Creating",
    "resource Succeeded, Running",
  ]);
  const targets = await run(azure.skus.scalingTargets(cluster));
  expect(targets).toContainEqual({ name: "Balanced_B10", sizeInGB: 12 });
  const change = { sku: { name: "Balanced_B10" }, properties: { publicNetworkAccess: "Disabled" } };
  const changed = await run(azure.clusters.update(cluster, change).wait());
  expect(changed).toMatchObject({ ...change, tags: { team: "a" } });
  const identity = { type: "UserAssigned", userAssignedIdentities: { [MANAGED_IDENTITY]: {} } };
  const known = await run(azure.clusters.update(cluster, { identity }).wait());
  expect(known.identity?.userAssignedIdentities?.[MANAGED_IDENTITY]?.clientId).toEqual(expect.any(String));
  expect(await run(azure.clusters.get(cluster))).toEqual(known);
  expect(await run(azure.clusters.list().all())).toEqual([known]);
  expect(await run(azure.clusters.listByResourceGroup(group).all())).toEqual([known]);
  expect(await run(azure.clusters.listByResourceGroup({ resourceGroupName: "other" }).all())).toEqual([]);
  expect(await run(azure.clusters.privateLinkResources(cluster).all())).toMatchObject([
    { properties: { groupId: "redisEnterprise", requiredZoneNames: [ZONE] } },
  ]);
  await run(azure.databases.create(cluster, {}).wait());
  await run(azure.clusters.delete(cluster).wait());
  await expect(run(azure.databases.get(cluster))).rejects.toMatchObject({ code: "ResourceNotFound" });
  await run(azure.clusters.delete(cluster).wait());
});

test("a database is created, changed, given new keys, upgraded and deleted", async (context) => {
  const fixture = await startAzure(context);
  const { azure, run } = fixture;
  const database = await provision(fixture);
  expect(database).toMatchObject({
    name: "cache-1/default",
    properties: { port: 10_000, clusteringPolicy: "OSSCluster", evictionPolicy: "VolatileLRU" },
  });
  const properties = { evictionPolicy: "NoEviction", persistence: { aofEnabled: true, aofFrequency: "1s" } };
  const changed = await run(azure.databases.update(cluster, { properties }).wait());
  expect(changed.properties).toMatchObject(properties);
  expect(await run(azure.databases.list(cluster).all())).toEqual([changed]);
  const before = await run(azure.databases.listKeys(cluster));
  const after = await run(azure.databases.regenerateKey(cluster, { keyType: "Primary" }).wait());
  expect(after.secondaryKey).toBe(before.secondaryKey);
  expect(after.primaryKey).not.toBe(before.primaryKey);
  const sasUri = "https://account.blob.core.windows.net/box/file.rdb?sig=secret";
  await run(azure.databases.export(cluster, { sasUri }).wait());
  await run(azure.databases.import(cluster, { sasUris: [sasUri] }).wait());
  await run(azure.databases.flush(cluster).wait());
  const upgraded = await run(azure.databases.upgradeRedisVersion(cluster).wait());
  expect(upgraded.properties?.redisVersion).toBe("8.0");
  await run(azure.databases.delete(cluster).wait());
  expect(await run(azure.databases.list(cluster).all())).toEqual([]);
});

test("databases are linked with their group, and leave it", async (context) => {
  const fixture = await startAzure(context);
  const { azure, run } = fixture;
  const second = { ...group, clusterName: "cache-2" };
  const other = `${GROUP}/providers/Microsoft.Cache/redisEnterprise/cache-2/databases/default`;
  await run(azure.clusters.create(cluster, clusterSpec).wait());
  const geoReplication = { groupNickname: "group-a", linkedDatabases: [{ id: DATABASE }] };
  await run(azure.databases.create(cluster, { properties: { geoReplication } }).wait());
  await provision(fixture, second);
  const linkedDatabases = [{ id: DATABASE }, { id: other }];
  const forced = { geoReplication: { groupNickname: "group-a", linkedDatabases } };
  const linked = await run(azure.databases.forceLink(second, forced).wait());
  const members = [DATABASE, other].map((id) => ({ id, state: "Linked" }));
  expect(linked.properties?.geoReplication?.linkedDatabases).toEqual(expect.arrayContaining(members));
  const first = await run(azure.databases.get(cluster));
  expect(first.properties?.geoReplication?.linkedDatabases).toHaveLength(2);
  await run(azure.databases.forceUnlink(cluster, { ids: [other] }).wait());
  const left = await run(azure.databases.get(cluster));
  expect(left.properties?.geoReplication?.linkedDatabases).toEqual([{ id: DATABASE, state: "Linked" }]);
});

test("access policy assignments of several users are set, listed and deleted", async (context) => {
  const fixture = await startAzure(context);
  const { azure, run } = fixture;
  await provision(fixture);
  const names = ["ann", "ben"].map((name) => ({ ...cluster, accessPolicyAssignmentName: name }));
  const assign = (one: (typeof names)[number]) =>
    azure.accessPolicyAssignments
      .set(one, { properties: { user: { objectId: `object-${one.accessPolicyAssignmentName}` } } })
      .wait();
  const assigned = await run(Promise.all(names.map(assign)));
  expect(assigned.map(({ properties }) => properties?.provisioningState)).toEqual(["Succeeded", "Succeeded"]);
  expect(await run(azure.accessPolicyAssignments.list(cluster).all())).toHaveLength(2);
  for (const one of names) {
    expect(await run(azure.accessPolicyAssignments.get(one))).toMatchObject({
      name: one.accessPolicyAssignmentName,
    });
    await run(azure.accessPolicyAssignments.delete(one).wait());
  }
  expect(await run(azure.accessPolicyAssignments.list(cluster).all())).toEqual([]);
});

test("a private endpoint with its DNS is created, approved, rejected and deleted", async (context) => {
  const fixture = await startAzure(context);
  const { azure, run } = fixture;
  await provision(fixture);
  const made = await run(azure.privateEndpoints.set(endpoint, connectionSpec).wait());
  expect(made.properties?.provisioningState).toBe("Succeeded");
  expect(await run(azure.privateEndpoints.get(endpoint))).toEqual(made);
  const [connection] = await run(azure.privateEndpoints.listConnections(cluster).all());
  const names = { ...cluster, privateEndpointConnectionName: connection?.name ?? "" };
  const rejection = { properties: { privateLinkServiceConnectionState: { status: "Rejected" } } };
  await run(azure.privateEndpoints.updateConnection(names, rejection).wait());
  expect(await run(azure.privateEndpoints.getConnection(names))).toMatchObject(rejection);
  expect((await run(azure.clusters.get(cluster))).properties?.privateEndpointConnections).toHaveLength(1);

  await run(azure.privateDns.setZone(zone, { location: "global" }).wait());
  const network = { id: `${GROUP}/providers/Microsoft.Network/virtualNetworks/net-1` };
  const linkSpec = {
    location: "global",
    properties: { virtualNetwork: network, registrationEnabled: false },
  };
  await run(azure.privateDns.setNetworkLink(link, linkSpec).wait());
  const zoneId = `${GROUP}/providers/Microsoft.Network/privateDnsZones/${ZONE}`;
  const configs = [{ name: "default", properties: { privateDnsZoneId: zoneId } }];
  await run(
    azure.privateDns.setZoneGroup(zoneGroup, { properties: { privateDnsZoneConfigs: configs } }).wait(),
  );
  expect(await run(azure.privateDns.getZone(zone))).toMatchObject({ name: ZONE });
  expect(await run(azure.privateDns.getNetworkLink(link))).toMatchObject(linkSpec);
  expect(await run(azure.privateDns.getZoneGroup(zoneGroup))).toMatchObject({ name: "default" });

  await run(azure.privateDns.deleteZoneGroup(zoneGroup).wait());
  await run(azure.privateEndpoints.deleteConnection(names).wait());
  await run(azure.privateEndpoints.delete(endpoint).wait());
  await run(azure.privateDns.deleteNetworkLink(link).wait());
  await run(azure.privateDns.deleteZone(zone).wait());
  expect(await run(azure.privateEndpoints.listConnections(cluster).all())).toEqual([]);
  await expect(run(azure.privateDns.getZone(zone))).rejects.toMatchObject({ status: 404 });
});

test("a migration pauses before the DNS switch, is canceled, runs again and leaves its former name", async (context) => {
  const fixture = await startAzure(context);
  const { run } = fixture;
  await provision(fixture);
  const azure = fixture.connect({ apiVersion: "2026-09-01" });
  const sourceResourceId = `${GROUP}/providers/Microsoft.Cache/redis/old`;
  const spec = (switchDns: boolean) => ({
    properties: { sourceType: "AzureCacheForRedis", sourceResourceId, switchDns, skipDataMigration: false },
  });
  expect(await run(azure.migrations.validate(cluster, { sourceResourceId }))).toMatchObject({
    isValid: true,
  });
  const paused = await run(azure.migrations.start(cluster, spec(false)).wait());
  expect(paused.properties?.provisioningState).toBe("ReadyForDnsSwitch");
  await run(azure.migrations.cancel(cluster).wait());
  const done = await run(azure.migrations.start(cluster, spec(true)).wait());
  expect(done.properties?.provisioningState).toBe("Succeeded");
  expect(await run(azure.migrations.get(cluster))).toEqual(done);
  expect(await run(azure.migrations.list(cluster).all())).toEqual([done]);
  const migrated = await run(azure.clusters.get(cluster));
  expect(migrated.properties?.migratedEndpoint).toBe("old.redis.cache.windows.net");
  await run(azure.migrations.unlinkEndpoint(cluster).wait());
  const unlinked = await run(azure.clusters.get(cluster));
  expect(unlinked.properties).not.toHaveProperty("migratedEndpoint");
});

test("an operation is read by its name", async (context) => {
  const { azure, run, connect } = await startAzure(context);
  const operation = await run(azure.clusters.create(cluster, clusterSpec));
  const names = { location: "westeurope", operationName: operation.taskId };
  expect(await run(azure.operations.get(names))).toMatchObject({ status: "InProgress" });
  await run(connect().operations.resume(operation.token, "cluster").wait());
  expect(await run(azure.operations.get(names))).toMatchObject({
    name: operation.taskId,
    status: "Succeeded",
  });
});
