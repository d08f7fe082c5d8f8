// @ts-check
// A JavaScript program with JSDoc. It is checked, not run.
import { RedisCloud } from "redis-cloud-sdk";

/** @typedef {import("redis-cloud-sdk/models").Database} Database */

/**
 * @param {number} subscriptionId
 * @param {import("redis-cloud-sdk").WaitOptions} [options]
 * @returns {Promise<Database>}
 */
export async function program(subscriptionId, options) {
  const cloud = new RedisCloud({ apiKey: "a", secretKey: "b" });
  const database = await cloud.databases
    .create(subscriptionId, { name: "cache", datasetSizeInGb: 1 })
    .wait(options);
  // @ts-expect-error the ids are numbers
  await cloud.databases.get({ subscriptionId: "1", databaseId: 2 });
  return database;
}
