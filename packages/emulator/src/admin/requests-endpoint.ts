import type { AdminCall } from "./context.js";
import { AdminError, adminJson } from "./error.js";

const MAX_REQUESTS = 1_000;

/** Lists the latest requests of the account. */
export function listRequests({ account, query, context }: AdminCall): Response {
  const given = query.get("limit") ?? "100";
  const limit = /^\d{1,6}$/.test(given) ? Number(given) : 0;
  if (limit < 1 || limit > MAX_REQUESTS) {
    throw new AdminError(
      400,
      `limit must be an integer from 1 to ${MAX_REQUESTS} (got ${JSON.stringify(given.slice(0, 40))}).`,
      "Omit it for the default, 100.",
    );
  }
  return adminJson(200, context.requests.listLatest(account.id, limit));
}
