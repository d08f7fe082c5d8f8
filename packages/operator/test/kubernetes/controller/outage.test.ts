import { setTimeout as sleep } from "node:timers/promises";
import { type RunningEmulator, startEmulator } from "redis-cloud-emulator";
import { RedisCloud } from "redis-cloud-sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestOperator, type TestOperator, User } from "../../specification/harness.js";
import { databaseSpec, subscriptionSpec } from "../../specification/resources.js";
import { type Cluster, startCluster } from "../cluster/cluster.js";
import { CONFIG, installDefinitions } from "../custom-resources/install.js";

/** Longer than the lease and its renewals. `OUTAGE_SECONDS=60 npm run test:kubernetes` for what the guide promises. */
const OUTAGE_MS = Number(process.env["OUTAGE_SECONDS"] ?? 6) * 1_000;

interface Schema {
  properties?: Record<string, Schema>;
}

let cluster: Cluster;
let emulator: RunningEmulator;
let user: User;
let operator: TestOperator;

// Not the shared cluster: it is stopped, and lacks the definition of a feature that is off.
beforeAll(async () => {
  cluster = await startCluster();
  await installDefinitions(cluster);
  await cluster.kubectl(["delete", "crd", "azuremanagedredises.redis-cloud-sdk.github.io"]);
  emulator = await startEmulator({ engine: "none" });
  user = await User.inNewNamespace(cluster.kubeconfig);
  const { apiKey, secretKey } = emulator;
  await user.writeSecret("redis-cloud-credentials", { apiKey, secretKey });
  operator = await startTestOperator(cluster.kubeconfig, user, emulator, { watchNamespace: undefined });
});
afterAll(async () => {
  await operator?.[Symbol.asyncDispose]();
  await emulator?.[Symbol.asyncDispose]();
  await cluster?.[Symbol.asyncDispose]();
});

test("with a feature off, its definition is not needed", async () => {
  await expect
    .poll(async () => (await fetch(`http://127.0.0.1:${operator.operator.port}/readyz`)).status)
    .toBe(200);
  await user.create("RedisCloudSubscription", "shop", subscriptionSpec("orders"));
  await user.create("RedisCloudDatabase", "orders", databaseSpec("shop"));
  await user.waitForState("RedisCloudDatabase", "orders", "Ready");
  expect(operator.logged.filter((line) => line.startsWith("error"))).toEqual([]);
});

test("with definitions of an earlier release, a resource still shows its state, and an event names the reason for missing fields", async () => {
  const definitions = JSON.parse(await cluster.kubectl(["get", "crd", "-o=json"])) as {
    items: { spec: { versions: { schema: { openAPIV3Schema: Schema } }[] } }[];
  };
  const later = structuredClone(definitions);
  for (const { spec } of later.items)
    for (const { schema } of spec.versions)
      delete schema.openAPIV3Schema.properties?.["status"]?.properties?.["endpoints"];
  await cluster.kubectl(["replace", "-f", "-"], JSON.stringify(later));
  await user.create("RedisCloudDatabase", "older", databaseSpec("shop"));
  const older = await user.waitForState("RedisCloudDatabase", "older", "Ready");
  expect(older.status).not.toHaveProperty("endpoints");
  await expect
    .poll(() => cluster.kubectl(["get", "events", "-A", "-o=jsonpath={.items[*].message}"]))
    .toContain("the definition of RedisCloudDatabase is older than the operator");
  await cluster.kubectl(["apply", "--server-side", "--force-conflicts", "--kustomize", `${CONFIG}/crd`]);
});

test("after an outage of the API server, everything converges and nothing is created twice", async () => {
  await cluster.stop();
  await expect.poll(() => operator.operator.isLeading).toBe(false);
  await sleep(OUTAGE_MS);
  await cluster.start();
  // The server has forgotten the events before its start: the versions that the operator watches from have expired.
  await user.create("RedisCloudDatabase", "carts", databaseSpec("shop"));
  await user.patch("RedisCloudDatabase", "orders", { spec: { datasetSizeInGb: 2 } });
  await user.waitForState("RedisCloudDatabase", "carts", "Ready");
  await user.waitForState("RedisCloudDatabase", "orders", "Ready");
  const { url: baseUrl, apiKey, secretKey } = emulator;
  const cloud = new RedisCloud({ baseUrl, apiKey, secretKey });
  const [subscription, ...others] = await cloud.subscriptions.list().all();
  expect(others).toEqual([]);
  const databases = await cloud.databases.list(subscription?.id ?? 0).all();
  expect(databases.map(({ name }) => name).sort()).toEqual(["carts", "older", "orders"]);
});
