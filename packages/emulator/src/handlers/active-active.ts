import type { CloudDetail, SubscriptionCreateRequest, SubscriptionRegionSpec } from "redis-cloud-sdk/models";
import { chooseZone } from "../catalog/networks.js";
import { isOffered, toRegionId } from "../catalog/regions.js";
import { TaskError } from "../errors.js";
import { isCidr, overlaps } from "../requests/cidr.js";
import { assertRules, type Rule } from "./declare.js";

/** A region of a subscription, as responses show it. */
export type PlacedRegion = CloudDetail["regions"][number];

/** Checks settings that only a new Active-Active subscription has. @throws TaskError */
export function checkActiveActive(
  request: SubscriptionCreateRequest,
  regions: readonly SubscriptionRegionSpec[],
): void {
  const names = regions.map(({ region }) => region);
  assertRules(subscriptionRules, { request, names });
  assertRules(uniqueRegionRules, names);
  for (const { name, localThroughputMeasurement: local = [] } of request.databases ?? []) {
    const missing = names.find((region) => !local.some((entry) => entry.region === region));
    if (local.length > 0 && missing !== undefined) {
      throw new TaskError(
        "MISSING_REGIONS_BETWEEN_CLOUD_PROVIDERS_AND_DATABASES_LOCAL_THROUGHPUT_MEASUREMENTS",
        `\`localThroughputMeasurement\` of database ${name} is required for ${missing}.`,
      );
    }
  }
}

const subscriptionRules: readonly Rule<{ request: SubscriptionCreateRequest; names: readonly string[] }>[] = [
  [
    "ACTIVE_ACTIVE_SUBSCRIPTION_WITHOUT_REGIONS_IS_NOT_ALLOWED",
    ({ names }) => names.length === 0,
    "`regions` must not be empty for an Active-Active subscription.",
  ],
  [
    "ACTIVE_ACTIVE_RAM_AND_FLASH_MEMORY_STORAGE_NOT_SUPPORTED",
    ({ request }) => request.memoryStorage === "ram-and-flash",
    "`memoryStorage` must be ram for an Active-Active subscription (got ram-and-flash).",
  ],
  [
    "ACTIVE_ACTIVE_EXTERNAL_ACCOUNTS_NOT_SUPPORTED",
    ({ request: { cloudProviders } }) => (cloudProviders?.[0]?.cloudAccountId ?? 1) !== 1,
    "`cloudAccountId` must be 1, the cloud account of the service, for an Active-Active subscription.",
  ],
];

/** Rules of the regions that a request names. */
export const uniqueRegionRules: readonly Rule<readonly (string | undefined)[]>[] = [
  [
    "ACTIVE_ACTIVE_REGIONS_MUST_BE_DEFINED_ONCE",
    (names) => new Set(names).size < names.length,
    "`regions` must not contain a region twice.",
  ],
];

/** Places the regions of a new subscription, as responses show them. @throws TaskError */
export function placeRegions(
  provider: string,
  specs: readonly SubscriptionRegionSpec[],
  options: PlacementOptions,
): PlacedRegion[] {
  const placed: PlacedRegion[] = [];
  for (const spec of specs) placed.push(placeRegion(provider, spec, placed, options));
  return sortRegions(provider, placed);
}

/** Sorts regions by ID, as responses do, whatever the order in which they were requested or added. */
export function sortRegions<Item extends { region: string }>(
  provider: string,
  regions: readonly Item[],
): Item[] {
  return [...regions].sort((a, b) => toRegionId(provider, a.region) - toRegionId(provider, b.region));
}

/** Behavior that the placement of regions depends on. */
export interface PlacementOptions {
  acceptUnknownRegions: boolean;
}

/** Places a region next to the present ones. @throws TaskError */
export function placeRegion(
  provider: string,
  { region, networking = {}, preferredAvailabilityZones, multipleAvailabilityZones }: SubscriptionRegionSpec,
  others: readonly PlacedRegion[],
  { acceptUnknownRegions }: PlacementOptions,
): PlacedRegion {
  if (!isOffered(provider, region, acceptUnknownRegions)) {
    throw new TaskError("SUBSCRIPTION_INVALID_REGION_NAME", `Region ${region} not found on ${provider}.`);
  }
  const taken = others.flatMap(({ networking: blocks }) =>
    blocks.map(({ deploymentCIDR }) => deploymentCIDR),
  );
  const { deploymentCIDR = findFreeBlock(taken), vpcId } = networking;
  if (!isCidr(deploymentCIDR)) {
    throw new TaskError(
      "SUBSCRIPTION_INVALID_CIDR",
      `\`deploymentCIDR\` must be a CIDR block (got ${deploymentCIDR}).`,
    );
  }
  if (taken.some((block) => overlaps(block, deploymentCIDR))) {
    throw new TaskError(
      "ACTIVE_ACTIVE_DATABASE_INVALID_CIDR_OVERLAPPING_OTHER_REGIONS",
      `\`deploymentCIDR\` must not overlap that of another region (got ${deploymentCIDR}).`,
    );
  }
  return {
    region,
    // An object in requests, a list in responses.
    networking: [{ deploymentCIDR, subnetId: "", ...(vpcId === undefined ? {} : { vpcId }) }],
    preferredAvailabilityZones: preferredAvailabilityZones?.length
      ? preferredAvailabilityZones
      : [chooseZone(provider, region)],
    multipleAvailabilityZones: multipleAvailabilityZones ?? false,
  };
}

/** Finds a free block, starting with the documented default. */
function findFreeBlock(taken: readonly string[]): string {
  const blocks = Array.from({ length: 256 }, (_, index) => `192.168.${index}.0/24`);
  return blocks.find((block) => !taken.some((other) => overlaps(block, other))) ?? "192.168.0.0/24";
}
