import { RedisCloudError } from "redis-cloud-sdk";
import { describeDocument } from "../document/document.js";
import type { Plan } from "../engine/plan.js";
import { PriceLimitError } from "../errors.js";
import type { Account, RedisCloudDocument, RedisCloudObservation } from "./adapter.js";
import { getAdapter } from "./adapters.js";
import type { Estimate } from "./price.js";

/**
 * Adds the price to a plan.
 *
 * @throws PriceLimitError if there is a limit, and the price exceeds it or is unknown.
 */
export async function addPrice(
  account: Account,
  document: RedisCloudDocument,
  observed: RedisCloudObservation | undefined,
  plan: Plan,
  limit: number | undefined,
): Promise<Plan> {
  if (plan.changes.some(({ action }) => action === "blocked")) return plan;
  const isReplaced = plan.changes.some(({ action }) => action === "replace");
  const price = await estimate(account, document, isReplaced ? undefined : observed, plan);
  if (price === "unchanged") return plan;
  const subject = describeDocument(document);
  if (price === "unknown") {
    if (limit === undefined) return plan;
    throw new PriceLimitError(
      `${subject}: the service does not report the hourly price, so that the limit of ${limit} cannot be checked`,
    );
  }
  if (limit !== undefined && price.hourlyPrice > limit) {
    throw new PriceLimitError(
      `${subject}: the hourly price of ${price.hourlyPrice} ${price.currency ?? ""} exceeds the limit of ${limit}`,
    );
  }
  return { ...plan, ...price };
}

/** A failed dry run means that the price is unknown. */
async function estimate(
  account: Account,
  document: RedisCloudDocument,
  observed: RedisCloudObservation | undefined,
  { changes }: Plan,
): Promise<Estimate> {
  const adapter = getAdapter(document);
  if (adapter.estimate === undefined) return "unchanged";
  const fields = changes.map(({ path }) => path.replace("spec.", ""));
  try {
    return await adapter.estimate(account, document, observed, fields);
  } catch (error) {
    if (error instanceof RedisCloudError) return "unknown";
    throw error;
  }
}
