import { Redis } from "ioredis";
import { expect, test } from "vitest";
import { twoRegions } from "../lifecycle/steps.js";
import { throughputs } from "../support/scopes.js";
import {
  backUp,
  costRows,
  essentialsDatabase,
  importBackup,
  planNamed,
  proDatabase,
  REMOTE_BACKUP,
  redirect,
} from "./account.js";
import { startUseCase, type UseCaseFixture } from "./use-case.js";

const TIMEOUT = { timeout: 300_000 };
const LAG = [{ name: "syncsource-lag" as const, value: 100 }];
const MEMORY = [{ name: "dataset-size" as const, value: 80 }];

test("UC1: a small database is provisioned, used and removed", TIMEOUT, async (context) => {
  const fixture = await startUseCase(context, "UC1", { engine: "redis" });
  const { cloud, run, step, executed } = fixture;
  const { subscriptions, databases } = cloud.essentials;
  const plan = await step("choose-plan", () => planNamed(fixture, "Single-Zone_1GB"));
  const { id: subscriptionId } = await step("create-subscription", () =>
    run(subscriptions.create({ name: "dev", planId: plan.id }).wait()),
  );
  const password = "Sesame-0pen!";
  const { databaseId } = await step("create-database", () =>
    run(databases.create(subscriptionId, { name: "cache", password }).wait()),
  );
  const ids = { subscriptionId, databaseId };
  const database = await step("read", async () => {
    expect(await databases.list(subscriptionId).all()).toHaveLength(1);
    return databases.get(ids);
  });
  expect(database.status).toBe("active");
  await step("connect", async () => {
    const redis = new Redis(`redis://:${encodeURIComponent(password)}@${database.publicEndpoint}`);
    try {
      expect(await redis.ping()).toBe("PONG");
      executed("PING");
      expect(await redis.set("greeting", "hello")).toBe("OK");
      executed("SET");
      expect(await redis.get("greeting")).toBe("hello");
      executed("GET");
    } finally {
      redis.disconnect();
    }
  });
  await step("remove", async () => {
    await run(databases.delete(ids).wait());
    await run(subscriptions.delete(subscriptionId).wait());
  });
});

test("UC2: a database runs in production", TIMEOUT, async (context) => {
  const fixture = await startUseCase(context, "UC2");
  const { cloud, run, step } = fixture;
  const { databases, subscriptions } = cloud;
  const ids = await step("create", async () => {
    const first = await proDatabase(fixture);
    await run(databases.create(first.subscriptionId, { name: "second", datasetSizeInGb: 1 }).wait());
    return first;
  });
  await step("secure", async () => {
    const safe = await run(databases.update(ids, { enableTls: true, sourceIp: ["192.0.2.0/24"] }).wait());
    expect(safe.security).toMatchObject({ enableTls: true, sourceIps: ["192.0.2.0/24"] });
    expect((await databases.certificate(ids)).publicCertificatePEMString).toContain("BEGIN CERTIFICATE");
  });
  await step("backup", async () => {
    await run(databases.update(ids, { remoteBackup: REMOTE_BACKUP }).wait());
    expect((await backUp(fixture, ids)).lastBackupTime).toMatch(/^2026-/);
  });
  await step("resize", async () => {
    const throughputMeasurement = { by: "operations-per-second" as const, value: 2_000 };
    const change = { datasetSizeInGb: 2, throughputMeasurement };
    expect((await run(databases.estimateUpdate(ids, change))).length).toBeGreaterThan(0);
    expect(await run(databases.update(ids, change).wait())).toMatchObject({
      datasetSizeInGb: 2,
      throughputMeasurement,
    });
  });
  await step("replica", async () => {
    expect(await run(databases.update(ids, { replication: true }).wait())).toMatchObject({
      replication: true,
    });
  });
  await step("maintain", async () => {
    const windows = [{ days: ["Monday" as const], startHour: 2, durationInHours: 8 }];
    await run(subscriptions.updateMaintenanceWindows(ids.subscriptionId, { mode: "manual", windows }).wait());
    const { alerts } = await run(databases.update(ids, { alerts: MEMORY }).wait());
    expect(alerts).toMatchObject(MEMORY);
  });
});

/** Adds a region to an Active-Active subscription with the database `carts`, and removes it. */
async function addAndRemove({ cloud, run }: UseCaseFixture, subscriptionId: number) {
  const { regions } = cloud.activeActive;
  const databases = throughputs("eu-west-1").map((localThroughputMeasurement) => ({
    name: "carts",
    localThroughputMeasurement,
  }));
  await run(
    regions.add(subscriptionId, { region: "eu-west-1", deploymentCIDR: "10.9.0.0/24", databases }).wait(),
  );
  expect(await regions.list(subscriptionId).all()).toHaveLength(3);
  return async () => {
    await run(regions.remove(subscriptionId, { regions: [{ region: "eu-west-1" }] }).wait());
    expect(await regions.list(subscriptionId).all()).toHaveLength(2);
  };
}

