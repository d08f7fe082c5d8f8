import { setTimeout as sleep } from "node:timers/promises";
import { startEmulator } from "redis-cloud-emulator";
import type { OperatorOptions } from "redis-cloud-operator";
import { expect, test } from "vitest";
import { startTestOperator, User } from "./specification/harness.js";
import { databaseSpec, subscriptionSpec } from "./specification/resources.js";
import { startSmallCluster } from "./support/small-cluster.js";

/** A longer outage: `OPERATOR_OUTAGE_MS=60000 npx vitest run packages/operator/test/resilience`. */
const OUTAGE_MS = Number(process.env["OPERATOR_OUTAGE_MS"] ?? 2_500);
const LEASE_MS = 2_000;

/** A small cluster, an emulator without Redis, and an operator. */
async function start(options: Partial<OperatorOptions> = {}, missingTypes: readonly string[] = []) {
  const { server, kubeconfig, [Symbol.asyncDispose]: stop } = await startSmallCluster();
  for (const plural of missingTypes) server.missingTypes.add(plural);
  const emulator = await startEmulator({ engine: "none" });
  const { apiKey, secretKey } = emulator;
  const user = await User.inNewNamespace(kubeconfig);
  await user.writeSecret("redis-cloud-credentials", { apiKey, secretKey });
  const test = await startTestOperator(kubeconfig, user, emulator, { leaseMs: LEASE_MS, ...options });
  return {
    server,
    emulator,
    user,
    ...test,
    [Symbol.asyncDispose]: async () => {
      await test[Symbol.asyncDispose]();
      await emulator[Symbol.asyncDispose]();
      await stop();
    },
  };
}

async function createShop(user: User): Promise<void> {
  await user.create("RedisCloudSubscription", "shop", subscriptionSpec("orders"));
  await user.create("RedisCloudDatabase", "orders", databaseSpec("shop"));
}

async function expectShopReady(user: User): Promise<void> {
  await user.waitForState("RedisCloudSubscription", "shop", "Ready");
  await user.waitForState("RedisCloudDatabase", "orders", "Ready");
}

test("a conflict on every first write delays an operator and does not stop it", async () => {
  await using setting = await start();
  const { server, user } = setting;
  await createShop(user);
  await user.create("RedisConnection", "orders", {
    resource: { kind: "RedisCloudDatabase", name: "orders" },
  });
  server.refusesFirstWrites = true;
  await expectShopReady(user);
  await user.waitForState("RedisConnection", "orders", "Ready");
  server.refusesFirstWrites = false;
  await user.delete("RedisCloudDatabase", "orders");
  await user.delete("RedisCloudSubscription", "shop");
  server.refusesFirstWrites = true;
  await user.waitUntilGone("RedisCloudDatabase", "orders");
  await user.waitUntilGone("RedisCloudSubscription", "shop");
});

test("an API server that throttles reads of Secrets delays an operator, and no object shows that as its failure", async () => {
  await using setting = await start();
  const { server, user, operator } = setting;
  await createShop(user);
  await user.create("RedisConnection", "orders", {
    resource: { kind: "RedisCloudDatabase", name: "orders" },
  });
  await user.waitForState("RedisConnection", "orders", "Ready");
  const readStatuses = async () =>
    Promise.all([
      user.find("RedisCloudDatabase", "orders").then((found) => found?.status),
      user.find("RedisConnection", "orders").then((found) => found?.status),
    ]);
  const before = await readStatuses();
  server.throttlesSecrets = true;
  for (const kind of ["RedisCloudDatabase", "RedisConnection"] as const)
    await user.patch(kind, "orders", { metadata: { annotations: { touched: "1" } } });
  const read = async () => (await fetch(`http://127.0.0.1:${operator.port}/metrics`)).text();
  await expect.poll(read).toMatch(/reconciles_total\{kind="RedisConnection",result="error"\} [1-9]/);
  expect(await readStatuses()).toEqual(before);
  server.throttlesSecrets = false;
  await user.patch("RedisCloudDatabase", "orders", { spec: { datasetSizeInGb: 2 } });
  await user.waitForState("RedisCloudDatabase", "orders", "Ready");
});

test("watches that are cut, and versions that expire, lose no change", async () => {
  await using setting = await start();
  const { server, user } = setting;
  await createShop(user);
  await expectShopReady(user);
  for (let size = 2; size < 6; size += 1) {
    server.cutWatches();
    await user.patch("RedisCloudDatabase", "orders", { spec: { datasetSizeInGb: size } });
    // The watches continue after a version that is forgotten.
    if (size % 2 === 0) server.store.compact();
    await user.waitForState("RedisCloudDatabase", "orders", "Ready");
  }
  const lists = server.requests.filter(
    ({ path, isWatch }) => path.endsWith("/redisclouddatabases") && !isWatch,
  );
  expect(lists.length).toBeGreaterThan(1);
});

test(`an API server that is away for ${OUTAGE_MS} ms finds the operator at work afterwards`, async () => {
  await using setting = await start();
  const { server, user, operator, logged } = setting;
  await createShop(user);
  await expect.poll(() => operator.isLeading).toBe(true);
  await server.pause();
  await sleep(Math.max(OUTAGE_MS, LEASE_MS));
  // The lease has ended, so that this replica must not write.
  expect(operator.isLeading).toBe(false);
  await server.resume();
  await expectShopReady(user);
  expect(operator.isLeading).toBe(true);
  expect(logged.join("\n")).toContain("cannot be read or renewed");
});

