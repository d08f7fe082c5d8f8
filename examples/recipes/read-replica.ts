// Read replicas: tsx examples/recipes/read-replica.ts
import { createClient } from "redis";
import { connectionUrl, RedisCloud } from "redis-cloud-sdk";
import { readReplicationStatus } from "redis-cloud-sdk/gaps";

const cloud = new RedisCloud(); // keys from the environment
const { id: subscriptionId } = await cloud.subscriptions
  .create({
    name: "reports",
    cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
    databases: [{ name: "sessions", protocol: "redis", datasetSizeInGb: 1 }],
  })
  .wait();
const source = await cloud.databases.create(subscriptionId, { name: "orders", datasetSizeInGb: 1 }).wait();
const replica = await cloud.databases
  .create(subscriptionId, { name: "orders-copy", datasetSizeInGb: 1, replicaOf: [connectionUrl(source)] })
  .wait();
const ids = { subscriptionId, databaseId: replica.databaseId };

await cloud.databases.update(ids, { alerts: [{ name: "syncsource-lag", value: 100 }] }).wait();
const redis = await createClient({ url: connectionUrl(replica) }).connect();
console.log(await readReplicationStatus(redis));
redis.destroy();

await cloud.databases.update(ids, { replicaOf: [] }).wait();

for await (const { databaseId } of cloud.databases.list(subscriptionId))
  await cloud.databases.delete({ subscriptionId, databaseId }).wait();
await cloud.subscriptions.delete(subscriptionId).wait();
