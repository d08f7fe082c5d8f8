import { setMaxListeners } from "node:events";
import type { KindName } from "redis-cloud-ensure";
import type { Accounts } from "../accounts/accounts.js";
import type { SecretName, Secrets } from "../accounts/secrets.js";
import type { ResourceStatus } from "../custom-resources/status.js";
import type { KubernetesClient } from "../kubernetes/client.js";
import { KubernetesError } from "../kubernetes/error.js";
import { EventRecorder } from "../kubernetes/events.js";
import type { CustomResource } from "../kubernetes/objects.js";
import type { Logger } from "../log.js";
import { type RunResult, WorkQueue } from "../queue/work-queue.js";
import type { Metrics } from "../server/metrics.js";
import { ClusterView, isChanged, toKey } from "./cluster-view.js";
import { reconcileConnection, usesResource } from "./connection-reconciler.js";
import type { ConnectionResource, ReconcileContext, Reconciled } from "./context.js";
import { getCredentialsName, listPasswordSecrets, type ManagedResource, refersTo } from "./documents.js";
import { reconcileResource } from "./resource-reconciler.js";
import { SecretWatch } from "./secret-watch.js";

type Resource = ManagedResource<ResourceStatus>;

/** Options of {@link Controller}. */
export interface ControllerOptions {
  client: KubernetesClient;
  accounts: Accounts;
  secrets: Secrets;
  metrics: Metrics;
  log: Logger;
  /** Name of this replica, for events. */
  identity: string;
  /** Kinds whose resources are reconciled. */
  managed: readonly KindName[];
  namespace: string | undefined;
  allow: readonly "replace"[];
  maxHourlyPrice: number | undefined;
  /** Maximum number of resources that are reconciled concurrently. A reconcile mostly waits. */
  concurrency: number;
  /** Time between two rounds over all resources, in milliseconds. */
  resyncMs: number;
  /** Time between two lists of all objects, in milliseconds. */
  relistMs: number;
  /** Time between two reads of the version of a Secret in use, in milliseconds. */
  secretCheckMs: number;
  backOffMs: { min: number; max: number };
}

/** One term of leadership: each change in the cluster becomes a key of the queue. A new term starts without state. */
export class Controller {
  readonly #options: ControllerOptions;
  readonly #view: ClusterView;
  readonly #queue: WorkQueue;
  readonly #secrets: SecretWatch;
  readonly #events: EventRecorder;
  readonly #context: ReconcileContext;

