import { type KindName, kinds } from "redis-cloud-ensure";
import type { Accounts } from "../accounts/accounts.js";
import type { ResourceStatus } from "../custom-resources/status.js";
import { type KubernetesClient, KubernetesError } from "../kubernetes/client.js";
import { EventRecorder } from "../kubernetes/events.js";
import { Informer } from "../kubernetes/informer.js";
import { type CustomResource, getType } from "../kubernetes/objects.js";
import type { Log } from "../log.js";
import { type RunResult, WorkQueue } from "../queue/work-queue.js";
import type { Metrics } from "../server/metrics.js";
import { reconcileConnection, usesResource } from "./connection-reconciler.js";
import type { ConnectionResource, GrantResource, ReconcileContext, Reconciled } from "./context.js";
import { getCredentialsName, type ManagedResource } from "./documents.js";
import { OwnerIndex } from "./owner-index.js";
import { reconcileResource } from "./resource-reconciler.js";

type Resource = ManagedResource<ResourceStatus>;

/** Options of {@link Controller}. */
export interface ControllerOptions {
  client: KubernetesClient;
  accounts: Accounts;
  metrics: Metrics;
  log: Log;
  /** Name of this replica, for events. */
  identity: string;
  /** Kinds whose resources are reconciled. */
  managed: readonly KindName[];
  namespace: string | undefined;
  allow: readonly "replace"[];
  maxHourlyPrice: number | undefined;
  /** Maximum number of resources that are worked on at the same time. Most of that time is spent waiting. */
  concurrency: number;
  /** Time between two rounds over all resources, in milliseconds. */
  resyncMs: number;
  /** Time between two lists of all objects, in milliseconds. */
  relistMs: number;
  backOffMs: { min: number; max: number };
}

/** One term of leadership: informers, the queue and the reconcilers. A new term starts from nothing. */
export class Controller {
  readonly #options: ControllerOptions;
  readonly #informers: ReadonlyMap<KindName, Informer<Resource>>;
  readonly #connections: Informer<ConnectionResource>;
  readonly #grants: Informer<GrantResource>;
  readonly #queue: WorkQueue;
  readonly #owners: OwnerIndex;
  readonly #context: ReconcileContext;

