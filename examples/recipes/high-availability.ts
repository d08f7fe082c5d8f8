// High availability and sharding: tsx examples/recipes/high-availability.ts
import { createClient } from "redis";
import { connectionUrl, NotOfferedError, RedisCloud } from "redis-cloud-sdk";
import { readReplicationStatus } from "redis-cloud-sdk/gaps";

const cloud = new RedisCloud(); // keys from the environment
const { id: subscriptionId } = await cloud.subscriptions
  .create({
    name: "available",
    cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
    databases: [{ name: "sessions", protocol: "redis", datasetSizeInGb: 1 }],
  })
  .wait();
const database = await cloud.databases
  .create(subscriptionId, {
    name: "orders",
    datasetSizeInGb: 1,
    replication: true,
    supportOSSClusterApi: true,
  })
  .wait();
const ids = { subscriptionId, databaseId: database.databaseId };

const redis = await createClient({ url: connectionUrl(database) }).connect();
const { role, isHealthy, replicas } = await readReplicationStatus(redis);
console.log(`${role}, ${isHealthy ? "healthy" : "unhealthy"}, ${replicas.length} replicas`);
redis.destroy();

try {
  await cloud.gaps.failover(ids);
} catch (error) {
  if (!(error instanceof NotOfferedError)) throw error;
  console.log(error.substitute);
}

for await (const { databaseId } of cloud.databases.list(subscriptionId))
  await cloud.databases.delete({ subscriptionId, databaseId }).wait();
await cloud.subscriptions.delete(subscriptionId).wait();
