import type {
  ActiveActiveVpcPeeringCreateAwsRequest,
  ActiveActiveVpcPeeringCreateGcpRequest,
  VpcPeeringCreateAwsRequest,
  VpcPeeringCreateGcpRequest,
  VpcPeeringUpdateAwsRequest,
} from "redis-cloud-sdk/models";
import { list, shape, text } from "./shape.js";

const network = {
  provider: text,
  awsAccountId: text,
  vpcId: text,
  vpcCidr: text,
  vpcCidrs: list(text),
  vpcProjectUid: text,
  vpcNetworkName: text,
};

/** The shapes of both clouds in one: only the fields tell them apart, as GO leaves the provider out for AWS. */
export const peeringCreate = shape<VpcPeeringCreateAwsRequest & VpcPeeringCreateGcpRequest>({
  ...network,
  region: text,
});

/** The same from a region of an Active-Active subscription. */
export const regionPeeringCreate = shape<
  ActiveActiveVpcPeeringCreateAwsRequest & ActiveActiveVpcPeeringCreateGcpRequest
>({ ...network, sourceRegion: text, destinationRegion: text });

export const peeringUpdate = shape<VpcPeeringUpdateAwsRequest>({ vpcCidr: text, vpcCidrs: list(text) });
