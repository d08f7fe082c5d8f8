import { FAULT_KIND_LABELS } from "./labels.js";

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

/**
 * Describes a fault for the user.
 *
 * @param {import("./parse.js").Fault} fault
 */
export function describeFault({ kind, status, delayMs, code, probability, count, left, applied }) {
  return [
    FAULT_KIND_LABELS[kind] ?? kind,
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
