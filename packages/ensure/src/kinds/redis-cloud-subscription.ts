import { z } from "zod";
import {
  CLOUD_PROVIDERS,
  DEPLOYMENT_TYPES,
  MEMORY_STORAGES,
  ORDERED_PROTOCOLS,
  PAYMENT_METHODS,
} from "./enums.js";
import { field, lifecycle, named, requiredField } from "./field.js";
import { datasetSizeInGb, localThroughput, serviceName, throughputMeasurement } from "./shared-fields.js";

const networking = named(
  "RegionNetworking",
  "Network of a region.",
  z.strictObject({
    deploymentCIDR: z.string().optional().meta({ description: "Address block of the deployment." }),
  }),
);

const region = named(
  "SubscriptionRegion",
  "Region of a subscription.",
  z.strictObject({
    region: z.string().min(1).meta({ description: "Region of the provider, for example `us-east-1`." }),
    multipleAvailabilityZones: z
      .boolean()
      .optional()
      .meta({ description: "Whether the nodes are in several availability zones." }),
    networking: networking.optional().meta({ description: "Network of the region." }),
  }),
);

const cloudProvider = named(
  "SubscriptionCloudProvider",
  "Provider and regions of a subscription.",
  z.strictObject({
    provider: z.enum(CLOUD_PROVIDERS).meta({ description: "Cloud provider." }),
    cloudAccountId: z
      .int()
      .positive()
      .optional()
      .meta({ description: "Id of a connected cloud account. Default: the account that Redis owns." }),
    regions: z.array(region).min(1).meta({ description: "Regions." }),
  }),
);

const orderedDatabase = named(
  "OrderedDatabase",
  "Database that is ordered with its subscription.",
  z.strictObject({
    name: serviceName.meta({ description: "Name at the service." }),
    protocol: z
      .enum(ORDERED_PROTOCOLS)
      .default("redis")
      .meta({ description: "Protocol of clients. Default `redis`." }),
    datasetSizeInGb: datasetSizeInGb.meta({ description: "Dataset size in gigabytes." }),
    replication: z.boolean().optional().meta({ description: "Whether the database has a replica." }),
    throughputMeasurement: throughputMeasurement.optional().meta({ description: "Provisioned throughput." }),
    localThroughputMeasurement: z
      .array(localThroughput)
      .min(1)
      .optional()
      .meta({ description: "Throughput in each region of an Active-Active subscription, which needs it." }),
  }),
);

/** A Pro subscription. */
export const redisCloudSubscription = {
  description: "A Pro subscription of Redis Cloud: where its databases run, and who pays for them.",
  shortNames: ["rcsub"],
  spec: z.strictObject({
    name: field(serviceName, "Name at the service. Default: the document's name.", "identity"),
    deploymentType: field(
      z.enum(DEPLOYMENT_TYPES),
      "Whether databases run in one region, or Active-Active in several. Default `single-region`.",
      "immutable",
    ),
    memoryStorage: field(z.enum(MEMORY_STORAGES), "Where data is stored. Default `ram`.", "immutable"),
    cloudProviders: requiredField(
      z.array(cloudProvider).min(1).max(1),
      "Provider and regions; one region unless the subscription is Active-Active.",
      "immutable",
    ),
    databases: requiredField(
      z.array(orderedDatabase).min(1),
      "Databases that are ordered with the subscription, because the service creates no empty one. A RedisCloudDatabase of the same name takes its database over.",
      "creation",
    ),
    paymentMethod: field(z.enum(PAYMENT_METHODS), "Payment method of the subscription."),
    paymentMethodId: field(z.int().positive(), "Id of the credit card."),
    redisVersion: field(z.string(), "Redis version of the first databases.", "creation"),
    publicEndpointAccess: field(z.boolean(), "Whether databases have public endpoints."),
    ...lifecycle,
  }),
};
