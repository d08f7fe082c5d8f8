// Many tenants: tsx examples/recipes/many-tenants.ts
import { createClient } from "redis";
import { connectionUrl, RedisCloud } from "redis-cloud-sdk";
import { DatabaseTenants, PrefixTenants } from "redis-cloud-sdk/tenants";

const cloud = new RedisCloud(); // keys from the environment
const { id: subscriptionId } = await cloud.subscriptions
  .create({
    name: "platform",
    cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
    databases: [{ name: "sessions", protocol: "redis", datasetSizeInGb: 1 }],
  })
  .wait();
const large = new DatabaseTenants(cloud, { subscriptionId });
await large.create("acme", { datasetSizeInGb: 1, operationsPerSecond: 2_000, alertAtPercent: 80 });
await large.setQuota("acme", { datasetSizeInGb: 2 });
for (const { name, database } of await large.list()) console.log(name, database.publicEndpoint);

const shared = await cloud.databases.create(subscriptionId, { name: "shared", datasetSizeInGb: 1 }).wait();
const small = new PrefixTenants(cloud, { subscriptionId, databaseId: shared.databaseId });
const { username, password, keyPrefix } = await small.create("beta");
const url = connectionUrl(shared, { user: { name: username, password } });
const redis = await createClient({ url }).connect();
await redis.set(`${keyPrefix}greeting`, "hello");

const owner = await createClient({ url: connectionUrl(shared) }).connect();
const { keys, bytes, isReadOnly } = await small.enforceQuota("beta", { maxBytes: 1_000_000 }, owner);
console.log(`beta: ${keys} keys, ${bytes} bytes${isReadOnly ? ", read-only" : ""}`);
redis.destroy();

await large.delete("acme", { backupPath: "s3://platform-backups/acme" });
await small.delete("beta", { backupPath: "s3://platform-backups/shared", client: owner });
owner.destroy();

for await (const { databaseId } of cloud.databases.list(subscriptionId))
  await cloud.databases.delete({ subscriptionId, databaseId }).wait();
await cloud.subscriptions.delete(subscriptionId).wait();
