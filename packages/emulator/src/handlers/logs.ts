import type { AccountSessionLogEntries, AccountSystemLogEntries } from "redis-cloud-sdk/models";
import { readInteger, readTime } from "../requests/query.js";
import { link } from "../views/links.js";
import { read } from "./declare.js";
import type { Operations } from "./operation.js";

/** System and session logs, newest entries first. */
export const logOperations: Operations = {
  "GET /logs": read(({ account, query, base }): AccountSystemLogEntries => {
    const resourceId = readInteger(query, "resourceId", { fallback: 0, min: 1 });
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
  max: number,
): Entry[] {
  const offset = readInteger(query, "offset", { fallback: 0, min: 0 });
  const limit = readInteger(query, "limit", { fallback: 100, min: 1, max });
  const from = readTime(query, "startTime") ?? Number.NEGATIVE_INFINITY;
  const to = readTime(query, "endTime") ?? Number.POSITIVE_INFINITY;
  return entries
    .filter(({ time }) => Date.parse(time) >= from && Date.parse(time) <= to)
    .reverse()
    .slice(offset, offset + limit);
}
