import type { Database, Link } from "redis-cloud-sdk/models";
import type { DatabaseRecord } from "../state/database-record.js";

/** Shows the status of a database. It is active once the real Redis has all settings, too. */
export function viewStatus({ status, isPending }: DatabaseRecord): string {
  return isPending && status === "active" ? "active-change-pending" : status;
}

/** Shows a database. The password is included in plain text for single reads and omitted in lists. */
export function viewDatabase(
  database: DatabaseRecord,
  links: Link[],
  { password }: { password: boolean },
): Database {
  const { security, ...view } = database.view;
  const { password: secret, ...open } = security;
  return {
    databaseId: database.id,
    ...view,
    status: viewStatus(database),
    security: password && secret !== undefined ? { ...open, password: secret } : open,
    links,
  };
}
