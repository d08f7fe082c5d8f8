// Provision a small database for development on Azure: tsx examples/recipes/azure/small-database.ts
import { azure, connect, group } from "./account.js";

const cluster = { ...group, clusterName: "development" };
const { properties } = await azure.clusters
  .create(cluster, {
    location: "westeurope",
    sku: { name: "Balanced_B0" },
    properties: { highAvailability: "Disabled", publicNetworkAccess: "Enabled" },
  })
  .wait();
await azure.databases.create(cluster, { properties: { accessKeysAuthentication: "Enabled" } }).wait();
console.log(properties?.hostName);

const redis = await connect(cluster);
await redis.set("greeting", "hello");
console.log(await redis.get("greeting"));
redis.destroy();

await azure.databases.delete(cluster).wait();
await azure.clusters.delete(cluster).wait();
