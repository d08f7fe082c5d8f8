// Access control: tsx examples/recipes/access-control.ts
import { createClient } from "redis";
import { connectionUrl, RedisCloud } from "redis-cloud-sdk";

const cloud = new RedisCloud(); // keys from the environment
const { id: subscriptionId } = await cloud.subscriptions
  .create({
    name: "guarded",
    cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
    databases: [{ name: "sessions", protocol: "redis", datasetSizeInGb: 1 }],
  })
  .wait();
const database = await cloud.databases.create(subscriptionId, { name: "orders", datasetSizeInGb: 1 }).wait();
const databases = [{ subscriptionId, databaseId: database.databaseId }];
const { redisRules, roles, users } = cloud.acl;
const rule = await redisRules.create({ name: "read-orders", redisRule: "+@read ~order:*" }).wait();
const reader = await roles
  .create({ name: "reader", redisRules: [{ ruleName: "read-orders", databases }] })
  .wait();
const password = "Sesame-0pen!";
const ann = await users.create({ name: "ann", role: "reader", password }).wait();

const redis = await createClient({
  url: connectionUrl(database, { user: { name: "ann", password } }),
}).connect();
console.log(await redis.get("order:1"));
await redis.set("order:1", "paid").catch((error: Error) => console.log(error.message));
redis.destroy();

const auditor = await roles
  .create({ name: "auditor", redisRules: [{ ruleName: "Read-Only", databases }] })
  .wait();
await users.update(ann.id, { role: "auditor" }).wait();

for await (const { name, role } of cloud.users.list()) console.log(name, role);

await users.delete(ann.id).wait();
for (const { id } of [reader, auditor]) await roles.delete(id).wait();
await redisRules.delete(rule.id).wait();
for await (const { databaseId } of cloud.databases.list(subscriptionId))
  await cloud.databases.delete({ subscriptionId, databaseId }).wait();
await cloud.subscriptions.delete(subscriptionId).wait();
