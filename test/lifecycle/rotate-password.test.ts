import { createClient } from "redis";
import { startEmulator } from "redis-cloud-emulator";
import { connectionUrl, RedisCloud } from "redis-cloud-sdk";
import { expect, onTestFinished, test } from "vitest";
import { startCloud } from "./cloud.js";
import { twoRegions } from "./steps.js";

const SUBSCRIPTION = {
  name: "rotation",
  cloudProviders: [{ provider: "AWS" as const, regions: [{ region: "us-east-1" }] }],
  databases: [{ name: "first", protocol: "redis" as const, datasetSizeInGb: 1 }],
};

test("a rotated password opens the database, and the old one does not any more", async () => {
  const emulator = await startEmulator();
  onTestFinished(() => emulator.stop());
  const { apiKey, secretKey, url: baseUrl } = emulator;
  const cloud = new RedisCloud({ apiKey, secretKey, baseUrl });
  const { id: subscriptionId } = await cloud.subscriptions.create(SUBSCRIPTION).wait();
  const [{ databaseId } = { databaseId: 0 }] = await cloud.databases.list(subscriptionId).all();
  const ids = { subscriptionId, databaseId };
  const before = connectionUrl(await cloud.databases.get(ids));

  const { password, database } = await cloud.databases.rotatePassword(ids);
  expect(password).toMatch(/^(?=.*[A-Z])(?=.*[a-z])(?=.*\d)[A-Za-z\d]{32}$/);
  if (database.activeActiveRedis) throw new Error("The database has several regions.");
  const client = await createClient({ url: connectionUrl(database) }).connect();
  expect(await client.ping()).toBe("PONG");
  client.destroy();
  await expect(createClient({ url: before, socket: { reconnectStrategy: false } }).connect()).rejects.toThrow(
    /WRONGPASS|invalid username-password/,
  );
  expect((await cloud.databases.rotatePassword(ids)).password).not.toBe(password);
});

test("the passwords of Essentials, Active-Active and Memcached databases are rotated", async (context) => {
  const fixture = await startCloud(context);
  const { cloud, run } = fixture;
  const plan = await cloud.essentials.plans.list({ provider: "AWS" }).find(({ price }) => price > 0);
  const small = await run(
    cloud.essentials.subscriptions.create({ name: "small", planId: plan?.id ?? 0 }).wait(),
  );
  const tiny = await run(cloud.essentials.databases.create(small.id, { name: "tiny" }).wait());
  const tinyIds = { subscriptionId: small.id, databaseId: tiny.databaseId };
  const essentials = await run(cloud.essentials.databases.rotatePassword(tinyIds));
  expect((await cloud.essentials.databases.get(tinyIds)).security.password).toBe(essentials.password);

  const { subscriptionId } = await twoRegions(fixture, "AWS");
  const [carts] = await cloud.activeActive.databases.list(subscriptionId).all();
  const ids = { subscriptionId, databaseId: carts?.databaseId ?? 0 };
  const { password } = await run(cloud.databases.rotatePassword(ids));
  const { crdbDatabases } = await cloud.activeActive.databases.get(ids);
  expect(crdbDatabases.map(({ security }) => security.password)).toEqual([password, password]);

  const { id } = await run(cloud.subscriptions.create(SUBSCRIPTION).wait());
  const memcached = await run(
    cloud.databases.create(id, { name: "old", datasetSizeInGb: 1, protocol: "memcached" }).wait(),
  );
  const oldIds = { subscriptionId: id, databaseId: memcached.databaseId };
  const old = await run(cloud.databases.rotatePassword(oldIds));
  expect((await cloud.databases.get(oldIds)).security.password).toBe(old.password);

  const [first] = await cloud.databases.list(id).all();
  const firstIds = { subscriptionId: id, databaseId: first?.databaseId ?? 0 };
  await run(cloud.databases.update(firstIds, { enableDefaultUser: false }).wait());
  await expect(run(cloud.databases.rotatePassword(firstIds))).rejects.toMatchObject({ name: "TaskError" });
});
