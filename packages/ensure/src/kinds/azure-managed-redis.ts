import { z } from "zod";
import {
  AZURE_AOF_FREQUENCIES,
  AZURE_CLIENT_PROTOCOLS,
  AZURE_CLUSTERING_POLICIES,
  AZURE_EVICTION_POLICIES,
  AZURE_RDB_FREQUENCIES,
  AZURE_SIZES,
  AZURE_SWITCH,
  AZURE_TLS_VERSIONS,
} from "./enums.js";
import { field, lifecycle, named, requiredField } from "./field.js";
import { databaseModule } from "./shared-fields.js";

/** Values that the service takes, and may leave out, when a request has none. */
export const AZURE_DEFAULTS = {
  highAvailability: "Enabled",
  clientProtocol: "Encrypted",
  port: 10_000,
  clusteringPolicy: "OSSCluster",
  evictionPolicy: "VolatileLRU",
  accessKeysAuthentication: "Disabled",
} as const;

/** Private DNS zone of all clusters whose documents do not name one. */
export const DNS_ZONE = "privatelink.redis.azure.net";

const onOff = z.enum(AZURE_SWITCH);

const privateEndpoint = named(
  "PrivateEndpointSpec",
  "Private endpoint in a virtual network, and its DNS.",
  z.strictObject({
    subnet: z
      .string()
      .regex(
        /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.Network\/virtualNetworks\/[^/]+\/subnets\/[^/]+$/i,
        "must be the id of a subnet",
      )
      .meta({ description: "Id of the subnet that the endpoint is in." }),
    name: z.string().min(1).optional().meta({ description: "Name of the endpoint. Default: the cluster's." }),
    resourceGroup: z
      .string()
      .min(1)
      .optional()
      .meta({ description: "Resource group of the endpoint. Default: the cluster's." }),
    location: z
      .string()
      .min(1)
      .optional()
      .meta({ description: "Region of the virtual network. Default: the cluster's." }),
    dns: z.enum(["Managed", "Unmanaged"]).optional().meta({
      description:
        "Whether the zone, its link and the zone group are part of the document. Default `Managed`.",
    }),
    dnsZone: z
      .string()
      .min(1)
      .optional()
      .meta({ description: `Private DNS zone, shared by clusters. Default \`${DNS_ZONE}\`.` }),
    dnsResourceGroup: z
      .string()
      .min(1)
      .optional()
      .meta({ description: "Resource group of the zone. Default: the cluster's." }),
    networkLink: z.string().min(1).optional().meta({
      description:
        "Name of the link of the zone to the virtual network. Default: the virtual network's name.",
    }),
  }),
);

/** A cluster of Azure Managed Redis, its database, its private endpoint, and the users who may log in. */
export const azureManagedRedis = {
  description:
    "An Azure Managed Redis: its cluster, its database, its private endpoint, and the users who may log in.",
  shortNames: ["amr"],
  spec: z.strictObject({
    resourceGroup: requiredField(z.string().min(1), "Resource group of the cluster.", "identity"),
    name: field(z.string().min(1).max(60), "Name of the cluster. Default: the document's name.", "identity"),
    location: requiredField(z.string().min(1), "Region, for example `westeurope`.", "immutable"),
    sku: requiredField(
      named("AzureSize", "Size of an Azure Managed Redis cluster.", z.enum(AZURE_SIZES)),
      "Size, for example `Balanced_B5`. A change scales the cluster; the data is kept.",
    ),
    highAvailability: field(
      onOff,
      `Whether the cluster has replicas. Default \`${AZURE_DEFAULTS.highAvailability}\`.`,
      "immutable",
    ),
    publicNetworkAccess: requiredField(onOff, "Whether the endpoint can be reached from the internet."),
    minimumTlsVersion: field(z.literal(AZURE_TLS_VERSIONS), "Lowest TLS version."),
    clientProtocol: field(
      z.enum(AZURE_CLIENT_PROTOCOLS),
      `Whether clients use TLS. Default \`${AZURE_DEFAULTS.clientProtocol}\`.`,
    ),
    port: field(
      z.int().min(1).max(65_535),
      `Port of the endpoint. Default ${AZURE_DEFAULTS.port}.`,
      "immutable",
    ),
    clusteringPolicy: field(
      z.enum(AZURE_CLUSTERING_POLICIES),
      `Policy by which clients address shards. Default \`${AZURE_DEFAULTS.clusteringPolicy}\`.`,
      "immutable",
    ),
    evictionPolicy: field(
      z.enum(AZURE_EVICTION_POLICIES),
      `Eviction policy. Default \`${AZURE_DEFAULTS.evictionPolicy}\`.`,
    ),
    modules: field(z.array(databaseModule).max(4), "Modules of the database.", "immutable"),
    persistence: field(
      named(
        "AzurePersistence",
        "Persistence of an Azure Managed Redis database.",
        z.strictObject({
          aofEnabled: z.boolean().optional().meta({ description: "Whether each write is logged (AOF)." }),
          aofFrequency: z
            .enum(AZURE_AOF_FREQUENCIES)
            .optional()
            .meta({ description: "Interval at which the log is flushed." }),
          rdbEnabled: z.boolean().optional().meta({ description: "Whether snapshots are taken (RDB)." }),
          rdbFrequency: z
            .enum(AZURE_RDB_FREQUENCIES)
            .optional()
            .meta({ description: "Time between two snapshots." }),
        }),
      ),
      "Persistence. Default: none.",
    ),
    accessKeysAuthentication: field(
      onOff,
      `Whether clients can log in with access keys. Default \`${AZURE_DEFAULTS.accessKeysAuthentication}\`.`,
    ),
    users: field(
      z.array(z.string().min(1)),
      "Object ids of Microsoft Entra ID that may log in. Assignments that are not listed are left.",
    ),
    privateEndpoint: field(
      privateEndpoint,
      "Private endpoint in a virtual network, and the DNS that resolves the host name to it. Zone and link are shared with other clusters, and left when the document is removed.",
    ),
    tags: field(z.record(z.string(), z.string()), "Tags. Tags that the document does not name are left."),
    ...lifecycle,
  }),
};
