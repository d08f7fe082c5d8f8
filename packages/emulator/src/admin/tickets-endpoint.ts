import type { AdminCall } from "./context.js";
import { adminJson } from "./error.js";

/** Issues a ticket for the event stream. */
export function issueTicket({ account, key, context }: AdminCall): Response {
  return adminJson(200, context.tickets.issue({ accountId: account.id, keyName: key.name }));
}
