import type { AzureManagedRedis, ClusterNames } from "azure-managed-redis-sdk";
import type { DatabaseCreate } from "azure-managed-redis-sdk/models";
import type { RedisOptions } from "ioredis";
import type { RunningEmulator } from "redis-cloud-emulator";
import type { TestContext } from "vitest";
import { type StepTracker, trackSteps } from "../../../../test/use-cases/steps.js";
import { connect, SUBSCRIPTION, withRedis } from "../../../emulator/test/azure/azure.js";

type DatabaseProperties = NonNullable<DatabaseCreate["properties"]>;

/** A resource group in which the steps of a use case are done, with real databases. */
export interface AzureFixture extends Omit<StepTracker, "observe"> {
  azure: AzureManagedRedis;
  group: { resourceGroupName: string };
  /** Names a cluster of the group. */
  named(name: string): ClusterNames;
  /** Creates a cluster with its database, whose access keys are enabled. */
  provision(
    name: string,
    spec?: {
      location?: string;
      sku?: string;
      tags?: Record<string, string>;
      properties?: DatabaseProperties;
    },
  ): Promise<ClusterNames>;
  /** Executes a command over TLS, by default with the primary key. */
  run(
    cluster: ClusterNames,
    command: string,
    args: readonly string[],
    login?: Pick<RedisOptions, "username" | "password">,
  ): Promise<unknown>;
}

/** Opens an empty resource group for a use case. */
export function openScene(context: TestContext, emulator: RunningEmulator, useCase: string): AzureFixture {
  const { observe, step, executed } = trackSteps(context, "azure-managed-redis", useCase);
  const azure = connect(emulator, { middleware: [observe] });
  const group = { resourceGroupName: useCase };
  const named = (name: string) => ({ ...group, clusterName: `${useCase}-${name}` });
  return {
    step,
    executed,
    azure,
    group,
    named,
    run: async (cluster, command, args, login) => {
      const password = login?.password ?? (await azure.databases.listKeys(cluster)).primaryKey ?? "";
      const database = await azure.databases.get(cluster);
      const result = await withRedis(emulator, database, { ...login, password }, (redis) =>
        redis.call(command, ...args),
      );
      executed(command);
      return result;
    },
    provision: async (name, { location = "westeurope", sku = "Balanced_B5", tags = {}, properties } = {}) => {
      const cluster = named(name);
      const spec = { location, sku: { name: sku }, tags, properties: { publicNetworkAccess: "Enabled" } };
      await azure.clusters.create(cluster, spec).wait();
      await azure.databases
        .create(cluster, { properties: { accessKeysAuthentication: "Enabled", ...properties } })
        .wait();
      return cluster;
    },
  };
}

/** Path of the resource group of a cluster. */
export function groupId({ resourceGroupName }: Pick<ClusterNames, "resourceGroupName">): string {
  return `/subscriptions/${SUBSCRIPTION}/resourceGroups/${resourceGroupName}`;
}

/** Path of the database of a cluster. */
export function databaseId(cluster: ClusterNames): string {
  return `${groupId(cluster)}/providers/Microsoft.Cache/redisEnterprise/${cluster.clusterName}/databases/default`;
}

/** A group of databases for geo-replication. */
export function replicationGroup(...clusters: ClusterNames[]) {
  const linkedDatabases = clusters.map((cluster) => ({ id: databaseId(cluster) }));
  return { geoReplication: { groupNickname: "group-a", linkedDatabases } };
}

/** A storage container of a group for exports, with its signature. */
export function containerOf({ resourceGroupName }: AzureFixture["group"], name = "exports"): string {
  const container = `${resourceGroupName}-${name}`.toLowerCase();
  return `https://account.blob.core.windows.net/${container}?sv=1&sig=signature`;
}

/** Memory limit of a database in bytes. */
export async function maxMemory({ run }: AzureFixture, cluster: ClusterNames): Promise<number> {
  const info = String(await run(cluster, "INFO", ["memory"]));
  return Number(/maxmemory:(\d+)/.exec(info)?.[1]);
}
