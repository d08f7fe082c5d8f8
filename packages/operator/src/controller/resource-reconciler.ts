import {
  BlockedError,
  computeStatus,
  DocumentError,
  type EnsureDocument,
  type EnsureEvent,
  ensure,
  MissingReferenceError,
  NotOwnedError,
  PriceLimitError,
  remove,
  type Status,
} from "redis-cloud-ensure";
import { ApiError } from "redis-cloud-sdk";
import { CredentialsError } from "../accounts/secrets.js";
import type { ResourceStatus } from "../custom-resources/status.js";
import { KubernetesError } from "../kubernetes/error.js";
import { getType } from "../kubernetes/objects.js";
import type { ReconcileContext, Reconciled } from "./context.js";
import {
  describeResource,
  FINALIZER,
  getCredentialsName,
  isPaused,
  type ManagedResource,
  refersTo,
  toDocument,
} from "./documents.js";
import { StatusWriter } from "./status-writer.js";

type Resource = ManagedResource<ResourceStatus>;

const DONE: Reconciled = { outcome: "success", isRetried: false };

/**
 * Reconciles one custom resource. Every decision is made by redis-cloud-ensure: the operator reports it, and holds the
 * finalizer until the resource is gone.
 */
export async function reconcileResource(
  given: Resource,
  context: ReconcileContext,
  signal: AbortSignal,
): Promise<Reconciled> {
  const isDeleted = given.metadata.deletionTimestamp !== undefined;
  if (isDeleted && !hasFinalizer(given)) return DONE;
  // Nothing is created before the finalizer is stored.
  const resource =
    isDeleted || hasFinalizer(given) || isPaused(given) ? given : await addFinalizer(given, context);
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
    this.writer = new StatusWriter(context.client, resource);
  }

  async execute(): Promise<Reconciled> {
    const resource = this.#resource;
    if (isPaused(resource)) {
      this.#showPaused();
      return DONE;
    }
    try {
      if (resource.metadata.deletionTimestamp !== undefined) return await this.#remove();
      await this.#ensure();
      return DONE;
    } catch (error) {
      if (this.#signal.aborted || isPassing(error)) throw error;
      return this.#report(error as Error);
    }
  }

  async #ensure(): Promise<void> {
    const document = this.#toDocument();
    this.#assertOnlyOne();
    await ensure(document, { ...(await this.#options()), maxHourlyPrice: this.#context.maxHourlyPrice });
  }

  async #remove(): Promise<Reconciled> {
    const resource = this.#resource;
    const isDeletion = resource.spec?.deletionPolicy === "Delete";
    const dependent = isDeletion ? this.#findDependent() : undefined;
    if (dependent !== undefined) {
      this.#show(
        this.#describe({ deleting: `it waits for ${describeResource(dependent)}, which refers to it` }),
      );
      return { outcome: "waiting", isRetried: false };
    }
    // What was never observed has no id, and needs no word of the service to go.
    const isUsable = resource.status?.id !== undefined || this.#isValid();
    if (isUsable) await this.#removeFromService();
    this.#context.events.record(
      resource,
      "Normal",
      "Removed",
      `the finalizer of ${describeResource(resource)} is removed`,
    );
    await this.writer.flush();
    await removeFinalizer(resource, this.writer.version, this.#context);
    return DONE;
  }

  async #removeFromService(): Promise<void> {
    const document = this.#toDocument();
    try {
      this.#assertOnlyOne();
    } catch (error) {
      // Another object owns the resource: this one has nothing to remove.
      if (error instanceof NotOwnedError) return;
      throw error;
    }
    try {
      await remove(document, await this.#options());
    } catch (error) {
      // Without its parent, the resource does not exist. A resource of another owner is not this object's to remove.
      if (!(error instanceof MissingReferenceError || error instanceof NotOwnedError)) throw error;
    }
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
      onStatus: (status: Status) => this.#show(status),
      previousStatus: this.#previous(),
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
      this.#show(this.#describe({ error: named }));
    this.#context.events.record(resource, "Warning", named.name, named.message);
    const isFinal = [BlockedError, DocumentError, NotOwnedError, PriceLimitError].some(
      (kind) => error instanceof kind,
    );
    if (error instanceof MissingReferenceError) return { outcome: "waiting", isRetried: true };
    return { outcome: isFinal ? "blocked" : "error", isRetried: !isFinal, error: named };
  }

  /** Says which credentials the service rejects. */
  #explain(error: Error): Error {
    const isRejected = error instanceof ApiError && (error.status === 401 || error.status === 403);
    if (!isRejected) return error;
    const { accounts } = this.#context;
    const name = accounts.getName(this.#resource.kind, getCredentialsName(this.#resource));
    return new CredentialsError(`the service rejects the credentials of ${name}: ${error.message}`);
  }

  #describe({ error, deleting }: { error?: Error; deleting?: string }): Status {
    const isDeleted = this.#resource.metadata.deletionTimestamp !== undefined;
    const isKnown = error instanceof NotOwnedError || error instanceof DocumentError;
    return computeStatus({
      readiness: isDeleted ? { state: "deleting", message: deleting ?? "it is being deleted" } : undefined,
      plan: isKnown ? { changes: [] } : undefined,
      id: this.#resource.status?.id,
      endpoints: [],
      error,
      previous: this.#previous(),
      observedGeneration: this.#resource.metadata.generation,
      now: new Date(),
    });
  }

  #show({ endpoints, conditions, ...status }: Status): void {
    const [endpoint] = endpoints;
    this.writer.set({
      ...status,
      ...(endpoint === undefined ? {} : { endpoint, endpoints: [...endpoints] }),
      conditions: [...conditions],
    });
  }

  #showPaused(): void {
    const { status = {} } = this.#resource;
    const others = (status.conditions ?? []).filter(({ type }) => type !== "Paused");
    const before = status.conditions?.find(({ type }) => type === "Paused");
    this.writer.set({
      ...status,
      conditions: [
        ...others,
        before ?? {
          type: "Paused",
          status: "True",
          reason: "Annotation",
          message: "Nothing is done until the annotation redis-cloud-sdk.github.io/paused is removed.",
          lastTransitionTime: new Date().toISOString(),
        },
      ],
    });
  }

  #record({ type, message }: EnsureEvent): void {
    if (type === "plan" || type === "progress") return;
    const reason = { step: "Changing", ready: "Ready", removed: "Deleted", detached: "Detached" }[type];
    this.#context.events.record(this.#resource, "Normal", reason, message);
  }

  #previous(): Status | undefined {
    const { status } = this.#resource;
    return status?.conditions === undefined ? undefined : ({ endpoints: [], ...status } as unknown as Status);
  }
}

