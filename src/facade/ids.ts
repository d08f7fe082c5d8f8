// Ids that belong together are named: all are numbers, and swapped ones would compile.

/** A database. */
export type DatabaseIds = {
  /** Id of the subscription. */
  subscriptionId: number;
  /** Id of the database. */
  databaseId: number;
};

/** A tag of a database. */
export type TagIds = {
  /** Id of the subscription. */
  subscriptionId: number;
  /** Id of the database. */
  databaseId: number;
  /** Key of the tag, in lower case and without slashes. */
  tagKey: string;
};

/** A VPC peering. */
export type PeeringIds = {
  /** Id of the subscription. */
  subscriptionId: number;
  /** Id of the peering. */
  peeringId: number;
};

/** A region of an Active-Active subscription. */
export type RegionIds = {
  /** Id of the subscription. */
  subscriptionId: number;
  /** Numeric id of the region, as `account.regions()` and `activeActive.regions.list()` show it. */
  regionId: number;
};

/** A Private Service Connect service. */
export type ServiceIds = {
  /** Id of the subscription. */
  subscriptionId: number;
  /** Id of the Private Service Connect service. */
  pscServiceId: number;
};

/** A Private Service Connect service of an Active-Active region. */
export type RegionServiceIds = {
  /** Id of the subscription. */
  subscriptionId: number;
  /** Numeric id of the region, as `account.regions()` and `activeActive.regions.list()` show it. */
  regionId: number;
  /** Id of the Private Service Connect service. */
  pscServiceId: number;
};

/** A Private Service Connect endpoint. */
export type EndpointIds = {
  /** Id of the subscription. */
  subscriptionId: number;
  /** Id of the Private Service Connect service. */
  pscServiceId: number;
  /** Id of the endpoint. */
  endpointId: number;
};

/** A Private Service Connect endpoint of an Active-Active region. */
export type RegionEndpointIds = {
  /** Id of the subscription. */
  subscriptionId: number;
  /** Numeric id of the region, as `account.regions()` and `activeActive.regions.list()` show it. */
  regionId: number;
  /** Id of the Private Service Connect service. */
  pscServiceId: number;
  /** Id of the endpoint. */
  endpointId: number;
};

/** A Transit Gateway. */
export type TransitGatewayIds = {
  /** Id of the subscription. */
  subscriptionId: number;
  /** Id of the Transit Gateway, as its list shows it. */
  TgwId: number;
};

/** A Transit Gateway of an Active-Active region. */
export type RegionTransitGatewayIds = {
  /** Id of the subscription. */
  subscriptionId: number;
  /** Numeric id of the region, as `account.regions()` and `activeActive.regions.list()` show it. */
  regionId: number;
  /** Id of the Transit Gateway, as its list shows it. */
  TgwId: number;
};

/** An API key of a memory store. */
export type MemoryApiKeyIds = {
  /** Id of the memory store. */
  storeId: string;
  /** Id of the API key. */
  apiKeyId: string;
};

/** A Transit Gateway invitation. */
export type InvitationIds = {
  /** Id of the subscription. */
  subscriptionId: number;
  /** Id of the invitation. */
  tgwInvitationId: number;
};

/** A Transit Gateway invitation of an Active-Active region. */
export type RegionInvitationIds = {
  /** Id of the subscription. */
  subscriptionId: number;
  /** Numeric id of the region, as `account.regions()` and `activeActive.regions.list()` show it. */
  regionId: number;
  /** Id of the invitation. */
  tgwInvitationId: number;
};

/** A path within a data integration workspace. */
export type WorkspacePath = {
  /** Id of the subscription. */
  subscriptionId: number;
  /** Path below the workspace; slashes separate segments. */
  subPath: string;
};
