// Upgrade and migrate: tsx examples/recipes/upgrade-and-migrate.ts
import { connectionUrl, RedisCloud } from "redis-cloud-sdk";

const cloud = new RedisCloud(); // keys from the environment
const { id: subscriptionId } = await cloud.subscriptions
  .create({
    name: "moving",
    cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
    databases: [{ name: "sessions", protocol: "redis", datasetSizeInGb: 1 }],
  })
  .wait();
const source = await cloud.databases.create(subscriptionId, { name: "orders", datasetSizeInGb: 1 }).wait();
const sourceIds = { subscriptionId, databaseId: source.databaseId };
const newest = (await cloud.databases.availableVersions(sourceIds).all()).at(-1);
if (newest !== undefined) {
  await cloud.databases.upgrade(sourceIds, { targetRedisVersion: newest.redisVersion }).wait();
  console.log(await cloud.databases.upgradeStatus(sourceIds));
}

const target = await cloud.databases
  .create(subscriptionId, { name: "orders-new", datasetSizeInGb: 1 })
  .wait();
const targetIds = { subscriptionId, databaseId: target.databaseId };
await cloud.databases
  .import(targetIds, { sourceType: "redis", importFromUri: [connectionUrl(source)] })
  .wait();
console.log(await cloud.databases.importStatus(targetIds));

const { redirectionId } = await cloud.endpointRedirections.create({
  sourceDatabaseId: source.databaseId,
  targetDatabaseId: target.databaseId,
  endpointTargetType: "public",
  migrationProtection: true,
});
await cloud.operations.waitUntilReady("endpointRedirection", { redirectionId });

console.log(await cloud.databases.traffic(sourceIds));
await cloud.databases.resumeTraffic(sourceIds);
await cloud.endpointRedirections.revert(redirectionId);
await cloud.operations.waitUntilReady("endpointRedirection", { redirectionId });

for await (const { databaseId } of cloud.databases.list(subscriptionId))
  await cloud.databases.delete({ subscriptionId, databaseId }).wait();
await cloud.subscriptions.delete(subscriptionId).wait();
