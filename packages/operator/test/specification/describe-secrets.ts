import { describe, expect, test } from "vitest";
import { EVENTS, type KubernetesObject, SECRETS } from "../../src/kubernetes/objects.js";
import type { ClusterFactory } from "./cluster.js";
import { getMessage } from "./harness.js";
import { databaseSpec, subscriptionSpec } from "./resources.js";
import { useSetting } from "./setting.js";

/** Neither a retry nor a round is due during a test: only a changed Secret starts another reconcile. */
const NEVER_MS = 3_600_000;

/** Secrets that are written, corrected, rotated and deleted while resources use them. */
export function describeSecrets(createCluster: ClusterFactory): void {
  describe("a Secret in use", () => {
    const setting = useSetting(createCluster, "none", () => ({
      backOffMs: { min: NEVER_MS, max: NEVER_MS },
      resyncMs: NEVER_MS,
    }));
    const waitForError = async (words: string) =>
      expect
        .poll(async () => getMessage(await setting.user.find("RedisCloudSubscription", "shop"), "Error"), {
          timeout: 60_000,
        })
        .toContain(words);

    test("that appears or is corrected is used without a retry or a round", async () => {
      const { user, emulator } = setting;
      const { apiKey, secretKey } = emulator;
      const spec = { ...subscriptionSpec("first"), credentialsFrom: { name: "team" } };
      await user.create("RedisCloudSubscription", "shop", spec);
      await waitForError(`Secret ${user.namespace}/team does not exist`);
      await user.writeSecret("team", { apiKey });
      await waitForError(`Secret ${user.namespace}/team must have secretKey`);
      await user.writeSecret("team", { apiKey, secretKey: "wrong-secret-key" });
      await waitForError(`the service rejects the credentials of Secret ${user.namespace}/team`);
      await user.writeSecret("team", { apiKey, secretKey });
      await user.waitForState("RedisCloudSubscription", "shop", "Ready");
    });

    test("with a rotated password changes the database and the Secret of its connection", async () => {
      const { user } = setting;
      await user.writeSecret("orders-password", { password: "First-password-1" });
      const passwordFrom = { secret: { name: "orders-password", key: "password" } };
      await user.create("RedisCloudDatabase", "orders", {
        ...databaseSpec("shop"),
        credentialsFrom: { name: "team" },
        passwordFrom,
      });
      const resource = { kind: "RedisCloudDatabase", name: "orders" };
      await user.create("RedisConnection", "orders", { resource });
      const readPassword = async () => (await user.readSecret("orders"))["REDIS_PASSWORD"];
      await expect.poll(readPassword, { timeout: 60_000 }).toBe("First-password-1");
      await user.writeSecret("orders-password", { password: "Second-password-2" });
      await expect.poll(readPassword, { timeout: 60_000 }).toBe("Second-password-2");
    });

    test("that becomes unusable is reported while the resource stays, and corrected again", async () => {
      const { user, emulator } = setting;
      const { apiKey, secretKey } = emulator;
      await user.writeSecret("team", { apiKey, secretKey: "wrong-secret-key" });
      await waitForError("the service rejects the credentials");
      await user.writeSecret("team", { apiKey, secretKey });
      await user.waitForState("RedisCloudSubscription", "shop", "Ready");
      await user.waitForState("RedisCloudDatabase", "orders", "Ready");
    });

    test("with a password that is deleted before its database does not keep the database", async () => {
      const { user, cloud } = setting;
      const { status } = (await user.find("RedisCloudDatabase", "orders")) ?? {};
      const [subscriptionId = 0] = (status?.id ?? "").split("/").map(Number);
      await user.client.delete(SECRETS, user.namespace, "orders-password");
      await user.delete("RedisCloudDatabase", "orders");
      await user.waitUntilGone("RedisCloudDatabase", "orders");
      const databases = await cloud.databases.list(subscriptionId).all();
      expect(databases.map(({ name }) => name)).toEqual(["first"]);
    });

    test("with credentials that are deleted before a resource keeps its object only with Delete", async () => {
      const { user, cloud } = setting;
      await user.client.delete(SECRETS, user.namespace, "team");
      await waitForError(`Secret ${user.namespace}/team does not exist`);
      await user.delete("RedisCloudSubscription", "shop");
      await waitForError("to release the object and keep the resource, set spec.deletionPolicy: Retain");
      await user.patch("RedisCloudSubscription", "shop", { spec: { deletionPolicy: "Retain" } });
      await user.waitUntilGone("RedisCloudSubscription", "shop");
      expect(await cloud.subscriptions.list().all()).toMatchObject([{ name: "shop" }]);
      const listReasons = async () => {
        const { items } = await user.client.list<KubernetesObject & { reason: string }>(EVENTS, {
          namespace: user.namespace,
        });
        return items.map(({ reason }) => reason);
      };
      await expect.poll(listReasons).toContain("NotDetached");
    });
  });
}
