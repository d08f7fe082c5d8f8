import type { RedisCloud } from "redis-cloud-sdk";
import { ContractError } from "../contract/read.js";

/** Subscriptions of this name are deleted, so it must not be one that a person would choose. */
const NAME = "redis-cloud-sdk-verify-live";
const SPEC = {
  name: NAME,
  cloudProviders: [{ provider: "AWS" as const, regions: [{ region: "us-east-1" }] }],
  databases: [{ name: NAME, protocol: "redis" as const, datasetSizeInGb: 1 }],
};

/**
 * Creates a Pro subscription with a database, changes both, calls `whileThere`, and deletes both whatever happens.
 *
 * @param maxPricePerHour - Limit of the estimate, in the account's currency; above it, the subscription is not created.
 */
export async function runLifecycle(
  cloud: RedisCloud,
  maxPricePerHour: number,
  whileThere: () => Promise<void>,
): Promise<void> {
  const prices = await cloud.subscriptions.estimateCreate(SPEC);
  const price = prices.reduce((sum, { pricePerUnit = NaN, quantity = 1, pricePeriod }) => {
    if (pricePeriod !== "hour") return NaN;
    return sum + pricePerUnit * quantity;
  }, 0);
  if (prices.length === 0 || Number.isNaN(price))
    throw new ContractError("--lifecycle: the service states no hourly price. Nothing was created.");
  if (price > maxPricePerHour)
    throw new ContractError(
      `--lifecycle: the resources would cost ${price} per hour, more than --max-price ${maxPricePerHour}. Nothing was created.`,
    );
  await removeLeftovers(cloud);
  try {
    const subscription = await cloud.subscriptions.create(SPEC).wait();
    const subscriptionId = Number(subscription.id);
    for await (const { databaseId } of cloud.databases.list(subscriptionId)) {
      const ids = { subscriptionId, databaseId };
      await cloud.databases.update(ids, { name: `${NAME}-2` }).wait();
      await cloud.databases.tags.create(ids, { key: "purpose", value: NAME });
      await cloud.databases.tags.delete({ ...ids, tagKey: "purpose" });
    }
    await whileThere();
  } finally {
    await removeLeftovers(cloud);
  }
}

/** Deletes subscriptions of this name, including those of an interrupted run. */
async function removeLeftovers(cloud: RedisCloud): Promise<void> {
  for await (const { id, name } of cloud.subscriptions.list()) {
    if (name !== NAME) continue;
    for await (const { databaseId } of cloud.databases.list(id))
      await cloud.databases.delete({ subscriptionId: id, databaseId }).wait();
    await cloud.subscriptions.delete(id).wait();
  }
}
