import { describe, expect, test } from "vitest";
import { type Cloud, startCloud } from "./cloud.js";
import { refusal } from "./steps.js";

async function planNamed({ cloud }: Cloud, name: string) {
  const plan = await cloud.essentials.plans
    .list({ provider: "AWS" })
    .find((one) => one.name === name && one.region === "us-east-1");
  if (plan === undefined) throw new Error(`There is no plan ${name}.`);
  return plan;
}

/** Creates a subscription with some plan, and its databases, and waits for them. */
async function essentials(fixture: Cloud, planName: string, ...names: string[]) {
  const { cloud, run } = fixture;
  const { id: planId } = await planNamed(fixture, planName);
  const subscription = await run(cloud.essentials.subscriptions.create({ name: "small", planId }).wait());
  const ids = [];
  for (const name of names) {
    const { databaseId } = await run(
      cloud.essentials.databases.create(subscription.id, { name, periodicBackupPath: "s3://bucket" }).wait(),
    );
    ids.push({ subscriptionId: subscription.id, databaseId });
  }
  const [first = { subscriptionId: 0, databaseId: 0 }, second = first] = ids;
  return { subscription, first, second };
}

describe("an Essentials subscription", () => {
  test("an Essentials subscription is created from a plan, changed and deleted", async (context) => {
    const fixture = await startCloud(context);
    const { cloud, run } = fixture;
    const { plans, subscriptions, databases } = cloud.essentials;
    const plan = await planNamed(fixture, "Single-Zone_1GB");
    expect(await plans.get(plan.id)).toMatchObject({ id: plan.id, name: plan.name, price: plan.price });

    const { subscription, first } = await essentials(fixture, plan.name, "cache");
    const subscriptionId = subscription.id;
    expect(subscription).toMatchObject({ name: "small", status: "active", planId: plan.id });
    expect((await subscriptions.list().all()).map(({ id }) => id)).toEqual([subscriptionId]);
    const versions = await subscriptions.redisVersions({ subscriptionId }).all();
    expect(versions.filter(({ isDefault }) => isDefault)).toHaveLength(1);

    const larger = await plans
      .listForSubscription(subscriptionId)
      .find(({ name }) => name === "Single-Zone_2.5GB");
    const moved = await run(
      subscriptions.update(subscriptionId, { name: "larger", planId: larger?.id ?? 0 }).wait(),
    );
    expect(moved).toMatchObject({ name: "larger", planId: larger?.id, status: "active" });
    expect(await subscriptions.get(subscriptionId)).toEqual(moved);
    // Its database becomes ready slightly later.
    expect(await run(cloud.operations.waitUntilReady("essentialsDatabase", first))).toMatchObject({
      planDatasetSize: 2.5,
      status: "active",
    });

    expect(await refusal(fixture, subscriptions.delete(subscriptionId).wait())).toBe("SUBSCRIPTION_IN_USE");
    await run(databases.delete(first).wait());
    await expect(databases.get(first)).rejects.toMatchObject({ status: 404 });
    await run(subscriptions.delete(subscriptionId).wait());
    await expect(subscriptions.get(subscriptionId)).rejects.toMatchObject({ status: 404 });
    expect(await subscriptions.list().all()).toEqual([]);
  });
});

describe("an Essentials database", () => {
  test("an Essentials database is found by name, and an update changes only the given fields", async (context) => {
    const fixture = await startCloud(context);
    const { cloud, run } = fixture;
    const { databases } = cloud.essentials;
    const { first, second } = await essentials(fixture, "Cache 5GB", "cache", "other");
    const { subscriptionId } = first;
    expect((await databases.list(subscriptionId).all()).map(({ name }) => name)).toEqual(["cache", "other"]);
    const before = await databases.get(first);
    expect(before).toMatchObject({ status: "active", publicEndpoint: expect.stringMatching(/:\d+$/) });
    const after = await run(databases.update(first, { name: "renamed", enableDefaultUser: false }).wait());
    expect(after).toMatchObject({
      name: "renamed",
      status: "active",
      publicEndpoint: before.publicEndpoint,
      security: { defaultUserEnabled: false },
    });
    expect(await databases.findByName(subscriptionId, "renamed")).toMatchObject({
      databaseId: first.databaseId,
    });
    expect(await databases.findByName(subscriptionId, "cache")).toBeUndefined();
    expect(await databases.get(second)).toMatchObject({ name: "other" });
  });

  test("the tags of an Essentials database are written immediately", async (context) => {
    const fixture = await startCloud(context);
    const { tags } = fixture.cloud.essentials.databases;
    const { first } = await essentials(fixture, "Single-Zone_1GB", "cache");
    expect(await tags.create(first, { key: "Team", value: "core" })).toMatchObject({ key: "team" });
    expect(await tags.update({ ...first, tagKey: "team" }, { value: "edge" })).toMatchObject({
      value: "edge",
    });
    await tags.replace(first, {
      tags: [
        { key: "team", value: "new" },
        { key: "stage", value: "test" },
      ],
    });
    await tags.delete({ ...first, tagKey: "stage" });
    expect(await tags.list(first).all()).toMatchObject([{ key: "team", value: "new" }]);
  });

  test("an Essentials database is backed up, imported, inspected and upgraded", async (context) => {
    const fixture = await startCloud(context);
    const { cloud, run } = fixture;
    const { databases } = cloud.essentials;
    const { first } = await essentials(fixture, "Single-Zone_1GB", "cache");
    expect(await run(databases.backupStatus(first))).not.toHaveProperty("lastBackupTime");
    await run(databases.backup(first).wait());
    fixture.clock.advance(60_000);
    expect(await run(databases.backupStatus(first))).toMatchObject({
      status: "success",
      lastBackupTime: expect.any(String),
    });
    await run(
      databases.import(first, { sourceType: "aws-s3", importFromUri: ["s3://bucket/dump.rdb"] }).wait(),
    );
    fixture.clock.advance(60_000);
    expect(await run(databases.importStatus(first))).toHaveProperty("lastImportTime");
    expect(await databases.slowLog(first).all()).toEqual([]);

    const target = (await databases.availableVersions(first).all()).at(-1)?.redisVersion ?? "";
    const upgraded = await run(databases.upgrade(first, { targetRedisVersion: target }).wait());
    expect(upgraded).toMatchObject({ redisVersion: target, status: "active" });
    expect(await databases.upgradeStatus(first)).toMatchObject({
      targetRedisVersion: target,
      upgradeStatus: "done",
    });
    expect(await databases.availableVersions(first).all()).toEqual([]);
  });

  test("an Essentials database receives traffic again after a redirection", async (context) => {
    const fixture = await startCloud(context);
    const { cloud, run } = fixture;
    const { databases } = cloud.essentials;
    const { first, second } = await essentials(fixture, "Cache 5GB", "old", "new");
    await expect(databases.traffic(first)).rejects.toMatchObject({ status: 404 });
    const { redirectionId } = await cloud.endpointRedirections.create({
      sourceDatabaseId: first.databaseId,
      targetDatabaseId: second.databaseId,
      endpointTargetType: "public",
      migrationProtection: true,
    });
    await run(cloud.operations.waitUntilReady("endpointRedirection", { redirectionId }));
    expect(await databases.traffic(first)).toMatchObject({ bdbId: first.databaseId, canResume: true });
    await databases.resumeTraffic(first);
    expect(await databases.traffic(first)).toMatchObject({ resumeInProgress: true });
    fixture.clock.advance(10_000);
    expect(await databases.traffic(first)).toMatchObject({ trafficStatus: "active", canResume: false });
  });
});