  constructor(options: ControllerOptions) {
    const { client, accounts, log, identity, allow, maxHourlyPrice, concurrency, backOffMs } = options;
    this.#options = options;
    this.#informers = new Map(
      options.managed.map((kind) => [
        kind,
        this.#inform<Resource>(kind, (after, before) => this.#onResource(after, before)),
      ]),
    );
    this.#connections = this.#inform<ConnectionResource>("RedisConnection", (after, before) => {
      if (after !== undefined && isChanged(after, before)) this.#add(after, before);
      if (after === undefined) events.forget(before?.metadata.uid);
    });
    this.#grants = this.#inform<GrantResource>("RedisConnectionGrant", () => {
      for (const connection of this.#connections.list()) this.#queue.add(toKey(connection));
    });
    const find = (kind: KindName, namespace: string, name: string) =>
      this.#informers.get(kind)?.get(namespace, name);
    const listManaged = () => [...this.#informers.values()].flatMap((informer) => [...informer.list()]);
    this.#owners = new OwnerIndex({
      list: listManaged,
      find,
      getAccountName: (resource) => accounts.getName(resource.kind, getCredentialsName(resource)),
    });
    const events = new EventRecorder(client, identity, (error) =>
      log("warn", "cannot record an event", { error: error.message }),
    );
    this.#context = {
      client,
      accounts,
      events,
      allow,
      maxHourlyPrice,
      state: {
        find,
        listManaged,
        findConnection: (namespace, name) => this.#connections.get(namespace, name),
        listGrants: () => this.#grants.list(),
        findOwner: (resource) => this.#owners.findOwner(resource),
      },
    };
    this.#queue = new WorkQueue({
      run: (key, signal) => this.#run(key, signal),
      concurrency,
      backOffMs,
      onError: (key, error) =>
        log("error", "a reconcile failed", { key, error: error.message, stack: error.stack }),
    });
  }

  get queueDepth(): number {
    return this.#queue.depth;
  }

  get runningCount(): number {
    return this.#queue.runningCount;
  }

  /** Lists that are not complete yet, by kind. */
  listUnsynced(): string[] {
    const all: [string, Informer<never>][] = [
      ...this.#informers,
      ["RedisConnection", this.#connections],
      ["RedisConnectionGrant", this.#grants],
    ] as unknown as [string, Informer<never>][];
    return all.filter(([, { hasSynced }]) => !hasSynced).map(([kind]) => kind);
  }

  /** Runs until the signal aborts. Resolves when no reconcile is left. */
  async run(signal: AbortSignal): Promise<void> {
    const informers = [...this.#informers.values(), this.#connections, this.#grants];
    const runs = informers.map((informer) => informer.run(signal));
    const rounds = setInterval(() => this.#addAll(), this.#options.resyncMs);
    await new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      signal.addEventListener("abort", () => resolve(), { once: true });
    });
    clearInterval(rounds);
    await this.#queue.stop();
    await Promise.all(runs);
  }

  /** Adds everything at the same time, so that resources of one account share the lists of a round. */
  #addAll(): void {
    for (const informer of [...this.#informers.values(), this.#connections])
      for (const object of informer.list()) this.#queue.add(toKey(object));
  }

  #inform<T extends CustomResource>(
    kind: Parameters<typeof getType>[0],
    onChange: (after: T | undefined, before: T | undefined) => void,
  ): Informer<T> {
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

  #onResource(after: Resource | undefined, before: Resource | undefined): void {
    const isSpecChanged = after === undefined || isChanged(after, before);
    if (isSpecChanged) this.#owners.invalidate();
    if (after !== undefined && isSpecChanged) this.#add(after, before);
    if (after === undefined) this.#context.events.forget(before?.metadata.uid);
    const resource = after ?? before;
    if (resource === undefined) return;
    if (after !== undefined && after.status?.state === before?.status?.state && !isRenewed(after, before))
      return;
    for (const connection of this.#connections.list())
      if (usesResource(connection, resource)) this.#queue.add(toKey(connection));
    // What waited for it may go on: documents that refer to it, parents that it kept, others that name its resource.
    if (after !== undefined && after.status?.state !== "Ready") return;
    for (const other of this.#context.state.listManaged()) {
      if (other === resource || other.status?.state === "Ready") continue;
      this.#queue.forget(toKey(other));
      this.#queue.add(toKey(other));
    }
  }

  /** A changed specification makes a run useless that is under way for the one before. */
  #add(after: CustomResource, before: CustomResource | undefined): void {
    this.#queue.forget(toKey(after));
    const abort = before !== undefined && after.metadata.generation !== before.metadata.generation;
    this.#queue.add(toKey(after), { abort });
  }

  async #run(key: string, signal: AbortSignal): Promise<RunResult> {
    const [kind = "", namespace = "", name = ""] = key.split("/");
    // A kind whose list is incomplete may hold what this one refers to.
    await Promise.race([this.#synced(), aborted(signal)]);
    const startedAt = performance.now();
    const finish = (result: Reconciled["outcome"] | "aborted") =>
      this.#options.metrics.countReconcile(kind, result, (performance.now() - startedAt) / 1_000);
    try {
      const result = await this.#reconcile(kind, namespace, name, signal);
      if (result === undefined) return "done";
      finish(result.outcome);
      if (result.error !== undefined)
        this.#options.log("warn", result.error.message, {
          key,
          reason: result.error.name,
          retried: result.isRetried,
        });
      return result.isRetried ? "retry" : "done";
    } catch (error) {
      finish(signal.aborted ? "aborted" : "error");
      if (signal.aborted) return "retry";
      // Conflicts are normal: the object has just been changed by others.
      if (!(error instanceof KubernetesError)) throw error;
      this.#options.log(error.status === 409 ? "debug" : "warn", error.message, { key });
      return "retry";
    }
  }

  async #reconcile(
    kind: string,
    namespace: string,
    name: string,
    signal: AbortSignal,
  ): Promise<Reconciled | undefined> {
    if (Object.hasOwn(kinds, kind)) {
      const resource = this.#informers.get(kind as KindName)?.get(namespace, name);
      return resource && reconcileResource(resource, this.#context, signal);
    }
    const connection = this.#connections.get(namespace, name);
    return connection && reconcileConnection(connection, this.#context, signal);
  }

  async #synced(): Promise<void> {
    await Promise.all([
      ...[...this.#informers.values()].map(({ synced }) => synced),
      this.#connections.synced,
      this.#grants.synced,
    ]);
  }
}

function toKey({ kind, metadata }: CustomResource): string {
  return `${kind}/${metadata.namespace ?? "default"}/${metadata.name}`;
}

/** Whether more than the status has changed. */
function isChanged({ metadata: after }: CustomResource, before: CustomResource | undefined): boolean {
  if (before === undefined) return true;
  const { generation, deletionTimestamp, annotations, uid } = before.metadata;
  return (
    after.uid !== uid ||
    after.generation !== generation ||
    after.deletionTimestamp !== deletionTimestamp ||
    JSON.stringify(after.annotations) !== JSON.stringify(annotations)
  );
}

/** Whether a ready resource has been changed and become ready again since the object before. */
function isRenewed(after: Resource, before: Resource | undefined): boolean {
  const find = (one: Resource | undefined) =>
    one?.status?.conditions?.find(({ type }) => type === "Ready")?.lastTransitionTime;
  return find(after) !== find(before);
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const fail = () => reject(new Error("aborted"));
    if (signal.aborted) fail();
    signal.addEventListener("abort", fail, { once: true });
  });
}
