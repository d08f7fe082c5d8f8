import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type RunningEmulator, startEmulator } from "redis-cloud-emulator";
import { ensureAll } from "redis-cloud-ensure";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { sharedFolder } from "../../../test/support/temp-folder.js";
import { clientSecretCredential } from "../../azure/src/testing/client-secret.js";
import {
  cluster,
  clusterSpec,
  connect,
  endpointOf,
  SUBSCRIPTION as ID,
} from "../../emulator/test/azure/azure.js";
import { DATABASE, documentsOf, SUBSCRIPTION, startAccount } from "./support/account.js";
import { AZURE_CACHE } from "./support/azure-cache.js";
import { runCommand } from "./support/command.js";

let signIn = { tenantId: "tenant-1", clientId: "", clientSecret: "", authority: "" };

// The optional package, which signs in with a client secret, as the emulator's token endpoint knows it.
vi.mock("@azure/identity", () => ({
  DefaultAzureCredential: class {
    getToken(scopes: string | string[]) {
      return clientSecretCredential(signIn).getToken(scopes);
    }
  },
}));

const folder = sharedFolder();
const HEAD = "apiVersion: redis-cloud-sdk.github.io/v1alpha1\n";
const account = await startAccount();
const limited = await startEmulator({
  engine: "none",
  behavior: { azureForbidden: ["Microsoft.Cache/redisEnterprise/write"] },
});
afterAll(async () => {
  await account[Symbol.asyncDispose]();
  await limited.stop();
});

/** Calls the emulator's own API. */
async function admin<T>(
  { url, apiKey, secretKey }: RunningEmulator,
  path: string,
  body?: object,
): Promise<T> {
  const headers = { "x-api-key": apiKey, "x-api-secret-key": secretKey };
  const init = body && { method: "POST", body: JSON.stringify(body) };
  const response = await fetch(`${new URL(url).origin}/emulator/${path}`, {
    headers: { ...headers, "content-type": "application/json" },
    ...init,
  });
  expect(response.ok).toBe(true);
  return (await response.json()) as T;
}

/** Secret keys of the account, by name. */
const keys: Record<string, string> = { wrong: "wrong-secret-key" };

beforeAll(async () => {
  const { emulator, cloud } = account;
  const addKey = (key: object) => admin<{ secretKey: string }>(emulator, "keys", key);
  keys["viewer"] = (await addKey({ name: "viewer-key", role: "Viewer" })).secretKey;
  const expiresAt = new Date("2099-01-01T00:00:00Z");
  keys["expired"] = (await addKey({ name: "expired-key", role: "Owner", expiresAt })).secretKey;
  const [shop] = await ensureAll(documentsOf(SUBSCRIPTION), { providers: [account.createProvider()] });
  if (shop === undefined || "error" in shop) throw shop?.error;
  await cloud.databases.create(Number(shop.value.id), { name: "carts", datasetSizeInGb: 2 }).wait();
  await connect(emulator).clusters.create(cluster, clusterSpec).wait();
  // The instant clock does not pass the time at which the key expires.
  const state = JSON.stringify(emulator.export());
  emulator.import(JSON.parse(state.replaceAll(String(expiresAt.getTime()), "1000")));
});

interface Row {
  /** Documents of the file. */
  texts: readonly string[];
  /** The message after the name of the file. */
  message: RegExp;
  args?: readonly string[];
  /** Name of the secret key. Default: the one that may do everything. */
  key?: "viewer" | "expired" | "wrong";
  endpoint?: () => string;
  /** Number of dry runs, which tell the price. */
  dryRuns?: number;
}

const OTHER = SUBSCRIPTION.replace("shop", "other");
const CARTS = DATABASE.replace("orders", "carts");
const OTHER_CACHE = AZURE_CACHE.replace("cache-1", "cache-2");

