import type { Role } from "../state/state.js";

/** The roles whose members can hold a user key. */
export const ROLES: readonly Role[] = ["Owner", "Viewer", "Billing Admin", "Logs Viewer"];

/** Whether a word is the name of a role that can hold keys. */
export function isRole(word: unknown): word is Role {
  return (ROLES as readonly unknown[]).includes(word);
}

/** Making a cost report changes nothing; the vendor's guide names Owner, Viewer and Billing Admin for it. */
const COST_REPORT = "POST /cost-report";

const LOGS: ReadonlySet<string> = new Set(["GET /logs", "GET /session-logs"]);

/** Bills are paid, priced and reported. A report is a task, so its maker may look at tasks. */
const BILLING: ReadonlySet<string> = new Set([
  "GET /payment-methods",
  COST_REPORT,
  "GET /cost-report/{costReportId}",
  "GET /subscriptions/{subscriptionId}/pricing",
  "GET /tasks",
  "GET /tasks/{taskId}",
]);

/**
 * Whether a role may call a route.
 *
 * - Owner: everything.
 * - Viewer: every GET, also those that answer with a task, and cost reports.
 * - Billing Admin: payment methods, prices, cost reports, and the tasks that make them.
 * - Logs Viewer: the system log and the session log.
 *
 * Where the service draws the line for each single route is not published; this is what its words say.
 *
 * @param route A route of the contract, `"METHOD /path"` with its parameters in braces.
 */
export function mayCall(role: Role, route: string): boolean {
  switch (role) {
    case "Owner":
      return true;
    case "Viewer":
      return route.startsWith("GET ") || route === COST_REPORT;
    case "Billing Admin":
      return BILLING.has(route);
    case "Logs Viewer":
      return LOGS.has(route);
  }
}
