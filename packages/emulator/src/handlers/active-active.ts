import type { CloudDetail, SubscriptionCreateRequest, SubscriptionRegionSpec } from "redis-cloud-sdk/models";
import { regions as known } from "../catalog/regions.js";
import { TaskError } from "../errors.js";
import { isCidr, overlap } from "../requests/cidr.js";

type PlacedRegion = CloudDetail["regions"][number];

/** Checks what can be wrong with a new Active-Active subscription only. @throws TaskFailure */
export function checkActiveActive(
  { memoryStorage, cloudProviders, databases = [] }: SubscriptionCreateRequest,
  regions: readonly SubscriptionRegionSpec[],
): void {
  if (regions.length === 0) {
    throw new TaskError(
      "ACTIVE_ACTIVE_SUBSCRIPTION_WITHOUT_REGIONS_IS_NOT_ALLOWED",
      "An Active-Active subscription needs regions.",
    );
  }
  if (memoryStorage === "ram-and-flash") {
    throw new TaskError(
      "ACTIVE_ACTIVE_RAM_AND_FLASH_MEMORY_STORAGE_NOT_SUPPORTED",
      "Active-Active is in RAM.",
    );
  }
  if ((cloudProviders?.[0]?.cloudAccountId ?? 1) !== 1) {
    throw new TaskError(
      "ACTIVE_ACTIVE_EXTERNAL_ACCOUNTS_NOT_SUPPORTED",
      "Active-Active runs in the cloud account of the service.",
    );
  }
  const names = regions.map(({ region }) => region);
  if (new Set(names).size < names.length) {
    throw new TaskError("ACTIVE_ACTIVE_REGIONS_MUST_BE_DEFINED_ONCE", "A region is named twice.");
  }
  for (const { name, localThroughputMeasurement: local = [] } of databases) {
    const missing = names.find((region) => !local.some((entry) => entry.region === region));
    if (local.length > 0 && missing !== undefined) {
      throw new TaskError(
        "MISSING_REGIONS_BETWEEN_CLOUD_PROVIDERS_AND_DATABASES_LOCAL_THROUGHPUT_MEASUREMENTS",
        `Database ${name} has no throughput in ${missing}.`,
      );
    }
  }
}

/** The regions of a new subscription, as they will be shown. @throws TaskFailure */
export function placeRegions(provider: string, specs: readonly SubscriptionRegionSpec[]): PlacedRegion[] {
  const placed: PlacedRegion[] = [];
  for (const spec of specs) placed.push(placeRegion(provider, spec, placed));
  return placed;
}

/** One more region, beside those that there are. @throws TaskFailure */
export function placeRegion(
  provider: string,
  { region, networking = {}, preferredAvailabilityZones, multipleAvailabilityZones }: SubscriptionRegionSpec,
  others: readonly PlacedRegion[],
): PlacedRegion {
  if (!known.some((offered) => offered.name === region && offered.provider === provider)) {
    throw new TaskError("SUBSCRIPTION_INVALID_REGION_NAME", `${provider} has no region ${region}.`);
  }
  const taken = others.flatMap(({ networking: blocks }) =>
    blocks.map(({ deploymentCIDR }) => deploymentCIDR),
  );
  const { deploymentCIDR = freeBlock(taken), vpcId } = networking;
  if (!isCidr(deploymentCIDR)) {
    throw new TaskError("SUBSCRIPTION_INVALID_CIDR", `${deploymentCIDR} is not an address block.`);
  }
  if (taken.some((block) => overlap(block, deploymentCIDR))) {
    throw new TaskError(
      "ACTIVE_ACTIVE_DATABASE_INVALID_CIDR_OVERLAPPING_OTHER_REGIONS",
      `${deploymentCIDR} overlaps the block of another region.`,
    );
  }
  return {
    region,
    // An object in the request, a list in the answer.
    networking: [{ deploymentCIDR, subnetId: "", ...(vpcId === undefined ? {} : { vpcId }) }],
    preferredAvailabilityZones: preferredAvailabilityZones ?? [],
    multipleAvailabilityZones: multipleAvailabilityZones ?? false,
  };
}

/** The documented default, or the next block after it that is free. */
function freeBlock(taken: readonly string[]): string {
  const blocks = Array.from({ length: 256 }, (_, index) => `192.168.${index}.0/24`);
  return blocks.find((block) => !taken.some((other) => overlap(block, other))) ?? "192.168.0.0/24";
}

/** Number of a region, in paths. */
export function regionIdOf(provider: string, region: string): number | undefined {
  return known.find((offered) => offered.name === region && offered.provider === provider)?.id;
}
