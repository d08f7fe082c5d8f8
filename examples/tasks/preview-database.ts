// Creates or deletes the database of a pull request: tsx examples/tasks/preview-database.ts NUMBER [delete]
import { connectionUrl, RedisCloud } from "redis-cloud-sdk";

const [number = "", action] = process.argv.slice(2);
if (!/^\d+$/.test(number)) throw new Error(`NUMBER must be that of a pull request (got "${number}")`);
const name = `preview-${number}`;

const cloud = new RedisCloud(); // keys from the environment
const subscription = await cloud.subscriptions.findByName("previews");
if (subscription === undefined) throw new Error("subscription previews not found");
const subscriptionId = subscription.id;
const existing = await cloud.databases.findByName(subscriptionId, name);
if (action !== "delete") {
  const database =
    existing ?? (await cloud.databases.create(subscriptionId, { name, datasetSizeInGb: 0.1 }).wait());
  const ids = { subscriptionId, databaseId: database.databaseId };
  console.log(connectionUrl(await cloud.databases.get(ids)));
} else if (existing !== undefined)
  await cloud.databases.delete({ subscriptionId, databaseId: existing.databaseId }).wait();
