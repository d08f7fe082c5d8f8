import { setTimeout } from "node:timers/promises";
import { startEmulator } from "redis-cloud-emulator";
import { RedisCloud } from "redis-cloud-sdk";

/** Input of a program in `project/`. */
export interface ProgramOptions {
  baseUrl: string;
  apiKey: string;
  secretKey: string;
  subscriptionId: number;
  /** Name prefix of its databases. */
  name: string;
}

/** Shorter than in the service, and long enough to observe both phases of a wait. */
const DURATIONS = { task: 200, subscriptionCreation: 100, databaseCreation: 1_500 };

/** Runs a program against a separate account that has one subscription with one database. */
export async function withAccount<T>(body: (options: ProgramOptions) => Promise<T>): Promise<T> {
  await using account = await startEmulator({ clock: "realistic", durations: DURATIONS });
  const { apiKey, secretKey, url: baseUrl } = account;
  const cloud = new RedisCloud({ apiKey, secretKey, baseUrl });
  const { id: subscriptionId } = await cloud.subscriptions
    .create({
      name: "consumers",
      cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
      databases: [{ name: "first", protocol: "redis", datasetSizeInGb: 1 }],
    })
    .wait();
  // The databases of a new subscription appear a little later than it is active.
  while ((await cloud.databases.list(subscriptionId).all()).length === 0) await setTimeout(100);
  return await body({ baseUrl, apiKey, secretKey, subscriptionId, name: "consumer" });
}
