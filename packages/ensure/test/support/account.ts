import { startEmulator } from "redis-cloud-emulator";
import { RedisCloudProvider } from "redis-cloud-ensure";
import { RedisCloud, type RedisCloudOptions } from "redis-cloud-sdk";
import { VirtualClock } from "../../../../test/support/virtual-clock.js";
import { parseDocuments } from "../../src/document/parse.js";

/** An account on an emulator without Redis, and the requests that were sent to it. */
export async function startAccount(options: RedisCloudOptions = {}) {
  const emulator = await startEmulator({ engine: "none" });
  const requests: string[] = [];
  const { url: baseUrl, apiKey, secretKey } = emulator;
  const cloud = new RedisCloud({
    baseUrl,
    apiKey,
    secretKey,
    // Waits between polls end immediately.
    clock: new VirtualClock({ start: Date.now(), auto: () => true }),
    fetch: async (input, init) => {
      const { method, url } = new Request(input, init);
      // The price of a change is a dry run of the change.
      const suffix = String(init?.body).includes('"dryRun":true') ? " (dry run)" : "";
      requests.push(`${method} ${new URL(url).pathname.replace("/v1", "")}${suffix}`);
      return fetch(input, init);
    },
    ...options,
  });
  return {
    emulator,
    cloud,
    requests,
    /** A provider as a new process would have it. */
    createProvider: () => new RedisCloudProvider(cloud),
    getWrites: () => requests.filter((request) => !/^GET | \(dry run\)$/.test(request)),
    [Symbol.asyncDispose]: () => emulator[Symbol.asyncDispose](),
  };
}

/** Documents of a YAML text, with the head that all share. */
export function documentsOf(...texts: readonly string[]) {
  const head = "apiVersion: redis-cloud-sdk.github.io/v1alpha1\n";
  return parseDocuments(texts.map((text) => head + text).join("\n---\n"), "file.yaml");
}

export const SUBSCRIPTION = `kind: RedisCloudSubscription
metadata: { name: shop }
spec:
  cloudProviders: [{ provider: AWS, regions: [{ region: us-east-1 }] }]
  databases: [{ name: orders, datasetSizeInGb: 0.5, replication: false }]
  deletionPolicy: Delete`;

export const DATABASE = `kind: RedisCloudDatabase
metadata: { name: orders }
spec:
  subscription: { name: shop }
  datasetSizeInGb: 1
  deletionPolicy: Delete`;
