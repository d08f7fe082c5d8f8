import type { DatabaseThroughput, SubscriptionPricing } from "redis-cloud-sdk/models";

/** The parts of a database that it is charged for. */
export interface PricedDatabase {
  name: string;
  datasetSizeInGb: number;
  replication: boolean;
  throughputMeasurement: DatabaseThroughput;
}

/** Sizes and prices are made up: the price list is not published. Only the form of the lines is the service's. */
const GB_PER_SHARD = 25;
const OPERATIONS_PER_SHARD = 25_000;
const SHARD_PER_HOUR = 0.124;
/** What a subscription costs at least. */
export const MINIMUM_PRICE_PER_HOUR = 0.2;

/** Shards of a database, without replicas. */
export function getShardCount({
  datasetSizeInGb,
  throughputMeasurement: { by, value },
}: Omit<PricedDatabase, "name">): number {
  if (by === "number-of-shards") return Math.max(1, value);
  return Math.max(1, Math.ceil(datasetSizeInGb / GB_PER_SHARD), Math.ceil(value / OPERATIONS_PER_SHARD));
}

/** The lines of an estimate. Subscriptions on the internal cloud account have a minimum price. */
export function listPriceLines(databases: readonly PricedDatabase[], region: string): SubscriptionPricing[] {
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
    {
      type: "MinimumPrice",
      quantity: 1,
      quantityMeasurement: "subscription",
      pricePerUnit: MINIMUM_PRICE_PER_HOUR,
      ...dollars,
    },
  ];
}
