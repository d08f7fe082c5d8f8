// A program that has installed the Azure client, the desired state and the operator, and uses them as a newcomer would.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AzureManagedRedis } from "azure-managed-redis-sdk";
import { clientSecretCredential } from "azure-managed-redis-sdk/testing";
import { createClient } from "redis";
import { startEmulator } from "redis-cloud-emulator";
import { AzureProvider, ensureAll, parseDocuments, RedisCloudProvider, removeAll } from "redis-cloud-ensure";
import { createDefinitions } from "redis-cloud-operator";
import { RedisCloud } from "redis-cloud-sdk";
import { check, expect, results } from "./checks.js";

const HEAD = "apiVersion: redis-cloud-sdk.github.io/v1alpha1";
const SHOP = `${HEAD}
kind: RedisCloudSubscription
metadata: { name: shop }
spec:
  cloudProviders: [{ provider: AWS, regions: [{ region: us-east-1 }] }]
  databases: [{ name: orders, datasetSizeInGb: 1 }]
  deletionPolicy: Delete
---
${HEAD}
kind: RedisCloudDatabase
metadata: { name: orders }
spec: { subscription: { name: shop }, datasetSizeInGb: 1, deletionPolicy: Delete }
`;
const CACHE = `${HEAD}
kind: AzureManagedRedis
metadata: { name: cache }
spec:
  resourceGroup: group
  location: westeurope
  sku: Balanced_B5
  publicNetworkAccess: Enabled
  accessKeysAuthentication: Enabled
  deletionPolicy: Delete
`;

const emulator = await startEmulator();
const { apiKey, secretKey, url: baseUrl } = emulator;
const folder = mkdtempSync(join(tmpdir(), "consumer-"));
const endpoint = `${new URL(baseUrl).origin}/azure`;

/** Runs an installed command as a shell would. */
function command(name, ...args) {
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    REDIS_CLOUD_API_KEY: apiKey,
    REDIS_CLOUD_SECRET_KEY: secretKey,
    REDIS_CLOUD_BASE_URL: baseUrl,
  };
  const file = join("node_modules", ".bin", name);
  return new Promise((resolve) => {
    execFile(file, args, { env }, (error, out, err) => resolve({ code: error?.code ?? 0, out, err }));
  });
}

async function set(url, options = {}) {
  const redis = await createClient({ url, ...options }).connect();
  expect(await redis.set("greeting", "hello"), "OK");
  redis.destroy();
}

await check("redis-cloud-ensure plan, apply, status, delete", async () => {
  const file = join(folder, "shop.yaml");
  writeFileSync(file, SHOP);
  const run = (...args) => command("redis-cloud-ensure", ...args);
  expect((await run("plan", "-f", file, "--detailed-exitcode")).code, 2);
  const envFile = join(folder, ".env");
  const applied = await run("apply", "-f", file, "-o", envFile);
  expect([applied.code, applied.out], [0, ""]);
  expect(statSync(envFile).mode & 0o777, 0o600);
  await set(/^ORDERS_REDIS_URL=(.*)$/m.exec(readFileSync(envFile, "utf8"))?.[1]);
  expect((await run("plan", "-f", file, "--detailed-exitcode")).code, 0);
  expect(
    (await run("status", "-f", file)).out,
    "RedisCloudSubscription shop: Ready\nRedisCloudDatabase orders: Ready\n",
  );
  expect((await run("delete", "-f", file)).code, 0);
  expect((await run("plan", "-f", file, "--detailed-exitcode")).code, 2);
});
await check("redis-cloud-ensure with bad input: one message, no stack, exit code 1", async () => {
  const file = join(folder, "bad.yaml");
  writeFileSync(file, SHOP.replace("datasetSizeInGb: 1, del", "size: 1, del"));
  const { code, out, err } = await command("redis-cloud-ensure", "apply", "-f", file);
  expect([code, out], [1, ""]);
  expect(err.endsWith("document 2 (RedisCloudDatabase orders), spec.datasetSizeInGb: is required\n"), true);
});
await check("redis-cloud-ensure schema and import", async () => {
  const { oneOf } = JSON.parse((await command("redis-cloud-ensure", "schema")).out);
  expect(
    oneOf.some(({ title }) => title === "AzureManagedRedis"),
    true,
  );
  expect((await command("redis-cloud-ensure", "import", "RedisCloudAclRule", "1000000")).code, 1);
});
await check("redis-cloud-ensure as a library", async () => {
  const providers = [new RedisCloudProvider(new RedisCloud({ apiKey, secretKey, baseUrl }))];
  const documents = parseDocuments(SHOP, "shop.yaml");
  const ready = await ensureAll(documents, { providers });
  expect(
    ready.map(({ value }) => value?.status.state),
    ["Ready", "Ready"],
  );
  await set((await ready[1].value.connection()).url);
  expect(
    (await removeAll(documents, { providers })).map(({ value }) => value),
    [true, true],
  );
});
const azure = new AzureManagedRedis({
  subscriptionId: "11111111-2222-3333-4444-555555555555",
  endpoint,
  credential: clientSecretCredential({
    tenantId: "tenant",
    clientId: apiKey,
    clientSecret: secretKey,
    authority: endpoint,
  }),
});
const names = { resourceGroupName: "group", clusterName: "cache" };
await check("redis-cloud-ensure for Azure, over TLS", async () => {
  const providers = [new AzureProvider(azure)];
  const [ready] = await ensureAll(parseDocuments(CACHE, "cache.yaml"), { providers });
  if (ready.error) throw ready.error;
  await set((await ready.value.connection()).url, { socket: { tls: true, ca: emulator.certificate } });
});
await check("azure-managed-redis-sdk", async () => {
  const [cluster] = await azure.clusters.list().all();
  expect(cluster.sku.name, "Balanced_B5");
  const { primaryKey } = await azure.databases.listKeys(names);
  expect(primaryKey.length > 10, true);
  await azure.clusters.update(names, { tags: { team: "web" } }).wait();
  await azure.clusters.delete(names).wait();
  expect((await azure.clusters.list().all()).length, 0);
});
await check("redis-cloud-operator", async () => {
  expect([...createDefinitions().keys()].includes("redisclouddatabases"), true);
  const { code, out } = await command("redis-cloud-operator", "--help");
  expect([code, /Usage: redis-cloud-operator/.test(out)], [0, true]);
  const crd = readFileSync("node_modules/redis-cloud-operator/config/crd/azuremanagedredises.yaml", "utf8");
  expect(crd.includes("privateEndpoint"), true);
});
await emulator.stop();
console.log(JSON.stringify(results));
