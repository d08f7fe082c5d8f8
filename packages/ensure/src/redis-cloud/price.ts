import type { SubscriptionPricing } from "redis-cloud-sdk/models";

/** Adds up the hourly price of components. @returns `undefined` if a component has no hourly price. */
export function addHourlyPrice(
  pricing: readonly SubscriptionPricing[] | undefined,
): { hourlyPrice: number; currency: string | undefined } | undefined {
  if (pricing === undefined || pricing.length === 0) return undefined;
  let hourlyPrice = 0;
  for (const { pricePerUnit, pricePeriod, quantity } of pricing) {
    if (pricePerUnit === undefined || (pricePeriod ?? "hour") !== "hour") return undefined;
    hourlyPrice += pricePerUnit * quantity;
  }
  return { hourlyPrice, currency: pricing[0]?.priceCurrency };
}
