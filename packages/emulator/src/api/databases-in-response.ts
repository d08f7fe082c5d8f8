import { PAGE_SIZE } from "redis-cloud-sdk/catalog";
import type { DatabaseRecord } from "../state/database-record.js";
import type { EmulatorState } from "../state/state.js";
import type { Match } from "./router.js";

/** Routes whose responses show the memory of databases. */
const SHOWN = /^GET .*\/databases(?:\/\{databaseId\})?$/;

/** Finds the databases whose memory a response will show: the requested one, or those of a page. */
export function findDatabasesInResponse(
  { route, path }: Match,
  query: URLSearchParams,
  { accounts }: EmulatorState,
): DatabaseRecord[] {
  if (!SHOWN.test(route)) return [];
  const { databaseId, subscriptionId } = path;
  for (const { databases, subscriptions, essentials } of accounts) {
    const one = databases[Number(databaseId)];
    if (one !== undefined) return [one];
    const parent = subscriptions[Number(subscriptionId)] ?? essentials[Number(subscriptionId)];
    if (databaseId === undefined && parent !== undefined) {
      // An offset that is not a number is rejected later.
      const offset = Number(query.get("offset") ?? 0);
      return parent.databaseIds.slice(offset, offset + PAGE_SIZE).flatMap((id) => databases[id] ?? []);
    }
  }
  return [];
}
