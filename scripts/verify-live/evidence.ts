import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ContractError } from "../contract/read.js";
import type { LiveRecord } from "./record.js";

/** Operations whose live responses equaled the types. Contains routes, dates and counts only. */
export interface LiveEvidence {
  version: 1;
  operations: Record<string, { date: string; responses: number }>;
}

export const LIVE_FILE = "openapi/observations/live.json";

/** @throws ContractError if the file exists and is damaged. */
export async function readLive(root: string): Promise<LiveEvidence> {
  const text = await readFile(join(root, LIVE_FILE), "utf8").catch(() => undefined);
  if (text === undefined) return { version: 1, operations: {} };
  try {
    const live = JSON.parse(text) as LiveEvidence;
    if (live.version === 1 && Object.values(live.operations).every(isEntry)) return live;
  } catch {
    // Not JSON: damaged like any other content.
  }
  throw new ContractError(`${LIVE_FILE} is damaged. Restore it, or delete it and run npm run verify:live.`);
}

function isEntry({ date, responses }: LiveEvidence["operations"][string]): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && Number.isInteger(responses);
}

/** Adds a run: operations without differences are verified, operations with differences no longer are. */
export function mergeLive(before: LiveEvidence, { results }: LiveRecord, date: string): LiveEvidence {
  const operations = { ...before.operations };
  for (const [route, { responses, differences }] of results) {
    if (differences.size > 0) delete operations[route];
    else if (responses > 0) operations[route] = { date, responses };
  }
  const sorted = Object.entries(operations).sort(([a], [b]) => (a < b ? -1 : 1));
  return { version: 1, operations: Object.fromEntries(sorted) };
}
