import type {
  ActiveActiveRegionCreateRequest,
  CloudDetail,
  LocalThroughput,
  SubscriptionRegionSpec,
} from "redis-cloud-sdk/models";
import { isOffered } from "../catalog/regions.js";
import type { DatabaseRecord } from "../state/database-record.js";
import type { SubscriptionRecord } from "../state/subscription-records.js";
import { type PlacedRegion, type PlacementOptions, placeRegion, sortRegions } from "./active-active.js";
import { checkThroughput } from "./active-active-rules.js";
import { createRegionInstance } from "./active-active-settings.js";
import { assertRules, type Rule } from "./declare.js";

/** Lists the regions of a subscription. */
export function listRegions(cloud: readonly CloudDetail[]): PlacedRegion[] {
  return cloud[0]?.regions ?? [];
}

/** Creates the region that a request adds to a subscription. @throws TaskError */
export function createRegion(
  request: ActiveActiveRegionCreateRequest,
  { cloud, customerKeys }: SubscriptionRecord,
  options: PlacementOptions,
): PlacedRegion {
  const { region = "", deploymentCIDR, vpcId } = request;
  const { multipleAvailabilityZones, preferredAvailabilityZones } = request;
  const { provider = "AWS" } = cloud[0] ?? {};
  const others = listRegions(cloud);
  const key = request.customerManagedKeyResourceName;
  const isCustomerManaged = customerKeys !== undefined;
  const isKnown = isOffered(provider, region, options.acceptUnknownRegions);
  assertRules(regionRules, {
    region,
    provider,
    others,
    isKnown,
    hasKey: key !== undefined,
    isCustomerManaged,
  });
  const spec: SubscriptionRegionSpec = {
    region,
    ...(multipleAvailabilityZones === undefined ? {} : { multipleAvailabilityZones }),
    ...(preferredAvailabilityZones === undefined ? {} : { preferredAvailabilityZones }),
    networking: {
      ...(deploymentCIDR === undefined ? {} : { deploymentCIDR }),
      ...(vpcId === undefined ? {} : { vpcId }),
    },
  };
  return placeRegion(provider, spec, others, options);
}

interface RegionContext {
  region: string;
  provider: string;
  others: readonly PlacedRegion[];
  isKnown: boolean;
  hasKey: boolean;
  isCustomerManaged: boolean;
}

const regionRules: readonly Rule<RegionContext>[] = [
  [
    "ACTIVE_ACTIVE_INVALID_CREATE_REGION_NAME",
    ({ region, others, isKnown }) => !isKnown || others.some((other) => other.region === region),
    ({ region, provider }) =>
      `\`region\` must be a region of ${provider} that the subscription does not have (got ${region}).`,
  ],
  [
    "ACTIVE_ACTIVE_CREATE_A_REGION_CUSTOMER_MANAGED_KEY_RESOURCE_NAME_SUBSCRIPTION_IS_NOT_CUSTOMER_MANAGED",
    ({ hasKey, isCustomerManaged }) => hasKey && !isCustomerManaged,
    "`customerManagedKeyResourceName` requires a subscription with customer-managed keys.",
  ],
  [
    "ACTIVE_ACTIVE_CREATE_A_REGION_CUSTOMER_MANAGED_KEY_RESOURCE_NAME_IS_NOT_SET",
    ({ hasKey, isCustomerManaged }) => !hasKey && isCustomerManaged,
    "`customerManagedKeyResourceName` is required for a subscription with customer-managed keys.",
  ],
];

type Spec = NonNullable<ActiveActiveRegionCreateRequest["databases"]>[number];

interface SpecContext {
  names: readonly (string | undefined)[];
  databases: readonly DatabaseRecord[];
}

/** Returns the throughput of each database in a new region. All are required. @throws TaskError */
export function toThroughputs(
  { region, databases: specs = [] }: ActiveActiveRegionCreateRequest,
  databases: readonly DatabaseRecord[],
): Map<string, LocalThroughput> {
  assertRules(specListRules, { names: specs.map(({ name }) => name), databases });
  return new Map(
    specs.map((spec) => {
      const { name = "", localThroughputMeasurement: throughput = {} } = spec;
      assertRules(specRules, { spec, region });
      checkThroughput(throughput);
      return [name, throughput];
    }),
  );
}

const specListRules: readonly Rule<SpecContext>[] = [
  [
    "ACTIVE_ACTIVE_CREATE_A_REGION_MUST_BE_DEFINED_ONCE_PER_DATABASE",
    ({ names }) => new Set(names).size < names.length,
    "`databases` must not contain a database twice.",
  ],
  [
    "ACTIVE_ACTIVE_CREATE_A_REGION_MUST_CONTAIN_DATABASE_SPEC_TO_ALL_CRDBS_IN_SUBSCRIPTION",
    ({ names, databases }) =>
      names.length > databases.length || databases.some(({ view }) => !names.includes(view.name)),
    ({ names, databases }) =>
      `\`databases\` must be ${databases.map(({ view }) => view.name).join(", ")} (got ${names.join(", ")}).`,
  ],
];

const specRules: readonly Rule<{ spec: Spec; region: string | undefined }>[] = [
  [
    "ACTIVE_ACTIVE_CREATE_A_REGION_MUST_CONTAIN_LOCAL_THROUGHPUT_MEASUREMENT_IN_DATABASE_SPEC",
    ({ spec }) => spec.localThroughputMeasurement === undefined,
    ({ spec }) => `\`localThroughputMeasurement\` is required for database ${spec.name}.`,
  ],
  [
    "ACTIVE_ACTIVE_MISMATCH_BETWEEN_REQUEST_REGIONS_AND_SUBSCRIPTION_REGIONS",
    ({ spec: { localThroughputMeasurement: throughput }, region }) =>
      throughput?.region !== undefined && throughput.region !== region,
    ({ spec: { localThroughputMeasurement: throughput }, region }) =>
      `\`localThroughputMeasurement.region\` must be ${region} (got ${throughput?.region}).`,
  ],
];

/** Copies databases, with an instance in one more region. */
export function extendDatabases(
  databases: readonly DatabaseRecord[],
  region: string,
  throughputs: ReadonlyMap<string, LocalThroughput>,
  respVersion: string,
): DatabaseRecord[] {
  return databases.map((database) => {
    const instance = createRegionInstance(region, throughputs.get(database.view.name) ?? {}, respVersion);
    const crdb = sortRegions(database.view.provider ?? "AWS", [...(database.crdb ?? []), instance]);
    return { ...database, crdb };
  });
}
