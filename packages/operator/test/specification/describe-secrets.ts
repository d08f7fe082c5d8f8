import { describe, expect, test } from "vitest";
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
  });
}
