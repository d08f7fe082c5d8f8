import { type KindName, kinds } from "redis-cloud-ensure";
import type { ResourceStatus } from "../custom-resources/status.js";
import type { KubernetesClient } from "../kubernetes/client.js";
import { KubernetesError } from "../kubernetes/error.js";
import { Informer } from "../kubernetes/informer.js";
import { type CustomResource, getType } from "../kubernetes/objects.js";
import type { Logger } from "../log.js";
import type { ClusterState, ConnectionResource, GrantResource } from "./context.js";
import type { ManagedResource } from "./documents.js";
import { OwnerIndex } from "./owner-index.js";

type Resource = ManagedResource<ResourceStatus>;
type Listener<T> = (after: T | undefined, before: T | undefined) => void;

/** Options of {@link ClusterView}. */
export interface ClusterViewOptions {
  client: KubernetesClient;
  log: Logger;
  /** Kinds whose resources are reconciled. */
  managed: readonly KindName[];
  /** The only namespace that is watched; all of them if `undefined`. */
  namespace: string | undefined;
  /** Time between two lists of all objects, in milliseconds. */
  relistMs: number;
  getAccountName: (resource: ManagedResource) => string;
  /** Called for each difference, after the view was updated. */
  onResource: Listener<Resource>;
  onConnection: Listener<ConnectionResource>;
  onGrant: () => void;
}

/** Copies of the custom resources in the cluster. */
export class ClusterView implements ClusterState {
  readonly #options: ClusterViewOptions;
  readonly #managed: ReadonlyMap<KindName, Informer<Resource>>;
  readonly #connections: Informer<ConnectionResource>;
  readonly #grants: Informer<GrantResource>;
  readonly #owners: OwnerIndex;

  constructor(options: ClusterViewOptions) {
    const { managed, onResource, onConnection, onGrant, getAccountName } = options;
    this.#options = options;
    this.#owners = new OwnerIndex({
      list: () => this.listManaged(),
      find: (kind, namespace, name) => this.find(kind, namespace, name),
      getAccountName,
    });
    this.#managed = new Map(
      managed.map((kind) => [
        kind,
        this.#inform<Resource>(kind, (after, before) => {
          if (after === undefined || isChanged(after, before)) this.#owners.invalidate();
          onResource(after, before);
        }),
      ]),
    );
    this.#connections = this.#inform("RedisConnection", onConnection);
    this.#grants = this.#inform("RedisConnectionGrant", onGrant);
  }

  find(kind: KindName, namespace: string, name: string): Resource | undefined {
    return this.#managed.get(kind)?.get(namespace, name);
  }

  findConnection(namespace: string, name: string): ConnectionResource | undefined {
    return this.#connections.get(namespace, name);
  }

  findOwner(resource: ManagedResource): ManagedResource | undefined {
    return this.#owners.findOwner(resource);
  }

  *listManaged(): Generator<Resource> {
    for (const informer of this.#managed.values()) yield* informer.list();
  }

  listConnections(): Iterable<ConnectionResource> {
    return this.#connections.list();
  }

  listGrants(): Iterable<GrantResource> {
    return this.#grants.list();
  }

  /** Finds the object of a key. */
  get(key: string): Resource | ConnectionResource | undefined {
    const [kind = "", namespace = "", name = ""] = key.split("/");
    if (Object.hasOwn(kinds, kind)) return this.find(kind as KindName, namespace, name);
    return this.findConnection(namespace, name);
  }

  /** Lists that are not complete yet, by kind. */
  listUnsynced(): string[] {
    return this.#listInformers().flatMap(([kind, { hasSynced }]) => (hasSynced ? [] : [kind]));
  }

  /** Waits until all lists are complete. */
  async waitUntilSynced(): Promise<void> {
    await Promise.all(this.#listInformers().map(([, { synced }]) => synced));
  }

  /** Runs until the signal aborts. */
  async run(signal: AbortSignal): Promise<void> {
    await Promise.all(this.#listInformers().map(([, informer]) => informer.run(signal)));
  }

  #listInformers() {
    return [
      ...this.#managed,
      ["RedisConnection", this.#connections] as const,
      ["RedisConnectionGrant", this.#grants] as const,
    ];
  }

  #inform<T extends CustomResource>(kind: Parameters<typeof getType>[0], onChange: Listener<T>): Informer<T> {
    const { client, log, namespace, relistMs } = this.#options;
    return new Informer<T>({
      client,
      type: getType(kind),
      namespace,
      relistMs,
      onChange,
      onError: (error) => {
        const isMissing = error instanceof KubernetesError && error.status === 404;
        const message = isMissing
          ? "its CustomResourceDefinition is not installed"
          : "cannot be listed or watched";
        log("warn", message, { kind, error: error.message });
      },
    });
  }
}

/** Returns the key of an object in the queue. */
export function toKey({ kind, metadata }: CustomResource): string {
  return `${kind}/${metadata.namespace ?? "default"}/${metadata.name}`;
}

/** Whether more than the status has changed. */
export function isChanged({ metadata: after }: CustomResource, before: CustomResource | undefined): boolean {
  if (before === undefined) return true;
  const { generation, deletionTimestamp, annotations, uid } = before.metadata;
  return (
    after.uid !== uid ||
    after.generation !== generation ||
    after.deletionTimestamp !== deletionTimestamp ||
    JSON.stringify(after.annotations) !== JSON.stringify(annotations)
  );
}
