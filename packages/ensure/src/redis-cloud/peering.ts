import type { VpcPeering } from "redis-cloud-sdk/models";
import type { DocumentOf } from "../document/document.js";
import { EnsureError } from "../errors.js";
import type { Adapter } from "./adapter.js";
import { findSubscription } from "./find-by-name.js";

/** VPC peerings, which are identified by the network that they connect. */
export const peeringAdapter: Adapter<"RedisCloudPeering"> = {
  loss: "the connection",
  createRoutes: ["POST /subscriptions/{subscriptionId}/peerings"],
  async observe(account, document) {
    const { id: subscriptionId } = await findSubscription(account, document.spec.subscription.name);
    const peerings = await account.lists.peerings(subscriptionId);
    const found = peerings.find((peering) => connects(peering, document));
    return (
      found && {
        id: `${subscriptionId}/${found.vpcPeeringId}`,
        status: found.status,
        resourceKind: "peering",
        ids: { subscriptionId, peeringId: found.vpcPeeringId },
        endpoints: [],
        values: {},
      }
    );
  },
  async create(account, { spec }) {
    const { id } = await findSubscription(account, spec.subscription.name);
    const { aws, gcp } = spec;
    if (aws !== undefined) return account.cloud.connectivity.peerings.create(id, { provider: "AWS", ...aws });
    if (gcp !== undefined) return account.cloud.connectivity.peerings.create(id, { provider: "GCP", ...gcp });
    throw new EnsureError("spec must have either aws or gcp");
  },
  update: () => [],
  delete: async ({ cloud }, _document, { ids }) =>
    cloud.connectivity.peerings.delete({
      subscriptionId: Number(ids["subscriptionId"]),
      peeringId: Number(ids["peeringId"]),
    }),
};

function connects(peering: VpcPeering, { spec: { aws, gcp } }: DocumentOf<"RedisCloudPeering">): boolean {
  if (/^(failed|deleted|inactive)$/.test(peering.status)) return false;
  return aws === undefined
    ? peering.projectUid === gcp?.vpcProjectUid && peering.networkName === gcp?.vpcNetworkName
    : peering.awsAccountId === aws.awsAccountId && peering.vpcUid === aws.vpcId;
}
