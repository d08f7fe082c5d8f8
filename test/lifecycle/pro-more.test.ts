import { describe, expect, test } from "vitest";
import { provisioned, startCloud } from "./cloud.js";
import { oneRegion, refusal, until } from "./steps.js";

describe("a Pro subscription", () => {
  test("a Pro subscription shows its price before and after its creation", async (context) => {
    const fixture = await startCloud(context);
    const { cloud, run } = fixture;
    const order = {
      name: "estimated",
      cloudProviders: [{ provider: "AWS" as const, regions: [{ region: "us-east-1" }] }],
      databases: [{ name: "first", protocol: "redis" as const, datasetSizeInGb: 1 }],
    };
    const estimate = await run(cloud.subscriptions.estimateCreate(order));
    expect(estimate.map(({ type }) => type)).toContain("Shards");
    expect(await cloud.subscriptions.list().all()).toEqual([]);
    const { subscription } = await provisioned(fixture, "real");
    const pricing = await cloud.subscriptions.pricing(subscription.id).all();
    expect(pricing.find(({ databaseName }) => databaseName === "first")).toMatchObject({
      priceCurrency: "USD",
      region: "us-east-1",
    });
    const ofAll = await cloud.subscriptions.redisVersions().all();
    const ofThis = await cloud.subscriptions.redisVersions({ subscriptionId: subscription.id }).all();
    expect(ofThis.filter(({ isDefault }) => isDefault)).toHaveLength(1);
    expect(ofAll).toEqual(expect.arrayContaining(ofThis));
  });

  test("a Pro subscription accepts a new name, private access and maintenance windows", async (context) => {
    const fixture = await startCloud(context);
    const { cloud, run } = fixture;
    const { id } = await oneRegion(fixture, "AWS");
    const renamed = await run(
      cloud.subscriptions.update(id, { name: "renamed", publicEndpointAccess: false }).wait(),
    );
    expect(renamed).toMatchObject({ id, name: "renamed", status: "active" });
    const closed = await until(
      fixture,
      () => cloud.subscriptions.get(id),
      (one) => one.publicEndpointAccess === false,
    );
    expect(closed.status).toBe("active");

    expect(await cloud.subscriptions.maintenanceWindows(id)).toMatchObject({ mode: "automatic" });
    const window = { days: ["Monday" as const], startHour: 2, durationInHours: 8 };
    const windows = [window];
    await run(cloud.subscriptions.updateMaintenanceWindows(id, { mode: "manual", windows }).wait());
    expect(await cloud.subscriptions.maintenanceWindows(id)).toMatchObject({ mode: "manual", windows });
    const short = { mode: "manual" as const, windows: [{ ...window, durationInHours: 1 }] };
    expect(await refusal(fixture, cloud.subscriptions.updateMaintenanceWindows(id, short).wait())).toContain(
      "INVALID_DURATION",
    );
  });

  test("a Pro subscription in the service's cloud account has no allow list and no resource tags", async (context) => {
    const fixture = await startCloud(context);
    const { subscriptions } = fixture.cloud;
    const { id } = await oneRegion(fixture, "AWS");
    expect(await refusal(fixture, subscriptions.cidrAllowlist(id))).toBe("CIDR_WHITELIST_NOT_ALLOWED");
    expect(await refusal(fixture, subscriptions.updateResourceTags(id, { resourceTags: [] }).wait())).toBe(
      "RESOURCE_TAGS_NOT_ALLOWED_WITH_INTERNAL_CLOUD_ACCOUNT",
    );
  });
});

describe("a Pro database", () => {
  test("estimating an update does not change the database", async (context) => {
    const fixture = await startCloud(context);
    const { cloud, run } = fixture;
    const { subscription, database } = await provisioned(fixture);
    const ids = { subscriptionId: subscription.id, databaseId: database.databaseId };
    const before = await cloud.databases.get(ids);
    const [price] = await run(cloud.databases.estimateUpdate(ids, { datasetSizeInGb: 100 }));
    expect(price?.quantity).toBeGreaterThan(1);
    expect(await cloud.databases.get(ids)).toEqual(before);
  });

  test("a Pro database is backed up and imports a backup", async (context) => {
    const fixture = await startCloud(context);
    const { cloud, run } = fixture;
    const { subscription, database } = await provisioned(fixture);
    const ids = { subscriptionId: subscription.id, databaseId: database.databaseId };
    expect(await refusal(fixture, cloud.databases.backup(ids).wait())).toBe("DATABASE_BACKUP_DISABLED");
    const remoteBackup = {
      active: true,
      interval: "every-24-hours",
      timeUTC: "14:00",
      storageType: "aws-s3",
      storagePath: "s3://bucket/now",
    } as const;
    await run(cloud.databases.update(ids, { remoteBackup }).wait());
    expect(await run(cloud.databases.backupStatus(ids))).not.toHaveProperty("status");
    await run(cloud.databases.backup(ids).wait());
    const backup = await until(
      fixture,
      () => cloud.databases.backupStatus(ids),
      ({ status }) => status === "success",
    );
    expect(backup.lastBackupTime).toMatch(/^2026-/);

    const request = { sourceType: "aws-s3" as const, importFromUri: ["http://elsewhere"] };
    expect(await refusal(fixture, cloud.databases.import(ids, request).wait())).toBe(
      "DATABASE_IMPORT_S3_BAD_URI",
    );
    const filled = await run(
      cloud.databases.import(ids, { ...request, importFromUri: ["s3://bucket/now"] }).wait(),
    );
    expect(filled.status).toBe("active");
    const status = await until(
      fixture,
      () => cloud.databases.importStatus(ids),
      ({ lastImportTime }) => lastImportTime !== undefined,
    );
    expect(status.failureReason).toBeUndefined();
  });

  test("a Pro database is upgraded to an available version and reports its progress", async (context) => {
    const fixture = await startCloud(context);
    const { cloud, run } = fixture;
    const { subscription, database } = await provisioned(fixture);
    const ids = { subscriptionId: subscription.id, databaseId: database.databaseId };
    const target = (await cloud.databases.availableVersions(ids).all()).at(-1)?.redisVersion ?? "";
    await expect(cloud.databases.upgradeStatus(ids)).rejects.toMatchObject({ status: 404 });

    const upgrade = await cloud.databases.upgrade(ids, { targetRedisVersion: target });
    const underWay = await until(
      fixture,
      () => cloud.databases.upgradeStatus(ids).catch(() => undefined),
      (status) => status !== undefined,
    );
    expect(underWay).toMatchObject({ targetRedisVersion: target, upgradeStatus: "in-progress" });
    expect(await run(upgrade.wait())).toMatchObject({ redisVersion: target, status: "active" });
    expect(await cloud.databases.upgradeStatus(ids)).toMatchObject({ upgradeStatus: "done", progress: 100 });
    expect(await cloud.databases.availableVersions(ids).all()).toEqual([]);
    expect(await cloud.subscriptions.get(subscription.id)).toMatchObject({ status: "active" });
  });
});
