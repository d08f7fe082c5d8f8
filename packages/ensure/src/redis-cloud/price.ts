import type { SubscriptionPricing } from "redis-cloud-sdk/models";

/** Hourly price of a resource after a change. */
export interface HourlyPrice {
  hourlyPrice: number;
  currency: string | undefined;
}

/** `unknown` if the service does not report the price, `unchanged` if the change does not affect it. */
export type Estimate = HourlyPrice | "unknown" | "unchanged";

/** Hours of an average month. */
const HOURS_PER_MONTH = 730;

/** Adds up the hourly price of components; unknown if one has no hourly price. */
export function addHourlyPrice(pricing: readonly SubscriptionPricing[]): Estimate {
  if (pricing.length === 0) return "unknown";
  let hourlyPrice = 0;
  for (const { pricePerUnit, pricePeriod, quantity } of pricing) {
    if (pricePerUnit === undefined || (pricePeriod ?? "hour") !== "hour") return "unknown";
    hourlyPrice += pricePerUnit * quantity;
  }
  return { hourlyPrice, currency: pricing[0]?.priceCurrency };
}

/** Converts the price of a plan, which is monthly. */
export function toHourlyPrice(plan: { price: number; pricePeriod: string; priceCurrency: string }): Estimate {
  const { price, pricePeriod, priceCurrency: currency } = plan;
  if (price === 0) return { hourlyPrice: 0, currency };
  if (pricePeriod.toLowerCase() !== "month") return "unknown";
  return { hourlyPrice: Number((price / HOURS_PER_MONTH).toPrecision(4)), currency };
}
