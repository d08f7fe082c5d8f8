import type { TransitGateway } from "redis-cloud-sdk/models";
import type { TransitGatewayRecord } from "../state/network-records.js";

/** Shows a transit gateway. One that was never attached has no attachment. */
export function viewGateway({
  id,
  awsTgwUid,
  awsAccountId,
  attachmentUid,
  status,
  cidrs,
}: TransitGatewayRecord): TransitGateway {
  return {
    id,
    awsTgwUid,
    ...(attachmentUid === undefined ? {} : { attachmentUid }),
    // Status of the gateway itself, which belongs to the customer.
    status: "available",
    ...(attachmentUid === undefined ? {} : { attachmentStatus: status }),
    awsAccountId,
    cidrs: cidrs.map((cidrAddress) => ({
      cidrAddress,
      status: status === "available" ? "active" : "pending",
    })),
  };
}
