import { createClient } from "redis";
import { describe, expect, test } from "vitest";
import { EVENTS, type KubernetesObject } from "../../src/kubernetes/objects.js";
import type { ClusterFactory } from "./cluster.js";
import { getMessage } from "./harness.js";
import { databaseSpec, subscriptionSpec } from "./resources.js";
import { listWrites, useSetting } from "./setting.js";

const PAUSED = "redis-cloud-sdk.github.io/paused";

/** From the first object to the last, with a real Redis behind each database. */
export function describeLifecycle(createCluster: ClusterFactory): void {
  describe("the life of a database", () => {
    const setting = useSetting(createCluster, "redis");
    const connect = async () => {
      const { REDIS_URL: url = "" } = await setting.user.readSecret("orders");
      return createClient({ url }).connect();
    };

    test("a database and its subscription become ready, and the Secret of a connection connects", async () => {
      const { user } = setting;
      await user.writeSecret("orders-password", { password: "First-password-1" });
      await user.create("RedisConnection", "orders", {
        resource: { kind: "RedisCloudDatabase", name: "orders" },
      });
      const passwordFrom = { secret: { name: "orders-password", key: "password" } };
      await user.create("RedisCloudDatabase", "orders", { ...databaseSpec("shop"), passwordFrom });
      await user.create("RedisCloudSubscription", "shop", subscriptionSpec("orders"));
      const ready = await user.waitForState("RedisCloudDatabase", "orders", "Ready");
      expect(ready.status?.endpoint).toMatch(/:\d+$/);
      expect(ready.metadata.finalizers).toEqual(["redis-cloud-sdk.github.io/finalizer"]);
      await user.waitForState("RedisConnection", "orders", "Ready");
      expect(await user.readSecret("orders")).toMatchObject({ REDIS_PASSWORD: "First-password-1" });
      const client = await connect();
      expect(await client.set("greeting", "hello")).toBe("OK");
      await client.close();
    });

    test("a ready resource that is reconciled again sends no change", async () => {
      const { user, emulator } = setting;
      await user.waitForState("RedisCloudSubscription", "shop", "Ready");
      const before = await listWrites(emulator);
      const reads = setting.operator.operator;
      expect(reads.isLeading).toBe(true);
      // Two changes of annotations, each of which is a reconcile; the second one's condition shows that it has ended.
      await user.patch("RedisCloudDatabase", "orders", { metadata: { annotations: { touched: "1" } } });
      await user.patch("RedisCloudDatabase", "orders", { metadata: { annotations: { [PAUSED]: "true" } } });
      await expect
        .poll(async () => getMessage(await user.find("RedisCloudDatabase", "orders"), "Paused"))
        .toContain("paused");
      await user.patch("RedisCloudDatabase", "orders", { metadata: { annotations: { [PAUSED]: null } } });
      await expect
        .poll(async () => getMessage(await user.find("RedisCloudDatabase", "orders"), "Paused"))
        .toBeUndefined();
      expect(await listWrites(emulator)).toEqual(before);
    });

    test("a changed size is applied, and the data is still there", async () => {
      const { user, cloud } = setting;
      await user.patch("RedisCloudDatabase", "orders", { spec: { datasetSizeInGb: 2 } });
      const { status } = await user.waitForState("RedisCloudDatabase", "orders", "Ready");
      const [subscriptionId, databaseId] = (status?.id ?? "").split("/").map(Number);
      const database = await cloud.databases.get({
        subscriptionId: subscriptionId ?? 0,
        databaseId: databaseId ?? 0,
      });
      expect(database.datasetSizeInGb).toBe(2);
      const client = await connect();
      expect(await client.get("greeting")).toBe("hello");
      await client.close();
    });

    test("a rotated password reaches the database and the Secret of the connection", async () => {
      const { user } = setting;
      await user.writeSecret("orders-password", { password: "Second-password-2" });
      // A change of the resource applies it immediately. That the Secret itself is noticed is tested with the Secrets.
      await user.patch("RedisCloudDatabase", "orders", { metadata: { annotations: { rotated: "1" } } });
      await expect
        .poll(async () => (await user.readSecret("orders"))["REDIS_PASSWORD"])
        .toBe("Second-password-2");
      const client = await connect();
      expect(await client.get("greeting")).toBe("hello");
      await client.close();
    });

    test("a change of an immutable field is refused with its reason, and nothing is touched", async () => {
      const { user, emulator } = setting;
      const before = await listWrites(emulator);
      await user.patch("RedisCloudDatabase", "orders", { spec: { protocol: "memcached" } });
      const blocked = await user.waitForState("RedisCloudDatabase", "orders", "Blocked");
      expect(getMessage(blocked, "Error")).toContain("spec.protocol cannot be changed");
      expect(await listWrites(emulator)).toEqual(before);
      await user.patch("RedisCloudDatabase", "orders", { spec: { protocol: null } });
      await user.waitForState("RedisCloudDatabase", "orders", "Ready");
    });

    test("what was done is recorded in events", async () => {
      const { user } = setting;
      const { items } = await user.client.list<KubernetesObject & { reason: string; message: string }>(
        EVENTS,
        {
          namespace: user.namespace,
        },
      );
      const reasons = new Set(items.map(({ reason }) => reason));
      expect([...reasons]).toEqual(expect.arrayContaining(["Changing", "Ready", "BlockedError"]));
      // It was ordered with its subscription, and waited for it.
      expect([...reasons]).not.toContain("NotOwnedError");
      expect(JSON.stringify(items)).not.toContain("password-2");
      expect(setting.operator.logged.join("\n")).not.toContain("password-2");
    });

    test("a paused resource that is deleted stays until the annotation is removed", async () => {
      const { user } = setting;
      await user.patch("RedisCloudDatabase", "orders", { metadata: { annotations: { [PAUSED]: "true" } } });
      await user.delete("RedisCloudDatabase", "orders");
      await user.delete("RedisCloudSubscription", "shop");
      await expect
        .poll(
          async () =>
            getMessage(await user.find("RedisCloudSubscription", "shop"), "Ready") ??
            (await user.find("RedisCloudSubscription", "shop"))?.status?.conditions?.[0]?.message,
        )
        .toContain("waits for RedisCloudDatabase");
      expect(await user.find("RedisCloudDatabase", "orders")).toBeDefined();
      await user.patch("RedisCloudDatabase", "orders", { metadata: { annotations: { [PAUSED]: null } } });
      await user.waitUntilGone("RedisCloudDatabase", "orders");
    });

    test("a deleted subscription goes after its database, and both are gone at the service", async () => {
      const { user, cloud } = setting;
      await user.waitUntilGone("RedisCloudSubscription", "shop");
      expect(await cloud.subscriptions.list().all()).toEqual([]);
    });

    test("with Retain, the object goes and the database stays without its owner", async () => {
      const { user, cloud } = setting;
      await user.create("RedisCloudSubscription", "kept", {
        ...subscriptionSpec("kept"),
        deletionPolicy: "Retain",
      });
      await user.create("RedisCloudDatabase", "kept", { ...databaseSpec("kept"), deletionPolicy: "Retain" });
      const { status } = await user.waitForState("RedisCloudDatabase", "kept", "Ready");
      const [subscriptionId = 0, databaseId = 0] = (status?.id ?? "").split("/").map(Number);
      await user.delete("RedisCloudDatabase", "kept");
      await user.waitUntilGone("RedisCloudDatabase", "kept");
      expect(await cloud.databases.get({ subscriptionId, databaseId })).toMatchObject({ status: "active" });
      expect(await cloud.databases.tags.list({ subscriptionId, databaseId }).all()).toEqual([]);
    });

    test("an existing database without an owner is refused, and taken over with the annotation", async () => {
      const { user, cloud } = setting;
      const [subscription] = await cloud.subscriptions.list().all();
      const database = await cloud.databases
        .create(subscription?.id ?? 0, { name: "found", datasetSizeInGb: 1 })
        .wait();
      await user.create("RedisCloudDatabase", "found", { ...databaseSpec("kept"), datasetSizeInGb: 2 });
      const refused = await user.waitForState("RedisCloudDatabase", "found", "Blocked");
      expect(getMessage(refused, "Error")).toContain("has no owner");
      const annotations = { "redis-cloud-sdk.github.io/adopt": "true" };
      await user.patch("RedisCloudDatabase", "found", { metadata: { annotations } });
      const adopted = await user.waitForState("RedisCloudDatabase", "found", "Ready");
      expect(adopted.status?.id).toBe(`${subscription?.id}/${database.databaseId}`);
    });
  });
}
