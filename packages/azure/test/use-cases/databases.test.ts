import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { ClusterNames } from "azure-managed-redis-sdk";
import { startEmulator } from "redis-cloud-emulator";
import { readReplicationStatus } from "redis-cloud-sdk/gaps";
import { afterAll, expect, test } from "vitest";
import { sharedFolder } from "../../../../test/support/temp-folder.js";
import { signIn } from "../../../emulator/test/azure/azure.js";
import {
  type AzureFixture,
  containerOf,
  databaseId,
  maxMemory,
  openScene,
  replicationGroup,
} from "./fixture.js";

const locations = sharedFolder();
const emulator = await startEmulator({ locations });
afterAll(() => emulator.close());

test("UC1: a small database is provisioned, used and removed", async (context) => {
  const { azure, group, named, run, step } = openScene(context, emulator, "UC1");
  const cluster = named("dev");
  await step("create-cluster", async () => {
    const properties = { publicNetworkAccess: "Enabled", highAvailability: "Disabled" };
    const spec = { location: "westeurope", sku: { name: "Balanced_B0" }, properties };
    const { properties: made } = await azure.clusters.create(cluster, spec).wait();
    expect(made).toMatchObject({ resourceState: "Running", redundancyMode: "None" });
  });
  await step("create-database", () =>
    azure.databases.create(cluster, { properties: { accessKeysAuthentication: "Enabled" } }).wait(),
  );
  await step("read", async () => {
    const [found] = await azure.clusters.listByResourceGroup(group).all();
    expect(found?.properties?.hostName).toBe("127.0.0.1");
    const [database] = await azure.databases.list(cluster).all();
    expect(database?.properties?.port).toBeGreaterThan(0);
    expect((await azure.databases.listKeys(cluster)).primaryKey).toMatch(/./);
  });
  await step("connect", async () => {
    expect(await run(cluster, "PING", [])).toBe("PONG");
    expect(await run(cluster, "SET", ["greeting", "hello"])).toBe("OK");
    expect(await run(cluster, "GET", ["greeting"])).toBe("hello");
  });
  await step("remove", async () => {
    await azure.databases.delete(cluster).wait();
    await azure.clusters.delete(cluster).wait();
    expect(await azure.clusters.listByResourceGroup(group).all()).toEqual([]);
  });
});

/** Exports a database into the container of a night, as a timer of the caller would. */
async function exportNightly({ azure, group }: AzureFixture, cluster: ClusterNames, night: number) {
  const sasUri = containerOf(group, `night-${night}`);
  await azure.databases.export(cluster, { sasUri }).wait();
  return sasUri;
}

test("UC2: a database runs in production", async (context) => {
  const fixture = openScene(context, emulator, "UC2");
  const { azure, provision, run, step } = fixture;
  const cluster = await step("create", () => provision("shop"));
  expect((await azure.clusters.get(cluster)).properties?.highAvailability).toBe("Enabled");
  await step("persist", async () => {
    const persistence = { rdbEnabled: true, rdbFrequency: "1h" };
    const { properties } = await azure.databases.update(cluster, { properties: { persistence } }).wait();
    expect(properties?.persistence).toMatchObject(persistence);
  });
  await step("backup", async () => {
    await run(cluster, "SET", ["order", "1"]);
    await azure.databases.export(cluster, { sasUri: containerOf(cluster) }).wait();
  });
  await step("schedule-backups", async () => {
    for (const night of [1, 2]) await exportNightly(fixture, cluster, night);
  });
  await step("resize", async () => {
    const targets = await azure.skus.scalingTargets(cluster);
    expect(targets).toContainEqual({ name: "Balanced_B10", sizeInGB: 12 });
    await azure.clusters.update(cluster, { sku: { name: "Balanced_B10" } }).wait();
    expect(await run(cluster, "GET", ["order"])).toBe("1");
  });
  await step("maintain", async () => {
    const window = { type: "Weekly", duration: "PT6H", startHourUtc: 2, schedule: { dayOfWeek: "Sunday" } };
    const maintenanceConfiguration = { maintenanceWindows: [window] };
    const changed = await azure.clusters.update(cluster, { properties: { maintenanceConfiguration } }).wait();
    expect(changed.properties).toMatchObject({ maintenanceConfiguration });
    await azure.databases.update(cluster, { properties: { deferUpgrade: "Deferred" } }).wait();
  });
  await step("secure", async () => {
    const keysOff = { properties: { accessKeysAuthentication: "Disabled" } };
    await azure.databases.update(cluster, keysOff).wait();
    await expect(run(cluster, "PING", [])).rejects.toThrow(/WRONGPASS/);
    await azure.clusters.update(cluster, { properties: { publicNetworkAccess: "Disabled" } }).wait();
    await expect(run(cluster, "PING", [])).rejects.toThrow();
  });
});

