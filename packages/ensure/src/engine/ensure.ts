import { throwIfAborted } from "redis-cloud-sdk/core";
import { describeDocument, type EnsureDocument } from "../document/document.js";
import { BlockedError, EnsureError } from "../errors.js";
import { listSecretFields } from "../kinds/secret-fields.js";
import { computeStatus, describeChanges, type Status } from "./conditions.js";
import { assertPermitted } from "./permission.js";
import type { Plan } from "./plan.js";
import type { Connection, EnsureEvent, Observation, Provider, StepContext } from "./provider.js";

/**
 * Maximum number of steps before a resource matches its document. More steps mean that two writers overwrite each
 * other's changes.
 */
const MAX_STEPS = 12;

/** Options of {@link ensure}, {@link plan} and {@link status}. */
export interface EnsureOptions {
  /** Providers of the kinds in use. */
  providers: readonly Provider[];
  /** `observe` never changes anything: it fails if there is a difference. Default `manage`. */
  policy?: "manage" | "observe" | undefined;
  /** Permissions. `replace` permits what a document's `replace` asks for; both are needed. Default: none. */
  allow?: readonly "replace"[] | undefined;
  /** Highest permitted hourly price of one document, in the currency of the account. */
  maxHourlyPrice?: number | undefined;
  /** Aborts the waits, not the operations of the service. */
  signal?: AbortSignal | undefined;
  /** Receives events, without secrets. */
  onEvent?: ((event: EnsureEvent) => void) | undefined;
  /** Receives the status after each observation, and after an error. */
  onStatus?: ((status: Status) => void) | undefined;
  /** Previous status, whose transition times are kept for unchanged conditions. */
  previousStatus?: Status | undefined;
  /** Generation of the document, for its status. */
  observedGeneration?: number | undefined;
}

/** A resource that matches its document and is ready. */
export interface ReadyResource {
  /** Its document. */
  document: EnsureDocument;
  /** Its id at the service. */
  id: string;
  /** Its status. */
  status: Status;
  /** Whether anything was changed. */
  changed: boolean;
  /** Reads how clients connect; `undefined` for kinds without endpoints. The result contains secrets. */
  connection(): Promise<Connection | undefined>;
}

/** A document's provider and its findings. `plan` is `undefined` until the document is compared. */
interface Finding {
  provider: Provider;
  observed: Observation | undefined;
  plan: Plan | undefined;
}

/**
 * Creates or changes the resource of a document, and waits until it is ready. Sends no change if it already matches.
 *
 * @throws BlockedError if a change is impossible in place and a replacement is not permitted.
 * @throws NotOwnedError if a resource of that name belongs to another owner.
 * @throws PriceLimitError if the price exceeds `maxHourlyPrice`.
 */
export async function ensure(document: EnsureDocument, options: EnsureOptions): Promise<ReadyResource> {
  const finding = startFinding(document, options);
  try {
    return await run(document, finding, options);
  } catch (error) {
    if (!options.signal?.aborted) options.onStatus?.(toStatus(finding, document, options, error as Error));
    throw error;
  }
}

async function run(
  document: EnsureDocument,
  finding: Finding,
  options: EnsureOptions,
): Promise<ReadyResource> {
  const context = createContext(options);
  const subject = describeDocument(document);
  const { provider } = finding;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    throwIfAborted(options.signal);
    const plan = await find(document, finding, context);
    const { observed } = finding;
    const status = toStatus(finding, document, options);
    options.onStatus?.(status);
    assertPermitted(subject, plan, options);
    const readiness = observed && provider.ready(document, observed);
    if (observed !== undefined && readiness?.state === "ready" && plan.changes.length === 0) {
      context.emit({ type: "ready", subject, message: `${subject} is ready (${observed.id})` });
      return {
        document,
        id: observed.id,
        status,
        changed: step > 0,
        connection: () => provider.connection(document, observed),
      };
    }
    if (readiness?.state === "failed" && plan.changes.length === 0) {
      throw new EnsureError(`${subject}: ${readiness.message ?? `status is ${observed?.status}`}`);
    }
    if (options.policy === "observe") {
      throw new BlockedError(subject, [
        { path: "", action: "blocked", reason: `differs: ${describeChanges(plan) || observed?.status}` },
      ]);
    }
    const message = plan.changes.length === 0 ? `waits: ${observed?.status}` : describeChanges(plan);
    context.emit({ type: "step", subject, message: `${subject} ${message}` });
    await provider.step(document, observed, plan, context);
  }
  const differences = finding.plan && describeChanges(finding.plan);
  throw new EnsureError(
    `${subject}: still different after ${MAX_STEPS} steps (${differences || finding.observed?.status}); another program may be changing it`,
  );
}

