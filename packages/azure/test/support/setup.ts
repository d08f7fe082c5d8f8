import {
  AzureManagedRedis,
  type AzureManagedRedisOptions,
  type TokenCredential,
} from "azure-managed-redis-sdk";
import { VirtualClock } from "../../../../test/support/virtual-clock.js";
import { clientSecretCredential } from "../../src/testing/client-secret.js";
import type { ArmService } from "./arm-service.js";

export const SUBSCRIPTION = "11111111-2222-3333-4444-555555555555";
export const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/group-1`;
export const CLUSTER = `${GROUP}/providers/Microsoft.Cache/redisEnterprise/cache-1`;
export const DATABASE = `${CLUSTER}/databases/default`;

export const group = { resourceGroupName: "group-1" };
export const cluster = { ...group, clusterName: "cache-1" };
export const clusterSpec = {
  location: "West Europe",
  sku: { name: "Balanced_B5" },
  properties: { publicNetworkAccess: "Enabled" },
};

/** Longer than every sleep except timeouts, in milliseconds. */
const TIMEOUT_MS = 100_000_000;

/** A client of the service on a clock whose sleeps end immediately. */
/** The credential of every client. */
export function credentialOf(service: ArmService): TokenCredential {
  return clientSecretCredential({
    tenantId: "tenant-1",
    clientId: "client-1",
    clientSecret: "client-secret",
    authority: service.origin,
  });
}

export function connect(service: ArmService, options: Partial<AzureManagedRedisOptions> = {}) {
  const clock = new VirtualClock({ start: Date.now(), auto: (ms) => ms < TIMEOUT_MS });
  const azure = new AzureManagedRedis({
    subscriptionId: SUBSCRIPTION,
    endpoint: service.endpoint,
    credential: credentialOf(service),
    apiVersion: "2026-09-01",
    clock,
    timeoutMs: TIMEOUT_MS,
    waitTimeoutMs: TIMEOUT_MS,
    ...options,
  });
  return { azure, clock };
}
