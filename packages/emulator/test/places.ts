import type { StartOptions, TimeMode } from "redis-cloud-emulator";
import type { ActiveActiveSubscriptionRegions } from "redis-cloud-sdk/models";
import { emulator } from "./client.js";
import { strictClientOf } from "./strict-mode.js";

/** Throughput of 1000 reads and writes a second in each of some regions. */
export function throughputs(...regions: string[]) {
  return regions.map((region) => ({
    region,
    readOperationsPerSecond: 1000,
    writeOperationsPerSecond: 1000,
  }));
}

export const AWS_REGIONS = ["us-east-1", "us-east-2"] as const;
export const GCP_REGIONS = ["us-central1", "us-east1"] as const;

/** An Active-Active subscription in two regions, with one database. */
export function activeActive(provider: "AWS" | "GCP" = "AWS") {
  const regions = provider === "AWS" ? AWS_REGIONS : GCP_REGIONS;
  return {
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
  };
}

/** A subscription in one region, with one database. */
export function singleRegion(provider: "AWS" | "GCP" = "AWS") {
  const region = provider === "AWS" ? "us-east-1" : "us-central1";
  return {
    name: "here",
    cloudProviders: [{ provider, regions: [{ region }] }],
    databases: [{ name: "carts", protocol: "redis", datasetSizeInGb: 1 }],
  };
}

/** Both kinds of subscription with a provider, and where in them things are set up. */
export async function bothPlaces<const T extends TimeMode = "instant">(
  provider: "AWS" | "GCP",
  options: StartOptions<T> = {},
) {
  const running = await emulator<T>(options);
  const client = strictClientOf(running);
  const singleId = await client.done("POST /subscriptions", singleRegion(provider));
  const activeActiveId = await client.done("POST /subscriptions", activeActive(provider));
  const list = await client.send<ActiveActiveSubscriptionRegions>(
    `GET /subscriptions/${activeActiveId}/regions`,
  );
  const regionId = list.body.regions[1]?.regionId ?? 0;
  return {
    ...client,
    running,
    singleId,
    activeActiveId,
    regionId,
    /** A place of each kind. What works in one works in the other. */
    places: [
      { subscriptionId: singleId, at: `/subscriptions/${singleId}` },
      { subscriptionId: activeActiveId, at: `/subscriptions/${activeActiveId}/regions/${regionId}` },
    ],
    /** Routes that are meant for the other kind of subscription. */
    wrong: {
      single: `/subscriptions/${activeActiveId}`,
      regional: `/subscriptions/${singleId}/regions/1`,
    },
  };
}
