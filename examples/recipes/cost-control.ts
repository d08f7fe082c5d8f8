// Cost control: tsx examples/recipes/cost-control.ts
import { RedisCloud } from "redis-cloud-sdk";

const cloud = new RedisCloud(); // keys from the environment
const { id: subscriptionId } = await cloud.subscriptions
  .create({
    name: "accounted",
    cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
    databases: [{ name: "sessions", protocol: "redis", datasetSizeInGb: 1 }],
  })
  .wait();
const { databaseId } = await cloud.databases
  .create(subscriptionId, { name: "orders", datasetSizeInGb: 1 })
  .wait();
const ids = { subscriptionId, databaseId };
const lines = await cloud.databases.estimateUpdate(ids, { datasetSizeInGb: 100 });
const hourly = lines.reduce((sum, { quantity = 0, pricePerUnit = 0 }) => sum + quantity * pricePerUnit, 0);
console.log(`${hourly.toFixed(2)} dollars per hour`);

for await (const { databaseName, type, pricePerUnit } of cloud.subscriptions.pricing(subscriptionId))
  console.log(databaseName, type, pricePerUnit);

await cloud.databases.tags.create(ids, { key: "team", value: "search" });
const today = new Date().toISOString().slice(0, 10);
const { costReportId } = await cloud.costReports
  .create({ startDate: today, endDate: today, format: "json", subscriptionIds: [subscriptionId] })
  .wait();
const report = new TextDecoder().decode(await cloud.costReports.download(costReportId));
for (const { ResourceName, BilledCost } of JSON.parse(report)) console.log(ResourceName, BilledCost);

for await (const { databaseId } of cloud.databases.list(subscriptionId))
  await cloud.databases.delete({ subscriptionId, databaseId }).wait();
await cloud.subscriptions.delete(subscriptionId).wait();
