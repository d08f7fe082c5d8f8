import type { DatabaseThroughput, SubscriptionPricing } from "redis-cloud-sdk/models";

/** Properties of a database that determine its price. */
export interface PricedDatabase {
  name: string;
  datasetSizeInGb: number;
  replication: boolean;
  throughputMeasurement: DatabaseThroughput;
}

/** Sizes and prices are invented, because the price list is not published. Only the format is that of the service. */
const GB_PER_SHARD = 25;
const OPERATIONS_PER_SHARD = 25_000;
const SHARD_PER_HOUR = 0.124;
/** Minimum price of a Pro subscription per hour. */
export const MINIMUM_PRICE_PER_HOUR = 0.2;

/** ID of the service's own cloud account, which exists with every provider. */
export const INTERNAL_CLOUD_ACCOUNT = 1;

/** Whether a subscription is in the cloud account of the service, where it has a minimum price. */
export function isInternal(cloud: readonly { cloudAccountId: number }[]): boolean {
  return cloud.every(({ cloudAccountId }) => cloudAccountId === INTERNAL_CLOUD_ACCOUNT);
}

/** Returns the number of shards of a database, without replicas. */
export function getShardCount({
  datasetSizeInGb,
  throughputMeasurement: { by, value },
}: Omit<PricedDatabase, "name">): number {
  if (by === "number-of-shards") return Math.max(1, value);
  return Math.max(1, Math.ceil(datasetSizeInGb / GB_PER_SHARD), Math.ceil(value / OPERATIONS_PER_SHARD));
}

/**
 * Lists the lines of a price estimate.
 *
 * @param internal Whether the subscription is in the cloud account of the service, where it has a minimum price.
 */
export function listPriceLines(
  databases: readonly PricedDatabase[],
  region: string,
  internal: boolean,
): SubscriptionPricing[] {
  const dollars = { priceCurrency: "USD", pricePeriod: "hour", region };
  return [
    ...databases.map((database) => ({
      databaseName: database.name,
      type: "Shards",
      typeDetails: database.datasetSizeInGb <= 1 ? "micro" : "small",
      quantity: getShardCount(database) * (database.replication ? 2 : 1),
      quantityMeasurement: "shards",
      pricePerUnit: SHARD_PER_HOUR,
      ...dollars,
    })),
    ...(internal
      ? [
          {
            type: "MinimumPrice",
            quantity: 1,
            quantityMeasurement: "subscription",
            pricePerUnit: MINIMUM_PRICE_PER_HOUR,
            ...dollars,
          },
        ]
      : []),
  ];
}
