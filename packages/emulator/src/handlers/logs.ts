import type { AccountSessionLogEntries, AccountSystemLogEntries } from "redis-cloud-sdk/models";
import { numberFrom, timeFrom } from "../requests/query.js";
import { link } from "../views/links.js";
import { read } from "./declare.js";
import type { Operations } from "./operation.js";

/** System and session logs, newest entries first. */
export const logOperations: Operations = {
  "GET /logs": read(({ account, query, base }): AccountSystemLogEntries => {
    const resourceId = numberFrom(query, "resourceId", { fallback: 0, least: 1 });
    const entries = account.logs.filter((entry) => resourceId === 0 || entry.resourceId === resourceId);
    return { entries: page(entries, query, 1000), links: [link("self", base, "/logs")] };
  }),
  "GET /session-logs": read(
    ({ account, query, base }): AccountSessionLogEntries => ({
      entries: page(account.sessionLogs, query, 100),
      links: [link("self", base, "/session-logs")],
    }),
  ),
};

/** Offsets start at 0, like the documented default. The vendor's guide counts from 1 in one place. */
function page<Entry extends { time: string }>(
  entries: readonly Entry[],
  query: URLSearchParams,
  most: number,
): Entry[] {
  const offset = numberFrom(query, "offset", { fallback: 0, least: 0 });
  const limit = numberFrom(query, "limit", { fallback: 100, least: 1, most });
  const from = timeFrom(query, "startTime") ?? Number.NEGATIVE_INFINITY;
  const to = timeFrom(query, "endTime") ?? Number.POSITIVE_INFINITY;
  return entries
    .filter(({ time }) => Date.parse(time) >= from && Date.parse(time) <= to)
    .reverse()
    .slice(offset, offset + limit);
}
