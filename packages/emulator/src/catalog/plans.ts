import type { FixedSubscriptionsPlan } from "redis-cloud-sdk/models";
import { getRegionId } from "./regions.js";

/** Essentials plan, including properties that responses omit. */
export interface Plan extends Omit<FixedSubscriptionsPlan, "links" | "_links"> {
  datasetSize: number;
  redisFlex: boolean;
  supportSsl: boolean;
  /** Whether sizes are set per database instead of by the plan. */
  payAsYouGo: boolean;
}

/**
 * Invented but plausible sizes, limits and prices, in the format of the service's plans. All regions have the same
 * plans. Names, such as `Single-Zone_1GB`, are those of the service.
 */
const SIZES: readonly { gb: number; price: number; databases: number; connections: string; rules: number }[] =
  [
    { gb: 0.25, price: 5, databases: 1, connections: "256", rules: 4 },
    { gb: 1, price: 19, databases: 1, connections: "1024", rules: 8 },
    { gb: 2.5, price: 45, databases: 2, connections: "2500", rules: 8 },
    { gb: 5, price: 85, databases: 4, connections: "5000", rules: 16 },
    { gb: 12, price: 195, databases: 8, connections: "unlimited", rules: 32 },
  ];

const AVAILABILITIES = [
  { availability: "No replication", prefix: "Cache ", factor: 1, price: 1 },
  { availability: "Single-zone", prefix: "Single-Zone_", factor: 2, price: 2 },
  { availability: "Multi-zone", prefix: "Multi-Zone_", factor: 2, price: 3 },
  { availability: "Single-zone", prefix: "Single-Zone_Persistence_", factor: 2, price: 2.5 },
] as const;

const FLEX_SIZES: readonly { gb: number; price: number }[] = [
  { gb: 10, price: 65 },
  { gb: 50, price: 260 },
];

const PLAN_REGIONS: readonly { provider: string; region: string }[] = [
  { provider: "AWS", region: "us-east-1" },
  { provider: "AWS", region: "us-west-2" },
  { provider: "AWS", region: "eu-west-1" },
  { provider: "AWS", region: "ap-southeast-1" },
  { provider: "GCP", region: "us-central1" },
  { provider: "GCP", region: "europe-west1" },
  { provider: "GCP", region: "asia-northeast1" },
  // Essentials only: Pro subscriptions cannot be deployed on Azure.
  { provider: "Azure", region: "east-us" },
  { provider: "Azure", region: "west-europe" },
  { provider: "Azure", region: "west-us" },
  { provider: "AWS", region: "us-west-1" },
];

/** Plans whose IDs of the service are known. */
const KNOWN_IDS: Readonly<Record<string, number>> = {
  "30MB AWS us-east-1": 34_843,
  "Single-Zone_Persistence_1GB Azure west-us": 35_008,
};

const ALERTS = [
  "datasets-size",
  "latency",
  "throughput-lower-than",
  "throughput-higher-than",
  "connections-limit",
];

const COMMON = {
  priceCurrency: "USD",
  pricePeriod: "Month",
  supportInstantAndDailyBackups: true,
  supportDataPersistence: true,
  supportClustering: false,
  supportSsl: true,
  redisFlex: false,
  payAsYouGo: false,
  supportedAlerts: ALERTS,
  customerSupport: "Standard",
} as const;

type PlanTemplate = Omit<Plan, "id" | "provider" | "region" | "regionId">;

const FREE_PLAN: PlanTemplate = {
  ...COMMON,
  name: "30MB",
  size: 30,
  datasetSize: 30,
  sizeMeasurementUnit: "MB",
  price: 0,
  maximumDatabases: 1,
  maximumThroughput: 100,
  maximumBandwidthGB: 5,
  availability: "No replication",
  connections: "30",
  cidrAllowRules: 1,
  supportDataPersistence: false,
  supportInstantAndDailyBackups: false,
  supportReplication: false,
  supportSsl: false,
  supportedAlerts: ["datasets-size", "connections-limit"],
  customerSupport: "Basic",
};

const STANDARD_PLANS: readonly PlanTemplate[] = AVAILABILITIES.flatMap(
  ({ availability, prefix, factor, price }) =>
    SIZES.map((size) => ({
      ...COMMON,
      name: size.gb < 1 && factor === 1 ? renderSize(size.gb) : `${prefix}${renderSize(size.gb)}`,
      ...planSizes(size.gb, factor),
      // An integer, as in every plan that the service returned in a live run of 2026.
      price: Math.round(size.price * price),
      maximumDatabases: size.databases,
      maximumThroughput: Math.round(size.gb * 2000),
      maximumBandwidthGB: Math.round(size.gb * 200),
      availability,
      connections: size.connections,
      cidrAllowRules: size.rules,
      supportReplication: factor > 1,
    })),
);

const FLEX_PLANS: readonly PlanTemplate[] = FLEX_SIZES.map(({ gb, price }) => ({
  ...COMMON,
  name: `Redis Flex ${gb}GB`,
  ...planSizes(gb, 2),
  price,
  maximumDatabases: 1,
  maximumThroughput: gb * 500,
  maximumBandwidthGB: gb * 100,
  availability: "Single-zone",
  connections: "unlimited",
  cidrAllowRules: 32,
  supportReplication: true,
  redisFlex: true,
}));

const PAY_AS_YOU_GO: PlanTemplate = {
  ...COMMON,
  name: "Pay-As-You-Go",
  size: 100,
  datasetSize: 50,
  sizeMeasurementUnit: "GB",
  price: 25,
  maximumDatabases: 16,
  availability: "Single-zone",
  connections: "unlimited",
  cidrAllowRules: 32,
  supportReplication: true,
  supportClustering: true,
  payAsYouGo: true,
};

function renderSize(gb: number): string {
  return gb < 1 ? `${gb * 1000}MB` : `${gb}GB`;
}

/** Computes the sizes of a plan: its memory contains the dataset and, if replicated, the replica. */
function planSizes(gb: number, factor: number): Pick<Plan, "size" | "datasetSize" | "sizeMeasurementUnit"> {
  const unit = gb < 1 ? 1000 : 1;
  return {
    size: gb * factor * unit,
    datasetSize: gb * unit,
    sizeMeasurementUnit: gb < 1 ? "MB" : "GB",
  };
}

/** All plans. The ID encodes the region and the plan. */
export const plans: readonly Plan[] = PLAN_REGIONS.flatMap(({ provider, region }, place) =>
  [FREE_PLAN, ...STANDARD_PLANS, ...FLEX_PLANS, PAY_AS_YOU_GO].map((plan, index) => ({
    id: KNOWN_IDS[`${plan.name} ${provider} ${region}`] ?? 20_000 + place * 100 + index,
    ...plan,
    provider,
    region,
    regionId: getRegionId(provider, region) ?? 0,
  })),
);

const byId = new Map(plans.map((plan) => [plan.id, plan]));

/** Returns a plan by ID, or `undefined`. */
export function findPlan(id: number): Plan | undefined {
  return byId.get(id);
}

/** Returns an existing plan by ID. */
export function getPlan(id: number): Plan {
  const plan = findPlan(id);
  if (plan === undefined) throw new Error(`Plan ${id} not found.`);
  return plan;
}

/** Returns the dataset size of a plan in GB. */
export function getDatasetSizeGb({ datasetSize, sizeMeasurementUnit }: Plan): number {
  return sizeMeasurementUnit === "MB" ? datasetSize / 1000 : datasetSize;
}
