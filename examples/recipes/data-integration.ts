// Data integration: tsx examples/recipes/data-integration.ts
import { RedisCloud } from "redis-cloud-sdk";

const cloud = new RedisCloud(); // keys from the environment
const { id: subscriptionId } = await cloud.subscriptions
  .create({
    name: "integrated",
    cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
    databases: [{ name: "sessions", protocol: "redis", datasetSizeInGb: 1 }],
  })
  .wait();
const { workspaces, pipelines, monitoring } = cloud.dataIntegration;
await workspaces.create(subscriptionId, {}).wait();
for await (const workspace of workspaces.list()) console.log(workspace.subscriptionId);
console.log((await workspaces.get(subscriptionId)).infrastructure?.state);

const config = {
  sources: { orders: { type: "cdc", connection: { type: "postgresql", host: "db.internal", port: 5432 } } },
  targets: { target: { connection: { type: "redis" } } },
};
const request = { name: "default", config };
const { errors = [] } = await pipelines.create(subscriptionId, request, { dry_run: true });
if (errors.length > 0) throw new Error("the configuration of the pipeline is invalid", { cause: errors });
await pipelines.create(subscriptionId, request);
const pipeline = { subscriptionId, name: "default" };
await cloud.operations.waitUntilReady("pipeline", pipeline);
console.log(await monitoring.status(pipeline));

await pipelines.delete(pipeline).wait();
await workspaces.delete(subscriptionId).wait();
for await (const { databaseId } of cloud.databases.list(subscriptionId))
  await cloud.databases.delete({ subscriptionId, databaseId }).wait();
await cloud.subscriptions.delete(subscriptionId).wait();
