// The subscription of the recipes, from the variables that @azure/identity uses, and connections to its databases.
import { AzureManagedRedis, type ClusterNames } from "azure-managed-redis-sdk";
import { clientSecretCredential } from "azure-managed-redis-sdk/testing";
import { createClient } from "redis";

/** Endpoint of the emulator; Azure without one. */
const endpoint = process.env["AZURE_ENDPOINT"];

/** Client of the subscription. Programs of yours pass `new DefaultAzureCredential()` of `@azure/identity`. */
export const azure = new AzureManagedRedis({
  credential: clientSecretCredential({
    tenantId: read("AZURE_TENANT_ID"),
    clientId: read("AZURE_CLIENT_ID"),
    clientSecret: read("AZURE_CLIENT_SECRET"),
    authority: endpoint,
  }),
  subscriptionId: read("AZURE_SUBSCRIPTION_ID"),
  endpoint,
  apiVersion: "2026-09-01",
});

/** Resource group of the recipes. */
export const group = { resourceGroupName: process.env["AZURE_RESOURCE_GROUP"] ?? "recipes" };

/** Path of the resource group. */
export const groupId = `/subscriptions/${read("AZURE_SUBSCRIPTION_ID")}/resourceGroups/${group.resourceGroupName}`;

/** Path of the database of a cluster. */
export function idOf({ clusterName }: ClusterNames): string {
  return `${groupId}/providers/Microsoft.Cache/redisEnterprise/${clusterName}/databases/default`;
}

/** Creates a cluster and its database, whose access keys are enabled. */
export async function provision(
  clusterName: string,
  location: string,
  properties = {},
): Promise<ClusterNames> {
  const cluster = { ...group, clusterName };
  const spec = { location, sku: { name: "Balanced_B5" }, properties: { publicNetworkAccess: "Enabled" } };
  await azure.clusters.create(cluster, spec).wait();
  const keys = { accessKeysAuthentication: "Enabled" };
  await azure.databases.create(cluster, { properties: { ...keys, ...properties } }).wait();
  return cluster;
}

/** Connects to the database of a cluster over TLS, with its primary key unless a user is given. */
export async function connect(cluster: ClusterNames, user?: { username: string; password: string }) {
  const { hostName = "" } = (await azure.clusters.get(cluster)).properties ?? {};
  const { port = 10_000 } = (await azure.databases.get(cluster)).properties ?? {};
  const { primaryKey = "" } = user === undefined ? await azure.databases.listKeys(cluster) : {};
  const ca = process.env["REDIS_CA"];
  const socket = { host: hostName, port, tls: true as const, ...(ca === undefined ? {} : { ca }) };
  return createClient({ ...(user ?? { password: primaryKey }), socket }).connect();
}

/** Storage container for exports: its address and signature. */
export const container = `https://${process.env["AZURE_STORAGE_ACCOUNT"] ?? "account"}.blob.core.windows.net/recipes?${process.env["AZURE_STORAGE_SAS"] ?? ""}`;

function read(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === "") throw new Error(`${name} must be set`);
  return value;
}