test("UC3: databases are replicated and sharded", async (context) => {
  const { azure, named, provision, run, step } = openScene(context, emulator, "UC3");
  const first = named("west");
  await step("create-ha", async () => {
    await provision("west", { properties: { clusteringPolicy: "OSSCluster", ...replicationGroup(first) } });
    expect((await azure.clusters.get(first)).properties).toMatchObject({
      highAvailability: "Enabled",
      redundancyMode: "ZR",
    });
  });
  await step("active-active", async () => {
    const properties = replicationGroup(first, named("north"));
    const second = await provision("north", { location: "northeurope", properties });
    await azure.databases.forceUnlink(first, { ids: [databaseId(second)] }).wait();
    const left = await azure.databases.get(first);
    expect(left.properties?.geoReplication?.linkedDatabases).toHaveLength(1);
  });
  const persistent = await provision("persistent", {
    properties: { persistence: { aofEnabled: true, aofFrequency: "1s" } },
  });
  await step("failover", async () => {
    await run(persistent, "SET", ["order", "1"]);
    const info = String(await run(persistent, "INFO", ["server"]));
    process.kill(Number(/process_id:(\d+)/.exec(info)?.[1]), "SIGKILL");
    await expect.poll(() => run(persistent, "GET", ["order"]).catch(() => undefined)).toBe("1");
  });
  await step("replication-status", async () => {
    const status = await readReplicationStatus((command, ...args) =>
      run(first, String(command), args.map(String)),
    );
    expect(status.role).toBe("primary");
  });
});

test("UC4: tenants are isolated, listed, limited and removed", async (context) => {
  const fixture = openScene(context, emulator, "UC4");
  const { azure, group, provision, run, step } = fixture;
  const cluster = await step("isolate-by-database", async () => {
    await provision("b", { tags: { tenant: "b" } });
    return provision("a", { tags: { tenant: "a" } });
  });
  const assignment = { ...cluster, accessPolicyAssignmentName: "tenantA" };
  await step("isolate-by-prefix", async () => {
    const login = await signIn(emulator);
    const user = { objectId: login.username };
    const accessString = "+@read +@write ~a:*";
    await azure.accessPolicyAssignments.set(assignment, { properties: { user, accessString } }).wait();
    expect(await run(cluster, "SET", ["a:1", "x"], login)).toBe("OK");
    await expect(run(cluster, "SET", ["b:1", "x"], login)).rejects.toThrow(/NOPERM/);
  });
  await step("list", async () => {
    const tenants: (string | undefined)[] = [];
    for await (const { name, tags } of azure.clusters.listByResourceGroup(group))
      if (tags?.["tenant"] === "a") tenants.push(name);
    expect(tenants).toEqual(["UC4-a"]);
  });
  await step("limit", async () => {
    const before = await maxMemory(fixture, cluster);
    await azure.clusters.update(cluster, { sku: { name: "Balanced_B3" } }).wait();
    expect((await maxMemory(fixture, cluster)) / before).toBeCloseTo(0.5);
  });
  await step("offboard", async () => {
    await azure.databases.export(cluster, { sasUri: containerOf(group) }).wait();
    await azure.accessPolicyAssignments.delete(assignment).wait();
    await azure.clusters.delete(cluster).wait();
    await expect(azure.clusters.get(cluster)).rejects.toMatchObject({ status: 404 });
  });
});