test("UC3: databases are replicated and sharded", TIMEOUT, async (context) => {
  const fixture = await startUseCase(context, "UC3");
  const { cloud, run, step } = fixture;
  await step("create-ha", async () => {
    const { subscriptionId } = await proDatabase(fixture);
    const spec = { name: "ha", datasetSizeInGb: 1, replication: true, supportOSSClusterApi: true };
    expect(await run(cloud.databases.create(subscriptionId, spec).wait())).toMatchObject({
      replication: true,
      supportOSSClusterApi: true,
    });
  });
  const { subscriptionId } = await twoRegions(fixture, "AWS");
  await step("active-active", async () => {
    const remove = await addAndRemove(fixture, subscriptionId);
    const database = await cloud.activeActive.databases.findByName(subscriptionId, "carts");
    const ids = { subscriptionId, databaseId: database?.databaseId ?? 0 };
    const changed = await run(
      cloud.activeActive.databases
        .update(ids, { regions: [{ region: "eu-west-1", dataPersistence: "aof-every-1-second" }] })
        .wait(),
    );
    expect(changed.crdbDatabases.map(({ dataPersistence }) => dataPersistence)).toContain(
      "aof-every-1-second",
    );
    await remove();
  });
});

test("UC4: tenants are isolated, listed, limited and removed", TIMEOUT, async (context) => {
  const fixture = await startUseCase(context, "UC4");
  const { cloud, run, step } = fixture;
  const { databases, acl } = cloud;
  const { subscriptionId } = await proDatabase(fixture);
  const ids = await step("isolate-by-database", async () => {
    const spec = { name: "tenant-a", datasetSizeInGb: 1, remoteBackup: REMOTE_BACKUP };
    const { databaseId } = await run(databases.create(subscriptionId, spec).wait());
    await databases.tags.create({ subscriptionId, databaseId }, { key: "tenant", value: "a" });
    return { subscriptionId, databaseId };
  });
  const user = await step("isolate-by-prefix", async () => {
    await run(acl.redisRules.create({ name: "tenant-b", redisRule: "+@all ~b:*" }).wait());
    await run(
      acl.roles.create({ name: "tenant-b", redisRules: [{ ruleName: "tenant-b", databases: [ids] }] }).wait(),
    );
    return run(acl.users.create({ name: "tenant-b", role: "tenant-b", password: "Str0ng!pass" }).wait());
  });
  await step("list", async () => {
    const tenants: string[] = [];
    for await (const { databaseId, name } of databases.list(subscriptionId)) {
      const tag = await databases.tags
        .list({ subscriptionId, databaseId })
        .find(({ key }) => key === "tenant");
      if (tag?.value === "a") tenants.push(name);
    }
    expect(tenants).toEqual(["tenant-a"]);
  });
  await step("limit", async () => {
    const throughputMeasurement = { by: "operations-per-second" as const, value: 1_000 };
    const limits = { datasetSizeInGb: 0.5, throughputMeasurement, alerts: MEMORY };
    expect(await run(databases.update(ids, limits).wait())).toMatchObject({
      datasetSizeInGb: 0.5,
      alerts: MEMORY,
    });
  });
  await step("offboard", async () => {
    await run(databases.backup(ids).wait());
    await run(databases.delete(ids).wait());
    await run(acl.users.delete(user.id).wait());
    expect(await databases.findByName(subscriptionId, "tenant-a")).toBeUndefined();
  });
});

test("UC5: a database replicates another", TIMEOUT, async (context) => {
  const fixture = await startUseCase(context, "UC5");
  const { cloud, run, step } = fixture;
  const { databases } = cloud;
  const source = await proDatabase(fixture);
  const { publicEndpoint } = await databases.get(source);
  const ids = await step("add", async () => {
    const { subscriptionId } = source;
    const { databaseId } = await run(
      databases.create(subscriptionId, { name: "copy", datasetSizeInGb: 1 }).wait(),
    );
    const copy = { subscriptionId, databaseId };
    const followed = await run(databases.update(copy, { replicaOf: [`redis://${publicEndpoint}`] }).wait());
    expect(followed.replicaOf?.endpoints).toHaveLength(1);
    return copy;
  });
  await step("watch", async () => {
    expect((await run(databases.update(ids, { alerts: LAG }).wait())).alerts).toMatchObject(LAG);
  });
  await step("remove", async () => {
    expect((await run(databases.update(ids, { replicaOf: [] }).wait())).replicaOf).toBeNull();
  });
});

