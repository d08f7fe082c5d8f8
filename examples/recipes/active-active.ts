// Active-Active: tsx examples/recipes/active-active.ts
import { RedisCloud } from "redis-cloud-sdk";

const cloud = new RedisCloud(); // keys from the environment
const { databases, regions } = cloud.activeActive;
const throughputIn = (region: string) => ({
  region,
  readOperationsPerSecond: 1_000,
  writeOperationsPerSecond: 1_000,
});
const { id: subscriptionId } = await cloud.subscriptions
  .create({
    name: "everywhere",
    deploymentType: "active-active",
    cloudProviders: [
      {
        provider: "AWS",
        regions: [
          { region: "us-east-1", networking: { deploymentCIDR: "10.0.0.0/24" } },
          { region: "us-east-2", networking: { deploymentCIDR: "10.1.0.0/24" } },
        ],
      },
    ],
    databases: [
      {
        name: "sessions",
        protocol: "redis",
        datasetSizeInGb: 1,
        localThroughputMeasurement: ["us-east-1", "us-east-2"].map(throughputIn),
      },
    ],
  })
  .wait();
const { databaseId } = await databases
  .create(subscriptionId, {
    name: "carts",
    datasetSizeInGb: 1,
    localThroughputMeasurement: ["us-east-1", "us-east-2"].map(throughputIn),
  })
  .wait();

const carts = await databases
  .update(
    { subscriptionId, databaseId },
    {
      globalDataPersistence: "aof-every-1-second",
      regions: [{ region: "us-east-2", dataPersistence: "none" }],
    },
  )
  .wait();
for (const { region, publicEndpoint, dataPersistence } of carts.crdbDatabases)
  console.log(region, publicEndpoint, dataPersistence);

await regions
  .add(subscriptionId, {
    region: "eu-west-1",
    deploymentCIDR: "10.2.0.0/24",
    databases: ["sessions", "carts"].map((name) => ({
      name,
      localThroughputMeasurement: throughputIn("eu-west-1"),
    })),
  })
  .wait();
for await (const { region } of regions.list(subscriptionId)) console.log(region);
await regions.remove(subscriptionId, { regions: [{ region: "eu-west-1" }] }).wait();

for await (const { databaseId } of cloud.databases.list(subscriptionId))
  await cloud.databases.delete({ subscriptionId, databaseId }).wait();
await cloud.subscriptions.delete(subscriptionId).wait();
