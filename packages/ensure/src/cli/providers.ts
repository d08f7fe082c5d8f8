import { homedir } from "node:os";
import { join } from "node:path";
import { RedisCloud } from "redis-cloud-sdk";
import { FileIntentStore } from "redis-cloud-sdk/node";
import type { Provider } from "../engine/provider.js";
import { RedisCloudProvider } from "../redis-cloud/provider.js";
import type { Environment } from "./environment.js";

/** Creates the providers for the keys in the environment. */
export function createProviders({ env }: Environment): Provider[] {
  const cloud = new RedisCloud({
    apiKey: env["REDIS_CLOUD_API_KEY"],
    secretKey: env["REDIS_CLOUD_SECRET_KEY"],
    baseUrl: env["REDIS_CLOUD_BASE_URL"],
    intents: new FileIntentStore(getIntentFolder(env)),
  });
  return [new RedisCloudProvider(cloud)];
}

/** Folder of creates that are under way: the only thing that is kept between two runs. */
function getIntentFolder(env: Environment["env"]): string {
  const state = env["XDG_STATE_HOME"] || join(env["HOME"] || homedir(), ".local", "state");
  return join(state, "redis-cloud-ensure", "intents");
}