test("UC5: a database has a copy in another region", async (context) => {
  const { azure, named, provision, run, step } = openScene(context, emulator, "UC5");
  const source = await provision("west", { properties: replicationGroup(named("west")) });
  await run(source, "SET", ["greeting", "hello"]);
  const copy = named("north");
  await step("add", async () => {
    await provision("north", { location: "northeurope", properties: replicationGroup(source, copy) });
    await expect.poll(() => run(copy, "GET", ["greeting"])).toBe("hello");
  });
  await step("read-only", async () => {
    const login = await signIn(emulator);
    const properties = { user: { objectId: login.username }, accessString: "+@read ~*" };
    const assignment = { ...copy, accessPolicyAssignmentName: "reader" };
    await azure.accessPolicyAssignments.set(assignment, { properties }).wait();
    expect(await run(copy, "GET", ["greeting"], login)).toBe("hello");
    await expect(run(copy, "SET", ["greeting", "x"], login)).rejects.toThrow(/NOPERM/);
  });
  await step("watch", async () => {
    const { properties } = await azure.databases.get(copy);
    expect(properties?.geoReplication?.linkedDatabases?.map(({ state }) => state)).toEqual([
      "Linked",
      "Linked",
    ]);
  });
  await step("remove", async () => {
    await azure.databases.forceUnlink(source, { ids: [databaseId(copy)] }).wait();
    await run(source, "SET", ["greeting", "changed"]);
    expect(await run(copy, "GET", ["greeting"])).toBe("hello");
  });
});

test("UC6: a database is backed up and restored", async (context) => {
  const fixture = openScene(context, emulator, "UC6");
  const { azure, group, provision, run, step } = fixture;
  const cluster = await provision("ledger");
  await run(cluster, "SET", ["entry", "one"]);
  const sasUri = containerOf(group);
  const operation = await step("backup", async () => {
    const started = await azure.databases.export(cluster, { sasUri });
    await started.wait();
    return started;
  });
  await step("status", async () => {
    const names = { location: "westeurope", operationName: operation.taskId };
    expect(await azure.operations.get(names)).toMatchObject({ status: "Succeeded" });
  });
  await step("restore", async () => {
    await run(cluster, "SET", ["entry", "two"]);
    await azure.databases.flush(cluster).wait();
    expect(await run(cluster, "GET", ["entry"])).toBeNull();
    await azure.databases.import(cluster, { sasUris: [sasUri] }).wait();
    expect(await run(cluster, "GET", ["entry"])).toBe("one");
  });
  const containers = await step("schedule", async () => {
    const first = await exportNightly(fixture, cluster, 1);
    await run(cluster, "SET", ["entry", "three"]);
    return [first, await exportNightly(fixture, cluster, 2)];
  });
  await step("list-backups", async () => {
    // Each container has the export of its night.
    for (const container of containers) {
      const { host, pathname } = new URL(container);
      const folder = join(locations, "https", host, pathname);
      expect(await readdir(folder)).toHaveLength(1);
    }
  });
  await step("point-in-time", async () => {
    await azure.databases.flush(cluster).wait();
    await azure.databases.import(cluster, { sasUris: containers.slice(0, 1) }).wait();
    expect(await run(cluster, "GET", ["entry"])).toBe("one");
  });
});

test("UC7: a database is scaled", async (context) => {
  const fixture = openScene(context, emulator, "UC7");
  const { azure, named, provision, run, step } = fixture;
  const cluster = await provision("west", { properties: replicationGroup(named("west")) });
  const target = await step("targets", async () => {
    const targets = await azure.skus.scalingTargets(cluster);
    return targets?.find(({ sizeInGB = 0 }) => sizeInGB === 12)?.name ?? "none";
  });
  await step("vertical", async () => {
    await run(cluster, "SET", ["order", "1"]);
    const before = await maxMemory(fixture, cluster);
    await azure.clusters.update(cluster, { sku: { name: target } }).wait();
    expect((await maxMemory(fixture, cluster)) / before).toBeCloseTo(2);
    expect(await run(cluster, "GET", ["order"])).toBe("1");
  });
  await step("horizontal", async () => {
    const linked = replicationGroup(cluster, named("north"));
    const second = await provision("north", { location: "northeurope", sku: target, properties: linked });
    const ids = [databaseId(second)];
    await azure.databases.forceUnlink(cluster, { ids }).wait();
    await azure.databases.forceLink(second, linked).wait();
    expect(await run(second, "GET", ["order"])).toBe("1");
    await azure.databases.forceUnlink(cluster, { ids }).wait();
  });
});
