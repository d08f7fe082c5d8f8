import { setTimeout as sleep } from "node:timers/promises";
import { startEmulator } from "redis-cloud-emulator";
import { RedisCloud } from "redis-cloud-sdk";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleProgram, type Program } from "../../../../test/support/program.js";
import { createSeededRandom } from "../../../../test/support/random.js";
import { CONFIG_MAPS } from "../../src/kubernetes/objects.js";
import { startRecordingProxy } from "../support/recording-proxy.js";
import type { Cluster, ClusterFactory } from "./cluster.js";
import { User } from "./harness.js";
import { OperatorProcess } from "./operator-process.js";
import { DURATIONS, databaseSpec, subscriptionSpec } from "./resources.js";

/** A longer run: `OPERATOR_KILLS=30 npx vitest run packages/operator/test/kill`. */
const KILLS = Number(process.env["OPERATOR_KILLS"] ?? 6);
const SEED = Number(process.env["OPERATOR_SEED"] ?? 20_260_101);

/** Operators in processes that are killed while they create. */
export function describeKills(createCluster: ClusterFactory): void {
  describe("a killed operator", () => {
    let cluster: Cluster;
    let program: Program;
    beforeAll(async () => {
      cluster = await createCluster();
      program = await bundleProgram(new URL("../../src/cli/main.ts", import.meta.url));
    });
    afterAll(async () => {
      await program?.[Symbol.asyncDispose]();
      await cluster?.[Symbol.asyncDispose]();
    });

    /** An emulator whose creates take a while, and a user with credentials. */
    async function prepare() {
      const emulator = await startEmulator({
        engine: "none",
        clock: "realistic",
        durations: DURATIONS,
        behavior: { rateLimit: false },
      });
      const { url: baseUrl, apiKey, secretKey } = emulator;
      const user = await User.inNewNamespace(cluster.kubeconfig);
      await user.writeSecret("redis-cloud-credentials", { apiKey, secretKey });
      const start = (name: string, redisCloudUrl: string, leaseSeconds: number) =>
        new OperatorProcess({
          command: [process.execPath, program.path],
          kubeconfig: cluster.kubeconfig,
          namespace: user.namespace,
          name,
          redisCloudUrl,
          leaseSeconds,
        });
      const cloud = new RedisCloud({ baseUrl, apiKey, secretKey });
      // An account has at most one subscription with a free plan.
      const plans = await cloud.essentials.plans.list().all();
      const { id: planId = 0 } = plans.find(({ price = 0 }) => price > 0) ?? {};
      return { emulator, user, start, cloud, planId };
    }

    test(`creates nothing twice and orphans nothing, killed ${KILLS} times at random moments`, async () => {
      const { emulator, user, start, cloud, planId } = await prepare();
      await using _ = emulator;
      const random = createSeededRandom(SEED);
      for (let kill = 0; kill < KILLS; kill += 1) {
        await createPair(user, kill, planId);
        await using operator = start("replica", emulator.url, 15);
        await operator.waitForLog('"leads"');
        await sleep(random() * 1_500);
        await operator.kill();
      }
      await createPair(user, KILLS, planId);
      await using operator = start("replica", emulator.url, 15);
      await expectEachOnce(user, cloud, KILLS + 1);
      expect(await operator.stop()).toBe(0);
    }, 900_000);

    test("is replaced by the other replica, and the two never write at the same time", async () => {
      const { emulator, user, start, cloud, planId } = await prepare();
      await using _ = emulator;
      await using first = await startRecordingProxy(emulator.url);
      await using second = await startRecordingProxy(emulator.url);
      await using leader = start("first", first.url, 5);
      await leader.waitForLog('"leads"');
      await using standby = start("second", second.url, 5);
      for (let pair = 0; pair < 4; pair += 1) await createPair(user, pair, planId);
      await expect.poll(() => first.writes.length, { interval: 10 }).toBeGreaterThan(2);
      await leader.kill();
      const lastWrite = first.writes.at(-1) ?? 0;
      await standby.waitForLog('"leads"');
      await expectEachOnce(user, cloud, 4);
      expect(first.writes.at(-1)).toBe(lastWrite);
      expect(second.writes.length).toBeGreaterThan(0);
      expect(Math.min(...second.writes)).toBeGreaterThan(lastWrite);
    }, 300_000);
  });
}

/** An Essentials database, and a subscription with a database. All databases have the same name, in different subscriptions. */
async function createPair(user: User, pair: number, planId: number): Promise<void> {
  await user.create("RedisCloudSubscription", `shop-${pair}`, subscriptionSpec(`first-${pair}`));
  await user.create("RedisCloudEssentialsDatabase", `cache-${pair}`, { planId });
  await user.create("RedisCloudDatabase", `orders-${pair}`, {
    ...databaseSpec(`shop-${pair}`),
    name: "orders",
  });
}

/** Waits until all pairs are ready, and compares what exists at the service. */
async function expectEachOnce(user: User, cloud: RedisCloud, pairs: number): Promise<void> {
  for (let pair = 0; pair < pairs; pair += 1) {
    await user.waitForState("RedisCloudSubscription", `shop-${pair}`, "Ready");
    await user.waitForState("RedisCloudDatabase", `orders-${pair}`, "Ready");
    await user.waitForState("RedisCloudEssentialsDatabase", `cache-${pair}`, "Ready");
  }
  const names = Array.from({ length: pairs }, (_, pair) => `shop-${pair}`);
  const subscriptions = await cloud.subscriptions.list().all();
  expect(subscriptions.map(({ name }) => name).sort()).toEqual(names.sort());
  for (const { id, name } of subscriptions) {
    const pair = name.replace("shop-", "");
    const databases = await cloud.databases.list(id).all();
    expect(databases.map((one) => one.name).sort()).toEqual([`first-${pair}`, "orders"]);
    const { databaseId = 0 } = databases.find((one) => one.name === "orders") ?? {};
    const tags = await cloud.databases.tags.list({ subscriptionId: id, databaseId }).all();
    expect(tags.map(({ key, value }) => `${key}=${value}`)).toEqual([
      `redis-cloud-ensure=${user.namespace}.orders-${pair}`,
    ]);
  }
  const essentials = await cloud.essentials.subscriptions.list().all();
  expect(essentials.map(({ name }) => name).sort()).toEqual(
    Array.from({ length: pairs }, (_, pair) => `cache-${pair}`).sort(),
  );
  for (const { id, name } of essentials)
    expect((await cloud.essentials.databases.list(id).all()).map((one) => one.name)).toEqual([name]);
  await expect
    .poll(
      async () =>
        (
          await user.client.list(CONFIG_MAPS, {
            namespace: user.namespace,
            labels: "redis-cloud-sdk.github.io/intent=true",
          })
        ).items,
      {
        timeout: 60_000,
      },
    )
    .toEqual([]);
}
