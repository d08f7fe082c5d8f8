/** @typedef {"status" | "delayMs" | "code"} FaultField */

/**
 * The kinds of faults, and which of the fields each of them takes: the emulator refuses the others.
 *
 * @type {readonly { kind: string, label: string, fields: readonly FaultField[] }[]}
 */
export const FAULT_KINDS = [
  { kind: "status", label: "Answer with a status", fields: ["status"] },
  { kind: "delay", label: "Answer late", fields: ["delayMs"] },
  { kind: "flap", label: "Fail every other time", fields: ["status"] },
  { kind: "task-error", label: "Let the task fail", fields: ["code"] },
  { kind: "reset-before", label: "Reset before it is carried out", fields: [] },
  { kind: "reset-after", label: "Reset after it was carried out", fields: [] },
  { kind: "reset-mid-body", label: "Reset in the middle of the body", fields: [] },
  { kind: "truncate", label: "Half a body", fields: [] },
  { kind: "not-json", label: "A body that is not JSON", fields: [] },
  { kind: "html", label: "A page in HTML", fields: ["status"] },
  { kind: "wrong-content-type", label: "A wrong content type", fields: [] },
  { kind: "unknown-status", label: "A status word that nobody knows", fields: ["code"] },
];

/**
 * What one wants most often. The route comes from the form.
 *
 * @type {readonly { label: string, rule: Record<string, string | number> }[]}
 */
export const PRESETS = [
  { label: "503 once", rule: { kind: "status", status: 503, count: 1 } },
  { label: "500 always", rule: { kind: "status", status: 500 } },
  { label: "429", rule: { kind: "status", status: 429 } },
  { label: "3 s late", rule: { kind: "delay", delayMs: 3000 } },
  { label: "Flapping", rule: { kind: "flap", status: 503 } },
  { label: "Connection reset", rule: { kind: "reset-after" } },
  { label: "Half a body", rule: { kind: "truncate" } },
  { label: "HTML page", rule: { kind: "html", status: 502 } },
];

/** Routes to choose from before any was seen. */
export const COMMON_ROUTES = [
  "*",
  "GET /subscriptions",
  "POST /subscriptions",
  "GET /subscriptions/{subscriptionId}",
  "DELETE /subscriptions/{subscriptionId}",
  "GET /subscriptions/{subscriptionId}/databases",
  "POST /subscriptions/{subscriptionId}/databases",
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}",
  "PUT /subscriptions/{subscriptionId}/databases/{databaseId}",
  "DELETE /subscriptions/{subscriptionId}/databases/{databaseId}",
  "GET /tasks",
  "GET /tasks/{taskId}",
];

/**
 * A rule in words.
 *
 * @param {import("./parse.js").Fault} fault
 */
export function describeFault({ kind, status, delayMs, code, probability, count, left, applied }) {
  const label = FAULT_KINDS.find((known) => known.kind === kind)?.label ?? kind;
  return [
    label,
    status === undefined ? "" : `HTTP ${status}`,
    delayMs === undefined ? "" : `${delayMs} ms`,
    code ?? "",
    probability === undefined || probability === 1 ? "" : `in ${Math.round(probability * 100)} % of cases`,
    count === undefined ? "always" : `${left ?? count} of ${count} left`,
    applied === undefined ? "" : `happened ${applied === 1 ? "once" : `${applied} times`}`,
  ]
    .filter(Boolean)
    .join(" · ");
}
