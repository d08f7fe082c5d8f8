import { TaskError } from "redis-cloud-sdk";
import { expect } from "vitest";
import type { Cloud } from "./cloud.js";

type Provider = "AWS" | "GCP";

/** Where things stand in the tests: two regions of each provider. */
export const REGIONS = { AWS: ["us-east-1", "us-east-2"], GCP: ["us-central1", "us-east1"] } as const;

/** Throughput of 1000 reads and writes a second in each of some regions. */
export function throughputs(...regions: string[]) {
  return regions.map((region) => ({
    region,
    readOperationsPerSecond: 1000,
    writeOperationsPerSecond: 1000,
  }));
}

/** A subscription in one region, ready. */
export function oneRegion({ cloud, run }: Cloud, provider: Provider) {
  return run(
    cloud.subscriptions
      .create({
        name: "here",
        cloudProviders: [{ provider, regions: [{ region: REGIONS[provider][0] }] }],
        databases: [{ name: "carts", protocol: "redis", datasetSizeInGb: 1 }],
      })
      .wait(),
  );
}

/** An Active-Active subscription in two regions with a database in both, ready, and the ids of the second region. */
export async function twoRegions({ cloud, run, clock }: Cloud, provider: Provider) {
  const regions = REGIONS[provider];
  const { id: subscriptionId } = await run(
    cloud.subscriptions
      .create({
        name: "everywhere",
        deploymentType: "active-active",
        cloudProviders: [
          {
            provider,
            regions: regions.map((region, index) => ({
              region,
              networking: { deploymentCIDR: `10.${index}.0.0/24` },
            })),
          },
        ],
        databases: [
          {
            name: "carts",
            protocol: "redis",
            datasetSizeInGb: 1,
            localThroughputMeasurement: throughputs(...regions),
          },
        ],
      })
      .wait(),
  );
  // The database shows up in the list somewhat after the subscription is active.
  clock.advance(60_000);
  const region = await cloud.activeActive.regions
    .list(subscriptionId)
    .find((one) => one.region === regions[1]);
  if (region?.regionId === undefined) throw new Error("The subscription lacks a region.");
  return { subscriptionId, inRegion: { subscriptionId, regionId: region.regionId } };
}

/** Reads again and again, as time goes by, until what is read fits. */
export async function until<T>(
  { run, clock }: Cloud,
  read: () => Promise<T>,
  fits: (seen: T) => boolean,
): Promise<T> {
  for (let look = 0; look < 60; look += 1) {
    const seen = await run(read());
    if (fits(seen)) return seen;
    clock.advance(5_000);
  }
  throw new Error("What was waited for did not come.");
}

/** The code with which the task of a change, or of a read, fails. */
export async function refusal({ run }: Cloud, promise: Promise<unknown>): Promise<string | undefined> {
  const error = await run(
    promise.then(
      () => undefined,
      (reason: unknown) => reason,
    ),
  );
  expect(error).toBeInstanceOf(TaskError);
  return (error as TaskError).code;
}

/** Deletes a subscription, the databases in it first. */
export async function clear({ cloud, run }: Cloud, subscriptionId: number) {
  const databases = await run(cloud.databases.list(subscriptionId).all());
  for (const { databaseId } of databases)
    await run(cloud.databases.delete({ subscriptionId, databaseId }).wait());
  await run(cloud.subscriptions.delete(subscriptionId).wait());
}
