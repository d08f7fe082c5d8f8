// Disaster recovery: tsx examples/recipes/disaster-recovery.ts
import { RedisCloud } from "redis-cloud-sdk";
import { backUp } from "redis-cloud-sdk/gaps";

const cloud = new RedisCloud(); // keys from the environment
const { id: subscriptionId } = await cloud.subscriptions
  .create({
    name: "home",
    cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
    databases: [{ name: "sessions", protocol: "redis", datasetSizeInGb: 1 }],
  })
  .wait();
const spec = { name: "orders", datasetSizeInGb: 1 };
const lost = await cloud.databases.create(subscriptionId, spec).wait();
const path = "s3://backups-in-europe/orders";
await backUp(cloud, { subscriptionId, databaseId: lost.databaseId }, { path });

const elsewhere = await cloud.subscriptions
  .create({
    name: "refuge",
    cloudProviders: [{ provider: "AWS", regions: [{ region: "eu-west-1" }] }],
    databases: [{ name: "sessions", protocol: "redis", datasetSizeInGb: 1 }],
  })
  .wait();
const rebuilt = await cloud.databases.create(elsewhere.id, spec).wait();
const ids = { subscriptionId: elsewhere.id, databaseId: rebuilt.databaseId };
await cloud.databases.import(ids, { sourceType: "aws-s3", importFromUri: [path] }).wait();
console.log(await cloud.databases.importStatus(ids));

const { redirectionId } = await cloud.endpointRedirections.create({
  sourceDatabaseId: lost.databaseId,
  targetDatabaseId: rebuilt.databaseId,
  endpointTargetType: "public",
  migrationProtection: true,
});
await cloud.operations.waitUntilReady("endpointRedirection", { redirectionId });

for (const id of [subscriptionId, elsewhere.id]) {
  for await (const { databaseId } of cloud.databases.list(id))
    await cloud.databases.delete({ subscriptionId: id, databaseId }).wait();
  await cloud.subscriptions.delete(id).wait();
}
