import { BlockedError, MissingReferenceError, NotOwnedError, PriceLimitError } from "../errors.js";
import type { Plan } from "./plan.js";
import type { Readiness } from "./provider.js";

/** Condition of a resource, as Kubernetes shows it. */
export interface Condition {
  type: "Ready" | "Error" | "Updating" | "Deleting";
  status: "True" | "False" | "Unknown";
  /** One word in CamelCase. */
  reason: string;
  /** One sentence for users. */
  message: string;
  /** When `status` last changed, in ISO 8601. */
  lastTransitionTime: string;
}

/** Status of a document. Contains no secrets. */
export interface Status {
  /** One word for users. `Unknown` if the resource could not be read. */
  state: "Absent" | "Pending" | "Updating" | "Ready" | "Failed" | "Deleting" | "Blocked" | "Unknown";
  /** Id at the service, once the resource exists. */
  id?: string | undefined;
  conditions: readonly Condition[];
  /** Generation of the document that the status describes, if it has one. */
  observedGeneration?: number | undefined;
  /** Endpoints, only when ready. */
  endpoints: readonly string[];
}

/** Input of the status of a document. */
export interface StatusInput {
  /** `undefined` if the resource does not exist, or was not read. */
  readiness: Readiness | undefined;
  /** `undefined` if the document was not compared. */
  plan?: Plan | undefined;
  /** Id at the service. */
  id?: string | undefined;
  endpoints: readonly string[];
  /** The error with which the last step failed. */
  error?: Error | undefined;
  /** Previous status, whose transition times are kept for unchanged conditions. */
  previous?: Status | undefined;
  observedGeneration?: number | undefined;
  now: Date;
}

/** Computes the status of a document. */
export function computeStatus(input: StatusInput): Status {
  const { readiness, plan = { changes: [] }, endpoints, error, observedGeneration, id } = input;
  const isBlocked = isRefusal(error) || plan.changes.some(({ action }) => action === "blocked");
  const hasChanges = plan.changes.length > 0;
  const isReady = readiness?.state === "ready" && !hasChanges && error === undefined;
  const state = getState(input, { isReady, isBlocked, hasChanges });
  const failure = error?.message ?? (readiness?.state === "failed" ? readiness.message : undefined);
  const reason = error?.name ?? (isBlocked ? "Blocked" : failure === undefined ? "None" : "Failed");
  const conditions: Omit<Condition, "lastTransitionTime">[] = [
    {
      type: "Ready",
      status: isReady ? "True" : state === "Unknown" ? "Unknown" : "False",
      reason: isReady ? "Available" : state,
      message: isReady
        ? "The resource matches the document."
        : (error?.message ?? readiness?.message ?? describeChanges(plan)),
    },
    {
      type: "Error",
      status: failure !== undefined || isBlocked ? "True" : "False",
      reason,
      message: failure ?? (isBlocked ? describeChanges(plan) : ""),
    },
    {
      type: "Updating",
      status: hasChanges && !isBlocked && readiness !== undefined ? "True" : "False",
      reason: hasChanges ? "Changed" : "Unchanged",
      message: hasChanges ? describeChanges(plan) : "",
    },
    {
      type: "Deleting",
      status: readiness?.state === "deleting" ? "True" : "False",
      reason: readiness?.state === "deleting" ? "Deleting" : "NotDeleting",
      message: "",
    },
  ];
  return {
    state,
    conditions: conditions.map((condition) => withTransitionTime(condition, input)),
    ...(id === undefined ? {} : { id }),
    ...(observedGeneration === undefined ? {} : { observedGeneration }),
    endpoints: isReady ? endpoints : [],
  };
}

/** Whether an error persists until a user changes a document, a permission or a resource. */
function isRefusal(error: Error | undefined): boolean {
  return error instanceof BlockedError || error instanceof NotOwnedError || error instanceof PriceLimitError;
}

function getState(
  { readiness, plan, error }: StatusInput,
  { isReady, isBlocked, hasChanges }: { isReady: boolean; isBlocked: boolean; hasChanges: boolean },
): Status["state"] {
  if (isReady) return "Ready";
  if (isBlocked) return "Blocked";
  if (readiness?.state === "deleting") return "Deleting";
  if (error instanceof MissingReferenceError) return "Pending";
  if (error !== undefined) return plan === undefined ? "Unknown" : "Failed";
  if (readiness === undefined) return "Absent";
  if (readiness.state === "failed") return "Failed";
  return hasChanges ? "Updating" : "Pending";
}

function withTransitionTime(
  condition: Omit<Condition, "lastTransitionTime">,
  { previous, now }: StatusInput,
): Condition {
  const before = previous?.conditions.find(({ type }) => type === condition.type);
  const lastTransitionTime =
    before?.status === condition.status ? before.lastTransitionTime : now.toISOString();
  return { ...condition, lastTransitionTime };
}

/** Formats the changes of a plan in one line, without secrets. */
export function describeChanges({ changes }: Plan): string {
  return changes
    .map(({ path, action, from, to, reason }) =>
      action === "create"
        ? "does not exist yet"
        : action === "blocked"
          ? `${path} ${reason}`
          : `${path}: ${JSON.stringify(from)} → ${JSON.stringify(to)}`,
    )
    .join("; ");
}
