import type { CloudDetail, Link, Subscription, SubscriptionPricing } from "redis-cloud-sdk/models";
import { buildPrometheusEndpoint } from "../catalog/hosts.js";
import { createNetworkId } from "../catalog/networks.js";
import type { AccountState } from "../state/state.js";
import type { SubscriptionRecord } from "../state/subscription-records.js";
import type { World } from "../state/world.js";
import { viewEncryption } from "./customer-keys.js";

/** Shows a subscription. Cloud details and prices appear once it is provisioned, or waits for keys. */
export function viewSubscription(
  subscription: SubscriptionRecord,
  pricing: SubscriptionPricing[],
  account: AccountState,
  world: World,
  links: Link[],
): Subscription {
  const { status, provisioned, cloud, paymentMethodId, databaseIds } = subscription;
  const size = databaseIds.reduce((sum, id) => sum + (account.databases[id]?.view.memoryLimitInGb ?? 0), 0);
  return {
    id: subscription.id,
    name: subscription.name,
    status,
    deploymentType: subscription.activeActive ? "active-active" : "single-region",
    ...(paymentMethodId === undefined ? {} : { paymentMethodId }),
    paymentMethodType: subscription.paymentMethodType,
    memoryStorage: subscription.memoryStorage,
    ...viewEncryption(subscription),
    publicEndpointAccess: subscription.publicEndpointAccess,
    numberOfDatabases: databaseIds.filter((id) => (account.databases[id]?.visibleAt ?? 0) <= world.now)
      .length,
    // The array is named `subscriptionPricing` here, but `pricing` in the pricing route.
    ...(provisioned
      ? { prometheusEndpoint: buildPrometheusEndpoint(subscription), subscriptionPricing: pricing }
      : {}),
    cloudDetails:
      provisioned || status === "encryption_key_pending"
        ? cloud.map((detail) => ({ ...viewCloud(detail, subscription.id), totalSizeInGb: size, links: [] }))
        : [],
    links,
  };
}

/** Shows where a subscription is deployed. The service names the subnet, which requests do not. */
function viewCloud(detail: CloudDetail, id: number): CloudDetail {
  const regions = detail.regions.map((region) => {
    const subnetId = createNetworkId("subnet", id, detail.provider, region.region);
    return { ...region, networking: region.networking.map((network) => ({ ...network, subnetId })) };
  });
  return { ...detail, regions };
}