/** Errors of the API server after which the reconcile is repeated without an event: a conflict, or no response. */
function isPassing(error: unknown): boolean {
  return (
    error instanceof KubernetesError && (error.status === 0 || error.status === 409 || error.status >= 500)
  );
}

/** Errors of which the library has shown no status. */
function isBeforeTheService(error: Error): boolean {
  return (
    error instanceof KubernetesError ||
    error instanceof CredentialsError ||
    error instanceof DocumentError ||
    error instanceof NotOwnedError
  );
}

function hasFinalizer({ metadata }: Resource): boolean {
  return metadata.finalizers?.includes(FINALIZER) ?? false;
}

function addFinalizer(resource: Resource, context: ReconcileContext): Promise<Resource> {
  return patchFinalizers(resource, [...(resource.metadata.finalizers ?? []), FINALIZER], context);
}

async function removeFinalizer(
  { kind, metadata }: Resource,
  resourceVersion: string | undefined,
  context: ReconcileContext,
): Promise<void> {
  const others = (metadata.finalizers ?? []).filter((name) => name !== FINALIZER);
  const current = { kind, metadata: { ...metadata, resourceVersion } } as Resource;
  await patchFinalizers(current, others, context);
}

/** The version makes it fail if others changed the list in between. */
async function patchFinalizers(
  { kind, metadata: { name, namespace = "default", resourceVersion } }: Resource,
  finalizers: readonly string[],
  { client }: ReconcileContext,
): Promise<Resource> {
  return client.patch<Resource>(getType(kind), namespace, name, {
    metadata: { resourceVersion, finalizers },
  });
}
