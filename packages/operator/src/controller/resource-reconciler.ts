import {
  computeStatus,
  DocumentError,
  type EnsureDocument,
  type EnsureEvent,
  ensure,
  MissingReferenceError,
  NotOwnedError,
  type Readiness,
  remove,
  type Status,
} from "redis-cloud-ensure";
import { ApiError } from "redis-cloud-sdk";
import { CredentialsError } from "../accounts/secrets.js";
import type { ResourceStatus } from "../custom-resources/status.js";
import type { ReconcileContext, Reconciled } from "./context.js";
import {
  describeResource,
  getCredentialsName,
  isPaused,
  listReferences,
  type ManagedResource,
  refersTo,
  toDocument,
} from "./documents.js";
import { isBeforeTheService, isFinal, isPassing } from "./failures.js";
import { addFinalizer, hasFinalizer, removeFinalizer } from "./finalizers.js";
import { describePaused, readPreviousStatus, toResourceStatus } from "./resource-status.js";
import { StatusWriter } from "./status-writer.js";

type Resource = ManagedResource<ResourceStatus>;

/** States of a resource that does not exist yet, or not completely. */
const UNFINISHED: ReadonlySet<string | undefined> = new Set([undefined, "Absent", "Pending"]);

const DONE: Reconciled = { outcome: "success", isRetried: false };

/**
 * Reconciles one custom resource. redis-cloud-ensure makes every decision; the operator reports it, and keeps the
 * finalizer until the resource is gone.
 */
export async function reconcileResource(
  given: Resource,
  context: ReconcileContext,
  signal: AbortSignal,
): Promise<Reconciled> {
  const isDeleted = given.metadata.deletionTimestamp !== undefined;
  if (isDeleted && !hasFinalizer(given)) return DONE;
  // The finalizer is stored before the resource is created.
  const resource =
    isDeleted || hasFinalizer(given) || isPaused(given) ? given : await addFinalizer(given, context.client);
  const run = new Run(resource, context, signal);
  const result = await run.execute();
  await run.writer.flush();
  return result;
}

class Run {
  readonly writer: StatusWriter<ResourceStatus>;
  readonly #resource: Resource;
  readonly #context: ReconcileContext;
  readonly #signal: AbortSignal;

  constructor(resource: Resource, context: ReconcileContext, signal: AbortSignal) {
    this.#resource = resource;
    this.#context = context;
    this.#signal = signal;
    this.writer = new StatusWriter(context, resource);
  }

  async execute(): Promise<Reconciled> {
    const resource = this.#resource;
    if (isPaused(resource)) {
      this.writer.set(describePaused(resource));
      return DONE;
    }
    try {
      if (resource.metadata.deletionTimestamp !== undefined) return await this.#remove();
      return await this.#ensure();
    } catch (error) {
      if (this.#signal.aborted || isPassing(error)) throw error;
      return this.#report(error as Error);
    }
  }

  async #ensure(): Promise<Reconciled> {
    const document = this.#toDocument();
    this.#assertOnlyOne();
    const parent = this.#findUnfinishedReference();
    if (parent !== undefined) {
      const message = `it waits for ${describeResource(parent)}, which is ${parent.status?.state ?? "not observed yet"}`;
      return this.#wait({ state: "pending", message });
    }
    await ensure(document, { ...(await this.#options()), maxHourlyPrice: this.#context.maxHourlyPrice });
    return DONE;
  }

  /**
   * Finds a resource that this one refers to and that is being created. A database that is ordered with its subscription
   * has no owner before its subscription is ready.
   */
  #findUnfinishedReference(): Resource | undefined {
    const { kind, metadata, spec, status } = this.#resource;
    if (status?.id !== undefined) return undefined;
    const { namespace = "default" } = metadata;
    const references = listReferences({ kind, metadata, spec } as unknown as EnsureDocument);
    return references
      .flatMap((reference) => this.#context.state.find(reference.kind, namespace, reference.name) ?? [])
      .find((one) => !isPaused(one) && UNFINISHED.has(one.status?.state));
  }

  /** Reports the resource for which it waits, whose change adds it to the queue again. */
  #wait(readiness: Readiness): Reconciled {
    this.writer.set(toResourceStatus(this.#describe({ readiness })));
    return { outcome: "waiting", isRetried: false };
  }

  async #remove(): Promise<Reconciled> {
    const resource = this.#resource;
    const isDeletion = resource.spec?.deletionPolicy === "Delete";
    const dependent = isDeletion ? this.#findDependent() : undefined;
    if (dependent !== undefined) {
      const message = `it waits for ${describeResource(dependent)}, which refers to it`;
      return this.#wait({ state: "deleting", message });
    }
    // A resource that was never observed has no id: its object can be deleted without the service.
    const isUsable = resource.status?.id !== undefined || this.#isValid();
    if (isUsable) await this.#removeFromService();
    this.#context.events.record(
      resource,
      "Normal",
      "Removed",
      `the finalizer of ${describeResource(resource)} is removed`,
    );
    await this.writer.flush();
    await removeFinalizer(resource, this.writer.version, this.#context.client);
    return DONE;
  }

  async #removeFromService(): Promise<void> {
    const document = this.#toDocument();
    try {
      this.#assertOnlyOne();
    } catch (error) {
      // Another object owns the resource, so this one must not remove it.
      if (error instanceof NotOwnedError) return;
      throw error;
    }
    try {
      await remove(document, await this.#options());
    } catch (error) {
      // Without its parent, the resource does not exist. This object must not remove the resource of another owner.
      if (error instanceof MissingReferenceError || error instanceof NotOwnedError) return;
      const named = this.#explain(error as Error);
      if (!(named instanceof CredentialsError)) throw error;
      this.#releaseWithoutAccess(named);
    }
  }

  /**
   * A namespace that is deleted loses its Secrets first, and accepts no new ones: an object whose resource remains at the
   * service must not keep it.
   *
   * @throws CredentialsError if the resource must be deleted.
   */
  #releaseWithoutAccess({ message }: CredentialsError): void {
    const resource = this.#resource;
    if (resource.spec?.deletionPolicy === "Delete") {
      throw new CredentialsError(
        `${message}; to release the object and keep the resource, set spec.deletionPolicy: Retain`,
      );
    }
    this.#context.events.record(
      resource,
      "Warning",
      "NotDetached",
      `the resource keeps its mark of ownership: ${message}`,
    );
  }

  #toDocument(): EnsureDocument {
    return toDocument(this.#resource, (kind, namespace, name) =>
      this.#context.state.find(kind, namespace, name),
    );
  }

