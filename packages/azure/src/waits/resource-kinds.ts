import type {
  AccessKeys,
  AccessPolicyAssignment,
  Cluster,
  Database,
  Migration,
  PrivateDnsZone,
  PrivateDnsZoneGroup,
  PrivateEndpoint,
  PrivateEndpointConnection,
  VirtualNetworkLink,
} from "../../generated/models.js";
import type { PlainRoute } from "../../generated/routes.js";

/** Resources by kind. */
export interface Resources {
  cluster: Cluster;
  database: Database;
  accessPolicyAssignment: AccessPolicyAssignment;
  privateEndpointConnection: PrivateEndpointConnection;
  privateEndpoint: PrivateEndpoint;
  privateDnsZoneGroup: PrivateDnsZoneGroup;
  privateDnsZone: PrivateDnsZone;
  virtualNetworkLink: VirtualNetworkLink;
  migration: Migration;
  canceledMigration: Migration;
  /** Keys of a database that is ready. */
  accessKeys: AccessKeys;
}

/** A kind of resource that can be waited for. */
export type ResourceKind = keyof Resources;

/** End condition of a wait: the resource is ready, or gone. */
export type WaitTarget = ResourceKind | `${ResourceKind} gone`;

/** Result of a wait. */
export type OutcomeValue<O extends WaitTarget> = O extends ResourceKind ? Resources[O] : undefined;

/** Reads of a kind of resource, and the meaning of its states. Any other word means that it is changing. */
export interface ResourceKindSpec {
  /** Route that returns it. */
  route: PlainRoute;
  /** List with complete items of a resource group: one request for several waits. */
  listRoute?: PlainRoute;
  /** Name that identifies it in that list. */
  name?: string;
  /** Whether it must also be running: `provisioningState` alone is not enough. */
  isRunning?: true;
  /** Kind that must be ready as well. */
  parent?: ResourceKind;
  /** Route that returns the result of the wait, if that is not the resource. */
  resultRoute?: PlainRoute;
  /** Whether it must not exist before a PUT, which would overwrite it. */
  isCreatedOnce?: true;
  /** States that prove that an action was received; in any other state, it can be repeated. */
  traces?: readonly string[];
  /** Default: `Succeeded`. */
  ready?: readonly string[];
  /** Default: `Failed` and `Canceled`. */
  failed?: readonly string[];
}

const NETWORK =
  "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network";
const CLUSTER =
  "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}";
const DATABASE = {
  route: `GET ${CLUSTER}/databases/{databaseName}`,
  isRunning: true,
  parent: "cluster",
  isCreatedOnce: true,
} as const;

/** All kinds of resources. */
export const resourceKinds: Readonly<Record<ResourceKind, ResourceKindSpec>> = {
  cluster: {
    route: `GET ${CLUSTER}`,
    listRoute:
      "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise",
    name: "clusterName",
    isRunning: true,
    isCreatedOnce: true,
  },
  database: DATABASE,
  accessKeys: { ...DATABASE, resultRoute: `POST ${CLUSTER}/databases/{databaseName}/listKeys` },
  accessPolicyAssignment: {
    route: `GET ${CLUSTER}/databases/{databaseName}/accessPolicyAssignments/{accessPolicyAssignmentName}`,
  },
  privateEndpointConnection: {
    route: `GET ${CLUSTER}/privateEndpointConnections/{privateEndpointConnectionName}`,
  },
  privateEndpoint: { route: `GET ${NETWORK}/privateEndpoints/{privateEndpointName}` },
  privateDnsZoneGroup: {
    route: `GET ${NETWORK}/privateEndpoints/{privateEndpointName}/privateDnsZoneGroups/{privateDnsZoneGroupName}`,
  },
  privateDnsZone: { route: `GET ${NETWORK}/privateDnsZones/{privateZoneName}` },
  virtualNetworkLink: {
    route: `GET ${NETWORK}/privateDnsZones/{privateZoneName}/virtualNetworkLinks/{virtualNetworkLinkName}`,
  },
  migration: {
    route: `GET ${CLUSTER}/migrations/default`,
    // With `switchDns: false` the migration pauses there until the caller switches.
    ready: ["Succeeded", "ReadyForDnsSwitch"],
    failed: ["Failed", "Cancelled", "CancellationFailed"],
  },
  canceledMigration: {
    route: `GET ${CLUSTER}/migrations/default`,
    traces: ["Cancelling", "Cancelled"],
    ready: ["Cancelled"],
    failed: ["Failed", "Succeeded", "CancellationFailed"],
  },
};

const kinds = Object.keys(resourceKinds) as ResourceKind[];

/** All targets, for validation. */
export const targets: readonly WaitTarget[] = [...kinds, ...kinds.map((kind) => `${kind} gone` as const)];

/** Parses a target into the kind of resource, and whether it is to be gone. */
export function parseTarget(target: WaitTarget): { kind: ResourceKind; isGone: boolean } {
  const [kind, gone] = target.split(" ");
  return { kind: kind as ResourceKind, isGone: gone !== undefined };
}
