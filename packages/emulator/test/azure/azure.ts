import { Redis, type RedisOptions } from "ioredis";
import type { RunningEmulator } from "redis-cloud-emulator";
import { VirtualClock } from "../../../../test/support/virtual-clock.js";
import type { Database } from "../../../azure/generated/models.js";
import { AzureManagedRedis, type AzureManagedRedisOptions } from "../../../azure/src/index.js";
import { clientSecretCredential } from "../../../azure/src/testing/client-secret.js";

export const SUBSCRIPTION = "11111111-2222-3333-4444-555555555555";
export const group = { resourceGroupName: "group-1" };
export const cluster = { ...group, clusterName: "cache-1" };
export const clusterSpec = {
  location: "West Europe",
  sku: { name: "Balanced_B5" },
  properties: { publicNetworkAccess: "Enabled" },
};
export const databaseSpec = { properties: { accessKeysAuthentication: "Enabled" } };

/** Longer than every sleep except timeouts, in milliseconds. */
const TIMEOUT_MS = 100_000_000;

type Keys = Pick<RunningEmulator, "url" | "apiKey" | "secretKey">;

/** Address of Azure Resource Manager on an emulator. */
export function endpointOf({ url }: Pick<Keys, "url">): string {
  return `${new URL(url).origin}/azure`;
}

/** User name and password of a user of Microsoft Entra ID. */
export async function signIn(emulator: Keys): Promise<{ username: string; password: string }> {
  const response = await fetch(`${endpointOf(emulator)}/tenant-1/oauth2/v2.0/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: emulator.apiKey,
      client_secret: emulator.secretKey,
      scope: "https://redis.azure.com/.default",
    }),
  });
  const { access_token: password } = (await response.json()) as { access_token: string };
  const claims = Buffer.from(password.split(".")[1] ?? "", "base64url").toString();
  const { oid: username } = JSON.parse(claims) as { oid: string };
  return { username, password };
}

/** A client whose sleeps end immediately. */
export function connect(emulator: Keys, options: Partial<AzureManagedRedisOptions> = {}): AzureManagedRedis {
  const endpoint = endpointOf(emulator);
  return new AzureManagedRedis({
    subscriptionId: SUBSCRIPTION,
    endpoint,
    credential: clientSecretCredential({
      tenantId: "tenant-1",
      clientId: emulator.apiKey,
      clientSecret: emulator.secretKey,
      authority: endpoint,
    }),
    apiVersion: "2026-09-01",
    clock: new VirtualClock({ start: Date.now(), auto: (ms) => ms < TIMEOUT_MS }),
    timeoutMs: TIMEOUT_MS,
    waitTimeoutMs: TIMEOUT_MS,
    ...options,
  });
}

/** Runs work with a Redis client that is connected over TLS, and trusts only the emulator's authority. */
export async function withRedis<T>(
  emulator: Pick<RunningEmulator, "certificate">,
  { properties }: Database,
  login: Pick<RedisOptions, "username" | "password">,
  work: (redis: Redis) => Promise<T>,
): Promise<T> {
  const redis = new Redis({
    host: "127.0.0.1",
    port: properties?.port ?? 0,
    ...login,
    ...(properties?.clientProtocol === "Plaintext" ? {} : { tls: { ca: emulator.certificate } }),
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
    lazyConnect: true,
  });
  let reason: unknown;
  redis.on("error", (error) => {
    reason ??= error;
  });
  try {
    await redis.connect().catch(async (error: unknown) => {
      // The client reports why only after it has given up.
      await new Promise((resolve) => setImmediate(resolve));
      throw reason ?? error;
    });
    return await work(redis);
  } finally {
    redis.disconnect();
  }
}
