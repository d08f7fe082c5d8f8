import { toRegionId } from "../catalog/regions.js";
import { createUuid, nextId } from "../state/ids.js";
import type { AccountState } from "../state/state.js";
import type { SubscriptionRecord } from "../state/subscription-records.js";
import type { World } from "../state/world.js";

/** Placeholder AWS account ID of the customer who shares transit gateways. */
const CUSTOMER_ACCOUNT = "123456789012";

/**
 * Offers transit gateways to a new subscription on AWS, or to each region of an Active-Active one.
 *
 * A customer does this on AWS, by sharing a gateway with the account of the service.
 */
export function createTgwInvitations(
  { id, cloud, activeActive }: SubscriptionRecord,
  account: AccountState,
  world: World,
  onlyRegionId?: number,
  count = world.behavior.transitGatewayInvitations,
): void {
  const { provider, regions = [] } = cloud[0] ?? {};
  if (provider !== "AWS") return;
  const all = activeActive ? regions.map(({ region }) => toRegionId(provider, region)) : [undefined];
  const regionIds = onlyRegionId === undefined ? all : [onlyRegionId];
  for (const regionId of regionIds) {
    for (let index = 1; index <= count; index += 1) {
      invite(id, regionId, index, account, world);
    }
  }
}

function invite(
  subscriptionId: number,
  regionId: number | undefined,
  index: number,
  account: AccountState,
  world: World,
): void {
  const id = nextId(world.state, "small");
  const unique = createUuid(world.state);
  account.tgwInvitations[id] = {
    id,
    subscriptionId,
    ...(regionId === undefined ? {} : { regionId }),
    status: "pending",
    name: `tgw-share-${index}`,
    resourceShareUid: unique,
    awsAccountId: CUSTOMER_ACCOUNT,
    awsTgwUid: `tgw-${unique.replaceAll("-", "").slice(0, 17)}`,
    sharedAt: world.now,
  };
}
