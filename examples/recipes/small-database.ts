// Provision a small database for development: tsx examples/recipes/small-database.ts
import { createClient } from "redis";
import { connectionUrl, RedisCloud } from "redis-cloud-sdk";

const cloud = new RedisCloud(); // keys from the environment
const { plans, subscriptions, databases } = cloud.essentials;

const plan = await plans
  .list({ provider: "AWS" })
  .find(({ name, region }) => name === "250MB" && region === "us-east-1");
if (plan === undefined) throw new Error("plan 250MB not found in us-east-1");
console.log(`${plan.name}: ${plan.price} ${plan.priceCurrency} per ${plan.pricePeriod}`);

const { id: subscriptionId } = await subscriptions.create({ name: "development", planId: plan.id }).wait();
const database = await databases.create(subscriptionId, { name: "cache" }).wait();

const redis = await createClient({ url: connectionUrl(database) }).connect();
await redis.set("greeting", "hello");
console.log(await redis.get("greeting"));
redis.destroy();

await databases.delete({ subscriptionId, databaseId: database.databaseId }).wait();
await subscriptions.delete(subscriptionId).wait();
