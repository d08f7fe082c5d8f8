import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type RunningEmulator, startEmulator } from "redis-cloud-emulator";
import type { OperatorOptions } from "redis-cloud-operator";
import { describe, expect, test } from "vitest";
import { folder } from "../../../../test/support/temp-folder.js";
import type { CustomKind } from "../../src/custom-resources/names.js";
import type { ClusterFactory } from "./cluster.js";
import { getMessage, startTestOperator, User } from "./harness.js";
import { databaseSpec, subscriptionSpec } from "./resources.js";
import { useSetting } from "./setting.js";

/** Every kind becomes ready and goes. */
export function describeKinds(createCluster: ClusterFactory): void {
  describe("each kind", () => {
    const setting = useSetting(createCluster, "none", enableAzure);

    test("of Redis Cloud becomes ready", async () => {
      const { user } = setting;
      const passwordFrom = { secret: { name: "user-password", key: "password" } };
      await user.writeSecret("user-password", { password: "User-password-1" });
      const rule = {
        rule: { name: "read" },
        databases: [{ database: { name: "orders" }, subscription: { name: "shop" } }],
      };
      const aws = {
        region: "us-east-1",
        awsAccountId: "123456789012",
        vpcId: "vpc-1",
        vpcCidrs: ["10.1.0.0/24"],
      };
      const all: [CustomKind, string, Record<string, unknown>][] = [
        ["RedisCloudSubscription", "shop", subscriptionSpec("orders")],
        ["RedisCloudDatabase", "orders", databaseSpec("shop")],
        ["RedisCloudEssentialsDatabase", "cache", { planId: 34843, deletionPolicy: "Delete" }],
        ["RedisCloudPeering", "peering", { subscription: { name: "shop" }, aws, deletionPolicy: "Delete" }],
        ["RedisCloudAclRule", "read", { redisRule: "+@read ~*", deletionPolicy: "Delete" }],
        ["RedisCloudAclRole", "reader", { redisRules: [rule], deletionPolicy: "Delete" }],
        ["RedisCloudAclUser", "reader", { role: { name: "reader" }, passwordFrom, deletionPolicy: "Delete" }],
      ];
      // In reverse order: each waits for what it refers to.
      for (const [kind, name, spec] of [...all].reverse()) await user.create(kind, name, spec);
      for (const [kind, name] of all) await user.waitForState(kind, name, "Ready");
      for (const [kind, name] of all) await user.delete(kind, name);
      for (const [kind, name] of all) await user.waitUntilGone(kind, name);
      expect(await setting.cloud.subscriptions.list().all()).toEqual([]);
    });

    test("of Azure becomes ready with a client secret, and goes", async () => {
      const { user, emulator } = setting;
      const { apiKey: clientId, secretKey: clientSecret } = emulator;
      const subscriptionId = "11111111-2222-3333-4444-555555555555";
      const spec = {
        resourceGroup: "group-1",
        location: "westeurope",
        sku: "Balanced_B5",
        deletionPolicy: "Delete",
      };
      await user.create("AzureManagedRedis", "cache", {
        ...spec,
        publicNetworkAccess: "Enabled",
        accessKeysAuthentication: "Enabled",
      });
      const missing = await user.waitForState("AzureManagedRedis", "cache", "Unknown");
      expect(getMessage(missing, "Error")).toContain("azure-credentials does not exist");
      await user.writeSecret("azure-credentials", {
        subscriptionId,
        tenantId: "tenant-1",
        clientId,
        clientSecret,
      });
      const ready = await user.waitForState("AzureManagedRedis", "cache", "Ready");
      expect(ready.status?.endpoint).toMatch(/:\d+$/);
      const resource = { kind: "AzureManagedRedis", name: "cache" };
      await user.create("RedisConnection", "cache", { resource });
      await user.waitForState("RedisConnection", "cache", "Ready");
      expect((await user.readSecret("cache"))["REDIS_PASSWORD"]).toMatch(/.{10}/);
      await user.delete("AzureManagedRedis", "cache");
      await user.waitUntilGone("AzureManagedRedis", "cache");
    });

    test("of Azure is reached by workload identity, also after the file has another token", async () => {
      // A token is used for one request.
      await using emulator = await startEmulator({ engine: "none", behavior: { azureTokenSeconds: 60 } });
      const user = await User.inNewNamespace(setting.cluster.kubeconfig);
      const tokenFile = join(await folder({ token: "expired-token" }), "token");
      const subscriptionId = "11111111-2222-3333-4444-555555555555";
      const { apiKey: clientId, secretKey } = emulator;
      await using _ = await startTestOperator(setting.cluster.kubeconfig, user, emulator, {
        ...enableAzure(emulator),
        workloadIdentity: { tenantId: "tenant-1", clientId, subscriptionId, tokenFile },
      });
      await user.create("AzureManagedRedis", "cache", {
        resourceGroup: "group-1",
        location: "westeurope",
        sku: "Balanced_B5",
        publicNetworkAccess: "Enabled",
        deletionPolicy: "Delete",
      });
      const refused = await user.waitForState("AzureManagedRedis", "cache", "Unknown");
      expect(getMessage(refused, "Error")).toContain(
        `Azure rejects the credentials of the client ${clientId}`,
      );
      await writeFile(tokenFile, secretKey);
      await user.waitForState("AzureManagedRedis", "cache", "Ready");
      await user.delete("AzureManagedRedis", "cache");
      await user.waitUntilGone("AzureManagedRedis", "cache");
    });
  });
}

/** Options of an operator for both providers. */
function enableAzure({ url }: RunningEmulator): Partial<OperatorOptions> {
  const azureUrl = `${new URL(url).origin}/azure`;
  return {
    features: ["azureManagedRedis"],
    endpoints: { redisCloudUrl: url, azureUrl, azureAuthority: azureUrl },
  };
}
