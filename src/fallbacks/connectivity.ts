import type {
  ActiveActiveVpcPeering,
  PrivateServiceConnectEndpoint,
  TransitGateway,
  VpcPeering,
} from "../../generated/models.js";
import type { RedisCloud } from "../client.js";
import { ApiError } from "../core/errors.js";
import type { CallOptions } from "../core/options.js";
import type { EndpointIds, PeeringIds } from "../facade/ids.js";
import { type FallbackResult, readOne, takeFirst } from "./fallback.js";

const PEERINGS = "GET /subscriptions/{subscriptionId}/peerings";
const REGION_PEERINGS = "GET /subscriptions/{subscriptionId}/regions/peerings";
const GATEWAYS = "GET /subscriptions/{subscriptionId}/transitGateways";
const REGION_GATEWAYS = "GET /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways";
const PSC_SERVICE = "GET /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}";

/** A VPC peering of a subscription of either kind. Only Active-Active ones have an `id`; the others a `vpcPeeringId`. */
export type AnyPeering = VpcPeering | ActiveActiveVpcPeering;

/** Lists the VPC peerings of a subscription, in one region or Active-Active. */
export function listPeerings(
  cloud: RedisCloud,
  subscriptionId: number,
  options?: CallOptions,
): Promise<FallbackResult<AnyPeering[]>> {
  return takeFirst<AnyPeering[], AnyPeering[]>(
    cloud,
    [PEERINGS, () => cloud.connectivity.peerings.list(subscriptionId, options)],
    [REGION_PEERINGS, () => cloud.activeActive.peerings.list(subscriptionId, options)],
  );
}

/**
 * Reads one VPC peering: by the list of its subscription, in one region or Active-Active, or directly if the service has
 * such a read.
 *
 * @throws `ApiError` with status 404 if it does not exist.
 */
export function getPeering(
  cloud: RedisCloud,
  { subscriptionId, peeringId }: PeeringIds,
  options?: CallOptions,
): Promise<FallbackResult<AnyPeering>> {
  const route = `${PEERINGS}/{peeringId}` as const;
  return readOne<AnyPeering>(
    cloud,
    { route, path: { subscriptionId, peeringId }, idField: "vpcPeeringId", id: peeringId },
    async () => {
      const { value, ...fallback } = await listPeerings(cloud, subscriptionId, options);
      const found = value.find((one) => ("id" in one ? one.id : one.vpcPeeringId) === peeringId);
      if (found === undefined)
        throw new ApiError({
          route: fallback.way,
          status: 404,
          message: `${fallback.way} lists no peering ${peeringId}`,
        });
      return { value: found, ...fallback };
    },
    options,
  );
}

/** Lists the Transit Gateways of a subscription, in one region or in all regions of an Active-Active one. */
export function listTransitGateways(
  cloud: RedisCloud,
  subscriptionId: number,
  options?: CallOptions,
): Promise<FallbackResult<TransitGateway[]>> {
  return takeFirst(
    cloud,
    [GATEWAYS, () => cloud.connectivity.transitGateways.list(subscriptionId, options)],
    [
      REGION_GATEWAYS,
      async () => {
        const regions = await cloud.activeActive.regions.list(subscriptionId, options).all();
        const gateways = regions.flatMap(({ regionId }) =>
          regionId === undefined
            ? []
            : cloud.activeActive.transitGateways.list({ subscriptionId, regionId }, options),
        );
        return (await Promise.all(gateways)).flat();
      },
    ],
  );
}

/**
 * Reads one Private Service Connect endpoint: by the list, or directly if the service has such a read.
 *
 * @throws `ApiError` with status 404 if it does not exist.
 */
export function getPscEndpoint(
  cloud: RedisCloud,
  ids: EndpointIds,
  options?: CallOptions,
): Promise<FallbackResult<PrivateServiceConnectEndpoint>> {
  const { endpointId: id } = ids;
  return readOne(
    cloud,
    { route: `${PSC_SERVICE}/endpoints/{endpointId}`, path: { ...ids }, idField: "id", id },
    async () => ({
      value: await cloud.connectivity.privateServiceConnect.getEndpoint(ids, options),
      way: PSC_SERVICE,
      ways: [PSC_SERVICE],
    }),
    options,
  );
}
