import { z } from "zod";
import { field, lifecycle, named, reference, requiredField } from "./field.js";

/** A VPC peering of a subscription in one region. */
export const redisCloudPeering = {
  description: "A VPC peering between a Pro subscription and your network. The network's side accepts it.",
  shortNames: ["rcpeer"],
  spec: z.strictObject({
    subscription: requiredField(reference, "The subscription to peer with.", "identity"),
    aws: field(
      named(
        "AwsPeeringNetwork",
        "Network in AWS that a subscription is peered with.",
        z.strictObject({
          region: z.string().min(1).meta({ description: "Region of the VPC, for example `us-east-1`." }),
          awsAccountId: z
            .string()
            .regex(/^\d{12}$/, "must have twelve digits")
            .meta({ description: "Id of the AWS account, twelve digits." }),
          vpcId: z.string().min(1).meta({ description: "Id of the VPC." }),
          vpcCidrs: z.array(z.string()).min(1).meta({ description: "Address blocks of the VPC." }),
        }),
      ),
      "Your network in AWS.",
      "identity",
    ),
    gcp: field(
      named(
        "GcpPeeringNetwork",
        "Network in Google Cloud that a subscription is peered with.",
        z.strictObject({
          vpcProjectUid: z.string().min(1).meta({ description: "Id of the project." }),
          vpcNetworkName: z.string().min(1).meta({ description: "Name of the network." }),
        }),
      ),
      "Your network in Google Cloud.",
      "identity",
    ),
    ...lifecycle,
  }),
  exactlyOneOf: ["aws", "gcp"] as const,
};
