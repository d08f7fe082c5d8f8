import { type RunningEmulator, startEmulator } from "redis-cloud-emulator";
import { type Middleware, RedisCloud } from "redis-cloud-sdk";
import { singleRegion } from "./scopes.js";

/** Account on an emulator with real databases, with one Pro subscription that holds one database. */
export interface ProAccount extends AsyncDisposable {
  emulator: RunningEmulator;
  cloud: RedisCloud;
  subscriptionId: number;
}

interface ProAccountOptions {
  /** Folder of backups and imports. */
  locations: string;
  /** Name of the subscription. Default: `pro`. */
  subscription?: string;
  /** Name of its database. Default: `first`. */
  database?: string;
  middleware?: readonly Middleware[];
}

/** Starts an emulator with a Pro subscription that is ready. */
export async function startProAccount({
  locations,
  subscription = "pro",
  database = "first",
  middleware = [],
}: ProAccountOptions): Promise<ProAccount> {
  const emulator = await startEmulator({ seed: 1, engine: "redis", locations });
  const { apiKey, secretKey, url: baseUrl } = emulator;
  const cloud = new RedisCloud({ apiKey, secretKey, baseUrl, middleware: [...middleware] });
  const { cloudProviders, databases } = singleRegion();
  const { id: subscriptionId } = await cloud.subscriptions
    .create({
      name: subscription,
      cloudProviders,
      databases: databases.map((one) => ({ ...one, name: database })),
    })
    .wait();
  return { emulator, cloud, subscriptionId, [Symbol.asyncDispose]: () => emulator.stop() };
}
