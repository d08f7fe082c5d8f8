// Creates or deletes the database of a pull request: tsx examples/tasks/preview-database.ts NUMBER [delete]
import { connectionUrl, RedisCloud } from "redis-cloud-sdk";

const [number = "", action] = process.argv.slice(2);
if (!/^\d+$/.test(number)) throw new Error(`NUMBER must be that of a pull request (got "${number}")`);
const name = `preview-${number}`;

const cloud = new RedisCloud(); // keys from the environment
const subscription = await cloud.subscriptions.findByName("previews");
if (subscription === undefined) throw new Error("subscription previews not found");
const subscriptionId = subscription.id;
if (action === "delete") {
  const database = await cloud.databases.findByName(subscriptionId, name);
  if (database) await cloud.databases.delete({ subscriptionId, databaseId: database.databaseId }).wait();
} else {
  const { database } = await cloud.databases.getOrCreate(subscriptionId, { name, datasetSizeInGb: 0.1 });
  console.log(connectionUrl(database));
}
