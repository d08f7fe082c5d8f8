import { ArmError } from "../azure/arm-error.js";
import type { ArmBucket, AzureState } from "../state/azure-records.js";
import type { World } from "../state/world.js";

/** Requests in a full bucket, and how many are added per second. */
const BUCKETS: Readonly<Record<ArmBucket, { size: number; perSecond: number }>> = {
  reads: { size: 250, perSecond: 25 },
  writes: { size: 200, perSecond: 10 },
  deletes: { size: 200, perSecond: 10 },
};

/** Takes a request from its bucket and returns the headers with the remaining number. @throws ArmError 429 */
export function takeFromBucket(
  method: string,
  { buckets }: AzureState,
  { behavior, now }: World,
): Record<string, string> {
  const kind = method === "GET" ? "reads" : method === "DELETE" ? "deletes" : "writes";
  const { size, perSecond } = BUCKETS[kind];
  const header = `x-ms-ratelimit-remaining-subscription-${kind}`;
  if (!behavior.azureRateLimit) return { [header]: String(size - 1) };
  const { left: before = size, at = now } = buckets[kind] ?? {};
  const left = Math.min(size, before + (Math.max(0, now - at) / 1000) * perSecond);
  if (left < 1) {
    buckets[kind] = { left, at: now };
    const seconds = String(Math.max(1, Math.ceil((1 - left) / perSecond)));
    throw new ArmError(
      429,
      "SubscriptionRequestsThrottled",
      `Number of requests for operation group '${kind}' exceeds the limit of ${size}. Please retry after ${seconds} seconds.`,
      { headers: { [header]: "0", "retry-after": seconds } },
    );
  }
  buckets[kind] = { left: left - 1, at: now };
  return { [header]: String(Math.floor(left - 1)) };
}