  #isValid(): boolean {
    try {
      this.#toDocument();
      return true;
    } catch (error) {
      if (error instanceof DocumentError) return false;
      throw error;
    }
  }

  async #options() {
    const { accounts, allow } = this.#context;
    const { kind } = this.#resource;
    return {
      providers: [await accounts.getProvider(kind, getCredentialsName(this.#resource))],
      allow,
      signal: this.#signal,
      onEvent: (event: EnsureEvent) => this.#record(event),
      onStatus: (status: Status) => this.writer.set(toResourceStatus(status)),
      previousStatus: readPreviousStatus(this.#resource),
      observedGeneration: this.#resource.metadata.generation,
    };
  }

  /** @throws NotOwnedError if an older object of the cluster names the same resource. */
  #assertOnlyOne(): void {
    const owner = this.#context.state.findOwner(this.#resource);
    if (owner === undefined || owner.metadata.uid === this.#resource.metadata.uid) return;
    throw new NotOwnedError(
      `${describeResource(this.#resource)}: the same resource belongs to ${describeResource(owner)}`,
    );
  }

  #findDependent(): ManagedResource | undefined {
    for (const other of this.#context.state.listManaged()) if (refersTo(other, this.#resource)) return other;
    return undefined;
  }

  /** Shows an error, and decides whether a later attempt can succeed without a change. */
  #report(error: Error): Reconciled {
    const resource = this.#resource;
    const named = this.#explain(error);
    const isOurs = named !== error || isBeforeTheService(named);
    if (isOurs || resource.metadata.deletionTimestamp !== undefined)
      this.writer.set(toResourceStatus(this.#describe({ error: named })));
    this.#context.events.record(resource, "Warning", named.name, named.message);
    if (error instanceof MissingReferenceError) return { outcome: "waiting", isRetried: true };
    return isFinal(error)
      ? { outcome: "blocked", isRetried: false, error: named }
      : { outcome: "error", isRetried: true, error: named };
  }

  /** Adds the name of the rejected credentials to an error. */
  #explain(error: Error): Error {
    const isRejected = error instanceof ApiError && (error.status === 401 || error.status === 403);
    if (!isRejected) return error;
    const { accounts } = this.#context;
    const name = accounts.getName(this.#resource.kind, getCredentialsName(this.#resource));
    return new CredentialsError(`the service rejects the credentials of ${name}: ${error.message}`);
  }

  #describe({ error, readiness }: { error?: Error; readiness?: Readiness }): Status {
    const isDeleted = this.#resource.metadata.deletionTimestamp !== undefined;
    const isKnown =
      readiness !== undefined || error instanceof NotOwnedError || error instanceof DocumentError;
    return computeStatus({
      readiness: readiness ?? (isDeleted ? { state: "deleting", message: "it is being deleted" } : undefined),
      plan: isKnown ? { changes: [] } : undefined,
      id: this.#resource.status?.id,
      endpoints: [],
      error,
      previous: readPreviousStatus(this.#resource),
      observedGeneration: this.#resource.metadata.generation,
      now: new Date(),
    });
  }

  #record({ type, message }: EnsureEvent): void {
    if (type === "plan" || type === "progress") return;
    const reason = { step: "Changing", ready: "Ready", removed: "Deleted", detached: "Detached" }[type];
    this.#context.events.record(this.#resource, "Normal", reason, message);
  }
}