test("UC6: databases are backed up and restored", TIMEOUT, async (context) => {
  const fixture = await startUseCase(context, "UC6");
  const { cloud, run, clock, step } = fixture;
  const [ids, small] = [await proDatabase(fixture), await essentialsDatabase(fixture)];
  await step("backup", async () => {
    await run(cloud.databases.update(ids, { remoteBackup: REMOTE_BACKUP }).wait());
    await run(cloud.databases.backup(ids).wait());
    await run(cloud.essentials.databases.backup(small).wait());
    clock.advance(60_000);
  });
  await step("status", async () => {
    expect(await run(cloud.databases.backupStatus(ids))).toMatchObject({ status: "success" });
    expect(await run(cloud.essentials.databases.backupStatus(small))).toMatchObject({ status: "success" });
  });
  await step("restore", async () => {
    expect((await importBackup(fixture, ids)).failureReason).toBeUndefined();
    const importFromUri = [REMOTE_BACKUP.storagePath];
    await run(cloud.essentials.databases.import(small, { sourceType: "aws-s3", importFromUri }).wait());
  });
});

test("UC7: databases are scaled", TIMEOUT, async (context) => {
  const fixture = await startUseCase(context, "UC7");
  const { cloud, run, step } = fixture;
  const { plans, subscriptions } = cloud.essentials;
  const [ids, small] = [await proDatabase(fixture), await essentialsDatabase(fixture)];
  const larger = await step("price", async () => {
    expect((await cloud.subscriptions.pricing(ids.subscriptionId).all()).length).toBeGreaterThan(0);
    return plans.listForSubscription(small.subscriptionId).find(({ name }) => name === "Single-Zone_2.5GB");
  });
  await step("vertical", async () => {
    const throughputMeasurement = { by: "operations-per-second" as const, value: 2_000 };
    const change = { datasetSizeInGb: 4, throughputMeasurement, queryPerformanceFactor: "2x" as const };
    expect(await run(cloud.databases.update(ids, change).wait())).toMatchObject({ datasetSizeInGb: 4 });
  });
  await step("plan-change", async () => {
    const planId = larger?.id ?? 0;
    expect(await run(subscriptions.update(small.subscriptionId, { planId }).wait())).toMatchObject({
      planId,
    });
  });
  const { subscriptionId } = await twoRegions(fixture, "AWS");
  await step("horizontal", async () => (await addAndRemove(fixture, subscriptionId))());
});

test("UC8: databases are upgraded and migrated", TIMEOUT, async (context) => {
  const fixture = await startUseCase(context, "UC8");
  const { cloud, run, step } = fixture;
  const { databases, essentials } = cloud;
  const [ids, small] = [await proDatabase(fixture), await essentialsDatabase(fixture)];
  const targetRedisVersion = await step("targets", async () => {
    expect((await cloud.subscriptions.redisVersions().all()).length).toBeGreaterThan(0);
    return (await databases.availableVersions(ids).all()).at(-1)?.redisVersion ?? "";
  });
  await step("upgrade", async () => {
    await run(databases.upgrade(ids, { targetRedisVersion }).wait());
    expect(await databases.upgradeStatus(ids)).toMatchObject({ upgradeStatus: "done" });
    const target = (await essentials.databases.availableVersions(small).all()).at(-1)?.redisVersion ?? "";
    await run(essentials.databases.upgrade(small, { targetRedisVersion: target }).wait());
    expect(await essentials.databases.upgradeStatus(small)).toMatchObject({ targetRedisVersion: target });
  });
  await run(databases.update(ids, { remoteBackup: REMOTE_BACKUP }).wait());
  await backUp(fixture, ids);
  const migrated = await step("migrate", async () => {
    const { subscriptionId } = ids;
    const { databaseId } = await run(
      databases.create(subscriptionId, { name: "new", datasetSizeInGb: 1 }).wait(),
    );
    await importBackup(fixture, { subscriptionId, databaseId });
    return redirect(fixture, ids.databaseId, databaseId);
  });
  await step("roll-back", async () => {
    expect(await databases.traffic(ids)).toMatchObject({ trafficStatus: "stopped" });
    await databases.resumeTraffic(ids);
    fixture.clock.advance(10_000);
    expect(await databases.traffic(ids)).toMatchObject({ trafficStatus: "active" });
    expect(await cloud.endpointRedirections.revert(migrated)).toMatchObject({ isRevert: true });
  });
});

test("UC9: an account is monitored", TIMEOUT, async (context) => {
  const fixture = await startUseCase(context, "UC9");
  const { cloud, run, step } = fixture;
  const [ids, small] = [await proDatabase(fixture), await essentialsDatabase(fixture)];
  await step("events", async () => {
    expect(
      await cloud.account.logs().find(({ resourceId }) => resourceId === ids.subscriptionId),
    ).toBeDefined();
    expect((await cloud.account.sessionLogs().all()).length).toBeGreaterThan(0);
  });
  await step("slow", async () => {
    expect(await cloud.databases.slowLog(ids).all()).toEqual([]);
    expect(await cloud.essentials.databases.slowLog(small).all()).toEqual([]);
  });
  await step("cost", async () => {
    expect((await costRows(fixture, ids.subscriptionId)).length).toBeGreaterThan(0);
  });
  await step("alerts", async () => {
    expect((await run(cloud.databases.update(ids, { alerts: MEMORY }).wait())).alerts).toMatchObject(MEMORY);
  });
});
