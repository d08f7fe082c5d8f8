// Scale: tsx examples/recipes/scale.ts
import { RedisCloud } from "redis-cloud-sdk";

const cloud = new RedisCloud(); // keys from the environment
const { id: subscriptionId } = await cloud.subscriptions
  .create({
    name: "growing",
    cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
    databases: [{ name: "sessions", protocol: "redis", datasetSizeInGb: 1 }],
  })
  .wait();
const { databaseId } = await cloud.databases
  .create(subscriptionId, { name: "orders", datasetSizeInGb: 1 })
  .wait();
const ids = { subscriptionId, databaseId };
const change = {
  datasetSizeInGb: 4,
  throughputMeasurement: { by: "operations-per-second" as const, value: 2_000 },
};
for (const { type, quantity, pricePerUnit } of await cloud.databases.estimateUpdate(ids, change))
  console.log(`${type}: ${quantity} at ${pricePerUnit}`);
const resized = await cloud.databases.update(ids, change).wait();
console.log(`${resized.datasetSizeInGb} GB`);

const { plans, subscriptions, databases } = cloud.essentials;
const planNamed = async (wanted: string) => {
  const plan = await plans
    .list({ provider: "AWS" })
    .find(({ name, region }) => name === wanted && region === "us-east-1");
  if (plan === undefined) throw new Error(`plan ${wanted} not found`);
  return plan.id;
};
const small = await subscriptions
  .create({ name: "small", planId: await planNamed("Single-Zone_1GB") })
  .wait();
const cache = await databases.create(small.id, { name: "cache" }).wait();
await subscriptions.update(small.id, { planId: await planNamed("Single-Zone_2.5GB") }).wait();

await databases.delete({ subscriptionId: small.id, databaseId: cache.databaseId }).wait();
await subscriptions.delete(small.id).wait();
for await (const { databaseId } of cloud.databases.list(subscriptionId))
  await cloud.databases.delete({ subscriptionId, databaseId }).wait();
await cloud.subscriptions.delete(subscriptionId).wait();
