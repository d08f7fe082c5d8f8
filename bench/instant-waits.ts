import { createEmulator, ManualClock } from "redis-cloud-emulator";
import { RedisCloud } from "redis-cloud-sdk";
import type { Row } from "./table.js";

/** Measures how long waits for an emulator with instant time sleep, on a clock of the client's own. */
export async function measureInstantWaits(): Promise<Row[]> {
  const emulator = createEmulator({ seed: 1 });
  const clock = new ManualClock(Date.UTC(2026, 0, 1));
  const { apiKey, secretKey } = emulator;
  const cloud = new RedisCloud({
    apiKey,
    secretKey,
    baseUrl: "http://localhost/v1",
    clock,
    fetch: (url, init) => emulator.fetch(new Request(url, init)),
  });
  const rows: Row[] = [];
  const measure = async <T>(name: string, promise: Promise<T>): Promise<T> => {
    const startedAt = clock.now();
    const value = await clock.runUntil(promise, { quietMs: 0 });
    rows.push({ name, value: clock.now() - startedAt, unit: "ms", goal: "<= 60 ms" });
    return value;
  };
  const { id: subscriptionId } = await measure(
    "a new subscription",
    cloud.subscriptions
      .create({
        name: "instant",
        cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
        databases: [{ name: "first", protocol: "redis", datasetSizeInGb: 1 }],
      })
      .wait(),
  );
  const spec = { name: "cache", datasetSizeInGb: 1 };
  const { databaseId } = await measure("a new database", cloud.databases.create(subscriptionId, spec).wait());
  const ids = { subscriptionId, databaseId };
  await measure("an update", cloud.databases.update(ids, { name: "renamed" }).wait());
  await measure("a read that is a task", cloud.connectivity.peerings.list(subscriptionId));
  await measure("a delete", cloud.databases.delete(ids).wait());
  return rows;
}
