export type Provider = "AWS" | "GCP";

/** Two regions of each provider. */
export const REGIONS = { AWS: ["us-east-1", "us-east-2"], GCP: ["us-central1", "us-east1"] } as const;

/** Returns a throughput of 1000 reads and writes per second in each region. */
export function throughputs(...regions: string[]) {
  return regions.map((region) => ({
    region,
    readOperationsPerSecond: 1000,
    writeOperationsPerSecond: 1000,
  }));
}

/** Returns the specification of a subscription in one region, with one database. */
export function singleRegion(provider: Provider = "AWS") {
  return {
    name: "here",
    cloudProviders: [{ provider, regions: [{ region: REGIONS[provider][0] }] }],
    databases: [{ name: "carts", protocol: "redis" as const, datasetSizeInGb: 1 }],
  };
}

/** Returns the specification of an Active-Active subscription in two regions, with one database. */
export function activeActive(provider: Provider = "AWS") {
  const regions = REGIONS[provider];
  return {
    name: "everywhere",
    deploymentType: "active-active" as const,
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
        protocol: "redis" as const,
        datasetSizeInGb: 1,
        localThroughputMeasurement: throughputs(...regions),
      },
    ],
  };
}
