// Run a database in production on Azure: tsx examples/recipes/azure/production-database.ts
import { azure, connect, container, provision } from "./account.js";

const cluster = await provision("shop", "westeurope", {
  persistence: { rdbEnabled: true, rdbFrequency: "1h" },
});
const redis = await connect(cluster);
await redis.set("order", "1");

await azure.databases.export(cluster, { sasUri: container }).wait();

const targets = await azure.skus.scalingTargets(cluster);
console.log(targets?.map(({ name, sizeInGB }) => `${name}: ${sizeInGB} GB`).join(", "));
await azure.clusters.update(cluster, { sku: { name: "Balanced_B10" } }).wait();

const window = { type: "Weekly", duration: "PT6H", startHourUtc: 2, schedule: { dayOfWeek: "Sunday" } };
await azure.clusters
  .update(cluster, { properties: { maintenanceConfiguration: { maintenanceWindows: [window] } } })
  .wait();
await azure.databases.update(cluster, { properties: { deferUpgrade: "Deferred" } }).wait();

redis.destroy();
await azure.databases.update(cluster, { properties: { accessKeysAuthentication: "Disabled" } }).wait();
const { properties } = await azure.clusters
  .update(cluster, { properties: { publicNetworkAccess: "Disabled" } })
  .wait();
console.log(`public endpoint: ${properties?.publicNetworkAccess}`);

await azure.clusters.delete(cluster).wait();
