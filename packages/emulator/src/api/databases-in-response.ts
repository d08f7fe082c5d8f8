import type { DatabaseRecord, EmulatorState } from "../state/state.js";
import type { Match } from "./router.js";

const SHOWN = /^GET .*\/databases(?:\/\{databaseId\})?$/;

/** No page is larger. */
const PAGE = 100;

/** The databases whose memory an answer will show: the one that is asked for, or those of a page. */
export function databasesInResponse(
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
      // What is no number is refused later.
      const offset = Number(query.get("offset") ?? 0);
      return parent.databaseIds.slice(offset, offset + PAGE).flatMap((id) => databases[id] ?? []);
    }
  }
  return [];
}
