import { type RunningEmulator, startEmulator } from "redis-cloud-emulator";
import type { OperatorOptions } from "redis-cloud-operator";
import { RedisCloud } from "redis-cloud-sdk";
import { afterAll, beforeAll } from "vitest";
import type { Cluster, ClusterFactory } from "./cluster.js";
import { startTestOperator, type TestOperator, User } from "./harness.js";

/** A cluster, an emulator, a user with credentials in a new namespace, and an operator that watches it. */
export interface Setting {
  cluster: Cluster;
  emulator: RunningEmulator;
  cloud: RedisCloud;
  user: User;
  operator: TestOperator;
}

/** Starts a setting before the tests of a suite, and ends it after them. */
export function useSetting(
  createCluster: ClusterFactory,
  engine: "redis" | "none",
  getOptions: (emulator: RunningEmulator) => Partial<OperatorOptions> = () => ({}),
): Setting {
  const setting = {} as Setting;
  beforeAll(async () => {
    setting.cluster = await createCluster();
    setting.emulator = await startEmulator({ engine });
    const { kubeconfig } = setting.cluster;
    const { url: baseUrl, apiKey, secretKey } = setting.emulator;
    setting.cloud = new RedisCloud({ baseUrl, apiKey, secretKey });
    setting.user = await User.inNewNamespace(kubeconfig);
    await setting.user.writeSecret("redis-cloud-credentials", { apiKey, secretKey });
    const options = getOptions(setting.emulator);
    setting.operator = await startTestOperator(kubeconfig, setting.user, setting.emulator, options);
  });
  afterAll(async () => {
    await setting.operator?.[Symbol.asyncDispose]();
    await setting.emulator?.[Symbol.asyncDispose]();
    await setting.cluster?.[Symbol.asyncDispose]();
  });
  return setting;
}

/** Changes that the emulator has received, oldest first. */
export async function listWrites({ url, apiKey, secretKey }: RunningEmulator): Promise<string[]> {
  const response = await fetch(`${new URL(url).origin}/emulator/requests?limit=1000`, {
    headers: { "x-api-key": apiKey, "x-api-secret-key": secretKey },
  });
  const entries = (await response.json()) as { method: string; path: string }[];
  return entries.reverse().flatMap(({ method, path }) => (method === "GET" ? [] : [`${method} ${path}`]));
}
