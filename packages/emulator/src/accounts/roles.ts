import { ROLES, type Role } from "../state/access-records.js";

/** Whether a value is a role that can own secret keys. */
export function isRole(value: unknown): value is Role {
  return (ROLES as readonly unknown[]).includes(value);
}

/** Creating a cost report changes nothing; the vendor's guide allows it for Owner, Viewer and Billing Admin. */
const COST_REPORT = "POST /cost-report";

const LOGS: ReadonlySet<string> = new Set(["GET /logs", "GET /session-logs"]);

/** Routes of the role Billing Admin. A cost report is a task, so tasks are included. */
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
 * - Viewer: every GET, including those that create a task, and cost reports.
 * - Billing Admin: payment methods, prices, cost reports, and tasks.
 * - Logs Viewer: the system log and the session log.
 *
 * The service does not document permissions per route; this follows its descriptions of the roles.
 *
 * @param route A route of the contract, `"METHOD /path"` with parameters in braces.
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
