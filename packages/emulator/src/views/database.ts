import type { Database, Link } from "redis-cloud-sdk/models";
import type { DatabaseRecord } from "../state/state.js";

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
    status: database.status,
    security: password && secret !== undefined ? { ...open, password: secret } : open,
    links,
  };
}