/** Compares a document with the existing resource. Sends no change. */
export async function plan(document: EnsureDocument, options: EnsureOptions): Promise<Plan> {
  return find(document, startFinding(document, options), createContext(options));
}

/** Reads the status of a document. Sends no change. */
export async function status(document: EnsureDocument, options: EnsureOptions): Promise<Status> {
  const finding = startFinding(document, options);
  await find(document, finding, createContext(options));
  return toStatus(finding, document, options);
}

/**
 * Deletes the resource of a document and waits until it is gone, or detaches it. Passwords of the document are not read.
 *
 * @param options - `policy`: default from the document's `deletionPolicy`, which must be `Delete` for a deletion.
 * @returns Whether a resource was deleted or detached.
 * @throws NotOwnedError if the resource belongs to another owner.
 */
export async function remove(
  document: EnsureDocument,
  options: Omit<EnsureOptions, "policy"> & { policy?: "delete" | "detach" | undefined },
): Promise<boolean> {
  const subject = describeDocument(document);
  const isDeletable = document.spec.deletionPolicy === "Delete";
  const policy = options.policy ?? (isDeletable ? "delete" : "detach");
  if (policy === "delete" && !isDeletable) {
    throw new BlockedError(subject, [
      {
        path: "spec.deletionPolicy",
        action: "blocked",
        reason: `must be "Delete" for a deletion (got ${JSON.stringify(document.spec.deletionPolicy ?? "Retain")})`,
      },
    ]);
  }
  const context = createContext({ ...options, policy: "manage" });
  const provider = findProvider(document, options.providers);
  const observed = await provider.observe(withoutSecrets(document), context);
  if (observed === undefined) return false;
  const { previousStatus: previous, observedGeneration } = options;
  options.onStatus?.(
    computeStatus({
      readiness: {
        state: "deleting",
        message: `it is being ${policy === "delete" ? "deleted" : "detached"}`,
      },
      plan: { changes: [] },
      id: observed.id,
      endpoints: [],
      previous,
      observedGeneration,
      now: new Date(),
    }),
  );
  context.emit({
    type: "step",
    subject,
    message: `${subject} is being ${policy === "delete" ? "deleted" : "detached"}`,
  });
  await provider.remove(document, observed, policy, context);
  const type = policy === "delete" ? "removed" : "detached";
  context.emit({ type, subject, message: `${subject} is ${type}` });
  return true;
}

/** A removal compares no passwords, whose sources may be gone before the resource. */
function withoutSecrets(document: EnsureDocument): EnsureDocument {
  const spec = Object.entries(document.spec).filter(
    ([field]) => !listSecretFields(document.kind).includes(field),
  );
  return { ...document, spec: Object.fromEntries(spec) } as unknown as EnsureDocument;
}

function startFinding(document: EnsureDocument, { providers }: EnsureOptions): Finding {
  return { provider: findProvider(document, providers), observed: undefined, plan: undefined };
}

/** Observes and compares. If a read fails, the finding keeps the earlier results. */
async function find(document: EnsureDocument, finding: Finding, context: StepContext): Promise<Plan> {
  finding.observed = await finding.provider.observe(document, context);
  const plan = await finding.provider.plan(document, finding.observed, context);
  finding.plan = plan;
  return plan;
}

/** @throws EnsureError naming the providers that are registered. */
function findProvider({ kind, metadata }: EnsureDocument, providers: readonly Provider[]): Provider {
  const provider = providers.find(({ kinds }) => kinds.includes(kind));
  if (provider !== undefined) return provider;
  const registered = providers.map(({ name }) => name).join(", ") || "none";
  throw new EnsureError(`${kind} ${metadata.name}: no provider serves this kind (registered: ${registered})`);
}

function toStatus(
  { provider, observed, plan }: Finding,
  document: EnsureDocument,
  { previousStatus, observedGeneration }: EnsureOptions,
  error?: Error,
): Status {
  return computeStatus({
    readiness: observed && provider.ready(document, observed),
    plan,
    id: observed?.id,
    endpoints: observed?.endpoints ?? [],
    error,
    previous: previousStatus,
    observedGeneration,
    now: new Date(),
  });
}

function createContext({ signal, allow = [], maxHourlyPrice, onEvent }: EnsureOptions): StepContext {
  return { signal, allow, maxHourlyPrice, emit: (event) => onEvent?.(event) };
}
