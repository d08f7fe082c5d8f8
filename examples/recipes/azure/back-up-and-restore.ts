// Back up and restore on Azure: tsx examples/recipes/azure/back-up-and-restore.ts
import { azure, connect, container, provision } from "./account.js";

const cluster = await provision("ledger", "westeurope");
const redis = await connect(cluster);
await redis.set("balance", "100");
const operation = await azure.databases.export(cluster, { sasUri: container });
await operation.wait();

const { status, endTime } = await azure.operations.get({
  location: "westeurope",
  operationName: operation.taskId,
});
console.log(`${status} at ${endTime}`);

await redis.set("balance", "0"); // a mistake
await azure.databases.flush(cluster).wait();
await azure.databases.import(cluster, { sasUris: [container] }).wait();
console.log(`balance: ${await redis.get("balance")}`);
redis.destroy();

await azure.clusters.delete(cluster).wait();
