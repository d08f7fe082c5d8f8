// Type aliases, because interfaces are not assignable to the index signature of a path's names.

/** Name of a resource group. */
export type ResourceGroupNames = {
  resourceGroupName: string;
};

/** Names of a cluster. */
export type ClusterNames = ResourceGroupNames & {
  clusterName: string;
};

/** Names of an access policy assignment. */
export type AssignmentNames = ClusterNames & {
  accessPolicyAssignmentName: string;
};

/** Names of a connection of a cluster to a private endpoint. */
export type ConnectionNames = ClusterNames & {
  privateEndpointConnectionName: string;
};

/** Names of a private endpoint. */
export type PrivateEndpointNames = ResourceGroupNames & {
  privateEndpointName: string;
};

/** Names of the zone group of a private endpoint. */
export type ZoneGroupNames = PrivateEndpointNames & {
  privateDnsZoneGroupName: string;
};

/** Names of a private DNS zone. That of Azure Managed Redis is `privatelink.redis.azure.net`. */
export type DnsZoneNames = ResourceGroupNames & {
  privateZoneName: string;
};

/** Names of the link of a zone to a virtual network. */
export type NetworkLinkNames = DnsZoneNames & {
  virtualNetworkLinkName: string;
};

/** Location and name of an operation. */
export type OperationNames = {
  location: string;
  operationName: string;
};
