import { homedir } from "node:os";
import { join } from "node:path";
import { AzureManagedRedis, type TokenCredential } from "azure-managed-redis-sdk";
import { RedisCloud } from "redis-cloud-sdk";
import { FileIntentStore } from "redis-cloud-sdk/node";
import { AzureProvider } from "../azure/provider.js";
import type { Provider } from "../engine/provider.js";
import { EnsureError } from "../errors.js";
import type { KindName } from "../kinds/documents.js";
import { RedisCloudProvider } from "../redis-cloud/provider.js";
import type { Environment } from "./environment.js";

/** Features that are off until they are named. */
export const FEATURES = ["azureManagedRedis"] as const;

/** A feature that is off until it is named. */
export type Feature = (typeof FEATURES)[number];

/**
 * Creates the providers that the kinds need, for the keys in the environment.
 *
 * @throws EnsureError if a kind needs a feature that is off.
 */
export async function createProviders(
  kinds: ReadonlySet<KindName>,
  features: ReadonlySet<Feature>,
  environment: Environment,
): Promise<Provider[]> {
  const providers: Provider[] = [];
  if ([...kinds].some((kind) => kind !== "AzureManagedRedis")) providers.push(createRedisCloud(environment));
  if (kinds.has("AzureManagedRedis")) {
    if (!features.has("azureManagedRedis")) {
      throw new EnsureError(
        "AzureManagedRedis needs the feature azureManagedRedis, which is off: name it with --feature or in REDIS_CLOUD_ENSURE_FEATURES",
      );
    }
    providers.push(await createAzure(environment));
  }
  return providers;
}

/** Reads the features of the command line and the environment. @throws EnsureError naming an unknown one. */
export function readFeatures(named: readonly string[] = [], { env }: Environment): Set<Feature> {
  const fromEnvironment = (env["REDIS_CLOUD_ENSURE_FEATURES"] ?? "").split(",").filter(Boolean);
  return new Set(
    [...named, ...fromEnvironment].map((name) => {
      const feature = FEATURES.find((known) => known === name.trim());
      if (feature !== undefined) return feature;
      throw new EnsureError(`a feature must be one of ${FEATURES.join(", ")} (got ${JSON.stringify(name)})`);
    }),
  );
}

/** @throws EnsureError naming the variables that are missing. */
function createRedisCloud({ env }: Environment): Provider {
  const missing = ["REDIS_CLOUD_API_KEY", "REDIS_CLOUD_SECRET_KEY"].filter((name) => !env[name]);
  if (missing.length > 0) {
    throw new EnsureError(`${missing.join(" and ")} must be in the environment: the keys of the account`);
  }
  const cloud = new RedisCloud({
    apiKey: env["REDIS_CLOUD_API_KEY"],
    secretKey: env["REDIS_CLOUD_SECRET_KEY"],
    baseUrl: env["REDIS_CLOUD_BASE_URL"],
    intents: new FileIntentStore(getIntentFolder(env)),
  });
  return new RedisCloudProvider(cloud);
}

async function createAzure({ env }: Environment): Promise<Provider> {
  const azure = new AzureManagedRedis({
    subscriptionId: env["AZURE_SUBSCRIPTION_ID"] ?? "",
    endpoint: env["AZURE_RESOURCE_MANAGER_ENDPOINT"],
    credential: await loadCredential(),
  });
  return new AzureProvider(azure);
}

/** Loads the credentials that Azure's own tools use. The package is optional: only users of Azure install it. */
async function loadCredential(): Promise<TokenCredential> {
  const name = "@azure/identity";
  try {
    const { DefaultAzureCredential } = (await import(name)) as {
      DefaultAzureCredential: new () => TokenCredential;
    };
    return new DefaultAzureCredential();
  } catch (error) {
    throw new EnsureError(`AzureManagedRedis needs the package ${name}: npm install ${name}`, {
      cause: error,
    });
  }
}

/** Returns the folder of creates in progress: the only state that is kept between two runs. */
function getIntentFolder(env: Environment["env"]): string {
  const state = env["XDG_STATE_HOME"] || join(env["HOME"] || homedir(), ".local", "state");
  return join(state, "redis-cloud-ensure", "intents");
}
