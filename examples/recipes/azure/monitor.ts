// Monitor and control the life cycle on Azure: tsx examples/recipes/azure/monitor.ts
import { readMetrics } from "redis-cloud-sdk/gaps";
import { azure, connect, container, provision } from "./account.js";

const cluster = await provision("busy", "westeurope");
for await (const { name, properties } of azure.clusters.list())
  console.log(`${name}: ${properties?.provisioningState}, ${properties?.resourceState}`);

const redis = await connect(cluster);
await redis.set("order", "1");
console.log(await readMetrics(redis));
console.log(await redis.sendCommand(["SLOWLOG", "GET", "10"]));
redis.destroy();

await azure.databases.export(cluster, { sasUri: container }).wait();
await azure.clusters.delete(cluster).wait();

await provision("busy", "westeurope");
await azure.databases.import(cluster, { sasUris: [container] }).wait();
const resumed = await connect(cluster);
console.log(`order: ${await resumed.get("order")}`);
resumed.destroy();

await azure.clusters.delete(cluster).wait();
