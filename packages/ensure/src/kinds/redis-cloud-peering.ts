import { z } from "zod";
import { field, lifecycle, reference, requiredField } from "./field.js";

/** A VPC peering of a subscription in one region. */
export const redisCloudPeering = {
  description: "A VPC peering between a Pro subscription and your network. The network's side accepts it.",
  shortNames: ["rcpeer"],
  spec: z.strictObject({
    subscription: requiredField(reference, "The subscription to peer with.", "identity"),
    aws: field(
      z.strictObject({
        region: z.string().min(1),
        awsAccountId: z.string().regex(/^\d{12}$/, "must have twelve digits"),
        vpcId: z.string().min(1),
        vpcCidrs: z.array(z.string()).min(1),
      }),
      "Your network in AWS.",
      "identity",
    ),
    gcp: field(
      z.strictObject({ vpcProjectUid: z.string().min(1), vpcNetworkName: z.string().min(1) }),
      "Your network in Google Cloud.",
      "identity",
    ),
    ...lifecycle,
  }),
  exactlyOneOf: ["aws", "gcp"] as const,
};
