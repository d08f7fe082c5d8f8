import type { KindName } from "redis-cloud-ensure";
import type { Accounts } from "../accounts/accounts.js";
import type { ConnectionSpec, GrantSpec } from "../custom-resources/consumer-kinds.js";
import type { ConnectionStatus, ResourceStatus } from "../custom-resources/status.js";
import type { KubernetesClient } from "../kubernetes/client.js";
import type { EventRecorder } from "../kubernetes/events.js";
import type { CustomResource } from "../kubernetes/objects.js";
import type { ManagedResource } from "./documents.js";

/** A connection as it is stored. */
export type ConnectionResource = CustomResource<ConnectionSpec, ConnectionStatus>;

/** A grant as it is stored. */
export type GrantResource = CustomResource<GrantSpec>;

/** The objects in the cluster, from the informers' caches. */
export interface ClusterState {
  find(kind: KindName, namespace: string, name: string): ManagedResource<ResourceStatus> | undefined;
  listManaged(): Iterable<ManagedResource<ResourceStatus>>;
  findConnection(namespace: string, name: string): ConnectionResource | undefined;
  listGrants(): Iterable<GrantResource>;
  /** Finds the oldest custom resource that names the same resource at the service. */
  findOwner(resource: ManagedResource): ManagedResource | undefined;
}

/** Dependencies of the reconcilers. */
export interface ReconcileContext {
  client: KubernetesClient;
  accounts: Accounts;
  events: EventRecorder;
  state: ClusterState;
  /** Permissions of the operator, which a resource needs in addition to its own. */
  allow: readonly "replace"[];
  maxHourlyPrice: number | undefined;
}

/** Outcome of one run, for metrics. */
export type Outcome = "success" | "waiting" | "blocked" | "error";

/** Result of a reconcile. */
export interface Reconciled {
  outcome: Outcome;
  /** Whether the next attempt backs off; otherwise it waits for a change, or for the next round. */
  isRetried: boolean;
  /** The failure, for the log. */
  error?: Error | undefined;
}