  constructor(options: ControllerOptions) {
    const { client, accounts, log, identity, allow, maxHourlyPrice, concurrency, backOffMs } = options;
    this.#options = options;
    this.#events = new EventRecorder(client, identity, (error) =>
      log("warn", "cannot record an event", { error: error.message }),
    );
    this.#view = new ClusterView({
      ...options,
      getAccountName: (resource) => accounts.getName(resource.kind, getCredentialsName(resource)),
      onResource: (after, before) => this.#onResource(after, before),
      onConnection: (after, before) => this.#onConnection(after, before),
      onGrant: () => {
        for (const connection of this.#view.listConnections()) this.#queue.add(toKey(connection));
      },
    });
    this.#context = { client, accounts, events: this.#events, allow, maxHourlyPrice, state: this.#view };
    this.#queue = new WorkQueue({
      run: (key, signal) => this.#run(key, signal),
      concurrency,
      backOffMs,
      onError: (key, error) =>
        log("error", "a reconcile failed", { key, error: error.message, stack: error.stack }),
    });
    this.#secrets = new SecretWatch({
      secrets: options.secrets,
      checkMs: options.secretCheckMs,
      listUses: () => this.#listSecretUses(),
      onChange: (key, secret) => {
        log("info", "a Secret has changed", { key, secret });
        this.#addAgain(key);
      },
      onError: (error) => log("debug", "a Secret cannot be checked", { error: error.message }),
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
    return this.#view.listUnsynced();
  }

  /** Runs until the signal aborts. Resolves when no reconcile is left. */
  async run(signal: AbortSignal): Promise<void> {
    // Each list and each pause adds a listener to it.
    setMaxListeners(0, signal);
    const runs = [this.#view.run(signal), this.#secrets.run(signal)];
    const rounds = setInterval(() => this.#addAll(), this.#options.resyncMs);
    // Reconciles are aborted immediately: no resource may show an error that was caused by the end of the term.
    await new Promise<void>((resolve) => {
      const stop = () => void this.#queue.stop().then(resolve);
      if (signal.aborted) stop();
      else signal.addEventListener("abort", stop, { once: true });
    });
    clearInterval(rounds);
    await Promise.all(runs);
  }

  /** Adds everything at the same time, so that resources of one account share the lists of a round. */
  #addAll(): void {
    for (const resource of this.#view.listManaged()) this.#queue.add(toKey(resource));
    for (const connection of this.#view.listConnections()) this.#queue.add(toKey(connection));
  }

  #onConnection(after: ConnectionResource | undefined, before: ConnectionResource | undefined): void {
    if (after === undefined) this.#events.forget(before?.metadata.uid);
    else if (isChanged(after, before)) this.#add(after, before);
  }

  #onResource(after: Resource | undefined, before: Resource | undefined): void {
    if (after === undefined) this.#events.forget(before?.metadata.uid);
    else if (isChanged(after, before)) this.#add(after, before);
    const resource = after ?? before;
    if (resource === undefined) return;
    if (after !== undefined && after.status?.state === before?.status?.state && !isRenewed(after, before))
      return;
    for (const connection of this.#view.listConnections())
      if (usesResource(connection, resource)) this.#queue.add(toKey(connection));
    if (after !== undefined && after.status?.state !== "Ready") return;
    for (const other of this.#view.listManaged())
      if (other.status?.state !== "Ready" && canContinue(other, resource, after === undefined))
        this.#addAgain(toKey(other));
  }

  /** A changed specification makes a run for the previous one useless. */
  #add(after: CustomResource, before: CustomResource | undefined): void {
    this.#queue.forget(toKey(after));
    const abort = before !== undefined && after.metadata.generation !== before.metadata.generation;
    this.#queue.add(toKey(after), { abort });
  }

  /** Runs a key without a delay, because what it depends on has changed. */
  #addAgain(key: string): void {
    this.#queue.forget(key);
    this.#queue.add(key);
  }

  /** Lists the Secrets that each object depends on. Connections read with the account of their resource. */
  *#listSecretUses(): Generator<{ key: string; names: SecretName[] }> {
    const { accounts } = this.#options;
    const getAccount = (resource: Resource) =>
      accounts.getSecretName(resource.kind, getCredentialsName(resource)) ?? [];
    for (const resource of this.#view.listManaged())
      yield { key: toKey(resource), names: [getAccount(resource), listPasswordSecrets(resource)].flat() };
    for (const connection of this.#view.listConnections()) {
      const { kind, name, namespace = connection.metadata.namespace ?? "default" } = connection.spec.resource;
      const resource = this.#view.find(kind, namespace, name);
      if (resource !== undefined) yield { key: toKey(connection), names: [getAccount(resource)].flat() };
    }
  }

  async #run(key: string, signal: AbortSignal): Promise<RunResult> {
    const { metrics, log } = this.#options;
    // A kind whose list is incomplete may contain the object that this one refers to.
    await Promise.race([this.#view.waitUntilSynced(), aborted(signal)]);
    const startedAt = performance.now();
    const [kind = ""] = key.split("/");
    const finish = (result: Reconciled["outcome"] | "aborted") =>
      metrics.countReconcile(kind, result, (performance.now() - startedAt) / 1_000);
    try {
      const result = await this.#reconcile(key, signal);
      if (result === undefined) return "done";
      finish(result.outcome);
      if (result.error !== undefined)
        log("warn", result.error.message, { key, reason: result.error.name, retried: result.isRetried });
      return result.isRetried ? "retry" : "done";
    } catch (error) {
      finish(signal.aborted ? "aborted" : "error");
      if (signal.aborted) return "retry";
      // Conflicts are normal: another client has just changed the object.
      if (!(error instanceof KubernetesError)) throw error;
      log(error.status === 409 ? "debug" : "warn", error.message, { key });
      return "retry";
    }
  }

  async #reconcile(key: string, signal: AbortSignal): Promise<Reconciled | undefined> {
    const object = this.#view.get(key);
    if (object === undefined) return undefined;
    return object.kind === "RedisConnection"
      ? reconcileConnection(object as ConnectionResource, this.#context, signal)
      : reconcileResource(object as Resource, this.#context, signal);
  }
}

/** Whether a resource may have waited for another one, which has become ready or was deleted. */
function canContinue(waiting: Resource, other: Resource, isGone: boolean): boolean {
  if (!isGone) return refersTo(waiting, other);
  // A parent whose deletion it prevented, or an object that names the same resource.
  return waiting.status?.state === "Blocked" || refersTo(other, waiting);
}

/** Whether a ready resource has been changed and become ready again since the previous version of the object. */
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
