import { createClient } from "redis";
import { type RunningEmulator, startEmulator } from "redis-cloud-emulator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Cluster, ClusterFactory } from "./cluster.js";
import { startTestOperator, type TestOperator, User } from "./harness.js";
import { databaseSpec, subscriptionSpec } from "./resources.js";

/** The specification of the controller, for any API server. */
export function describeController(createCluster: ClusterFactory): void {
  describe("the controller", () => {
    let cluster: Cluster;
    let emulator: RunningEmulator;
    let user: User;
    let operator: TestOperator;

    beforeAll(async () => {
      cluster = await createCluster();
      emulator = await startEmulator();
      const { apiKey, secretKey } = emulator;
      user = await User.inNewNamespace(cluster.kubeconfig);
      await user.writeSecret("redis-cloud-credentials", { apiKey, secretKey });
      operator = await startTestOperator(cluster.kubeconfig, user, emulator);
    });

    afterAll(async () => {
      await operator?.[Symbol.asyncDispose]();
      await emulator?.[Symbol.asyncDispose]();
      await cluster?.[Symbol.asyncDispose]();
    });

    test("a database and its subscription become ready, and a connection writes a Secret that connects", async () => {
      await user.create("RedisConnection", "orders", {
        resource: { kind: "RedisCloudDatabase", name: "orders" },
      });
      await user.create("RedisCloudDatabase", "orders", databaseSpec("shop"));
      await user.create("RedisCloudSubscription", "shop", subscriptionSpec("orders"));
      const ready = await user.waitForState("RedisCloudDatabase", "orders", "Ready");
      expect(ready.status?.endpoint).toMatch(/:\d+$/);
      expect(ready.metadata.finalizers).toEqual(["redis-cloud-sdk.github.io/finalizer"]);
      await user.waitForState("RedisConnection", "orders", "Ready");
      const { REDIS_URL: url = "" } = await user.readSecret("orders");
      const client = createClient({ url });
      await client.connect();
      expect(await client.set("greeting", "hello")).toBe("OK");
      await client.close();
    });
  });
}
