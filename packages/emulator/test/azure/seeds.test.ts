import { get } from "node:https";
import { text } from "node:stream/consumers";
import { startEmulator } from "redis-cloud-emulator";
import { expect, test } from "vitest";
import { connect, withRedis } from "./azure.js";
import { INITIAL_CLUSTER, INITIAL_SUBSCRIPTION, names } from "./initial-cluster.js";

test.each([0, 3])(
  "clusters of a document run from the start, with operations of %i reads",
  async (azureReads) => {
    await using emulator = await startEmulator({
      resources: { azureClusters: [INITIAL_CLUSTER] },
      behavior: { azureReads },
    });
    const azure = connect(emulator, { subscriptionId: INITIAL_SUBSCRIPTION });
    const database = await azure.databases.get(names);
    const { primaryKey: password = "" } = await azure.databases.listKeys(names);
    expect(await withRedis(emulator, database, { password }, (redis) => redis.ping())).toBe("PONG");
  },
);

test("a cluster of a document that is refused is named with the reason", async () => {
  const resources = { azureClusters: [{ ...INITIAL_CLUSTER, sku: { name: "Balanced_B2" } }] };
  await expect(startEmulator({ engine: "none", resources })).rejects.toThrow(
    /azureClusters\[0\] was rejected: The SKU 'Balanced_B2' is not supported/,
  );
});

test("the dashboard shows a cluster as a subscription with its database, and the requests to Azure", async () => {
  await using emulator = await startEmulator({ resources: { azureClusters: [INITIAL_CLUSTER] } });
  await connect(emulator, { subscriptionId: INITIAL_SUBSCRIPTION }).clusters.get(names);
  const read = async (path: string) => {
    const headers = { "x-api-key": emulator.apiKey, "x-api-secret-key": emulator.secretKey };
    const response = await fetch(new URL(path, emulator.url), { headers });
    return (await response.json()) as Record<string, unknown>;
  };
  const overview = await read("/emulator/overview");
  expect(overview["subscriptions"]).toMatchObject([
    { name: "carts", status: "active", kind: "azure", numberOfDatabases: 1 },
  ]);
  expect(overview["databases"]).toMatchObject([
    { name: "carts/default", status: "active", endpoint: { tls: true } },
  ]);
  expect(JSON.stringify(await read("/emulator/requests"))).toContain("Microsoft.Cache/redisEnterprise/carts");
});

test("an emulator with HTTPS shows the certificate of its authority, by which clients trust it", async () => {
  await using emulator = await startEmulator({ engine: "none", tls: true });
  expect(emulator.url).toMatch(/^https:/);
  expect(emulator.dashboard).toMatch(/^https:/);
  const answer = await new Promise<string>((resolve, reject) => {
    get(new URL("/emulator/certificate", emulator.url), { ca: emulator.certificate }, (response) =>
      text(response).then(resolve, reject),
    ).on("error", reject);
  });
  expect(answer).toBe(emulator.certificate);
  await expect(fetch(emulator.dashboard)).rejects.toThrow();
});
