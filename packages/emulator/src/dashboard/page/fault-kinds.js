/** @typedef {"status" | "delayMs" | "code"} FaultField */

/**
 * Fault kinds with the fields that each accepts; the emulator rejects other fields.
 *
 * @type {readonly { kind: string, label: string, fields: readonly FaultField[] }[]}
 */
export const FAULT_KINDS = [
  { kind: "status", label: "Respond with a status", fields: ["status"] },
  { kind: "delay", label: "Delay the response", fields: ["delayMs"] },
  { kind: "flap", label: "Fail every other request", fields: ["status"] },
  { kind: "task-error", label: "Fail the task", fields: ["code"] },
  { kind: "reset-before", label: "Reset before the request is executed", fields: [] },
  { kind: "reset-after", label: "Reset after the request is executed", fields: [] },
  { kind: "reset-mid-body", label: "Reset while sending the body", fields: [] },
  { kind: "truncate", label: "Truncated body", fields: [] },
  { kind: "not-json", label: "Body that is not JSON", fields: [] },
  { kind: "html", label: "HTML error page", fields: ["status"] },
  { kind: "wrong-content-type", label: "Wrong content type", fields: [] },
  { kind: "unknown-status", label: "Unknown resource status", fields: ["code"] },
];

/**
 * Most common faults. The form provides the route.
 *
 * @type {readonly { label: string, rule: Record<string, string | number> }[]}
 */
export const PRESETS = [
  { label: "503 once", rule: { kind: "status", status: 503, count: 1 } },
  { label: "500 always", rule: { kind: "status", status: 500 } },
  { label: "429", rule: { kind: "status", status: 429 } },
  { label: "3 s delay", rule: { kind: "delay", delayMs: 3000 } },
  { label: "Flapping", rule: { kind: "flap", status: 503 } },
  { label: "Connection reset", rule: { kind: "reset-after" } },
  { label: "Truncated body", rule: { kind: "truncate" } },
  { label: "HTML page", rule: { kind: "html", status: 502 } },
];

/** Routes suggested before any request was logged. */
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
 * Describes a fault for the user.
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
    probability === undefined || probability === 1 ? "" : `${Math.round(probability * 100)} % of requests`,
    count === undefined ? "always" : `${left ?? count} of ${count} left`,
    applied === undefined ? "" : `applied ${applied === 1 ? "once" : `${applied} times`}`,
  ]
    .filter(Boolean)
    .join(" · ");
}
