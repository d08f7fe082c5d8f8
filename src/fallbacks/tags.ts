import type { CloudDetailResourceTag } from "../../generated/models.js";
import type { RedisCloud } from "../client.js";
import { isObject } from "../core/json.js";
import type { CallOptions } from "../core/options.js";
import type { FallbackResult } from "./fallback.js";

const SUBSCRIPTION = "GET /subscriptions/{subscriptionId}";

/**
 * Lists the tags of a subscription's cloud resources: from the subscription, because the contract can only replace them,
 * or directly if the service has such a read.
 */
export async function listResourceTags(
  cloud: RedisCloud,
  subscriptionId: number,
  options?: CallOptions,
): Promise<FallbackResult<CloudDetailResourceTag[]>> {
  const direct = `${SUBSCRIPTION}/resource-tags` as const;
  const ways = [direct, SUBSCRIPTION];
  const found = await cloud.capabilities.tryRead(direct, { subscriptionId }, options);
  if (isObject(found) && Array.isArray(found["resourceTags"]))
    return { value: found["resourceTags"], way: direct, ways };
  const { cloudDetails } = await cloud.subscriptions.get(subscriptionId, options);
  // Every cloud of a subscription has the same tags.
  return { value: cloudDetails[0]?.resourceTags ?? [], way: SUBSCRIPTION, ways };
}
