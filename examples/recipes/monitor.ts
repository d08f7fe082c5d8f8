// Monitor and control the life cycle: tsx examples/recipes/monitor.ts
import { createClient } from "redis";
import { connectionUrl, RedisCloud } from "redis-cloud-sdk";
import { backUp, readMetrics } from "redis-cloud-sdk/gaps";

const cloud = new RedisCloud(); // keys from the environment
const { id: subscriptionId } = await cloud.subscriptions
  .create({
    name: "observed",
    cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
    databases: [{ name: "sessions", protocol: "redis", datasetSizeInGb: 1 }],
  })
  .wait();
const spec = { name: "orders", datasetSizeInGb: 1 };
const database = await cloud.databases.create(subscriptionId, spec).wait();
const ids = { subscriptionId, databaseId: database.databaseId };
for await (const { time, description } of cloud.account.logs()) console.log(time, description);
for await (const { duration, arguments: command } of cloud.databases.slowLog(ids))
  console.log(duration, command);

const redis = await createClient({ url: connectionUrl(database) }).connect();
const { usedMemoryBytes, operationsPerSecond, cpuSeconds } = await readMetrics(redis);
console.log({ usedMemoryBytes, operationsPerSecond, cpuSeconds });
redis.destroy();

await cloud.databases.update(ids, { alerts: [{ name: "dataset-size", value: 80 }] }).wait();

const path = "s3://observed-backups/orders";
await backUp(cloud, ids, { path });
await cloud.databases.delete(ids).wait();

const { databaseId } = await cloud.databases.create(subscriptionId, spec).wait();
await cloud.databases
  .import({ subscriptionId, databaseId }, { sourceType: "aws-s3", importFromUri: [path] })
  .wait();

for await (const { databaseId } of cloud.databases.list(subscriptionId))
  await cloud.databases.delete({ subscriptionId, databaseId }).wait();
await cloud.subscriptions.delete(subscriptionId).wait();
