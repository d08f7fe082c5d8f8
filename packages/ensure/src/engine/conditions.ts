import type { Plan } from "./plan.js";
import type { Readiness } from "./provider.js";

/** Condition of a resource, as Kubernetes shows it. */
export interface Condition {
  type: "Ready" | "Error" | "Updating" | "Deleting";
  status: "True" | "False" | "Unknown";
  /** One word in CamelCase. */
  reason: string;
  /** One sentence for people. */
  message: string;
  /** When `status` last changed, in ISO 8601. */
  lastTransitionTime: string;
}

/** Status of a document. Contains no secrets. */
export interface Status {
  /** One word for people. */
  state: "Absent" | "Pending" | "Updating" | "Ready" | "Failed" | "Deleting" | "Blocked";
  conditions: readonly Condition[];
  /** Generation of the document that the status describes, if it has one. */
  observedGeneration?: number | undefined;
  /** Endpoints, only when ready. */
  endpoints: readonly string[];
}

/** Input of the status of a document. */
export interface StatusInput {
  /** `undefined` if the resource does not exist. */
  readiness: Readiness | undefined;
  plan: Plan;
  endpoints: readonly string[];
  /** The error that ended the last step. */
  error?: Error | undefined;
  /** Status before, whose transition times are kept where nothing changed. */
  previous?: Status | undefined;
  observedGeneration?: number | undefined;
  now: Date;
}

/** Computes the status of a document. */
export function computeStatus(input: StatusInput): Status {
  const { readiness, plan, endpoints, error, observedGeneration } = input;
  const isBlocked = plan.changes.some(({ action }) => action === "blocked");
  const hasChanges = plan.changes.length > 0;
  const isReady = readiness?.state === "ready" && !hasChanges && error === undefined;
  const state = isReady
    ? "Ready"
    : isBlocked
      ? "Blocked"
      : readiness === undefined
        ? "Absent"
        : readiness.state === "failed"
          ? "Failed"
          : readiness.state === "deleting"
            ? "Deleting"
            : hasChanges
              ? "Updating"
              : "Pending";
  const failure = error?.message ?? (readiness?.state === "failed" ? readiness.message : undefined);
  const conditions: Omit<Condition, "lastTransitionTime">[] = [
    {
      type: "Ready",
      status: isReady ? "True" : "False",
      reason: isReady ? "Available" : state,
      message: isReady
        ? "The resource is as the document says."
        : (readiness?.message ?? describeChanges(plan)),
    },
    {
      type: "Error",
      status: failure !== undefined || isBlocked ? "True" : "False",
      reason: isBlocked ? "Blocked" : failure === undefined ? "None" : (error?.name ?? "Failed"),
      message: isBlocked ? describeChanges(plan) : (failure ?? ""),
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
    ...(observedGeneration === undefined ? {} : { observedGeneration }),
    endpoints: isReady ? endpoints : [],
  };
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