const rows: Readonly<Record<string, Row>> = {
  "a key whose role permits reads only": {
    texts: [OTHER],
    key: "viewer",
    message:
      /, document 1 \(RedisCloudSubscription other\): POST \/subscriptions returned 403: .*viewer-key has the role Viewer, which does not allow POST \/subscriptions/,
  },
  "a missing permission in Azure": {
    texts: [OTHER_CACHE],
    endpoint: () => endpointOf(limited),
    message:
      /, document 1 \(AzureManagedRedis cache-2\): PUT .* returned 403: .* perform action 'Microsoft\.Cache\/redisEnterprise\/write' over scope '.*\/cache-2'/,
  },
  "an expired key": {
    texts: [SUBSCRIPTION, DATABASE],
    key: "expired",
    message: /, document 1 \(RedisCloudSubscription shop\): GET \/subscriptions returned 401: /,
  },
  "a wrong key": {
    texts: [SUBSCRIPTION, DATABASE],
    key: "wrong",
    message: /, document 1 \(RedisCloudSubscription shop\): GET \/subscriptions returned 401: /,
  },
  "a wrong client secret": {
    texts: [AZURE_CACHE],
    key: "wrong",
    message:
      /, document 1 \(AzureManagedRedis cache-1\): GET .* got no access token: the token endpoint returned 401$/,
  },
  "an expired client secret": {
    texts: [AZURE_CACHE],
    key: "expired",
    message:
      /, document 1 \(AzureManagedRedis cache-1\): GET .* got no access token: the token endpoint returned 401$/,
  },
  "two documents of one name": {
    texts: [SUBSCRIPTION, DATABASE, DATABASE],
    message:
      /, document 3: declares RedisCloudDatabase orders again, as document 2 of \/.*\/file\.yaml does$/,
  },
  "a database of that name that is not ours": {
    texts: [SUBSCRIPTION, CARTS],
    message:
      /, document 2 \(RedisCloudDatabase carts\): a resource of that name exists .* and has no owner; .*spec\.adopt: true/,
  },
  "a cluster of that name that is not ours": {
    texts: [AZURE_CACHE],
    message:
      /, document 1 \(AzureManagedRedis cache-1\): a resource of that name exists .* and has no owner; .*spec\.adopt: true/,
  },
  "text that is not YAML": {
    texts: [SUBSCRIPTION, "kind: [1"],
    message: /:10:9: not YAML: /,
  },
  "an unknown kind": {
    texts: [SUBSCRIPTION, SUBSCRIPTION.replace("RedisCloudSubscription", "RedisCloudCluster")],
    message: /, document 2 \(RedisCloudCluster shop\): kind must be one of .* \(got "RedisCloudCluster"\)$/,
  },
  "an unknown field": {
    texts: [SUBSCRIPTION, `${DATABASE}\n  size: 1`],
    message: /, document 2 \(RedisCloudDatabase orders\), spec\.size: is not a known field$/,
  },
  "a reference to nothing": {
    texts: [OTHER, DATABASE.replace("shop", "nowhere")],
    dryRuns: 1,
    message:
      /, document 2 \(RedisCloudDatabase orders\): spec\.subscription refers to RedisCloudSubscription "nowhere", which does not exist$/,
  },
  "a size that no SKU has": {
    texts: [AZURE_CACHE.replace("B5", "B6")],
    message:
      /, document 1 \(AzureManagedRedis cache-1\), spec\.sku: must be one of .* \(got "Balanced_B6"\)$/,
  },
  "an immutable change": {
    texts: [OTHER, SUBSCRIPTION.replace("us-east-1", "us-east-2")],
    dryRuns: 1,
    message:
      /, document 2 \(RedisCloudSubscription shop\): spec\.cloudProviders cannot be changed from .* in place/,
  },
  "a price above the guard": {
    texts: [OTHER],
    args: ["--max-hourly-price", "0.01"],
    dryRuns: 1,
    message:
      /, document 1 \(RedisCloudSubscription other\): the hourly price of [\d.]+ USD exceeds the limit of 0\.01$/,
  },
  "a price that Azure does not tell": {
    texts: [OTHER_CACHE],
    args: ["--max-hourly-price", "0.01"],
    message:
      /, document 1 \(AzureManagedRedis cache-2\): Azure does not report the hourly price of Balanced_B5, so that the limit of 0\.01 cannot be checked$/,
  },
};

interface SentRequest {
  method: string;
  path: string;
  status: number;
}

/** Lists the writes that the emulators accepted, and the names of what exists. */
async function observe() {
  const { emulator, cloud } = account;
  const lists = await Promise.all(
    [emulator, limited].map((one) => admin<SentRequest[]>(one, "requests?limit=1000")),
  );
  const subscriptions = await cloud.subscriptions.list().all();
  const databases = await Promise.all(subscriptions.map(({ id }) => cloud.databases.list(id).all()));
  const clusters = await Promise.all([emulator, limited].map((one) => connect(one).clusters.list().all()));
  return {
    writes: lists
      .flat()
      .filter(({ method, path, status }) => method !== "GET" && status < 400 && !path.endsWith("/token")),
    resources: [
      ...subscriptions.map(({ name }) => name),
      ...databases.flat().map(({ name, datasetSizeInGb }) => `${name} ${datasetSizeInGb}`),
      ...clusters.flat().map(({ name, tags }) => `${name} ${JSON.stringify(tags)}`),
    ],
  };
}

test.each(Object.entries(rows))("%s is one message with its place, and nothing is sent", async (_, row) => {
  const { texts, message, args = [], key, endpoint, dryRuns = 0 } = row;
  const { emulator } = account;
  const file = join(folder, "file.yaml");
  writeFileSync(file, texts.map((text) => HEAD + text).join("\n---\n"));
  const secret = key === undefined ? emulator.secretKey : (keys[key] ?? "");
  const authority = endpoint?.() ?? endpointOf(emulator);
  signIn = { tenantId: "tenant-1", clientId: emulator.apiKey, clientSecret: secret, authority };
  const before = await observe();
  const { code, out, err } = await runCommand(["apply", "-f", file, ...args], {
    env: {
      REDIS_CLOUD_API_KEY: emulator.apiKey,
      REDIS_CLOUD_SECRET_KEY: secret,
      REDIS_CLOUD_BASE_URL: emulator.url,
      AZURE_SUBSCRIPTION_ID: ID,
      AZURE_RESOURCE_MANAGER_ENDPOINT: authority,
      REDIS_CLOUD_ENSURE_FEATURES: "azureManagedRedis",
      XDG_STATE_HOME: folder,
    },
  });
  const after = await observe();
  expect([code, out]).toEqual([1, ""]);
  const errors = err.split("\n").filter((line) => line.startsWith("redis-cloud-ensure: "));
  expect(errors).toHaveLength(1);
  expect(errors[0]?.startsWith(`redis-cloud-ensure: ${file}`)).toBe(true);
  expect(errors[0]?.slice(`redis-cloud-ensure: ${file}`.length)).toMatch(message);
  expect(err).not.toMatch(/\n\s+at /);
  expect(err).not.toContain(secret);
  expect(after.writes.length - before.writes.length).toBe(dryRuns);
  expect(after.resources).toEqual(before.resources);
});
