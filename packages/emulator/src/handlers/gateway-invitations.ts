import { nextId, uuid } from "../state/ids.js";
import type { AccountState, SubscriptionRecord } from "../state/state.js";
import type { World } from "../state/world.js";
import { regionIdOf } from "./active-active.js";

/** The AWS account of the customer who shares transit gateways. Nobody's. */
const CUSTOMER = "123456789012";

/**
 * Offers transit gateways to a new subscription at AWS, or to each region of an Active-Active one.
 *
 * A customer does this at AWS, by sharing a gateway with the account of the service. Here nobody else would.
 */
export function createTgwInvitations(
  { id, cloud, activeActive }: SubscriptionRecord,
  account: AccountState,
  world: World,
  onlyRegionId?: number,
): void {
  const { provider, regions = [] } = cloud[0] ?? {};
  if (provider !== "AWS") return;
  const all = activeActive ? regions.map(({ region }) => regionIdOf(provider, region)) : [undefined];
  const places = onlyRegionId === undefined ? all : [onlyRegionId];
  for (const regionId of places) {
    for (let index = 1; index <= world.behavior.transitGatewayInvitations; index += 1) {
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
  const unique = uuid(world.state);
  account.tgwInvitations[id] = {
    id,
    subscriptionId,
    ...(regionId === undefined ? {} : { regionId }),
    status: "pending",
    name: `tgw-share-${index}`,
    resourceShareUid: unique,
    awsAccountId: CUSTOMER,
    awsTgwUid: `tgw-${unique.replaceAll("-", "").slice(0, 17)}`,
    sharedAt: world.now,
  };
}
