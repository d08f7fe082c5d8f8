import type { EnsureDocument } from "../document/document.js";
import type { KindName } from "../kinds/documents.js";
import type { Plan } from "./plan.js";

/** Connection settings of a resource. Contains secrets. */
export interface Connection {
  /** Host of the endpoint. */
  host?: string | undefined;
  /** Port of the endpoint. */
  port?: number | undefined;
  /** Whether clients must use TLS. */
  tls?: boolean | undefined;
  /** User name. */
  username?: string | undefined;
  /** Password. */
  password?: string | undefined;
  /** URL with password, for example `rediss://default:…@host:port`. */
  url?: string | undefined;
}

/** Result of an observation of a document's resource. */
export interface Observation {
  /** Id at the service, for messages. */
  id: string;
  /** Fields in the form of the document. */
  values: Readonly<Record<string, unknown>>;
  /** The service's statuses. */
  status: string;
  /** Public and private endpoints, once known. */
  endpoints: readonly string[];
}

/** Whether a resource can be used. */
export interface Readiness {
  /** An unknown status means `pending`: the only step is to wait. */
  state: "ready" | "pending" | "failed" | "deleting";
  /** Reason for which it is not ready. */
  message?: string | undefined;
}

/** Event of one document. Contains no secrets. */
export interface EnsureEvent {
  /**
   * `plan`: the document was compared; `step`: a change is sent; `progress`: its status changed; `ready`; `removed`;
   * `detached`.
   */
  type: "plan" | "step" | "progress" | "ready" | "removed" | "detached";
  /** Kind and name of the document. */
  subject: string;
  /** One line for users. */
  message: string;
}

/** Options of a step. */
export interface StepContext {
  /** Aborts the wait of a step, not the operation of the service. */
  signal?: AbortSignal | undefined;
  /** Permissions of the caller. `replace` permits what a document's `replace` asks for. */
  allow: readonly "replace"[];
  /** Highest permitted hourly price of one document. */
  maxHourlyPrice?: number | undefined;
  /** Receives events. */
  emit: (event: EnsureEvent) => void;
}

/**
 * Adapter to one cloud. `observe` and `plan` only read; `step` and `remove` make one change and wait for it.
 *
 * @typeParam O - State of the provider between observation and step.
 */
export interface Provider<O extends Observation = Observation> {
  /** Name, for messages and feature flags. */
  readonly name: string;
  /** The kinds that it serves. */
  readonly kinds: readonly KindName[];
  /** Finds the resource of a document. @returns `undefined` if it does not exist. */
  observe(document: EnsureDocument, context: StepContext): Promise<O | undefined>;
  /** Compares. @throws `NotOwnedError` if the resource belongs to another owner. */
  plan(document: EnsureDocument, observed: O | undefined, context: StepContext): Promise<Plan>;
  /** Executes the changes of a plan, or waits if the plan is empty and the resource is not ready. */
  step(document: EnsureDocument, observed: O | undefined, plan: Plan, context: StepContext): Promise<void>;
  /** Whether the resource can be used. */
  ready(document: EnsureDocument, observed: O): Readiness;
  /** Deletes the resource and waits until it is gone, or with `detach` removes only the mark of ownership. */
  remove(
    document: EnsureDocument,
    observed: O,
    policy: "delete" | "detach",
    context: StepContext,
  ): Promise<void>;
  /** Describes an existing resource as a document. @param id - Its id, in the form that the kind documents. */
  import(kind: KindName, id: string): Promise<EnsureDocument>;
  /** Reads how clients connect. */
  connection(document: EnsureDocument, observed: O): Promise<Connection | undefined>;
}
