import type { ActiveActiveVpcPeering, ActiveActiveVpcPeerings, VpcPeering } from "redis-cloud-sdk/models";
import type { PeeringRecord } from "../state/network-records.js";

/** Shows a peering of a single-region subscription. */
export function viewPeering({ id, status, view }: PeeringRecord): VpcPeering {
  return { vpcPeeringId: id, status, ...view };
}

/** Shows the peerings of an Active-Active subscription by region. Some fields have different names there. */
export function viewRegionPeerings(
  subscriptionId: number,
  regions: readonly { id: number; region: string }[],
  peerings: readonly PeeringRecord[],
): ActiveActiveVpcPeerings {
  return {
    subscriptionId,
    regions: regions.map(({ id, region }) => ({
      id,
      region,
      vpcPeerings: peerings
        .filter(({ regionId }) => regionId === id)
        .map((peering) => viewRegionPeering(peering, id, region)),
    })),
  };
}

function viewRegionPeering(
  { id, status, view }: PeeringRecord,
  regionId: number,
  sourceRegion: string,
): ActiveActiveVpcPeering {
  const { projectUid, networkName, regionName, ...same } = view;
  return {
    id,
    status,
    regionId,
    // The region of the customer's network, as in peerings of single-region subscriptions.
    regionName: regionName ?? sourceRegion,
    ...same,
    sourceRegion,
    ...(regionName === undefined ? {} : { destinationRegion: regionName }),
    ...(projectUid === undefined ? {} : { vpcProjectUid: projectUid }),
    ...(networkName === undefined ? {} : { vpcNetworkName: networkName }),
  };
}
