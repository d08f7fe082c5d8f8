import { describe, expect, test } from "vitest";
import type { ClusterFactory } from "./cluster.js";
import { getMessage, startTestOperator, User } from "./harness.js";
import { databaseSpec, subscriptionSpec } from "./resources.js";
import { listWrites, useSetting } from "./setting.js";

/** Faults that users make. Each is visible in a condition, and none ends the controller. */
export function describeBadInput(createCluster: ClusterFactory): void {
  describe("bad input", () => {
    const setting = useSetting(createCluster, "none");

    test("a specification that the schema refuses is refused by field", async () => {
      const { user, cluster } = setting;
      const create = user.create("RedisCloudDatabase", "wrong", {
        ...databaseSpec("shop"),
        datasetSizeInGb: 0,
      });
      if (cluster.checksSchemas) {
        await expect(create).rejects.toThrow(/spec\.datasetSizeInGb.*must be at least 0\.1/);
        return;
      }
      await create;
      const blocked = await user.waitForState("RedisCloudDatabase", "wrong", "Unknown|Failed|Absent|Blocked");
      expect(getMessage(blocked, "Error")).toContain("spec.datasetSizeInGb: must be at least 0.1 (got 0)");
      await user.delete("RedisCloudDatabase", "wrong");
      await user.waitUntilGone("RedisCloudDatabase", "wrong");
    });

    test("a Secret that does not exist is named in the condition, and used once it is written", async () => {
      const { user, emulator } = setting;
      const spec = { ...subscriptionSpec("one"), credentialsFrom: { name: "team" } };
      await user.create("RedisCloudSubscription", "team", spec);
      const missing = await user.waitForState("RedisCloudSubscription", "team", "Unknown");
      expect(getMessage(missing, "Error")).toBe(`Secret ${user.namespace}/team does not exist`);
      await user.writeSecret("team", { apiKey: emulator.apiKey });
      await expect
        .poll(async () => getMessage(await user.find("RedisCloudSubscription", "team"), "Error"))
        .toBe(`Secret ${user.namespace}/team must have secretKey`);
      await user.writeSecret("team", { apiKey: emulator.apiKey, secretKey: "wrong-secret-key" });
      await expect
        .poll(async () => getMessage(await user.find("RedisCloudSubscription", "team"), "Error"))
        .toContain(`the service rejects the credentials of Secret ${user.namespace}/team`);
      await user.writeSecret("team", { apiKey: emulator.apiKey, secretKey: emulator.secretKey });
      await user.waitForState("RedisCloudSubscription", "team", "Ready");
      expect(setting.operator.logged.join("\n")).not.toContain("wrong-secret-key");
    });

    test("a password whose Secret is missing is reported, and nothing is created", async () => {
      const { user, emulator } = setting;
      const before = await listWrites(emulator);
      const passwordFrom = { secret: { name: "nowhere", key: "password" } };
      await user.create("RedisCloudDatabase", "secret", { ...databaseSpec("team"), passwordFrom });
      await expect
        .poll(async () => getMessage(await user.find("RedisCloudDatabase", "secret"), "Error"))
        .toContain(`Secret ${user.namespace}/nowhere does not exist`);
      expect((await listWrites(emulator)).slice(before.length)).toEqual([]);
    });

    test("a reference to a missing resource waits, and names it", async () => {
      const { user } = setting;
      await user.create("RedisCloudDatabase", "early", databaseSpec("later"));
      const waiting = await user.waitForState("RedisCloudDatabase", "early", "Pending");
      expect(getMessage(waiting, "Error")).toBe(
        'spec.subscription refers to RedisCloudSubscription "later", which does not exist',
      );
      await user.create("RedisCloudSubscription", "later", subscriptionSpec("early"));
      await user.waitForState("RedisCloudDatabase", "early", "Ready");
    });

    test("the second object of one database names the owner, and its deletion keeps the database", async () => {
      const { user, emulator } = setting;
      await user.create("RedisCloudDatabase", "second", { ...databaseSpec("later"), name: "early" });
      const second = await user.waitForState("RedisCloudDatabase", "second", "Blocked");
      expect(getMessage(second, "Error")).toBe(
        `RedisCloudDatabase ${user.namespace}/second: the same resource belongs to RedisCloudDatabase ${user.namespace}/early`,
      );
      const before = await listWrites(emulator);
      await user.delete("RedisCloudDatabase", "second");
      await user.waitUntilGone("RedisCloudDatabase", "second");
      expect(await listWrites(emulator)).toEqual(before);
      expect((await user.find("RedisCloudDatabase", "early"))?.status?.state).toBe("Ready");
    });

    test("a connection to another namespace needs a grant there", async () => {
      const { user, cluster, operator, emulator } = setting;
      const other = await User.inNewNamespace(cluster.kubeconfig);
      const resource = { kind: "RedisCloudDatabase", name: "early", namespace: user.namespace };
      await other.create("RedisConnection", "early", { resource });
      // The first operator watches one namespace only. This one watches all, and has the lease of the other namespace.
      await other.writeSecret("redis-cloud-credentials", {
        apiKey: emulator.apiKey,
        secretKey: emulator.secretKey,
      });
      await using all = await startTestOperator(cluster.kubeconfig, other, emulator, {
        watchNamespace: undefined,
      });
      const refused = await other.waitForState("RedisConnection", "early", "Unknown|Failed");
      expect(getMessage(refused, "Error")).toContain(
        `no RedisConnectionGrant in the namespace ${user.namespace} permits ${other.namespace}`,
      );
      expect(await other.readSecret("early")).toEqual({});
      await user.create("RedisConnectionGrant", "other", {
        from: [{ namespace: other.namespace }],
        to: [{ kind: "RedisCloudDatabase", name: "early" }],
      });
      await other.waitForState("RedisConnection", "early", "Ready");
      expect(await other.readSecret("early")).toMatchObject({ REDIS_HOST: expect.any(String) });
      expect([operator.operator.isLeading, all.operator.isLeading]).toEqual([true, true]);
    });

    test("a Secret that belongs to another object is not overwritten", async () => {
      const { user } = setting;
      await user.writeSecret("precious", { key: "value" });
      const resource = { kind: "RedisCloudDatabase", name: "early" };
      await user.create("RedisConnection", "precious", { resource });
      const refused = await user.waitForState("RedisConnection", "precious", "Unknown|Failed");
      expect(getMessage(refused, "Error")).toContain("exists and does not belong to this connection");
      expect(await user.readSecret("precious")).toEqual({ key: "value" });
    });
  });
}