test("a replica whose lease is not renewed in time writes nothing, and no object shows that as its failure", async () => {
  await using setting = await start();
  const { server, user, operator } = setting;
  await user.create("RedisCloudAclRule", "old", { redisRule: "+get ~*" });
  const { status: before } = await user.waitForState("RedisCloudAclRule", "old", "Ready");
  let answerLeases = () => {};
  server.leasesAnswered = new Promise((resolve) => {
    answerLeases = resolve;
  });
  await expect.poll(() => operator.isLeading).toBe(false);

  await user.patch("RedisCloudAclRule", "old", { spec: { redisRule: "+set ~*" } });
  await user.create("RedisCloudAclRule", "new", { redisRule: "+get ~*" });
  const read = async () => (await fetch(`http://127.0.0.1:${operator.port}/metrics`)).text();
  await expect.poll(read).toMatch(/reconciles_total\{kind="RedisCloudAclRule",result="aborted"\} [1-9]/);
  expect((await user.find("RedisCloudAclRule", "old"))?.status).toEqual(before);
  const { metadata, status } = (await user.find("RedisCloudAclRule", "new")) ?? {};
  expect({ finalizers: metadata?.finalizers ?? [], status }).toEqual({ finalizers: [], status: undefined });

  answerLeases();
  await user.waitForState("RedisCloudAclRule", "old", "Ready");
  await user.waitForState("RedisCloudAclRule", "new", "Ready");
});

test("a request for the lease that is never answered is repeated in time, and the lease is kept", async () => {
  await using setting = await start({ leaseMs: 12_000 });
  const { server, operator, logged } = setting;
  await expect.poll(() => operator.isLeading).toBe(true);
  const countLeases = (method: string) =>
    server.requests.filter((one) => one.method === method && one.path.includes("/leases/")).length;
  const reads = countLeases("GET");
  server.leasesAnswered = new Promise(() => {});
  await expect.poll(() => countLeases("GET"), { timeout: 20_000 }).toBeGreaterThan(reads);
  server.leasesAnswered = undefined;
  const renewals = countLeases("PUT");
  await expect.poll(() => countLeases("PUT"), { timeout: 20_000 }).toBeGreaterThan(renewals);
  expect([operator.isLeading, logged.filter((line) => line.includes("lost the lease"))]).toEqual([true, []]);
});

test("without the feature, the kind of Azure needs no definition", async () => {
  await using setting = await start({}, ["azuremanagedredises"]);
  const { server, user, operator, logged } = setting;
  await createShop(user);
  await expectShopReady(user);
  expect(server.requests.some(({ path }) => path.includes("azuremanagedredises"))).toBe(false);
  expect(logged.join("\n")).not.toContain("AzureManagedRedis");
  expect((await fetch(`http://127.0.0.1:${operator.port}/readyz`)).status).toBe(200);
});

test("an operator whose feature has no definition reports it and is not ready", async () => {
  await using setting = await start({ features: ["azureManagedRedis"] }, ["azuremanagedredises"]);
  const { operator, logged, server, user } = setting;
  await expect.poll(() => logged.join("\n")).toContain("its CustomResourceDefinition is not installed");
  const response = await fetch(`http://127.0.0.1:${operator.port}/readyz`);
  expect([response.status, await response.text()]).toEqual([503, "not listed yet: AzureManagedRedis\n"]);
  expect((await fetch(`http://127.0.0.1:${operator.port}/healthz`)).status).toBe(200);
  server.missingTypes.clear();
  await createShop(user);
  await expectShopReady(user);
});

test("an operator whose work ends with an error releases the lease, and is neither healthy nor ready", async () => {
  const log = (_level: string, message: string) => {
    if (message === "leads") throw new Error("the output is closed");
  };
  await using setting = await start({ log, leaseMs: 600_000 });
  const { operator, server } = setting;
  const probe = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${operator.port}${path}`);
    return [response.status, await response.text()];
  };
  await expect.poll(() => probe("/healthz")).toEqual([503, "stopped: the output is closed\n"]);
  expect(await probe("/readyz")).toEqual([503, "stopped: the output is closed\n"]);
  const releases = server.requests.filter(
    ({ method, path }) => method === "PUT" && path.includes("/leases/"),
  );
  expect([operator.isLeading, releases.length]).toEqual([false, 1]);
});

test("metrics count reconciles by kind and result, requests and the remaining rate", async () => {
  await using setting = await start();
  const { user, operator } = setting;
  await createShop(user);
  await expectShopReady(user);
  const read = async () => (await fetch(`http://127.0.0.1:${operator.port}/metrics`)).text();
  await expect.poll(read).toMatch(/reconciles_total\{kind="RedisCloudDatabase",result="success"\} [1-9]/);
  const text = await read();
  expect(text).toMatch(/api_requests_total\{provider="redis-cloud",method="POST",status="202"\} [1-9]/);
  expect(text).toMatch(/kubernetes_requests_total\{method="PATCH",status="200"\} [1-9]/);
  expect(text).toMatch(/reconcile_duration_seconds_bucket\{le="30",kind="RedisCloudSubscription"\} [1-9]/);
  expect(text).toMatch(/redis_cloud_operator_queue_depth 0/);
  expect(text).toMatch(/redis_cloud_operator_leader 1/);
  expect(text).toContain("redis_cloud_operator_api_requests_remaining");
});

test("a stop releases the lease, so that the next replica leads without waiting for its expiry", async () => {
  await using setting = await start({ leaseMs: 600_000 });
  const { user, operator, server, emulator } = setting;
  await expect.poll(() => operator.isLeading).toBe(true);
  await operator.stop();
  await using next = await startTestOperator(server.kubeconfig, user, emulator, { leaseMs: 600_000 });
  await expect.poll(() => next.operator.isLeading).toBe(true);
});
